import type { Profile } from '../domain/profile.ts';

const plan = "Hull's SEND strategic plan 2024-2027";
const ours = 'Recommended ladder, to be confirmed by the area';

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
  sendiass: { name: 'KIDS Hull SENDIASS', phone: '01482 467 541' },
  mediation: { name: null, phone: '0800 064 4488' },
  liveFrom: '2026-04-13',
  tellWithin: 5,
  slots: { family: ['10:00', '15:00'], desk: '07:00', fullListOn: 1 },
  calendar: {
    closures: [
      { from: '2026-12-29', to: '2026-12-31', what: 'council offices closed between Christmas and New Year' },
    ],
    settings: {},
  },
  roles: {
    'case-officer': { title: 'Case officer', desk: 'list' },
    'team-manager': { title: 'SEND team manager', desk: 'screen' },
    'head-of-service': { title: 'Head of Service (SEND)', desk: 'counts' },
    'director-of-nursing-and-quality': { title: 'Director of Nursing and Quality', desk: 'counts' },
    'assistant-director': { title: 'Assistant Director Learning and Skills', desk: 'counts' },
  },
  ladders: {
    case: {
      source: { document: ours, phrase: 'Less escalation of cases to senior management' },
      rungs: [
        { id: 'T-10', at: -10, tell: ['owner'] },
        { id: 'T-3', at: -3, tell: ['owner'] },
        { id: 'breach', at: 'breach', tell: ['owner', 'team-manager'] },
        { id: 'T+5', at: 5, tell: ['head-of-service'] },
        { id: 'T+10', at: 10, tell: ['assistant-director'] },
      ],
    },
    advice: {
      source: { document: ours, phrase: 'Less escalation of cases to senior management' },
      rungs: [
        { id: 'T-10', at: -10, tell: ['owner', 'case-officer'] },
        { id: 'T-3', at: -3, tell: ['owner', 'case-officer'] },
        { id: 'breach', at: 'breach', tell: ['owner', 'case-officer', 'team-manager'] },
        { id: 'T+5', at: 5, tell: ['head-of-service'] },
        { id: 'T+10', at: 10, tell: ['assistant-director'] },
      ],
    },
    'third-party-advice': {
      source: {
        document: plan,
        phrase:
          'occasions when third party advice within the EHCP process is not provided or of good enough quality',
      },
      rungs: [
        { id: 'T-10', at: -10, tell: ['owner', 'case-officer'] },
        { id: 'T-3', at: -3, tell: ['owner', 'case-officer'] },
        { id: 'breach', at: 'breach', tell: ['owner', 'case-officer', 'team-manager'] },
        { id: 'T+5', at: 5, tell: ['director-of-nursing-and-quality'] },
        { id: 'T+10', at: 10, tell: ['assistant-director'] },
      ],
    },
    consultation: {
      source: { document: ours, phrase: 'Less escalation of cases to senior management' },
      rungs: [
        { id: 'T-10', at: -10, tell: ['owner'] },
        { id: 'T-3', at: -3, tell: ['owner'] },
        { id: 'breach', at: 'breach', tell: ['owner', 'case-officer'] },
      ],
    },
    task: {
      source: { document: ours, phrase: 'Less escalation of cases to senior management' },
      rungs: [{ id: 'breach', at: 'breach', tell: ['owner', 'team-manager'] }],
    },
  },
  longestPromise: 10,
  lateUpdateEvery: 20,
  standards: [],
  surveys: [
    {
      pathway: 'assessment',
      from: 'requested',
      on: 'receivedOn',
      weeks: [6, 16, 20],
      notAfter: ['plan-refused', 'withdrawn'],
      source: { document: plan, phrase: 'Customer service feedback week 6/week 16/week 20' },
    },
  ],
  boards: [
    {
      id: 'send-delivery-board',
      name: 'SEND Delivery Board',
      rhythm: 'monthly',
      stated: false,
      shows: ['counts', 'actions', 'scorecard', 'sendias'],
      source: {
        document: plan,
        phrase: 'monitor progress towards delivery of the agreed actions and their impact',
      },
    },
    {
      id: 'send-strategic-board',
      name: 'SEND Strategic Board',
      rhythm: 'quarterly',
      stated: false,
      shows: ['counts', 'actions'],
      source: { document: plan, phrase: 'Highlight reports are then considered by the SEND Strategic Board' },
    },
  ],
  statuses: {
    source: { document: plan, phrase: 'Status (RAGP)' },
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
        document: plan,
        phrase: 'large print, audio, digitally and Braille as appropriate) and different languages',
      },
    },
  ],
};
