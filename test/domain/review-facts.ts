import type { Fact } from '../../shared/domain/fact.ts';
import { fact } from './facts.ts';
import { on } from './when.ts';

type Data = Readonly<Record<string, unknown>>;

/** The plan that the review R-1 is of. */
export const made: Fact = fact('plan.made', 'Mon 2025-09-15', { planId: 'PL-1' });

/** Any fact of the review R-1: `reviewing('held', 'Wed 2026-03-11')`. */
export const reviewing = (name: string, at: string, data: Data = {}): Fact =>
  fact(`review.${name}`, at, { reviewId: 'R-1', ...data });

/** The meeting of R-1, a review of the plan PL-1, is arranged for a day. */
export const arranged = (at: string, meeting: string, data: Data = {}): Fact =>
  reviewing('arranged', at, { planId: 'PL-1', meetingOn: on(meeting), ...data });

export const decided = (at: string, outcome: 'maintain' | 'amend' | 'cease'): Fact =>
  reviewing('decided', at, { outcome });

/** The proposed amendments go to the family by email, with the evidence. */
export const proposed = (at: string, data: Data = {}): Fact =>
  reviewing('amendment-notice-sent', at, { by: 'email', ...data });
