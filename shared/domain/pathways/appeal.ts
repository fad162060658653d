import type { ClockRule, NoticeRule, Trigger } from '../pathway.ts';

interface Decision extends Trigger {
  readonly on: string;
  /** The clock that the decision ends, for the reason shown to the family. */
  readonly clock: string;
  /** The decision of another pathway that, on the same day, is this very letter. */
  readonly sameLetter?: Trigger;
}

interface Decisions {
  readonly idField: string;
  readonly decisions: readonly Decision[];
  /** Each is told, not only the first of its kind. */
  readonly everyTime?: true;
}

const reviewEndsPlan = {
  fact: 'decided',
  on: 'notifiedOn',
  when: { outcome: ['cease'] },
  of: { pathway: 'review', by: 'planId' },
} as const satisfies Trigger;

/** A pathway that takes decisions a family can appeal. */
export type Deciding = 'assessment' | 'review' | 'plan';

/**
 * The decisions a family can appeal, by the pathway that takes them (CFA 2014 s51): refusal to assess or reassess, to
 * make a plan; a plan finalised or amended; a decision not to amend; ceasing. Not "we will assess".
 */
export const appealable: Readonly<Record<Deciding, Decisions>> = {
  assessment: {
    idField: 'assessmentId',
    decisions: [
      { fact: 'decided', on: 'notifiedOn', when: { outcome: ['refuse'] }, clock: 'ASSESS-6W' },
      { fact: 'plan-refused', on: 'notifiedOn', clock: 'NOPLAN-16W' },
      { fact: 'plan-issued', on: 'sentOn', clock: 'FINAL-20W' },
    ],
  },
  review: {
    idField: 'reviewId',
    decisions: [
      { fact: 'decided', on: 'notifiedOn', when: { outcome: ['maintain', 'cease'] }, clock: 'AR-DECIDE-4W' },
      { fact: 'final-issued', on: 'sentOn', clock: 'AR-FINAL-8W' },
      { fact: 'not-amending-notified', on: 'notifiedOn', clock: 'AR-FINAL-8W' },
    ],
  },
  plan: {
    idField: 'planId',
    decisions: [
      { fact: 'amended-outside-review', on: 'sentOn', clock: 'AMEND-OUTSIDE-8W' },
      { fact: 'ceased', on: 'notifiedOn', clock: 'CEASE', sameLetter: reviewEndsPlan },
    ],
    everyTime: true,
  },
};

const family = { role: 'family', at: 'authority' } as const;

// What disputes of the case say about a decision; they are told to the pathway that took it (about-decision.ts).
const certificate = { fact: 'mediation-certified', on: 'on' } as const satisfies Trigger;
const contacted = { fact: 'mediation-adviser-reached', on: 'on' } as const satisfies Trigger;
const appealed = { fact: 'appeal-lodged', on: 'on' } as const satisfies Trigger;

/**
 * The time that every appealable decision of a pathway gives the family: to appeal, and to contact the mediation
 * adviser. Two months from the letter or one month from the certificate, the later, each moved by rule 12 (HESC Rules
 * 2008 rule 20; CFA 2014 s55; SEND Regulations 2014 reg 33). An appeal ends both.
 */
export function appealClocks(pathway: Deciding): readonly ClockRule[] {
  const start = appealable[pathway].decisions;
  const given = { start, each: 'occurrence', owner: family, ladder: null, window: true } as const;
  return [
    {
      id: 'APPEAL',
      what: 'appeal against the decision',
      ...given,
      stop: [appealed],
      extend: [{ by: certificate, count: { tribunalMonths: 1 } }],
    },
    {
      id: 'MED-CONTACT-2M',
      what: 'contact the mediation adviser',
      ...given,
      stop: [contacted, appealed],
    },
  ];
}

/** The word to the family about each appealable decision of a pathway: that it was made, and that a letter comes. */
export function decisionNotices(pathway: Deciding): readonly NoticeRule[] {
  const { decisions, everyTime } = appealable[pathway];
  return decisions.map(({ clock, sameLetter, ...when }) => ({
    notice: 'decision-made',
    when,
    clock,
    decision: true,
    ...(everyTime ? { everyTime } : {}),
    ...(sameLetter ? { toldBy: sameLetter } : {}),
  }));
}
