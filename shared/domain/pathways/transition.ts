import type { PathwayRules, Trigger } from '../pathway.ts';
import { learnedOfTransition } from './transition-learned.ts';

// A child whose plan went to another authority, or ended for good, is owed nothing of this here any more.
const gone = [
  { fact: 'transferred', on: 'transferredOn', of: { pathway: 'plan' } },
  { fact: 'cease-took-effect', of: { pathway: 'plan' } },
] as const satisfies readonly Trigger[];

const officer = { role: 'transitions-officer', at: 'authority' } as const;

/** The way to adult life. Its ages come from the month of birth; it says nothing to families by itself. */
export const transition: PathwayRules = {
  pathway: 'transition',
  idField: null,
  opens: [],
  once: ['adult-social-care-applies', 'health-check-applies'],
  learns: learnedOfTransition,
  clocks: [
    {
      id: 'ADULT-CARE-14',
      what: 'ask adult social care to take part',
      start: { fact: 'referral-to-make' },
      each: 'occurrence',
      stop: [{ fact: 'adult-social-care-referred', on: 'referredOn' }],
      cancel: gone,
      owner: officer,
      ladder: 'case',
    },
    {
      id: 'ADULT-CARE-WORKER',
      what: 'see that adult social care names who will work with the young person',
      start: { fact: 'worker-to-name' },
      each: 'occurrence',
      stop: [{ fact: 'allocated', on: 'allocatedOn' }],
      cancel: gone,
      owner: officer,
      ladder: 'case',
    },
    {
      id: 'LDAHC',
      what: 'see that the yearly health check is done',
      start: [{ fact: 'health-check-begins' }, { fact: 'health-check-done', on: 'doneOn' }],
      each: 'occurrence',
      stop: [{ fact: 'health-check-done', on: 'doneOn' }],
      cancel: gone,
      owner: officer,
      ladder: 'task',
    },
    {
      id: 'CAPACITY-16',
      what: 'consider capacity for the decision',
      start: { fact: 'capacity-to-consider' },
      each: { field: 'decision' },
      stop: [{ fact: 'capacity-assessed', on: 'assessedOn' }],
      cancel: [{ fact: 'capacity-elsewhere' }],
      owner: officer,
      ladder: 'task',
    },
    {
      id: 'PFA-Y9',
      what: 'see that the review covered preparation for adulthood, and that its record says so',
      start: { fact: 'preparation-by-law' },
      replacedBy: [{ fact: 'preparation-by-law' }],
      each: { field: 'reviewId' },
      stop: [{ fact: 'pfa-reviewed', on: 'reviewedOn' }],
      owner: officer,
      ladder: null,
    },
    {
      id: 'PFA-13',
      what: 'see that the review covered preparation for adulthood, as the area begins at thirteen',
      start: { fact: 'preparation-from-13' },
      replacedBy: [{ fact: 'preparation-from-13' }, { fact: 'preparation-by-law' }],
      each: { field: 'reviewId' },
      stop: [{ fact: 'pfa-reviewed', on: 'reviewedOn' }],
      owner: officer,
      ladder: null,
    },
  ],
  notices: [],
};
