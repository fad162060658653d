import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { targetFor } from '../../shared/domain/calendar.ts';
import { weeksAfter } from '../../shared/domain/counting.ts';
import { londonDateOf, londonMidnight, londonTime } from '../../shared/domain/london.ts';
import { day, shown } from '../dated.ts';

const arrived = (instant: string) => londonDateOf(Temporal.Instant.from(instant));

describe('the date an email arrived', () => {
  it('example 3: 23:15 UTC on the eve of the autumn change is already Sunday the 25th in London', () => {
    const receivedOn = arrived('2026-10-24T23:15:00Z');
    expect(shown(receivedOn)).toBe('Sun 2026-10-25');
    expect(shown(weeksAfter(receivedOn, 6))).toBe('Sun 2026-12-06');
    expect(shown(targetFor(weeksAfter(receivedOn, 6)))).toBe('Fri 2026-12-04');
  });

  it('example 3: the same 42 times 24 hours would end a day early', () => {
    const hours = Temporal.Instant.from('2026-10-24T23:15:00Z').add({ hours: 42 * 24 });
    expect(shown(londonDateOf(hours))).toBe('Sat 2026-12-05');
  });

  it('example 4: 23:30 UTC on 14 July is 15 July, so six weeks end on 26 August', () => {
    expect(shown(arrived('2026-07-14T23:30:00Z'))).toBe('Wed 2026-07-15');
    expect(shown(weeksAfter(arrived('2026-07-14T23:30:00Z'), 6))).toBe('Wed 2026-08-26');
  });

  it('example 4: half past midnight UTC on 29 March is that day in London too', () => {
    expect(shown(arrived('2026-03-29T00:30:00Z'))).toBe('Sun 2026-03-29');
  });

  it('changes at midnight to the second, winter and summer', () => {
    expect(shown(arrived('2026-01-12T23:59:59Z'))).toBe('Mon 2026-01-12');
    expect(shown(arrived('2026-01-13T00:00:00Z'))).toBe('Tue 2026-01-13');
    expect(shown(arrived('2026-07-14T22:59:59Z'))).toBe('Tue 2026-07-14');
    expect(shown(arrived('2026-07-14T23:00:00Z'))).toBe('Wed 2026-07-15');
  });
});

describe('the moment a day begins in London', () => {
  it.each([
    ['Mon 2026-01-12', '2026-01-12T00:00:00Z'],
    ['Wed 2026-07-15', '2026-07-14T23:00:00Z'],
    ['Sun 2026-03-29', '2026-03-29T00:00:00Z'], // clocks go forward at 01:00
    ['Mon 2026-03-30', '2026-03-29T23:00:00Z'],
    ['Sun 2026-10-25', '2026-10-24T23:00:00Z'], // clocks go back at 02:00
    ['Mon 2026-10-26', '2026-10-26T00:00:00Z'],
  ])('%s begins at %s', (date, instant) => {
    expect(londonMidnight(day(date)).toString()).toBe(instant);
  });

  it.each([
    ['Sun 2026-03-29', 23],
    ['Sun 2026-10-25', 25],
    ['Mon 2026-01-12', 24],
  ])('%s lasts %i hours', (date, hours) => {
    const length = londonMidnight(day(date)).until(londonMidnight(day(date).add({ days: 1 })));
    expect(length.total('hours')).toBe(hours);
  });
});

describe('a time of day in London', () => {
  it.each([
    ['Mon 2026-01-12', '10:00', '2026-01-12T10:00:00Z'],
    ['Wed 2026-07-15', '10:00', '2026-07-15T09:00:00Z'],
    ['Wed 2026-07-15', '07:00', '2026-07-15T06:00:00Z'],
    ['Sun 2026-03-29', '00:30', '2026-03-29T00:30:00Z'],
    ['Sun 2026-03-29', '01:30', '2026-03-29T01:30:00Z'], // skipped: 02:30 by the clock on the wall
    ['Sun 2026-10-25', '01:30', '2026-10-25T00:30:00Z'], // happens twice: the first
    ['Sun 2026-10-25', '15:00', '2026-10-25T15:00:00Z'],
  ])('%s %s is %s', (date, time, instant) => {
    expect(londonTime(day(date), time).toString()).toBe(instant);
  });

  it('refuses what is not a time', () => {
    expect(() => londonTime(day('Mon 2026-01-12'), '25:00')).toThrow(RangeError);
    expect(() => londonTime(day('Mon 2026-01-12'), 'noon')).toThrow(RangeError);
  });
});
