import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type Case, emptyCase, withFact } from '../../shared/domain/case.ts';
import { compacted, wakes } from '../../shared/domain/compact.ts';
import { decide, type Input, viewOf } from '../../shared/domain/decide.ts';
import type { Deed } from '../../shared/domain/deed.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { type Moment, momentOf } from '../../shared/domain/moment.ts';
import { alwaysLive } from '../domain/given.ts';
import { histories, lively } from './histories.ts';
import { holds } from './holds.ts';

const rules = alwaysLive;
const at = (text: string): Moment => momentOf(Temporal.Instant.from(text));

/** Everything ever decided about a case whose facts arrive when they happen, with ticks between. */
function lived(facts: readonly Fact[], compact: boolean): { deeds: readonly string[]; desks: object } {
  let current: Case = emptyCase('hull', 'C-1');
  let nextDueAt = null as string | null;
  const history: { facts: Case['facts']; deeds: Deed[] } = { facts: [], deeds: [] };
  const step = (input: Input, now: Moment): void => {
    const asleep = compact && input.kind === 'fact' && wakes(current, input.fact);
    const before = asleep ? { ...current, ...history, resting: [] } : current;
    const decision = decide(before, input, { rules, now });
    if (input.kind === 'fact')
      history.facts = withFact({ ...current, facts: history.facts }, input.fact).facts;
    history.deeds.push(...decision.deeds);
    nextDueAt = decision.nextDueAt;
    current = compact
      ? compacted(decision.case, viewOf(decision.case, rules, now.on), now.on)
      : decision.case;
  };
  for (const fact of facts) {
    const now = at(fact.at);
    while (nextDueAt !== null && nextDueAt <= now.at) step({ kind: 'tick' }, at(nextDueAt));
    step({ kind: 'fact', fact }, now);
  }
  return { deeds: history.deeds.map((deed) => deed.key).sort(), desks: current.desks };
}

describe('a snapshot without what is at rest', () => {
  it('decides the same as one that keeps everything', () => {
    holds(
      fc.property(histories(lively, 30), (history) => {
        const facts = history.toSorted((a, b) => (a.at < b.at ? -1 : 1));
        expect(lived(facts, true)).toEqual(lived(facts, false));
      }),
      { numRuns: 60 },
    );
  });
});
