import * as z from 'zod';
import type { PathwayContract } from './contract.ts';
import { code, on, oneOf } from './field.ts';

const id = { adviceId: code };

/** A request for advice for an assessment: SEND Regulations 2014 regs 6 to 8, Code of Practice 9.49. */
export const advice = {
  pathway: 'advice',
  idField: 'adviceId',
  facts: {
    requested: {
      says: 'The authority asked a body for advice; its six weeks run from the day that body received the request.',
      data: z.object({
        ...id,
        assessmentId: code,
        agency: code,
        kind: oneOf('educational', 'medical', 'psychological', 'social-care', 'other'),
        requestedOn: on,
        receivedByBodyOn: on,
        settingId: code.optional(),
      }),
      example: {
        adviceId: 'V-1',
        assessmentId: 'A-1',
        agency: 'humber-community-health',
        kind: 'medical',
        requestedOn: '2026-05-21',
        receivedByBodyOn: '2026-05-22',
      },
    },
    received: {
      says: 'The advice arrived.',
      data: z.object({ ...id, receivedOn: on }),
      example: { adviceId: 'V-1', receivedOn: '2026-07-01' },
    },
    'quality-rejected': {
      says: 'The advice was sent back because it is not good enough to use. Whoever gave it reads why, so send reason codes such as provision-not-specified, needs-not-described, no-outcomes, not-about-this-child, vague, out-of-date, incomplete, no-evidence, not-plain, unsigned; any other is shown as it is.',
      data: z.object({
        ...id,
        rejectedOn: on,
        reasons: z
          .array(code, { error: 'a list of reason codes' })
          .min(1, { error: 'at least one reason code' })
          .max(10),
      }),
      example: { adviceId: 'V-1', rejectedOn: '2026-07-03', reasons: ['provision-not-specified'] },
    },
    'not-needed': {
      says: 'The advice is no longer needed.',
      data: z.object({ ...id, decidedOn: on }),
      example: { adviceId: 'V-1', decidedOn: '2026-06-01' },
    },
    'exception-recorded': {
      says: 'The body claims an exception of regulation 8(2).',
      data: z.object({
        ...id,
        ground: code,
        evidence: code,
        setBy: code,
        recordedOn: on,
        expectedOn: on,
        appliesTo: z.union([code, z.array(code).min(1).max(10)]).optional(),
        settingId: code.optional(),
        closedOn: on,
        reopensOn: on,
      }),
      example: { adviceId: 'V-1', ground: 'missed-appointment', evidence: 'DOC-902', setBy: 'case-officer' },
    },
  },
} as const satisfies PathwayContract;
