import { type Fact, textIn } from '../fact.ts';
import type { Learned } from '../pathway.ts';

/** What follows from the facts of each pathway of one kind, taken apart by its id: each complaint, each review. */
export function eachOf(
  facts: readonly Fact[],
  { pathway, idField }: { readonly pathway: string; readonly idField: string },
  learn: (own: readonly Fact[], id: string) => Learned,
): Learned {
  const own = Map.groupBy(
    facts.filter((fact) => fact.pathway === pathway),
    (fact) => textIn(fact, idField) ?? '',
  );
  return together([...own].map(([id, told]) => learn(told, id)));
}

/** All that was learned, as one. */
export const together = (learned: readonly Learned[]): Learned => ({
  facts: learned.flatMap(({ facts }) => facts),
  days: learned.flatMap(({ days }) => days),
});
