import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Row, tableOf, unusedIn } from '../../bin/areas-table.ts';

const row: Row = {
  ...{ area: 'northshire', id: 'SPEECH-10W', what: 'seen in ten weeks', clock: 'WAIT-FIRST-SEEN' },
  ...{ kind: 'promise', shownBy: 'clock', document: 'Northshire SEND plan 2026-2029' },
  ...{ phrase: 'no child waits longer than ten weeks to be seen', story: 2, tests: 1 },
};

/** The command as its user runs it. */
function areas(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/areas.ts', ...args], {
    cwd: join(import.meta.dirname, '../..'),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('the coverage table', () => {
  it('has a heading for each area and a line for each standard, with its uses', () => {
    expect(tableOf([row, { ...row, area: 'law', id: 'FINAL-20W', clock: null, shownBy: 'measure' }])).toBe(
      [
        'northshire (1)',
        'Northshire SEND plan 2026-2029',
        '',
        "Standard                       Clock                  Kind        Story Tests In the source's words",
        '------------------------------ ---------------------- ----------- ----- ----- ------------------------------',
        'SPEECH-10W                     WAIT-FIRST-SEEN        promise         2     1 no child waits longer than ten',
        '                                                                              weeks to be seen',
        '',
        'Law, and our standards where it is silent (1)',
        '',
        "Standard                       Clock                  Kind        Story Tests In the source's words",
        '------------------------------ ---------------------- ----------- ----- ----- ------------------------------',
        'FINAL-20W                      - (measure)            promise         2     1 no child waits longer than ten',
        '                                                                              weeks to be seen',
      ].join('\n'),
    );
  });

  it('is never wider than 110 columns, whatever the words', () => {
    const long = { ...row, phrase: 'word '.repeat(40), id: 'A'.repeat(70), document: 'plan '.repeat(60) };
    for (const line of tableOf([long]).split('\n')) expect(line.length).toBeLessThanOrEqual(110);
  });

  it('names what no test puts to use, though the story may', () => {
    expect(unusedIn([row, { ...row, story: 0 }])).toEqual([]);
    expect(unusedIn([{ ...row, tests: 0 }])).toEqual([
      'northshire SPEECH-10W: no child waits longer than ten weeks to be seen',
    ]);
  });
});

describe('npm run areas', () => {
  it('gives every standard of one area as JSON, and the law, and ends with 0 when all are put to use', () => {
    const { status, stdout, stderr } = areas('--area', 'brent', '--json');
    expect([status, stderr]).toEqual([0, '']);
    const rows: unknown = JSON.parse(stdout);
    expect(rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ area: 'brent', id: 'SALT-8W', clock: 'WAIT-FIRST-SEEN', kind: 'target' }),
        expect.objectContaining({ area: 'law', id: 'FINAL-20W', kind: 'law' }),
      ]),
    );
  });

  it.each([
    [['--area', 'atlantis'], /--area: expected one of brent, .+ got "atlantis"/],
    [['--loud'], /--loud/],
  ])('says what to do instead of %j, with code 2', (args, sentence) => {
    const { status, stderr } = areas(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr).toContain('npm run areas -- ');
  });
});
