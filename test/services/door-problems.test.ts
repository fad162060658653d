import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { receive } from '../../functions/receive.ts';
import type { Table } from '../../shared/aws/table.ts';
import {
  type Asked,
  askOf,
  bodyOf,
  type DoorWorld,
  eventsIn,
  fromDoorQueue,
  givenAt,
  postTo,
  startDoor,
} from './door-world.ts';
import { refusedOf, rowsOf } from './local-table.ts';
import { request } from './messages.ts';

const monday = '2026-04-20T09:00:00Z';

let world: DoorWorld;
let table: Table;
beforeAll(async () => {
  world = await startDoor(9_122);
});
afterAll(() => world?.stop());
beforeEach(async () => {
  table = await world.dynamodb.newTable();
});

const post = (asked: Asked) => postTo({ world, table, at: monday }, asked);
const typed = (type: string, body: unknown = request()): Asked => ({
  body,
  headers: { 'Content-Type': type },
});
const gzipped = Buffer.from([0x1f, 0x8b, 0x08, 0x00]).toString('base64');
const context = (over: Readonly<Record<string, unknown>>) => ({
  requestContext: { requestId: 'r', accountId: '111111111111', identity: { userArn: null }, ...over },
});
const arnOf = (id: string) => `arn:aws:sts::111111111111:assumed-role/send-partner-${id}/s`;
const keyOf = (id: string) => ({ userArn: arnOf('trust'), apiKey: `a1b2c3-${id}` });
const role = (arn: string) => context({ identity: { userArn: arn, apiKey: 'a1b2c3-trust' } });

describe('a request that cannot be taken is answered with a problem', () => {
  it.each<readonly [string, string, Asked]>([
    ['no JSON', '400 not-json', { body: '{"id": ' }],
    ['nothing', '400 not-json', {}],
    [
      'bytes that are no text',
      '400 not-json',
      { over: { body: Buffer.from([0x22, 0xff, 0x22]).toString('base64'), isBase64Encoded: true } },
    ],
    ['compressed bytes', '400 not-json', { over: { body: gzipped, isBase64Encoded: true } }],
    ['an empty list', '400 not-a-batch', { body: [] }],
    ['a number', '400 not-a-batch', { body: 7 }],
    ['nothing as JSON', '400 not-a-batch', { body: 'null' }],
    ['one event as a batch', '400 not-a-batch', typed('application/cloudevents-batch+json')],
    ['a batch as one event', '400 not-a-batch', typed('application/cloudevents+json', [request()])],
    ['a stranger', '403 not-a-partner', { over: context({}) }],
    [
      'the API key of another',
      '403 wrong-key',
      { body: request(), over: context({ identity: keyOf('mis') }) },
    ],
    [
      'no API key',
      '403 wrong-key',
      { body: request(), over: context({ identity: { userArn: arnOf('trust') } }) },
    ],
    ['a type it may not post', '403 not-allowed', { body: request(), by: 'mis' }],
    ['an area it does not post for', '403 not-allowed', { body: { ...request(), localarea: 'brent' } }],
    ['an unknown path', '404 not-found', { over: { resource: '/event' } }],
    ['another method', '405 wrong-method', { over: { httpMethod: 'PUT' } }],
    ['more than 64 kB', '413 too-large', { body: { ...request(), note: 'n'.repeat(65_536) } }],
    ['more than a megabyte', '413 too-large', { body: 'x'.repeat(1024 * 1024 + 1) }],
    ['more than a hundred', '413 too-large', { body: Array.from({ length: 101 }, () => request()) }],
    ['an encoding', '415 wrong-encoding', { body: request(), headers: { 'content-encoding': 'gzip' } }],
    ['another media type', '415 wrong-media-type', typed('text/xml', '<event/>')],
    ['no media type', '415 wrong-media-type', typed('')],
    ['another character set', '415 wrong-media-type', typed('application/json; charset=utf-16')],
    [
      'an envelope in headers',
      '415 wrong-media-type',
      { body: request().data, headers: { 'ce-specversion': '1.0' } },
    ],
    ['a missing field', '422 malformed', { body: { ...request(), id: undefined } }],
    ['an unknown type', '422 malformed', { body: { ...request(), type: 'send.x.y.v1' } }],
    [
      'a fault and a missing right',
      '422 malformed',
      { body: { ...request(), localarea: 'brent', time: 'noon' } },
    ],
    ['deep nesting', '422 malformed', { body: `{"id":${'['.repeat(30_000)}${']'.repeat(30_000)}}` }],
  ])('for %s: %s', async (_, problem, asked) => {
    const { statusCode, ...answer } = await post(asked);
    const { type, status, ...said } = bodyOf({ statusCode, ...answer });
    expect(`${statusCode} ${type}`).toBe(problem.replace(' ', ' problems/'));
    expect(status).toBe(statusCode);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(said).toMatchObject({
      title: expect.stringMatching(/\.$/),
      ...{ detail: expect.stringMatching(/\S{2}/), instance: expect.stringMatching(/^requests\/r/) },
    });
    expect(await fromDoorQueue(world)).toEqual([]);
    expect(await rowsOf(table, 'CASE')).toEqual([]);
  });

  it('that names each field, what was expected and what came', async () => {
    const answer = await post({ body: { ...request(), time: 'noon', subject: 'no spaces' } });
    const { reasons, detail } = bodyOf(answer);
    expect(reasons).toMatchObject([
      { field: 'subject', expected: expect.stringContaining('case reference'), got: '"no spaces"' },
      { field: 'time', expected: expect.stringContaining('RFC 3339'), got: '"noon"' },
    ]);
    expect(detail).toMatch(/^subject: expected .*, got "no spaces"; time: expected .*, got "noon"$/);
  });

  it('that says which method to use', async () => {
    expect((await post({ over: { httpMethod: 'DELETE' } })).headers.allow).toBe('POST');
  });
});

