import * as z from 'zod';
import type { PathwayContract } from './contract.ts';
import { code, on, oneOf, yesNo } from './field.ts';

const id = { disputeId: code };

// Which decision it is about, or which work it leads to, where the partner knows.
const linked = { assessmentId: code.optional(), reviewId: code.optional(), planId: code.optional() };

const appealKind = oneOf(
  'assess',
  'reassess',
  'plan',
  'contents',
  'placement',
  'contents-and-placement',
  'not-amend',
  'cease',
);
const orderKind = oneOf('assess', 'reassess', 'make-plan', 'amend', 'name-school', 'continue', 'cease');
const step = oneOf(
  'icb-told',
  'agreed',
  'notify',
  'refuse',
  'draft',
  'final',
  'amend',
  'name-school',
  'continue',
  'cease',
  'recommendation-answered',
);
const body = oneOf('health', 'social-care');

/** Mediation, appeals to the SEND Tribunal and court: CFA 2014 ss51–60, SEND Regulations 2014 regs 32–45. */
export const dispute = {
  pathway: 'dispute',
  idField: 'disputeId',
  facts: {
    'mediation-requested': {
      says: 'The family told the authority that it wants mediation, and whether it is about health provision too.',
      data: z.object({ ...id, ...linked, toldOn: on, healthIssue: yesNo.optional() }),
      example: { disputeId: 'X-1', assessmentId: 'A-1', toldOn: '2026-06-08', healthIssue: true },
    },
    'mediation-arranged': {
      says: 'A day for mediation was agreed.',
      data: z.object({ ...id, arrangedOn: on, meetingOn: on }),
      example: { disputeId: 'X-1', arrangedOn: '2026-06-15', meetingOn: '2026-06-30' },
    },
    'mediation-held': {
      says: 'Mediation took place and ended.',
      data: z.object({ ...id, heldOn: on }),
      example: { disputeId: 'X-1', heldOn: '2026-06-30' },
    },
    'agreement-made': {
      says: 'Mediation led to a written agreement: by when, and whether the tribunal could have ordered the same.',
      data: z.object({ ...id, ...linked, agreedOn: on, dueOn: on, agreed: orderKind.optional() }),
      example: { disputeId: 'X-1', agreedOn: '2026-06-30', dueOn: '2026-07-20' },
    },
    'certificate-due': {
      says: 'The family told the adviser that it wants no mediation, or mediation cannot be: a certificate is due.',
      data: z.object({ ...id, ...linked, on, adviserId: code.optional() }),
      example: { disputeId: 'X-1', on: '2026-06-30', adviserId: 'mediation-service' },
    },
    'certificate-issued': {
      says: 'The adviser issued the mediation certificate.',
      data: z.object({ ...id, ...linked, issuedOn: on }),
      example: { disputeId: 'X-1', issuedOn: '2026-07-02' },
    },
    'appeal-registered': {
      says: 'The tribunal registered an appeal and sent it to the authority; a date in its letter comes first.',
      data: z.object({ ...id, ...linked, kind: appealKind, sentToAuthorityOn: on, responseDueOn: on }),
      example: { disputeId: 'X-1', assessmentId: 'A-1', kind: 'assess', sentToAuthorityOn: '2026-07-06' },
    },
    'direction-made': {
      says: 'The tribunal directed the authority to do something by a date.',
      data: z.object({ ...id, what: code, madeOn: on, dueOn: on }),
      example: { disputeId: 'X-1', what: 'attendance-form', dueOn: '2026-09-21' },
    },
    'direction-met': {
      says: 'A direction was met; without `what`, all that were open.',
      data: z.object({ ...id, what: code.optional(), metOn: on }),
      example: { disputeId: 'X-1', what: 'attendance-form', metOn: '2026-09-18' },
    },
    'response-sent': {
      says: 'The authority sent its response to the tribunal and the family, or its reply to a letter before a claim.',
      data: z.object({ ...id, to: oneOf('tribunal', 'pre-action').optional(), sentOn: on }),
      example: { disputeId: 'X-1', sentOn: '2026-09-10' },
    },
    conceded: {
      says: 'The authority told the tribunal that it will not oppose the appeal; `kind` is that of the appeal if left out.',
      data: z.object({ ...id, ...linked, on, kind: appealKind.optional() }),
      example: { disputeId: 'X-1', on: '2026-08-03' },
    },
    'order-made': {
      says: 'The tribunal sent out its order.',
      data: z.object({ ...id, ...linked, kind: orderKind, sentOn: on }),
      example: { disputeId: 'X-1', assessmentId: 'A-2', kind: 'assess', sentOn: '2026-11-02' },
    },
    'recommendation-made': {
      says: 'The tribunal recommended health or social care provision to the body responsible for it.',
      data: z.object({ ...id, sentOn: on, to: body, bodyId: code.optional() }),
      example: { disputeId: 'X-1', sentOn: '2026-11-02', to: 'health', bodyId: 'icb' },
    },
    'order-step-done': {
      says: 'A step that an order, a concession, an agreement or a recommendation asks for was done; without `step`, the only or the first one.',
      data: z.object({ ...id, step: step.optional(), to: body.optional(), doneOn: on }),
      example: { disputeId: 'X-1', step: 'notify', doneOn: '2026-11-12' },
    },
    'pre-action-letter': {
      says: 'A letter before a claim in court arrived, with the day by which it asks for a reply.',
      data: z.object({ ...id, ...linked, receivedOn: on, replyDueOn: on }),
      example: { disputeId: 'X-1', receivedOn: '2026-07-06', replyDueOn: '2026-07-20' },
    },
    withdrawn: {
      says: 'The family ended the dispute.',
      data: z.object({ ...id, withdrawnOn: on }),
      example: { disputeId: 'X-1', withdrawnOn: '2026-08-10' },
    },
  },
} as const satisfies PathwayContract;
