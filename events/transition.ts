import * as z from 'zod';
import type { PathwayContract } from './contract.ts';
import { code, on } from './field.ts';

// A case has one transition; a partner that numbers its own may say so.
const id = { transitionId: code.optional() };

/** The way to adult life: Care Act 2014 s58, Mental Capacity Act 2005, SEND Regulations 2014 regs 20(6), 21(6). */
export const transition = {
  pathway: 'transition',
  idField: null,
  facts: {
    'adult-social-care-applies': {
      says: 'Adult social care is likely to be needed: the referral has its time.',
      data: z.object({ ...id }),
      example: { transitionId: 'T-1' },
    },
    'adult-social-care-referred': {
      says: 'Adult social care was asked to take part.',
      data: z.object({ ...id, referredOn: on }),
      example: { transitionId: 'T-1', referredOn: '2026-05-11' },
    },
    allocated: {
      says: 'Adult social care named the person who will work with the young person.',
      data: z.object({ ...id, allocatedOn: on }),
      example: { transitionId: 'T-1', allocatedOn: '2029-09-03' },
    },
    'health-check-applies': {
      says: 'The young person is entitled to a yearly health check at the general practice.',
      data: z.object({ ...id }),
      example: { transitionId: 'T-1' },
    },
    'health-check-done': {
      says: 'The yearly health check was done.',
      data: z.object({ ...id, doneOn: on }),
      example: { transitionId: 'T-1', doneOn: '2026-09-15' },
    },
    'capacity-decision-needed': {
      says: 'A decision is coming for which capacity must be considered, and by when if that is known.',
      data: z.object({ ...id, decision: code, on }),
      example: { transitionId: 'T-1', decision: 'college-place', on: '2028-05-31' },
    },
    'capacity-assessed': {
      says: 'Capacity for this decision was considered.',
      data: z.object({ ...id, decision: code, assessedOn: on }),
      example: { transitionId: 'T-1', decision: 'college-place', assessedOn: '2028-05-15' },
    },
    'pfa-reviewed': {
      says: 'Preparation for adulthood was part of this review, and is in its record.',
      data: z.object({ ...id, reviewId: code, reviewedOn: on }),
      example: { transitionId: 'T-1', reviewId: 'R-1', reviewedOn: '2026-03-11' },
    },
    'destination-recorded': {
      says: 'Where the young person went on to.',
      data: z.object({ ...id, destination: code, recordedOn: on }),
      example: { transitionId: 'T-1', destination: 'further-education', recordedOn: '2028-09-20' },
    },
  },
} as const satisfies PathwayContract;
