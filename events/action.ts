import * as z from 'zod';
import type { PathwayContract } from './contract.ts';
import { dueForms, readDueForm } from './due-form.ts';
import { code, line, on } from './field.ts';

const due = line(dueForms, 80).refine((text) => readDueForm(text) !== null, { error: dueForms });
const status = line("the status in the area's own words, 1 to 80 characters", 80);
const said = line('a line of 1 to 500 characters about the action, never about a child', 500).optional();

/** One action of a published plan. The event's subject is the action itself: `<plan>.<ref>`. */
export const action = {
  pathway: 'action',
  idField: null,
  facts: {
    added: {
      says: 'The action stands in a published plan, as printed there on the day of `asOf`.',
      data: z.object({
        plan: code,
        ref: code,
        title: line('the action as printed, 1 to 200 characters', 200),
        workstream: line('the workstream or priority, 1 to 120 characters', 120),
        ownerRole: code,
        startsOn: on,
        due: due.optional(),
        tags: z
          .array(code, { error: 'a list of tags, such as "AFI2"' })
          .max(10, { error: 'at most 10 tags' })
          .optional(),
        asOf: on,
      }),
      example: {
        plan: 'hull-send-2024',
        ref: '4.06',
        title: 'Improve the 20 week timeline for new EHC plans from 28% to 50%',
        workstream: '4. Measurable quality assurance that holds all partners to account',
        ownerRole: 'head-of-service',
        startsOn: '2023-02-01',
        due: 'Jan-24',
        tags: ['SEF'],
        asOf: '2024-02-29',
      },
    },
    'progress-reported': {
      says: "The owner reported how the action stands, in the area's own words.",
      data: z.object({ status, reportedOn: on, whatWeDid: said, impact: said, whatNext: said }),
      example: {
        status: 'On track some concerns',
        reportedOn: '2026-05-11',
        whatWeDid: 'Two more plan writers began in April.',
        impact: 'In April 41% of new plans were sent within 20 weeks.',
        whatNext: 'Agree the summer cover with the psychology service.',
      },
    },
    're-dated': {
      says: 'The action has a new due date; the last one given counts.',
      data: z.object({ due, reason: code, redatedOn: on }),
      example: { due: 'Sep-26', reason: 'supplier-late', redatedOn: '2026-05-11' },
    },
    completed: {
      says: 'The action is done, and the evidence says so.',
      data: z.object({ on, evidence: code }),
      example: { on: '2026-06-30', evidence: 'DOC-4411' },
    },
    embedded: {
      says: 'The completed action made the difference it was meant to make, and the evidence says so.',
      data: z.object({ embeddedOn: on, evidence: code }),
      example: { embeddedOn: '2026-12-01', evidence: 'QA-2026-Q3' },
    },
    escalated: {
      says: 'The action was escalated, because where it stood it could not be settled.',
      data: z.object({ to: code, escalatedOn: on }),
      example: { to: 'send-strategic-board', escalatedOn: '2026-05-11' },
    },
  },
} as const satisfies PathwayContract;
