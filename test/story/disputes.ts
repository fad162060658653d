import type { Fact } from './fact.ts';
import { courseOf, type Line, type SideStory, type Thread, tellerOf } from './thread.ts';

/** What a dispute is about: which decision, its ids, and the facts that took it where nothing else in the life did. */
interface Ground {
  readonly links: Readonly<Record<string, string>>;
  readonly taken: readonly Fact[];
}

/** A dispute as its facts, from a ground that is made for the child it befalls. */
interface PlanDispute {
  readonly ground: (thread: Thread, planId: string) => Ground;
  readonly says: readonly Line[];
}

const amended = (thread: Thread, planId: string): Ground => {
  const told = tellerOf(thread, 'plan', { planId });
  return {
    links: { planId },
    taken: [
      told(['amendment-notice-sent', 'sentOn'], -118, { by: 'post' }),
      told(['amended-outside-review', 'sentOn'], -64),
      told(['provision-confirmed', 'on'], -44, { by: 'setting', inPlace: 'partly' }),
    ],
  };
};

const ceased = (thread: Thread, planId: string): Ground => {
  const told = tellerOf(thread, 'plan', { planId });
  return {
    links: { planId },
    taken: [told(['cease-consulted', 'consultedOn'], -100), told(['ceased', 'notifiedOn'], -58)],
  };
};

/** The authority will not assess again. */
const notReassessed = (thread: Thread): Ground => {
  const assessmentId = `A-${thread.reference}-refused`;
  const told = tellerOf(thread, 'assessment', { assessmentId });
  return {
    links: { assessmentId },
    taken: [
      told(['requested', 'receivedOn'], -76, { requestedBy: 'parent', kind: 'reassessment' }),
      told(['decided', 'notifiedOn'], -63, { outcome: 'refuse' }),
    ],
  };
};

const mediation = (to: number): readonly Line[] => [
  ['mediation-requested', to - 30, 'toldOn', { healthIssue: true }],
  ['order-step-done', to - 27, 'doneOn', { step: 'icb-told' }],
  ['mediation-arranged', to - 22, 'arrangedOn', { meetingOn: to }],
  ['mediation-held', to, 'heldOn'],
  ['certificate-issued', to + 3, 'issuedOn'],
];
const noMediation = (on: number): readonly Line[] => [
  ['certificate-due', on, 'on', { adviserId: 'mediation' }],
  ['certificate-issued', on + 2, 'issuedOn'],
];
const appeal = (kind: string, on: number, data: object = {}): Line => [
  'appeal-registered',
  on,
  'sentToAuthorityOn',
  { kind, ...data },
];
const done = (step: string, on: number, data: object = {}): Line => [
  'order-step-done',
  on,
  'doneOn',
  { step, ...data },
];
const conceded = (on: number): Line => ['conceded', on, 'on'];
const order = (kind: string, on: number): Line => ['order-made', on, 'sentOn', { kind }];

