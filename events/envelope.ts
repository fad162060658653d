import * as z from 'zod';
import { instant, line } from './field.ts';

/** Why an event, or a line of a file, was not accepted: which field, what it should have been, what came. */
export interface Reason {
  readonly field: string;
  readonly expected: string;
  readonly got: string;
}

/** The largest body accepted, in bytes of UTF-8. */
export const maxBodyBytes = 64 * 1024;

/** The most levels of arrays and objects a body may have: our events have five. */
export const maxLevels = 32;

/** The largest id of an event, in bytes of UTF-8: with what stands before it, it is a key of at most 1,024. */
export const maxIdBytes = 768;

/** How far ahead of receipt an event's `time` may lie, in minutes: clocks of two systems differ a little. */
export const maxMinutesAhead = 5;

const idExpected =
  'an id of 1 to 256 characters and at most 768 bytes, unique for this partner, without control characters';
const typeExpected = 'an event type of the catalogue, such as "send.assessment.requested.v1"';
const sequenceExpected = 'digits, at most 20 of them, as text';
const subjectExpected = 'the case reference: 1 to 64 letters, digits, dots, underscores or hyphens';
const sourceExpected = 'where the event comes from: a URI or path of 1 to 256 characters';

/** CloudEvents 1.0 in structured JSON, with our extensions `localarea` and `sequence`. */
export const envelope = z.object({
  specversion: z.literal('1.0', { error: 'the CloudEvents version "1.0"' }),
  id: line(idExpected, 256).refine((id) => new TextEncoder().encode(id).length <= maxIdBytes, {
    error: idExpected,
  }),
  source: line(sourceExpected, 256),
  type: z.string({ error: typeExpected }).meta({ description: typeExpected }),
  subject: z
    .string({ error: subjectExpected })
    .regex(/^[A-Za-z0-9._-]{1,64}$/, { error: subjectExpected })
    .meta({ description: subjectExpected }),
  time: instant,
  datacontenttype: z.literal('application/json', { error: '"application/json"' }).optional(),
  localarea: line('the local area, such as "hull"', 64),
  sequence: z
    .string({ error: sequenceExpected })
    .regex(/^[0-9]{1,20}$/, { error: sequenceExpected })
    .meta({ description: sequenceExpected })
    .optional(),
  data: z.record(z.string(), z.unknown(), { error: 'a JSON object with the fields of this event type' }),
});

/** A partner event whose envelope and data have been read; fields the contract does not name are left out. */
export type PartnerEvent = z.infer<typeof envelope>;
