import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import { type IntakeDependencies, intake } from '../../functions/intake.ts';
import type { Invocation } from '../../functions/stack.ts';
import type { Partner } from '../../shared/areas/partners.ts';
import type { Table } from '../../shared/aws/table.ts';
import { momentOf } from '../../shared/domain/moment.ts';

export const workQueueArn = 'arn:aws:sqs:eu-west-2:111111111111:work';
export const councilQueueArn = 'arn:aws:sqs:eu-west-2:111111111111:send-partner-council';

export const doorQueueArn = 'arn:aws:sqs:eu-west-2:111111111111:door';

const partner = (id: string, authority: boolean): Partner => ({
  ...{ id, name: id, areas: ['hull'], types: ['send.*'], authority, contact: `${id}@hull.example` },
  signIn: { kind: 'sqs', account: '111111111111' },
});

/** Two partners that post over HTTPS. */
export const doorPartners: readonly Partner[] = [
  { ...partner('trust', false), signIn: { kind: 'iam', account: '222222222222' } },
  {
    ...partner('mis', false),
    types: ['send.timetable.*'],
    signIn: { kind: 'oauth', clientId: 'mis-client' },
  },
];

/** Two partners with queues of their own, two of the door. */
export const register: readonly Partner[] = [
  partner('council', true),
  partner('school', false),
  ...doorPartners,
];

/** What an invocation at that instant is handed. Nothing is logged. */
export const invocationAt = (at: string): Invocation => ({
  now: momentOf(Temporal.Instant.from(at)),
  remaining: () => 30_000,
  log: () => {},
});

/** What intake is handed: the register, no waiting between tries; it takes no note of who posts. */
export const intakeAt = (at: string, table: Table): IntakeDependencies & Invocation => ({
  ...invocationAt(at),
  ...{ table, shards: 4, workQueueArn, doorQueueArn, partnerQueuePrefix: 'send-partner-' },
  partners: register,
  pause: async () => {},
  hears: async () => {},
});

/** One message as Lambda hands it over; `stamp` is the partner that our door put on it. */
export function message(
  messageId: string,
  body: unknown,
  { from = councilQueueArn, sentAt = '2026-04-20T09:00:00Z', stamp = '' } = {},
): SQSRecord {
  return {
    messageId,
    receiptHandle: messageId,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: String(Date.parse(sentAt)),
      SenderId: 'test',
      ApproximateFirstReceiveTimestamp: String(Date.parse(sentAt)),
    },
    messageAttributes: stamp === '' ? {} : { partner: { dataType: 'String', stringValue: stamp } },
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: from,
    awsRegion: 'eu-west-2',
  };
}

export const batchOf = (...Records: readonly SQSRecord[]): SQSEvent => ({ Records: [...Records] });

interface Posted {
  readonly id: string;
  readonly ref?: string;
  readonly time?: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A partner event of the short type name, such as `assessment.requested`. */
export const event = (type: string, { id, ref = 'C-1', time = '2026-04-20T08:00:00Z', data }: Posted) => ({
  ...{
    specversion: '1.0',
    id,
    source: '/cases',
    type: `send.${type}.v1`,
    subject: ref,
    time,
    localarea: 'hull',
    data,
  },
});

/** The parent of a case, whose address is confirmed. */
export const parent = (ref = 'C-1') =>
  event('people.contact-registered', {
    ...{ id: `${ref}-parent`, ref, time: '2026-04-20T07:00:00Z' },
    data: {
      ...{ contactId: 'P-1', role: 'parent', email: 'parent@family.example', emailConfirmedOn: '2026-04-17' },
      ...{ language: 'en', format: 'standard', channel: 'email', mayReceive: true },
    },
  });

/** An assessment requested by a parent. */
export const request = (ref = 'C-1', receivedOn = '2026-04-20') =>
  event('assessment.requested', {
    ...{ id: `${ref}-requested`, ref, time: `${receivedOn}T08:00:00Z` },
    data: { assessmentId: 'A-1', receivedOn, requestedBy: 'parent', kind: 'initial' },
  });

/** Takes bodies in one batch, at that instant, as the council posts them, and answers the ids that stay on the queue. */
export async function takeIn(
  table: Table,
  at: string,
  ...bodies: readonly unknown[]
): Promise<readonly string[]> {
  const records = bodies.map((body, index) => message(`m-${index + 1}`, body, { sentAt: at }));
  const { batchItemFailures } = await intake(batchOf(...records), intakeAt(at, table));
  return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}
