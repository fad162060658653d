import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { type DueIndex, type DueRow, dueNow, lease } from '../shared/aws/due-index.ts';
import { countOf, envOf } from '../shared/aws/env.ts';
import { dueOf } from '../shared/aws/keys.ts';
import { type Queue, sendAll } from '../shared/aws/queue.ts';
import { tableOf } from '../shared/aws/table.ts';
import type { Mail, ReportJob, Work } from '../shared/aws/work.ts';
import { type Invocation, stack } from './stack.ts';

/** What the sweep works with. */
export interface SweepDependencies {
  readonly due: DueIndex;
  readonly shards: number;
  readonly workQueue: Queue;
  readonly mailQueue: Queue;
  readonly reportQueue: Queue;
}

/** So much time must be left to begin another page: enough to lease it and to send what it asks for. */
const pageMilliseconds = 10_000;

/** What the sweep is handed, and the partitions it has handed on whole: desks, and areas that owe reports. */
type Given = SweepDependencies & Invocation & { readonly handedOn: Set<string> };

/**
 * Hands everything that is due to the queue of whoever does it: a case's next step to the work queue, an email to the
 * mail queue (to a partner too), a report to the report queue; each desk and each area's reports once, however many rows of it are due.
 * Each row is leased first, so that a sweep that ends between the two is made good when the lease runs out. What one
 * sweep has no time for is found by the next.
 */
export async function sweep(_event: unknown, given: SweepDependencies & Invocation): Promise<void> {
  const handedOn = new Set<string>();
  const shards = Array.from({ length: given.shards }, (_, shard) =>
    sweepShard({ ...given, handedOn }, String(shard)),
  );
  const swept = await Promise.allSettled(shards);
  const failed = swept.find((shard) => shard.status === 'rejected');
  if (failed) throw failed.reason;
  const count = swept.reduce((sum, shard) => sum + (shard.status === 'fulfilled' ? shard.value : 0), 0);
  if (count > 0) given.log('sweep-done', { count });
}

/** How many rows of the shard were handed on. */
async function sweepShard(given: Given, shard: string): Promise<number> {
  let count = 0;
  for await (const page of dueNow(given.due, shard, given.now)) {
    const leased = await leaseAll(page, given);
    await sendHints(leased, given);
    count += leased.length;
    if (given.remaining() < pageMilliseconds) {
      given.log('sweep-unfinished', { count });
      break;
    }
  }
  return count;
}

async function leaseAll(page: readonly DueRow[], { due, now, log }: Given): Promise<readonly DueRow[]> {
  const leases = await Promise.all(page.map((row) => lease(due.table, row, now)));
  page.forEach((row, index) => {
    if (leases[index] === 'parked') log('due-parked', { row: rowNameOf(row) });
  });
  return page.filter((_, index) => leases[index] === 'leased');
}

async function sendHints(rows: readonly DueRow[], given: Given): Promise<void> {
  const works: Work[] = [];
  const mails: Mail[] = [];
  const reports: ReportJob[] = [];
  for (const row of rows) {
    const due = dueOf(row);
    if (due.kind === 'steps') works.push({ kind: 'tick', area: due.area, ref: due.ref });
    if (due.kind === 'mail')
      mails.push({ kind: 'family', area: due.area, ref: due.ref, contactId: due.contactId });
    if (due.kind === 'desk' && isFirst(row, given))
      mails.push({ kind: 'desk', area: due.area, desk: due.desk });
    if (due.kind === 'refused') mails.push({ kind: 'partner', partner: due.partner });
    if (due.kind === 'report' && isFirst(row, given)) reports.push({ kind: 'report', area: due.area });
  }
  await sendAll(given.workQueue, works);
  await sendAll(given.mailQueue, mails);
  await sendAll(given.reportQueue, reports);
}

/** Whether this sweep hands on nothing of the row's partition yet. */
function isFirst({ pk }: DueRow, { handedOn }: Given): boolean {
  const { size } = handedOn;
  return handedOn.add(pk).size > size;
}

/** A row by its keys, as the runbook finds it. Neither holds a name or an address. */
const rowNameOf = ({ pk, sk }: DueRow): string => `${pk} ${sk}`;

export const handler = stack((): SweepDependencies => {
  const env = envOf([
    'TABLE_NAME',
    'DUE_INDEX',
    'DUE_SHARDS',
    'WORK_QUEUE_URL',
    'MAIL_QUEUE_URL',
    'REPORT_QUEUE_URL',
  ]);
  const sqs = new SQSClient();
  return {
    due: { table: tableOf(new DynamoDBClient(), env.TABLE_NAME), index: env.DUE_INDEX },
    shards: countOf('DUE_SHARDS', env.DUE_SHARDS),
    workQueue: { url: env.WORK_QUEUE_URL, sqs },
    mailQueue: { url: env.MAIL_QUEUE_URL, sqs },
    reportQueue: { url: env.REPORT_QUEUE_URL, sqs },
  };
}, sweep);
