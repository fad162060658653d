import { describe, expect, it } from 'vitest';
import { deskEmail } from '../../shared/notices/desk-email.ts';
import { advice, deskOf, desks, line, row } from './desk-sample.ts';
import { refsIn, under } from './parts.ts';

const counts = (...[rows, rest]: Parameters<typeof deskOf>): string =>
  deskEmail(deskOf(rows, { ...rest, desk: desks.head }))?.text ?? 'no email';

describe('Above the team manager', () => {
  const school = (ref: string, organisation: string) =>
    row(ref, [advice({ owner: `senco@${organisation}` })]);

  it('counts cases by what holds them up, never by school or person', () => {
    const forecast = { expectedOn: null, reasonCode: 'ep-capacity' };
    const rows = [
      school('SMP-1', 'school-1'),
      school('SMP-2', 'school-2'),
      school('SMP-3', 'school-3'),
      row('SMP-4', [line({ dueOn: '2026-04-20', forecast })]),
      row('SMP-5', [line({ dueOn: '2026-04-20', forecast })]),
      row('SMP-6', [line({ exceptions: [{ ground: 'E1', mayApply: true, because: 'It may apply.' }] })]),
    ];
    expect(under('What holds them up', counts(rows))).toBe(
      [
        'What holds them up',
        '6 cases, 5 past the due date, 1 with an exception claimed.',
        '- 3: SENCO to send the advice',
        '- 2: Too few educational psychologists',
        '- 1: Case officer to send the final plan',
      ].join('\n'),
    );
  });

  it('shows the ten that are latest, one line for each case', () => {
    const rows = Array.from({ length: 12 }, (_, index) =>
      row(`SMP-${10 + index}`, [line({ dueOn: `2026-03-${10 + index}` }), line({ dueOn: '2026-04-02' })]),
    );
    const part = under('The 10 latest', counts(rows.toReversed()));
    expect(refsIn(part)).toEqual(rows.slice(0, 10).map(({ ref }) => ref));
  });

  it('is no email when nothing has climbed that far', () => {
    expect(deskEmail(deskOf([], { desk: desks.head }))).toBeNull();
    expect(
      deskEmail(
        deskOf([row('SMP-1', [line({ state: 'met', stoppedOn: '2026-04-20' })])], { desk: desks.head }),
      ),
    ).toBeNull();
  });
});
