import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'directory-'));
afterAll(() => rmSync(folder, { recursive: true }));

const header = 'role,organisation,name,email,phone\n';

/** The command as its user runs it, on a file with this in it. */
function run(content: string | Uint8Array, ...more: readonly string[]) {
  const file = join(folder, 'people.csv');
  writeFileSync(file, content);
  const args = ['bin/directory.ts', '--area', 'hull', file, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm run directory', () => {
  it('says who holds what, and which role of the council nobody holds', () => {
    const line = 'team-manager,hull-city-council,"Reed, Sam",sam@hull.example,01482 300 300\n';
    const { status, stdout, stderr } = run(`\uFEFF${header}${line}`, '--check');
    expect(status).toBe(0);
    expect(stdout).toContain('team-manager at hull-city-council: Reed, Sam <sam@hull.example>');
    expect(stderr).toContain('Nobody in this file holds case-officer at the council.');
    expect(stderr).not.toContain('Nobody in this file holds team-manager');
  });

  it.each([
    [
      'a role that is misspelt',
      `${header}team-manger,hull-city-council,Sam,sam@hull.example,01482 300 300\n`,
      /:2: role: expected a role of the area/,
    ],
    [
      'a name that is not in UTF-8',
      Buffer.from(
        `${header}team-manager,hull-city-council,Jos\u00e9,jo@hull.example,01482 300 300\n`,
        'latin1',
      ),
      /not in UTF-8/,
    ],
    ['an empty file', '', /:1: header: expected role,organisation/],
  ])('writes nothing when there is %s, says what to do, and exits 2', (_what, content, sentence) => {
    const { status, stdout, stderr } = run(content, '--check');
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(sentence);
  });

  it('names the roles that there are once, however many lines have another', () => {
    const line = 'team-manger,hull-city-council,Sam,sam@hull.example,01482 300 300\n';
    const { stderr } = run(`${header}${line}${line}`, '--check');
    expect(stderr).toMatch(/:2: role: expected a role of the area, got team-manger\n.*:3: role: expected/);
    expect(stderr.match(/team-manager/g)).toHaveLength(1);
  });

  it('says so when no system runs to write to, and exits 2', () => {
    const line = 'team-manager,hull-city-council,Sam,sam@hull.example,01482 300 300\n';
    const { status, stderr } = run(`${header}${line}`, '--port', '1');
    expect(status).toBe(2);
    expect(stderr).toMatch(/No system of `npm start` runs on port 1/);
  });
});
