import { GetCommand, UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { IsoInstant, Moment } from '../domain/moment.ts';
import { rowVersion } from './case-row.ts';
import { unlessConditionFails } from './conditional.ts';
import { firstShard } from './due-index.ts';
import { refusedDueKey } from './keys.ts';
import { later } from './send-feedback.ts';
import type { Table } from './table.ts';
import { calling, TryAgain } from './try-again.ts';

/** At most one email to a partner about what was refused in so long. */
const between = { hours: 24 };

const timerRow = z.object({
  v: z.literal(rowVersion),
  /** Grows with everything refused: by it a sender sees that there is more than it has read. */
  kept: z.int(),
  dueAt: z.string().optional(),
  mailedAt: z.string().optional(),
  email: z.string().optional(),
  nextAt: z.string().optional(),
  /** The address to which an email failed for good: it gets no other. */
  unreached: z.string().optional(),
});

/** When a partner is next told what was refused of it; the row stays when nothing is due, and says what it was last told. */
export type RefusedTimer = z.infer<typeof timerRow>;

const mostTries = 6;

/**
 * Sees to it that the partner is told of something that was refused, which is kept already: now, or a day after its
 * last email. A time that is set stays. Throws `TryAgain` when the table does not answer.
 */
export async function setRefusedDue(table: Table, partner: string, now: Moment): Promise<void> {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    for (const update of [countsMore, setsNext, setsNow]) {
      if (await write(table, partner, update(now))) return;
    }
  }
  throw new TryAgain(`Setting the timer of what was refused of ${partner}, ${mostTries} times,`);
}

type Update = Pick<
  UpdateCommandInput,
  'UpdateExpression' | 'ConditionExpression' | 'ExpressionAttributeValues'
>;

const countsMore = (): Update => ({
  UpdateExpression: 'ADD kept :one',
  ConditionExpression: 'attribute_exists(dueAt)',
  ExpressionAttributeValues: { ':one': 1 },
});

const setsNext = ({ at }: Moment): Update => ({
  UpdateExpression: 'SET dueAt = nextAt, dueShard = :shard, attempts = :none ADD kept :one',
  ConditionExpression: 'attribute_not_exists(dueAt) AND nextAt > :now',
  ExpressionAttributeValues: { ':now': at, ':shard': firstShard, ':none': 0, ':one': 1 },
});

const setsNow = ({ at }: Moment): Update => ({
  UpdateExpression: 'SET v = :v, dueAt = :now, dueShard = :shard, attempts = :none ADD kept :one',
  ConditionExpression: 'attribute_not_exists(dueAt) AND (attribute_not_exists(nextAt) OR nextAt <= :now)',
  ExpressionAttributeValues: {
    ...{ ':v': rowVersion, ':now': at, ':shard': firstShard, ':none': 0, ':one': 1 },
  },
});

/** The timer as it stands; null when nothing was ever refused. Throws `TryAgain` when the table does not answer. */
export async function refusedTimerOf(table: Table, partner: string): Promise<RefusedTimer | null> {
  const command = new GetCommand({
    ...{ TableName: table.name, Key: refusedDueKey(partner), ConsistentRead: true },
  });
  const { Item } = await calling('Reading the timer of what was refused', table.db.send(command));
  return Item === undefined ? null : timerRow.parse(Item);
}

/** Looks at it again at `at`; nothing happens when somebody else moved the timer meanwhile. */
export async function putOffRefused(
  table: Table,
  partner: string,
  { seen, at }: { readonly seen: RefusedTimer; readonly at: IsoInstant },
): Promise<void> {
  await write(table, partner, {
    UpdateExpression: 'SET dueAt = :at, attempts = :none',
    ConditionExpression: 'dueAt = :seen',
    ExpressionAttributeValues: { ':at': at, ':none': 0, ':seen': seen.dueAt ?? '' },
  });
}

/** Takes the time away: there is nothing to tell. More that was refused meanwhile keeps it. */
export async function nothingRefused(table: Table, partner: string, seen: RefusedTimer): Promise<void> {
  await write(table, partner, {
    UpdateExpression: 'REMOVE dueAt, dueShard SET attempts = :none',
    ConditionExpression: 'kept = :kept',
    ExpressionAttributeValues: { ':none': 0, ':kept': seen.kept },
  });
}

/** Notes that emails to this address of the partner fail for good. Nothing happens when it was never told anything. */
export async function noteUnreached(table: Table, partner: string, address: string): Promise<void> {
  await write(table, partner, {
    UpdateExpression: 'SET unreached = :address',
    ConditionExpression: 'attribute_exists(pk)',
    ExpressionAttributeValues: { ':address': address },
  });
}

/**
 * Notes that the partner was told at `at`, in this email. The next one is a day later: timed now when more was refused
 * than the sender saw, or when nobody knows what it saw (`isSure` false), and otherwise with the next refusal.
 */
export async function noteTold(
  table: Table,
  partner: string,
  told: {
    readonly seen: RefusedTimer;
    readonly email: string;
    readonly at: IsoInstant;
    readonly isSure: boolean;
  },
): Promise<void> {
  const { seen, email, at, isSure } = told;
  const isFirst = seen.mailedAt === undefined;
  const sameBefore = isFirst ? 'attribute_not_exists(mailedAt)' : 'mailedAt = :before';
  const values = {
    ...{ ':at': at, ':email': email, ':next': later(at, between), ':none': 0 },
    ...(isFirst ? {} : { ':before': seen.mailedAt }),
  };
  const set = 'SET mailedAt = :at, email = :email, nextAt = :next, attempts = :none';
  const done =
    isSure &&
    (await write(table, partner, {
      UpdateExpression: `${set} REMOVE dueAt, dueShard`,
      ConditionExpression: `${sameBefore} AND kept = :kept`,
      ExpressionAttributeValues: { ...values, ':kept': seen.kept },
    }));
  if (done) return;
  await write(table, partner, {
    UpdateExpression: `${set}, dueAt = :next, dueShard = :shard`,
    ConditionExpression: sameBefore,
    ExpressionAttributeValues: { ...values, ':shard': firstShard },
  });
}

const write = (table: Table, partner: string, update: Update): Promise<boolean> =>
  unlessConditionFails(
    'Setting the timer of what was refused',
    table.db.send(
      new UpdateCommand({ TableName: table.name, Key: { ...refusedDueKey(partner) }, ...update }),
    ),
  );
