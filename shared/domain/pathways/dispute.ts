import type { ClockRule, PathwayRules, Trigger } from '../pathway.ts';
import { learnedOfDispute } from './dispute-learned.ts';
import { orderClocks, stepDone, unopposedClocks } from './dispute-orders.ts';

const officer = { role: 'tribunal-officer', at: 'authority' } as const;
const ladder = 'tribunal';

const wanted = { fact: 'mediation-requested', on: 'toldOn' } as const satisfies Trigger;
const held = { fact: 'mediation-held', on: 'heldOn' } as const satisfies Trigger;
const agreed = { fact: 'agreement-made', on: 'agreedOn' } as const satisfies Trigger;
const certificateDue = { fact: 'certificate-due', on: 'on' } as const satisfies Trigger;
const certified = { fact: 'certificate-issued', on: 'issuedOn' } as const satisfies Trigger;
const registered = { fact: 'appeal-registered', on: 'sentToAuthorityOn' } as const satisfies Trigger;
const ordered = { fact: 'order-made', on: 'sentOn' } as const satisfies Trigger;
const notOpposed = { fact: 'not-opposed', on: 'on' } as const satisfies Trigger;
const withdrawn = { fact: 'withdrawn', on: 'withdrawnOn' } as const satisfies Trigger;

// After any of these nothing is left to mediate.
const ended = [notOpposed, ordered, withdrawn] as const;
const saidDone = stepDone('', 'agreed', 'refuse', 'final', 'amend', 'name-school', 'continue', 'cease');
// The last step of what was agreed; or, where nothing says what that is, that an assessment goes on.
const kept = [
  saidDone,
  {
    fact: 'step-seen',
    on: 'on',
    when: { step: ['refuse', 'final', 'amend', 'name-school', 'cease', 'agreed'] },
  },
] as const satisfies readonly Trigger[];

const mediation: readonly ClockRule[] = [
  {
    id: 'MED-30D',
    what: 'arrange mediation',
    start: wanted,
    stop: [held, agreed],
    cancel: [certificateDue, certified, ...ended],
    owner: officer,
    ladder,
    tellLate: { before: [] },
  },
  {
    id: 'MED-ICB-3WD',
    what: 'tell the health commissioner that health provision is at issue',
    start: { fact: 'health-issue-raised', on: 'on' },
    stop: [stepDone('icb-told')],
    cancel: [held, agreed, ...ended],
    owner: officer,
    ladder,
  },
  {
    id: 'MED-CERT-3WD',
    what: 'issue the mediation certificate',
    start: [certificateDue, held],
    stop: [certified],
    // Whoever appeals has it, or needs none.
    cancel: [registered, saidDone, ...ended],
    owner: { role: 'mediation-adviser', at: ['adviserId'] },
    ladder,
  },
  {
    id: 'MED-AGREED',
    what: 'do what was agreed in mediation',
    start: agreed,
    each: 'occurrence',
    stop: kept,
    owner: officer,
    ladder,
    tellLate: { before: [] },
  },
];

const beforeTheTribunal: readonly ClockRule[] = [
  {
    id: 'FTT-RESPONSE',
    what: 'send the response to the tribunal and the family',
    start: registered,
    stop: [{ fact: 'response-sent', on: 'sentOn', when: { to: ['', 'tribunal'] } }],
    cancel: [withdrawn, notOpposed, ordered],
    owner: officer,
    ladder,
    needsManager: 'outside-date',
  },
  {
    id: 'DIRECTION',
    what: 'do what the tribunal directed',
    start: { fact: 'direction-made', on: 'madeOn' },
    each: { field: 'what', again: true },
    stop: [{ fact: 'direction-met', on: 'metOn' }],
    cancel: [withdrawn, notOpposed, ordered],
    owner: officer,
    ladder,
    needsManager: 'outside-date',
  },
  {
    id: 'RECOMMENDATION-5W',
    what: 'answer the recommendation of the tribunal',
    start: { fact: 'recommendation-made', on: 'sentOn' },
    each: { field: 'to', again: true },
    stop: [stepDone('recommendation-answered')],
    owner: {
      role: { by: 'to', of: { health: 'health-commissioner', 'social-care': 'social-care-advice' } },
      at: ['bodyId'],
    },
    ladder,
  },
  {
    id: 'PRE-ACTION',
    what: 'reply to the letter before a claim',
    start: { fact: 'pre-action-letter', on: 'receivedOn' },
    each: 'occurrence',
    stop: [{ fact: 'response-sent', on: 'sentOn', when: { to: ['', 'pre-action'] } }],
    cancel: [withdrawn],
    owner: officer,
    ladder,
  },
];

const orderDates = ['ORDER-NOTIFY', 'ORDER-DRAFT', 'ORDER-FINAL', 'ORDER-AMEND', 'ORDER-NAME'];
const unopposedDates = [
  ...['UNOPPOSED-NOTIFY', 'UNOPPOSED-DRAFT', 'UNOPPOSED-FINAL', 'UNOPPOSED-CONTENTS'],
  'UNOPPOSED-PLACEMENT',
];

/** Mediation, appeals and letters before a claim: CFA 2014 ss51–60, SEND Regulations 2014 regs 32–45. */
export const dispute: PathwayRules = {
  pathway: 'dispute',
  idField: 'disputeId',
  opens: [
    ...['mediation-requested', 'certificate-due', 'certificate-issued', 'appeal-registered'],
    'pre-action-letter',
  ],
  once: ['mediation-requested', 'appeal-registered', 'conceded'],
  neverAfter: [{ after: withdrawn, never: ['mediation-held', 'agreement-made', 'conceded', 'order-made'] }],
  learns: learnedOfDispute,
  clocks: [...mediation, ...beforeTheTribunal, ...orderClocks, ...unopposedClocks],
  notices: [
    {
      notice: 'mediation-asked',
      when: wanted,
      clock: 'MED-30D',
      dates: ['MED-30D'],
      until: [held, certified, withdrawn],
    },
    {
      notice: 'agreement-reached',
      when: agreed,
      everyTime: true,
      clock: 'MED-AGREED',
      dates: ['MED-AGREED'],
    },
    {
      notice: 'appeal-heard',
      when: registered,
      clock: 'FTT-RESPONSE',
      dates: ['FTT-RESPONSE'],
      until: [withdrawn, notOpposed, ordered],
    },
    { notice: 'appeal-step', when: ordered, everyTime: true, dates: orderDates },
    { notice: 'appeal-step', when: notOpposed, everyTime: true, dates: unopposedDates },
  ],
};
