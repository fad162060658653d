import { SendMessageBatchCommand } from '@aws-sdk/client-sqs';
import type { Queue } from './queue.ts';
import { calling } from './try-again.ts';

/** The message attribute that names the partner of an event on the door queue. */
export const partnerAttribute = 'partner';

/** What SQS takes in one call, messages and bytes: the latter less than it promises anywhere, with room for attributes. */
export const mostInOneCall = { messages: 10, bytes: 200 * 1024 };

/**
 * Puts a partner's events on the door queue, each in its group, so that one partner's backlog does not delay another's
 * events. The bodies are such as `asSqsTakesIt` gives. Answers the id of each one's message, in order; null for one that the queue did not take this time. Throws
 * `TryAgain` when it took none.
 */
export async function sendToDoor(
  queue: Queue,
  partner: string,
  bodies: readonly string[],
): Promise<readonly (string | null)[]> {
  if (bodies.length === 0) return [];
  const command = new SendMessageBatchCommand({
    QueueUrl: queue.url,
    Entries: bodies.map((body, index) => ({
      Id: String(index),
      MessageBody: body,
      MessageGroupId: partner,
      MessageAttributes: { [partnerAttribute]: { DataType: 'String', StringValue: partner } },
    })),
  });
  const { Successful = [] } = await calling('Sending to the door queue', queue.sqs.send(command));
  const ids = new Map(Successful.map(({ Id, MessageId }) => [Id, MessageId ?? null]));
  return bodies.map((_, index) => ids.get(String(index)) ?? null);
}

/**
 * The same JSON without the characters that SQS does not take; JSON has them only in texts, where they can be escaped. It
 * can be longer than it was, so it is this that is measured, kept and sent.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html
 */
export const asSqsTakesIt = (json: string): string =>
  json.replace(/[\ufffe\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`);
