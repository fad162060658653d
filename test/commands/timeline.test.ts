import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'timeline-'));
afterAll(() => rmSync(folder, { recursive: true }));

const date = z.iso.date();
const timeline = z.strictObject({
  area: z.string(),
  until: date,
  clocks: z.array(
    z.strictObject({
      case: z.string(),
      pathway: z.string(),
      pathwayId: z.string(),
      clock: z.string(),
      owner: z.string(),
      startedOn: date,
      dueOn: date.nullable(),
      targetOn: date.nullable(),
      stoppedOn: date.nullable(),
      state: z.enum(['running', 'met', 'met-late', 'breached', 'cancelled']),
      exceptions: z.array(z.looseObject({ ground: z.string() })),
      citation: z.string().min(5),
    }),
  ),
  emails: z.array(
    z.strictObject({
      sendAt: z.iso.datetime(),
      audience: z.enum(['family', 'agency', 'manager', 'board', 'partner']),
      role: z.string(),
      notice: z.string(),
      subject: z.string(),
      clock: z.string().nullable(),
      reason: z.string().min(10),
      text: z.string().min(40),
    }),
  ),
  refused: z.array(
    z.strictObject({
      line: z.int().positive(),
      id: z.string().nullable(),
      reasons: z.array(z.strictObject({ field: z.string(), expected: z.string(), got: z.string() })).min(1),
    }),
  ),
});

const event = (type: string, time: string, data: object) => ({
  specversion: '1.0',
  id: `${type}-${time}`,
  source: '/case-system',
  type: `send.${type}.v1`,
  subject: 'C-1',
  time,
  localarea: 'hull',
  data,
});

