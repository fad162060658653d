import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { hashOf } from '../domain/hash.ts';
import type { IsoInstant, Moment } from '../domain/moment.ts';
import type { Key } from './keys.ts';
import { pagesOf } from './query.ts';
import type { Table } from './table.ts';
import { orTryAgain } from './try-again.ts';

/**
 * The shard of the due index for a case or a desk: the same for ever, as long as the number of shards stays. Rows keep
 * the shard they were written with, so the number may be raised at any time, and lowered only when none is left above.
 */
export const shardOf = (shards: number, area: string, name: string): string =>
  String(Number.parseInt(hashOf(area, name).slice(0, 8), 16) % shards);

/** A shard that exists however many there are: for rows so few that they need no spreading. */
export const firstShard = '0';

/** The shard of rows that were tried too often: the sweep leaves them alone, and a person looks at them. */
export const parkedShard = 'parked';

/** After so many tries without success a row is parked: with the leases below, about twenty hours. */
export const mostAttempts = 8;

const dueRow = z.object({ pk: z.string(), sk: z.string(), dueShard: z.string(), dueAt: z.string() });

/** A row of the due index: its keys, and when it is due. */
export type DueRow = z.infer<typeof dueRow>;

/** Where the due index is, and how long one page of it is. */
export interface DueIndex {
  readonly table: Table;
  readonly index: string;
}

const pageSize = 50;

/** What is due in one shard now, page after page, the longest overdue first. */
export async function* dueNow(
  { table, index }: DueIndex,
  shard: string,
  now: Moment,
): AsyncGenerator<readonly DueRow[]> {
  const pages = pagesOf(table, 'Reading the due index', {
    IndexName: index,
    KeyConditionExpression: 'dueShard = :shard AND dueAt <= :now',
    ExpressionAttributeValues: { ':shard': shard, ':now': now.at },
    Limit: pageSize,
  });
  for await (const rows of pages) if (rows.length > 0) yield z.array(dueRow).parse(rows);
}

/** A row leased: hand it on. Parked: it was tried too often. Gone: somebody was faster. */
export type Lease = 'leased' | 'parked' | 'gone';

/**
 * Puts a due row off, so that nobody else hands it on while it is being done, and counts the try. Only if it is still
 * due when it was seen to be: a commit that moved it meanwhile wins. The first lease is a quarter of an hour, each
 * further one twice as long, up to four hours, so that a long outage downstream does not park everything.
 */
export async function lease(table: Table, row: DueRow, now: Moment): Promise<Lease> {
  const first = later(now, leaseMinutes(1));
  const attempts = await putOff(table, row, { dueAt: first, counts: true });
  if (attempts === null) return 'gone';
  if (attempts === 1) return 'leased';
  const leased = { ...row, dueAt: first };
  if (attempts > mostAttempts) {
    await putOff(table, leased, { dueAt: row.dueAt, dueShard: parkedShard });
    return 'parked';
  }
  await putOff(table, leased, { dueAt: later(now, leaseMinutes(attempts)) });
  return 'leased';
}

const leaseMinutes = (attempts: number): number => Math.min(15 * 2 ** (attempts - 1), 240);

const later = (now: Moment, minutes: number): IsoInstant =>
  Temporal.Instant.from(now.at).add({ minutes }).toString();

interface PuttingOff {
  readonly dueAt: IsoInstant;
  readonly dueShard?: string;
  readonly counts?: boolean;
}

const counted = z.object({ attempts: z.int() });

/** The number of tries so far, or null when the row has gone or is due at another time. */
async function putOff(
  table: Table,
  row: DueRow,
  { dueAt, dueShard = row.dueShard, counts = false }: PuttingOff,
) {
  const command = new UpdateCommand({
    TableName: table.name,
    Key: { pk: row.pk, sk: row.sk } satisfies Key,
    UpdateExpression:
      'SET dueAt = :dueAt, dueShard = :shard, attempts = if_not_exists(attempts, :none) + :one',
    ConditionExpression: 'dueAt = :seen AND dueShard = :seenShard',
    ExpressionAttributeValues: {
      ...{ ':dueAt': dueAt, ':shard': dueShard, ':none': 0, ':one': counts ? 1 : 0 },
      ...{ ':seen': row.dueAt, ':seenShard': row.dueShard },
    },
    ReturnValues: 'UPDATED_NEW',
  });
  try {
    const { Attributes } = await table.db.send(command);
    return counted.parse(Attributes).attempts;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return null;
    throw orTryAgain('Leasing a due row', error);
  }
}
