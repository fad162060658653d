import type { ClockRule, PathwayRules, Trigger } from '../pathway.ts';
import { learnedOfComplaints } from './complaint-learned.ts';

// A body that answers its own complaints (a trust) is named in `handledBy`; otherwise the authority answers.
const owner = { role: 'complaints-officer', at: ['handledBy'] } as const;
const ladder = 'complaint';
const familyWaits = 'always';
const withdrawn = { fact: 'withdrawn', on: 'withdrawnOn' } as const satisfies Trigger;

const at = (fact: string, on: string, ...stage: readonly string[]): Trigger => ({
  fact,
  on,
  when: { stage },
});
const opened = (...stages: readonly string[]): Trigger => at('stage-opened', 'openedOn', ...stages);
// What was told counts first, so that two different dates of it are seen; a settlement answers where nothing else did.
const answered = (stage: string): readonly Trigger[] => [
  at('responded', 'respondedOn', stage),
  at('stage-answered', 'on', stage),
];
const extended = (stage: string): NonNullable<ClockRule['extend']> => [
  { by: at('stage-extended', 'toOn', stage), count: { dateIn: 'toOn' } },
];
const route = (...routes: readonly string[]) => ({ route: routes });

const firstStage: readonly ClockRule[] = [
  {
    id: 'COMPLAINT-ACK',
    what: 'acknowledge the complaint',
    start: { fact: 'logged', on: 'receivedOn' },
    stop: [at('stage-acknowledged', 'on', '1')],
    cancel: [withdrawn, opened('2', 'panel')],
    ...{ owner, ladder, familyWaits, tellLate: { before: [] } },
  },
  {
    id: 'COMPLAINT-STAGE1',
    what: 'answer the complaint',
    start: opened('1'),
    stop: answered('1'),
    extend: extended('1'),
    cancel: [withdrawn, opened('2', 'panel')],
    ...{ owner, ladder, familyWaits, tellLate: { before: [] } },
  },
  {
    // The stricter reading, beside the Code's: it warns the owner and the manager, and climbs no further.
    id: 'COMPLAINT-STAGE1-RECEIPT',
    what: 'answer the complaint, by the stricter reading of the limit',
    start: { fact: 'logged', on: 'receivedOn' },
    stop: answered('1'),
    extend: extended('1'),
    cancel: [withdrawn, opened('2', 'panel')],
    ...{ owner, ladder: 'task' },
  },
  {
    id: 'COMPLAINT-NHS-6M',
    what: 'answer the complaint, or explain why there is no answer yet',
    start: opened('1'),
    stop: answered('1'),
    extend: extended('1'),
    cancel: [withdrawn],
    ...{ owner, ladder, familyWaits, tellLate: { before: [] } },
  },
];

const laterStages: readonly ClockRule[] = [
  {
    id: 'COMPLAINT-ASK-NEXT',
    what: 'ask for the next stage',
    start: at('stage-answered', 'on', '1', '2'),
    each: { field: 'stage', again: true },
    stop: [],
    cancel: [withdrawn, { fact: 'escalated', on: 'escalatedOn' }],
    ...{ owner: { role: 'family', at: 'authority' }, ladder: null, window: true },
  },
  {
    id: 'COMPLAINT-STAGE2-ACK',
    what: 'acknowledge the request for the second stage',
    start: opened('2'),
    stop: [at('stage-acknowledged', 'on', '2')],
    cancel: [withdrawn, opened('panel')],
    ...{ owner, ladder, familyWaits, tellLate: { before: [] } },
  },
  {
    id: 'COMPLAINT-STAGE2',
    what: 'answer the complaint at the second stage',
    start: opened('2'),
    stop: answered('2'),
    extend: extended('2'),
    cancel: [withdrawn, opened('panel')],
    ...{ owner, ladder, familyWaits, tellLate: { before: [] } },
  },
  {
    id: 'COMPLAINT-PANEL',
    what: 'have the review panel meet',
    start: opened('panel'),
    stop: [{ fact: 'panel-held', on: 'heldOn' }],
    cancel: [withdrawn, { fact: 'panel-reported', on: 'reportedOn' }, at('stage-answered', 'on', 'panel')],
    ...{ owner, ladder, tellLate: { before: [] } },
  },
  {
    id: 'COMPLAINT-PANEL-REPORT',
    what: 'send the review panel’s report',
    start: { fact: 'panel-held', on: 'heldOn' },
    stop: [{ fact: 'panel-reported', on: 'reportedOn' }],
    cancel: [withdrawn, at('stage-answered', 'on', 'panel')],
    ...{ owner, ladder },
  },
  {
    id: 'COMPLAINT-PANEL-REPLY',
    what: 'answer the review panel’s report',
    start: opened('panel'),
    stop: answered('panel'),
    cancel: [withdrawn],
    ...{ owner, ladder, familyWaits, tellLate: { before: [] } },
  },
];

