import { type Case, factsInForce } from './case.ts';
import { dateIn, type Fact, textIn } from './fact.ts';
import type { IsoDate } from './moment.ts';
import type { PathwayRules, Trigger } from './pathway.ts';
import { matches } from './rules.ts';

/** One pathway of a case: which one, and the facts told of it, in canonical order. */
export interface PathwayInstance {
  readonly rules: PathwayRules;
  readonly id: string;
  readonly facts: readonly Fact[];
  /** Facts told again that can be true only once: kept, shown as findings, and without effect. */
  readonly contradicting: readonly Fact[];
  /** The whole case's facts in force, for triggers that look at another pathway. */
  readonly all: readonly Fact[];
}

/** A fact that pulled a trigger, and the date that counts. */
export interface Pulled {
  readonly fact: Fact;
  readonly on: IsoDate;
}

/** The pathways of a case. `learned` are facts we know from our own deeds. */
export function instancesOf(
  current: Case,
  pathways: readonly PathwayRules[],
  learned: readonly Fact[],
): readonly PathwayInstance[] {
  const all = [...factsInForce(current), ...learned];
  return pathways.flatMap((rules) => {
    const byId = Map.groupBy(
      all.filter((fact) => fact.pathway === rules.pathway),
      (fact) => (rules.idField === null ? rules.pathway : (textIn(fact, rules.idField) ?? '')),
    );
    const inOrderOfId = [...byId].sort(([a], [b]) => (a < b ? -1 : 1));
    return inOrderOfId.map(([id, told]) => {
      const contradicting = told.filter(
        (fact) => rules.once.includes(fact.name) && isNotTheFirst(fact, told),
      );
      const facts = told.filter((fact) => !contradicting.includes(fact));
      return { rules, id, facts, contradicting, all };
    });
  });
}

const isNotTheFirst = (fact: Fact, told: readonly Fact[]): boolean =>
  told.find((other) => other.name === fact.name) !== fact;

/** Every fact that pulls a trigger, in canonical order. */
export function pulls(instance: PathwayInstance, trigger: Trigger): readonly Pulled[] {
  return candidates(instance, trigger.of)
    .filter((fact) => fact.name === trigger.fact && matches(withOpening(fact, instance), trigger.when))
    .map((fact) => ({ fact, on: dateIn(fact, trigger.on) }));
}

function candidates(instance: PathwayInstance, of: Trigger['of']): readonly Fact[] {
  if (of === undefined) return instance.facts;
  const ids = instance.facts
    .filter((fact) => instance.rules.opens.includes(fact.name))
    .map((fact) => textIn(fact, of.idIn));
  return instance.all.filter((fact) => fact.pathway === of.pathway && ids.includes(textIn(fact, of.idIn)));
}

/** A fact with the fields its pathway's opening fact had where it has none itself: the agency, the kind. */
export function withOpening(fact: Fact, instance: PathwayInstance): Fact {
  const opening = instance.facts.find((known) => instance.rules.opens.includes(known.name));
  return opening === undefined ? fact : { ...fact, data: { ...opening.data, ...fact.data } };
}
