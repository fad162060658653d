import * as z from 'zod';

const texts = z.record(z.string(), z.string().nullable());
const base = { key: z.string(), at: z.string() };

const step = z.object({
  kind: z.literal('step'),
  ...base,
  pathwayId: z.string(),
  clock: z.string(),
  instance: z.string().nullable(),
  dueOn: z.string(),
  step: z.string(),
  /** A rung that had passed when a higher one was taken: recorded, and nobody was told. */
  passedOver: z.boolean(),
});

const message = z.object({
  kind: z.literal('message'),
  ...base,
  statement: z.string(),
  notice: z.string(),
  pathwayId: z.string(),
  clock: z.string().nullable(),
  contactId: z.string(),
  /** By email at `sendAt`, or by a person, and then why. */
  road: z.enum(['email', 'person']),
  sendAt: z.string().nullable(),
  why: z.string().nullable(),
});

const told = z.object({
  kind: z.literal('told'),
  ...base,
  message: z.string(),
  email: z.string(),
  /** The dates the words carried: a correction is owed when they are no longer true. */
  dates: texts,
});

const dropped = z.object({
  kind: z.literal('dropped'),
  ...base,
  message: z.string(),
  why: z.enum(['held', 'not-reachable', 'no-longer-true', 'stale']),
});

const delivery = z.object({
  kind: z.literal('delivery'),
  ...base,
  email: z.string(),
  contactId: z.string(),
  /** Hash of the address it went to: a new address starts afresh. */
  address: z.string(),
  outcome: z.enum(['delivered', 'bounced', 'complained']),
});

/** What we did or learned ourselves: append-only, and one of each key, so that adding one twice adds nothing. */
export const deed = z.discriminatedUnion('kind', [step, message, told, dropped, delivery]);

export type Deed = z.infer<typeof deed>;
export type StepDeed = z.infer<typeof step>;
export type MessageDeed = z.infer<typeof message>;
export type ToldDeed = z.infer<typeof told>;
export type DroppedDeed = z.infer<typeof dropped>;
export type DeliveryDeed = z.infer<typeof delivery>;
