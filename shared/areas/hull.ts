import type { Profile } from '../domain/profile.ts';
import { hullBoards as boards } from './hull-boards.ts';
import { actionLadder, laddersFor } from './ladders.ts';
import { actionOwners, boardRoles, councilRoles } from './roles.ts';
import { hullPlan as document, hullStandards } from './standards/hull.ts';
import { onRequest } from './unstated.ts';

const roles: Profile['roles'] = {
  ...councilRoles,
  ...boardRoles(boards),
  'director-of-nursing-and-quality': { title: 'Director of Nursing and Quality', desk: 'counts' },
  'assistant-director': { title: 'Assistant Director Learning and Skills', desk: 'counts' },
  'assistant-director-community-integration-and-transformation': {
    title: 'Assistant Director Community Integration and Transformation',
    desk: 'counts',
  },
  ...actionOwners({
    'head-of-service-actions': 'Head of Service (SEND)',
    'director-of-nursing-and-quality-actions': 'Director of Nursing and Quality',
    'assistant-director-actions': 'Assistant Director Learning and Skills',
    'community-integration-and-transformation-actions':
      'Assistant Director Community Integration and Transformation',
    'assistant-director-safeguarding': 'Assistant Director Safeguarding',
    'head-of-performance-and-quality': 'Head of Performance and Quality',
    'standards-effectiveness-officer': 'Standards & Effectiveness Officer',
    'head-of-service-adult-social-care': 'Head of Service (adult social care)',
    'head-of-education-standards-and-partnerships-11-19':
      'Head of Education Standards and Partnerships 11 -19',
  }),
  'workstream-lead': { title: 'Workstream or project lead', desk: 'list' },
};

/** Kingston upon Hull: council, health and school partners. */
export const hull: Profile = {
  area: 'hull',
  council: {
    id: 'hull-city-council',
    name: 'Hull City Council',
    phone: '01482 300 300',
    textphone: '01482 300 349',
    complaintsPhone: '01482 300 300',
  },
  // The plan prints only the council's numbers: these two are invented, to be confirmed by the area.
  sendiass: { name: 'KIDS Hull SENDIASS', phone: '01632 960 452' },
  mediation: { name: null, phone: '01632 960 453' },
  liveFrom: '2026-04-13',
  tellWithin: 5,
  slots: { family: ['10:00', '15:00'], desk: '07:00', fullListOn: 1 },
  calendar: {
    closures: [
      { from: '2026-12-29', to: '2026-12-31', what: 'council offices closed between Christmas and New Year' },
    ],
    settings: {},
  },
  roles,
  ladders: laddersFor({
    thirdParty: {
      role: 'director-of-nursing-and-quality',
      source: {
        document,
        phrase:
          'occasions when third party advice within the EHCP process is not provided or of good enough quality',
      },
    },
    waits: {
      role: 'assistant-director-community-integration-and-transformation',
      source: { document, phrase: 'Reduce wait times across NHS therapeutic and diagnostic services' },
    },
    action: actionLadder(
      { document, phrase: 'Highlight reports are then considered by the SEND Strategic Board' },
      [
        { after: 5, tell: ['workstream-lead'] },
        { after: 20, tell: ['send-delivery-board'] },
        { after: 40, tell: ['send-strategic-board'] },
      ],
    ),
  }),
  longestPromise: 10,
  lateUpdateEvery: 20,
  standards: [...hullStandards],
  surveys: [
    {
      pathway: 'assessment',
      from: 'requested',
      on: 'receivedOn',
      weeks: [6, 16, 20],
      notAfter: ['plan-refused', 'withdrawn'],
      source: { document, phrase: 'Customer service feedback week 6/week 16/week 20' },
    },
  ],
  boards,
  statuses: {
    source: { document, phrase: 'Status (RAGP)' },
    words: [
      { says: 'Not due yet', means: 'not-due' },
      { says: 'On track no concerns', means: 'on-track' },
      { says: 'On track some concerns', means: 'on-track-some-concerns' },
      { says: 'Completed Embedded Sustained', means: 'embedded' },
    ],
  },
  formats: [
    {
      says: 'large print, audio, digital, Braille and different languages; textphone',
      source: {
        document,
        phrase: 'large print, audio, digitally and Braille as appropriate) and different languages',
      },
    },
    onRequest,
  ],
};
