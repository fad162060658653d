import { eventTypes, typeName } from '../../events/index.ts';
import type { Case } from './case.ts';
import type { Clock } from './clock.ts';
import { dateIn, type Fact, inOrder } from './fact.ts';
import { finding, nameOf } from './finding.ts';
import { inVain } from './findings-in-vain.ts';
import { type PathwayInstance, type Pulled, pulls } from './instance.ts';
import { type IsoDate, inWords } from './moment.ts';
import type { Finding } from './pathway.ts';

/**
 * Facts that contradict each other, or that cannot do what they ask, in words for the case officer and for whoever
 * posted them. They are kept and counted by rule (the first stop stands, protection wins); somebody should put the
 * record right.
 */
export function findingsOf(current: Case, { instances, clocks, today }: FindingContext): readonly Finding[] {
  return sayingOnce([
    ...instances.flatMap(inInstance),
    ...instances.flatMap((instance) => stillToCome(instance, today)),
    ...instances.flatMap((instance) => tooEarly(instance, clocks)),
    ...inVain(current, instances),
  ]);
}

/** What the facts of a case are held against. */
export interface FindingContext {
  readonly instances: readonly PathwayInstance[];
  readonly clocks: readonly Clock[];
  readonly today: IsoDate;
}

/** The same words once, for all the facts that they are about. */
const sayingOnce = (findings: readonly Finding[]): readonly Finding[] =>
  [...Map.groupBy(findings, ({ says }) => says)].map(([says, same]) => ({
    says,
    facts: [...new Set(same.flatMap(({ facts }) => facts))],
  }));

function inInstance(instance: PathwayInstance): readonly Finding[] {
  const name = nameOf(instance);
  if (instance.rules.opens.length === 0) return [];
  const opening = instance.facts.find((fact) => instance.rules.opens.includes(fact.name));
  if (opening === undefined)
    return [
      finding(`${name}: nothing says that it began (${instance.rules.opens.join(', ')}).`, ...instance.facts),
    ];
  const twice = instance.contradicting.map((fact) => toldAgain(instance, fact, name));
  const stopped = instance.rules.clocks.flatMap((rule) =>
    stops(instance, rule.each === undefined ? rule : null, name),
  );
  const seen = new Set(stopped.flatMap(({ facts }) => facts));
  return [
    ...twice,
    ...tooLate(instance, name),
    ...beforeItBegan(instance, opening).filter(({ facts }) => !facts.some((key) => seen.has(key))),
    ...(instance.rules.findings?.(instance.facts, instance.all) ?? []).map(({ says, facts }) => ({
      says: `${name}: ${says}`,
      facts,
    })),
    ...stopped,
  ];
}

/** What is dated before the pathway began, by the day that was told of its beginning. */
function beforeItBegan(instance: PathwayInstance, opening: Fact): readonly Finding[] {
  const { pathway, opens } = instance.rules;
  const beganOn = dateTold(instance, opening);
  return instance.facts
    .filter(({ name }) => eventTypes.has(typeName(pathway, name)) && !opens.includes(name))
    .filter((fact) => dateTold(instance, fact) < beganOn && dateIn(fact, undefined) < beganOn)
    .map((fact) =>
      finding(
        `${nameOf(instance)}: "${fact.name}" on ${inWords(dateTold(instance, fact))} is before it began on ${inWords(beganOn)}.`,
        fact,
      ),
    );
}

/** Facts dated after today: a slip, more often than not. They count from their day. */
function stillToCome(instance: PathwayInstance, today: IsoDate): readonly Finding[] {
  const ends = instance.rules.clocks.flatMap((rule) =>
    pulls(instance, [...rule.stop, ...(rule.cancel ?? [])]),
  );
  const late = ends.filter((end) => end.on > today);
  return late.map(({ fact, on }) =>
    finding(
      `${nameOf(instance)}: "${fact.name}" is dated ${inWords(on)}, which is still to come; it counts from that day.`,
      fact,
    ),
  );
}

/** What must wait until time that somebody was given has ended. */
function tooEarly(instance: PathwayInstance, clocks: readonly Clock[]): readonly Finding[] {
  const own = clocks.filter(({ pathwayId }) => pathwayId === instance.id);
  return instance.rules.clocks.flatMap(({ id, mustWait = [] }) => {
    const waiting = pulls(instance, mustWait);
    return own
      .filter(({ clock }) => clock === id)
      .flatMap((window) =>
        waiting
          .filter(({ on }) => window.dueOn !== null && window.startedOn <= on && on <= window.dueOn)
          .map(({ fact, on }) =>
            finding(
              `${nameOf(instance)}: "${fact.name}" on ${inWords(on)} came before the time to ${window.what} ended on ${inWords(window.dueOn ?? on)} (${window.citation}).`,
              fact,
            ),
          ),
      );
  });
}

/** What was told after something that had ended it. */
function tooLate(instance: PathwayInstance, name: string): readonly Finding[] {
  return (instance.rules.neverAfter ?? []).flatMap(({ after, never }) => {
    const ended = pulls(instance, after)[0];
    if (ended === undefined) return [];
    const late = instance.facts.filter((fact) => never.includes(fact.name) && inOrder(ended.fact, fact) < 0);
    return late.map((fact) =>
      finding(
        `${name}: "${fact.name}" on ${inWords(dateTold(instance, fact))} came after "${after.fact}" on ${inWords(ended.on)}.`,
        fact,
      ),
    );
  });
}

function toldAgain(instance: PathwayInstance, fact: Fact, name: string): Finding {
  if (instance.rules.opens.includes(fact.name))
    return finding(`${name}: began twice; the first stands.`, fact);
  const first = instance.facts.find((known) => known.name === fact.name);
  const dates = [first, fact].flatMap((told) => (told ? [inWords(dateTold(instance, told))] : []));
  return finding(`${name}: "${fact.name}" was told twice (${dates.join('; ')}); the first stands.`, fact);
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
): readonly Finding[] {
  if (rule === null) return [];
  const start = pulls(instance, rule.start)[0];
  const ends: readonly Pulled[] = rule.stop.flatMap((trigger) => pulls(instance, trigger));
  const [first] = ends;
  const same = ends.filter((end) => end.fact.name === first?.fact.name);
  const dates = [...new Set(same.map((end) => end.on))];
  const early = start && first && first.on < start.on;
  const others = same.filter((end) => end.on !== first?.on).map((end) => end.fact);
  return [
    ...(first && dates.length > 1
      ? [
          finding(
            `${name}: "${first.fact.name}" was told with different dates (${dates.map(inWords).join('; ')}); the first stands.`,
            ...others,
          ),
        ]
      : []),
    ...(early
      ? [
          finding(
            `${name}: "${first.fact.name}" on ${inWords(first.on)} is before it began on ${inWords(start.on)}.`,
            first.fact,
          ),
        ]
      : []),
  ];
}
