import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { hear, type Listening } from '../shared/aws/delivery.ts';
import { envOf } from '../shared/aws/env.ts';
import { newsOf } from '../shared/aws/ses-event.ts';
import { tableOf } from '../shared/aws/table.ts';
import { eachMessage } from './batch.ts';
import { type Invocation, stack } from './stack.ts';

/** What listening to SES depends on. */
export type FeedbackDependencies = Pick<Listening, 'table' | 'work'>;

/** Notes what became of each email that SES has news of. What cannot be read ends as a parked row. */
export async function feedback(
  event: SQSEvent,
  given: FeedbackDependencies & Invocation,
): Promise<SQSBatchResponse> {
  return await eachMessage(event, given.log, ({ body }) => hear(newsOf(body), given));
}

function dependencies(): FeedbackDependencies {
  const env = envOf(['TABLE_NAME', 'WORK_QUEUE_URL']);
  return {
    table: tableOf(new DynamoDBClient({}), env.TABLE_NAME),
    work: { url: env.WORK_QUEUE_URL, sqs: new SQSClient({}) },
  };
}

export const handler = stack(dependencies, feedback);
