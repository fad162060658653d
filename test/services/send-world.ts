import { SQSClient } from '@aws-sdk/client-sqs';
import { feedback } from '../../functions/feedback.ts';
import { intake } from '../../functions/intake.ts';
import { report } from '../../functions/report.ts';
import { send } from '../../functions/send.ts';
import type { Invocation } from '../../functions/stack.ts';
import { type Messages, startMessages } from '../../infra/local/messages.ts';
import type { Partner } from '../../shared/areas/partners.ts';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { loadCase } from '../../shared/aws/case-store.ts';
import type { Post } from '../../shared/aws/outgoing.ts';
import type { Reporter } from '../../shared/aws/report-mail.ts';
import type { Table } from '../../shared/aws/table.ts';
import { type Work, workOf } from '../../shared/aws/work.ts';
import type { Case } from '../../shared/domain/case.ts';
import { draw } from '../pictures/drawn.ts';
import { testLinks } from './links.ts';
import { type LocalDynamoDb, type Row, rowsOf, startTables } from './local-table.ts';
import { batchOf, intakeAt, invocationAt, message, register, takeIn, workQueueArn } from './messages.ts';
import { type Ses, startSes } from './send-ses.ts';

/** Everything between a case and SES, on real local services. Each step is taken by hand, at an instant. */
export interface World {
  readonly dynamodb: LocalDynamoDb;
  readonly ses: Ses;
  readonly sqs: SQSClient;
  /** A new table, and nothing on the queue. */
  reset(): Promise<void>;
  table(): Table;
  /** Takes in what the council posts. */
  posted(at: string, ...bodies: readonly unknown[]): Promise<void>;
  /** Does one job of the mail queue; answers whether the message leaves its queue. */
  sends(at: string, job: object): Promise<boolean>;
  /** Sends what there is for a contact of C-1; answers whether the message leaves its queue. */
  writesTo(contactId: string, at: string): Promise<boolean>;
  writesToDesk(desk: string, at: string): Promise<boolean>;
  /** Tells a partner what was refused of it; answers whether the message leaves its queue. */
  writesToPartner(partner: string, at: string, partners?: readonly Partner[]): Promise<boolean>;
  /** Sends what reports of Hull are due; answers whether the message leaves its queue. */
  writesReports(at: string, more?: Partial<Invocation & Pick<Reporter, 'draw'>>): Promise<boolean>;
  /** Hears one event of SES; answers whether it leaves its queue. */
  hears(at: string, event: unknown): Promise<boolean>;
  /** Takes the deeds on the work queue into their cases, and answers them. */
  deedsTaken(at: string): Promise<readonly Work[]>;
  caseNow(): Promise<Case>;
  rows(partition: string): Promise<readonly Row[]>;
  stop(): Promise<void>;
}

/** Starts it, with its queue on a port of the test file's own. */
export async function startWorld(port: number): Promise<World> {
  const [dynamodb, messages, ses] = await Promise.all([
    startTables(),
    startMessages({ port, region: 'eu-west-2', onPost: () => {} }),
    startSes(),
  ]);
  await messages.createQueue('work', {});
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const sqs = new SQSClient({ endpoint: messages.endpoint, region: 'eu-west-2', credentials });
  const work = { url: messages.queueUrl('work'), sqs };
  let table: Table | undefined;
  const current = (): Table => {
    if (table === undefined) throw new Error('Expected a table, found none: reset first.');
    return table;
  };
  return {
    ...{ dynamodb, ses, sqs, table: current },
    ...steps({ table: current, work, ses, messages }),
    reset: async () => {
      table = await dynamodb.newTable();
      await drain(messages);
      Object.assign(ses, { mood: 'takes', asked: 0 });
      ses.taken.length = 0;
    },
    stop: async () => {
      sqs.destroy();
      await Promise.all([ses.stop(), messages.stop(), dynamodb.stop()]);
    },
  };
}

interface Parts {
  readonly table: () => Table;
  readonly work: Post['work'];
  readonly ses: Ses;
  readonly messages: Messages;
}

