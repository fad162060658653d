import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { envOf } from '../shared/aws/env.ts';
import type { Mailer } from '../shared/aws/outgoing.ts';
import { mailReports } from '../shared/aws/report-mail.ts';
import { sesClient } from '../shared/aws/ses.ts';
import { tableOf } from '../shared/aws/table.ts';
import { reportJobOf } from '../shared/aws/work.ts';
import { eachMessage } from './batch.ts';
import { type Invocation, stack } from './stack.ts';

/** Writes the reports that are due of each area that the report queue names: board digests and the monthly scorecard. */
export async function report(event: SQSEvent, given: Mailer & Invocation): Promise<SQSBatchResponse> {
  return await eachMessage(event, given.log, ({ body }) => mailReports(reportJobOf(body).area, given));
}

function dependencies(): Mailer {
  const env = envOf(['TABLE_NAME', 'CONFIGURATION_SET', 'SENDER', 'REPLY_TO', 'SIGN_IN_URL']);
  return {
    table: tableOf(new DynamoDBClient({}), env.TABLE_NAME),
    ses: { client: sesClient(), configurationSet: env.CONFIGURATION_SET, sender: env.SENDER },
    replyTo: env.REPLY_TO,
    signInUrl: env.SIGN_IN_URL,
  };
}

export const handler = stack(dependencies, report);
