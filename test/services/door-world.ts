import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { intake } from '../../functions/intake.ts';
import { type ReceiveDependencies, receive } from '../../functions/receive.ts';
import type { Invocation } from '../../functions/stack.ts';
import { type Messages, startMessages } from '../../infra/local/messages.ts';
import type { HttpAnswer } from '../../shared/aws/problem.ts';
import type { Table } from '../../shared/aws/table.ts';
import { type LocalDynamoDb, startTables } from './local-table.ts';
import { batchOf, doorPartners, doorQueueArn, intakeAt, invocationAt, message } from './messages.ts';
import { asPublished } from './published-answer.ts';

const doorQueue = 'door';

/** The HTTPS door on a real table and a real queue, and intake behind it. */
export interface DoorWorld {
  readonly dynamodb: LocalDynamoDb;
  readonly messages: Messages;
  readonly sqs: SQSClient;
  stop(): Promise<void>;
}

/** Starts the services, the queue on this port. */
export async function startDoor(port: number): Promise<DoorWorld> {
  const dynamodb = await startTables();
  const messages = await startMessages({ port, region: 'eu-west-2', onPost: () => {} });
  await messages.createQueue(doorQueue, {});
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const sqs = new SQSClient({ endpoint: messages.endpoint, region: 'eu-west-2', credentials });
  const stop = async () => {
    sqs.destroy();
    await messages.stop();
    await dynamodb.stop();
  };
  return { dynamodb, messages, sqs, stop };
}

/** A request as API Gateway hands it over; by the partner `trust` unless said. */
export interface Asked {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly by?: 'trust' | 'mis';
  readonly over?: Readonly<Record<string, unknown>>;
}

const ours = '111111111111';
let requests = 0;

function proxyEvent({ body, headers, by = 'trust', over }: Asked, resource: string) {
  requests += 1;
  const arn = `arn:aws:sts::${ours}:assumed-role/send-partner-${by}/local`;
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  return {
    resource: by === 'mis' ? `/oauth${resource}` : resource,
    headers: { 'Content-Type': 'application/json', ...headers },
    pathParameters: null,
    body: text ?? null,
    isBase64Encoded: false,
    requestContext: {
      ...{ requestId: `r-${requests}`, accountId: ours },
      identity: { userArn: by === 'mis' ? null : arn, apiKey: `a1b2c3-${by}` },
      authorizer: by === 'mis' ? { partner: by } : null,
    },
    ...over,
  };
}

/** Which door, with which table, and when. */
export interface At {
  readonly world: DoorWorld;
  readonly table: Table;
  readonly at: string;
}

/** Posts to the door, with this register; the answer is one of those that are published. */
export async function postTo(at: At, asked: Asked, partners = doorPartners): Promise<HttpAnswer> {
  const event = { ...proxyEvent(asked, '/events'), httpMethod: 'POST', ...asked.over };
  const answer = await receive(event, { ...givenAt(at), partners });
  const path = asked.by === 'mis' ? '/oauth/events' : '/events';
  // Another path or method is no operation of the published contract.
  const isOther = asked.over !== undefined && ('resource' in asked.over || 'httpMethod' in asked.over);
  return isOther ? answer : asPublished(answer, { method: 'post', path });
}

/** Asks the door for one event, by the path as it was sent; the answer is one of those that are published. */
export async function askOf(at: At, path: string, by: Asked['by'] = 'trust'): Promise<HttpAnswer> {
  const [, subject = '', id = ''] = /^(?:\/oauth)?\/cases\/([^/]*)\/events\/(.*)$/.exec(path) ?? [];
  const event = proxyEvent({ by }, '/cases/{subject}/events/{id+}');
  const answer = await receive({ ...event, httpMethod: 'GET', pathParameters: { subject, id } }, givenAt(at));
  const base = by === 'mis' ? '/oauth' : '';
  return asPublished(answer, { method: 'get', path: `${base}/cases/{subject}/events/{id}` });
}

/** What the door is handed there and then. */
export const givenAt = ({ world, table, at }: At): ReceiveDependencies & Invocation => ({
  ...invocationAt(at),
  ...{ table, queue: { url: world.messages.queueUrl(doorQueue), sqs: world.sqs }, partners: doorPartners },
});

/** What waits in the door queue: body, partner and group; it is taken out. */
export async function fromDoorQueue({ messages }: DoorWorld) {
  const received = await messages.receive(doorQueue, 10);
  await messages.remove(
    doorQueue,
    received.map(({ ReceiptHandle }) => ReceiptHandle),
  );
  return received.map(({ MessageId, Body, MessageAttributes, groupId }) => ({
    ...{ id: MessageId, body: Body, partner: MessageAttributes.partner?.StringValue ?? '', groupId },
  }));
}

/** Lets intake take what waits in the door queue, sent and taken at that instant. */
export async function letIntakeTake({ world, table, at }: At): Promise<void> {
  const waiting = await fromDoorQueue(world);
  const records = waiting.map(({ id, body, partner }) =>
    message(id, body, { from: doorQueueArn, sentAt: at, stamp: partner }),
  );
  const { batchItemFailures } = await intake(batchOf(...records), intakeAt(at, table));
  if (batchItemFailures.length > 0)
    throw new Error(`Expected intake to take everything, found ${batchItemFailures.length} left.`);
}

const anything = z.looseObject({});

/** The body of an answer. */
export const bodyOf = ({ body }: HttpAnswer) => anything.parse(JSON.parse(body));

const told = z.looseObject({ outcome: z.string(), status: z.string().nullable() });

/** What an answer says of each posted event. */
export const eventsIn = (answer: HttpAnswer) => z.array(told).parse(bodyOf(answer).events);
