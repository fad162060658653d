import { describe, expect, it } from 'vitest';
import { fact } from './facts.ts';
import { dated, given, standing } from './given.ts';

type Data = Readonly<Record<string, unknown>>;

const told = (name: string, at: string, data: Data = {}) =>
  fact(`timetable.${name}`, at, { timetableId: 'TT-1', ...data });
const started = (at: string, data: Data = {}) =>
  told('started', at, { hoursPerWeek: 12.5, agreedWithFamily: true, hasPlan: true, ...data });
const named = (stage: ReturnType<typeof given>, id: string, today: string) =>
  stage
    .clocks(today)
    .filter(({ clock }) => clock === id)
    .map(standing);

describe('the review of a part-time timetable', () => {
  it('is due six weeks after it began: Easter Monday from 23 February, aimed at the Thursday before', () => {
    const clock = given(started('Mon 2026-02-23')).clock('TIMETABLE-REVIEW', 'Mon 2026-02-23');
    expect(dated(clock.dueOn)).toBe('Mon 2026-04-06');
    expect(dated(clock.targetOn)).toBe('Thu 2026-04-02');
  });

  it('is due again six weeks after each review, on 29 February too', () => {
    const stage = given(started('Mon 2027-12-06'), told('reviewed', 'Tue 2028-01-18'));
    expect(named(stage, 'TIMETABLE-REVIEW', 'Tue 2028-01-18')).toEqual([
      // 6 December 2027 + 25 days of December + 17 of January = 42 days.
      'Mon 2028-01-17 met-late Tue 2028-01-18',
      'Tue 2028-02-29 running',
    ]);
  });

  it('is not owed any more when the timetable ended', () => {
    const stage = given(started('Mon 2026-02-23'), told('ended', 'Fri 2026-03-20'));
    expect(named(stage, 'TIMETABLE-REVIEW', 'Mon 2026-06-01')).toEqual([
      'Mon 2026-04-06 cancelled Fri 2026-03-20',
    ]);
  });
});

describe('the end of a part-time timetable', () => {
  const agreed = started('Mon 2026-02-23', { endsOn: '2026-05-01' });

  it('is the day that was agreed', () => {
    expect(named(given(agreed), 'TIMETABLE-END', 'Mon 2026-02-23')).toEqual(['Fri 2026-05-01 running']);
    expect(named(given(agreed), 'TIMETABLE-END', 'Sat 2026-05-02')).toEqual(['Fri 2026-05-01 breached']);
  });

  it('is the last day that a review set, and the same as before when it set none', () => {
    const moved = given(agreed, told('reviewed', 'Fri 2026-03-27', { endsOn: '2026-05-22' }));
    expect(named(moved, 'TIMETABLE-END', 'Mon 2026-05-04')).toEqual([
      'Fri 2026-05-01 met Fri 2026-03-27',
      'Fri 2026-05-22 running',
    ]);
    const kept = given(agreed, told('reviewed', 'Fri 2026-03-27'));
    expect(named(kept, 'TIMETABLE-END', 'Fri 2026-03-27').at(-1)).toBe('Fri 2026-05-01 running');
  });

  it('is met by being back full time, and met late the day after', () => {
    const back = (at: string) => named(given(agreed, told('ended', at)), 'TIMETABLE-END', 'Mon 2026-06-01');
    expect(back('Fri 2026-05-01')).toEqual(['Fri 2026-05-01 met Fri 2026-05-01']);
    expect(back('Tue 2026-05-05')).toEqual(['Fri 2026-05-01 met-late Tue 2026-05-05']);
  });

  it('is six weeks away when none was agreed', () => {
    expect(named(given(started('Mon 2026-06-22')), 'TIMETABLE-END', 'Mon 2026-06-22')).toEqual([
      // 22 June + 8 days of June + 31 of July + 3 of August = 42 days.
      'Mon 2026-08-03 running',
    ]);
  });

  it('that lies before its beginning is due at once', () => {
    const odd = started('Mon 2026-02-23', { endsOn: '2025-05-01' });
    expect(named(given(odd), 'TIMETABLE-END', 'Mon 2026-02-23')).toEqual(['Mon 2026-02-23 running']);
  });
});

