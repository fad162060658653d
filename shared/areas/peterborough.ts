import type { Profile } from '../domain/profile.ts';
import { actionLadder, laddersFor } from './ladders.ts';
import { peterboroughBoards as boards } from './peterborough-boards.ts';
import { boardRoles, councilRoles } from './roles.ts';
import { statementOfAction as document, peterboroughStandards } from './standards/peterborough.ts';
import { onRequest } from './unstated.ts';

const roles: Profile['roles'] = {
  ...councilRoles,
  ...boardRoles(boards),
  'head-of-service': { title: 'Head of SEN and Inclusion Services', desk: 'counts' },
  'assistant-director': { title: 'Assistant Director SEND & Inclusion', desk: 'counts' },
  'designated-clinical-officer': {
    title: 'Clinical Lead for Children with Complex Needs/Designated Clinical Officer',
    desk: 'counts',
  },
  // Those who commission, not a board on which parents sit: its quarterly report is the board's entry.
  'chief-operating-team': { title: 'CCG Chief Operating Team', desk: 'counts' },
  'service-lead': { title: 'Head of Therapies', desk: 'list' },
  'delivery-team': { title: 'Delivery team of the workstream', desk: 'list' },
  'senior-accountable-officer': { title: 'Senior accountable officer', desk: 'counts' },
};

/** Peterborough. Its statement of action escalates through the SEND Executive Board; one strategy with Cambridgeshire. */
export const peterborough: Profile = {
  area: 'peterborough',
  // Every telephone number here is invented, to be confirmed by the area: its documents print none.
  council: {
    id: 'peterborough-council',
    name: 'Peterborough City Council',
    phone: '01632 960 440',
    textphone: null,
    complaintsPhone: '01632 960 441',
  },
  sendiass: { name: 'Peterborough SEND Independent Advice and Support Service', phone: '01632 960 442' },
  mediation: { name: null, phone: '01632 960 443' },
  liveFrom: '2026-04-13',
  tellWithin: 5,
  slots: { family: ['10:00', '15:00'], desk: '07:00', fullListOn: 1 },
  calendar: { closures: [], settings: {} },
  roles,
  ladders: laddersFor({
    thirdParty: {
      role: 'designated-clinical-officer',
      source: {
        document,
        phrase: 'Health professionals play an active and equal part in the EHC needs assessment',
      },
    },
    waits: {
      role: 'chief-operating-team',
      source: { document, phrase: 'quarterly and annual reports to the CPCCG COT on progress of SEND' },
    },
    action: actionLadder(
      {
        document,
        phrase:
          'escalating any areas of concern to the Commissioning or Executive Board, depending on the nature of the concern',
      },
      [
        { after: 5, tell: ['delivery-team'] },
        { after: 10, tell: ['send-partnership-group'] },
        { after: 15, tell: ['senior-accountable-officer'] },
        { after: 30, tell: ['send-executive-board'] },
        // Which of the two it is depends on the nature of the concern: both are told, and one takes it.
        { after: 50, tell: ['commissioning-board', 'child-health-executive-board'] },
        { after: 80, tell: ['health-and-wellbeing-board'] },
      ],
    ),
  }),
  longestPromise: 10,
  lateUpdateEvery: 20,
  standards: [...peterboroughStandards],
  surveys: [
    {
      ...{ pathway: 'referral', from: 'treatment-started', on: 'startedOn', weeks: [1] },
      when: { service: ['equipment'] },
      notAfter: ['rejected'],
      source: {
        document,
        phrase:
          'each time the equipment is provided, that they are satisfied with the timeliness of the service',
      },
    },
    {
      ...{ pathway: 'review', from: 'held', on: 'heldOn', weeks: [1], notAfter: ['cancelled'] },
      source: { document, phrase: 'Feedback regarding annual review processes increases' },
    },
  ],
  boards,
  statuses: {
    source: {
      document,
      phrase: 'The use of a BRAG rating has been agreed to provide an at a glance summary',
    },
    words: [
      { says: 'Blue – complete', means: 'complete' },
      { says: 'Green – on track', means: 'on-track' },
      { says: 'Amber – behind schedule', means: 'behind' },
      { says: 'Red – not started/risk', means: 'not-started-or-risk' },
    ],
  },
  formats: [onRequest],
};
