import { describe, expect, it } from 'vitest';
import { actionPlans } from '../../shared/areas/plans/action-plans.ts';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { reportsOf } from '../../shared/domain/report.ts';
import { added, completed, progress } from '../domain/action-facts.ts';
import { adviceRequested, assessing, fact, officer, requested, willAssess } from '../domain/facts.ts';
import { faultsIn, flat, shownIn } from './markup.ts';
import { under } from './parts.ts';
import { cases, caseWith, planCases, tallyIn, written } from './report-sample.ts';

const today = '2026-07-01';
const late = [requested('A-1', 'Mon 2026-01-12'), willAssess('A-1', 'Mon 2026-02-16')];
const advised = [...late, adviceRequested('V-1', 'Mon 2026-02-23')];

const busy = (area: string) =>
  tallyIn(area, today, [
    ...planCases(area),
    ...cases(8, area, ...advised),
    ...cases(3, area, ...late, adviceRequested('V-1', 'Mon 2026-02-23', { kind: 'psychological' })),
    ...cases(12, area, ...late, assessing('plan-issued', 'Fri 2026-05-29')),
    ...cases(9, area, ...late, assessing('plan-issued', 'Fri 2026-06-26')),
  ]);

/** The board of each area that sees its action plan and the most besides. */
const boards: Readonly<Record<string, string>> = {
  brent: 'childrens-trust',
  bradford: 'send-strategic-partnership-board',
  'cheshire-east': 'send-partnership-board',
  peterborough: 'send-executive-board',
  hull: 'send-delivery-board',
};
const eachBoard = Object.entries(boards);

describe.each(eachBoard)('The digest in %s', (area, id) => {
  const email = written(area, id, { tally: busy(area), today });

  it('shows every action of its own published plan, in its own words', () => {
    const plan = actionPlans.find((published) => published.area === area);
    const shown = flat(email.text);
    expect(plan?.actions.length).toBeGreaterThan(5);
    for (const { ref, title, workstream } of plan?.actions ?? []) {
      expect(shown).toContain(flat(`- ${ref} ${title}`));
      expect(email.text).toContain(`\n${workstream}\n`);
    }
  });

  it('says the same in HTML as in plain text, without a fault', () => {
    expect(faultsIn(email.html)).toEqual([]);
    const shown = shownIn(email.html);
    for (const line of email.text.split('\n').filter((text) => text.startsWith('- ')))
      expect(shown).toContain(flat(line.slice(2)));
  });

  it('is not so long that a mail reader cuts it off', () => {
    // Gmail shows the first 102 kB.
    expect(Buffer.byteLength(email.html)).toBeLessThan(100_000);
  });
});

describe.each(Object.keys(boards))('The scorecard of %s', (area) => {
  const email = written(area, 'scorecard', { tally: busy(area), today });

  it('is written without a fault, with its spreadsheet', () => {
    expect(faultsIn(email.html)).toEqual([]);
    expect(email.attachments.map(({ filename }) => filename)).toEqual([`scorecard-${area}-2026-07-01.csv`]);
  });

  it('names each of the area’s measures, and says what was not yet reported', () => {
    const { standards } = rulesFor(area).profile;
    const own = under('What this area measures', email.text);
    const titles = [...own.matchAll(/^- (.*)$/gm)].map(([, title]) => title?.toLowerCase());
    expect(titles).toEqual(
      standards.filter(({ shownBy }) => shownBy === 'measure').map(({ what }) => what.toLowerCase()),
    );
    expect(own).toContain('Figure: not yet reported');
  });
});

