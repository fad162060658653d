import type { ClockRule, Trigger } from '../pathway.ts';

const byPlan = { pathway: 'review', by: 'planId' } as const;
const reviewed = { fact: 'decided', on: 'notifiedOn', of: byPlan } as const satisfies Trigger;
const finalIssued = { fact: 'final-issued', on: 'sentOn', of: byPlan } as const satisfies Trigger;
const notAmending = {
  fact: 'not-amending-notified',
  on: 'notifiedOn',
  of: byPlan,
} as const satisfies Trigger;
const made = { fact: 'made', on: 'madeOn' } as const satisfies Trigger;
const replaced = { fact: 'replaced', on: 'madeOn' } as const satisfies Trigger;
const amended = { fact: 'amended-outside-review', on: 'sentOn' } as const satisfies Trigger;
const movedIn = { fact: 'moved-in', on: 'transferredOn' } as const satisfies Trigger;
const noticeSent = { fact: 'amendment-notice-sent', on: 'sentOn' } as const satisfies Trigger;
const noticeOfReview = {
  fact: 'amendment-notice-sent',
  on: 'sentOn',
  of: byPlan,
} as const satisfies Trigger;
const dropped = { fact: 'amendment-dropped', on: 'notifiedOn' } as const satisfies Trigger;
const ordered = {
  fact: 'order-step-done',
  on: 'doneOn',
  when: { step: ['final', 'amend', 'name-school'] },
  of: { pathway: 'dispute' },
} as const satisfies Trigger;
// They have met, as we were told or as its day has passed: what is late from then on, the review itself says.
const met = { oneOf: [{ fact: 'met', on: 'metOn', of: byPlan }], days: 0 } as const;
const paymentReviewed = { fact: 'direct-payment-reviewed', on: 'reviewedOn' } as const satisfies Trigger;

// A plan that another authority has, or that has ended for good, owes nothing here.
const over = [
  { fact: 'cease-took-effect' },
  { fact: 'transferred', on: 'transferredOn' },
] as const satisfies readonly Trigger[];

const officer = { role: 'case-officer', at: 'authority' } as const;
const duty = { each: 'occurrence', cancel: over, owner: officer, ladder: 'case' } as const;
// What is amended outside a review, as a tribunal orders, ends no transfer: regulation 18 asks for a review, and for
// changes "where necessary".
const transferStops = [
  finalIssued,
  notAmending,
  { ...reviewed, when: { outcome: ['maintain', 'cease'] } },
] as const;

/** The review cycle and the transfers between phases: CFA 2014 s44, SEND Regulations 2014 reg 18, Code 9.178. */
const cycle: readonly ClockRule[] = [
  {
    ...duty,
    id: 'AR-12M',
    what: 'review the plan and tell the family what was decided',
    start: [made, reviewed],
    stop: [reviewed],
    cancel: [...over, movedIn],
    tellLate: { before: [met], onlyWhileMissing: true },
  },
  {
    ...duty,
    id: 'EY-3-6M',
    what: 'review the plan of a child under five',
    start: [made, movedIn, reviewed],
    underAge: 5,
    stop: [reviewed],
    ladder: 'task',
  },
  {
    ...duty,
    id: 'PHASE',
    what: 'review and amend the plan and name the next school or college',
    start: { fact: 'transfer-due' },
    stop: transferStops,
    // The family's fifteen days run from the notice.
    tellLate: { before: [{ oneOf: [noticeOfReview, noticeSent], days: 15 }] },
  },
  {
    ...duty,
    id: 'PHASE-NOTICE',
    what: 'send the proposed changes in time for the transfer',
    start: { fact: 'transfer-planned' },
    stop: [noticeOfReview, noticeSent],
    cancel: [...over, ...transferStops],
    ladder: 'task',
  },
  {
    ...duty,
    id: 'PHASE-MEETING',
    what: 'hold the review meeting in time for the transfer',
    start: { fact: 'transfer-planned' },
    stop: [{ fact: 'held', on: 'heldOn', of: byPlan }],
    cancel: [...over, noticeOfReview, noticeSent, ...transferStops],
    ladder: 'task',
  },
  {
    ...duty,
    id: 'EARLY-REVIEW',
    what: 'say whether the plan will be reviewed early',
    start: { fact: 'early-review-requested', on: 'receivedOn' },
    stop: [{ fact: 'early-review-answered', on: 'answeredOn' }, { fact: 'arranged', of: byPlan }, reviewed],
    tellLate: { before: [] },
  },
  {
    ...duty,
    id: 'NEET-REVIEW',
    what: 'arrange a review of the plan, so that education or training can start again',
    start: { fact: 'education-ended', on: 'on' },
    stop: [{ fact: 'arranged', of: byPlan }, reviewed],
  },
];