/** The command as its user runs it, on these lines. */
function run(lines: readonly unknown[], ...more: readonly string[]) {
  const file = join(folder, 'events.ndjson');
  writeFileSync(
    file,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  const args = ['bin/timeline.ts', file, '--area', 'hull', ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

const mother = event('people.contact-registered', '2026-02-20T09:00:00Z', {
  contactId: 'P-1',
  role: 'parent',
  email: 'a@family.example',
  emailConfirmedOn: '2026-02-19',
  language: 'en',
  format: 'standard',
  channel: 'email',
  mayReceive: true,
});
const requested = event('assessment.requested', '2026-02-20T09:05:00Z', {
  assessmentId: 'A-1',
  receivedOn: '2026-02-20',
  requestedBy: 'parent',
  kind: 'initial',
});

describe('npm run timeline', () => {
  it('writes one JSON document, and nothing else, to standard output', () => {
    const { status, stdout } = run([mother, requested], '--until', '2026-03-31', '--json');
    const { clocks, emails, until } = timeline.parse(JSON.parse(stdout));
    expect(status).toBe(0);
    expect(until).toBe('2026-03-31');
    expect(Object.fromEntries(clocks.map(({ clock, dueOn }) => [clock, dueOn]))).toMatchObject({
      'ASSESS-6W': '2026-04-03',
      'NOPLAN-16W': '2026-06-12',
      'FINAL-20W': '2026-07-10',
    });
    const family = emails.filter(({ audience }) => audience === 'family');
    expect(family.map(({ sendAt, notice, role }) => [sendAt, notice, role])).toEqual([
      ['2026-02-20T10:00:00Z', 'request-received', 'parent'],
    ]);
    expect(family[0]?.reason).toMatch(/requested on Friday 20 February 2026.*regs 4\(1\), 5\(1\)/);
  });

  it('says of each email to a desk why it goes, and how what stands first on it was counted', () => {
    const { stdout } = run([mother, requested], '--until', '2026-03-31', '--json');
    const { emails } = timeline.parse(JSON.parse(stdout));
    const quiet = emails.filter(
      ({ audience, clock }) => clock === null && ['agency', 'manager'].includes(audience),
    );
    const desks = quiet.filter(({ notice }) => notice !== 'scorecard');
    expect(desks.map(({ notice }) => notice)).toContain('daily-screen');
    for (const { reason } of desks) {
      expect(reason).toMatch(
        /^(The weekly list of|The screen of every working day|Something on this desk changed: C-1)/,
      );
      expect(reason).toMatch(/C-1: ASSESS-6W\. requested on Friday 20 February 2026.*regs 4\(1\), 5\(1\)/);
    }
  });

  it('shows the button of the survey in the email that asks, and in no other', () => {
    const { stdout } = run([mother, requested], '--until', '2026-04-30', '--json');
    const family = timeline.parse(JSON.parse(stdout)).emails.filter(({ audience }) => audience === 'family');
    expect(family.map(({ notice, text }) => [notice, text.includes('three short questions')])).toContainEqual(
      ['request-received', false],
    );
    for (const { notice, text } of family)
      expect(text.includes('three short questions')).toBe(notice === 'survey');
    expect(family.map(({ notice }) => notice)).toContain('survey');
  });

  it('looks 26 weeks past the last event, to the end of a London day, unless told otherwise', () => {
    const { stdout } = run([mother, requested], '--json');
    expect(timeline.parse(JSON.parse(stdout)).until).toBe('2026-08-21');
  });

  it('shows a line for each pathway, and counts emails, in brief', () => {
    const { status, stdout } = run([mother, requested], '--until', '2026-04-10', '--brief');
    expect(status).toBe(0);
    expect(stdout).toContain(
      'C-1  assessment A-1  ASSESS-6W 2026-04-03 missed, DRAFT-16W 2026-06-12 running',
    );
    expect(stdout).toContain('request-received 1\n');
  });

  it('names line, field, what was expected and what came for each refusal, and exits 2', () => {
    const spoilt = { ...requested, id: 'bad', data: { ...requested.data, receivedOn: '2026-02-30' } };
    const { status, stdout } = run(
      [mother, '', 'not JSON', spoilt, requested],
      '--until',
      '2026-03-31',
      '--json',
    );
    const { refused, clocks } = timeline.parse(JSON.parse(stdout));
    expect(status).toBe(2);
    expect(refused.map(({ line, id }) => [line, id])).toEqual([
      [3, null],
      [4, 'bad'],
    ]);
    expect(refused[1]?.reasons).toMatchObject([{ field: 'data.receivedOn', got: '"2026-02-30"' }]);
    expect(clocks.length).toBeGreaterThan(0);
  });

  it('keeps the first of two bodies under one id', () => {
    const other = { ...requested, data: { ...requested.data, receivedOn: '2026-02-19' } };
    const { status, stdout } = run([requested, requested, other], '--until', '2026-03-01', '--json');
    const { refused, clocks } = timeline.parse(JSON.parse(stdout));
    expect(status).toBe(2);
    expect(refused).toMatchObject([{ line: 3, reasons: [{ field: 'id' }] }]);
    expect(clocks.find(({ clock }) => clock === 'ASSESS-6W')?.dueOn).toBe('2026-04-03');
  });

  it('lets an event be taken back by its source, whatever stands in the name of that', () => {
    const source = '/case-system#2';
    const { id: eventId } = requested;
    const back = event('event.retracted', '2026-02-21T09:00:00Z', {
      eventId,
      reason: 'entered-on-wrong-case',
    });
    const lines = [requested, back].map((line) => ({ ...line, source }));
    const { status, stdout } = run(lines, '--until', '2026-03-31', '--json');
    expect([status, timeline.parse(JSON.parse(stdout)).clocks]).toEqual([0, []]);
  });

  it.each([
    [['--area', 'nowhere'], /expected one of .*hull/],
    [['--until', '2026-02-30'], /--until: expected a real calendar date/],
    [['--colour'], /Unknown option/],
  ])('says what to do about %j, and exits 2', (more, sentence) => {
    const { status, stdout, stderr } = run([requested], ...more);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(sentence);
  });

  it('tells the example of the README without a refusal, and in its words', () => {
    const lines = readFileSync(join(root, 'docs/examples/one-assessment.ndjson'), 'utf8').trim().split('\n');
    const { status, stdout } = run(lines, '--until', '2026-09-11');
    expect(status).toBe(0);
    const shown =
      /```text\n(Clocks .*?)\n```/s.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? '';
    const words = shown.split('\n').flatMap((line) => line.replace(/ *…$/, '') || []);
    expect(words).toHaveLength(5);
    for (const line of words) expect(stdout).toContain(`\n${line}`);
  });
});