/** The disputes of children who have a plan. Of three in a row at most one is about ending it. */
const ofPlans: readonly PlanDispute[] = [
  {
    ground: amended,
    says: [...mediation(8), ['agreement-made', 9, 'agreedOn', { agreed: 'amend' }], done('amend', 41)],
  },
  {
    ground: ceased,
    says: [...noMediation(-30), appeal('cease', -12), order('cease', 100), done('cease', 101)],
  },
  {
    ground: notReassessed,
    says: [...noMediation(-20), appeal('reassess', 1), conceded(25), done('notify', 37), done('refuse', 90)],
  },
  {
    ground: amended,
    says: [
      ...mediation(12),
      ['agreement-made', 12, 'agreedOn', { agreed: 'name-school' }],
      ['pre-action-letter', 40, 'receivedOn'],
      done('name-school', 47),
      ['response-sent', 52, 'sentOn', { to: 'pre-action' }],
    ],
  },
  {
    ground: ceased,
    says: [
      ...noMediation(-28),
      appeal('cease', -10),
      ['response-sent', 33, 'sentOn'],
      order('continue', 120),
      done('continue', 122),
    ],
  },
  { ground: amended, says: [...noMediation(-15), appeal('contents', 4), conceded(30), done('amend', 62)] },
  {
    ground: amended,
    says: [
      ...mediation(6),
      ['agreement-made', 6, 'agreedOn', { dueOn: 45 }],
      ['agreement-made', 7, 'agreedOn'],
      done('agreed', 24),
    ],
  },
  { ground: ceased, says: [...noMediation(-25), appeal('cease', -6), conceded(12), done('continue', 15)] },
  {
    ground: amended,
    says: [
      ...noMediation(-22),
      appeal('contents-and-placement', -8, { responseDueOn: 40 }),
      ['direction-made', 6, 'madeOn', { what: 'attendance-form', dueOn: 20 }],
      ['direction-met', 19, 'metOn', { what: 'attendance-form' }],
      ['response-sent', 38, 'sentOn', { to: 'tribunal' }],
      ['direction-made', 50, 'madeOn', { what: 'bundle', dueOn: 71 }],
      ['direction-met', 76, 'metOn', { what: 'bundle' }],
      order('amend', 104),
      ['recommendation-made', 104, 'sentOn', { to: 'health', bodyId: 'health' }],
      ['recommendation-made', 105, 'sentOn', { to: 'social-care', bodyId: 'social-care' }],
      done('amend', 134),
      done('recommendation-answered', 137, { to: 'health' }),
      done('recommendation-answered', 148, { to: 'social-care' }),
    ],
  },
  {
    ground: amended,
    says: [...noMediation(-18), appeal('placement', 2), conceded(21), done('name-school', 50)],
  },
  {
    ground: ceased,
    says: [...mediation(3), ['agreement-made', 3, 'agreedOn', { agreed: 'continue' }], done('continue', 4)],
  },
  {
    ground: notReassessed,
    says: [
      ...noMediation(-24),
      appeal('reassess', -5),
      order('reassess', 70),
      done('notify', 82),
      done('final', 165),
    ],
  },
  {
    ground: amended,
    says: [
      ...noMediation(-19),
      appeal('placement', -2, { responseDueOn: 37 }),
      ['response-sent', 44, 'sentOn'],
      order('name-school', 88),
      ['pre-action-letter', 112, 'receivedOn', { replyDueOn: 126 }],
      done('name-school', 118),
      ['response-sent', 124, 'sentOn', { to: 'pre-action' }],
    ],
  },
  // The appeal itself was never entered: nothing says what the authority gave way on.
  { ground: amended, says: [...noMediation(-12), conceded(28), done('amend', 46)] },
  {
    ground: notReassessed,
    says: [...noMediation(-10), appeal('reassess', 14), ['withdrawn', 48, 'withdrawnOn']],
  },
];

// Facts that name what the dispute is about.
const opening = [
  ...['mediation-requested', 'agreement-made', 'certificate-due', 'certificate-issued', 'appeal-registered'],
  ...['conceded', 'order-made', 'pre-action-letter'],
];

/** What a dispute is about, by ids, and its course. */
export interface Dispute {
  readonly links: Readonly<Record<string, string>>;
  readonly says: readonly Line[];
}

/** The facts of one dispute. Bodies that are named by what they are get the names of the place. */
export function disputeOf(thread: Thread, serial: string, { links, says }: Dispute): readonly Fact[] {
  const { mediation, commissioner, socialCare } = thread.place;
  const bodies: Readonly<Record<string, string>> = {
    mediation,
    health: commissioner,
    'social-care': socialCare,
  };
  const own = ([field, value]: readonly [string, unknown]) =>
    field === 'adviserId' || field === 'bodyId' ? [field, bodies[String(value)]] : [field, value];
  const lines = says.map(([name, days, dated, data = {}]): Line => {
    const linked = opening.includes(name) ? links : {};
    return [name, days, dated, { ...linked, ...Object.fromEntries(Object.entries(data).map(own)) }];
  });
  const told = tellerOf(thread, 'dispute', { disputeId: `X-${thread.reference}-${serial}` });
  return courseOf(thread, told, lines);
}

/** Disputes about plans, each with the decision it is about. */
export const planDisputes: readonly SideStory[] = ofPlans.map(({ ground, says }) => (thread, serial) => {
  const { links, taken } = ground(thread, `PL-${thread.reference}`);
  return [...taken, ...disputeOf(thread, serial, { links, says })];
});

/** What families do about a refusal to assess, an agreement, or an appeal that is not opposed. */
export const refusalDisputes: Readonly<Record<string, readonly Line[]>> = {
  'refusal-agreed': [
    ...mediation(40),
    ['agreement-made', 40, 'agreedOn', { agreed: 'assess' }],
    done('notify', 52),
  ],
  'refusal-conceded': [...noMediation(18), appeal('assess', 30), conceded(61), done('notify', 80)],
};

/** What families do when no plan is made: agree, win without a hearing, or win at one. */
export const noPlanDisputes: Readonly<Record<string, readonly Line[]>> = {
  'no-plan-agreed': [
    ...mediation(36),
    ['agreement-made', 36, 'agreedOn', { agreed: 'make-plan' }],
    done('draft', 74),
  ],
  'no-plan-conceded': [
    ...noMediation(14),
    appeal('plan', 24),
    conceded(50),
    done('draft', 83),
    done('final', 120),
  ],
  'no-plan-ordered': [
    ...noMediation(8),
    appeal('plan', 15),
    order('make-plan', 90),
    done('draft', 118),
    done('final', 150),
  ],
};