const planChanges = [made, replaced, movedIn, finalIssued, amended] as const;
const supportChanges = [
  ...planChanges,
  { fact: 'started', on: 'startedOn', of: { pathway: 'placement' } },
  ordered,
] as const satisfies readonly Trigger[];

/** What the plan itself asks for: its support, its readers, its changes, its payments, its end. */
const life: readonly ClockRule[] = [
  {
    ...duty,
    id: 'PROVISION-20WD',
    what: 'make sure with school and family that the support in the plan is in place',
    start: supportChanges,
    replacedBy: supportChanges,
    stop: [{ fact: 'provision-confirmed', on: 'on', when: { inPlace: ['yes'] } }],
  },
  {
    ...duty,
    id: 'PLAN-SHARED',
    what: 'send the plan to the general practice and the services that work by it',
    start: planChanges,
    replacedBy: planChanges,
    stop: [{ fact: 'shared', on: 'sharedOn' }],
    ladder: 'task',
  },
  {
    ...duty,
    id: 'AMEND-OUTSIDE-8W',
    what: 'send the amended plan, or say that it stays as it is',
    start: noticeSent,
    stop: [amended, dropped],
    tellLate: { before: [] },
  },
  {
    ...duty,
    id: 'AMEND-OUTSIDE-REPS-15D',
    what: 'give views on the proposed changes',
    start: { fact: 'amendment-notice-sent', on: ['servedOn', 'sentOn'] },
    stop: [],
    cancel: [...over, dropped],
    owner: { role: 'family', at: 'authority' },
    ladder: null,
    window: true,
    mustWait: [amended],
  },
  {
    ...duty,
    id: 'PERSONAL-BUDGET',
    what: 'say whether there will be a personal budget',
    start: { fact: 'personal-budget-requested', on: 'receivedOn' },
    stop: [
      { fact: 'personal-budget-answered', on: 'answeredOn' },
      { fact: 'direct-payment-started', on: 'startedOn' },
    ],
    tellLate: { before: [] },
  },
  {
    ...duty,
    id: 'DP-3M',
    what: 'review the use of the direct payments',
    start: { fact: 'direct-payment-started', on: 'startedOn' },
    stop: [paymentReviewed],
    cancel: [...over, { fact: 'direct-payment-ended', on: 'endedOn' }],
  },
  {
    ...duty,
    id: 'HEALTH-BODY-15WD',
    what: 'see that the new health body is told of the plan',
    start: { fact: 'health-board-changed', on: 'awareOn' },
    stop: [{ fact: 'health-board-notified', on: 'notifiedOn' }],
  },
  {
    ...duty,
    id: 'CEASE',
    what: 'decide about ending the plan and tell the family, the school or college and the health body',
    start: { fact: 'cease-consulted', on: 'consultedOn' },
    stop: [{ fact: 'ceased', on: 'notifiedOn' }],
    cancel: [...over, amended, { ...reviewed, when: { outcome: ['maintain', 'amend'] } }],
    ladder: null,
  },
];

/** A move between authorities: SEND Regulations 2014 reg 15. */
const moves: readonly ClockRule[] = [
  {
    ...duty,
    id: 'MOVE-OLD',
    what: 'send the plan to the new authority',
    start: { fact: 'moved-out', on: 'awareOn' },
    stop: [{ fact: 'transferred', on: 'transferredOn' }],
    cancel: [],
  },
  {
    ...duty,
    id: 'MOVE-NEW-6W',
    what: 'tell the family that the plan has moved, whether to assess again, and when the review is',
    start: movedIn,
    // Whoever was told what a review decided knows all that.
    stop: [{ fact: 'move-decided', on: 'notifiedOn' }, reviewed],
    tellLate: { before: [] },
  },
  {
    ...duty,
    id: 'MOVE-REVIEW',
    what: 'review the plan that moved in and tell the family what was decided',
    start: movedIn,
    stop: [reviewed],
    tellLate: { before: [met] },
  },
];

/** Every clock of a plan. */
export const planClocks: readonly ClockRule[] = [...cycle, ...life, ...moves];
