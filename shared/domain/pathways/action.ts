import type { ClockRule, PathwayRules, Trigger } from '../pathway.ts';
import { actionFindings, learnedOfAction } from './action-learned.ts';

const completed = { fact: 'completed', on: 'on' } as const satisfies Trigger;

// A theme that SENDIAS raised is agreed and tracked to completion, or escalated: for it, that is an end too.
const escalated = {
  fact: 'escalated',
  on: 'escalatedOn',
  when: { tags: ['SENDIAS'] },
} as const satisfies Trigger;

const rest = {
  owner: { role: { in: 'ownerRole' }, at: 'authority' },
  ladder: 'action',
} as const satisfies Partial<ClockRule>;

/** One action of a published plan, a case of its own: never a child's, and nobody's family is written to. */
export const action: PathwayRules = {
  pathway: 'action',
  idField: null,
  withoutFamily: true,
  opens: ['added'],
  once: ['added', 'completed'],
  learns: learnedOfAction,
  findings: actionFindings,
  clocks: [
    {
      id: 'ACTION-DUE',
      what: 'complete the action',
      start: { fact: 'dated', on: 'countsFrom' },
      stop: [completed, escalated],
      ...rest,
    },
    {
      id: 'ACTION-DUE-REVIEW',
      what: 'review the action',
      start: { fact: 'to-review', on: 'countsFrom' },
      stop: [{ fact: 'reviewed', on: 'reviewedOn' }, completed, escalated],
      ...rest,
    },
    {
      id: 'ACTION-UPDATE',
      what: 'report how the action stands',
      start: { fact: 'heard', on: 'heardOn' },
      stop: [],
      cancel: [completed, escalated],
      ...rest,
    },
  ],
  notices: [],
};
