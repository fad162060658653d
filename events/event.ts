import * as z from 'zod';
import type { PathwayContract } from './contract.ts';
import { code, line } from './field.ts';

/** Taking back: a partner undoes one of its own events. Never a hold, never another retraction. */
export const event = {
  pathway: 'event',
  idField: null,
  facts: {
    retracted: {
      says: "One of the partner's own events was posted in error and is undone.",
      data: z.object({ eventId: line('the id of the event that is undone', 256), reason: code }),
      example: { eventId: 'evt-0007', reason: 'entered-on-wrong-case' },
    },
  },
} as const satisfies PathwayContract;
