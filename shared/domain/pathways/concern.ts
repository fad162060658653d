import type { PathwayRules, Trigger } from '../pathway.ts';

const raised = { fact: 'raised', on: 'raisedOn' } as const satisfies Trigger;
const responded = { fact: 'responded', on: 'respondedOn' } as const satisfies Trigger;
const closed = { fact: 'closed', on: 'closedOn' } as const satisfies Trigger;
// Schools and agencies are answered by people: only a family that raised it itself is written to.
const byFamily = { by: ['family'] } as const;

const owner = {
  role: {
    by: 'about',
    of: {
      'provision-not-delivered': 'case-officer',
      'placement-at-risk': 'case-officer',
      'toolkit-not-applied': 'inclusion-officer',
      attendance: 'inclusion-officer',
      other: 'case-officer',
    },
  },
  at: 'authority',
} as const;

// Provision that is not made, or a place about to be lost, climbs as far as a legal date does.
const ladder = {
  by: 'about',
  of: {
    'provision-not-delivered': 'case',
    'placement-at-risk': 'case',
    'toolkit-not-applied': 'case',
    attendance: 'task',
    other: 'task',
  },
} as const;

/** A concern raised before it is a complaint: acknowledged, answered, closed. */
export const concern: PathwayRules = {
  pathway: 'concern',
  idField: 'concernId',
  opens: ['raised'],
  once: ['raised'],
  raisedBy: raised,
  neverAfter: [{ after: closed, never: ['acknowledged', 'responded'] }],
  clocks: [
    {
      id: 'CONCERN-ACK',
      what: 'acknowledge the concern',
      start: raised,
      stop: [{ fact: 'acknowledged', on: 'acknowledgedOn' }],
      cancel: [responded, closed],
      owner,
      ladder,
      familyWaits: byFamily,
    },
    {
      id: 'CONCERN-RESPOND',
      what: 'answer the concern',
      start: raised,
      stop: [responded],
      cancel: [closed],
      owner,
      ladder,
      familyWaits: byFamily,
    },
  ],
  notices: [
    {
      notice: 'concern-received',
      when: { ...raised, when: byFamily },
      clock: 'CONCERN-RESPOND',
      dates: ['CONCERN-ACK', 'CONCERN-RESPOND'],
      until: [responded, closed],
    },
    {
      notice: 'concern-acknowledged',
      when: { fact: 'acknowledged', on: 'acknowledgedOn', when: byFamily },
      clock: 'CONCERN-RESPOND',
      dates: ['CONCERN-RESPOND'],
      until: [responded, closed],
    },
    {
      notice: 'concern-closed',
      when: { ...closed, when: byFamily },
      clock: 'CONCERN-RESPOND',
      until: [responded],
    },
    { notice: 'concern-answered', when: { ...responded, when: byFamily }, clock: 'CONCERN-RESPOND' },
  ],
};
