import { describe, expect, it } from 'vitest';
import {
  assessing,
  father,
  mother,
  officer,
  refusedToAssess,
  requested,
  retracted,
  willAssess,
} from './facts.ts';
import { given, told } from './given.ts';
import { lived } from './lived.ts';

const registered = [mother('Mon 2026-01-05'), officer('Mon 2026-01-05 10:00')];
const asked = requested('A-1', 'Mon 2026-01-12');
// Two days later by the corrected record: six weeks end on 25 February, twenty on 3 June.
const corrected = (at: string, receivedOn = '2026-01-14') => requested('A-1', at, { receivedOn });

describe('a date a family was told that turns out wrong', () => {
  const life = lived(
    'Fri 2026-01-30',
    ...registered,
    asked,
    retracted(asked, 'Tue 2026-01-20 11:00'),
    corrected('Tue 2026-01-20 11:01'),
  );

  it('is put right once, in the next slot, for all dates together', () => {
    life.expectEmail('Mon 2026-01-12 10:00', 'request-received');
    const right = life.expectEmail('Tue 2026-01-20 15:00', 'date-changed');
    expect(right.carries[0]?.statement.dates).toEqual({
      'ASSESS-6W': '2026-02-25',
      'FINAL-20W': '2026-06-03',
    });
    expect(right.carries[0]?.statement.says).toEqual({
      'was:ASSESS-6W': '2026-02-23',
      'was:FINAL-20W': '2026-06-01',
    });
    life.expectNoMoreEmail();
  });

  it('is put right again when it changes again', () => {
    const first = corrected('Tue 2026-01-20 11:01');
    const twice = lived(
      'Fri 2026-01-30',
      ...[...registered, asked, retracted(asked, 'Tue 2026-01-20 11:00'), first],
      ...[retracted(first, 'Thu 2026-01-22 11:00'), corrected('Thu 2026-01-22 11:01', '2026-01-13')],
    );
    expect(twice.emails).toEqual([
      'Mon 2026-01-12 10:00 P-1 request-received',
      'Tue 2026-01-20 15:00 P-1 date-changed',
      'Thu 2026-01-22 15:00 P-1 date-changed',
    ]);
  });

  it('is put right again when it goes back to what it was', () => {
    const first = corrected('Tue 2026-01-20 11:01');
    const back = lived(
      'Fri 2026-01-30',
      ...[...registered, asked, retracted(asked, 'Tue 2026-01-20 11:00'), first],
      ...[retracted(first, 'Thu 2026-01-22 11:00'), corrected('Thu 2026-01-22 11:01', '2026-01-12')],
    );
    expect(back.emails).toHaveLength(3);
    expect(back.family.at(-1)?.carries[0]?.statement.dates).toMatchObject({ 'ASSESS-6W': '2026-02-23' });
  });

  it('needs no letter when it changed and changed back before anything went out', () => {
    const first = corrected('Tue 2026-01-20 11:01');
    const still = lived(
      'Fri 2026-01-30',
      ...[...registered, asked, retracted(asked, 'Tue 2026-01-20 11:00'), first],
      ...[retracted(first, 'Tue 2026-01-20 12:00'), corrected('Tue 2026-01-20 12:01', '2026-01-12')],
    );
    still.expectEmail('Mon 2026-01-12 10:00', 'request-received');
    still.expectNoMoreEmail();
  });

  it('is put right only for those who were told it', () => {
    const both = lived(
      'Fri 2026-01-30',
      ...[...registered, asked, father('Mon 2026-01-26')],
      ...[retracted(asked, 'Tue 2026-01-27 11:00'), corrected('Tue 2026-01-27 11:01')],
    );
    expect(both.emails.filter((email) => email.includes('P-2'))).toEqual([]);
    expect(both.emails.at(-1)).toBe('Tue 2026-01-27 15:00 P-1 date-changed');
  });

  it('had not gone out yet: the one email that goes carries the right date', () => {
    const early = lived(
      'Fri 2026-01-16',
      ...registered,
      asked,
      retracted(asked, 'Mon 2026-01-12 09:20'),
      corrected('Mon 2026-01-12 09:30', '2026-01-10'),
    );
    const only = early.expectEmail('Mon 2026-01-12 10:00', 'request-received');
    expect(only.carries[0]?.statement.dates['ASSESS-6W']).toBe('2026-02-21');
    early.expectNoMoreEmail();
  });

  it('may be the last day to appeal: a decision letter that went out later than first recorded', () => {
    const decided = refusedToAssess('A-1', 'Wed 2026-02-18');
    const moved = lived(
      'Fri 2026-02-27',
      ...[...registered, asked, decided, retracted(decided, 'Thu 2026-02-26 11:00')],
      assessing('decided', 'Thu 2026-02-26 11:01', { outcome: 'refuse', notifiedOn: '2026-02-25' }),
    );
    expect(moved.emails.at(-1)).toBe('Thu 2026-02-26 15:00 P-1 date-changed');
    // two months end on Saturday 25 April
    expect(moved.family.at(-1)?.carries[0]?.statement.dates).toEqual({ APPEAL: '2026-04-27' });
  });

  it('is put right even if an earlier change was undone before anything went out', () => {
    const first = corrected('Tue 2026-01-20 11:01');
    const second = corrected('Tue 2026-01-20 12:01', '2026-01-12');
    const later = lived(
      'Fri 2026-01-30',
      ...[...registered, asked, retracted(asked, 'Tue 2026-01-20 11:00'), first],
      ...[retracted(first, 'Tue 2026-01-20 12:00'), second],
      ...[retracted(second, 'Mon 2026-01-26 11:00'), corrected('Mon 2026-01-26 11:01', '2026-01-13')],
    );
    expect(later.emails.slice(1)).toEqual(['Mon 2026-01-26 15:00 P-1 date-changed']);
  });
});

