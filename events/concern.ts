import * as z from 'zod';
import type { PathwayContract } from './contract.ts';
import { code, on, oneOf } from './field.ts';

const id = { concernId: code };

/** A worry that something is not as it should be, before it is a complaint: who raised it and what kind, no more. */
export const concern = {
  pathway: 'concern',
  idField: 'concernId',
  facts: {
    raised: {
      says: 'A family, a setting or an agency raised a concern. With `contactId` only that contact is told of it.',
      data: z.object({
        ...id,
        by: oneOf('family', 'setting', 'agency'),
        about: oneOf(
          'provision-not-delivered',
          'toolkit-not-applied',
          'placement-at-risk',
          'attendance',
          'other',
        ),
        raisedOn: on,
        contactId: code.optional(),
      }),
      example: { concernId: 'W-1', by: 'family', about: 'provision-not-delivered', raisedOn: '2026-05-11' },
    },
    acknowledged: {
      says: 'The one who raised it was told that it arrived and who looks at it.',
      data: z.object({ ...id, acknowledgedOn: on }),
      example: { concernId: 'W-1', acknowledgedOn: '2026-05-13' },
    },
    responded: {
      says: 'The one who raised it was answered.',
      data: z.object({ ...id, respondedOn: on }),
      example: { concernId: 'W-1', respondedOn: '2026-05-27' },
    },
    closed: {
      says: 'The concern was closed: nothing more is to do.',
      data: z.object({ ...id, closedOn: on }),
      example: { concernId: 'W-1', closedOn: '2026-06-05' },
    },
  },
} as const satisfies PathwayContract;
