import { rmSync } from 'node:fs';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { interactive } from '../../infra/local/interactive.ts';
import type { LocalRun } from '../../infra/local/local-run.ts';
import { startLocal } from '../../infra/local/start-local.ts';
import { writeSmallAssembly } from './small-system/assembly.ts';

const port = 18_700;
let folder: string;
let run: LocalRun;
let dynamodb: DynamoDBClient;
const log: string[] = [];

beforeAll(async () => {
  folder = await writeSmallAssembly();
  run = await startLocal({
    templateDir: folder,
    port,
    startAt: '2026-03-02T09:00:00Z', // a Monday
    bounces: { 'nobody@home.example': 'permanent' },
    workers: { door: 2 },
    onLog: (label, line) => log.push(`${label}: ${line}`),
  });
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  dynamodb = new DynamoDBClient({ endpoint: run.urls.dynamodb, region: run.region, credentials });
});

afterAll(async () => {
  dynamodb?.destroy();
  await run?.stop();
  if (folder) rmSync(folder, { recursive: true });
});

async function rows(pk: string) {
  const { Items = [] } = await dynamodb.send(new ScanCommand({ TableName: run.tableName }));
  const Row = z.record(
    z.string(),
    z.object({ S: z.string() }).transform(({ S }) => S),
  );
  const all = Items.map((item) => Row.parse(item)).filter((row) => row.pk?.startsWith(pk));
  return all.sort((a, b) => String(a.sk).localeCompare(String(b.sk)));
}

/** A plain request without a signature, as one types it with curl. */
async function post(queue: string, body: unknown, more: object = {}): Promise<void> {
  const answer = await fetch(run.urls.messages, {
    method: 'POST',
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.SendMessage' },
    body: JSON.stringify({ QueueUrl: run.urls.queues[queue], MessageBody: JSON.stringify(body), ...more }),
  });
  expect(answer.status).toBe(200);
}

const Store = z.object({
  emails: z.array(
    z.object({ subject: z.string(), at: z.number(), body: z.object({ text: z.string(), html: z.string() }) }),
  ),
});

describe('the local run of a small system', () => {
  it('does not start a second time on the same ports', async () => {
    const second = startLocal({ templateDir: folder, port: port - 1, startAt: run.now() });
    await expect(second).rejects.toThrow(`Port ${port} is taken`);
  });

  it('mails what falls due at the first minute of the schedule, and hears what became of it', async () => {
    const letter = (to: string) =>
      post('doorstep', { to, dueAt: '2026-03-03T10:00:30Z' }, { MessageGroupId: 'partner' });
    await run.runUntil('2026-03-02T12:00:00Z', [
      { at: '2026-03-02T11:00:00Z', post: () => letter('family@home.example') },
      { at: '2026-03-02T11:30:00Z', post: () => letter('nobody@home.example') },
    ]);
    expect(run.now()).toBe('2026-03-02T12:00:00.000Z');
    expect(run.sentEmails()).toEqual([]);
    expect(await run.nextDueAt()).toBe('2026-03-03T10:00:30Z');
    expect(await rows('TRIED')).toMatchObject([
      { sk: '2026-03-02T11:00:00.000Z 1', sent: '2026-03-02T11:00:00.000Z', group: 'partner' },
      { sk: '2026-03-02T11:30:00.000Z 1', sent: '2026-03-02T11:30:00.000Z', group: 'partner' },
    ]);

    await run.runUntil('2026-03-04T09:00:00Z');
    expect(await run.nextDueAt()).toBeUndefined();
    const sent = [...run.sentEmails()].sort((a, b) => String(a.to).localeCompare(String(b.to)));
    expect(sent).toMatchObject([
      {
        at: '2026-03-03T10:01:00.000Z',
        to: ['family@home.example'],
        outcome: 'delivered',
        configurationSet: 'Set',
      },
      {
        at: '2026-03-03T10:01:00.000Z',
        to: ['nobody@home.example'],
        outcome: 'permanent',
        tags: { letter: 'one' },
      },
    ]);
    expect(sent[0]?.subject).toBe('A letter – one');
    expect(sent[0]?.headers).toContainEqual({ name: 'References', value: '<root@small.example>' });
    expect((await rows('HEARD')).map(({ sk, tag, bounceType }) => [sk, tag, bounceType])).toEqual([
      ['2026-03-03T10:01:01.000Z Send family@home.example', 'one', 'none'],
      ['2026-03-03T10:01:01.000Z Send nobody@home.example', 'one', 'none'],
      ['2026-03-03T10:01:04.000Z Delivery family@home.example', 'one', 'none'],
      ['2026-03-03T10:01:06.000Z Bounce nobody@home.example', 'one', 'Permanent'],
    ]);
  });

  it('shows each email in the inbox, with both parts, at the simulated time', async () => {
    const { emails } = Store.parse(await (await fetch(`${run.urls.inbox}/store`)).json());
    expect(emails).toHaveLength(2);
    expect(emails[0]).toMatchObject({
      subject: 'A letter – one',
      at: Date.parse('2026-03-03T10:01:00Z') / 1000,
      body: { text: expect.stringContaining('In text.'), html: expect.stringContaining('<p>In HTML.</p>') },
    });
  });

  it('gives a failing message back after its visibility timeout, and to the dead letters after three tries', async () => {
    const { failures, parked } = run.counts();
    for (const fault of ['throws', 'reports', 'crashes']) {
      const start = run.now();
      const before = (await rows('TRIED')).length;
      const tenMinutesLater = (times: number) => new Date(Date.parse(start) + times * 600_000).toISOString();
      await run.runUntil(start, [{ at: start, post: () => post('doorstep', { to: 'x', fault }) }]);
      await run.runUntil(tenMinutesLater(6));
      const tries = (await rows('TRIED'))
        .map(({ sk, sent }) => ({ sk, sent }))
        .filter(({ sent }) => sent === start);
      expect(tries.map(({ sk }) => sk)).toEqual([
        `${start} 1`,
        `${tenMinutesLater(1)} 2`,
        `${tenMinutesLater(2)} 3`,
      ]);
      expect((await rows('TRIED')).length).toBe(before + 3);
      expect(await rows('PARKED')).toContainEqual(
        expect.objectContaining({ sent: start, at: tenMinutesLater(3) }),
      );
    }
    expect(run.counts().failures - failures).toBe(9);
    expect(run.counts().parked - parked).toBe(3);
    expect(log.some((line) => line.includes('cannot read this letter'))).toBe(true);
  });

  it('answers a letter posted by hand with the mail of the next days, and then lets time stand still', async () => {
    const leave = new AbortController();
    const start = Date.parse(run.now());
    const later = (days: number) => new Date(start + days * 86_400_000).toISOString();
    const answered = Promise.withResolvers<readonly string[]>();
    const ended = interactive(run, {
      signal: leave.signal,
      onAnswered: (sent) => answered.resolve(sent.map(({ at, to }) => `${at} ${to}`)),
    });
    await post('doorstep', { to: 'soon@home.example', dueAt: later(2) });
    await post('doorstep', { to: 'in-a-month@home.example', dueAt: later(30) });
    const minute = new Date(Math.ceil(Date.parse(later(2)) / 60_000) * 60_000).toISOString();
    expect(await answered.promise).toEqual([`${minute} soon@home.example`]);
    expect(run.now()).toBe(later(7));
    leave.abort();
    await ended;
    expect(run.now()).toBe(later(7));
  });
});
