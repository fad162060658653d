import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { answerOf, putAnswer } from '../../shared/aws/answers.ts';
import { bodyHashOf } from '../../shared/aws/body-hash.ts';
import type { Table } from '../../shared/aws/table.ts';
import { type LocalDynamoDb, rowsOf, startTables } from './local-table.ts';
import { invocationAt, request, takeIn } from './messages.ts';

const monday = '2026-04-20T09:00:00Z';
const name = { partner: 'council', subject: 'C-1', id: 'C-1-requested', isPractice: false };

let dynamodb: LocalDynamoDb;
let table: Table;
beforeAll(async () => {
  dynamodb = await startTables();
});
beforeEach(async () => {
  table = await dynamodb.newTable();
});
afterAll(() => dynamodb?.stop());

const answered = (outcome: 'queued' | 'parked' | 'refused', at: string) =>
  putAnswer(table, name, {
    ...{ outcome, bodyHash: 'x', messageId: 'https-1-0', reasons: [] },
    now: invocationAt(at).now,
  });

it('tells a partner why its event was refused, for thirty days', async () => {
  const early = JSON.stringify({ ...request(), time: '2026-04-20T12:00:00Z' });
  await takeIn(table, monday, early);
  expect(await answerOf(table, name)).toMatchObject({
    ...{ outcome: 'refused', at: monday, messageId: 'm-1', bodyHash: bodyHashOf(early) },
    reasons: [{ field: 'time' }],
    expiresAt: Date.parse('2026-05-20T09:00:00Z') / 1000,
  });
});

it('knows nothing of an event that nobody refused, nor of another partner’s', async () => {
  await takeIn(table, monday, request());
  expect(await answerOf(table, name)).toBeNull();
  await takeIn(table, monday, { ...request('C-2'), localarea: 'brent' });
  expect(
    await answerOf(table, { ...name, partner: 'school', subject: 'C-2', id: 'C-2-requested' }),
  ).toBeNull();
});

it('keeps a refused event whose case or id cannot be asked for, without an answer', async () => {
  const wide = '\u20ac'.repeat(250);
  const faults = [{ id: wide, subject: wide }, { id: 'a\u0000b' }, { subject: 'C#1' }, { subject: '' }];
  const failed = await takeIn(table, monday, ...faults.map((fault) => ({ ...request(), ...fault })));
  expect(failed).toEqual([]);
  const kept = (await rowsOf(table, 'PARTNER#council')).map(({ sk }) => sk.split('#')[0]);
  expect(kept).toEqual(['DUE', 'REFUSED', 'REFUSED', 'REFUSED', 'REFUSED']);
});

it('keeps an event whose body is nested very deeply', async () => {
  const deep = `${'['.repeat(25_000)}${']'.repeat(25_000)}`;
  const body = JSON.stringify({ ...request(), type: 'send.none.v1' }).replace(/\}$/, `,"deep":${deep}}`);
  expect(await takeIn(table, monday, body)).toEqual([]);
  expect(await answerOf(table, name)).toMatchObject({ outcome: 'refused' });
});

it('never lets an earlier answer replace a later one', async () => {
  expect(await answered('queued', monday)).toBe(true);
  expect(await answered('refused', monday)).toBe(true);
  expect(await answered('queued', monday)).toBe(false);
  expect(await answered('queued', '2026-04-20T10:00:00Z')).toBe(true);
  expect(await answered('refused', monday)).toBe(false);
  expect(await answered('parked', '2026-04-20T10:00:00Z')).toBe(true);
  expect(await answered('queued', '2026-04-20T10:00:00Z')).toBe(false);
  expect(await answered('refused', '2026-04-20T10:00:00Z')).toBe(true);
  expect(await answered('parked', '2026-04-20T10:00:00Z')).toBe(false);
  expect(await answerOf(table, name)).toMatchObject({ outcome: 'refused' });
});

it('gives one hash to an event however it was written down', () => {
  expect(bodyHashOf('{"a":1, "b":{"c":2,"d":3}}')).toBe(bodyHashOf('{"b":{"d":3,"c":2},"a":1}'));
  expect(bodyHashOf('{"a":1}')).not.toBe(bodyHashOf('{"a":2}'));
});
