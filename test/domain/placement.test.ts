import { describe, expect, it } from 'vitest';
import { fact, mother } from './facts.ts';
import { dated, given, standing } from './given.ts';
import { lived } from './lived.ts';

type Data = Readonly<Record<string, unknown>>;

const needed = (kind: string, at: string, data: Data = {}) =>
  fact('placement.needed', at, { placementId: 'PL-1', kind, ...data });
const then = (name: string, at: string, data: Data = {}) =>
  fact(`placement.${name}`, at, { placementId: 'PL-1', ...data });

describe('fifteen school days to find a place', () => {
  const due = (at: string, data: Data = {}) =>
    dated(given(needed('no-place', at, data)).clock('PLACEMENT-NO-PLACE', at).dueOn);

  it('end on 15 April when there was none from 23 March: four days, four, and after Easter four and three', () => {
    expect(due('Mon 2026-03-23')).toBe('Wed 2026-04-15');
  });

  it('end on 5 January when there was none from 10 December: one, five and four before Christmas, three and two after', () => {
    expect(due('Thu 2026-12-10')).toBe('Tue 2027-01-05');
  });

  it('end on 8 September when there was none from 17 August: the bank holiday of the 31st does not count', () => {
    expect(due('Mon 2026-08-17')).toBe('Tue 2026-09-08');
  });

  it('run from the day since when there was no place, not from the day we were told', () => {
    expect(due('Wed 2026-03-25', { since: '2026-03-23' })).toBe('Wed 2026-04-15');
  });

  it('are our own standard, counted as working days, and say so', () => {
    const clock = given(needed('no-place', 'Mon 2026-03-23')).clock('PLACEMENT-NO-PLACE', 'Mon 2026-03-23');
    expect(clock).toMatchObject({ kind: 'target', citation: expect.stringContaining('working days') });
    expect(clock.owner).toEqual({ role: 'inclusion-officer', organisation: 'hull-city-council' });
  });

  it('are not ended by an offer, but by the first day at the place', () => {
    const offered = given(needed('no-place', 'Mon 2026-03-23'), then('offered', 'Mon 2026-03-30'));
    expect(standing(offered.clock('PLACEMENT-NO-PLACE', 'Mon 2026-04-13'))).toBe('Wed 2026-04-15 running');
    const began = (at: string) =>
      standing(
        given(needed('no-place', 'Mon 2026-03-23'), then('started', at)).clock(
          'PLACEMENT-NO-PLACE',
          'Fri 2026-04-17',
        ),
      );
    expect(began('Wed 2026-04-15')).toBe('Wed 2026-04-15 met Wed 2026-04-15');
    expect(began('Thu 2026-04-16')).toBe('Wed 2026-04-15 met-late Thu 2026-04-16');
  });

  it('are cancelled when a place is not needed any more', () => {
    const stage = given(needed('no-place', 'Mon 2026-03-23'), then('ended', 'Mon 2026-03-30'));
    expect(stage.clock('PLACEMENT-NO-PLACE', 'Mon 2026-04-20').state).toBe('cancelled');
  });

  it('hold for a child new in the area under a clock of its own', () => {
    const stage = given(needed('new-in-area', 'Mon 2026-03-23'));
    expect(stage.clocks('Mon 2026-03-23').map(({ clock }) => clock)).toEqual(['PLACEMENT-NEW-IN-AREA']);
    const begun = stage.when(then('started', 'Mon 2026-04-13'), 'Mon 2026-04-13');
    expect(begun.clock('PLACEMENT-NEW-IN-AREA', 'Mon 2026-04-13').state).toBe('met');
  });
});

describe('a placement outside the area', () => {
  const placed = given(needed('out-of-area', 'Mon 2026-01-12'), then('started', 'Mon 2026-03-23'));
  const monitoring = (stage: typeof placed, today: string) =>
    stage
      .clocks(today)
      .filter(({ clock }) => clock === 'PLACEMENT-MONITOR')
      .map(standing);

  it('is looked at six months after it began, and six months after each time', () => {
    expect(monitoring(placed, 'Mon 2026-03-23')).toEqual(['Wed 2026-09-23 running']);
    const once = placed.when(then('monitored', 'Mon 2026-09-21'), 'Mon 2026-09-21');
    expect(monitoring(once, 'Mon 2026-09-21')).toEqual([
      'Wed 2026-09-23 met Mon 2026-09-21',
      'Sun 2027-03-21 running',
    ]);
    const twice = once.when(then('monitored', 'Mon 2027-03-22'), 'Mon 2027-03-22');
    expect(monitoring(twice, 'Mon 2027-03-22')).toEqual([
      'Wed 2026-09-23 met Mon 2026-09-21',
      'Sun 2027-03-21 met-late Mon 2027-03-22',
      'Wed 2027-09-22 running',
    ]);
  });

  it('that was looked at on 31 August is due again on the last day of February', () => {
    const looked = placed.when(then('monitored', 'Tue 2027-08-31'), 'Tue 2027-08-31');
    expect(monitoring(looked, 'Tue 2027-08-31').at(-1)).toBe('Tue 2028-02-29 running');
  });

  it('is not looked at any more when it ended', () => {
    const over = placed.when(then('ended', 'Fri 2026-07-17'), 'Fri 2026-07-17');
    expect(monitoring(over, 'Fri 2026-12-18')).toEqual(['Wed 2026-09-23 cancelled Fri 2026-07-17']);
  });

  it('inside the area is not monitored', () => {
    const inside = given(needed('no-place', 'Mon 2026-01-12'), then('started', 'Mon 2026-01-19'));
    expect(inside.clocks('Mon 2026-01-19').map(({ clock }) => clock)).toEqual(['PLACEMENT-NO-PLACE']);
  });
});

describe('a search for a place', () => {
  const search = [mother('Mon 2026-01-05'), needed('no-place', 'Mon 2026-01-05')];

  it('that ends without a place is told to the family, who was to hear again', () => {
    const life = lived('Fri 2026-03-27', ...search, then('ended', 'Mon 2026-01-12'));
    life.expectEmail('Mon 2026-01-05 10:00', 'place-search');
    life.expectEmail('Mon 2026-01-12 10:00', 'search-over');
    life.expectNoMoreEmail();
  });

  it('is over when the child begins there: the end of that place is no end of a search', () => {
    const life = lived(
      'Fri 2026-03-27',
      ...search,
      then('started', 'Mon 2026-01-12'),
      then('ended', 'Mon 2026-03-02'),
    );
    expect(life.emails).toEqual(['Mon 2026-01-05 10:00 P-1 place-search']);
  });
});
