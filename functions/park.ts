import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { envOf } from '../shared/aws/env.ts';
import { parkMessage, tellParked } from '../shared/aws/parking.ts';
import { type Table, tableOf } from '../shared/aws/table.ts';
import { eachMessage, partnerOnStamp, queueNameOf } from './batch.ts';
import { type Invocation, stack } from './stack.ts';

/** What parking works with. */
export interface ParkDependencies {
  readonly table: Table;
  readonly partnerQueuePrefix: string;
}

/**
 * Keeps every message that failed every time as a row of the table, so that nothing ends with a queue's retention. The
 * partner whose event it was is told, should it ask, that it is with our team.
 */
export async function park(event: SQSEvent, given: ParkDependencies & Invocation): Promise<SQSBatchResponse> {
  const { table, now, log } = given;
  return eachMessage(event, log, async (record) => {
    const queue = queueNameOf(record);
    const partner = partnerOf(record, given.partnerQueuePrefix);
    const owner = partner ?? ownNameOf(queue) ?? queue;
    const { messageId, body } = record;
    await parkMessage(table, { owner, messageId, queue, body, attributes: attributesOf(record) }, now);
    if (partner !== null) await tellParked(table, { partner, messageId, body }, now);
    log('message-parked', { partner: owner, message: messageId, outcome: 'parked' });
  });
}

const ours = [
  ['DoorQueue', 'door-queue'],
  ['WorkQueue', 'work-queue'],
  ['MailQueue', 'mail-queue'],
  ['ReportQueue', 'report-queue'],
  ['FeedbackQueue', 'feedback-queue'],
] as const;

// Our own queues have generated names, and go by what is in them.
const ownNameOf = (queue: string): string | undefined => ours.find(([part]) => queue.includes(part))?.[1];

/** The partner a dead letter belongs to: whose queue it died in, or whom our door posted it for. */
function partnerOf(record: SQSRecord, prefix: string): string | null {
  const queue = queueNameOf(record);
  const name = queue.replace(/-dead-letters$/, '');
  if (name.startsWith(prefix)) return name.slice(prefix.length);
  return ownNameOf(queue) === 'door-queue' ? (partnerOnStamp(record) ?? null) : null;
}

function attributesOf({ attributes, messageAttributes }: SQSRecord): Readonly<Record<string, string>> {
  const posted = Object.entries(messageAttributes).flatMap(([name, { stringValue }]) =>
    stringValue === undefined ? [] : [[name, stringValue] as const],
  );
  const given = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );
  return Object.fromEntries([...posted, ...given]);
}

export const handler = stack((): ParkDependencies => {
  const env = envOf(['TABLE_NAME', 'PARTNER_QUEUE_PREFIX']);
  return {
    table: tableOf(new DynamoDBClient(), env.TABLE_NAME),
    partnerQueuePrefix: env.PARTNER_QUEUE_PREFIX,
  };
}, park);
