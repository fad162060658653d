import { BatchGetCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { IsoInstant } from '../domain/moment.ts';
import { allOrNothing, unlessConditionFails, type Write } from './conditional.ts';
import { casePartition, type Key, mailDueKey, snapshotKey } from './keys.ts';
import type { Table } from './table.ts';
import { calling, TryAgain } from './try-again.ts';

/** One contact of a case. */
export interface ContactName {
  readonly area: string;
  readonly ref: string;
  readonly contactId: string;
}

const dueRow = z.object({ v: z.literal(1), dueAt: z.string() });
const messageRow = z.object({ sk: z.string(), carriedBy: z.string().optional() });

const dueKey = ({ area, ref, contactId }: ContactName): Key => mailDueKey(area, ref, contactId);
const messageKey = ({ area, ref }: ContactName, message: string): Key => ({
  pk: casePartition(area, ref),
  sk: `MESSAGE#${message}`,
});

/** When the mail timer of a contact stands; null when there is none, and so nothing to send. */
export async function mailDueAt(table: Table, name: ContactName): Promise<IsoInstant | null> {
  const command = new GetCommand({ TableName: table.name, Key: dueKey(name), ConsistentRead: true });
  const { Item } = await calling('Reading a mail timer', table.db.send(command));
  return Item === undefined ? null : dueRow.parse(Item).dueAt;
}

/** Puts the timer to another instant, unless somebody moved it meanwhile. */
export async function moveMailDue(table: Table, name: ContactName, { from, to }: Timer): Promise<void> {
  const command = new UpdateCommand({
    TableName: table.name,
    Key: dueKey(name),
    UpdateExpression: 'SET dueAt = :to',
    ConditionExpression: 'dueAt = :from',
    ExpressionAttributeValues: { ':from': from, ':to': to },
  });
  await unlessConditionFails('Moving a mail timer', table.db.send(command));
}

interface Timer {
  readonly from: IsoInstant;
  readonly to: IsoInstant;
}

/** Takes away the timer of a contact for whom nothing is queued, unless the case has changed since that version. */
export async function removeMailDue(
  table: Table,
  name: ContactName,
  seen: { dueAt: IsoInstant; version: number },
) {
  const { area, ref } = name;
  await allOrNothing(table, [
    {
      Delete: {
        TableName: table.name,
        Key: { ...dueKey(name) },
        ConditionExpression: 'dueAt = :seen',
        ExpressionAttributeValues: { ':seen': seen.dueAt },
      },
    },
    {
      ConditionCheck: {
        TableName: table.name,
        Key: { ...snapshotKey(area, ref) },
        ConditionExpression: '#version = :seen',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':seen': seen.version },
      },
    },
  ]);
}

/** Which email carries each of these messages, by message; those that no email was claimed for are left out. */
export async function carriersOf(
  table: Table,
  name: ContactName,
  messages: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const carriers = new Map<string, string>();
  for (let at = 0; at < messages.length; at += 100) {
    const Keys = messages.slice(at, at + 100).map((message) => ({ ...messageKey(name, message) }));
    const command = new BatchGetCommand({
      RequestItems: { [table.name]: { Keys, ProjectionExpression: 'sk, carriedBy', ConsistentRead: true } },
    });
    const { Responses, UnprocessedKeys } = await calling('Reading messages', table.db.send(command));
    if (UnprocessedKeys?.[table.name]) throw new TryAgain('Reading messages');
    for (const { sk, carriedBy } of z.array(messageRow).parse(Responses?.[table.name] ?? [])) {
      if (carriedBy !== undefined) carriers.set(sk.slice('MESSAGE#'.length), carriedBy);
    }
  }
  return carriers;
}

/**
 * What changes with a claim: the timer waits for the end of the lease, and each message names the email that carries
 * it. Holds only while the timer stands as it was seen: whatever stops mail to the contact moves it or takes it away.
 */
export function claimWrites(
  table: Table,
  name: ContactName,
  { id, messages, seen, leaseUntil, afresh }: ClaimOfMessages,
): readonly Write[] {
  return [
    {
      Update: {
        TableName: table.name,
        Key: { ...dueKey(name) },
        UpdateExpression: afresh ? 'SET dueAt = :lease, attempts = :none' : 'SET dueAt = :lease',
        ConditionExpression: 'dueAt = :seen',
        ExpressionAttributeValues: { ':lease': leaseUntil, ':seen': seen, ...(afresh ? { ':none': 0 } : {}) },
      },
    },
    ...messages.map((message) => ({
      Update: {
        TableName: table.name,
        Key: { ...messageKey(name, message) },
        UpdateExpression: 'SET carriedBy = :id',
        ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(carriedBy) OR carriedBy = :id)',
        ExpressionAttributeValues: { ':id': id },
      },
    })),
  ];
}

interface ClaimOfMessages {
  readonly id: string;
  readonly messages: readonly string[];
  readonly seen: IsoInstant;
  readonly leaseUntil: IsoInstant;
  /** Whether the tries of the timer are counted from nought again: SES was given its time and never took the email. */
  readonly afresh: boolean;
}

/** What changes when a claim is given back: its messages are free again. */
export const releaseWrites = (
  table: Table,
  name: ContactName,
  { id, messages }: Pick<ClaimOfMessages, 'id' | 'messages'>,
) =>
  messages.map(
    (message): Write => ({
      Update: {
        TableName: table.name,
        Key: { ...messageKey(name, message) },
        UpdateExpression: 'REMOVE carriedBy',
        ConditionExpression: 'carriedBy = :id',
        ExpressionAttributeValues: { ':id': id },
      },
    }),
  );
