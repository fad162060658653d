import type { Profile } from '../domain/profile.ts';
import { actionLadder, laddersFor } from './ladders.ts';
import { actionOwners, boardRoles, councilRoles } from './roles.ts';
import { bradfordStandards, bradfordStrategy as document } from './standards/bradford.ts';
import { assumedStatuses, onRequest } from './unstated.ts';

// The strategy prints no rhythm for any board ("on a regular basis"): all are assumed.
const boards: Profile['boards'] = [
  {
    id: 'work-stream-groups',
    name: 'The four SEND work-stream groups',
    rhythm: 'monthly',
    stated: false,
    shows: ['counts', 'actions'],
    source: { document, phrase: 'will complete on a regular basis a report that states for each objective' },
  },
  {
    id: 'send-strategic-partnership-board',
    name: 'SEND Strategic Partnership Board',
    rhythm: 'quarterly',
    stated: false,
    shows: ['counts', 'actions', 'scorecard'],
    source: {
      document,
      phrase: 'The SEND Strategic Partnership Board will ensure the strategy is implemented.',
    },
  },
  {
    id: 'health-and-wellbeing-board',
    name: 'Health and Wellbeing Board',
    rhythm: 'six-monthly',
    stated: false,
    shows: ['counts', 'actions'],
    source: {
      document,
      phrase: 'The SEND Strategic Partnership Board will report to the Health and Wellbeing Board.',
    },
  },
];

const owners = actionOwners({
  'co-production-and-engagement': 'Co-Production & Engagement work stream',
  'integrated-assessment-and-compliance': 'Integrated Assessment & Compliance work stream',
  'joint-commissioning': 'Joint Commissioning work stream',
  'preparation-for-adulthood': 'Preparation for Adulthood work stream',
  'send-strategic-partnership-board-actions': 'SEND Strategic Partnership Board',
});

/** Bradford. Four work-streams report to the SEND Strategic Partnership Board, and it to the Health and Wellbeing Board. */
export const bradford: Profile = {
  area: 'bradford',
  // Every telephone number here is invented, to be confirmed by the area: its strategy prints none.
  council: {
    id: 'bradford-council',
    name: 'Bradford Council',
    phone: '01632 960 420',
    textphone: null,
    complaintsPhone: '01632 960 421',
  },
  sendiass: { name: 'Bradford SENDIASS', phone: '01632 960 422' },
  mediation: { name: null, phone: '01632 960 423' },
  liveFrom: '2026-04-13',
  tellWithin: 5,
  slots: { family: ['10:00', '15:00'], desk: '07:00', fullListOn: 1 },
  calendar: { closures: [], settings: {} },
  roles: { ...councilRoles, ...boardRoles(boards), ...owners },
  ladders: laddersFor({
    thirdParty: {
      role: 'designated-clinical-officer',
      source: { document, phrase: 'challenge practice which does not reach expected standards' },
    },
    waits: {
      role: 'designated-clinical-officer',
      source: {
        document,
        phrase:
          'robust contractual and performance management processes are in place for all commissioned services',
      },
    },
    action: actionLadder({ document, phrase: 'progress against the key actions and impact' }, [
      { after: 5, tell: ['work-stream-groups'] },
      { after: 20, tell: ['send-strategic-partnership-board'] },
      { after: 40, tell: ['health-and-wellbeing-board'] },
    ]),
  }),
  longestPromise: 10,
  lateUpdateEvery: 20,
  standards: [...bradfordStandards],
  surveys: [],
  boards,
  statuses: assumedStatuses,
  formats: [
    onRequest,
    {
      says: 'the Local Offer in other ways than its website',
      source: {
        document,
        phrase: 'alternative ways to access Local Offer information which complement the website',
      },
    },
  ],
};
