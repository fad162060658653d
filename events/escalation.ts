import * as z from 'zod';
import type { PathwayContract } from './contract.ts';
import { code, name, on } from './field.ts';

/** What people say to the ladder: "I have this, by that date", and that they no longer have it. */
export const escalation = {
  pathway: 'escalation',
  idField: null,
  facts: {
    acknowledged: {
      says: 'Somebody took on a clock and promised a date; climbing halts until then.',
      data: z.object({
        pathwayId: code,
        clock: code,
        role: code,
        by: name,
        promisedOn: on,
        note: code.optional(),
      }),
      example: {
        pathwayId: 'V-1',
        clock: 'ADVICE-6W',
        role: 'case-officer',
        by: 'Jo Marsh',
        promisedOn: '2026-07-10',
      },
    },
    released: {
      says: 'Nobody has this clock any more; climbing resumes.',
      data: z.object({ pathwayId: code, clock: code, role: code.optional(), by: name.optional() }),
      example: { pathwayId: 'V-1', clock: 'ADVICE-6W' },
    },
  },
} as const satisfies PathwayContract;
