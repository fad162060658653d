import type { Case } from './case.ts';
import { factsInForce } from './case.ts';
import type { Clock } from './clock.ts';
import type { DeskContext } from './desks-of.ts';
import { codesIn, dateIn, type Fact, inOrder, originOf, textIn } from './fact.ts';
import { type PathwayInstance, type Pulled, pulls } from './instance.ts';
import { type IsoDate, inWords } from './moment.ts';
import { pathways } from './pathways/all.ts';
import { isSafeguardingLift } from './person.ts';

/**
 * Facts that contradict each other, or that cannot do what they ask, in words for the case officer. They are kept and
 * counted by rule (the first stop stands, protection wins); somebody should put the record right.
 */
export function findingsOf(
  current: Case,
  { instances, clocks, today }: Pick<DeskContext, 'instances' | 'clocks' | 'today'>,
): readonly string[] {
  return [
    ...instances.flatMap(inInstance),
    ...instances.flatMap((instance) => stillToCome(instance, today)),
    ...instances.flatMap((instance) => tooEarly(instance, clocks)),
    ...inPeople(current),
    ...inRetractions(current),
    ...namingNothing(current, instances),
    ...namingUnknown(instances),
  ];
}

const nameOf = ({ rules, id }: PathwayInstance): string =>
  rules.idField === null ? rules.pathway : `${rules.pathway} ${id}`;

function inInstance(instance: PathwayInstance): readonly string[] {
  const name = nameOf(instance);
  if (instance.rules.opens.length === 0) return [];
  const opening = instance.facts.find((fact) => instance.rules.opens.includes(fact.name));
  if (opening === undefined)
    return [`${name}: nothing says that it began (${instance.rules.opens.join(', ')}).`];
  const twice = instance.contradicting.map((fact) => toldAgain(instance, fact, name));
  return [
    ...twice,
    ...tooLate(instance, name),
    ...(instance.rules.findings?.(instance.facts, instance.all) ?? []).map(
      (finding) => `${name}: ${finding}`,
    ),
    ...new Set(
      instance.rules.clocks.flatMap((rule) => stops(instance, rule.each === undefined ? rule : null, name)),
    ),
  ];
}

/** Facts dated after today: a slip, more often than not. They count from their day. */
function stillToCome(instance: PathwayInstance, today: IsoDate): readonly string[] {
  const ends = instance.rules.clocks.flatMap((rule) =>
    pulls(instance, [...rule.stop, ...(rule.cancel ?? [])]),
  );
  const late = ends.filter((end) => end.on > today);
  return [
    ...new Set(
      late.map(
        ({ fact, on }) =>
          `${nameOf(instance)}: "${fact.name}" is dated ${inWords(on)}, which is still to come; it counts from that day.`,
      ),
    ),
  ];
}

/** What must wait until time that somebody was given has ended. */
function tooEarly(instance: PathwayInstance, clocks: readonly Clock[]): readonly string[] {
  return instance.rules.clocks.flatMap(({ id, mustWait = [] }) => {
    const window = clocks.find((clock) => clock.pathwayId === instance.id && clock.clock === id);
    const dueOn = window?.dueOn;
    if (window === undefined || !dueOn) return [];
    return pulls(instance, mustWait)
      .filter(({ on }) => window.startedOn <= on && on <= dueOn)
      .map(
        ({ fact, on }) =>
          `${nameOf(instance)}: "${fact.name}" on ${inWords(on)} came before the time to ${window.what} ended on ${inWords(dueOn)} (${window.citation}).`,
      );
  });
}

