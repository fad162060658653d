import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../../bin/send-events/run.ts';

const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'send-events-'));
afterAll(() => rmSync(folder, { recursive: true }));

// Nothing of the machine it is tested on: no credentials, no profile, no instance to ask for some.
const ofTheMachine = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_PROFILE'];
beforeEach(() => {
  for (const name of ofTheMachine) vi.stubEnv(name, undefined);
  vi.stubEnv('HOME', folder);
  vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
});
afterEach(() => vi.unstubAllEnvs());

/** The command with these arguments, and nothing in its environment but `env`; files are named from the folder. */
async function asked(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  let [stdout, stderr] = ['', ''];
  const out = (text: string): void => {
    stdout += text;
  };
  const err = (text: string): void => {
    stderr += text;
  };
  const status = await run(args, { env, out, err });
  return { status, stdout: stdout.replaceAll(`${folder}/`, ''), stderr: stderr.replaceAll(`${folder}/`, '') };
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const started = (id: string, over: Readonly<Record<string, unknown>> = {}) => ({
  ...{ specversion: '1.0', id, source: '/mis', type: 'send.timetable.started.v1', subject: 'H-1' },
  ...{ time: '2026-02-23T09:00:00Z', localarea: 'hull' },
  data: {
    ...{ timetableId: 'TT-1', startedOn: '2026-02-23', endsOn: '2026-05-01', hoursPerWeek: 12 },
    ...{ agreedWithFamily: true, hasPlan: true },
  },
  ...over,
});

const lines = (...events: readonly unknown[]): string =>
  events.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n');

const at = (name: string): string => join(folder, name);
const good = write('good.ndjson', lines(started('t-1')));
const bytes = write('bytes.csv', Buffer.from('Case\nO\x92Neill\n', 'latin1'));
const mappingFile = write('mapping.json', '{"version": 2}');
const key = { SEND_EVENTS_API_KEY: 'key' };
const signed = { ...key, AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
const door = ['--to', 'http://127.0.0.1:9'];

describe('what cannot be done', () => {
  it.each([
    ['no verb', [], {}, null],
    ['a verb there is not', ['send', good], {}, /Say what to do: validate, post or status, got "send"/],
    ['a verb every object has', ['constructor'], {}, /Say what to do/],
    ['an option there is not', ['validate', good, '--fast'], {}, /Unknown option '--fast'/],
    ['no file', ['validate'], {}, /Name at least one file/],
    [
      'a file that is not there',
      ['validate', at('gone.json')],
      {},
      /Cannot read gone\.json: there is no such file/,
    ],
    ['a folder', ['validate', folder, '--format', 'json'], {}, /it is a folder; name a file in it/],
    ['a file twice', ['validate', good, good], {}, /Name each file once/],
    ['a name that says nothing', ['validate', write('nameless', '')], {}, /say --format json\|ndjson\|csv/],
    ['CSV without a mapping', ['validate', bytes], {}, /say with --mapping MAPPING\.json/],
    ['a mapping that is none', ['validate', bytes, '--mapping', mappingFile], {}, /version: expected 1/],
    [
      'an encoding there is not',
      ['validate', good, '--encoding', 'ebcdic'],
      {},
      /expected one of utf-8, windows-1252/,
    ],
    ['a wrong encoding', ['validate', bytes, '--format', 'ndjson'], {}, /say --encoding windows-1252/],
    [
      'a partner there is not',
      ['validate', good, '--as', 'nobody'],
      {},
      /a partner of the register \(.*hull-school-mis/,
    ],
    [
      'a day there is not',
      ['post', good, '--dry-run', '--until', '2026-02-30'],
      {},
      /--until: expected a date/,
    ],
    ['nowhere to post', ['post', good], signed, /Say where with --to/],
    ['no address', ['post', good, '--to', 'events'], signed, /expected an address such as https:/],
    ['an address that all can read', ['post', good, '--to', 'http://door.example'], signed, /expected https/],
    [
      'a password in the address',
      ['post', good, '--to', 'https://a:b@door.example'],
      signed,
      /leave the name and password out/,
    ],
    ['no API key', ['post', good, ...door], {}, /Set SEND_EVENTS_API_KEY/],
    ['no credentials', ['post', good, ...door], key, /No credentials of AWS .* Set AWS_ACCESS_KEY_ID/],
    ['a profile there is not', ['post', good, ...door, '--profile', 'x'], key, /in the profile x/],
    [
      'no client',
      ['post', good, ...door, '--token-url', 'https://a.example'],
      key,
      /Set SEND_EVENTS_CLIENT_ID/,
    ],
    [
      'no event to ask for',
      ['status', 'H-1', '--at', 'https://a.example'],
      signed,
      /Name one case and one event/,
    ],
    [
      'a queue to ask',
      ['status', 'H-1', 't-1', '--at', 'https://sqs.eu-west-2.amazonaws.com/111111111111/q'],
      signed,
      /A queue does not answer/,
    ],
  ])('%s: says in a sentence what to do, and ends with 2', async (...[, args, env, sentence]) => {
    const { status, stdout, stderr } = await asked(args, env);
    if (sentence === null) expect([status, stdout]).toEqual([0, expect.stringContaining('send-events post')]);
    else expect([status, stdout, stderr]).toEqual([2, '', expect.stringMatching(sentence)]);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('validate', () => {
  const bad = write(
    'bad.ndjson',
    lines(
      started('t-1'),
      '{"id": ',
      started('t-2', { time: '2099-01-01T00:00:00Z' }),
      started('t-3', { data: { ...started('t-3').data, hoursPerWeek: 400 } }),
      started('t-1'),
      started('t-1', { subject: 'H-1', time: '2026-02-23T09:00:01Z' }),
      started('\u001b[31mred', { type: 'send.timetable.begun.v1' }),
    ),
  );

  it('shows what is refused in a table, by file, line, id and field, and ends with 1', async () => {
    const { status, stdout, stderr } = await asked(['validate', good, bad, '--as', 'hull-school-mis']);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/^file +line +id +field +expected +got\n/);
    expect(stdout).toMatch(/\nbad\.ndjson +2 +- +body +one JSON object +"\{\\"id\\":"\n/);
    expect(stdout).toMatch(/\nbad\.ndjson +4 +t-3 +data\.hoursPerWeek +hours per week, 0 to 40 +400\n/);
    expect(stdout).toMatch(
      /\nbad\.ndjson +6 +t-1 +id +an id of its own, .* +the id of another event on line 1\n/,
    );
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toMatch(
      /\ngood\.ndjson: 1 event: 1 good\.\nbad\.ndjson: 7 events: 2 good, 5 refused\.\n$/,
    );
  });

  it('tells machines the same as one object', async () => {
    const { status, stdout } = await asked(['validate', bad, '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        {
          ...{ file: 'bad.ndjson', events: 7, counts: { good: 2 }, rowsWithoutEvent: 0 },
          refused: [{ line: 2 }, { line: 3 }, { line: 4 }, { line: 6 }, { line: 7, subject: 'H-1' }],
        },
      ],
    });
  });

  it('names the fields of good events that nobody reads, so that a misspelt one is seen', async () => {
    const { startedOn, ...rest } = started('u-1').data;
    const misspelt = { data: { ...rest, startOn: startedOn } };
    const file = write(
      'misspelt.ndjson',
      lines(started('u-1'), started('u-2', misspelt), started('u-3', { ...misspelt, traceparent: '00-1' })),
    );
    expect(await asked(['validate', file])).toEqual({
      ...{ status: 0, stderr: '' },
      stdout:
        'misspelt.ndjson: 3 events: 3 good.\n' +
        '  Nobody reads data.startOn of send.timetable.started.v1: the contract has no such field (2 events, the first on line 2).\n',
    });
    const { files } = JSON.parse((await asked(['validate', file, '--json'])).stdout);
    expect(files[0].unread).toEqual([
      { type: 'send.timetable.started.v1', field: 'data.startOn', events: 2, line: 2 },
    ]);
  });

  it('looks into fields that have fields, and shows nothing that steers a terminal', async () => {
    const data = { referralId: 'R-1', service: 'salt', mostWait: { fromWeeks: 1, toWeeks: 2, until: 3 } };
    const type = 'send.referral.made.v1';
    const file = write('within.ndjson', lines(started('w-1', { type, data: { ...data, '\u001b[31m': 1 } })));
    const { stdout } = await asked(['validate', file]);
    expect(stdout).toContain('Nobody reads data.mostWait.until of send.referral.made.v1');
    expect(stdout).toContain('Nobody reads data.\ufffd[31m of send.referral.made.v1');
  });

  it('judges what lies ahead by the day that is given', async () => {
    const one = write('ahead.json', JSON.stringify(started('t-1', { time: '2033-05-01T09:00:00Z' })));
    expect((await asked(['validate', one, '--as-of', '2033-05-01T08:00:00Z'])).status).toBe(1);
    expect((await asked(['validate', one, '--as-of', '2033-05-01T10:00:00+01:00'])).status).toBe(0);
  });

  it('takes the CSV of the handbook as its partner posts it', async () => {
    const examples = join(root, 'docs/examples');
    const [csv, mapping] = ['school-timetables.csv', 'school-timetables.mapping.json'].map((name) =>
      join(examples, name),
    );
    const { status, stdout } = await asked([
      'validate',
      `${csv}`,
      '--mapping',
      `${mapping}`,
      '--as',
      'hull-school-mis',
    ]);
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/: 5 events \(1 row leads to none\): 5 good\.\n$/),
    ]);
  });
});

describe('the command', () => {
  it('ends with 3 when nothing answers where it asks', async () => {
    for (const [name, value] of Object.entries(signed)) vi.stubEnv(name, value);
    const { status, stderr } = await asked(
      ['status', 'H-1', 't-1', '--at', 'http://127.0.0.1:18799'],
      signed,
    );
    expect([status, stderr]).toEqual([3, 'Nothing listens at 127.0.0.1:18799.\n']);
  });

  it('runs by its name, and ends as it says', () => {
    const args = ['run', '--silent', 'send-events', '--', 'validate', good, at('bad.ndjson')];
    const { status, stdout } = spawnSync('npm', args, { cwd: root, encoding: 'utf8' });
    expect([status, stdout]).toEqual([1, expect.stringMatching(/7 events: 2 good, 5 refused\.\n$/)]);
  });
});

describe('a dry run', () => {
  it('shows what the clocks would do, and posts nothing', async () => {
    const { status, stdout } = await asked(['post', good, '--dry-run', '--until', '2026-06-01']);
    expect(status).toBe(0);
    expect(stdout).toContain('Timeline of hull until 2026-06-01');
    expect(stdout).toMatch(/H-1 {2}timetable TT-1 .*TIMETABLE-END 2026-05-01/);
    expect(stdout).toContain('Nothing was posted.');
  });
});