describe('A board’s digest', () => {
  const { text, subject } = written('hull', 'send-delivery-board', { tally: busy('hull'), today });

  it('has a subject that says nothing', () => {
    expect(subject).toBe('For your next meeting, Wednesday 1 July 2026');
  });

  it('counts what is past a legal or promised date, with the rate of what was finished', () => {
    const part = under('Past a legal or promised date', text);
    expect(part).toContain(
      '- Send the final plan\n  Late now: 11; New: 20\n  Law. The latest is 30 days late.',
    );
    expect(part).toContain('Done in time, January to June 2026: 57.1% (12 of 21)');
  });

  it('says what late cases wait for, without what would give away the three that wait for a psychologist', () => {
    const part = under('What late cases wait for', text);
    expect(part).toContain('Cases: 23.');
    expect(part).toContain('- Case officer\n  Cases: 12\n  The latest is 5 days late');
    expect(part).toContain('- Advice is awaited: educational psychology\n  Cases: not shown');
    // 23 less 12 and 8 would be 3.
    expect(part).toContain('- Advice is awaited: medical advice\n  Cases: not shown');
  });

  it('marks a row whose status does not fit its date, with the reason', () => {
    const part = under('4. ', text);
    expect(part).toContain('Status: On track');
    expect(part).toMatch(
      /Disputed, stale\. Says "On track [^"]+", was due on \w+day \d+ \w+ \d{4} and nothing shows that it was completed\./,
    );
    expect(under('Action plan', text)).toMatch(
      /^Action plan\n63 actions: \d+ disputed, \d+ stale, 2 with an error in the data\.\n/,
    );
  });

  it('lists what SENDIASS raised until it is completed or escalated', () => {
    const raised = (ref: string) =>
      added('Mon 2026-04-13', { ref, tags: ['SENDIAS'], title: `Answer calls ${ref}` });
    const tally = tallyIn('hull', today, [
      caseWith('hull', 'a', raised('S.1')),
      caseWith('hull', 'b', raised('S.2'), completed('Mon 2026-06-01')),
      caseWith('hull', 'c', raised('S.3'), fact('action.escalated', 'Mon 2026-06-01', { to: 'board' })),
    ]);
    const part = under('Raised by', written('hull', 'send-delivery-board', { tally, today }).text);
    expect([...part.matchAll(/^- (\S+)/gm)].map(([, ref]) => ref)).toEqual(['S.1']);
  });

  it('shows what was completed as completed, whatever was said of it before, and what was escalated with to whom', () => {
    const raised = (ref: string, ...facts: readonly Fact[]) =>
      caseWith('hull', ref, added('Mon 2026-04-13', { ref, due: 'May-26', workstream: 'Calls' }), ...facts);
    const tally = tallyIn('hull', today, [
      raised('S.1', progress('Mon 2026-04-20', 'Not due yet'), completed('Mon 2026-06-01')),
      raised('S.2', progress('Mon 2026-04-20', 'Completed Embedded Sustained'), completed('Mon 2026-06-01')),
      raised('S.3', fact('action.escalated', 'Mon 2026-06-01', { to: 'send-strategic-board' })),
      raised('S.4'),
      raised('S.5', completed('Mon 2026-06-01')),
    ]);
    const { text: said } = written('hull', 'send-delivery-board', { tally, today });
    const rows = [...under('Calls', said).matchAll(/^- S\.\d .*(?:\n {2}.*)*/gm)].map(([row]) => row);
    expect(rows[0]).toContain('Status: Completed\n');
    expect(rows[0]).toContain(
      'Completed on Mon 1 June 2026. Before that: "Not due yet", as of Mon 20 April 2026',
    );
    expect(rows[1]).toContain('Status: Completed Embedded Sustained\n');
    expect(rows[2]).toContain('Escalated on Mon 1 June 2026: SEND Strategic Board');
    expect(rows[3]).toContain('Status: Past its date\n');
    expect(rows[3]).toContain('Nobody gave a status: this one follows from its dates');
    expect(rows[4]).toContain('Due: May-26. Completed on Mon 1 June 2026');
    expect(rows[4]).not.toContain('As of');
    expect(under('Action plan', said)).toContain('Completed: 2; Past its date: 2');
  });

  it('has what is worst first: of each kind of date, and of what cases wait for', () => {
    const ages = [...under('Past a legal', text).matchAll(/^- .*\n {2}Late now: ([^;]+);.*\n {2}(\w+)/gm)];
    const law = ages.filter(([, , kind]) => kind === 'Law').map(([, count]) => Number(count));
    const numbers = law.filter((count) => !Number.isNaN(count));
    expect(numbers.length).toBeGreaterThan(1);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    const mixed = tallyIn('hull', today, [
      ...cases(6, 'hull', ...late, adviceRequested('V-1', 'Mon 2026-02-23', { kind: 'psychological' })),
      ...cases(9, 'hull', ...late),
      ...cases(12, 'hull', ...advised),
    ]);
    const waits = under(
      'What late cases',
      written('hull', 'send-delivery-board', { tally: mixed, today }).text,
    );
    expect([...waits.matchAll(/Cases: (\d+)$/gm)].map(([, count]) => Number(count))).toEqual([12, 9, 6]);
  });

  it('says so when nothing is late and no plan was sent', () => {
    const { text: quiet, html } = written('hull', 'send-delivery-board', {
      tally: tallyIn('hull', today, []),
      today,
    });
    expect(quiet).toContain('Nothing is late, and nothing became late since the last report.');
    expect(quiet).toContain('No plan has been sent to us yet.');
    expect(faultsIn(html)).toEqual([]);
  });

  it('says when its rhythm is assumed, and how many cases could not be counted', () => {
    const unread = written('hull', 'send-delivery-board', { tally: busy('hull'), today, unread: 2 }).text;
    expect(unread).toContain('How often it meets is assumed');
    expect(unread).toContain('2 cases could not be counted, and so the figures are too low.');
    expect(text).not.toContain('could not be counted');
  });

  it('shows a status in the area’s own words where only the dates tell it', () => {
    const { text: bragged } = written('peterborough', 'send-executive-board', {
      tally: busy('peterborough'),
      today,
    });
    expect(bragged).toContain('Status: Blue – complete');
    expect(bragged).toContain('Status: Amber – behind schedule');
    expect(bragged).toContain('Nobody gave a status: this one follows from its dates');
  });

  it('shows each board what the profile says, and a spreadsheet only with a scorecard', () => {
    const tally = busy('hull');
    const strategic = written('hull', 'send-strategic-board', { tally, today });
    expect(strategic.text).toContain('\nAction plan\n');
    expect(strategic.text).not.toContain('New plans');
    expect(strategic.attachments).toEqual([]);
    const trusts = written('hull', 'trust-attendance-meeting', { tally, today });
    expect(trusts.text).toContain('\nNew plans\n');
    expect(trusts.text).not.toContain('\nAction plan\n');
    expect(trusts.attachments).toHaveLength(1);
  });

  it('escapes what partners wrote', () => {
    const tally = tallyIn('hull', today, [
      caseWith('hull', 'a', added('Mon 2026-04-13', { title: '<script>alert(1)</script> & more' })),
    ]);
    const { html } = written('hull', 'send-delivery-board', { tally, today });
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script');
  });
});

