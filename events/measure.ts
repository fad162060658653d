import * as z from 'zod';
import type { PathwayContract } from './contract.ts';
import { code, line, on, oneOf } from './field.ts';

const number = 'a number from 0';

/** Figures that no event here can give: attendance, exclusions, NEET, destinations. The subject is the area, never a child. */
export const measure = {
  pathway: 'measure',
  idField: null,
  facts: {
    reported: {
      says: 'A figure about the whole area for a period, from the report it names; with `whose`, the figure of England or of the area’s statistical neighbours, to stand beside it.',
      data: z.object({
        measure: code,
        period: line('the period, such as "2026-05", "2026-Q2" or "2025/26"', 20),
        value: z.number({ error: number }).min(0, { error: number }),
        of: z.number({ error: number }).min(0, { error: number }).optional(),
        source: line('the report it comes from, 1 to 120 characters', 120),
        whose: oneOf('england', 'neighbours').optional(),
        reportedOn: on,
      }),
      example: {
        measure: 'attendance-with-plan',
        period: '2026-05',
        value: 88.4,
        of: 100,
        source: 'SEND scorecard',
        reportedOn: '2026-06-10',
      },
    },
  },
} as const satisfies PathwayContract;
