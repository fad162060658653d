import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clockReaders, complaintsAbout } from './room-rules.ts';

const root = join(import.meta.dirname, '..');
const notOurs = [
  'node_modules',
  'cdk.out',
  'coverage',
  'dist',
  'gallery',
  'reports',
  '.local',
  '.git',
  '.stryker-tmp',
];
const samples = 'test/rooms.test.ts';

const sources = globSync('*/**/*.{ts,mts,js,mjs}', {
  cwd: root,
  exclude: (path) => notOurs.includes(path.split(sep)[0] ?? ''),
})
  .map((path) => path.split(sep).join('/'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

describe('every file of the project', () => {
  it('keeps the rules of its room', () => {
    expect(sources.length).toBeGreaterThan(5);
    const others = sources.filter(({ path }) => path !== samples);
    expect(others.flatMap(complaintsAbout)).toEqual([]);
  });

  it('leaves the clock to one file, the middy stack', () => {
    expect(clockReaders(sources).length).toBeLessThanOrEqual(1);
  });

  it('is locked without the address of a registry', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toContain('"resolved":');
  });
});

describe('the rules of the rooms', () => {
  it.each([
    ['an outer room', 'shared/domain/case.ts', "import { put } from '../aws/case-store.ts';"],
    [
      'an outer room over many lines',
      'events/review.ts',
      "import {\n  a,\n} from '../shared/domain/case.ts';",
    ],
    ['an outer room for its types', 'shared/domain/case.ts', "import type { R } from '../aws/rows.ts';"],
    ['an outer room by passing it on', 'shared/areas/hull.ts', "export * from '../notices/words.ts';"],
    [
      'an outer room while running',
      'shared/domain/case.ts',
      "const store = await import('../aws/case-store.ts');",
    ],
    [
      'a package of another room',
      'shared/domain/case.ts',
      "import { SQSClient } from '@aws-sdk/client-sqs';",
    ],
    ['a package by a longer name', 'events/review.ts', "import { z } from 'zod-to-else';"],
    ['a function in the infrastructure', 'infra/stack.ts', "import { handler } from '../functions/send.ts';"],
    [
      'our source in the local run',
      'infra/local/run.ts',
      "import { fold } from '../../shared/domain/case.ts';",
    ],
  ])('do not let in %s', (_what, path, text) => {
    expect(complaintsAbout({ path, text })).toEqual([expect.stringContaining(`${path} may not import`)]);
  });

  it.each([
    ['a neighbour', 'shared/domain/case.ts', "import { today } from './calendar.ts';"],
    ['an inner room', 'shared/aws/case-store.ts', "import type { Case } from '../domain/case.ts';"],
    [
      'the register in the infrastructure',
      'infra/stack.ts',
      "import { partners } from '../shared/areas/partners.ts';",
    ],
    ['a package of its own', 'functions/send.ts', "import middy from '@middy/core';"],
    ['what a comment speaks of', 'events/review.ts', "// import { put } from '../shared/aws/case-store.ts';"],
  ])('let in %s', (_what, path, text) => {
    expect(complaintsAbout({ path, text })).toEqual([]);
  });

  it.each([
    ['a file in no room', 'elsewhere/case.ts', ''],
    ['a name that says nothing', 'shared/domain/date-utils.ts', ''],
    ['a file that is too long', 'shared/domain/case.ts', 'const a = 1;\n'.repeat(251)],
    ['a default export', 'shared/domain/case.ts', 'export default 1;'],
    ['a replaced module', 'test/domain/case.test.ts', "vi.mock('./case.ts');"],
    ['the time of the machine in the domain', 'shared/domain/case.ts', 'const now = new Date();'],
    ['the time of the machine in a function', 'functions/send.ts', 'const now = Temporal.Now.instant();'],
    ['the environment in the domain', 'shared/domain/case.ts', 'const table = process.env.TABLE;'],
  ])('do not let pass %s', (_what, path, text) => {
    expect(complaintsAbout({ path, text })).toHaveLength(1);
  });

  it('let the middy stack read the clock, and a date be made of what is known', () => {
    const stack = "import middy from '@middy/core';\nconst now = Date.now();";
    expect(complaintsAbout({ path: 'functions/stack.ts', text: stack })).toEqual([]);
    expect(complaintsAbout({ path: 'shared/aws/rows.ts', text: 'const at = new Date(row.at);' })).toEqual([]);
  });
});
