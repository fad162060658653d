import { hashOf } from '../../shared/domain/hash.ts';
import type { Place } from './directory.ts';
import type { Fact } from './fact.ts';
import { adultCareReferral } from './referrals.ts';
import { courseOf, dayIn, type Line, rotated, type Thread, tellerOf } from './thread.ts';

/** One sort of child or young person with a plan: how old, since when there is a plan, and what becomes of both. */
export interface PlanLife {
  readonly name: string;
  /** How many years before the story's year and in which month the child was born. */
  readonly born: readonly [yearsBefore: number, month: number];
  /** When the plan was made, in days of the thread; null for one that moves in. */
  readonly made: number | null;
  readonly setting: 'nursery' | 'college' | 'school';
  /** The day on which the meeting of this year's review is held; null when there is none. */
  readonly meeting: number | null;
  readonly byPost?: true;
  readonly tell: (thread: Thread, ids: PlanIds) => readonly Fact[];
}

/** What a plan's life goes by. */
export interface PlanIds {
  readonly planId: string;
  readonly reviewId: string;
  /** The case reference, as partners see it. */
  readonly subject: string;
}

const planned =
  (lines: readonly Line[]) =>
  (thread: Thread, { planId }: PlanIds) =>
    courseOf(thread, tellerOf(thread, 'plan', { planId }), lines);

const transition = (thread: Thread, lines: readonly Line[]) =>
  courseOf(thread, tellerOf(thread, 'transition', {}), lines);

const nextYear = (thread: Thread): number => thread.from.year + 1;

const earlyYears: PlanLife = {
  ...{ name: 'early-years', born: [4, 9], made: -150, setting: 'nursery', meeting: 26 },
  tell: planned([
    ['personal-budget-requested', 10, 'receivedOn', { requestedBy: 'parent' }],
    ['personal-budget-answered', 24, 'answeredOn', { outcome: 'agreed' }],
    ['direct-payment-started', 40, 'startedOn'],
    ['direct-payment-reviewed', 140, 'reviewedOn'],
    ['direct-payment-ended', 160, 'endedOn'],
  ]),
};

/** Goes to secondary school next year. Long ago a plan was entered as older than its request. */
const yearSix: PlanLife = {
  ...{ name: 'year-six', born: [11, 11], made: -700, setting: 'school', meeting: 34 },
  tell: (thread, { planId, reviewId }) => {
    const assessed = tellerOf(thread, 'assessment', { assessmentId: `A-${thread.reference}-old` });
    const next = { ...thread, reference: `${thread.reference}-next` };
    const review = tellerOf(next, 'review', { reviewId: `${reviewId}-next` });
    return [
      assessed(['requested', 'receivedOn'], -715, { requestedBy: 'setting', kind: 'initial' }),
      assessed(['plan-issued', 'sentOn'], -1066),
      tellerOf(thread, 'plan', { planId })('transfer-due', 141, {
        ...{ phase: 'primary-to-secondary', year: nextYear(thread) },
      }),
      review('arranged', 146, { planId, meetingOn: dayIn(thread, 192).toString() }),
      review(['invited', 'invitedOn'], 163),
    ];
  },
};

/** Thirteen: preparing for adult life begins, and adult social care will be needed. */
const thirteen: PlanLife = {
  ...{ name: 'thirteen', born: [13, 1], made: -710, setting: 'school', meeting: 47 },
  tell: (thread, { reviewId }) =>
    transition(thread, [
      ['adult-social-care-applies', 5, null],
      ['adult-social-care-referred', 101, 'referredOn'],
      ['pfa-reviewed', 49, 'reviewedOn', { reviewId }],
    ]),
};

