import { fact } from '../../domain/facts.ts';
import type { Scenario } from './scenario.ts';

const told = (name: string, at: string, data: object = {}) =>
  fact(`complaint.${name}`, at, { complaintId: 'X-1', ...data });

/** Complaints by all three roads, and what the Ombudsman asks. */
export const complaints: readonly Scenario[] = [
  {
    says: 'a complaint to the council that goes to the second stage and the Ombudsman',
    until: 'Fri 2026-07-31',
    facts: [
      told('logged', 'Mon 2026-04-13', { route: 'corporate', themes: ['communication'] }),
      told('acknowledged', 'Thu 2026-04-16'),
      told('responded', 'Wed 2026-04-29', { stage: '1' }),
      told('action-agreed', 'Wed 2026-04-29', { actionId: 'X-1-1', dueOn: '2026-05-29' }),
      told('escalated', 'Mon 2026-05-11', { toStage: '2' }),
      told('acknowledged', 'Thu 2026-05-14', { stage: '2' }),
      told('ombudsman-enquiry', 'Mon 2026-06-15', { replyDueOn: '2026-07-06' }),
      told('ombudsman-remedy', 'Mon 2026-07-13', { actionId: 'X-1-2', dueOn: '2026-08-14' }),
    ],
  },
  {
    says: 'a complaint to the council before the Ombudsman used its Code',
    until: 'Fri 2026-03-20',
    facts: [
      told('logged', 'Mon 2026-01-12', { route: 'corporate' }),
      told('acknowledged', 'Thu 2026-01-15'),
      told('responded', 'Thu 2026-01-29', { stage: '1' }),
      told('escalated', 'Mon 2026-02-09', { toStage: '2' }),
      told('acknowledged', 'Thu 2026-02-12', { stage: '2' }),
    ],
  },
  {
    says: "a complaint about children's social care, through the panel",
    until: 'Fri 2026-11-27',
    facts: [
      told('logged', 'Mon 2026-04-13', { route: 'childrens-social-care' }),
      told('responded', 'Mon 2026-04-27', { stage: '1' }),
      told('escalated', 'Mon 2026-05-11', { toStage: '2' }),
      told('responded', 'Mon 2026-06-15', { stage: '2' }),
      told('escalated', 'Mon 2026-06-29', { toStage: 'panel' }),
      told('panel-held', 'Mon 2026-08-03'),
      told('panel-reported', 'Fri 2026-08-07'),
    ],
  },
  {
    says: 'a complaint to the NHS',
    until: 'Fri 2026-04-17',
    facts: [told('logged', 'Mon 2026-04-13', { route: 'nhs' })],
  },
];
