import { fact } from '../../domain/facts.ts';
import type { Scenario } from './scenario.ts';

const P = { planId: 'P-1' };
const R = { reviewId: 'R-1' };
const plan = (name: string, at: string, data: object = {}) => fact(`plan.${name}`, at, { ...P, ...data });
const review = (name: string, at: string, data: object = {}) => fact(`review.${name}`, at, { ...R, ...data });

const made = plan('made', 'Mon 2026-04-13');

/** Plans: their reviews, transfers, moves, payments, and what young people need of them. */
export const plans: readonly Scenario[] = [
  {
    says: 'a review that leads to an amended plan',
    until: 'Fri 2026-09-25',
    facts: [
      made,
      review('arranged', 'Mon 2026-04-20', { ...P, meetingOn: '2026-06-03', settingId: 'school-1' }),
      review('invited', 'Mon 2026-05-11'),
      review('papers-sent', 'Mon 2026-05-18'),
      review('held', 'Wed 2026-06-03'),
      review('report-sent', 'Mon 2026-06-15'),
      review('decided', 'Mon 2026-06-29', { outcome: 'amend' }),
      review('amendment-notice-sent', 'Mon 2026-06-29', { by: 'email' }),
      review('final-issued', 'Fri 2026-08-21'),
    ],
  },
  {
    says: 'a plan that ought to be looked at early, out of its turn',
    until: 'Fri 2026-07-03',
    facts: [
      made,
      plan('early-review-requested', 'Mon 2026-04-20'),
      plan('personal-budget-requested', 'Mon 2026-04-20 10:00'),
      plan('education-ended', 'Mon 2026-05-04'),
      plan('direct-payment-started', 'Tue 2026-05-05'),
      plan('health-board-changed', 'Wed 2026-05-06'),
      plan('amendment-notice-sent', 'Mon 2026-05-11', { by: 'email' }),
      plan('cease-consulted', 'Mon 2026-06-01'),
    ],
  },
  {
    says: 'the plan of a child under five',
    until: 'Fri 2026-04-17',
    facts: [fact('people.child-registered', 'Mon 2026-04-13', { bornInMonth: '2023-05' }), made],
  },
  {
    says: 'a child who goes from primary to secondary school',
    until: 'Fri 2026-09-18',
    facts: [made, plan('transfer-due', 'Tue 2026-09-01', { phase: 'primary-to-secondary', year: 2027 })],
  },
  {
    says: 'a young person who goes from one college to another in January',
    until: 'Fri 2026-06-05',
    facts: [
      made,
      plan('transfer-due', 'Mon 2026-06-01', {
        ...{ phase: 'post-16-to-post-16', year: 2027, transferOn: '2027-01-04' },
      }),
    ],
  },
  {
    says: 'a family that moves away',
    until: 'Fri 2026-05-08',
    facts: [made, plan('moved-out', 'Tue 2026-05-05')],
  },
  {
    says: 'a family that moves in',
    until: 'Fri 2026-05-08',
    facts: [plan('moved-in', 'Tue 2026-05-05', { lastReviewedOn: '2025-11-20' })],
  },
  {
    says: 'a review at thirteen, before Year 9',
    until: 'Fri 2026-03-20',
    facts: [
      fact('people.child-registered', 'Mon 2026-02-09', { bornInMonth: '2013-02' }),
      review('arranged', 'Mon 2026-02-09', { ...P, meetingOn: '2026-03-11' }),
      review('held', 'Wed 2026-03-11'),
    ],
  },
  {
    says: 'a review in Year 9',
    until: 'Fri 2026-10-16',
    facts: [
      fact('people.child-registered', 'Mon 2026-02-09', { bornInMonth: '2013-02' }),
      review('arranged', 'Mon 2026-09-07', { ...P, meetingOn: '2026-10-07' }),
      review('held', 'Wed 2026-10-07'),
    ],
  },
  {
    says: 'a young person of seventeen whom adult social care and the yearly health check concern',
    until: 'Fri 2026-05-29',
    facts: [
      fact('people.child-registered', 'Mon 2026-04-13', { bornInMonth: '2009-03' }),
      fact('transition.adult-social-care-applies', 'Mon 2026-04-13'),
      fact('transition.adult-social-care-referred', 'Mon 2026-04-20'),
      fact('transition.health-check-applies', 'Tue 2026-04-21'),
      fact('transition.capacity-decision-needed', 'Wed 2026-04-22', {
        ...{ decision: 'where-to-live', on: '2026-09-01' },
      }),
    ],
  },
];