/** Sixteen: went to college with a plan that was amended too late, and is asked who should be written to. */
const sixteen: PlanLife = {
  ...{ name: 'sixteen', born: [16, 3], made: -720, setting: 'college', meeting: 40 },
  tell: (thread, ids) => [
    ...planned([
      ['transfer-due', -220, null, { phase: 'secondary-to-post-16', year: thread.from.year }],
      ['amended-outside-review', 12, 'sentOn'],
    ])(thread, ids),
    ...courseOf(thread, tellerOf(thread, 'people', {}), [
      ['recipient-confirmed', 55, null, { contactId: 'P-2', basis: 'young-person-agrees' }],
    ]),
    ...transition(thread, [
      ['capacity-decision-needed', 8, null, { decision: 'college-place', on: dayIn(thread, 100).toString() }],
      ['capacity-assessed', 108, 'assessedOn', { decision: 'college-place' }],
      ['health-check-applies', 9, null],
      ['pfa-reviewed', 41, 'reviewedOn', { reviewId: ids.reviewId }],
    ]),
  ],
};

/** Eighteen in the story: leaves college, and goes on to another one in January. */
const college: PlanLife = {
  ...{ name: 'college', born: [18, 6], made: -730, setting: 'college', meeting: 62 },
  tell: (thread, ids) => [
    ...planned([
      ['education-ended', 3, 'on'],
      [
        'transfer-due',
        30,
        null,
        { phase: 'post-16-to-post-16', year: nextYear(thread), transferOn: `${nextYear(thread)}-01-11` },
      ],
    ])(thread, ids),
    ...transition(thread, [
      ['adult-social-care-applies', -400, null],
      ['adult-social-care-referred', -385, 'referredOn'],
      ['allocated', 64, 'allocatedOn'],
      ['health-check-applies', -300, null],
      ['health-check-done', -250, 'doneOn'],
      ['health-check-done', 128, 'doneOn'],
      [
        'capacity-decision-needed',
        12,
        null,
        { decision: 'where-to-live', on: dayIn(thread, 130).toString() },
      ],
      ['capacity-assessed', 118, 'assessedOn', { decision: 'where-to-live' }],
      ['destination-recorded', 165, 'recordedOn', { destination: 'further-education' }],
    ]),
    ...adultCareReferral(thread, 'adult'),
  ],
};

/** Moves in while the story runs: everybody is held until confirmed. */
const movesIn: PlanLife = {
  ...{ name: 'moves-in', born: [8, 5], made: null, setting: 'school', meeting: 78 },
  tell: (thread, ids) => [
    ...planned([
      ['moved-in', 1, 'transferredOn', { lastReviewedOn: -210 }],
      ['move-decided', 47, 'notifiedOn'],
      ['provision-confirmed', 26, 'on', { by: 'setting', inPlace: 'yes' }],
    ])(thread, ids),
    ...courseOf(thread, tellerOf(thread, 'people', {}), [
      ['recipient-confirmed', 6, null, { contactId: 'P-1', basis: 'address-confirmed' }],
    ]),
  ],
};

const movesOut: PlanLife = {
  ...{ name: 'moves-out', born: [9, 2], made: -690, setting: 'school', meeting: null },
  tell: planned([
    ['moved-out', 44, 'awareOn', { movedOn: 43 }],
    ['transferred', 72, 'transferredOn'],
  ]),
};

/** Twenty-five in the story: the plan is ended. */
const twentyFour: PlanLife = {
  ...{ name: 'twenty-four', born: [25, 9], made: -740, setting: 'college', meeting: 22 },
  tell: (thread, ids) => [
    ...planned([
      ['cease-consulted', 51, 'consultedOn'],
      ['ceased', 93, 'notifiedOn'],
    ])(thread, ids),
    ...transition(thread, [
      ['pfa-reviewed', 24, 'reviewedOn', { reviewId: ids.reviewId }],
      ['destination-recorded', 150, 'recordedOn', { destination: 'supported-employment' }],
    ]),
  ],
};

const movedTo = ({ reference }: { readonly reference: string }): string =>
  `moved.${reference.toLowerCase()}@post.example`;

