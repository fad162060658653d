import type { Profile } from '../domain/profile.ts';
import { actionLadder, laddersFor } from './ladders.ts';
import { boardRoles, councilRoles } from './roles.ts';
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

const actionOwners: Profile['roles'] = {
  'communication-and-engagement': { title: 'Communication and Engagement working group', desk: 'list' },
  'practice-champions': { title: 'Practice Champions', desk: 'list' },
  'sufficiency-and-provision': { title: 'Sufficiency and Provision Workstream', desk: 'list' },
  'assessment-monitoring-and-quality': {
    title: 'Assessment, Monitoring and Quality Workstream',
    desk: 'list',
  },
  'short-breaks-team': { title: "Short breaks team and Children's Commissioning", desk: 'list' },
  'head-of-childrens-commissioning': { title: "Head of Children's Commissioning", desk: 'list' },
  'send-partnership': { title: 'SEND Partnership', desk: 'list' },
};

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
  roles: { ...councilRoles, ...boardRoles(boards), ...actionOwners },
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
        phrase: 'The SEND Partnership Board structures will continue to focus on the following areas',
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
  surveys: [],
  boards,
  statuses: assumedStatuses,
  formats: [onRequest],
};
