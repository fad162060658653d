import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'package-'));
const built = join(folder, 'built');
const installed = join(folder, 'installed');

/** The oldest Node on the path that the package is for: ours, unless an older one is there. */
function oldestNode(): { readonly path: string; readonly major: number } {
  const paths = (process.env.PATH ?? '').split(delimiter).map((part) => join(part, 'node'));
  const found = [...new Set(paths)].filter(existsSync).map((path) => {
    const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    return { path, major: Number(/^v(\d+)/.exec(stdout)?.[1]) };
  });
  const own = { path: process.execPath, major: Number(process.versions.node.split('.')[0]) };
  return [...found, own].filter(({ major }) => major >= 20).reduce((a, b) => (b.major < a.major ? b : a));
}

const packed = z
  .array(z.object({ filename: z.string(), files: z.array(z.object({ path: z.string() })) }))
  .length(1);

beforeAll(() => {
  const build = spawnSync(process.execPath, [join(root, 'bin/build-send-events.ts'), built], {
    encoding: 'utf8',
  });
  expect([build.status, build.stderr]).toEqual([0, '']);
});
afterAll(() => rmSync(folder, { recursive: true }));

it('The package that partners install holds one file of code, the handbook and its examples', () => {
  const pack = spawnSync('npm', ['pack', built, '--json', '--dry-run'], { cwd: folder, encoding: 'utf8' });
  const [{ filename, files } = { filename: '', files: [] }] = packed.parse(JSON.parse(pack.stdout));
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  expect(filename).toBe(`send-events-${version}.tgz`);
  expect(files.map(({ path }) => path).sort()).toEqual([
    'LICENSE',
    'README.md',
    'examples/school-timetables.csv',
    'examples/school-timetables.mapping.json',
    'package.json',
    'send-events.mjs',
  ]);
  expect(JSON.parse(readFileSync(join(built, 'package.json'), 'utf8'))).not.toHaveProperty('dependencies');
});

it('The package checks events and shows clocks by itself on the oldest Node that is here', () => {
  cpSync(built, installed, { recursive: true });
  const { path, major } = oldestNode();
  const bare = { HOME: installed, AWS_EC2_METADATA_DISABLED: 'true', SEND_EVENTS_API_KEY: 'key' };
  expect(major).toBeGreaterThanOrEqual(20);
  const files = ['examples/school-timetables.csv', '--mapping', 'examples/school-timetables.mapping.json'];
  const asked = (...args: readonly string[]) =>
    spawnSync(path, ['send-events.mjs', ...args], { cwd: installed, encoding: 'utf8', env: bare });
  const validated = asked('validate', ...files, '--as', 'hull-school-mis');
  expect([validated.status, validated.stderr, validated.stdout]).toEqual([
    ...[0, ''],
    'examples/school-timetables.csv: 5 events (1 row leads to none): 5 good.\n',
  ]);
  const dry = asked('post', ...files, '--dry-run');
  expect([dry.status, dry.stderr]).toEqual([0, '']);
  expect(dry.stdout).toMatch(/H-2003 {2}timetable TT-19 {2}TIMETABLE-END 2026-05-22/);
  const posted = asked('post', ...files, '--to', 'https://door.example');
  expect([posted.status, posted.stderr]).toEqual([2, expect.stringMatching(/^No credentials of AWS .*\n$/)]);
});
