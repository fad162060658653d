import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { partnerAttribute } from '../shared/aws/door-queue.ts';
import type { Log } from '../shared/aws/log.ts';
import { failureOf } from './stack.ts';

/**
 * Handles each message of a batch from SQS, all at once, and answers which ones stay on the queue: those whose
 * `handle` threw. https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export async function eachMessage(
  event: SQSEvent,
  log: Log,
  handle: (record: SQSRecord) => Promise<void>,
): Promise<SQSBatchResponse> {
  const handleAndLog = async (record: SQSRecord): Promise<void> => {
    try {
      await handle(record);
    } catch (error) {
      log(failureOf(error), { message: record.messageId, outcome: 'stays on the queue', error });
      throw error;
    }
  };
  const { batchItemFailures } = await processPartialResponse(
    event,
    handleAndLog,
    new BatchProcessor(EventType.SQS),
    {
      throwOnFullBatchFailure: false,
    },
  );
  return { batchItemFailures: [...batchItemFailures] };
}

/** The name of the queue a message came from: the last part of its ARN. */
export const queueNameOf = (record: SQSRecord): string => record.eventSourceARN.split(':').at(-1) ?? '';

/** The partner that our door put on a message of the door queue, for whom it posted it. */
export const partnerOnStamp = ({ messageAttributes }: SQSRecord): string | undefined =>
  messageAttributes[partnerAttribute]?.stringValue;