/** Another health body, another address, a parent who must not be written to, changes that are dropped again. */
const changing: PlanLife = {
  ...{ name: 'changing', born: [9, 7], made: -705, setting: 'school', meeting: 70 },
  tell: (thread, ids) => [
    ...planned([
      ['health-board-changed', 7, 'awareOn'],
      ['health-board-notified', 33, 'notifiedOn'],
      ['early-review-requested', 2, 'receivedOn', { requestedBy: 'parent' }],
      ['early-review-answered', 19, 'answeredOn', { outcome: 'agreed' }],
      ['amendment-notice-sent', 80, 'sentOn', { by: 'post' }],
      ['amendment-dropped', 139, 'notifiedOn'],
    ])(thread, ids),
    ...courseOf(thread, tellerOf(thread, 'people', { contactId: 'P-1' }), [
      ['contact-updated', 20, null, { email: movedTo(thread), emailConfirmedOn: 20 }],
      ['address-answered', 21, null, { address: hashOf(movedTo(thread)), answer: 'mine' }],
      ['preference-chosen', 26, null, { format: 'large-print' }],
      ['call-wished', 27, null],
      ['contact-reached', 28, 'reachedOn'],
      ['change-wished', 40, null, { what: 'recipient' }],
      ['contact-reached', 44, 'reachedOn'],
      ['mail-held', 95, null, { scope: 'contact', heldBy: 'safeguarding' }],
      ['hold-lifted', 116, null, { by: 'safeguarding' }],
    ]),
    ...courseOf(
      thread,
      tellerOf(thread, 'escalation', { pathwayId: ids.planId, clock: 'AMEND-OUTSIDE-8W' }),
      [
        ['disowned', 83, null, { role: 'case-officer' }],
        ['owner-settled', 85, null],
      ],
    ),
  ],
};

/** Assessed again, for a family that is written to by post: a decision entered twice, a notice told by letter. */
const reassessed: PlanLife = {
  ...{ name: 'reassessed', born: [7, 4], made: -698, setting: 'school', meeting: null, byPost: true },
  tell: (thread, { subject }) => {
    const assessmentId = `A-${thread.reference}-again`;
    // What the list of the case officer shows for "we have your request".
    const statement = JSON.stringify([assessmentId, 'request-received', null]);
    const messageId = `m-${hashOf(thread.place.area, subject, statement, 'P-1', '0')}`;
    const advice = tellerOf(thread, 'advice', { adviceId: `V-${thread.reference}-again` });
    return [
      ...courseOf(thread, tellerOf(thread, 'assessment', { assessmentId }), [
        ['requested', 9, 'receivedOn', { requestedBy: 'parent', kind: 'reassessment' }],
        ['decided', 22, 'notifiedOn', { outcome: 'assess' }],
        ['decided', 24, 'notifiedOn', { outcome: 'refuse' }],
        ['draft-issued', 88, 'servedOn', { by: 'post' }],
        ['plan-issued', 124, 'sentOn'],
      ]),
      tellerOf(thread, 'people', { messageId })(['notice-delivered-otherwise', 'on'], 14, {
        channel: 'post',
      }),
      advice(['requested', 'requestedOn'], 24, {
        ...{ assessmentId, agency: thread.place.psychology, kind: 'psychological' },
      }),
      advice(['received', 'receivedOn'], 73),
    ];
  },
};

const planLives: readonly PlanLife[] = [
  ...[earlyYears, yearSix, thirteen, sixteen, college],
  ...[movesIn, movesOut, twentyFour, changing, reassessed],
];

/** What an area's own standards need first: the clocks that only some lives start. */
const firstFor: readonly (readonly [clock: string, life: PlanLife])[] = [
  ['EY-3-6M', earlyYears],
  ['PHASE', yearSix],
  ['PFA-13', thirteen],
  ['CAPACITY-16', college],
  ['LDAHC', college],
];
const livesEach = 2;

/** So many lives with a plan: first those whose clocks the area has standards of its own for, then all in turn. */
export function planLivesIn({ profile, turn }: Place, count: number): readonly PlanLife[] {
  const own = profile.standards.flatMap(({ clock }) => firstFor.filter(([id]) => id === clock));
  const inTurn = rotated(planLives, turn * livesEach);
  const distinct = [...new Set([...own.map(([, life]) => life), ...inTurn])];
  return Array.from({ length: count }, (_, index) => distinct[index % distinct.length] ?? earlyYears);
}
