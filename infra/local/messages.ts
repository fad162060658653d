import { buildApp } from 'fauxqs';
import * as z from 'zod';
import { fairly } from './fair-turns.ts';
import { type GroupIds, groupIdsOf } from './message-groups.ts';

/** The account that fauxqs gives everything. */
export const ACCOUNT = '000000000000';

/** Longer than any run: the in-flight book of the dispatcher, in simulated time, says when a message comes back. */
const NEVER_SECONDS = 43_200;

const Received = z.object({
  MessageId: z.string(),
  ReceiptHandle: z.string(),
  Body: z.string(),
  MD5OfBody: z.string(),
  Attributes: z.object({ ApproximateReceiveCount: z.string() }),
  MessageAttributes: z
    .record(
      z.string(),
      z.object({
        DataType: z.string(),
        StringValue: z.string().optional(),
        BinaryValue: z.string().optional(),
      }),
    )
    .default({}),
});
const ReceiveResult = z.object({ Messages: z.array(Received).default([]) });
const Depths = z.array(z.object({ name: z.string(), approximateMessageCount: z.number() }));

/** A message as fauxqs hands it out, with the group it was posted with. */
export type ReceivedMessage = z.infer<typeof Received> & { readonly groupId: string | undefined };

/** SQS and SNS of the local run: the emulator runs in this process, so its state can be asked without any waiting. */
export interface Messages {
  readonly endpoint: string;
  queueUrl(name: string): string;
  createQueue(name: string, attributes: Readonly<Record<string, string>>): Promise<void>;
  createTopic(name: string): Promise<void>;
  subscribe(topicArn: string, queueArn: string, raw: boolean): Promise<void>;
  publish(topicArn: string, message: string): Promise<void>;
  /** How many messages wait in each queue, by name. */
  depths(): Promise<ReadonlyMap<string, number>>;
  receive(queue: string, most: number): Promise<readonly ReceivedMessage[]>;
  remove(queue: string, receipts: readonly string[]): Promise<void>;
  /** Puts a received message back at once. */
  release(queue: string, receipt: string): Promise<void>;
  stop(): Promise<void>;
}

export interface MessagesOptions {
  readonly port: number;
  readonly region: string;
  /** Called after anybody posted anything over HTTP. */
  readonly onPost: () => void;
}

type App = ReturnType<typeof buildApp>;

/** Starts fauxqs on loopback only. (Its own `startFauxqs` listens on every address.) */
export async function startMessages({ port, region, onPost }: MessagesOptions): Promise<Messages> {
  const app = buildApp({ logger: false, defaultRegion: region });
  const groups = groupIdsOf(app);
  app.addHook('onResponse', async (request) => {
    if (isPost(request.headers['x-amz-target'])) onPost();
  });
  await app.listen({ port, host: '127.0.0.1' });
  const endpoint = `http://127.0.0.1:${port}`;
  const queueUrl = (name: string) => `${endpoint}/${ACCOUNT}/${name}`;
  const queues = queueCalls(app, queueUrl, groups);
  return {
    endpoint,
    queueUrl,
    ...queues,
    ...fairly(queues),
    ...topicCalls(app),
    stop: () => app.close().then(() => undefined),
  };
}

function isPost(target: string | string[] | undefined): boolean {
  return target === 'AmazonSQS.SendMessage' || target === 'AmazonSQS.SendMessageBatch';
}

function queueCalls(app: App, queueUrl: (name: string) => string, groups: GroupIds) {
  const sqs = async (action: string, body: unknown): Promise<unknown> => {
    const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${action}` };
    const answer = await app.inject({ method: 'POST', url: '/', headers, payload: JSON.stringify(body) });
    if (answer.statusCode !== 200) throw new Error(`${action} was refused: ${answer.body}`);
    return answer.body === '' ? {} : answer.json();
  };
  return {
    createQueue: async (name: string, attributes: Readonly<Record<string, string>>) => {
      await sqs('CreateQueue', { QueueName: name, Attributes: attributes });
    },
    depths: async () => {
      const answer = await app.inject({ url: '/_fauxqs/queues' });
      return new Map(Depths.parse(answer.json()).map((queue) => [queue.name, queue.approximateMessageCount]));
    },
    receive: async (queue: string, most: number) => {
      const result = await sqs('ReceiveMessage', {
        QueueUrl: queueUrl(queue),
        MaxNumberOfMessages: most,
        VisibilityTimeout: NEVER_SECONDS,
        WaitTimeSeconds: 0,
        MessageSystemAttributeNames: ['All'],
        MessageAttributeNames: ['All'],
      });
      const received = ReceiveResult.parse(result).Messages;
      return received.map((message) => ({ ...message, groupId: groups.of(message.MessageId) }));
    },
    remove: async (queue: string, receipts: readonly string[]) => {
      const Entries = receipts.map((ReceiptHandle, index) => ({ Id: String(index), ReceiptHandle }));
      if (Entries.length > 0) await sqs('DeleteMessageBatch', { QueueUrl: queueUrl(queue), Entries });
    },
    release: async (queue: string, ReceiptHandle: string) => {
      await sqs('ChangeMessageVisibility', {
        QueueUrl: queueUrl(queue),
        ReceiptHandle,
        VisibilityTimeout: 0,
      });
    },
  };
}

function topicCalls(app: App) {
  const sns = async (parameters: Record<string, string>): Promise<void> => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const payload = new URLSearchParams(parameters).toString();
    const answer = await app.inject({ method: 'POST', url: '/', headers, payload });
    if (answer.statusCode !== 200) throw new Error(`${parameters.Action} was refused: ${answer.body}`);
  };
  return {
    createTopic: (Name: string) => sns({ Action: 'CreateTopic', Name }),
    publish: (TopicArn: string, Message: string) => sns({ Action: 'Publish', TopicArn, Message }),
    subscribe: (TopicArn: string, Endpoint: string, raw: boolean) =>
      sns({
        Action: 'Subscribe',
        Protocol: 'sqs',
        TopicArn,
        Endpoint,
        'Attributes.entry.1.key': 'RawMessageDelivery',
        'Attributes.entry.1.value': String(raw),
      }),
  };
}
