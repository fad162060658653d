import { type DynamoDbCalls, dynamoDbCalls } from './dynamodb-calls.ts';
import { startDynamoDbLocal } from './dynamodb-local.ts';
import { type Inbox, startInbox } from './inbox.ts';
import { type Messages, startMessages } from './messages.ts';
import { assertPortsFree, type Ports } from './ports.ts';
import type { Stops } from './stops.ts';

/** The local stand-ins for AWS, empty. */
export interface StandIns {
  readonly dynamodbUrl: string;
  readonly dynamodb: DynamoDbCalls;
  readonly messages: Messages;
  readonly inbox: Inbox;
}

export interface StandInsOptions {
  readonly ports: Ports;
  readonly region: string;
  readonly startAt: number;
  readonly onPost: () => void;
}

/** Starts DynamoDB Local, fauxqs and the web inbox side by side. Throws `CannotStart` when Java is missing or a port is taken. */
export async function startStandIns(options: StandInsOptions, stops: Stops): Promise<StandIns> {
  const { ports, region, startAt, onPost } = options;
  await assertPortsFree(ports);
  const started = await Promise.allSettled([
    startDynamoDbLocal(ports.dynamodb).then((local) => stops.add(local, () => local.stop())),
    startMessages({ port: ports.messages, region, onPost }).then((all) => stops.add(all, () => all.stop())),
    startInbox(ports.inbox, startAt).then((inbox) => stops.add(inbox, () => inbox.stop())),
  ]);
  // All have started or failed by now, so that whatever did start is stopped again.
  const failed = started.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
  const [local, messages, inbox] = started;
  if (local.status !== 'fulfilled' || messages.status !== 'fulfilled' || inbox.status !== 'fulfilled') {
    throw new Error('expected every service to have started');
  }
  const dynamodb = stops.add(dynamoDbCalls(local.value.endpoint, region), (calls) => calls.close());
  return { dynamodbUrl: local.value.endpoint, dynamodb, messages: messages.value, inbox: inbox.value };
}
