import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { rulesFor } from '../../shared/areas/rules-for.ts';

const root = join(import.meta.dirname, '../..');
const count = z.int().nonnegative();

const summary = z.strictObject({
  seed: count,
  children: count,
  weeks: count,
  from: z.iso.date(),
  until: z.iso.date(),
  areas: z.array(z.string()).min(1),
  events: z.strictObject({ posted: count, accepted: count, duplicate: count, refused: count }),
  emails: z.strictObject({ family: count, agency: count, manager: count, board: count, partner: count }),
  deliveries: z.strictObject({ sent: count, delivered: count, bounced: count, complained: count }),
  clocks: z.strictObject({ met: count, metLate: count, running: count, breached: count }),
  escalations: z.record(z.string(), count),
  overdueUnsent: z.literal(0),
  wallSeconds: count,
});

/** The command as its user runs it. */
function start(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/start.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
    // Vitest cannot end what it waits for without turning to anything else.
    timeout: 600_000,
  });
  return { status, lines: stdout.trim().split('\n'), stderr };
}

const short = [
  ...['--exit', '--area', 'bradford', '--area', 'brent', '--children', '4', '--weeks', '6'],
  ...['--seed', '7', '--port', '19300'],
];

describe('npm start', () => {
  it('lives through a story, misses nothing, and tells the same of the same seed', () => {
    const first = start(...short);
    expect(first.status).toBe(0);
    const told = summary.parse(JSON.parse(first.lines.at(-1) ?? ''));
    expect(told).toMatchObject({ seed: 7, children: 4, weeks: 6, from: '2026-04-13', until: '2026-05-24' });
    expect(told.areas).toEqual(['brent', 'bradford']);
    expect(told.events.accepted + told.events.duplicate + told.events.refused).toBe(told.events.posted);
    expect(told.events.accepted).toBeGreaterThan(100);
    expect(told.emails.family).toBeGreaterThan(0);
    // Mail to an address that fails for a while is neither delivered nor bounced yet.
    const { sent, delivered, bounced, complained } = told.deliveries;
    expect(delivered + bounced + complained).toBeLessThanOrEqual(sent);
    expect(delivered / sent).toBeGreaterThan(0.95);
    expect(first.stderr).toMatch(/2026-05-25 {2}\d+ events, \d+ emails, \d+ breaches escalated/);

    const people = first.lines.join('\n');
    expect(told.emails.board).toBeGreaterThan(0);
    for (const area of told.areas) expect(people).toContain(rulesFor(area).profile.council.name);
    expect(people).toMatch(/Ladder {5}T-10 \d+, T-5 \d+, T-3 \d+, T-1 \d+, breach \d+, /);
    expect(people).toMatch(/Digests {4}The four SEND work-stream groups \d+, /);

    const again = summary.parse(JSON.parse(start(...short).lines.at(-1) ?? ''));
    expect({ ...again, wallSeconds: 0 }).toEqual({ ...told, wallSeconds: 0 });
  });

  it.each([
    [['--children', 'many'], /--children: expected a whole number from 1 to 10000, got "many"/],
    [['--area', 'nowhere'], /--area: expected one of .*hull.*, got "nowhere"/],
    [['--speed'], /Unknown option '--speed'/],
  ])('says what to do about %j, and exits 2', (args, sentence) => {
    const { status, lines, stderr } = start('--exit', ...args);
    expect(status).toBe(2);
    expect(lines).toEqual(['']);
    expect(stderr).toMatch(sentence);
  });

  it('says which port is taken, and exits 2', async () => {
    const server = createServer().listen(19_350, '127.0.0.1');
    await once(server, 'listening');
    try {
      const { status, stderr } = start('--exit', '--children', '1', '--weeks', '1', '--port', '19350');
      expect(status).toBe(2);
      expect(stderr).toMatch(/19350.*--port/s);
    } finally {
      server.close();
    }
  });
});
