import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Key } from './keys.ts';

const carried = z.object({ id: z.string(), dates: z.record(z.string(), z.string().nullable()) });

const base = {
  v: z.literal(1),
  /** The furthest that is known of it; see `states`. */
  state: z.enum(['claimed', 'sent', 'failed', 'delivered', 'bounced', 'complained']),
  claimedAt: z.string(),
  /** Until then its claimant alone may send it. */
  leaseUntil: z.string(),
  /** How often it was handed to SES, the time under way included. */
  attempts: z.int().positive(),
  sesMessageId: z.string().optional(),
  area: z.string(),
  /** Why it was sent, in words without names. */
  because: z.string(),
};

const family = z.object({
  ...base,
  audience: z.literal('family'),
  recipient: z.object({ ref: z.string(), contactId: z.string(), address: z.string() }),
  /** The messages it carries, each with the dates its words promise. */
  messages: z.array(carried),
});

const desk = z.object({
  ...base,
  audience: z.enum(['agency', 'manager', 'board']),
  recipient: z.object({ desk: z.string() }),
  messages: z.array(carried),
});

const partner = z.object({
  ...base,
  audience: z.literal('partner'),
  recipient: z.object({ partner: z.string(), address: z.string() }),
  /** What was refused last before it was written, by message id. */
  messages: z.array(carried),
});

const emailRow = z.discriminatedUnion('audience', [family, desk, partner]);

/** One email: the claim on sending it, what it carries and to whom, and what became of it. */
export type EmailRow = z.infer<typeof emailRow>;
export type FamilyEmailRow = z.infer<typeof family>;
export type DeskEmailRow = z.infer<typeof desk>;
export type PartnerEmailRow = z.infer<typeof partner>;
export type EmailState = EmailRow['state'];

/**
 * From least to furthest known. Events of SES come in any order, so a state only ever moves to a later one: a bounce or
 * a complaint beats a delivery whichever comes first.
 */
export const states: readonly EmailState[] = [
  'claimed',
  'sent',
  'failed',
  'delivered',
  'bounced',
  'complained',
];

/** The states from which an email may move to this one. */
export const statesBefore = (state: EmailState): readonly EmailState[] =>
  states.slice(0, states.indexOf(state));

export const emailKey = (id: string): Key => ({ pk: `EMAIL#${id}`, sk: 'EMAIL' });

/** Reads a row of the table. Throws for one of another schema. */
export const emailRowOf = (row: unknown): EmailRow => emailRow.parse(row);

/** A name for an email from what makes it this one: 32 letters and digits, as an SES tag allows. */
export const emailIdOf = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
