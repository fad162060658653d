import type { Profile } from '../domain/profile.ts';
import { actionLadder, laddersFor } from './ladders.ts';
import { actionOwners, boardRoles, councilRoles } from './roles.ts';
import { cheshireEastStandards, cheshireEastStrategy as document } from './standards/cheshire-east.ts';
import { assumedStatuses, onRequest } from './unstated.ts';

const boards: Profile['boards'] = [
  {
    id: 'send-workstreams',
    name: 'The four workstreams of the 0-25 SEND Partnership',
    rhythm: 'monthly',
    stated: false,
    shows: ['counts', 'actions'],
    source: { document, phrase: 'All members of the 0-25 SEND Partnership Board and workstreams.' },
  },
  {
    id: 'send-partnership-board',
    name: '0-25 SEND Partnership Board',
    rhythm: 'bi-monthly',
    stated: true,
    shows: ['counts', 'actions', 'scorecard'],
    source: {
      document,
      phrase: 'monitored and scrutinised on a bi-monthly basis by the 0-25 SEND Partnership Board',
    },
  },
];

const feedbackAsked =
  'Children, young people and their parents will proactively be asked to provide feedback';

const owners = actionOwners({
  'communication-and-engagement': 'Communication and Engagement working group',
  'practice-champions': 'Practice Champions',
  'sufficiency-and-provision': 'Sufficiency and Provision Workstream',
  'assessment-monitoring-and-quality': 'Assessment, Monitoring and Quality Workstream',
  'short-breaks-team': "Short breaks team and Children's Commissioning",
  'head-of-childrens-commissioning': "Head of Children's Commissioning",
  'send-partnership': 'SEND Partnership',
});

/** Cheshire East. Four workstreams answer to the 0-25 SEND Partnership Board, which looks every two months. */
export const cheshireEast: Profile = {
  area: 'cheshire-east',
  // Every telephone number here is invented, to be confirmed by the area: its strategy prints none.
  council: {
    id: 'cheshire-east-council',
    name: 'Cheshire East Council',
    phone: '01632 960 430',
    textphone: null,
    complaintsPhone: '01632 960 431',
  },
  sendiass: { name: 'Cheshire East Information and Advice Service', phone: '01632 960 432' },
  mediation: { name: null, phone: '01632 960 433' },
  liveFrom: '2026-04-13',
  tellWithin: 5,
  slots: { family: ['10:00', '15:00'], desk: '07:00', fullListOn: 1 },
  calendar: { closures: [], settings: {} },
  roles: { ...councilRoles, ...boardRoles(boards), ...owners },
  ladders: laddersFor({
    thirdParty: {
      role: 'designated-clinical-officer',
      source: {
        document,
        phrase: 'health, social care and other specialist services or providers contribute to reviews',
      },
    },
    waits: {
      role: 'designated-clinical-officer',
      source: {
        document,
        phrase: 'Performance management structures and parents and carers report that assessments',
      },
    },
    action: actionLadder(
      {
        document,
        phrase: 'This work is being driven by the 0-25 SEND Partnership Board.',
      },
      [
        { after: 5, tell: ['send-workstreams'] },
        { after: 20, tell: ['send-partnership-board'] },
      ],
    ),
  }),
  longestPromise: 10,
  lateUpdateEvery: 20,
  standards: [...cheshireEastStandards],
  // The strategy prints no week: two after the plan was sent, and after the meeting, are assumed.
  surveys: [
    {
      ...{ pathway: 'assessment', from: 'plan-issued', on: 'sentOn', weeks: [2], notAfter: ['withdrawn'] },
      source: { document, phrase: feedbackAsked },
    },
    {
      ...{ pathway: 'review', from: 'held', on: 'heldOn', weeks: [2], notAfter: ['cancelled'] },
      source: { document, phrase: feedbackAsked },
    },
  ],
  boards,
  statuses: assumedStatuses,
  formats: [onRequest],
};