describe('education for a pupil who is ill', () => {
  const ill = told('absence-expected', 'Mon 2026-03-09', { kind: 'health', clearOn: '2026-03-11' });

  it('is arranged by the day from which fifteen missed days are clear', () => {
    const clock = given(ill).clock('S19-15D', 'Mon 2026-03-09');
    expect(standing(clock)).toBe('Wed 2026-03-11 running');
    expect(clock).toMatchObject({ kind: 'practice', citation: expect.stringContaining('s19') });
    expect(given(ill).clock('S19-15D', 'Thu 2026-03-12').state).toBe('breached');
  });

  it('ends its clock when it is arranged, and is pointless once the pupil is back', () => {
    const arranged = given(ill, told('provision-arranged', 'Tue 2026-03-10'));
    expect(standing(arranged.clock('S19-15D', 'Tue 2026-03-10'))).toBe('Wed 2026-03-11 met Tue 2026-03-10');
    const back = given(ill, told('ended', 'Tue 2026-03-10'));
    expect(back.clock('S19-15D', 'Fri 2026-03-13').state).toBe('cancelled');
  });

  it('is owed again for the next absence', () => {
    const again = told('absence-expected', 'Mon 2026-06-08', { kind: 'health' });
    const stage = given(ill, told('provision-arranged', 'Tue 2026-03-10'), again);
    expect(named(stage, 'S19-15D', 'Mon 2026-06-08')).toEqual([
      'Wed 2026-03-11 met Tue 2026-03-10',
      'Mon 2026-06-08 running',
    ]);
  });
});

describe('education for a pupil who is excluded', () => {
  const due = (clearOn: string, kind = 'exclusion') =>
    dated(given(told('absence-expected', clearOn, { kind })).clock('S19-15D', clearOn).dueOn);

  it.each([
    ['Mon 2026-06-08', 'Mon 2026-06-15', 'five days of that week, and the Monday'],
    ['Mon 2026-03-30', 'Wed 2026-04-08', 'four days before Easter, and two after'],
    ['Sat 2026-05-23', 'Tue 2026-06-02', 'the bank holiday of the 25th does not count'],
    ['Fri 2026-12-18', 'Tue 2026-12-29', 'one day, four, and one after Christmas'],
  ])('from %s begins by %s: %s', (from, end) => {
    expect(due(from)).toBe(end);
    expect(due(from, 'other')).toBe(end);
  });

  it('is owed by law; for any other absence the same day is practice', () => {
    const kind = (of: string) =>
      given(told('absence-expected', 'Mon 2026-06-08', { kind: of })).clock('S19-15D', 'Mon 2026-06-08');
    expect(kind('exclusion')).toMatchObject({
      kind: 'law',
      citation: expect.stringContaining('SI 2007/1870'),
    });
    expect(kind('other').kind).toBe('practice');
    expect(kind('exclusion').citation).toContain('counted as working days');
  });
});

describe('an absence that nobody announced', () => {
  const missed = (at: string, schoolDays: number, kind = 'health') =>
    told('absence-recorded', at, { schoolDays, kind });
  const clocks = (...facts: readonly ReturnType<typeof missed>[]) =>
    named(given(...facts), 'S19-15D', 'Fri 2026-03-20');

  it('is owed education on the day that fifteen days are known to be missed', () => {
    expect(clocks(missed('Fri 2026-03-13', 14))).toEqual([]);
    expect(clocks(missed('Fri 2026-03-13', 14), missed('Fri 2026-03-20', 15))).toEqual([
      'Fri 2026-03-20 running',
    ]);
  });

  it('is owed it from the sixth day when it is not for health', () => {
    expect(clocks(missed('Fri 2026-03-20', 5, 'exclusion'))).toEqual([]);
    expect(clocks(missed('Fri 2026-03-20', 6, 'exclusion'))).toEqual(['Fri 2026-03-20 running']);
    expect(clocks(missed('Fri 2026-03-20', 6, 'other'))).toEqual(['Fri 2026-03-20 running']);
  });

  it('has one clock however often it is counted, and none when it was expected or provided for', () => {
    expect(clocks(missed('Thu 2026-03-19', 15), missed('Fri 2026-03-20', 16))).toHaveLength(1);
    const expected = told('absence-expected', 'Mon 2026-03-02', { kind: 'health' });
    expect(clocks(expected, missed('Fri 2026-03-20', 15))).toEqual(['Mon 2026-03-02 breached']);
    expect(clocks(told('provision-arranged', 'Mon 2026-03-02'), missed('Fri 2026-03-20', 15))).toEqual([]);
  });
});
