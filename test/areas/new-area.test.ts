import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { timelineOf } from '../../bin/timeline-of.ts';
import { northshire } from '../../docs/examples/new-area.ts';
import { readProfile } from '../../shared/areas/check.ts';
import { directoryRoles } from '../../shared/areas/directory-roles.ts';
import { rulesOf } from '../../shared/areas/rules-for.ts';
import { parseDirectoryCsv } from '../../shared/aws/directory-csv.ts';
import { nextReportAt, reportsOf } from '../../shared/domain/report.ts';
import { fact, mother, requested } from '../domain/facts.ts';
import { givenIn, standing } from '../domain/given.ts';
import { inLondon, livedIn } from '../domain/lived.ts';
import { when } from '../domain/when.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, '../../docs', file), 'utf8');
const rules = rulesOf(readProfile(northshire));

describe('a sixth area, made from the example', () => {
  it('is read without fault', () => {
    expect(rules.profile).toEqual(northshire);
  });

  it('writes to families in its own name, with its own numbers to call', () => {
    const { clocks, emails, refused } = timelineOf(read('examples/new-area.ndjson'), rules, '2026-09-18');
    expect(refused).toEqual([]);
    expect(clocks.map(({ clock }) => clock)).toContain('FINAL-20W');
    const family = emails.filter(({ audience }) => audience === 'family');
    expect(family.map(({ notice }) => notice)).toEqual(
      expect.arrayContaining(['request-received', 'will-assess', 'decision-made']),
    );
    for (const { subject, text } of family) {
      expect(subject).toBe('An update from Northshire Council');
      expect(text).toContain('Northshire SENDIASS');
      expect(`${subject}${text}`).not.toMatch(/Brent|Bradford|Cheshire|Peterborough|Hull/);
    }
    // The plan was sent on Friday 28 August 2026: two weeks later is Friday 11 September.
    const asked = family.filter(({ notice }) => notice === 'survey');
    expect(asked.map(({ sendAt }) => inLondon(sendAt))).toEqual(['Fri 2026-09-11 10:00']);
  });

  // Ten weeks from Tuesday 5 May 2026 end on Tuesday 14 July; three working days after it, on Friday 8 May.
  it('counts by the numbers it promised', () => {
    const stage = givenIn(
      { ...rules, liveFrom: null },
      fact('referral.made', 'Tue 2026-05-05', { referralId: 'REF-1', service: 'salt' }),
      fact('enquiry.received', 'Tue 2026-05-05', { enquiryId: 'E-1', channel: 'phone' }),
    );
    expect(standing(stage.clock('WAIT-FIRST-SEEN', 'Tue 2026-05-05'))).toBe('Tue 2026-07-14 running');
    expect(standing(stage.clock('ENQUIRY-REPLY', 'Tue 2026-05-05'))).toBe('Fri 2026-05-08 running');
    expect(stage.clock('ENQUIRY-REPLY', 'Tue 2026-05-05').kind).toBe('promise');
  });

  // Asked on Friday 22 May 2026, advice is due on Friday 3 July: five working days after is 10 July, ten is 17 July.
  it('climbs its own ladder: health advice that does not come reaches its Chief Nurse', () => {
    const life = livedIn(
      rules,
      'Fri 2026-07-24',
      mother('Mon 2026-04-13'),
      requested('A-1', 'Mon 2026-04-13'),
      fact('assessment.decided', 'Wed 2026-05-20', { assessmentId: 'A-1', outcome: 'assess' }),
      fact('advice.requested', 'Fri 2026-05-22', {
        ...{ adviceId: 'V-1', assessmentId: 'A-1', agency: 'northshire-community-health', kind: 'medical' },
      }),
    );
    expect(life.heard('chief-nurse')).toContain('Fri 2026-07-10 07:00 ADVICE-6W T+5');
    expect(life.heard('assistant-director')).toContain('Fri 2026-07-17 07:00 ADVICE-6W T+10');
    expect(life.heard('northshire-send-board')).toEqual([]);
  });

  it('owes its board a digest each month: the next after 13 April 2026 goes on Friday 1 May', () => {
    const board = reportsOf(northshire).find(({ id }) => id === 'northshire-send-board');
    if (board === undefined) throw new Error('Expected a report for the board, found none.');
    expect(board).toMatchObject({ title: 'Northshire SEND Board', rhythm: 'monthly' });
    expect(inLondon(nextReportAt(board, northshire, when('Mon 2026-04-13')))).toBe('Fri 2026-05-01 07:00');
  });

  it('has somebody for each of its roles in the directory of the example', () => {
    const { rows, problems } = parseDirectoryCsv(read('examples/new-area.csv'), directoryRoles(northshire));
    expect(problems).toEqual([]);
    const held = rows.filter(({ organisation }) => organisation === 'northshire-council');
    expect(held.map(({ role }) => role).sort()).toEqual(Object.keys(northshire.roles).sort());
  });
});

describe('the page that says how to add an area', () => {
  const page = read('new-area.md');

  it('names only files and commands that are there', () => {
    const files = [...page.matchAll(/`((?:shared|test|docs)\/[a-z/-]+\.(?:ts|md))`/g)].map(
      ([, file]) => file,
    );
    expect(files.length).toBeGreaterThan(3);
    for (const file of files) expect(() => read(join('..', file ?? ''))).not.toThrow();
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(read('../package.json')));
    const named = [...page.matchAll(/npm run ([a-z]+)/g)].map(([, script]) => script);
    expect(named.filter((script = '') => !(script in scripts))).toEqual([]);
  });

  it('says how to change the import lines of the example, and that is all that has to change', () => {
    const lines = read('examples/new-area.ts')
      .split('\n')
      .filter((line) => line.startsWith('import'));
    const moved = lines.map((line) =>
      line.replace('../../shared/areas/', './').replace('../../shared/domain/', '../domain/'),
    );
    expect(moved.join('\n')).not.toContain('../../');
    expect(page).toContain(
      String.raw`-e 's#\.\./\.\./shared/areas/#./#' -e 's#\.\./\.\./shared/domain/#../domain/#'`,
    );
  });
});
