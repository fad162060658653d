import { describe, expect, it } from 'vitest';
import type { Clock } from '../../shared/domain/clock.ts';
import type { DeskRow } from '../../shared/domain/desk.ts';
import { caseView } from '../../shared/notices/pages/manager-case-page.ts';
import { managerHtml } from '../../shared/notices/pages/manager-html.ts';
import { countsView, numbersView, workView } from '../../shared/notices/pages/manager-work-page.ts';
import { timelinePicture } from '../../shared/notices/timeline-picture.ts';
import { svgOf } from '../../shared/pictures/svg.ts';
import { advice, line, row } from './desk-sample.ts';
import { faultsIn } from './markup.ts';
import { profile } from './sample.ts';

const today = '2026-04-21';
const busyRows: readonly DeskRow[] = [
  row('SMP-1001', [advice(), line({ dueOn: '2026-04-24' })]),
  row('SMP-1002', [
    line({ clock: 'ASSESS-6W', what: 'decide whether to assess', dueOn: '2026-04-20', state: 'breached' }),
    line({ dueOn: '2026-07-27' }),
  ]),
  row('SMP-1003', [line({ dueOn: '2026-04-22' })]),
  row('SMP-1004', [line({ clock: 'REACH-2WD', what: 'reach the contact', dueOn: '2026-04-22' })]),
  row('SMP-1006', [advice({ dueOn: '2026-04-17' }), line({ dueOn: '2026-05-11' })]),
  row('SMP-1007', [line({ state: 'met-late', dueOn: '2026-03-30', stoppedOn: '2026-04-20' })]),
];
const signedIn = { email: 'jo@council.example', title: 'SEND team manager' };
const input = (rows: readonly DeskRow[], query: Readonly<Record<string, string>> = {}) => ({
  desk: { rows, profile, today, since: '2026-04-20', role: 'team-manager', heard: [] },
  ...{ signedIn, query },
});
/** The references of the cases that the list of open lines shows. */
const listed = (query: Readonly<Record<string, string>>): readonly string[] =>
  (workView(input(busyRows, query)).sections.at(-1)?.items ?? []).map(
    ({ title }) => title.split(':')[0] ?? '',
  );

