import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { HttpAnswer } from '../../shared/aws/problem.ts';
import type { Table } from '../../shared/aws/table.ts';
import { fuzzRuns } from '../properties/holds.ts';
import { hostileBody, hostileEvent, wellFormedEvent } from '../properties/hostile-events.ts';
import { hostileText, unseen } from '../properties/hostile-text.ts';
import {
  askOf,
  bodyOf,
  type DoorWorld,
  eventsIn,
  fromDoorQueue,
  letIntakeTake,
  postTo,
  startDoor,
} from './door-world.ts';
import { strayRows } from './key-shapes.ts';
import { refusedOf, rowsOf } from './local-table.ts';
import { request } from './messages.ts';

const monday = '2026-04-20T09:00:00Z';

let world: DoorWorld;
let table: Table;
beforeAll(async () => {
  world = await startDoor(18_951);
  table = await world.dynamodb.newTable();
});
afterAll(() => world?.stop());

const post = (body: unknown, more: Readonly<Record<string, unknown>> = {}) =>
  postTo({ world, table, at: monday }, { body, over: more });
const taken = () => letIntakeTake({ world, table, at: monday });

const problem = z.strictObject({
  type: z.string().regex(/^problems\/[a-z-]+$/),
  title: z.string().min(1),
  status: z.int(),
  detail: z.string().min(1),
  instance: z.string().regex(/^requests\/r-\d+$/),
  reasons: z.array(z.strictObject({ field: z.string(), expected: z.string(), got: z.string() })).optional(),
});

/** An answer that no input may break: never trouble of ours, JSON in which everything can be seen, a whole problem. */
function checkAnswer({ statusCode, headers, body }: HttpAnswer): void {
  expect(statusCode).toBeLessThan(500);
  expect(body).not.toMatch(unseen);
  for (const value of Object.values(headers)) expect(value).not.toMatch(unseen);
  if (statusCode < 400) return;
  expect(headers['content-type']).toBe('application/problem+json');
  expect(problem.parse(JSON.parse(body)).status).toBe(statusCode);
}

/** Where each posted event is: in a case, or kept as refused. Each must be in one place, and in one only. */
async function places() {
  const rows = await rowsOf(table);
  expect(strayRows(rows)).toEqual([]);
  return {
    inCases: rows.filter(({ sk }) => sk.startsWith('EVENT#')).map(({ body }) => String(body)),
    refused: rows.filter(({ sk }) => sk.startsWith('REFUSED#')).map(({ body }) => String(body)),
  };
}

let cases = 0;
const newCase = () => {
  cases += 1;
  return `F-${cases}`;
};

/** A body as the gateway hands it on: as text, or as bytes in base64, which need not be UTF-8. */
interface SentBody {
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

const inBase64 = (bytes: Buffer): SentBody => ({ body: bytes.toString('base64'), isBase64Encoded: true });
const encodings = fc.constantFrom<(text: string) => SentBody>(
  (text) => ({ body: text, isBase64Encoded: false }),
  (text) => inBase64(Buffer.from(text)),
  (text) => inBase64(Buffer.from(text, 'utf16le')),
  (text) => inBase64(Buffer.from(text, 'latin1')),
  (text) => ({ body: text, isBase64Encoded: true }),
);
/** The text that was really sent, which is less than was meant where an encoding has no room for a character. */
const textSent = ({ body, isBase64Encoded }: SentBody): string =>
  new TextDecoder().decode(Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
const mediaType = fc.constantFrom(
  ...['application/json', 'application/json', 'application/json', 'application/cloudevents+json'],
  ...[
    'application/cloudevents-batch+json',
    'application/json; charset=utf-16',
    'text/plain',
    '',
    '\u0000',
    ';',
  ],
);

describe('whatever one request holds', () => {
  it('the answer is no trouble of ours, and what was taken or refused is kept, once', async () => {
    const input = fc.tuple(hostileBody('@@'), encodings, mediaType);
    await fc.assert(
      fc.asyncProperty(input, async ([text, encoded, type]) => {
        table = await world.dynamodb.newTable();
        const sent = encoded(text.replaceAll('@@', newCase()));
        const answer = await post(sent.body, { headers: { 'Content-Type': type }, ...sent });
        checkAnswer(answer);
        await taken();
        const { inCases, refused } = await places();
        const queued = answer.statusCode === 202 && eventsIn(answer)[0]?.outcome === 'queued';
        expect(inCases.length + refused.length).toBe(
          queued || answer.statusCode === 422 ? 1 : refused.length,
        );
        if (queued && inCases[0] !== undefined)
          expect(JSON.parse(inCases[0])).toEqual(JSON.parse(textSent(sent)));
      }),
      fuzzRuns(80),
    );
  });
});

describe('whatever a batch holds', () => {
  it('each of its events has an outcome, and is kept where that says', async () => {
    const event = fc.oneof(hostileEvent('@@'), wellFormedEvent('@@'));
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 8 }), async (texts) => {
        const own = newCase();
        const bodies = texts.map((text, index) =>
          text.replaceAll('@@', own).replace('"e-1"', `"e-${index}"`),
        );
        table = await world.dynamodb.newTable();
        const answer = await post(`[${bodies.join(',')}]`);
        checkAnswer(answer);
        if (answer.statusCode !== 202) return;
        const outcomes = eventsIn(answer).map(({ outcome }) => outcome);
        expect(outcomes).toHaveLength(bodies.length);
        await taken();
        const { inCases, refused } = await places();
        const count = (outcome: string) => outcomes.filter((one) => one === outcome).length;
        expect(inCases.length + refused.length).toBe(count('queued') + count('refused'));
        expect(inCases.length).toBeLessThanOrEqual(count('queued'));
      }),
      fuzzRuns(25),
    );
  });
});

