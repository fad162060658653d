import type { ClockRule, OwnerRule, PathwayRules, Trigger } from '../pathway.ts';
import { learnedOfReferrals } from './referral-learned.ts';

// An NHS clock starts when the service has the referral (Recording and reporting referral to treatment waiting times).
const received = { fact: 'made', on: ['receivedOn', 'madeOn'] } as const satisfies Trigger;
const seen = { fact: 'first-seen', on: 'seenOn' } as const satisfies Trigger;
const assessed = { fact: 'assessed', on: 'assessedOn' } as const satisfies Trigger;
const outcome = { fact: 'outcome-given', on: 'givenOn' } as const satisfies Trigger;
const treated = { fact: 'treatment-started', on: 'startedOn' } as const satisfies Trigger;
const allocated = { fact: 'allocated', on: 'allocatedOn' } as const satisfies Trigger;
const rejected = { fact: 'rejected', on: 'rejectedOn' } as const satisfies Trigger;
const closed = { fact: 'closed', on: 'closedOn' } as const satisfies Trigger;

const servedBy = ['first-seen', 'assessed', 'outcome-given', 'treatment-started', 'allocated'] as const;

const owner: OwnerRule = {
  role: {
    by: 'service',
    of: {
      salt: 'speech-and-language-therapy',
      ot: 'occupational-therapy',
      physio: 'physiotherapy',
      camhs: 'camhs',
      autism: 'autism-pathway',
      adhd: 'adhd-pathway',
      'social-communication': 'social-communication-assessment',
      continence: 'continence',
      equipment: 'equipment',
      'adult-social-care': 'adult-social-care',
      'health-check': 'health-checks',
      'short-breaks': 'short-breaks',
      'early-help': 'early-help',
      'alternative-provision': 'alternative-provision',
      outreach: 'outreach',
    },
  },
  at: ['provider'],
};

// How long each wait may be is an area's own number, by service: where there is none, there is no clock. A missed
// appointment stops none of them.
const wait = (id: string, what: string, stop: readonly Trigger[]): ClockRule => ({
  ...{ id, what, stop, owner },
  start: received,
  cancel: [rejected, closed],
  ladder: 'wait',
});

/** A referral and its waits: local standards by service, and NICE's three months for autism. */
export const referral: PathwayRules = {
  pathway: 'referral',
  idField: 'referralId',
  opens: ['made'],
  once: ['made', ...servedBy, 'rejected', 'closed'],
  neverAfter: [
    { after: rejected, never: ['accepted', ...servedBy] },
    { after: closed, never: ['accepted', ...servedBy] },
  ],
  learns: learnedOfReferrals,
  hearers: { fact: 'may-hear' },
  clocks: [
    wait('WAIT-FIRST-SEEN', 'see the child or young person for the first time', [seen, assessed, treated]),
    wait('WAIT-ASSESSED', 'complete the assessment', [assessed, outcome]),
    wait('WAIT-TREATMENT', 'begin treatment or support', [treated]),
    wait('WAIT-OUTCOME', 'give the outcome', [outcome]),
    wait('WAIT-ALLOCATED', 'allocate a worker', [allocated]),
  ],
  notices: [
    { notice: 'joined-list', when: received, until: [rejected, closed, seen, assessed, treated, allocated] },
    {
      notice: 'still-on-list',
      when: { fact: 'still-on-list' },
      everyTime: true,
      passing: true,
      says: ['joinedOn', 'fromWeeks', 'toWeeks', 'offerByMonth', 'offeredOn', 'nextUpdateOn'],
    },
    { notice: 'left-list', when: rejected, everyTime: true, since: received },
    {
      notice: 'left-list',
      when: closed,
      everyTime: true,
      since: received,
      until: [rejected, seen, assessed, outcome, treated, allocated],
    },
  ],
};
