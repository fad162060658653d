import { DeleteItemCommand, DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSEvent, SQSRecord } from 'aws-lambda';

// A system small enough to see through: a letter is posted, falls due, is mailed, and what became of it is written down.
const dynamodb = new DynamoDBClient();
const sqs = new SQSClient();
const ses = new SESClient();
const env = (name: string): string => process.env[name] ?? '';

interface Letter {
  readonly to: string;
  readonly dueAt: string;
  readonly fault?: 'throws' | 'reports' | 'crashes';
}

/** Writes down each letter and when it is due, or fails as the letter says. */
export async function door({ Records }: SQSEvent) {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const record of Records) {
    const letter: Letter = JSON.parse(record.body);
    await note(
      `TRIED#${record.messageId}`,
      `${new Date().toISOString()} ${record.attributes.ApproximateReceiveCount}`,
      {
        sent: { S: new Date(Number(record.attributes.SentTimestamp)).toISOString() },
        group: { S: record.attributes.MessageGroupId ?? 'none' },
      },
    );
    if (letter.fault === 'throws') throw new Error('cannot read this letter');
    if (letter.fault === 'crashes') process.exit(1);
    if (letter.fault === 'reports') batchItemFailures.push({ itemIdentifier: record.messageId });
    else await note('LETTER', letter.to, { dueShard: { S: '1' }, dueAt: { S: letter.dueAt } });
  }
  return { batchItemFailures };
}

/** Hands what is due to the mail queue. */
export async function sweep(): Promise<void> {
  const { Items = [] } = await dynamodb.send(
    new QueryCommand({
      TableName: env('TABLE_NAME'),
      IndexName: env('DUE_INDEX'),
      KeyConditionExpression: 'dueShard = :shard AND dueAt <= :now',
      ExpressionAttributeValues: { ':shard': { S: '1' }, ':now': { S: new Date().toISOString() } },
    }),
  );
  for (const { pk, sk } of Items) {
    if (!pk || !sk?.S) continue;
    await sqs.send(new SendMessageCommand({ QueueUrl: env('MAIL_QUEUE_URL'), MessageBody: sk.S }));
    await dynamodb.send(new DeleteItemCommand({ TableName: env('TABLE_NAME'), Key: { pk, sk } }));
  }
}

/** Mails a letter, in text and HTML. */
export async function send({ Records }: SQSEvent): Promise<void> {
  for (const { body } of Records) {
    const raw = [
      'From: Small System <letters@small.example>',
      `To: ${body}`,
      'Subject: =?utf-8?B?QSBsZXR0ZXIg4oCTIG9uZQ==?=',
      'References: <root@small.example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary=b',
      '',
      '--b\r\nContent-Type: text/plain\r\n\r\nIn text.',
      '--b\r\nContent-Type: text/html\r\n\r\n<p>In HTML.</p>',
      '--b--',
    ].join('\r\n');
    await ses.send(
      new SendRawEmailCommand({
        RawMessage: { Data: Buffer.from(raw) },
        ConfigurationSetName: env('CONFIGURATION_SET'),
        Tags: [{ Name: 'letter', Value: 'one' }],
      }),
    );
  }
}

/** Writes down what SES tells. */
export async function hear({ Records }: SQSEvent): Promise<void> {
  for (const { body } of Records) {
    const { eventType, mail, bounce } = JSON.parse(body);
    await note('HEARD', `${new Date().toISOString()} ${eventType} ${mail.destination[0]}`, {
      tag: { S: mail.tags.letter[0] },
      bounceType: { S: bounce?.bounceType ?? 'none' },
    });
  }
}

/** Writes down what failed too often. */
export async function park({ Records }: SQSEvent): Promise<void> {
  for (const record of Records) await note('PARKED', record.messageId, timesOf(record));
}

function timesOf({ attributes }: SQSRecord) {
  return {
    sent: { S: new Date(Number(attributes.SentTimestamp)).toISOString() },
    at: { S: new Date().toISOString() },
  };
}

async function note(pk: string, sk: string, more: Record<string, { readonly S: string }>): Promise<void> {
  await dynamodb.send(
    new PutItemCommand({ TableName: env('TABLE_NAME'), Item: { pk: { S: pk }, sk: { S: sk }, ...more } }),
  );
}
