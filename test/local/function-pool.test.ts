import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type FunctionPool, startPool } from '../../infra/local/function-pool.ts';

const bundle = `
  const startedAt = Date.now();
  export const handler = async (event, context) => {
    if (event === 'hang') return new Promise(() => {});
    if (event === 'started') return startedAt;
    if (event === 'log') console.log('a line');
    if (event === 'environment') return [process.env.COLOUR, process.env.HOME, context.functionName];
    const date = new Date();
    const parsed = new Date('2020-01-01T00:00:00Z');
    return [Date.now(), date.toISOString(), date instanceof Date, date.constructor === Date, parsed.getTime(), Date.UTC(2020, 0)];
  };
`;
const monday = Date.parse('2026-03-02T09:00:00Z');
let folder: string;
let pool: FunctionPool;
const log: string[] = [];

// Twenty times this is what a call may take, the start of its thread included.
function start(source: string, { timeoutMs = 1000, copies = 1 } = {}): FunctionPool {
  const file = join(folder, `${source.length}.mjs`);
  writeFileSync(file, source);
  const names = { id: 'Fn', label: 'fn', functionName: 'fn', functionArn: 'arn:fn', exportName: 'handler' };
  const spec = {
    ...names,
    bundle: file,
    memoryMb: 128,
    environment: { COLOUR: 'green' },
    timeoutMs,
    copies,
  };
  return startPool(spec, (label, line) => log.push(`${label}: ${line}`));
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'function-pool-'));
});
afterEach(() => pool.stop());
afterAll(() => rmSync(folder, { recursive: true }));

it('a function lives in simulated time', async () => {
  pool = start(bundle);
  const first2020 = Date.parse('2020-01-01T00:00:00Z');
  const tuesday = monday + 86_400_000;
  expect(await pool.invoke('date', tuesday)).toMatchObject({
    ok: true,
    result: [tuesday, '2026-03-03T09:00:00.000Z', true, true, first2020, first2020],
  });
});

it('a function sees its own environment and no other', async () => {
  pool = start(bundle);
  expect(await pool.invoke('environment', monday)).toMatchObject({ ok: true, result: ['green', null, 'fn'] });
});

it('a copy starts with the first call that finds none free, and stays', async () => {
  pool = start(bundle, { copies: 2 });
  const hours = [1, 2, 3].map((hour) => monday + hour * 3_600_000);
  const [one = 0, two = 0, three = 0] = hours;
  const started = (now: number) => pool.invoke('started', now);
  expect(await started(one)).toMatchObject({ result: one });
  expect(await Promise.all([started(two), started(two)])).toMatchObject([{ result: one }, { result: two }]);
  expect(await Promise.all([started(three), started(three)])).toMatchObject([
    { result: one },
    { result: two },
  ]);
  expect(pool.free()).toBe(2);
});

it('a function that does not answer is given up, and the next call finds a fresh copy', async () => {
  pool = start(bundle, { timeoutMs: 100 });
  await pool.invoke('log', monday);
  expect(await pool.invoke('hang', monday)).toEqual({ ok: false, error: 'fn timed out' });
  expect(pool.free()).toBe(1);
  expect(await pool.invoke('environment', monday)).toMatchObject({ ok: true });
  expect(log).toContain('fn: a line');
});

it('a bundle that does not load fails every call', async () => {
  pool = start('throw new Error("half a bundle");');
  for (const _ of [1, 2]) {
    expect(await pool.invoke('date', monday)).toMatchObject({
      ok: false,
      error: expect.stringContaining('half a bundle'),
    });
  }
});