describe('something we said that never was', () => {
  const agreed = willAssess('A-1', 'Mon 2026-02-09');

  it('is taken back in the next slot', () => {
    const life = lived(
      'Fri 2026-02-20',
      ...registered,
      asked,
      agreed,
      retracted(agreed, 'Wed 2026-02-11 11:00'),
    );
    life.expectEmail('Mon 2026-01-12 10:00', 'request-received');
    life.expectEmail('Mon 2026-02-09 10:00', 'will-assess');
    life.expectEmail('Wed 2026-02-11 15:00', 'told-in-error');
    life.expectNoMoreEmail();
  });

  it('and then became true after all is told again', () => {
    const life = lived(
      'Fri 2026-02-20',
      ...registered,
      asked,
      agreed,
      retracted(agreed, 'Wed 2026-02-11 11:00'),
      willAssess('A-1', 'Tue 2026-02-17'),
    );
    expect(life.emails.slice(2)).toEqual([
      'Wed 2026-02-11 15:00 P-1 told-in-error',
      'Tue 2026-02-17 10:00 P-1 will-assess',
    ]);
  });

  it('and had not gone out yet is simply not sent', () => {
    const life = lived(
      'Fri 2026-02-20',
      ...registered,
      asked,
      agreed,
      retracted(agreed, 'Mon 2026-02-09 09:30'),
    );
    life.expectEmail('Mon 2026-01-12 10:00', 'request-received');
    life.expectNoMoreEmail();
  });

  it('and then turned out the other way: we will assess, no, we will not', () => {
    const life = lived(
      'Fri 2026-02-20',
      ...registered,
      asked,
      agreed,
      retracted(agreed, 'Wed 2026-02-11 11:00'),
      refusedToAssess('A-1', 'Wed 2026-02-11 11:05'),
    );
    expect([...life.emails.slice(2)].sort()).toEqual([
      'Wed 2026-02-11 15:00 P-1 decision-made',
      'Wed 2026-02-11 15:00 P-1 told-in-error',
    ]);
  });

  it('is told to a person when the address has failed meanwhile', () => {
    given(...registered, asked)
      .when(told('request-received'), 'Mon 2026-01-12 10:00')
      .when(mother('Tue 2026-01-13', { channel: 'phone' }), 'Tue 2026-01-13')
      .when(retracted(asked, 'Wed 2026-01-14'), 'Wed 2026-01-14')
      .thenOwes('P-1 told-in-error by person');
  });
});
