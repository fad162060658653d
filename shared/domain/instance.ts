import { type Case, factsInForce } from './case.ts';
import { dateIn, type Fact, inOrder, textIn } from './fact.ts';
import type { IsoDate } from './moment.ts';
import type { Learned, PathwayRules, Trigger } from './pathway.ts';
import { together } from './pathways/each-of.ts';
import { matches } from './rules.ts';

/** One pathway of a case: which one, and the facts told of it, in canonical order. */
export interface PathwayInstance {
  readonly rules: PathwayRules;
  /** Names it in the case: as partners do, and `A-1#2` for what came since `A-1` began again. */
  readonly id: string;
  /** As partners name it. */
  readonly named: string;
  /** The fact with which the same began again, if it did. */
  readonly until: Fact | null;
  readonly facts: readonly Fact[];
  /** Facts told again that can be true only once: kept, shown as findings, and without effect. */
  readonly contradicting: readonly Fact[];
  /** The whole case's facts in force. */
  readonly all: readonly Fact[];
  /** Every pathway of the case, for triggers that look at another. */
  readonly siblings: readonly PathwayInstance[];
}

/** A fact that pulled a trigger, and the date that counts. */
export interface Pulled {
  readonly fact: Fact;
  readonly on: IsoDate;
}

/** What the pathways learn on `today` from the case and the calendar alone. */
export function learnedBy(current: Case, pathways: readonly PathwayRules[], today: IsoDate): Learned {
  const known = { facts: factsInForce(current), deeds: current.deeds, today };
  const { facts, days } = together(pathways.flatMap((rules) => rules.learns?.(known) ?? []));
  return { facts: facts.toSorted(inOrder), days: days.filter((day) => day > today) };
}

/** The pathways of a case, with what they learned. */
export function instancesOf(
  current: Case,
  pathways: readonly PathwayRules[],
  learned: readonly Fact[],
): readonly PathwayInstance[] {
  const all = [...factsInForce(current), ...learned];
  const siblings: PathwayInstance[] = [];
  for (const rules of pathways) {
    const byId = Map.groupBy(
      all.filter((fact) => fact.pathway === rules.pathway),
      (fact) => (rules.idField === null ? rules.pathway : (textIn(fact, rules.idField) ?? '')),
    );
    for (const [named, told] of [...byId].sort(([a], [b]) => (a < b ? -1 : 1))) {
      for (const { id, until, own } of roundsOf(rules, named, told)) {
        const contradicting = own.filter(
          (fact) => rules.once.includes(fact.name) && isNotTheFirst(fact, own),
        );
        const facts = own.filter((fact) => !contradicting.includes(fact));
        siblings.push({ rules, id, named, until, facts, contradicting, all, siblings });
      }
    }
  }
  return siblings;
}

interface Round {
  readonly id: string;
  readonly until: Fact | null;
  readonly own: readonly Fact[];
}

/** What was told of one pathway, up to where it began again, and since. */
function roundsOf({ beginsAgain }: PathwayRules, named: string, told: readonly Fact[]): readonly Round[] {
  const begins = told.filter(({ name }) => name === beginsAgain).toSorted(inOrder);
  return [null, ...begins].map((since, index) => {
    const until = begins[index] ?? null;
    const own = told.filter(
      (fact) => (since === null || inOrder(since, fact) <= 0) && (until === null || inOrder(fact, until) < 0),
    );
    return { id: index === 0 ? named : `${named}#${index + 1}`, until, own };
  });
}

const isNotTheFirst = (fact: Fact, told: readonly Fact[]): boolean =>
  told.find((other) => other.name === fact.name) !== fact;

/** Every fact that pulls one of the triggers, in canonical order. */
export function pulls(instance: PathwayInstance, triggers: Trigger | readonly Trigger[]): readonly Pulled[] {
  const each = [triggers].flat();
  const pulled = each.flatMap((trigger) => pullsOf(instance, trigger));
  return each.length === 1 ? pulled : pulled.toSorted((a, b) => inOrder(a.fact, b.fact));
}

function pullsOf(instance: PathwayInstance, trigger: Trigger): readonly Pulled[] {
  return linked(instance, trigger.of).flatMap((other) =>
    other.facts
      .filter(
        (fact) =>
          fact.name === trigger.fact && (!trigger.when || matches(withOpening(fact, other), trigger.when)),
      )
      .map((fact) => ({ fact, on: dateIn(fact, trigger.on) })),
  );
}

/** The pathways a trigger looks at: this one, or those of another kind that share a value with it. */
export function linked(instance: PathwayInstance, of: Trigger['of']): readonly PathwayInstance[] {
  if (of === undefined) return [instance];
  const { pathway, by } = of;
  const others = instance.siblings.filter((other) => other.rules.pathway === pathway);
  if (by === undefined) return others;
  const value = linkValue(instance, by);
  if (value === null) return [];
  return others.filter(
    (other) => linkValue(other, by) === value && !resumed(other) && !wasOverBefore(other, instance),
  );
}

/** Whether a pathway went on as if it had never been over: then the next one is all there is to look at. */
const resumed = ({ until }: PathwayInstance): boolean => until !== null && resumes(until);

const resumes = ({ data }: Fact): boolean => data.resumes === 'yes';

/** The day since which a pathway goes on as if it had never been over; null for all others. */
export function resumedOn(instance: PathwayInstance): IsoDate | null {
  const opening = openingOf(instance);
  return opening !== undefined && resumes(opening) ? dateIn(opening, 'on') : null;
}

/** Whether a pathway had begun again when another that looks at it was opened: then what it looks at is the next one. */
function wasOverBefore({ until }: PathwayInstance, instance: PathwayInstance): boolean {
  const opening = openingOf(instance);
  return until !== null && opening !== undefined && inOrder(until, opening) < 0;
}

function linkValue(instance: PathwayInstance, field: string): string | null {
  if (instance.rules.idField === field) return instance.named;
  const opening = openingOf(instance);
  return opening === undefined ? null : textIn(opening, field);
}

const openingOf = (instance: PathwayInstance): Fact | undefined =>
  instance.facts.find((fact) => instance.rules.opens.includes(fact.name));

/** A fact with the fields its pathway's opening fact had where it has none itself: the agency, the kind. */
export function withOpening(fact: Fact, instance: PathwayInstance): Fact {
  const opening = openingOf(instance);
  return opening === undefined ? fact : { ...fact, data: { ...opening.data, ...fact.data } };
}
