import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { momentOf } from '../../shared/domain/moment.ts';
import { fact, mother, requested } from '../domain/facts.ts';
import { alwaysLive } from '../domain/given.ts';
import { type Reaching, stored } from '../domain/stored.ts';
import { histories, lively } from './histories.ts';
import { holds } from './holds.ts';

const lived = (reaching: readonly Reaching[], compact: boolean) =>
  stored(reaching, { rules: alwaysLive, compact });

/** A history that reaches us in another order than it happened: each fact so many days late. */
const arriving = (facts: readonly Fact[], daysLate: readonly number[]): readonly Reaching[] =>
  facts
    .map((told, index) => {
      const hours = 24 * (daysLate[index % daysLate.length] ?? 0);
      return { fact: told, now: momentOf(Temporal.Instant.from(told.at).add({ hours })) };
    })
    .sort((a, b) => (a.now.at < b.now.at ? -1 : 1));

describe('a snapshot without what is at rest decides the same as one that keeps everything', () => {
  it('for every history, in any order of arrival, and takes no step and makes no message twice', () => {
    const late = fc.array(fc.constantFrom(0, 0, 0, 1, 30, 120), { minLength: 1, maxLength: 30 });
    holds(
      fc.property(histories(lively, 30), late, (history, daysLate) => {
        const arrivals = arriving(history, daysLate);
        const { deeds, desks } = lived(arrivals, true);
        expect({ deeds, desks }).toEqual(lived(arrivals, false));
        expect(new Set(deeds).size).toBe(deeds.length);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    {
      what: 'a plan that is taken for another’s for a while',
      facts: [
        fact('assessment.plan-issued', 'Mon 2025-09-01', { assessmentId: 'A-1' }),
        fact('plan.direct-payment-reviewed', 'Mon 2025-09-15', { planId: 'PL-2' }),
        fact('plan.health-board-changed', 'Mon 2025-09-15 10:00', { planId: 'PL-1' }),
        requested('A-2', 'Mon 2025-12-01'),
      ],
    },
    {
      what: 'a place that begins, entered late, when the plan is at rest',
      facts: [
        fact('plan.direct-payment-ended', 'Mon 2025-09-01', { planId: 'PL-2' }),
        fact('placement.started', 'Tue 2025-11-04', { placementId: 'M-9', startedOn: '2025-09-01' }),
        requested('A-2', 'Mon 2025-12-01'),
      ],
    },
    {
      what: 'the only contact going when a decision that nobody was told of is at rest',
      facts: [
        mother('Mon 2025-09-01', { mayReceive: false }),
        fact('plan.ceased', 'Mon 2025-09-01 10:00', { planId: 'PL-1' }),
        requested('A-2', 'Mon 2026-01-05'),
        fact('people.contact-removed', 'Tue 2026-01-06', { contactId: 'P-1' }),
      ],
    },
  ])('for $what', ({ facts }) => {
    expect(lived(arriving(facts, [0]), true)).toEqual(lived(arriving(facts, [0]), false));
  });
});