describe('The work of an area', () => {
  it('lists every open line, the earliest date first, and nothing that is finished', () => {
    expect(listed({})).toEqual([
      ...['SMP-1001', 'SMP-1006', 'SMP-1002', 'SMP-1003', 'SMP-1004', 'SMP-1001', 'SMP-1006', 'SMP-1002'],
    ]);
  });

  it.each([
    [{ team: 'senco@school-12' }, ['SMP-1001', 'SMP-1006']],
    [{ age: 'late' }, ['SMP-1001', 'SMP-1006', 'SMP-1002']],
    [{ age: 'late-2' }, ['SMP-1001']],
    [{ age: 'late-6' }, []],
    [{ age: 'soon' }, ['SMP-1003', 'SMP-1004', 'SMP-1001']],
    [{ clock: 'REACH-2WD' }, ['SMP-1004']],
    [{ team: 'senco@school-12', age: 'late-2', clock: 'ADVICE-6W' }, ['SMP-1001']],
  ])('shows only what was chosen: %j', (query, expected) => {
    expect(listed(query)).toEqual(expected);
  });

  it('shows children alone, or the actions of the plan alone, with what is flagged of them', () => {
    const planned = line({ clock: 'ACTION-DUE', what: 'complete the action', dueOn: '2026-04-10' });
    const rows = [
      row('SMP-1', [line({})]),
      row('SMP-2', [], { flags: ['held'] }),
      row('PLAN.1', [planned], { of: 'plan' }),
      row('Mailbox of senco at school-12', [], { of: 'desk', flags: ['mailbox-failed'] }),
    ];
    const shown = (kind: string) => {
      const view = workView(input(rows, { kind }));
      const [needs] = view.sections;
      return [view.intro.at(-1), needs?.items.length, view.sections.at(-1)?.items.map(({ title }) => title)];
    };
    expect(shown('child')).toEqual([
      ...['Cases that fit what you chose: 2 of 4.', 1, ['SMP-1: send the final plan']],
    ]);
    expect(shown('plan')).toEqual([
      ...['Cases that fit what you chose: 1 of 4.', 0, ['PLAN.1: complete the action']],
    ]);
    expect(shown('desk')).toEqual(shown(''));
    const [choice] = workView(input(rows, { kind: 'plan' })).choices;
    expect([choice?.label, choice?.options.map(({ label, selected }) => [label, selected])]).toEqual([
      'Children or plan',
      [
        ['Both', false],
        ['Children', false],
        ['Actions of the plan', true],
      ],
    ]);
  });

  it('offers the teams and clocks that have open work, by name, with the chosen one chosen', () => {
    const [, team, age, clock] = workView(input(busyRows, { team: 'senco@school-12' })).choices;
    expect(team?.options.map(({ label, selected }) => [label, selected])).toEqual([
      ['All teams', false],
      ['Case officer', false],
      ['SENCO at school-12', true],
    ]);
    expect(age?.options[0]).toMatchObject({ label: 'Any age', selected: true });
    expect(clock?.options.map(({ value }) => value)).toEqual([
      '',
      'ASSESS-6W',
      'REACH-2WD',
      'ADVICE-6W',
      'FINAL-20W',
    ]);
  });

  it('is shown in parts of fifty lines, and keeps what was chosen from part to part', () => {
    const many = Array.from({ length: 120 }, (_, index) => row(`SMP-${2000 + index}`, [advice()]));
    const parts = ['1', '2', '3', '99'].map((part) => workView(input(many, { part, age: 'late' })));
    expect(parts.map(({ sections }) => sections.at(-1)?.items.length)).toEqual([50, 50, 20, 20]);
    expect(parts.map((view) => view.parts.map(({ rel }) => rel))).toEqual([
      ['next'],
      ['prev', 'next'],
      ['prev'],
      ['prev'],
    ]);
    expect(parts[0]?.parts[0]?.href).toBe('work?kind=&team=&age=late&clock=&part=2');
  });

  it('says why advice was sent back', () => {
    const rows = [row('SMP-1', [advice({ returned: true, returnedFor: ['no-outcomes'] })])];
    expect(workView(input(rows)).sections.at(-1)?.items[0]?.details).toContain(
      'Sent back because: it gives no outcomes to work towards.',
    );
  });

  it('escapes whatever stands in it', () => {
    const rows = [row('SMP-1', [line({ what: '<script>alert(1)</script>', owner: 'senco@"><b>' })])];
    const html = managerHtml(workView(input(rows)));
    expect(html).not.toMatch(/<script|"><b>/);
    expect(faultsIn(html)).toEqual([]);
  });
});

describe('Above the team manager, the page', () => {
  it('leads from the worst ten to their cases', () => {
    const view = countsView(input(busyRows));
    const [holdUps, worst] = view.sections;
    expect(holdUps?.items.every(({ href }) => href === null)).toBe(true);
    expect(worst?.items[0]).toMatchObject({ href: 'case?ref=SMP-1001' });
    expect(countsView(input([])).intro).toContain('Nothing has climbed to you.');
  });

  it('shows boards numbers by cause, none from 1 to 4, and no case', () => {
    const late = (index: number, parts = {}) =>
      row(`SMP-${index}`, [line({ dueOn: '2026-04-01', ...parts })]);
    const rows = [
      ...Array.from({ length: 12 }, (_, index) => late(index)),
      ...Array.from({ length: 3 }, (_, index) => late(50 + index, { owner: 'senco@school-12' })),
      ...Array.from({ length: 9 }, (_, index) => late(90 + index, { owner: 'ep@trust' })),
    ];
    const html = managerHtml(numbersView(input(rows)));
    expect(html).not.toMatch(/SMP-|case\?ref|school-12|\b3\b/);
    expect(html).toContain('Case officer to send the final plan: 12');
    expect(numbersView(input([])).sections[0]?.note).toBe('No case is past a date.');
  });
});

describe('The page of a case', () => {
  const clock = (parts: Partial<Clock>): Clock => ({
    ...{ pathway: 'assessment', pathwayId: 'A-1', clock: 'FINAL-20W', instance: null, kind: 'law' },
    ...{ what: 'send the final plan', citation: 'reg 13(2)', ladder: null, window: false, exceptions: [] },
    ...{ owner: { role: 'case-officer', organisation: profile.council.id }, targetOn: null, stoppedOn: null },
    ...{ startedOn: '2026-01-12', dueOn: '2026-06-01', state: 'running' },
    because: { fact: 'requested', event: 'council#1', counted: '20 weeks', endedBy: null },
    ...parts,
  });
  const shown = {
    ref: 'SMP-1',
    clocks: [
      clock({ clock: 'ASSESS-6W', dueOn: '2026-02-23', stoppedOn: '2026-02-20', state: 'met' }),
      clock({ clock: 'ADVICE-6W', startedOn: '2026-02-23', dueOn: '2026-04-06', state: 'breached' }),
      clock({}),
      clock({ clock: 'CONSIDER-NOTICE', dueOn: null }),
    ],
    told: [
      {
        ...{ kind: 'email' as const, at: '2026-01-13T10:00:00Z', on: '2026-01-13', to: 'Parent (P-1)' },
        ...{ about: 'Request received', why: 'requested on Monday.', became: 'Delivered' },
      },
    ],
  };

  const toDesks = {
    ...shown,
    told: [
      ...shown.told,
      {
        ...{
          kind: 'agency' as const,
          at: '2026-04-07T06:00:00Z',
          on: '2026-04-07',
          to: 'Senco at school-12',
        },
        ...{ about: 'Overdue: send the advice', why: 'It had changed.', became: 'Delivered' },
      },
      ...['2026-04-08', '2026-04-08', '2026-04-20'].map((on) => ({
        ...{ kind: 'council' as const, at: `${on}T06:00:00Z`, on, to: 'Case officer' },
        ...{ about: 'Overdue: send the advice', why: 'As every day.', became: 'Came back' },
      })),
    ],
  };

  it('has a mark for each day on which emails to desks showed it, and lists each of them by its desk', async () => {
    const { chart, alt } = timelinePicture(toDesks, today);
    expect(chart.marks).toEqual([
      { says: 'Emails to the family: 1', at: [1] },
      { says: 'Emails to schools and agencies: 1', at: [85] },
      { says: 'Emails to the council’s own desks: 3', at: [86, 98] },
    ]);
    expect(alt).toContain('Emails to the council’s own desks: 3. The tables below');
    const view = caseView({ shown: toDesks, profile, today, signedIn });
    expect(view.tables.map(({ id, rows }) => [id, rows.length])).toEqual([
      ...[
        ['clocks', 4],
        ['told', 1],
      ],
    ]);
    expect(view.folded.map(({ id, count }) => [id, count])).toEqual([
      ['to-agency', 1],
      ['to-council', 3],
    ]);
    expect(view.folded[0]?.folds[0]?.rows[0]).toEqual([
      ...[
        'Tue 7 April 2026',
        'Senco at school-12',
        'Overdue: send the advice',
        'Delivered',
        'It had changed.',
      ],
    ]);
    expect(await svgOf(chart)).not.toMatch(/NaN|undefined/);
  });

  it('leads to each of its tables, and says how much each has', () => {
    const view = caseView({ shown: toDesks, profile, today, signedIn });
    const html = managerHtml(view);
    const ways = [...html.matchAll(/<a href="#([\w-]+)" class="govuk-link">([^<]+)<\/a>/g)];
    expect(ways.map(([, id, says]) => [id, says])).toEqual([
      ['clocks', 'Every clock (4)'],
      ['told', 'Every email to the family and every step, and why (1)'],
      ['to-agency', 'Every email to a school or agency that showed this case, and why (1)'],
      ['to-council', 'Every email to a desk of the council that showed this case, and why (3)'],
    ]);
    for (const [, id] of ways) expect(html).toContain(` id="${id}"`);
    const little = managerHtml(caseView({ shown, profile, today, signedIn }));
    expect(little).toContain('<h2 class="govuk-heading-m" id="to-agency">');
    expect(faultsIn(little)).toEqual([]);
  });

  it('cuts nothing off that stood in an email, however much it was', () => {
    const about = Array.from({ length: 20 }, (_, index) => `Overdue: step ${index} of many`).join('. ');
    const told = toDesks.told.slice(-1).map((one) => ({ ...one, about }));
    const view = caseView({ shown: { ...shown, told }, profile, today, signedIn });
    expect(view.folded[1]?.folds[0]?.rows[0]?.[2]).toBe(about);
  });

  it('folds the many emails to one desk under how many they were, when, and what became of them', () => {
    const daily = Array.from({ length: 40 }, (_, index) => {
      const on = index < 30 ? `2026-03-${String(index + 1).padStart(2, '0')}` : `2026-04-${index - 19}`;
      const became = index === 7 ? 'Came back: the address failed' : 'Delivered';
      const said = { about: 'Can still be saved: send the advice', why: 'As every day.', became };
      return { kind: 'council' as const, at: `${on}T06:00:00Z`, on, to: 'Team manager', ...said };
    });
    const view = caseView({
      ...{ shown: { ...toDesks, told: [...toDesks.told, ...daily] }, profile, today, signedIn },
    });
    expect(view.folded[1]?.folds.map(({ says, isOpen, rows }) => [says, isOpen, rows.length])).toEqual([
      ['Case officer: 3 emails, from Wed 8 April 2026 to Mon 20 April 2026. Came back: 3.', true, 3],
      [
        'Team manager: 40 emails, from Sun 1 March 2026 to Mon 20 April 2026. Delivered: 39. Came back: the address failed: 1.',
        ...[false, 40],
      ],
    ]);
    const html = managerHtml(view);
    expect(html.match(/<tr class="govuk-table__row"><th scope="row"/g)).toHaveLength(4 + 1 + 1 + 3 + 40);
    expect(html.match(/<details class="govuk-details"( open)?>/g)).toHaveLength(3);
    expect(html).not.toContain('<script');
    expect(faultsIn(html)).toEqual([]);
  });

  it('draws what has passed, what is left, the due date and today', () => {
    const { chart, alt } = timelinePicture(shown, today);
    expect(chart.spans).toEqual([
      { says: 'ASSESS-6W: due Mon 23 February 2026, done in time', from: 0, passed: 39, left: null, due: 42 },
      { says: 'ADVICE-6W: due Mon 6 April 2026, past its date', from: 42, passed: 99, left: null, due: 84 },
      { says: 'FINAL-20W: due Mon 1 June 2026, running', from: 0, passed: 99, left: 140, due: 140 },
      { says: 'CONSIDER-NOTICE: no date, running', from: 0, passed: 99, left: null, due: null },
    ]);
    expect([chart.days, chart.today, chart.marks]).toEqual([
      140,
      99,
      [{ says: 'Emails to the family: 1', at: [1] }],
    ]);
    expect(alt).toBe(
      'Timeline of SMP-1 from Monday 12 January 2026 to Monday 1 June 2026: 4 clocks, of which 3 open. Emails to the family: 1. The tables below say all of it.',
    );
  });

  it('is told in whole sentences, of one clock and of nothing told too', () => {
    const alt = (clocks: readonly Clock[]) => timelinePicture({ ref: 'SMP-1', clocks, told: [] }, today).alt;
    expect(alt([clock({})])).toBe(
      'Timeline of SMP-1 from Monday 12 January 2026 to Monday 1 June 2026: 1 clock, of which 1 open. The tables below say all of it.',
    );
    expect(alt([])).toBe(
      'Timeline of SMP-1 from Tuesday 21 April 2026 to Tuesday 21 April 2026: 0 clocks, of which 0 open. The tables below say all of it.',
    );
  });

  it('is the same picture for the same case, and has a mark for each thing', async () => {
    const { chart } = timelinePicture(shown, today);
    const svg = await svgOf(chart);
    expect(await svgOf(chart)).toBe(svg);
    for (const { says } of [...chart.spans, ...chart.marks]) expect(svg).toContain(says);
    expect(svg).not.toContain('NaN');
  });

  it.each(['2026-01-28', '2026-01-12', '2026-05-20', '2025-02-01'])(
    'stands where it should, not over an edge, when it starts on %s',
    async (startedOn) => {
      const told = shown.told.map((one) => ({ ...one, on: startedOn }));
      const picture = timelinePicture({ ref: 'SMP-1', clocks: [clock({ startedOn })], told }, today);
      const [, left] = /transform="translate\(([\d.]+),/.exec(await svgOf(picture.chart)) ?? [];
      // What stands over the left edge moves everything by as much: all but half a diamond must be within it.
      expect(Number(left)).toBeGreaterThanOrEqual(12);
      expect(Number(left)).toBeLessThanOrEqual(20);
    },
  );

  it.each([[[]], [[clock({ startedOn: today, dueOn: today })]]])(
    'can be drawn with little in it',
    async (clocks) => {
      const { chart } = timelinePicture({ ref: 'SMP-1', clocks, told: [] }, today);
      expect(await svgOf(chart)).not.toMatch(/NaN|undefined/);
    },
  );

  it('draws a hundred clocks, says that there are more, and has all of them in the table', () => {
    const many = { ...shown, clocks: Array.from({ length: 130 }, () => clock({})) };
    const { chart } = timelinePicture(many, today);
    expect([chart.spans.length, chart.notes.join(' ')]).toEqual([
      100,
      expect.stringContaining('The latest 100 of 130 clocks.'),
    ]);
    const view = caseView({ shown: many, profile, today, signedIn });
    expect(view.tables[0]?.rows).toHaveLength(130);
  });

  it('has in its tables why each date is what it is, and why each email was sent', () => {
    const view = caseView({ shown, profile, today, signedIn });
    expect(view.tables[0]?.rows[0]).toEqual([
      ...['Send the final plan (ASSESS-6W)', 'Case officer', 'Mon 12 January 2026', 'Mon 23 February 2026'],
      ...['Fri 20 February 2026', 'Done in time'],
      'Requested on Monday 12 January 2026 (council#1) + 20 weeks = Monday 23 February 2026; reg 13(2).',
    ]);
    expect(view.tables[1]?.rows).toEqual([
      ['Tue 13 January 2026', 'Parent (P-1)', 'Email: Request received', 'Delivered', 'requested on Monday.'],
    ]);
    expect(faultsIn(managerHtml(view))).toEqual([]);
  });
});
