import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownAlone, shownParts } from '../../shared/domain/suppression.ts';
import { holds } from '../properties/holds.ts';

const most = 20;

/** Every way in which so many parts can come to a total. */
function sharesOf(total: number, parts: number): readonly (readonly number[])[] {
  if (parts === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) => first).flatMap((first) =>
    sharesOf(total - first, parts - 1).map((rest) => [first, ...rest]),
  );
}

describe('a number that stands alone', () => {
  it('is shown when it is nought or at least five, and otherwise is a few', () => {
    expect([0, 1, 4, 5, 12].map(shownAlone)).toEqual([0, 'few', 'few', 5, 12]);
  });
});

describe('parts of a whole', () => {
  it('are all shown when none is small', () => {
    expect(shownParts([5, 0, 31])).toEqual({ parts: [5, 0, 31], total: 36 });
  });

  it('take the next smallest with a single small one, and do not say which was small', () => {
    expect(shownParts([3, 20, 9, 0])).toEqual({ parts: ['hidden', 20, 'hidden', 0], total: 32 });
  });

  it('leave two small ones as they are when they cannot be told from each other', () => {
    expect(shownParts([2, 3, 20])).toEqual({ parts: ['few', 'few', 20], total: 25 });
  });

  it('take one more when two small ones can only both be one, or both be four', () => {
    expect(shownParts([1, 1, 9])).toEqual({ parts: ['hidden', 'hidden', 'hidden'], total: 11 });
    expect(shownParts([4, 4, 9])).toEqual({ parts: ['hidden', 'hidden', 'hidden'], total: 17 });
  });

  it('take the whole when nothing else is left to take', () => {
    expect(shownParts([4, 4, 0])).toEqual({ parts: ['hidden', 'hidden', 0], total: 'hidden' });
    expect(shownParts([1, 1, 1, 1, 1])).toEqual({ parts: Array(5).fill('hidden'), total: 'hidden' });
  });

  it('take the whole of few parts also where they differ a little, so that a whole that is gone does not tell them', () => {
    expect(shownParts([3, 4, 0])).toEqual({ parts: ['hidden', 'hidden', 0], total: 'hidden' });
    expect(shownParts([1, 1, 1, 1, 2])).toEqual({ parts: Array(5).fill('hidden'), total: 'hidden' });
  });

  it('never let a small one be worked out where the whole is gone', () => {
    const few = [1, 2, 3, 4];
    const all = (length: number): readonly (readonly number[])[] =>
      length === 0 ? [[]] : all(length - 1).flatMap((rest) => few.map((part) => [part, ...rest]));
    for (const length of [2, 3, 4, 5, 6]) {
      const gone = all(length).filter((parts) => shownParts(parts).total === 'hidden');
      expect(gone.length).toBeGreaterThan(0);
      for (let index = 0; index < length; index += 1)
        expect(new Set(gone.map((parts) => parts[index]))).toEqual(new Set(few));
    }
  });

  it('are a few where the whole is a few', () => {
    expect(shownParts([2, 1, 0])).toEqual({ parts: ['few', 'few', 0], total: 'few' });
  });

  it('never let a hidden one be worked out, even by somebody who knows this rule', () => {
    const small = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 4 });
    holds(
      fc.property(
        small.filter((parts) => parts.reduce((sum, part) => sum + part, 0) <= most),
        (parts) => {
          const shown = shownParts(parts);
          if (typeof shown.total !== 'number') return;
          const same = sharesOf(shown.total, parts.length).filter(
            (other) => JSON.stringify(shownParts(other)) === JSON.stringify(shown),
          );
          for (const [index, part] of shown.parts.entries()) {
            if (typeof part === 'number') continue;
            expect(new Set(same.map((other) => other[index])).size).toBeGreaterThan(1);
          }
        },
      ),
    );
  });
});