describe('No report', () => {
  const secrets = ['H-1042', 'school-12', 'Jo Marsh', 'mother@family.example', 'V-77', 'A-77'];
  const tally = tallyIn(
    'hull',
    today,
    cases(
      6,
      'hull',
      officer('Mon 2026-01-12'),
      requested('A-77', 'Mon 2026-01-12'),
      adviceRequested('V-77', 'Mon 2026-02-23', {
        assessmentId: 'A-77',
        agency: 'school-12',
        kind: 'educational',
        settingId: 'school-12',
      }),
    ).map((current, index) => ({ ...current, ref: `H-1042-${index}` })),
  );

  it('has a reference, a name, a school or a contact in it', () => {
    for (const { id } of reportsOf(rulesFor('hull').profile)) {
      const { text, html, subject, attachments } = written('hull', id, { tally, today });
      const all = [text, html, subject, ...attachments.map(({ content }) => content)].join('\n');
      for (const secret of secrets) expect(all, id).not.toContain(secret);
    }
  });

  it('calls fewer requests, complaints or appeals good or bad, in words or in colour', () => {
    const { text, html } = written('hull', 'scorecard', { tally, today });
    expect(text).toContain('No number here is good or bad by itself');
    expect(html).not.toMatch(/<(?:tr|td|th|strong)[^>]* style/);
    expect(html).not.toMatch(/class="(?!page|small|apart|figure|picture)/);
  });
});