function steps({ table, work, ses, messages }: Parts) {
  const post = (partners = register): Post => ({
    ...{ table: table(), work, partners },
    ses: { client: ses.client, configurationSet: 'family-mail', sender: 'no-reply@send.hull.example' },
    replyTo: 'send@hull.example',
    signInUrl: 'https://send.hull.example/',
    links: testLinks,
    pagesUrl: 'https://send.hull.example/p',
  });
  const sends = async (at: string, job: object, partners = register): Promise<boolean> => {
    const { batchItemFailures } = await send(batchOf(message('mail-1', job)), {
      ...post(partners),
      ...invocationAt(at),
    });
    return batchItemFailures.length === 0;
  };
  return {
    sends,
    posted: async (at: string, ...bodies: readonly unknown[]) => {
      const failures = await takeIn(table(), at, ...bodies);
      if (failures.length > 0) throw new Error(`Expected all to be taken in, found ${failures.length} left.`);
    },
    writesTo: (contactId: string, at: string) =>
      sends(at, { kind: 'family', area: 'hull', ref: 'C-1', contactId }),
    writesToDesk: (desk: string, at: string) => sends(at, { kind: 'desk', area: 'hull', desk }),
    writesToPartner: (partner: string, at: string, partners = register) =>
      sends(at, { kind: 'partner', partner }, partners),
    writesReports: async (at: string, more: Partial<Invocation & Pick<Reporter, 'draw'>> = {}) => {
      const { batchItemFailures } = await report(
        batchOf(message('report-1', { kind: 'report', area: 'hull' })),
        { ...post(), draw, ...invocationAt(at), remaining: () => 900_000, ...more },
      );
      return batchItemFailures.length === 0;
    },
    hears: async (at: string, event: unknown) => {
      const given = { table: table(), work, ...invocationAt(at) };
      const { batchItemFailures } = await feedback(batchOf(message('news-1', event)), given);
      return batchItemFailures.length === 0;
    },
    deedsTaken: async (at: string) => {
      const bodies = await drain(messages);
      const records = bodies.map((body, index) => message(`w-${index}`, body, { from: workQueueArn }));
      const { batchItemFailures } = await intake(batchOf(...records), intakeAt(at, table()));
      if (batchItemFailures.length > 0) throw new Error('Expected every deed to be taken, found some left.');
      return bodies.map(workOf);
    },
    caseNow: async () => (await loadCase(table(), { area: 'hull', ref: 'C-1' }, rulesFor('hull'))).case,
    rows: (partition: string) => rowsOf(table(), partition),
  };
}

async function drain(messages: Messages): Promise<readonly string[]> {
  const bodies: string[] = [];
  for (;;) {
    const received = await messages.receive('work', 10);
    if (received.length === 0) return bodies;
    bodies.push(...received.map(({ Body }) => Body));
    await messages.remove(
      'work',
      received.map(({ ReceiptHandle }) => ReceiptHandle),
    );
  }
}

/** An event of SES about an email, as SNS delivers it raw. */
export function sesEvent(
  eventType: 'Send' | 'Delivery' | 'Bounce' | 'Complaint' | 'Reject',
  { emailId, at, bounceType = 'Permanent' }: { emailId: string; at: string; bounceType?: string },
): unknown {
  const details = { timestamp: at.replace('Z', '.123Z'), bounceType };
  return {
    eventType,
    mail: {
      timestamp: at.replace('Z', '.123Z'),
      messageId: 'ses-9',
      tags: { emailId: [emailId], 'ses:caller': ['x'] },
    },
    [eventType.toLowerCase()]: details,
  };
}

/** Nothing can be posted to a queue until the answered function is called. */
export function failPosts({ sqs }: Pick<World, 'sqs'>): () => void {
  const name = 'failPosts';
  const busy = () => async () => {
    throw Object.assign(new Error('Too busy.'), { name: 'ServiceUnavailable' });
  };
  sqs.middlewareStack.add(busy, { step: 'initialize', name });
  return () => sqs.middlewareStack.remove(name);
}

/** Every update of a single row is throttled until the answered function is called. */
export function failUpdates({ client }: LocalDynamoDb): () => void {
  const name = 'failUpdates';
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === 'UpdateItemCommand')
        throw Object.assign(new Error('Too busy.'), { name: 'ThrottlingException' });
      return next(args);
    },
    { step: 'initialize', name },
  );
  return () => client.middlewareStack.remove(name);
}
