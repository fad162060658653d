/**
 * A number as people outside the case team may see it: itself; `few` for 1 to 4, which could point at a child; or
 * `hidden`, because it, or another with it, could be worked out. (Practice review: cells under five, secondary
 * suppression.)
 */
export type Shown = number | 'few' | 'hidden';

const fewest = 5;

/** A count that stands alone. */
export const shownAlone = (count: number): Shown => (count > 0 && count < fewest ? 'few' : count);

/** The greatest first, as far as it is shown: an order tells no more than the numbers do. */
export const mostShownFirst = (a: Shown, b: Shown): number => orderOf(b) - orderOf(a);

function orderOf(shown: Shown): number {
  if (typeof shown === 'number') return shown;
  return shown === 'hidden' ? 2 : 1;
}

/** The parts of a whole, and the whole. */
export interface ShownParts {
  readonly parts: readonly Shown[];
  readonly total: Shown;
}

/**
 * Parts that add up to a total, so that none that is not shown can be worked out from the others: as long as one can,
 * the next smallest is hidden too. Where all are small the total goes as well, when it is so near to all ones or all fours
 * that it would tell them: by a margin, so that its being gone does not tell them either. Then nothing tells which of the hidden was small: somebody
 * who knows this rule must not be able to go back from it. Nought is shown: there is nobody to point at.
 */
export function shownParts(parts: readonly number[]): ShownParts {
  const total = parts.reduce((sum, part) => sum + part, 0);
  const alone = parts.map(shownAlone);
  let shown = alone.map((part) => (part === 'few' ? 'hidden' : part));
  if (total >= fewest && wouldTell(alone, total)) return { parts: shown, total: 'hidden' };
  if (total < fewest || !canBeWorkedOut(parts, alone)) return { parts: alone, total: shownAlone(total) };
  do {
    const next = smallest(shown);
    shown = shown.map((part) => (part === next ? 'hidden' : part));
  } while (canBeWorkedOut(parts, shown));
  return { parts: shown, total };
}

/** Whether the total of parts that all are small is within a margin of the least or the most that they can come to. */
function wouldTell(alone: readonly Shown[], total: number): boolean {
  const few = alone.filter((part) => part === 'few').length;
  const margin = fewest - 1;
  return numbers(alone).length === 0 && (total < few + margin || total > few * (fewest - 1) - margin);
}

const numbers = (shown: readonly Shown[]): readonly number[] =>
  shown.filter((part) => typeof part === 'number').filter((part) => part > 0);

const smallest = (shown: readonly Shown[]): number | null =>
  numbers(shown).toSorted((a, b) => a - b)[0] ?? null;

/**
 * Whether somebody who knows the total and the parts shown can tell a part that is not: when what is left of the total
 * can be shared among them in one way only.
 */
function canBeWorkedOut(parts: readonly number[], shown: readonly Shown[]): boolean {
  const missing = shown.flatMap((part, index) => (typeof part === 'number' ? [] : [{ part, index }]));
  if (missing.length === 0) return false;
  const left = missing.reduce((sum, { index }) => sum + (parts[index] ?? 0), 0);
  const most = missing.some(({ part }) => part === 'hidden') ? (smallest(shown) ?? left) : fewest - 1;
  const others = missing.length - 1;
  return Math.max(1, left - others * most) >= Math.min(most, left - others);
}
