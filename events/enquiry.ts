import * as z from 'zod';
import type { PathwayContract } from './contract.ts';
import { code, on } from './field.ts';

const id = { enquiryId: code };

/** A question a family asked, and the answer it waits for: never the question itself. */
export const enquiry = {
  pathway: 'enquiry',
  idField: 'enquiryId',
  facts: {
    received: {
      says: 'A family asked something: by email, phone, letter, or in person. With `contactId` only that contact is told of it.',
      data: z.object({ ...id, channel: code, receivedOn: on, contactId: code.optional() }),
      example: { enquiryId: 'Q-1', channel: 'phone', receivedOn: '2026-05-11' },
    },
    answered: {
      says: 'The enquiry was answered, or the call back made.',
      data: z.object({ ...id, answeredOn: on }),
      example: { enquiryId: 'Q-1', answeredOn: '2026-05-14' },
    },
    'call-back-promised': {
      says: 'Somebody promised to call the family back by a date.',
      data: z.object({ ...id, promisedOn: on, byOn: on }),
      example: { enquiryId: 'Q-1', promisedOn: '2026-05-11', byOn: '2026-05-13' },
    },
  },
} as const satisfies PathwayContract;
