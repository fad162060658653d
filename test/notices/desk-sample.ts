import type { DeskRow, Line, Task } from '../../shared/domain/desk.ts';
import type { DeskInput } from '../../shared/notices/desk-input.ts';
import { profile } from './sample.ts';

const council = profile.council.id;

/** Desks of the sample area: the case officers', the team manager's, the head of service's, and a school's. */
export const desks = {
  officer: { role: 'case-officer', organisation: council, holder: null },
  manager: { role: 'team-manager', organisation: council, holder: null },
  head: { role: 'head-of-service', organisation: council, holder: null },
  school: { role: 'senco', organisation: 'school-12', holder: null },
} as const;

/** An open line of the case officer's: the final plan, due on Monday 1 June 2026, unless said otherwise. */
export const line = (parts: Partial<Line> = {}): Line => ({
  pathwayId: 'A-1',
  clock: 'FINAL-20W',
  instance: null,
  what: 'send the final plan',
  kind: 'law',
  citation: 'SEND Regulations 2014 reg 13(2)',
  startedOn: '2026-01-12',
  dueOn: '2026-06-01',
  targetOn: '2026-05-29',
  stoppedOn: null,
  state: 'running',
  owner: `case-officer@${council}`,
  rung: null,
  rungOn: null,
  acknowledged: null,
  forecast: null,
  exceptions: [],
  returned: false,
  returnedFor: [],
  because: 'A request was received on Monday 12 January 2026.',
  disowned: null,
  familyWaits: false,
  task: null,
  ...parts,
});

/** Advice that a school owes, due on Monday 6 April 2026, unless said otherwise. */
export const advice = (parts: Partial<Line> = {}): Line =>
  line({
    pathwayId: 'V-1',
    clock: 'ADVICE-6W',
    what: 'send the advice',
    citation: 'SEND Code of Practice 2015 para 9.49',
    startedOn: '2026-02-23',
    dueOn: '2026-04-06',
    state: 'breached',
    owner: 'senco@school-12',
    ...parts,
  });

/** What one case has on a desk. */
export const row = (ref: string, lines: readonly Line[], parts: Partial<DeskRow> = {}): DeskRow => ({
  desk: desks.officer,
  ref,
  lines,
  of: 'child',
  flags: [],
  findings: [],
  ...parts,
});

/** The input of a desk's email on Tuesday 21 April 2026, last mailed the day before, unless said otherwise. */
export const deskOf = (rows: readonly DeskRow[], parts: Partial<DeskInput> = {}): DeskInput => ({
  desk: desks.officer,
  rows,
  profile,
  today: '2026-04-21',
  since: '2026-04-20',
  full: false,
  heard: [
    { partner: 'sample-case-system', name: 'North Council, SEND case system', at: '2026-04-20T14:00:00Z' },
    { partner: 'sample-trust', name: 'North hospital trust', at: '2026-04-10T09:00:00Z' },
  ],
  signInUrl: 'https://sign-in.council.example/',
  linkOf: (ref, { clock }) => `https://send.council.example/p/${ref}-${clock}`,
  ...parts,
});

const reach: Task = {
  about: {
    contactId: 'P-1',
    held: false,
    notByEmail: null,
    messageId: null,
    notice: null,
    wish: null,
    work: null,
  },
  closedBy: ['send.people.contact-reached.v1'],
};

const whose: Task = {
  about: {
    ...{ contactId: null, held: false, notByEmail: null, messageId: null, notice: null, wish: null },
    work: { pathwayId: 'V-1', clock: 'ADVICE-6W', what: 'send the advice', owner: 'senco@school-12' },
  },
  closedBy: ['send.escalation.owner-settled.v1', 'send.escalation.acknowledged.v1'],
};

/** A desk with something of every kind on it. */
export const busyRows: readonly DeskRow[] = [
  row('SMP-1001', [
    advice({ returned: true, returnedFor: ['provision-not-specified'] }),
    line({ dueOn: '2026-04-24' }),
  ]),
  row('SMP-1002', [
    line({
      clock: 'ASSESS-6W',
      what: 'decide whether to assess',
      dueOn: '2026-04-20',
      state: 'breached',
      citation: 'SEND Regulations 2014 reg 5(1)',
      startedOn: '2026-03-09',
    }),
    line({ dueOn: '2026-07-27' }),
  ]),
  row('SMP-1003', [
    line({
      dueOn: '2026-04-22',
      acknowledged: { by: 'Ann Example', promisedOn: '2026-04-22', broken: false },
    }),
  ]),
  row(
    'SMP-1004',
    [
      line({
        clock: 'REACH-2WD',
        kind: 'target',
        what: 'reach the contact another way: an address failed',
        citation: 'Local standard',
        startedOn: '2026-04-20',
        dueOn: '2026-04-22',
        targetOn: null,
        pathwayId: 'people',
        task: reach,
      }),
    ],
    { flags: ['unreachable'] },
  ),
  row('SMP-1005', [line({ startedOn: '2026-04-20', dueOn: '2026-09-07' })], {
    findings: [
      'assessment A-1: "decided" was told twice (Wednesday 1 April 2026; Thursday 2 April 2026); the first stands.',
    ],
  }),
  row('SMP-1006', [
    advice({
      dueOn: '2026-04-17',
      acknowledged: { by: 'Sam Senco', promisedOn: '2026-04-20', broken: true },
    }),
    line({ dueOn: '2026-05-11' }),
  ]),
  row('SMP-1007', [line({ state: 'met-late', dueOn: '2026-03-30', stoppedOn: '2026-04-20' })]),
  row('SMP-1008', [line({ dueOn: '2026-08-10' })], { flags: ['held'] }),
  row('SMP-1009', [line({ startedOn: '2026-03-02', dueOn: '2026-07-20' })]),
  row('SMP-1010', [
    line({
      ...{ pathwayId: 'Q-1', clock: 'ENQUIRY-REPLY', kind: 'target', what: 'answer the enquiry' },
      ...{ citation: 'Default local standard: an enquiry is answered within 5 working days' },
      ...{ startedOn: '2026-04-15', dueOn: '2026-04-22', owner: `enquiries@${council}`, familyWaits: true },
      acknowledged: { by: 'Ann Example', promisedOn: '2026-04-22', broken: false },
    }),
  ]),
  row(
    'SMP-1011',
    [
      line({
        ...{ pathwayId: 'escalation', clock: 'OWNER-2WD', kind: 'target', citation: 'Local standard' },
        ...{ what: 'settle whose this is: whoever was asked says that it is not theirs', task: whose },
        ...{ startedOn: '2026-04-20', dueOn: '2026-04-22', targetOn: null },
      }),
      advice({ dueOn: '2026-05-25', state: 'running', disowned: { on: '2026-04-20', by: 'Sam Senco' } }),
    ],
    { flags: ['no-owner'] },
  ),
];
