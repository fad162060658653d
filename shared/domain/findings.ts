import type { Case } from './case.ts';
import { factsInForce } from './case.ts';
import { dateIn, type Fact, originOf, textIn } from './fact.ts';
import { type PathwayInstance, type Pulled, pulls } from './instance.ts';
import { inWords } from './moment.ts';
import { isSafeguardingLift } from './person.ts';

/**
 * Facts that contradict each other, or that cannot do what they ask, in words for the case officer. They are kept and
 * counted by rule (the first stop stands, protection wins); somebody should put the record right.
 */
export function findingsOf(current: Case, instances: readonly PathwayInstance[]): readonly string[] {
  return [...instances.flatMap(inInstance), ...inPeople(current), ...inRetractions(current)];
}

function inInstance(instance: PathwayInstance): readonly string[] {
  const name = `${instance.rules.pathway} ${instance.id}`;
  if (instance.rules.opens.length === 0) return [];
  const opening = instance.facts.find((fact) => instance.rules.opens.includes(fact.name));
  if (opening === undefined)
    return [`${name}: nothing says that it began (${instance.rules.opens.join(', ')}).`];
  const twice = instance.contradicting.map((fact) => toldAgain(instance, fact, name));
  return [
    ...twice,
    ...new Set(
      instance.rules.clocks.flatMap((rule) => stops(instance, rule.each === undefined ? rule : null, name)),
    ),
  ];
}

function toldAgain(instance: PathwayInstance, fact: Fact, name: string): string {
  if (instance.rules.opens.includes(fact.name)) return `${name}: began twice; the first stands.`;
  const first = instance.facts.find((known) => known.name === fact.name);
  const triggers = instance.rules.clocks.flatMap(({ start, stop }) => [start, ...stop].flat());
  const field = triggers.find((trigger) => trigger.fact === fact.name)?.on;
  const dates = [first, fact].flatMap((told) => (told ? [inWords(dateIn(told, field))] : []));
  return `${name}: "${fact.name}" was told twice (${dates.join('; ')}); the first stands.`;
}

function stops(
  instance: PathwayInstance,
  rule: PathwayInstance['rules']['clocks'][number] | null,
  name: string,
): readonly string[] {
  if (rule === null) return [];
  const start = pulls(instance, rule.start)[0];
  const ends: readonly Pulled[] = rule.stop.flatMap((trigger) => pulls(instance, trigger));
  const dates = [...new Set(ends.map((end) => end.on))];
  const [first] = ends;
  const early = start && first && first.on < start.on;
  return [
    ...(first && dates.length > 1
      ? [
          `${name}: "${first.fact.name}" was told with different dates (${dates.map(inWords).join('; ')}); the first stands.`,
        ]
      : []),
    ...(early
      ? [`${name}: "${first.fact.name}" on ${inWords(first.on)} is before it began on ${inWords(start.on)}.`]
      : []),
  ];
}

function inPeople(current: Case): readonly string[] {
  return factsInForce(current)
    .filter((fact) => fact.name === 'hold-lifted' && !isSafeguardingLift(fact))
    .map(
      (fact) => `A hold was lifted by "${textIn(fact, 'by')}": only safeguarding lifts one, so it stands.`,
    );
}

const cannotBeTakenBack = ['mail-held', 'retracted'];

function inRetractions(current: Case): readonly string[] {
  return current.facts
    .filter((fact) => fact.name === 'retracted')
    .flatMap((retraction) => {
      const target = current.facts.find(
        (fact) =>
          fact !== retraction &&
          originOf(fact).id === retraction.data.eventId &&
          originOf(fact).partner === originOf(retraction).partner,
      );
      return target && cannotBeTakenBack.includes(target.name)
        ? [`"${target.name}" was taken back: a hold or a retraction cannot be, so it stands.`]
        : [];
    });
}
