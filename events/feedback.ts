import * as z from 'zod';
import type { PathwayContract } from './contract.ts';
import { code, on, yesNo } from './field.ts';

const id = { surveyId: code };
const score = z.number({ error: 'a score from 0 to 10' }).min(0).max(10);

/** What a family answered when asked how it went: scores only. Words are read by people, not by this system. */
export const feedback = {
  pathway: 'feedback',
  idField: 'surveyId',
  facts: {
    received: {
      says: 'A family answered a survey, and whether it wants a reply. With `contactId` whoever replies sees whether that contact is held.',
      data: z.object({
        ...id,
        contactId: code.optional(),
        scores: z.union([z.record(code, score), z.array(score).max(20)], {
          error: 'scores from 0 to 10, by question or as a list',
        }),
        wishesReply: yesNo,
        receivedOn: on,
      }),
      example: {
        surveyId: 'S-1',
        contactId: 'P-1',
        scores: { 'kept-informed': 4, 'listened-to': 5 },
        wishesReply: true,
        receivedOn: '2026-06-24',
      },
    },
    replied: {
      says: 'The family that wished for a reply to its feedback was answered.',
      data: z.object({ ...id, repliedOn: on }),
      example: { surveyId: 'S-1', repliedOn: '2026-06-29' },
    },
  },
} as const satisfies PathwayContract;
