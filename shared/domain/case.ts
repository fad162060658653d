import type { Deed } from './deed.ts';
import { type Fact, inOrder, originOf } from './fact.ts';

/**
 * One child's or young person's file at one local area: its facts in canonical order, our deeds, and what stands on
 * whose desk. Everything else about a case is worked out from these.
 */
export interface Case {
  readonly area: string;
  readonly ref: string;
  readonly facts: readonly Fact[];
  readonly deeds: readonly Deed[];
  /** What was last put on each desk, as a hash by desk id: the difference to what belongs there is what changes. */
  readonly desks: Readonly<Record<string, string>>;
  /** Ids of pathways at rest: their deeds are in the history only, and nothing more is owed about them. */
  readonly resting: readonly string[];
}

/** A case nothing is known of yet. */
export const emptyCase = (area: string, ref: string): Case => ({
  area,
  ref,
  facts: [],
  deeds: [],
  desks: {},
  resting: [],
});

/** The case with one more fact, at its place in canonical order. A fact it knows already changes nothing. */
export function withFact(current: Case, fact: Fact): Case {
  if (current.facts.some((known) => known.key === fact.key)) return current;
  const place = current.facts.findLastIndex((known) => inOrder(known, fact) < 0) + 1;
  return { ...current, facts: current.facts.toSpliced(place, 0, fact) };
}

/** The case with one more deed. A deed it knows already changes nothing. */
export function withDeed(current: Case, deed: Deed): Case {
  if (current.deeds.some((known) => known.key === deed.key)) return current;
  return { ...current, deeds: [...current.deeds, deed] };
}

/** The facts folded afresh from history: duplicates out (the first kept), canonical order. */
export function foldFacts(facts: readonly Fact[]): readonly Fact[] {
  const first = new Map<string, Fact>();
  for (const fact of facts) if (!first.has(fact.key)) first.set(fact.key, fact);
  return [...first.values()].sort(inOrder);
}

/**
 * The facts that count: without those their partner, or the authority's case system, took back. A retraction may
 * arrive before what it takes back. Retractions themselves are never taken back.
 */
export function factsInForce(current: Case): readonly Fact[] {
  const retractions = current.facts.filter(isRetraction);
  if (retractions.length === 0) return current.facts;
  const own = new Set(current.facts.map((fact) => fact.key));
  const takenBack = (fact: Fact): boolean =>
    retractions.some((retraction) => {
      const { partner } = originOf(retraction);
      const eventId = retraction.data.eventId;
      if (fact.key === `${partner}#${eventId}`) return true;
      return retraction.byAuthority && originOf(fact).id === eventId && !own.has(`${partner}#${eventId}`);
    });
  return current.facts.filter((fact) => isRetraction(fact) || !takenBack(fact));
}

/** Whether a fact takes another back. */
export const isRetraction = (fact: Fact): boolean => fact.pathway === 'event' && fact.name === 'retracted';
