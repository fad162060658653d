import type { Fact } from '../../shared/domain/fact.ts';
import { fact } from './facts.ts';

type Data = Readonly<Record<string, unknown>>;

/** A fact of the plan PL-1: `planning('made', 'Mon 2025-09-15')`. */
export const planning = (name: string, at: string, data: Data = {}): Fact =>
  fact(`plan.${name}`, at, { planId: 'PL-1', ...data });

/** A fact of the review R-1. */
export const reviewing = (name: string, at: string, data: Data = {}): Fact =>
  fact(`review.${name}`, at, { reviewId: 'R-1', ...data });

/** A review of the plan PL-1 from its arrangement to the decision, which the family got on `at`. */
export const review = (reviewId: string, at: string, outcome = 'maintain'): readonly Fact[] => [
  reviewing('arranged', at, { reviewId, planId: 'PL-1' }),
  reviewing('decided', at, { reviewId, outcome }),
];

/** A fact of the dispute D-1. */
export const disputing = (name: string, at: string, data: Data = {}): Fact =>
  fact(`dispute.${name}`, at, { disputeId: 'D-1', ...data });

export const bornIn = (bornInMonth: string): Fact =>
  fact('people.child-registered', 'Mon 2024-01-08', { bornInMonth });
