import type { Profile } from '../domain/profile.ts';
import { actionLadder, laddersFor } from './ladders.ts';
import { boardRoles, councilRoles } from './roles.ts';
import { assumedStatuses, onRequest } from './unstated.ts';

// No area printed any of this: it is here so that every clock has its ladder and every ladder its roles.
const source = { document: 'The practice area', phrase: 'nothing here is real' };

const boards: Profile['boards'] = [
  {
    ...{ id: 'practice-board', name: 'Practice board', rhythm: 'monthly', stated: false },
    shows: ['counts', 'actions', 'scorecard'],
    source,
  },
];

/** Where partners practise: the law's clocks and ours, no standards of its own, open from the first day we can read. */
export const sandbox: Profile = {
  area: 'sandbox',
  practice: true,
  council: {
    id: 'practice-council',
    name: 'Practice Council',
    phone: '01632 960 800',
    textphone: null,
    complaintsPhone: '01632 960 801',
  },
  sendiass: { name: 'Practice SENDIASS', phone: '01632 960 802' },
  mediation: { name: null, phone: '01632 960 803' },
  liveFrom: '2012-01-01',
  tellWithin: 5,
  // Often, so that whoever practises sees soon what an event leads to.
  slots: {
    family: ['08:00', '09:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00', '16:00', '17:00'],
    ...{ desk: '07:00', fullListOn: 1 },
  },
  calendar: { closures: [], settings: {} },
  roles: { ...councilRoles, ...boardRoles(boards) },
  ladders: laddersFor({
    thirdParty: { role: 'designated-clinical-officer', source },
    waits: { role: 'designated-clinical-officer', source },
    action: actionLadder(source, [{ after: 20, tell: ['practice-board'] }]),
  }),
  longestPromise: 10,
  lateUpdateEvery: 20,
  standards: [],
  surveys: [],
  boards,
  statuses: assumedStatuses,
  formats: [onRequest],
};
