import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { intake } from '../../functions/intake.ts';
import { park } from '../../functions/park.ts';
import type { Table } from '../../shared/aws/table.ts';
import { fuzzRuns } from '../properties/holds.ts';
import { hostileBody, wellFormedEvent } from '../properties/hostile-events.ts';
import { hostileText } from '../properties/hostile-text.ts';
import { strayRows } from './key-shapes.ts';
import { type LocalDynamoDb, refusedOf, rowsOf, setInSnapshot, startTables } from './local-table.ts';
import { batchOf, doorQueueArn, event, intakeAt, invocationAt, message, request } from './messages.ts';

const monday = '2026-04-20T09:00:00Z';
const schoolQueueArn = 'arn:aws:sqs:eu-west-2:111111111111:send-partner-school';

let dynamodb: LocalDynamoDb;
let table: Table;
beforeAll(async () => {
  dynamodb = await startTables();
});
afterAll(() => dynamodb?.stop());
beforeEach(async () => {
  table = await dynamodb.newTable();
});

const takenIn = (...records: readonly ReturnType<typeof message>[]) =>
  intake(batchOf(...records), intakeAt(monday, table));

/** The bodies that are in cases or among what was refused. */
async function kept(kind: 'EVENT' | 'REFUSED' | 'PARKED'): Promise<readonly string[]> {
  const rows = (await rowsOf(table)).filter(({ sk }) => sk.startsWith(`${kind}#`));
  return rows.map(({ body }) => String(body));
}

describe('whatever a partner posts to its queue', () => {
  it('is in its case or kept as refused, in one place only, and nothing stays on the queue', async () => {
    const body = fc.oneof(hostileBody('@@'), wellFormedEvent('@@'));
    const source = fc.constantFrom('own queue', 'door');
    const posted = fc.array(fc.tuple(body, source, hostileText), { minLength: 1, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(posted, async (all) => {
        table = await dynamodb.newTable();
        const records = all.map(([text, from, stamp], index) => {
          const sent = text.replaceAll('@@', `Q-${index}`);
          return from === 'door'
            ? message(`q-${index}`, sent, { from: doorQueueArn, stamp: 'trust' })
            : message(`q-${index}`, sent, { from: schoolQueueArn, stamp });
        });
        expect(await takenIn(...records)).toEqual({ batchItemFailures: [] });
        const bodies = records.map((record) => record.body);
        expect([...(await kept('EVENT')), ...(await kept('REFUSED'))].sort()).toEqual(bodies.sort());
        expect(strayRows(await rowsOf(table))).toEqual([]);
      }),
      fuzzRuns(15),
    );
  });

  it('has an id of as many bytes as there is room for, or is refused', async () => {
    const ref = 'H-'.padEnd(64, '1');
    const named = (id: string) => ({ ...request(ref), id });
    const [fits, tooLong] = [named('€'.repeat(256)), named('😀'.repeat(256))].map((one) =>
      JSON.stringify(one),
    );
    const records = [fits, tooLong].map((body, index) =>
      message(`long-${index}`, body ?? '', { from: schoolQueueArn }),
    );
    expect(await takenIn(...records)).toEqual({ batchItemFailures: [] });
    expect(await kept('EVENT')).toEqual([fits]);
    expect(await kept('REFUSED')).toEqual([tooLong]);
  });

  it('is not told in the name of another, whatever it stamps on it', async () => {
    await takenIn(message('stamped', request('S-1'), { from: schoolQueueArn, stamp: 'council' }));
    expect((await rowsOf(table)).map(({ sk }) => sk)).toContain('EVENT#school#S-1-requested');
  });
});

/** Characters of a language, as many as asked for, in which nothing repeats: they cannot be compressed. */
function noise(seed: string, length: number): string {
  const bytes = createHash('shake256', { outputLength: 2 * length })
    .update(seed)
    .digest();
  const places = Array.from({ length }, (_, index) => bytes.readUInt16BE(2 * index) % 20_000);
  return String.fromCharCode(...places.map((place) => 0x4e00 + place));
}

describe('a case', () => {
  const progress = (n: number) =>
    event('action.progress-reported', {
      ...{ id: noise(`id ${n}`, 250), ref: 'C-1' },
      data: { status: 'On track', whatWeDid: noise(`a ${n}`, 500), impact: noise(`b ${n}`, 500) },
    });
  const byTrust = () => message('t-1', request(), { from: doorQueueArn, stamp: 'trust' });
  const full = { field: 'subject', got: expect.stringMatching(/^a case that is full, of \d+ events$/) };

  it('of which one partner tells without end takes no more of that one, and what others know', async () => {
    for (let n = 0; n < 60; n += 10) {
      const some = Array.from({ length: 10 }, (_, i) =>
        message(`f-${n + i}`, progress(n + i), { from: schoolQueueArn }),
      );
      expect(await takenIn(...some)).toEqual({ batchItemFailures: [] });
    }
    const refused = await refusedOf(table, 'school');
    expect(refused.length).toBeGreaterThan(20);
    expect(refused[0]).toMatchObject({ reasons: [full] });
    expect(await takenIn(byTrust(), message('c-1', progress(900)))).toEqual({ batchItemFailures: [] });
    expect(await kept('EVENT')).toHaveLength(60 - refused.length + 2);
  });

  it('that has grown as large as a row can be refuses what comes, and is as it was', async () => {
    await takenIn(message('c-1', request()));
    const fact = (n: number) => ({
      ...{ key: `other-${n}#${n}`, pathway: 'concern', name: 'raised', at: '2026-04-20T08:00:00Z' },
      ...{ sequence: null, byAuthority: false, data: { concernId: noise(`fact ${n}`, 30_000) } },
    });
    await setInSnapshot(table, 'C-1', { facts: [1, 2, 3, 4, 5, 6].map(fact) });
    const before = await rowsOf(table, 'CASE');
    expect(await takenIn(byTrust())).toEqual({ batchItemFailures: [] });
    expect(await refusedOf(table, 'trust')).toMatchObject([{ reasons: [full] }]);
    expect(await rowsOf(table, 'CASE')).toEqual(before);
  });
});

describe('a dead letter', () => {
  const parked = (...records: readonly ReturnType<typeof message>[]) =>
    park(batchOf(...records), { table, partnerQueuePrefix: 'send-partner-', ...invocationAt(monday) });

  it('is parked, whatever it holds and whatever its partner put beside it', async () => {
    const letters = fc.array(fc.tuple(hostileBody('C-1'), hostileText), { minLength: 1, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(letters, async (all) => {
        table = await dynamodb.newTable();
        const from = `${schoolQueueArn}-dead-letters`;
        const records = all.map(([body, stamp], index) => message(`d-${index}`, body, { from, stamp }));
        expect(await parked(...records)).toEqual({ batchItemFailures: [] });
        expect([...(await kept('PARKED'))].sort()).toEqual(all.map(([body]) => body).sort());
        expect(strayRows(await rowsOf(table))).toEqual([]);
      }),
      fuzzRuns(15),
    );
  });

  it('is kept, however large what its partner put beside the body', async () => {
    const stamp = 'x'.repeat(500_000);
    const record = message('dead-1', 'b'.repeat(500_000), { from: `${schoolQueueArn}-dead-letters`, stamp });
    expect(await parked(record)).toEqual({ batchItemFailures: [] });
    expect(await rowsOf(table, 'PARTNER#school')).toMatchObject([{ sk: 'PARKED#dead-1', cut: true }]);
  });
});
