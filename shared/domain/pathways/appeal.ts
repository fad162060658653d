import type { ClockRule, Trigger } from '../pathway.ts';

/**
 * The decisions a family can appeal, by the pathway that takes them (CFA 2014 s51): refusal to assess or reassess, to
 * make a plan; a plan finalised or amended; a decision not to amend; ceasing. Not "we will assess".
 */
export const appealable = {
  assessment: {
    idField: 'assessmentId',
    decisions: [
      { fact: 'decided', on: 'notifiedOn', when: { outcome: ['refuse'] } },
      { fact: 'plan-refused', on: 'notifiedOn' },
      { fact: 'plan-issued', on: 'sentOn' },
    ],
  },
  review: {
    idField: 'reviewId',
    decisions: [
      { fact: 'decided', on: 'notifiedOn', when: { outcome: ['maintain', 'cease'] } },
      { fact: 'not-amending-notified', on: 'notifiedOn' },
      { fact: 'final-issued', on: 'sentOn' },
    ],
  },
  plan: {
    idField: 'planId',
    decisions: [
      { fact: 'amended-outside-review', on: 'sentOn' },
      { fact: 'ceased', on: 'notifiedOn' },
    ],
  },
} as const satisfies Readonly<
  Record<string, { readonly idField: string; readonly decisions: readonly Trigger[] }>
>;

/** A pathway that takes decisions a family can appeal. */
export type Deciding = keyof typeof appealable;

const family = { role: 'family', at: 'authority' } as const;

// What disputes of the case say about a decision; they are told to the pathway that took it (dispute-learned.ts).
const certificate = { fact: 'mediation-certified', on: 'on' } as const satisfies Trigger;
const contacted = { fact: 'mediation-adviser-reached', on: 'on' } as const satisfies Trigger;
const appealed = { fact: 'appeal-lodged', on: 'on' } as const satisfies Trigger;

/**
 * The time that every appealable decision of a pathway gives the family: to appeal, and to contact the mediation
 * adviser. Two months from the letter or one month from the certificate, the later, each moved by rule 12 (HESC Rules
 * 2008 rule 20; CFA 2014 s55; SEND Regulations 2014 reg 33). An appeal ends both.
 */
export function appealClocks(pathway: Deciding): readonly ClockRule[] {
  const start: readonly Trigger[] = appealable[pathway].decisions;
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
