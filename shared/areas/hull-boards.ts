import type { Profile } from '../domain/profile.ts';
import { hullPlan as document } from './standards/hull.ts';

/** Who sees what the ladders leave unsolved, lowest first. The plan prints the rhythm of the meetings, not of the boards. */
export const hullBoards: Profile['boards'] = [
  {
    ...{ id: 'trust-attendance-meeting', name: 'Attendance meeting with school trusts' },
    ...{ rhythm: 'termly', stated: true, shows: ['scorecard'] },
    source: {
      document,
      phrase: 'the basis for termly support and challenge meetings with Chief Executive Officers',
    },
  },
  {
    ...{ id: 'parent-carer-forum-meeting', name: 'Meeting of seniors with the Parent Carer Forum' },
    ...{ rhythm: 'monthly', stated: true, shows: ['counts', 'scorecard'] },
    source: {
      document,
      phrase: 'meet with representatives of the PCF at least monthly, for informal feedback',
    },
  },
  {
    id: 'send-delivery-board',
    name: 'SEND Delivery Board',
    rhythm: 'monthly',
    stated: false,
    shows: ['counts', 'actions', 'sendias', 'scorecard'],
    source: { document, phrase: 'monitor progress towards delivery of the agreed actions and their impact' },
  },
  {
    id: 'send-strategic-board',
    name: 'SEND Strategic Board',
    rhythm: 'quarterly',
    stated: false,
    shows: ['counts', 'actions'],
    source: { document, phrase: 'Highlight reports are then considered by the SEND Strategic Board' },
  },
];
