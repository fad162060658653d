import type { Standard } from '../../domain/rules.ts';

const corporate = { route: ['corporate'] };
const childrensSocialCare = { route: ['childrens-social-care'] };
const nhs = { route: ['nhs'] };

const representations = {
  kind: 'law',
  when: childrensSocialCare,
  tell: 'the one who complained, and an advocate where there is one',
  inForceFrom: '2006-09-01',
} as const;
const representationsOf = (regs: string): string =>
  `Children Act 1989 Representations Procedure (England) Regulations 2006 (SI 2006/1738) ${regs}`;

const nhsRules = {
  kind: 'law',
  when: nhs,
  tell: 'the one who complained',
  inForceFrom: '2009-04-01',
} as const;
const nhsRegulations = 'NHS and social care complaints regulations 2009 (SI 2009/309)';

// The answer is counted from the acknowledgement. Until there is one, from the last day for acknowledging: five working
// days of the receipt, or of the request for the second stage.
const fromAcknowledgement = (workingDays: number): Standard['count'] => ({
  earlierOf: [
    { from: 'acknowledgedOn', count: { workingDays } },
    { from: 'notAcknowledgedSince', count: { workingDays: workingDays + 5 } },
  ],
});

const code: readonly Pick<Standard, 'clock' | 'count' | 'citation' | 'atMost'>[] = [
  { clock: 'COMPLAINT-ACK', count: { workingDays: 5 }, citation: '6.2' },
  {
    clock: 'COMPLAINT-STAGE1',
    count: fromAcknowledgement(10),
    atMost: fromAcknowledgement(20),
    citation: '6.3–6.5: from the acknowledgement, at most ten working days more, with the reason',
  },
  { clock: 'COMPLAINT-STAGE2-ACK', count: { workingDays: 5 }, citation: 'part 6, stage 2' },
  {
    clock: 'COMPLAINT-STAGE2',
    count: fromAcknowledgement(20),
    atMost: fromAcknowledgement(40),
    citation: 'part 6, stage 2: from the acknowledgement, at most 20 working days more, by another person',
  },
];

// The Ombudsman uses its Code in investigations from 1 April 2026; before, it was good practice.
const inForce = [
  { kind: 'code', inForceFrom: '2026-04-01' },
  { kind: 'practice', inForceFrom: '2012-01-01', inForceUntil: '2026-03-31' },
] as const;

/** Complaints by the council's own road, children's social care and the NHS, and what the Ombudsman asks. */
export const complaintLaw: readonly Standard[] = [
  ...inForce.flatMap((period) =>
    code.map((standard) => ({
      ...standard,
      ...period,
      when: corporate,
      citation: `LGSCO Complaint Handling Code ${standard.citation}`,
      tell: 'the one who complained',
    })),
  ),
  {
    clock: 'COMPLAINT-STAGE1-RECEIPT',
    kind: 'practice',
    count: { workingDays: 10 },
    atMost: { workingDays: 20 },
    when: corporate,
    citation:
      'The stricter reading of LGSCO Complaint Handling Code 6.3: from receipt, to warn on the earlier',
    tell: 'nobody outside: the owner and the manager are warned',
    inForceFrom: '2012-01-01',
  },
  {
    clock: 'COMPLAINT-STAGE1',
    count: { workingDays: 10 },
    atMost: { workingDays: 20 },
    citation: representationsOf('reg 14'),
    ...representations,
  },
  {
    clock: 'COMPLAINT-ASK-NEXT',
    count: { workingDays: 20 },
    citation: 'Getting the Best from Complaints (statutory guidance 2006): about 20 working days to ask',
    ...representations,
    kind: 'code',
  },
  {
    clock: 'COMPLAINT-STAGE2',
    count: { workingDays: 25 },
    atMost: { workingDays: 65 },
    citation: representationsOf('reg 17'),
    ...representations,
  },
  {
    clock: 'COMPLAINT-PANEL',
    count: { workingDays: 30 },
    citation: representationsOf('reg 19(4)'),
    ...representations,
  },
  {
    clock: 'COMPLAINT-PANEL-REPORT',
    count: { workingDays: 5 },
    citation: representationsOf('reg 20'),
    ...representations,
  },
  {
    // Until the panel has reported: from the last day for its report, and until it met, from the last day for that.
    clock: 'COMPLAINT-PANEL-REPLY',
    count: {
      earlierOf: [
        { from: 'panelReportedOn', count: { workingDays: 15 } },
        { from: 'panelHeldOn', count: { workingDays: 20 } },
        { from: 'panelAskedOn', count: { workingDays: 50 } },
      ],
    },
    citation: representationsOf('reg 20: 15 working days of the panel’s report'),
    ...representations,
  },
  { clock: 'COMPLAINT-ACK', count: { workingDays: 3 }, citation: `${nhsRegulations} reg 13(3)`, ...nhsRules },
  {
    clock: 'COMPLAINT-NHS-6M',
    count: { monthsBeginningWith: 6 },
    citation: `${nhsRegulations} reg 14(3)–(4)`,
    ...nhsRules,
  },
  {
    clock: 'OMBUDSMAN-ENQUIRY',
    kind: 'law',
    count: { dateIn: 'replyDueOn' },
    citation: 'Local Government Act 1974 s29; the date in the Ombudsman’s letter',
    tell: 'the Ombudsman',
    inForceFrom: '2012-01-01',
  },
  {
    clock: 'OMBUDSMAN-REMEDY',
    kind: 'promise',
    count: { dateIn: 'dueOn' },
    citation: 'Local Government Act 1974 s31; the date agreed with the Ombudsman',
    tell: 'the family and the Ombudsman',
    inForceFrom: '2012-01-01',
  },
  {
    clock: 'COMPLAINT-ACTION',
    kind: 'promise',
    count: { dateIn: 'dueOn' },
    citation: 'LGSCO Complaint Handling Code 6.6: outstanding actions are tracked, with updates',
    tell: 'the one who complained',
    inForceFrom: '2012-01-01',
  },
];