// Nothing the family does ends these: what was agreed is done, and the Ombudsman answered, all the same.
const afterwards: readonly ClockRule[] = [
  {
    id: 'COMPLAINT-ACTION',
    what: 'do what was agreed about the complaint',
    start: { fact: 'action-agreed', on: 'agreedOn' },
    each: { field: 'actionId', again: true },
    stop: [{ fact: 'action-done', on: 'doneOn' }],
    ...{ owner, ladder },
  },
  {
    id: 'OMBUDSMAN-ENQUIRY',
    what: 'answer the Ombudsman',
    start: { fact: 'ombudsman-enquiry', on: 'receivedOn' },
    each: 'occurrence',
    stop: [at('responded', 'respondedOn', 'ombudsman')],
    ...{ owner, ladder, needsManager: 'outside-date' },
  },
  {
    id: 'OMBUDSMAN-REMEDY',
    what: 'carry out the remedy of the Ombudsman',
    start: { fact: 'ombudsman-remedy', on: 'agreedOn' },
    each: { field: 'actionId', again: true },
    stop: [{ fact: 'action-done', on: 'doneOn' }],
    ...{ owner, ladder, needsManager: 'outside-date' },
  },
];

const received = (...routes: readonly string[]): Trigger => ({
  ...{ fact: 'logged', on: 'receivedOn', when: route(...routes) },
});

/**
 * A complaint: LGSCO Complaint Handling Code parts 6.2–6.6; Children Act 1989 Representations Procedure (England)
 * Regulations 2006; NHS and social care complaints regulations 2009. Agreed actions and remedies run until done.
 */
export const complaint: PathwayRules = {
  pathway: 'complaint',
  idField: 'complaintId',
  opens: ['logged'],
  once: ['logged'],
  raisedBy: { fact: 'logged' },
  neverAfter: [{ after: withdrawn, never: ['escalated', 'extended', 'panel-held', 'panel-reported'] }],
  learns: learnedOfComplaints,
  noSurveysAfter: [{ fact: 'logged' }],
  clocks: [...firstStage, ...laterStages, ...afterwards],
  notices: [
    {
      notice: 'complaint-received',
      when: received('corporate', 'nhs'),
      clock: 'COMPLAINT-ACK',
      dates: ['COMPLAINT-ACK'],
    },
    {
      notice: 'complaint-received',
      when: received('childrens-social-care'),
      clock: 'COMPLAINT-STAGE1',
      dates: ['COMPLAINT-STAGE1'],
    },
    {
      notice: 'complaint-acknowledged',
      when: { fact: 'stage-acknowledged', on: 'on', when: { by: ['acknowledged'] } },
      everyTime: true,
      dates: ['COMPLAINT-STAGE1', 'COMPLAINT-STAGE2'],
    },
    {
      notice: 'complaint-extended',
      when: { fact: 'stage-extended' },
      everyTime: true,
      dates: ['COMPLAINT-STAGE1', 'COMPLAINT-STAGE2', 'COMPLAINT-NHS-6M'],
      says: ['reason'],
    },
    {
      notice: 'complaint-answered',
      when: { fact: 'stage-answered', on: 'on', when: { by: ['responded'] } },
      everyTime: true,
      dates: ['COMPLAINT-ASK-NEXT'],
    },
    {
      notice: 'complaint-next-stage',
      when: { fact: 'stage-opened', on: 'openedOn', when: { stage: ['2'], ...route('corporate') } },
      everyTime: true,
      clock: 'COMPLAINT-STAGE2-ACK',
      dates: ['COMPLAINT-STAGE2-ACK'],
    },
    {
      notice: 'complaint-next-stage',
      when: {
        fact: 'stage-opened',
        on: 'openedOn',
        when: { stage: ['2'], ...route('childrens-social-care', 'nhs') },
      },
      everyTime: true,
      clock: 'COMPLAINT-STAGE2',
      dates: ['COMPLAINT-STAGE2'],
    },
    {
      notice: 'complaint-next-stage',
      when: opened('panel'),
      everyTime: true,
      clock: 'COMPLAINT-PANEL',
      dates: ['COMPLAINT-PANEL'],
    },
    {
      notice: 'complaint-action-done',
      when: { fact: 'action-done', on: 'doneOn' },
      everyTime: true,
      clock: 'COMPLAINT-ACTION',
    },
    { notice: 'complaint-withdrawn', when: withdrawn },
  ],
};
