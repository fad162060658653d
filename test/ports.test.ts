import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Where a test file says on which port something listens; 0 is any that is free. */
const named =
  /(?:[pP]ort(?: =|:)|(?:startDoor|startDoorServer|startWorld|serveManager|listen)\()\s*(\d[\d_]*)/g;

const portsIn = (path: string): readonly number[] =>
  [...readFileSync(join(import.meta.dirname, path), 'utf8').matchAll(named)]
    .map(([, port = '']) => Number(port.replaceAll('_', '')))
    .filter((port) => port > 0);

it('No two files of tests that may run at once listen on the same port', () => {
  const taken = globSync('**/*.test.ts', { cwd: import.meta.dirname }).flatMap((path) =>
    [...new Set(portsIn(path))].map((port) => ({ path, port })),
  );
  expect(taken.length).toBeGreaterThan(20);
  const shared = taken.filter(({ path, port }) =>
    taken.some((other) => other.port === port && other.path !== path),
  );
  expect(shared).toEqual([]);
});

it('No test listens on a port that a machine may give to another program', () => {
  const all = globSync('**/*.test.ts', { cwd: import.meta.dirname }).flatMap(portsIn);
  expect(all.filter((port) => port >= 32_768)).toEqual([]);
});
