import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDispatcher, type Mapping } from '../../infra/local/dispatcher.ts';
import type { FunctionPool } from '../../infra/local/function-pool.ts';
import { type Messages, startMessages } from '../../infra/local/messages.ts';
import { createSignal } from '../../infra/local/signal.ts';
import { createTally } from '../../infra/local/tally.ts';

let messages: Messages;
beforeEach(async () => {
  messages = await startMessages({ port: 18_791, region: 'eu-west-2', onPost: () => {} });
});
afterEach(() => messages.stop());

/** Posts so many messages, ten at a time, in one group or in none. */
async function post(queue: string, names: readonly string[], group?: string): Promise<void> {
  for (let at = 0; at < names.length; at += 10) {
    const Entries = names.slice(at, at + 10).map((MessageBody, index) => ({
      Id: String(index),
      MessageBody,
      ...(group && { MessageGroupId: group }),
    }));
    const answer = await fetch(messages.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.SendMessageBatch' },
      body: JSON.stringify({ QueueUrl: messages.queueUrl(queue), Entries }),
    });
    expect(answer.status).toBe(200);
  }
}

const many = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name}-${n}`);

/** A function that answers one batch at a time; what it was handed, in order. */
function reader() {
  const handed: string[] = [];
  let busy = false;
  const pool: FunctionPool = {
    spec: {
      ...{ id: 'Reader', label: 'reader', bundle: '', exportName: '', functionName: '', functionArn: '' },
      ...{ memoryMb: 128, environment: {}, timeoutMs: 1_000, copies: 1 },
    },
    free: () => (busy ? 0 : 1),
    invoke: async (event) => {
      busy = true;
      handed.push(...JSON.parse(JSON.stringify(event)).Records.map(({ body }: { body: string }) => body));
      await new Promise((soon) => setTimeout(soon, 1));
      busy = false;
      return { ok: true, result: null };
    },
    stop: async () => {},
  };
  return { handed, pool };
}

const mapping = (queue: string, pool: FunctionPool): Mapping => ({
  ...{ pool, queue, queueArn: `arn:aws:sqs:eu-west-2:000000000000:${queue}`, visibilityMs: 180_000 },
  ...{ readsDeadLetters: false, batchSize: 10, reportsItemFailures: true, maxConcurrency: 2 },
});

const settle = (mappings: readonly Mapping[]) =>
  createDispatcher({
    ...{ messages, mappings, region: 'eu-west-2', now: () => 0, tally: createTally() },
    ...{ activity: createSignal(), onLog: () => {} },
  }).settle();

describe('the queue of all who post over HTTPS', () => {
  it('hands over a single event of one partner with the next batch, whatever another has waiting', async () => {
    await messages.createQueue('door', {});
    const { handed, pool } = reader();
    await post('door', many('a', 200), 'a');
    await post('door', ['b-0'], 'b');
    await settle([mapping('door', pool)]);
    expect(handed.indexOf('b-0')).toBeLessThan(10);
    expect(handed.filter((name) => name.startsWith('a-'))).toEqual(many('a', 200));
  });

  it('goes by what is being worked on: who has least of it is next, and what failed may come again', async () => {
    await messages.createQueue('door', {});
    await post('door', many('a', 5), 'a');
    const first = await messages.receive('door', 3);
    await post('door', many('b', 5), 'b');
    const bodies = (received: readonly { readonly Body: string }[]) => received.map(({ Body }) => Body);
    expect(bodies(first)).toEqual(['a-0', 'a-1', 'a-2']);
    expect(bodies(await messages.receive('door', 4))).toEqual(['b-0', 'b-1', 'b-2', 'a-3']);
    expect((await messages.depths()).get('door')).toBe(3);
    await messages.release('door', first[0]?.ReceiptHandle ?? '');
    await messages.remove(
      'door',
      first.slice(1).map(({ ReceiptHandle }) => ReceiptHandle),
    );
    expect(bodies(await messages.receive('door', 10))).toEqual(['a-4', 'a-0', 'b-3', 'b-4']);
  });

  it('keeps the order of messages that have no group', async () => {
    await messages.createQueue('work', {});
    await post('work', many('w', 30));
    const received = [...(await messages.receive('work', 10)), ...(await messages.receive('work', 20))];
    expect(received.map(({ Body }) => Body)).toEqual(many('w', 30));
  });
});

describe('partners with queues of their own', () => {
  it('take turns at a function: an event waits for one batch of another partner, not for its backlog', async () => {
    const { handed, pool } = reader();
    const queues = ['q-1', 'q-2', 'q-3', 'q-4', 'q-5'];
    for (const queue of queues) await messages.createQueue(queue, {});
    await post('q-2', many('a', 200));
    await post('q-3', ['b-0']);
    await settle(queues.map((queue) => mapping(queue, pool)));
    expect(handed).toHaveLength(201);
    expect(handed.indexOf('b-0')).toBeLessThanOrEqual(10);
  });
});
