import { SendMessageBatchCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { calling, TryAgain } from './try-again.ts';

/** One queue, by its URL. */
export interface Queue {
  readonly url: string;
  readonly sqs: SQSClient;
}

/** What SQS takes in one call. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html */
const mostInOneCall = 10;

/** Sends each value as JSON, ten to a call. Throws `TryAgain` when any of them was not taken. */
export async function sendAll(queue: Queue, messages: readonly unknown[]): Promise<void> {
  for (let at = 0; at < messages.length; at += mostInOneCall) {
    const entries = messages.slice(at, at + mostInOneCall).map((message, index) => ({
      Id: String(index),
      MessageBody: JSON.stringify(message),
    }));
    const command = new SendMessageBatchCommand({ QueueUrl: queue.url, Entries: entries });
    const { Failed = [] } = await calling('Sending to a queue', queue.sqs.send(command));
    const [first] = Failed;
    if (first)
      throw new TryAgain(
        `Sending ${Failed.length} of ${entries.length} messages (${first.Code ?? 'no code'})`,
      );
  }
}

/** Posts one body just as it is. */
export async function post(queue: Queue, body: string): Promise<void> {
  await calling(
    'Posting',
    queue.sqs.send(new SendMessageCommand({ QueueUrl: queue.url, MessageBody: body })),
  );
}
