import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { type IsoInstant, isoInstant } from '../domain/moment.ts';
import { unlessConditionFails } from './conditional.ts';
import type { EmailRow } from './email-row.ts';
import type { Table } from './table.ts';
import { calling } from './try-again.ts';

const key = { pk: 'MAILROOM', sk: 'FEEDBACK' };
const feedbackRow = z.object({ v: z.literal(1), seenUntil: z.string() });

/** How much later than a claim SES's word of another email must be before the silence about this one means anything. */
const margin = { minutes: 15 };

/** After so long the silence is believed even when nothing else was heard either. */
const longest = { hours: 6 };

/** The wait before a claim without word from SES is looked at again: it doubles with the age of the claim. */
const shortestWait = { minutes: 10 };

/** The latest time of a `Send` event of SES that was handled; null when there was none yet. */
export async function seenUntil(table: Table): Promise<IsoInstant | null> {
  const command = new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true });
  const { Item } = await calling('Reading the feedback mark', table.db.send(command));
  return Item === undefined ? null : feedbackRow.parse(Item).seenUntil;
}

/** Notes that a `Send` event of that instant was handled. Moves forward only, and at most once a minute. */
export async function noteSeen(table: Table, at: IsoInstant): Promise<void> {
  const command = new UpdateCommand({
    TableName: table.name,
    Key: key,
    UpdateExpression: 'SET v = :v, seenUntil = :at',
    ConditionExpression: 'attribute_not_exists(pk) OR seenUntil <= :minuteBefore',
    ExpressionAttributeValues: { ':v': 1, ':at': at, ':minuteBefore': later(at, { minutes: -1 }) },
  });
  await unlessConditionFails('Moving the feedback mark', table.db.send(command));
}

/**
 * What the silence of SES about a claimed email whose lease is over means at `now`: it never took it, or its word may
 * still come and it is looked at again at `waitUntil`.
 */
export function silenceOf(
  row: EmailRow,
  seen: IsoInstant | null,
  now: IsoInstant,
): { readonly kind: 'never-taken' } | { readonly kind: 'may-come'; readonly waitUntil: IsoInstant } {
  const end = later(row.claimedAt, longest);
  const heardLater = seen !== null && seen > later(row.claimedAt, margin);
  if (heardLater || now >= end) return { kind: 'never-taken' };
  const age = Temporal.Instant.from(row.claimedAt).until(Temporal.Instant.from(now));
  const doubled = isoInstant(Temporal.Instant.from(now).add(age));
  const soonest = later(now, shortestWait);
  const waitUntil = doubled > soonest ? doubled : soonest;
  return { kind: 'may-come', waitUntil: waitUntil < end ? waitUntil : end };
}

/** An instant so much later, in whole seconds. */
export const later = (
  at: IsoInstant,
  by: { readonly minutes: number } | { readonly hours: number },
): IsoInstant => isoInstant(Temporal.Instant.from(at).add(by));
