import type { ClockRule, NoticeRule, PathwayRules, Trigger } from '../pathway.ts';
import { appealClocks, decisionNotices } from './appeal.ts';
import { learnedOfReviews } from './review-learned.ts';

const set = { fact: 'meeting-set', on: 'setOn' } as const satisfies Trigger;
const met = { fact: 'met', on: 'metOn' } as const satisfies Trigger;
const kept = {
  fact: 'decided',
  on: 'notifiedOn',
  when: { outcome: ['maintain', 'cease'] },
} as const satisfies Trigger;
const toAmend = {
  fact: 'decided',
  on: 'notifiedOn',
  when: { outcome: ['amend'] },
} as const satisfies Trigger;
const proposed = { fact: 'amendment-notice-sent', on: 'sentOn' } as const satisfies Trigger;
const final = { fact: 'final-issued', on: 'sentOn' } as const satisfies Trigger;
const notAmending = { fact: 'not-amending-notified', on: 'notifiedOn' } as const satisfies Trigger;
const calledOff = { fact: 'called-off', on: 'cancelledOn' } as const satisfies Trigger;
const movedAway = { fact: 'moved-out', on: 'movedOn' } as const satisfies Trigger;

const over = [calledOff, movedAway] as const;
const finished = [final, notAmending] as const;
const decided = [kept, proposed, ...finished] as const;

const officer = { role: 'case-officer', at: 'authority' } as const;
// The head where a setting holds the meeting, the authority elsewhere (regs 20 and 21).
const convener = {
  owner: {
    role: { by: 'convenedBy', of: { setting: 'senco', authority: 'case-officer' } },
    at: ['settingId'],
  },
  ladder: { by: 'convenedBy', of: { setting: 'advice', authority: 'case' } },
} as const;

const beforeMeeting: readonly ClockRule[] = [
  {
    id: 'AR-INVITE',
    what: 'invite everybody to the review meeting',
    start: set,
    stop: [{ fact: 'notice-given', on: 'invitedOn' }],
    cancel: [{ fact: 'held', on: 'heldOn' }, ...decided, ...over],
    ...convener,
  },
  {
    id: 'AR-PAPERS',
    what: 'send the papers for the review meeting',
    start: { fact: 'meeting-set', on: 'arrangedOn' },
    stop: [{ fact: 'papers-sent', on: 'sentOn' }],
    cancel: [{ fact: 'held', on: 'heldOn' }, ...decided, ...over],
    ...convener,
  },
  {
    id: 'AR-MEETING',
    what: 'hold the review meeting, and say that it was held',
    start: set,
    stop: [{ fact: 'held', on: 'heldOn' }],
    cancel: [...decided, ...over],
    ...convener,
    ladder: null,
    // The family is at its meeting: whether it was held is news to us, and schools tell us days later.
    tellLate: 'never',
  },
];

const afterMeeting: readonly ClockRule[] = [
  {
    id: 'AR-REPORT-2W',
    what: 'send the report of the review meeting',
    start: met,
    stop: [{ fact: 'report-sent', on: 'sentOn' }],
    cancel: [...decided, ...over],
    ...convener,
  },
  {
    id: 'AR-DECIDE-4W',
    what: 'notify the outcome of the review, with the proposed amendments if there are any',
    start: met,
    stop: [kept, proposed],
    cancel: [...finished, ...over],
    owner: officer,
    ladder: 'case',
    tellLate: { before: [] },
  },
];

const amending: readonly ClockRule[] = [
  {
    id: 'AR-REPS-15D',
    what: 'give views on the proposed amendments',
    start: { fact: 'amendment-notice-sent', on: ['servedOn', 'sentOn'] },
    stop: [],
    cancel: over,
    owner: { role: 'family', at: 'authority' },
    ladder: null,
    window: true,
    mustWait: [final],
  },
  {
    id: 'AR-FINAL-8W',
    what: 'send the final amended plan, or say that it will not be amended',
    start: proposed,
    stop: finished,
    cancel: over,
    owner: officer,
    ladder: 'case',
    tellLate: { before: [] },
  },
  {
    id: 'AR-FINAL-12W',
    what: 'end the review, twelve weeks after its meeting at the latest',
    start: { fact: 'amending', on: 'metOn' },
    stop: finished,
    cancel: over,
    owner: officer,
    ladder: 'case',
  },
];

// What an area counts from its own decision stands beside the law, which alone climbs.
const local: readonly ClockRule[] = [
  {
    id: 'AR-LOCAL-NOTICE-4W',
    what: 'send the proposed amendments by the time the area allows itself',
    start: toAmend,
    stop: [proposed],
    cancel: [...finished, ...over],
    owner: officer,
    ladder: null,
  },
  {
    id: 'AR-LOCAL-FINAL-8W',
    what: 'end the review by the time the area allows itself',
    start: proposed,
    stop: finished,
    cancel: over,
    owner: officer,
    ladder: null,
  },
];

const notices: readonly NoticeRule[] = [
  {
    notice: 'review-arranged',
    when: { fact: 'arranged' },
    clock: 'AR-MEETING',
    dates: ['AR-MEETING'],
    until: [calledOff, met],
  },
  {
    notice: 'review-arranged',
    when: { fact: 'back-on' },
    everyTime: true,
    clock: 'AR-MEETING',
    dates: ['AR-MEETING'],
    until: [calledOff, met],
  },
  {
    notice: 'review-invited',
    when: { fact: 'invited', on: 'invitedOn' },
    clock: 'AR-INVITE',
    dates: ['AR-MEETING'],
    until: [calledOff, met],
  },
  {
    notice: 'review-called-off',
    when: { fact: 'cancelled', on: 'cancelledOn' },
    everyTime: true,
    clock: 'AR-MEETING',
  },
  {
    notice: 'review-held',
    when: { fact: 'held', on: 'heldOn' },
    clock: 'AR-DECIDE-4W',
    dates: ['AR-REPORT-2W', 'AR-DECIDE-4W'],
    until: [...decided, toAmend, calledOff],
  },
  {
    notice: 'review-goes-on',
    when: toAmend,
    clock: 'AR-DECIDE-4W',
    dates: ['AR-DECIDE-4W'],
    until: [proposed, ...finished, calledOff],
  },
  ...decisionNotices('review'),
  {
    notice: 'changes-proposed',
    when: proposed,
    clock: 'AR-DECIDE-4W',
    dates: ['AR-REPS-15D', 'AR-FINAL-8W'],
    until: [...finished, calledOff],
  },
  {
    notice: 'changes-views-received',
    when: { fact: 'representations-received', on: 'receivedOn' },
    clock: 'AR-FINAL-8W',
    dates: ['AR-FINAL-8W'],
    until: [...finished, calledOff],
  },
];

/** The review of a plan: Children and Families Act 2014 s44, SEND Regulations 2014 regs 18–22. */
export const review: PathwayRules = {
  pathway: 'review',
  idField: 'reviewId',
  opens: ['arranged'],
  once: ['held', 'decided', 'amendment-notice-sent', 'final-issued', 'not-amending-notified'],
  neverAfter: [
    { after: kept, never: ['amendment-notice-sent', 'final-issued', 'not-amending-notified'] },
    { after: final, never: ['not-amending-notified'] },
    { after: notAmending, never: ['final-issued'] },
  ],
  learns: learnedOfReviews,
  clocks: [...beforeMeeting, ...afterMeeting, ...amending, ...local, ...appealClocks('review')],
  notices,
};
