import type { PathwayRules } from '../pathway.ts';

const assessment = { pathway: 'assessment', by: 'assessmentId' } as const;

// Whose advice it is: schools and the council's own services answer to the council's heads of service, all others
// are third parties (a trust, another authority).
const owner = {
  role: {
    by: 'kind',
    of: {
      educational: 'senco',
      psychological: 'educational-psychology',
      medical: 'medical-advice',
      'social-care': 'social-care-advice',
      other: 'advice',
    },
  },
  at: ['settingId', 'agency'],
} as const;

const ladder = {
  by: 'kind',
  of: {
    educational: 'advice',
    psychological: 'advice',
    'social-care': 'advice',
    medical: 'third-party-advice',
    other: 'third-party-advice',
  },
} as const;

const pointless = [
  { fact: 'not-needed', on: 'decidedOn' },
  { fact: 'withdrawn', on: 'withdrawnOn', of: assessment },
  { fact: 'decided', on: 'notifiedOn', when: { outcome: ['refuse'] }, of: assessment },
  { fact: 'plan-refused', on: 'notifiedOn', of: assessment },
  { fact: 'plan-issued', on: 'sentOn', of: assessment },
] as const;

/** A request for advice: SEND Regulations 2014 regs 6–8; Code of Practice 9.49. */
export const advice: PathwayRules = {
  pathway: 'advice',
  idField: 'adviceId',
  opens: ['requested'],
  once: ['requested'],
  clocks: [
    {
      id: 'ADVICE-6W',
      what: 'send the advice',
      start: { fact: 'requested', on: ['receivedByBodyOn', 'requestedOn'] },
      stop: [{ fact: 'received', on: 'receivedOn' }],
      cancel: pointless,
      owner,
      ladder,
    },
    {
      id: 'ADVICE-RETURN',
      what: 'send the advice again, put right',
      start: { fact: 'quality-rejected', on: 'rejectedOn' },
      each: 'occurrence',
      stop: [{ fact: 'received', on: 'receivedOn' }],
      cancel: pointless,
      owner,
      ladder,
    },
  ],
  notices: [],
};
