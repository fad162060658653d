import { describe, expect, it } from 'vitest';
import { deskEmail } from '../../shared/notices/desk-email.ts';
import { advice, busyRows, deskOf, desks, line, row } from './desk-sample.ts';
import { refsIn, under } from './parts.ts';

const screen = (...[rows, rest]: Parameters<typeof deskOf>): string =>
  deskEmail(deskOf(rows, { ...rest, desk: desks.manager }))?.text ?? 'no email';

describe('A team manager’s screen', () => {
  it('has its parts in order', () => {
    const headings = [
      'Needs you',
      'Can still be saved',
      'New since yesterday',
      'Backlog',
      'Families waiting for a reply',
      'Finished',
      'Last event of each partner',
      'Facts that do not agree',
    ];
    const text = screen(busyRows);
    const places = headings.map((heading) => text.indexOf(`\n\n${heading}\n`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('asks for the manager at most five times, worst first, once for each case', () => {
    const rows = [
      row('SMP-1', [line()], { flags: ['held'] }),
      row('SMP-2', [line()], { flags: ['held', 'unreachable'] }),
      row('SMP-3', [line()], { flags: ['died', 'held'] }),
      ...['SMP-4', 'SMP-5', 'SMP-6', 'SMP-7'].map((ref) => row(ref, [line()], { flags: ['held'] })),
    ];
    const part = under('Needs you', screen(rows));
    expect(refsIn(part)).toEqual(['SMP-3', 'SMP-2', 'SMP-1', 'SMP-4', 'SMP-5']);
    expect(part).toContain('5 of 7.');
  });

  it('shows the ten nearest legal dates that have not passed, one for each case', () => {
    const rows = Array.from({ length: 14 }, (_, index) =>
      row(`SMP-${10 + index}`, [line({ dueOn: `2026-05-${10 + index}` }), line({ dueOn: '2026-08-31' })]),
    );
    const part = under('Can still be saved', screen(rows.toReversed()));
    expect(refsIn(part)).toEqual(rows.slice(0, 10).map(({ ref }) => ref));
    expect(part).toContain('10 of 14');
  });

  it('names what blocks a date, with whom it is and what was promised', () => {
    const blocker = advice({ acknowledged: { by: 'Sam Senco', promisedOn: '2026-04-24', broken: false } });
    const part = under(
      'Can still be saved',
      screen([row('SMP-1', [blocker, line({ dueOn: '2026-05-11' })])]),
    );
    expect(part).toContain('SMP-1: send the final plan\n  Due Mon 11 May 2026, in 13 working days');
    expect(part).toContain(
      'First: send the advice, 11 working days late. With: SENCO at school-12. Promised: Sam Senco, by Fri 24 April 2026.',
    );
  });

  it('does not call a date legal that no law sets, nor saved one that has passed', () => {
    const rows = [
      row('SMP-1', [line({ kind: 'practice' })]),
      row('SMP-2', [line({ dueOn: '2026-04-20', state: 'breached' })]),
    ];
    expect(under('Can still be saved', screen(rows))).toContain('No legal date is near.');
  });

  it('tells each breach and broken promise once: on the first screen after it', () => {
    const breached = row('SMP-1', [line({ dueOn: '2026-04-17', state: 'breached' })]);
    const broken = row('SMP-2', [
      line({ acknowledged: { by: 'Ann Example', promisedOn: '2026-04-18', broken: true } }),
    ]);
    const monday = screen([breached, broken], { today: '2026-04-20', since: '2026-04-17' });
    expect(refsIn(under('New since Fri 17 April 2026', monday))).toEqual(['SMP-1', 'SMP-2']);
    const tuesday = screen([breached, broken], { today: '2026-04-21', since: '2026-04-20' });
    expect(under('New since yesterday', tuesday)).toContain('No new breach and no broken promise.');
  });

  it('says the backlog in one line', () => {
    expect(under('Backlog', screen(busyRows))).toBe(
      'Backlog\n3 cases of 10 past a legal date, the longest since Mon 6 April 2026.',
    );
  });

  it('lists the families who wait for a reply, the longest overdue first, once for each case', () => {
    const waiting = (ref: string, dueOn: string, what = 'answer the enquiry') =>
      row(ref, [
        line({
          ...{
            kind: 'target',
            clock: 'ENQUIRY-REPLY',
            owner: 'enquiries@north-council',
            startedOn: '2026-04-13',
          },
          ...{ what, dueOn, familyWaits: true },
        }),
        line({ what: 'acknowledge the complaint', dueOn: '2026-06-01', familyWaits: true }),
      ]);
    const rows = [
      waiting('SMP-1', '2026-04-22'),
      waiting('SMP-2', '2026-04-20', 'call the contact, who asked for it'),
    ];
    const part = under('Families waiting for a reply', screen([...rows, row('SMP-3', [line()])]));
    expect(refsIn(part)).toEqual(['SMP-2', 'SMP-1']);
    expect(part).toContain('2 families, 1 past the date.');
    expect(part).toContain(
      'SMP-2: call the contact, who asked for it\n  Asked Mon 13 April 2026. 1 working day late\n  With: Enquiries',
    );
    expect(part).toContain('Due in 1 working day\n');
  });

  it('keeps to ten families, and says how many there are', () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      row(`SMP-${10 + index}`, [line({ familyWaits: true, dueOn: `2026-05-${10 + index}` })]),
    );
    const part = under('Families waiting for a reply', screen(rows.toReversed()));
    expect(refsIn(part)).toEqual(rows.slice(0, 10).map(({ ref }) => ref));
    expect(part).toContain('12 families, 0 past the date. The 10 with the earliest dates.');
  });

  it('asks whose the work is that a school says is not theirs, and promises nothing of it', () => {
    const notTheirs = advice({
      dueOn: '2026-04-24',
      state: 'running',
      disowned: { on: '2026-04-20', by: null },
    });
    const rows = [row('SMP-1', [notTheirs, line({ dueOn: '2026-05-11' })], { flags: ['no-owner'] })];
    expect(under('Needs you', screen(rows))).toContain(
      'Settle whose it is.\n  Asked to send the advice: SENCO at school-12, who said on Mon 20 April 2026 that it is not theirs',
    );
    expect(under('Can still be saved', screen(rows))).toContain(
      'Nobody has it: they said on Mon 20 April 2026 that it is not theirs.',
    );
  });

  it('lets no legal date wait for an answer to a family, or for a task by hand', () => {
    const reply = line({
      kind: 'target',
      what: 'answer the enquiry',
      dueOn: '2026-04-22',
      familyWaits: true,
    });
    const part = under('Can still be saved', screen([row('SMP-1', [reply, line({ dueOn: '2026-05-11' })])]));
    expect(part).not.toContain('First:');
    expect(part).toContain('SMP-1: send the final plan');
  });

  it('shows what was finished lately, in time or late, or no longer needed', () => {
    const rows = [
      row('SMP-1', [line({ state: 'met', stoppedOn: '2026-04-20' })]),
      row('SMP-2', [line({ state: 'met-late', stoppedOn: '2026-04-13' })]),
      row('SMP-3', [line({ state: 'cancelled', stoppedOn: '2026-04-20' }), line()]),
    ];
    expect(under('Finished', screen(rows))).toBe(
      [
        'Finished',
        '- SMP-1',
        '  send the final plan: done in time',
        '- SMP-2',
        '  send the final plan: done late',
        '- SMP-3',
        '  send the final plan: no longer needed',
      ].join('\n'),
    );
  });

  it('counts the facts that do not agree', () => {
    expect(under('Facts that do not agree', screen(busyRows))).toContain('1 finding in 1 case');
  });

  it('stays one screen with nine hundred cases', () => {
    const rows = Array.from({ length: 900 }, (_, index) =>
      row(
        `SMP-${1000 + index}`,
        [
          line({ dueOn: '2026-04-20', state: 'breached' }),
          line({ dueOn: '2026-05-11', familyWaits: true }),
          line({ state: 'met', stoppedOn: '2026-04-20' }),
        ],
        { flags: ['held'] },
      ),
    );
    const heard = Array.from({ length: 40 }, (_, index) => ({
      ...{ partner: `p-${index}`, name: `School ${index}`, at: null },
    }));
    const text = screen(rows, { heard });
    expect(text.match(/^- /gm)).toHaveLength(5 + 10 + 10 + 10 + 10 + 10);
    expect(text).toContain('900 cases of 900 past a legal date');
  });

  it('is no email when no case is open', () => {
    expect(deskEmail(deskOf([], { desk: desks.manager }))).toBeNull();
  });
});
