import * as z from 'zod';
import type { PathwayContract } from './contract.ts';
import { code, line, name, on } from './field.ts';

/** Which of several of its kind, as links of ours name it; missing for the only one, or for all. */
const instance = line('which one of several clocks of this kind', 200).optional();

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
        instance,
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
      data: z.object({ pathwayId: code, clock: code, instance, role: code.optional(), by: name.optional() }),
      example: { pathwayId: 'V-1', clock: 'ADVICE-6W' },
    },
    disowned: {
      says: 'Whoever was asked says that this clock is not theirs; somebody has to settle whose it is.',
      data: z.object({ pathwayId: code, clock: code, instance, role: code.optional(), by: name.optional() }),
      example: { pathwayId: 'V-1', clock: 'ADVICE-6W', role: 'senco', by: 'Jo Marsh' },
    },
    'owner-settled': {
      says: 'It was settled whose a clock is that somebody had said was not theirs.',
      data: z.object({ pathwayId: code, clock: code.optional() }),
      example: { pathwayId: 'V-1', clock: 'ADVICE-6W' },
    },
  },
} as const satisfies PathwayContract;
