import { once } from 'node:events';
import { request } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DoorServer, startDoorServer } from '../../infra/local/door-server.ts';
import { answersOf } from '../../infra/local/gateway-answers.ts';
import type { ReadRequest } from '../../infra/local/http-read.ts';

const port = 18_792;
const impatientPort = 18_793;
const megabyte = 1024 * 1024;
const faults: unknown[] = [];
let server: DoorServer;
let impatient: DoorServer;

const answers = answersOf(
  ['DEFAULT_4XX', 'DEFAULT_5XX'].map((type) => ({
    RestApiId: 'api',
    ResponseType: type,
    ResponseTemplates: { 'application/json': '{"type":"problem"}' },
    ResponseParameters: { 'gatewayresponse.header.Content-Type': "'application/problem+json'" },
  })),
);

beforeAll(async () => {
  const options = {
    answers,
    onFault: (fault: unknown) => faults.push(fault),
    handle: async ({ path, body }: ReadRequest) => {
      if (path === '/fault') throw new Error('something of ours broke');
      return { status: 200, headers: { 'content-type': 'text/plain' }, body: `${body.length} bytes` };
    },
  };
  server = await startDoorServer({ ...options, port });
  // Only who is meant to be slow meets a door that will not wait for a busy machine.
  impatient = await startDoorServer({ ...options, port: impatientPort, patienceMs: 1_000 });
});
afterAll(() => Promise.all([server?.stop(), impatient?.stop()]));

/** Everything that comes back for bytes that are sent as they are. */
async function raw(to: number, ...parts: readonly string[]): Promise<string> {
  const socket = connect(to, '127.0.0.1');
  socket.on('error', () => {});
  let answer = '';
  socket.on('data', (data) => {
    answer += data;
  });
  const closed = once(socket, 'close');
  for (const part of parts) socket.write(part);
  await closed;
  return answer;
}

const head = (...headers: readonly string[]) =>
  ['POST /events HTTP/1.1', 'host: door', ...headers, '', ''].join('\r\n');

/** The door still answers. */
async function expectOpen({ url } = server): Promise<void> {
  expect(await (await fetch(`${url}/x`, { method: 'POST', body: 'four' })).text()).toBe('4 bytes');
}

it.each([
  ['what is not HTTP', 'hello\r\n\r\n', 400],
  ['a broken header', head('bad header'), 400],
  ['two lengths', head('content-length: 1', 'content-length: 2'), 400],
  ['a length and chunks', head('content-length: 5', 'transfer-encoding: chunked'), 400],
  ['a chunk of no size', `${head('transfer-encoding: chunked')}zz\r\n`, 400],
  ['headers without end', head(`x-long: ${'a'.repeat(20_000)}`), 431],
])('answers %s with a problem, and stays open', async (_, bytes, status) => {
  const answer = await raw(port, bytes);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toContain('content-type: application/problem+json');
  expect(answer.endsWith('{"type":"problem"}')).toBe(true);
  await expectOpen();
});

it('gives up a body that comes too slowly', async () => {
  expect(await raw(impatientPort, head('content-length: 10'), 'abc')).toMatch(/^HTTP\/1.1 408 /);
  await expectOpen(impatient);
});

it('gives up headers that come too slowly', async () => {
  expect(await raw(impatientPort, 'POST /events HTTP/1.1\r\nhost: door\r\n')).toMatch(/^HTTP\/1.1 408 /);
  await expectOpen(impatient);
});

it('forgets whoever goes in the middle of a body', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${head('content-length: 100')}abc`);
  await wait(50);
  socket.destroy();
  await expectOpen();
});

it.each([
  ['10 MiB', 10 * megabyte, 200],
  ['more', 10 * megabyte + 1, 413],
])('answers a body of %s with its status', async (_, bytes, status) => {
  const answer = await fetch(`${server.url}/events`, { method: 'POST', body: Buffer.alloc(bytes, 'x') });
  expect(answer.status).toBe(status);
  await answer.text();
  await expectOpen();
});

it('says no to a body that is too large before it is sent, when asked to', async () => {
  const asking = request(`${server.url}/events`, {
    method: 'POST',
    headers: { expect: '100-continue', 'content-length': String(20 * megabyte) },
  });
  asking.on('error', () => {});
  asking.flushHeaders();
  const [answer] = await once(asking, 'response');
  expect(answer.statusCode).toBe(413);
  asking.destroy();
  await expectOpen();
});

it('answers trouble of ours with a problem, and tells us', async () => {
  const answer = await fetch(`${server.url}/fault`);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'application/problem+json']);
  await answer.text();
  expect(String(faults.at(-1))).toContain('something of ours broke');
  await expectOpen();
});