describe('what was refused at the door', () => {
  it('is kept with its reasons and its body', async () => {
    const wrong = { ...request(), time: 'noon' };
    const { instance } = bodyOf(await post({ body: wrong }));
    expect(await refusedOf(table, 'trust')).toMatchObject([
      {
        sk: `REFUSED#https-${String(instance).slice('requests/'.length)}-0`,
        ...{ id: 'C-1-requested', subject: 'C-1', body: JSON.stringify(wrong), cut: false },
        reasons: [{ field: 'time' }],
      },
    ]);
  });

  it.each<readonly [string, Asked]>([
    ['is no JSON', { body: '{"id": ' }],
    ['is too large', { body: 'x'.repeat(1024 * 1024 + 1) }],
    ['is a hundred and one events', { body: Array.from({ length: 101 }, () => request()) }],
  ])('is kept in part when it %s', async (_, asked) => {
    await post(asked);
    const [kept, ...others] = await refusedOf(table, 'trust');
    expect(others).toEqual([]);
    const expected = expect.stringMatching(/^(JSON in UTF-8|one event|at most 1048576 bytes)/);
    expect(kept).toMatchObject({ id: null, reasons: [{ field: 'body', expected }] });
    expect(kept?.body.length).toBeLessThanOrEqual(65_536);
  });

  it('is not kept of somebody who is no partner', async () => {
    await post({ body: 'x', over: context({}) });
    expect(await rowsOf(table)).toEqual([]);
  });
});

