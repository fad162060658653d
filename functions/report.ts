import { readFile } from 'node:fs/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { partners } from '../shared/areas/partners.ts';
import { envOf } from '../shared/aws/env.ts';
import { mailReports, type Reporter } from '../shared/aws/report-mail.ts';
import { sesClient } from '../shared/aws/ses.ts';
import { tableOf } from '../shared/aws/table.ts';
import { reportJobOf } from '../shared/aws/work.ts';
import { drawer } from '../shared/pictures/png.ts';
import { eachMessage } from './batch.ts';
import { type Invocation, stack } from './stack.ts';

/** Writes the reports that are due of each area that the report queue names: board digests, the monthly scorecard and the weekly trend. */
export async function report(event: SQSEvent, given: Reporter & Invocation): Promise<SQSBatchResponse> {
  return await eachMessage(event, given.log, ({ body }) => mailReports(reportJobOf(body).area, given));
}

function dependencies(): Reporter {
  const env = envOf(['TABLE_NAME', 'CONFIGURATION_SET', 'SENDER', 'REPLY_TO', 'SIGN_IN_URL']);
  return {
    table: tableOf(new DynamoDBClient({}), env.TABLE_NAME),
    ses: { client: sesClient(), configurationSet: env.CONFIGURATION_SET, sender: env.SENDER },
    replyTo: env.REPLY_TO,
    signInUrl: env.SIGN_IN_URL,
    draw: drawer({
      wasm: () => beside('resvg.wasm'),
      fonts: () => Promise.all([beside('letters.ttf'), beside('letters-bold.ttf')]),
    }),
    partners,
  };
}

/** A file that the stack lays beside the bundle. */
const beside = (name: string): Promise<Uint8Array> => readFile(new URL(name, import.meta.url));

export const handler = stack(dependencies, report);
