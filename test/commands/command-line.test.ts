import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** The command as its user runs it. */
function run(command: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`bin/${command}.ts`, ...args], {
    ...{ cwd: root, encoding: 'utf8' },
  });
  return { status, stdout, stderr };
}

describe.each([
  ...['areas', 'bench-fairness', 'directory', 'docs'],
  ...['gallery', 'refused', 'start', 'timeline'],
])('the command %s', (command) => {
  it('says how it is used when asked for help, and does nothing else', () => {
    const { status, stdout, stderr } = run(command, '--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^npm (?:start|run [\w:]+)/);
  });

  it('says so of an option that it does not have, how it is used, and ends with 2', () => {
    const { status, stdout, stderr } = run(command, '--colour');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Unknown option '--colour'\.\n+npm (?:start|run [\w:]+)/);
  });
});