describe('whatever is asked for', () => {
  it('is found only if it was posted, and the answer is no trouble of ours', async () => {
    const path = fc.tuple(hostileText, hostileText).map((parts) => parts.map((part) => part.toWellFormed()));
    await fc.assert(
      fc.asyncProperty(path, fc.boolean(), async ([subject = '', id = ''], encoded) => {
        const parts = encoded ? [subject, id].map(encodeURIComponent) : [subject, id];
        const answer = await askOf({ world, table, at: monday }, `/cases/${parts.join('/events/')}`);
        checkAnswer(answer);
        expect(answer.statusCode).toBe(404);
      }),
      fuzzRuns(60),
    );
  });
});

describe('a body', () => {
  it('of ten megabytes is too large, and its beginning is kept', async () => {
    const answer = await post(JSON.stringify({ ...request(), note: 'n'.repeat(10_000_000) }));
    checkAnswer(answer);
    expect(answer.statusCode).toBe(413);
    expect((await refusedOf(table, 'trust')).some(({ cut }) => cut)).toBe(true);
  });

  it.each(['gzip', 'GZIP', 'deflate', 'br', 'identity, gzip', 'x-unknown'])(
    'that says it is compressed (%s) is not unpacked',
    async (encoding) => {
      const headers = { 'Content-Type': 'application/json', 'Content-Encoding': encoding };
      const answer = await post('H4sIAAAAAAAA', { headers, isBase64Encoded: true });
      checkAnswer(answer);
      expect(bodyOf(answer)).toMatchObject({ status: 415, type: 'problems/wrong-encoding' });
    },
  );

  it('in characters that must be escaped for the queue is measured as it is sent', async () => {
    const filled = (count: number) => ({ ...request(newCase()), note: '\ufffe'.repeat(count) });
    const fits = [1, 2, 3, 4].map(() => filled(10_000));
    expect(new Set(eventsIn(await post(fits)).map(({ outcome }) => outcome))).toEqual(new Set(['queued']));
    await taken();
    const answer = await post(filled(20_000));
    checkAnswer(answer);
    expect(bodyOf(answer)).toMatchObject({ status: 413 });
  });

  it('of a batch is kept as it was written, were it nested too deeply to be written again', async () => {
    const deep = `{"id":"deep-1","more":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    const [outcome] = eventsIn(await post(`[${deep},{"n":1e400}]`));
    expect(outcome).toMatchObject({ outcome: 'refused', id: 'deep-1' });
    const kept = (await refusedOf(table, 'trust')).map(({ body }) => body);
    expect(kept).toContain(deep);
    expect(kept).toContain('{"n":1e400}');
  });

  it('is told back with nothing in it that steers what shows it', async () => {
    const { body } = await post([{ ...request(), id: '\u202e\u009b31m\u200b' }]);
    expect(body).toContain('\\u202e\\u009b31m\\u200b');
  });
});

describe('an id or a case', () => {
  it.each(['.', '..'])(
    'called %s has no address that a client would ask for, and gets none',
    async (dots) => {
      const answers = [
        { ...request(newCase()), id: dots },
        { ...request(dots), id: `dots-${dots.length}` },
      ];
      expect(eventsIn(await post(answers)).map(({ outcome, status }) => [outcome, status])).toEqual([
        ['queued', null],
        ['queued', null],
      ]);
      await taken();
    },
  );

  it('of as many bytes as there is room for is taken, and of more it is refused', async () => {
    const ref = 'H-'.padEnd(64, '1');
    const named = (id: string) => ({ ...request(ref), id });
    const posted = [named('€'.repeat(256)), named('😀'.repeat(256))];
    expect(eventsIn(await post(posted)).map(({ outcome }) => outcome)).toEqual(['queued', 'refused']);
    await taken();
  });

  it('a hundred in a batch are taken, and one more is too many', async () => {
    const ref = newCase();
    const some = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ ...request(ref), id: `n-${n}` }));
    expect((await post(some(101))).statusCode).toBe(413);
    expect(eventsIn(await post(some(100))).every(({ outcome }) => outcome === 'queued')).toBe(true);
    let waiting = await fromDoorQueue(world);
    while (waiting.length > 0) waiting = await fromDoorQueue(world);
  });
});
