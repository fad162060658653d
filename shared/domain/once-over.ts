import { inOrder, textIn } from './fact.ts';
import { type PathwayInstance, type Pulled, pulls } from './instance.ts';
import type { ClockRule } from './pathway.ts';

/** The starts for one value, without those that ask for what was asked before and is still open. */
export function onceOver(
  instance: PathwayInstance,
  rule: ClockRule,
  same: readonly Pulled[],
): readonly Pulled[] {
  const field = typeof rule.each === 'object' ? rule.each.field : '';
  const ends = [...rule.stop, ...(rule.cancel ?? [])].flatMap((trigger) => pulls(instance, trigger));
  const kept: Pulled[] = [];
  for (const start of same) {
    const before = kept.findLast(({ fact }) => textIn(fact, 'what') === textIn(start.fact, 'what'));
    const isOver = ends.some(
      ({ fact }) =>
        [null, textIn(start.fact, field)].includes(textIn(fact, field)) &&
        (before === undefined || inOrder(before.fact, fact) < 0) &&
        inOrder(fact, start.fact) < 0,
    );
    if (before === undefined || isOver) kept.push(start);
  }
  return kept;
}
