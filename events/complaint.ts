import * as z from 'zod';
import type { PathwayContract } from './contract.ts';
import { code, on, oneOf, yesNo } from './field.ts';

const id = { complaintId: code };

const stageExpected = 'a stage: "1", "2", "panel" or "ombudsman" (1 and 2 may be numbers)';
// Case systems keep the stage as a number or as a word: both are read as the same word.
const stage = z
  .union([z.enum(['1', '2', 'panel', 'ombudsman']), z.literal(1), z.literal(2)], { error: stageExpected })
  .transform(String);

/**
 * A complaint by one of three roads: the council's own (Local Government and Social Care Ombudsman, Complaint Handling
 * Code), children's social care (SI 2006/1738), or the NHS (SI 2009/309). Never what it says, only codes of what it is about.
 */
export const complaint = {
  pathway: 'complaint',
  idField: 'complaintId',
  facts: {
    logged: {
      says: 'A complaint was received. `handledBy` names the body that answers it when that is not the authority. With `contactId` only that contact is told of it.',
      data: z.object({
        ...id,
        route: oneOf('corporate', 'childrens-social-care', 'nhs'),
        receivedOn: on,
        themes: z.array(code, { error: 'a list of theme codes' }).max(10).optional(),
        handledBy: code.optional(),
        contactId: code.optional(),
      }),
      example: {
        complaintId: 'K-1',
        route: 'corporate',
        receivedOn: '2026-06-01',
        themes: ['communication', 'ehcp-delay'],
      },
    },
    acknowledged: {
      says: 'The complaint was acknowledged; without a stage, at the stage it had reached.',
      data: z.object({ ...id, stage: stage.optional(), acknowledgedOn: on }),
      example: { complaintId: 'K-1', stage: '1', acknowledgedOn: '2026-06-03' },
    },
    extended: {
      says: 'The family was told that the answer needs more time, why, and the new date.',
      data: z.object({ ...id, stage: stage.optional(), toOn: on, reason: code }),
      example: { complaintId: 'K-1', stage: '1', toOn: '2026-06-26', reason: 'records-awaited' },
    },
    responded: {
      says: 'The answer of a stage was sent, or the answer to an enquiry of the Ombudsman.',
      data: z.object({ ...id, stage: stage.optional(), respondedOn: on }),
      example: { complaintId: 'K-1', stage: '1', respondedOn: '2026-06-15' },
    },
    escalated: {
      says: 'The family asked for the next stage.',
      data: z.object({ ...id, toStage: stage, escalatedOn: on }),
      example: { complaintId: 'K-1', toStage: '2', escalatedOn: '2026-06-22' },
    },
    'panel-held': {
      says: 'The review panel met (children’s social care).',
      data: z.object({ ...id, heldOn: on }),
      example: { complaintId: 'K-1', heldOn: '2026-09-10' },
    },
    'panel-reported': {
      says: 'The review panel’s report was sent (children’s social care).',
      data: z.object({ ...id, reportedOn: on }),
      example: { complaintId: 'K-1', reportedOn: '2026-09-16' },
    },
    resolved: {
      says: 'The complaint was settled, and whether it was upheld.',
      data: z.object({
        ...id,
        upheld: z
          .union([yesNo, oneOf('yes', 'partly', 'no')], { error: 'true, false, "yes", "partly" or "no"' })
          .optional(),
        resolvedOn: on,
      }),
      example: { complaintId: 'K-1', upheld: 'partly', resolvedOn: '2026-07-20' },
    },
    'action-agreed': {
      says: 'The authority agreed to do something about it, by a date; `actionId` names it.',
      data: z.object({ ...id, actionId: code.optional(), agreedOn: on, dueOn: on }),
      example: { complaintId: 'K-1', actionId: 'K-1-a', agreedOn: '2026-07-20', dueOn: '2026-09-30' },
    },
    'action-done': {
      says: 'An agreed action or remedy was done; without `actionId`, all that were agreed before.',
      data: z.object({ ...id, actionId: code.optional(), doneOn: on }),
      example: { complaintId: 'K-1', actionId: 'K-1-a', doneOn: '2026-09-18' },
    },
    'learning-recorded': {
      says: 'What was learned from it, and what changes, as codes.',
      data: z.object({ ...id, theme: code, change: code }),
      example: { complaintId: 'K-1', theme: 'communication', change: 'named-contact-rota' },
    },
    'ombudsman-enquiry': {
      says: 'The Ombudsman asked questions, to be answered by the date in its letter.',
      data: z.object({ ...id, receivedOn: on, replyDueOn: on }),
      example: { complaintId: 'K-1', receivedOn: '2026-10-05', replyDueOn: '2026-11-02' },
    },
    'ombudsman-remedy': {
      says: 'A remedy was agreed with or recommended by the Ombudsman, to be done by a date.',
      data: z.object({ ...id, actionId: code.optional(), agreedOn: on, dueOn: on }),
      example: { complaintId: 'K-1', actionId: 'K-1-r1', agreedOn: '2026-12-01', dueOn: '2027-01-04' },
    },
    withdrawn: {
      says: 'The family took the complaint back.',
      data: z.object({ ...id, withdrawnOn: on }),
      example: { complaintId: 'K-1', withdrawnOn: '2026-06-10' },
    },
  },
} as const satisfies PathwayContract;