describe('who asks', () => {
  const asTrust = 'assumed-role/send-partner-trust/session';
  it.each([
    ['the role of its partner in another account', role(`arn:aws:sts::999999999999:${asTrust}`)],
    ['a user named like the role', role('arn:aws:iam::111111111111:user/send-partner-trust')],
    ['the role itself, not assumed', role('arn:aws:iam::111111111111:role/send-partner-trust')],
    ['the role of nobody', role('arn:aws:sts::111111111111:assumed-role/send-partner-nobody/s')],
    ['another role', role('arn:aws:sts::111111111111:assumed-role/admin/send-partner-trust')],
    ['the role of one with a token', role('arn:aws:sts::111111111111:assumed-role/send-partner-mis/s')],
    ['an authorizer, where none is', context({ authorizer: { partner: 'trust' } })],
    [
      'a token of one with a role',
      { resource: '/oauth/events', ...context({ authorizer: { partner: 'trust' } }) },
    ],
    ['no token', { resource: '/oauth/events', ...role(`arn:aws:sts::111111111111:${asTrust}`) }],
  ])('is unknown by %s', async (_, over) => {
    expect((await post({ body: request(), over })).statusCode).toBe(403);
    expect(await rowsOf(table)).toEqual([]);
  });

  it('is known by the role of ours it assumed, or by what the authorizer found', async () => {
    expect(
      (await post({ body: request(), over: role(`arn:aws:sts::111111111111:${asTrust}`) })).statusCode,
    ).toBe(202);
    const identity = { userArn: null, apiKey: 'a1b2c3-mis' };
    const mis = { resource: '/oauth/events', ...context({ authorizer: { partner: 'mis' }, identity }) };
    expect((await post({ body: request(), over: mis })).statusCode).toBe(403);
    expect(bodyOf(await post({ body: request(), over: mis }))).toMatchObject({
      type: 'problems/not-allowed',
    });
    await fromDoorQueue(world);
  });
});

describe('when something of ours does not work', () => {
  const busy = Object.assign(new Error('Slow down.'), { name: 'ThrottlingException' });

  it('one event is to be posted again: 503, with how long to wait', async () => {
    const sqs = mockClient(world.sqs);
    sqs.on(SendMessageBatchCommand).rejects(busy);
    const answer = await post({ body: request() }).finally(() => sqs.restore());
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '5']);
    expect(bodyOf(answer)).toMatchObject({ type: 'problems/try-again', status: 503 });
    expect(await rowsOf(table)).toEqual([]);
    expect(eventsIn(await post({ body: request() }))).toMatchObject([{ outcome: 'queued' }]);
    await fromDoorQueue(world);
  });

  it('of a batch, those that the queue did not take are to be posted again', async () => {
    const sqs = mockClient(SQSClient);
    sqs.on(SendMessageBatchCommand).resolves({
      Successful: [{ Id: '1', MessageId: 'm-2', MD5OfMessageBody: '' }],
      Failed: [{ Id: '0', SenderFault: false, Code: 'InternalError' }],
    });
    const body = [request('C-1'), request('C-2'), { ...request('C-3'), time: 'noon' }];
    const answer = await post({ body }).finally(() => sqs.restore());
    expect(answer.statusCode).toBe(202);
    expect(eventsIn(answer).map(({ outcome }) => outcome)).toEqual(['try-again', 'queued', 'refused']);
  });

  it('a whole batch is to be posted again when none of it was taken', async () => {
    const sqs = mockClient(world.sqs);
    sqs.on(SendMessageBatchCommand).rejects(busy);
    const answer = await post({ body: [request('C-1'), request('C-2')] }).finally(() => sqs.restore());
    expect(answer.statusCode).toBe(503);
  });

  it('asking is to be done again', async () => {
    const db = mockClient(table.db);
    db.on(GetCommand).rejects(busy);
    const asking = askOf({ world, table, at: monday }, '/cases/C-1/events/e-1');
    expect((await asking.finally(() => db.restore())).statusCode).toBe(503);
  });

  it('what there is no time for is to be posted again', async () => {
    const given = { ...givenAt({ world, table, at: monday }), remaining: () => 1_000 };
    const over = {
      ...{ resource: '/events', httpMethod: 'POST', body: JSON.stringify(request()) },
      ...{ headers: { 'content-type': 'application/json' } },
      ...role('arn:aws:sts::111111111111:assumed-role/send-partner-trust/s'),
    };
    expect((await receive(over, given)).statusCode).toBe(503);
    expect(await fromDoorQueue(world)).toEqual([]);
  });
});
