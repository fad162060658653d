import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { partners } from '../shared/areas/partners.ts';
import { mailDesk } from '../shared/aws/desk-mail.ts';
import { envOf } from '../shared/aws/env.ts';
import { mailFamily } from '../shared/aws/family-mail.ts';
import { macBy } from '../shared/aws/link-key.ts';
import { linksOf } from '../shared/aws/links.ts';
import type { Post } from '../shared/aws/outgoing.ts';
import { mailPartner } from '../shared/aws/partner-mail.ts';
import { sesClient } from '../shared/aws/ses.ts';
import { tableOf } from '../shared/aws/table.ts';
import { mailOf } from '../shared/aws/work.ts';
import { eachMessage } from './batch.ts';
import { type Invocation, stack } from './stack.ts';

/** Writes to each contact, desk and partner that the mail queue names what there is to say to them now. */
export async function send(event: SQSEvent, given: Post & Invocation): Promise<SQSBatchResponse> {
  return await eachMessage(event, given.log, async ({ body }) => {
    const job = mailOf(body);
    switch (job.kind) {
      case 'family':
        return await mailFamily(job, given);
      case 'desk':
        return await mailDesk(job, given);
      case 'partner':
        return await mailPartner(job.partner, given);
      default:
        return job satisfies never;
    }
  });
}

function dependencies(): Post {
  const env = envOf([
    'TABLE_NAME',
    'WORK_QUEUE_URL',
    'CONFIGURATION_SET',
    'SENDER',
    'REPLY_TO',
    'SIGN_IN_URL',
    'LINK_KEY_ID',
    'PAGES_URL',
  ]);
  return {
    table: tableOf(new DynamoDBClient({}), env.TABLE_NAME),
    work: { url: env.WORK_QUEUE_URL, sqs: new SQSClient({}) },
    ses: { client: sesClient(), configurationSet: env.CONFIGURATION_SET, sender: env.SENDER },
    replyTo: env.REPLY_TO,
    signInUrl: env.SIGN_IN_URL,
    links: linksOf(macBy(new KMSClient({}), env.LINK_KEY_ID)),
    pagesUrl: env.PAGES_URL,
    partners,
  };
}

export const handler = stack(dependencies, send);
