import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const refused = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/refused.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

describe('npm run refused', () => {
  it.each(['--help', '-h'])('says how it is used when it is asked by %s, and ends well', (option) => {
    const asked = refused(option);
    expect(asked).toMatchObject({ status: 0, stderr: '' });
    expect(asked.stdout).toMatch(/^npm run refused -- list \[PARTNER\]\n/);
  });

  it('says what is wrong, and how it is used, for an option there is not', () => {
    const asked = refused('list', '--everything');
    expect(asked).toMatchObject({ status: 2, stdout: '' });
    expect(asked.stderr).toMatch(/^Unknown option '--everything'\.\n\nnpm run refused -- list/);
  });
});
