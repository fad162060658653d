import * as z from 'zod';
import type { DeskRow } from '../domain/desk.ts';

const task = z.object({
  about: z.object({
    contactId: z.string().nullable(),
    held: z.boolean().default(false),
    notByEmail: z.string().nullable().default(null),
    messageId: z.string().nullable(),
    notice: z.string().nullable(),
    wish: z.string().nullable(),
    work: z
      .object({ pathwayId: z.string(), clock: z.string(), what: z.string(), owner: z.string() })
      .nullable(),
  }),
  closedBy: z.array(z.string()),
});

const line = z.object({
  pathwayId: z.string(),
  clock: z.string(),
  instance: z.string().nullable(),
  what: z.string(),
  kind: z.enum(['law', 'code', 'practice', 'promise', 'target', 'past-result']),
  citation: z.string(),
  startedOn: z.string(),
  dueOn: z.string().nullable(),
  targetOn: z.string().nullable(),
  stoppedOn: z.string().nullable(),
  state: z.enum(['running', 'met', 'met-late', 'breached', 'cancelled']),
  owner: z.string(),
  rung: z.string().nullable(),
  rungOn: z.string().nullable(),
  acknowledged: z.object({ by: z.string(), promisedOn: z.string(), broken: z.boolean() }).nullable(),
  forecast: z.object({ expectedOn: z.string().nullable(), reasonCode: z.string() }).nullable(),
  exceptions: z.array(
    z.object({ ground: z.string(), mayApply: z.boolean().nullable(), because: z.string() }),
  ),
  returned: z.boolean(),
  because: z.string(),
  // Rows that an older release wrote have none of these.
  returnedFor: z.array(z.string()).default([]),
  disowned: z.object({ on: z.string(), by: z.string().nullable() }).nullable().default(null),
  familyWaits: z.boolean().default(false),
  task: task.nullable().default(null),
});

const desk = z.object({
  role: z.string(),
  organisation: z.string(),
  holder: z.object({ name: z.string(), email: z.string() }).nullable(),
});

const row = z.object({
  desk,
  ref: z.string(),
  // Rows that an older release wrote do not say, until something of the case changes.
  of: z.enum(['child', 'plan', 'desk']).default('child'),
  lines: z.array(line),
  flags: z.array(
    z.enum([
      'no-place',
      'outside-date',
      'no-owner',
      'held',
      'died',
      'unreachable',
      'no-holder',
      'mailbox-failed',
    ]),
  ),
  findings: z.array(z.string()),
}) satisfies z.ZodType<DeskRow>;

const timed = z.object({
  v: z.literal(1),
  pk: z.string(),
  sk: z.string(),
  changedAt: z.string(),
  // Both or neither: without them it has no timer.
  dueShard: z.string().optional(),
  dueAt: z.string().optional(),
  /** How often its timer went off since it was last set. */
  attempts: z.int(),
});

/** A row of a desk that may have a timer. */
export type TimedRow = z.infer<typeof timed>;

/**
 * The desk's own row: the day it was last mailed, null when never, with the instant of that in `changedAt`; and its timer
 * for when it is next looked at, whatever changes on it.
 */
export const mailedRow = timed.extend({ mailedOn: z.string().nullable() });

export type MailedRow = z.infer<typeof mailedRow>;

/**
 * What stands on a desk in the table: what one case has on it. Its timer says when the desk is to be mailed about what
 * changed; once it was, there is none until the next change.
 */
export const standingRow = timed.extend({
  row,
  /** Of a note: nothing takes it off before. */
  staysUntil: z.string().optional(),
});

export type StandingRow = z.infer<typeof standingRow>;