/** References to a clock, a pathway or an event that is not there: somebody believes that they did something. */
function namingNothing(current: Case, instances: readonly PathwayInstance[]): readonly string[] {
  const ids = new Set(instances.flatMap(({ rules }) => rules.clocks.map((clock) => clock.id)));
  const pathwayIds = new Set(instances.map(({ id }) => id));
  return factsInForce(current).flatMap((fact) => {
    const clocks = [...codesIn(fact, 'clock'), ...codesIn(fact, 'appliesTo')].filter((id) => !ids.has(id));
    const pathwayId = fact.pathway === 'escalation' ? textIn(fact, 'pathwayId') : null;
    const nothing = pathwayId !== null && !pathwayIds.has(pathwayId) ? [pathwayId] : [];
    return [...clocks, ...nothing].map(
      (name) => `"${fact.name}" names ${name}, which is not in this case (${fact.key}).`,
    );
  });
}

/** What was told after something that had ended it. */
function tooLate(instance: PathwayInstance, name: string): readonly string[] {
  return (instance.rules.neverAfter ?? []).flatMap(({ after, never }) => {
    const ended = pulls(instance, after)[0];
    if (ended === undefined) return [];
    const late = instance.facts.filter((fact) => never.includes(fact.name) && inOrder(ended.fact, fact) < 0);
    return late.map(
      (fact) =>
        `${name}: "${fact.name}" on ${inWords(dateTold(instance, fact))} came after "${after.fact}" on ${inWords(ended.on)}.`,
    );
  });
}

const pathwayOf: ReadonlyMap<string, string> = new Map(
  pathways.flatMap(({ pathway, idField }) => (idField === null ? [] : [[idField, pathway] as const])),
);

/** Facts that name another pathway of the case, such as the plan of a review, of which nobody told anything. */
function namingUnknown(instances: readonly PathwayInstance[]): readonly string[] {
  const known = new Set(
    instances.filter(({ rules, facts }) => facts.some((fact) => rules.opens.includes(fact.name))).map(nameOf),
  );
  const said = instances.flatMap((instance) =>
    instance.facts.flatMap((fact) =>
      Object.entries(fact.data).flatMap(([field, value]) => {
        const other = pathwayOf.get(field);
        const named = `${other} ${value}`;
        if (other === undefined || other === instance.rules.pathway || known.has(named)) return [];
        return [`${nameOf(instance)}: "${fact.name}" names the ${named}, of which nothing is known.`];
      }),
    ),
  );
  return [...new Set(said)];
}

function toldAgain(instance: PathwayInstance, fact: Fact, name: string): string {
  if (instance.rules.opens.includes(fact.name)) return `${name}: began twice; the first stands.`;
  const first = instance.facts.find((known) => known.name === fact.name);
  const dates = [first, fact].flatMap((told) => (told ? [inWords(dateTold(instance, told))] : []));
  return `${name}: "${fact.name}" was told twice (${dates.join('; ')}); the first stands.`;
}

/** The date a fact gives, in the field that the clocks of its pathway count. */
function dateTold({ rules }: PathwayInstance, fact: Fact): IsoDate {
  const triggers = rules.clocks.flatMap(({ start, stop, cancel = [] }) => [start, ...stop, ...cancel].flat());
  return dateIn(fact, triggers.find((trigger) => trigger.fact === fact.name)?.on);
}

function stops(
  instance: PathwayInstance,
  rule: PathwayInstance['rules']['clocks'][number] | null,
  name: string,
): readonly string[] {
  if (rule === null) return [];
  const start = pulls(instance, rule.start)[0];
  const ends: readonly Pulled[] = rule.stop.flatMap((trigger) => pulls(instance, trigger));
  const [first] = ends;
  const same = ends.filter((end) => end.fact.name === first?.fact.name);
  const dates = [...new Set(same.map((end) => end.on))];
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
      if (target === undefined && !takesBackAnothers(current, retraction))
        return [
          `An event was taken back that is not in this case: ${retraction.data.eventId} (${retraction.key}).`,
        ];
      return target && cannotBeTakenBack.includes(target.name)
        ? [`"${target.name}" was taken back: a hold or a retraction cannot be, so it stands.`]
        : [];
    });
}

const takesBackAnothers = (current: Case, retraction: Fact): boolean =>
  retraction.byAuthority && current.facts.some((fact) => originOf(fact).id === retraction.data.eventId);
