import { actionLadder, laddersFor } from '../../shared/areas/ladders.ts';
import { quoting } from '../../shared/areas/quoted.ts';
import { boardRoles, councilRoles } from '../../shared/areas/roles.ts';
import { assumedStatuses, onRequest } from '../../shared/areas/unstated.ts';
import type { Profile } from '../../shared/domain/profile.ts';

// The document that everything below comes from. Each standard says what kind of number it is, and quotes.
const document = 'Northshire SEND plan 2026-2029';
const { law, promise, target } = quoting(document);

const standards: Profile['standards'] = [
  law('EHC-20W', 'clock', {
    ...{ what: 'a plan is finished within 20 weeks', clock: 'FINAL-20W' },
    says: 'every plan within the 20 weeks of the law',
  }),
  // A number of its own: it is told to the public, so it is a promise.
  promise('SPEECH-10W', 'clock', {
    what: 'a child referred for speech and language therapy is seen within ten weeks',
    ...{ clock: 'WAIT-FIRST-SEEN', when: { service: ['salt'] }, count: { weeks: 10 } },
    says: 'no child waits longer than ten weeks to be seen',
  }),
  promise('ANSWERS-3WD', 'clock', {
    what: 'an enquiry is answered within three working days',
    ...{ clock: 'ENQUIRY-REPLY', count: { workingDays: 3 } },
    says: 'we answer every question within three working days',
  }),
  // A share is measured and reported, not timed.
  target('EHC-70', 'measure', {
    ...{ what: 'share of new plans finished in time', clock: 'FINAL-20W', share: '70%' },
    says: 'seven in ten new plans on time by 2027',
  }),
  promise('ASKED-AFTER-THE-PLAN', 'survey', {
    what: 'families are asked how it went once they have a plan',
    says: 'two weeks after the plan we ask how it went',
  }),
  promise('BOARD-MONTHLY', 'report', {
    ...{ shownIn: 'northshire-send-board', rhythm: 'monthly' },
    what: 'the SEND Board looks at progress every month',
    says: 'the SEND Board meets monthly and looks at progress',
  }),
];

const boards: Profile['boards'] = [
  {
    ...{ id: 'northshire-send-board', name: 'Northshire SEND Board', rhythm: 'monthly', stated: true },
    shows: ['counts', 'actions', 'scorecard'],
    source: { document, phrase: 'the SEND Board meets monthly and looks at progress' },
  },
];

/** Northshire, an invented area: an example to copy. */
export const northshire: Profile = {
  area: 'northshire',
  council: {
    id: 'northshire-council',
    name: 'Northshire Council',
    phone: '01632 960 700',
    textphone: null,
    complaintsPhone: '01632 960 701',
  },
  sendiass: { name: 'Northshire SENDIASS', phone: '01632 960 702' },
  mediation: { name: null, phone: '01632 960 703' },
  // Nothing is said or climbed about what was due before this day.
  liveFrom: '2026-04-13',
  // In working days: older news is for a person to tell.
  tellWithin: 5,
  slots: { family: ['10:00', '15:00'], desk: '07:00', fullListOn: 1 },
  calendar: {
    closures: [{ from: '2026-12-29', to: '2026-12-31', what: 'offices closed' }],
    settings: {},
  },
  roles: {
    ...councilRoles,
    ...boardRoles(boards),
    'chief-nurse': { title: 'Chief Nurse', desk: 'counts' },
    'plan-lead': { title: 'Lead for the SEND plan', desk: 'list' },
  },
  ladders: laddersFor({
    thirdParty: {
      role: 'chief-nurse',
      source: { document, phrase: 'the Chief Nurse answers for advice from health' },
    },
    waits: {
      role: 'chief-nurse',
      source: { document, phrase: 'the Chief Nurse answers for how long children wait' },
    },
    action: actionLadder({ document, phrase: 'what is late goes to the lead, then to the SEND Board' }, [
      { after: 5, tell: ['plan-lead'] },
      { after: 20, tell: ['northshire-send-board'] },
    ]),
  }),
  // In working days: how long somebody may ask for, and how often a family that waits too long is written to.
  longestPromise: 10,
  lateUpdateEvery: 20,
  standards,
  surveys: [
    {
      ...{ pathway: 'assessment', from: 'plan-issued', on: 'sentOn', weeks: [2], notAfter: ['withdrawn'] },
      source: { document, phrase: 'two weeks after the plan we ask how it went' },
    },
  ],
  boards,
  statuses: assumedStatuses,
  formats: [onRequest],
};
