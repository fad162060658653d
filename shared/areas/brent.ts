import type { Profile } from '../domain/profile.ts';
import { actionLadder, laddersFor } from './ladders.ts';
import { boardRoles, councilRoles } from './roles.ts';
import { brentStandards, brentStrategy as document } from './standards/brent.ts';
import { assumedStatuses, onRequest } from './unstated.ts';

const boards: Profile['boards'] = [
  {
    id: 'childrens-trust',
    name: "Brent Children's Trust",
    rhythm: 'quarterly',
    stated: false,
    shows: ['counts', 'actions', 'scorecard'],
    source: {
      document,
      phrase: 'measure progress against the priorities within this Strategy and to hold partners to account',
    },
  },
  {
    id: 'health-and-wellbeing-board',
    name: 'Brent Health and Wellbeing Board',
    rhythm: 'quarterly',
    stated: false,
    shows: ['counts', 'actions'],
    source: { document, phrase: 'regular updates will be provided to the Health and Wellbeing Board' },
  },
];

const processFeedback =
  'feedback received as part of the quality assurance of the EHC assessment, planning and review process';

/** Brent. Who takes part is led by its Children's Trust, which answers to the Health and Wellbeing Board. */
export const brent: Profile = {
  area: 'brent',
  // Every telephone number here is invented, to be confirmed by the area: its strategy prints none.
  council: {
    id: 'brent-council',
    name: 'Brent Council',
    phone: '01632 960 410',
    textphone: null,
    complaintsPhone: '01632 960 411',
  },
  sendiass: { name: 'Brent SENDIASS', phone: '01632 960 412' },
  mediation: { name: null, phone: '01632 960 413' },
  liveFrom: '2026-04-13',
  tellWithin: 5,
  slots: { family: ['10:00', '15:00'], desk: '07:00', fullListOn: 1 },
  calendar: { closures: [], settings: {} },
  roles: {
    ...councilRoles,
    ...boardRoles(boards),
    'integrated-care-partnership-director': {
      title: 'Brent Integrated Care Partnership Director',
      desk: 'counts',
    },
    'childrens-trust-partners': { title: "Children's Trust partners", desk: 'list' },
  },
  ladders: laddersFor({
    thirdParty: {
      role: 'designated-clinical-officer',
      source: { document, phrase: 'leaders have established clear lines of accountability' },
    },
    waits: {
      role: 'integrated-care-partnership-director',
      source: { document, phrase: 'The Integrated Care Partnership jointly commission therapy services' },
    },
    action: actionLadder(
      {
        document,
        phrase: "The Board discharges its duties under the Code of Practice via the Children's Trust",
      },
      [
        { after: 5, tell: ['childrens-trust-partners'] },
        { after: 20, tell: ['childrens-trust'] },
        { after: 40, tell: ['health-and-wellbeing-board'] },
      ],
    ),
  }),
  longestPromise: 10,
  lateUpdateEvery: 20,
  standards: [...brentStandards],
  // The strategy prints no week: two after the plan was sent, and after the meeting, are assumed.
  surveys: [
    {
      ...{ pathway: 'assessment', from: 'plan-issued', on: 'sentOn', weeks: [2], notAfter: ['withdrawn'] },
      source: { document, phrase: processFeedback },
    },
    {
      ...{ pathway: 'review', from: 'held', on: 'heldOn', weeks: [2], notAfter: ['cancelled'] },
      source: { document, phrase: processFeedback },
    },
  ],
  boards,
  statuses: assumedStatuses,
  formats: [onRequest],
};
