import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Fails with what a command of node_modules/.bin complains of, unless it succeeds. */
function expectNoComplaint(command: string, args: readonly string[]): void {
  const ran = spawnSync(join(root, 'node_modules', '.bin', command), args, { cwd: root, encoding: 'utf8' });
  if (ran.error) throw ran.error;
  if (ran.status !== 0) expect.fail(`${command} ended with ${ran.status}\n${ran.stdout}${ran.stderr}`);
}

it('is formatted and free of lint', () => {
  expectNoComplaint('biome', ['ci', '--error-on-warnings', '--colors=off', '.']);
});

it('keeps its types', () => {
  expectNoComplaint('tsc', ['-p', '.', '--pretty', 'false']);
});
