import { describe, expect, it } from 'vitest';
import { appealLastDay } from '../../shared/domain/tribunal.ts';
import { day, shown } from '../dated.ts';
import { disputing } from './dispute-facts.ts';
import {
  assessing,
  fact,
  mother,
  officer,
  reassessment,
  refusedToAssess,
  requested,
  willAssess,
} from './facts.ts';
import { dated, given, standing } from './given.ts';
import { lived } from './lived.ts';

const asked = requested('A-1', 'Mon 2026-01-12');
const refused = refusedToAssess('A-1', 'Mon 2026-02-16');

describe('the time to appeal', () => {
  it.each([
    // two months to the same date, a working day
    ['Mon 2026-02-16', 'Thu 2026-04-16'],
    // example 13: 10 August is in the break; 31 August is a bank holiday anyway
    ['Wed 2026-06-10', 'Tue 2026-09-01'],
    // example 14: 28 December is in the break; 2 and 3 January are a weekend
    ['Wed 2026-10-28', 'Mon 2027-01-04'],
    // example 6: February 2028 has no 31st, but a 29th
    ['Fri 2027-12-31', 'Tue 2028-02-29'],
    // example 6: 28 February 2027 is a Sunday
    ['Thu 2026-12-31', 'Mon 2027-03-01'],
    // 31 January: 31 March 2027 is the Wednesday after Easter Monday
    ['Sun 2027-01-31', 'Wed 2027-03-31'],
    // 26 March 2027 is Good Friday, 29 March Easter Monday
    ['Tue 2027-01-26', 'Tue 2027-03-30'],
    // 31 July itself is not in the break
    ['Sun 2026-05-31', 'Fri 2026-07-31'],
    // 1 August 2027 is: Wednesday 1 September
    ['Tue 2027-06-01', 'Wed 2027-09-01'],
    // Christmas Eve is not in the break, Christmas Day is
    ['Sat 2026-10-24', 'Thu 2026-12-24'],
    ['Sun 2026-10-25', 'Mon 2027-01-04'],
  ])('against a letter of %s ends on %s', (letter, last) => {
    const told = given(
      requested('A-1', letter, { receivedOn: '2026-01-01' }),
      refusedToAssess('A-1', `${letter} 10:00`),
    );
    expect(standing(told.clock('APPEAL', letter))).toBe(`${last} running`);
  });

  it('is the family’s own: on no desk, and over by itself', () => {
    const told = given(asked, refused);
    expect(told.clock('APPEAL', 'Fri 2026-02-20')).toMatchObject({
      window: true,
      ladder: null,
      targetOn: null,
    });
    expect(standing(told.clock('APPEAL', 'Fri 2026-04-17'))).toBe('Thu 2026-04-16 met Thu 2026-04-16');
    const lines = ['case-officer', 'team-manager']
      .flatMap((role) => told.desk(role))
      .flatMap((row) => row.lines);
    expect(lines.filter(({ clock }) => ['APPEAL', 'MED-CONTACT-2M'].includes(clock))).toEqual([]);
  });

  it.each([
    ['a refusal to assess', refused],
    ['a refusal to make a plan', assessing('plan-refused', 'Mon 2026-02-16')],
    ['a final plan', assessing('plan-issued', 'Mon 2026-02-16')],
  ])('is opened by %s', (_what, decision) => {
    expect(dated(given(asked, decision).clock('APPEAL', 'Mon 2026-02-16').dueOn)).toBe('Thu 2026-04-16');
  });

  it('is opened by a refusal to assess again, and not by “we will assess”', () => {
    const again = given(reassessment('A-1', 'Mon 2026-02-02'), refused);
    expect(dated(again.clock('APPEAL', 'Mon 2026-02-16').dueOn)).toBe('Thu 2026-04-16');
    const yes = given(asked, willAssess('A-1', 'Mon 2026-02-16')).clocks('Mon 2026-02-16');
    expect(yes.map(({ clock }) => clock)).not.toContain('APPEAL');
  });

  it.each([
    ['a review that keeps the plan as it is', 'review.decided', { reviewId: 'R-1', outcome: 'maintain' }],
    ['a review that ends the plan', 'review.decided', { reviewId: 'R-1', outcome: 'cease' }],
    ['not amending after all', 'review.not-amending-notified', { reviewId: 'R-1' }],
    ['an amended plan', 'review.final-issued', { reviewId: 'R-1' }],
    ['an amendment outside a review', 'plan.amended-outside-review', { planId: 'PL-1' }],
    ['ending the plan', 'plan.ceased', { planId: 'PL-1' }],
  ])('is opened by %s, and a certificate makes it longer', (_what, type, data) => {
    const decided = fact(type, 'Mon 2026-02-16', data);
    expect(dated(given(decided).clock('APPEAL', 'Mon 2026-02-16').dueOn)).toBe('Thu 2026-04-16');
    const certified = given(decided, disputing('certificate-issued', 'Wed 2026-04-01'));
    // 1 May 2026 is a Friday
    expect(dated(certified.clock('APPEAL', 'Wed 2026-04-01').dueOn)).toBe('Fri 2026-05-01');
  });

  it('is not opened by a review that will amend, nor by the notice of what it proposes', () => {
    const proposed = given(
      fact('review.decided', 'Mon 2026-02-16', { reviewId: 'R-1', outcome: 'amend' }),
      fact('review.amendment-notice-sent', 'Mon 2026-02-16 10:00', { reviewId: 'R-1' }),
    );
    expect(proposed.clocks('Mon 2026-02-16').map(({ clock }) => clock)).not.toContain('APPEAL');
  });

  it('is opened by each decision of an assessment apart', () => {
    const two = given(asked, refused, assessing('plan-issued', 'Mon 2026-09-14'));
    const windows = two.clocks('Mon 2026-09-14').filter(({ clock }) => clock === 'APPEAL');
    // 14 November 2026 is a Saturday
    expect(windows.map(({ dueOn }) => dated(dueOn))).toEqual(['Thu 2026-04-16', 'Mon 2026-11-16']);
  });
});

describe('a mediation certificate', () => {
  const certified = (letter: string, certificate: string) =>
    given(
      requested('A-1', letter, { receivedOn: '2026-01-01' }),
      refusedToAssess('A-1', `${letter} 10:00`),
      disputing('certificate-issued', certificate),
    );
  const lastDay = (letter: string, certificate: string) =>
    dated(certified(letter, certificate).clock('APPEAL', certificate).dueOn);

  it.each([
    // one month after the certificate is later than two after the letter
    ['Mon 2026-01-12', 'Mon 2026-03-02', 'Thu 2026-04-02'],
    // one month after 19 January is earlier: two months from the letter stay
    ['Mon 2026-01-12', 'Mon 2026-01-19', 'Thu 2026-03-12'],
    // example 13: both ends fall in August
    ['Wed 2026-06-10', 'Tue 2026-07-28', 'Tue 2026-09-01'],
    // February 2027 has no 31st; the 28th is a Sunday
    ['Thu 2026-12-10', 'Sun 2027-01-31', 'Mon 2027-03-01'],
    // February 2028 ends on the 29th, a Tuesday
    ['Wed 2027-12-08', 'Mon 2028-01-31', 'Tue 2028-02-29'],
    // 26 December is in the break: Monday 4 January
    ['Fri 2026-10-02', 'Thu 2026-11-26', 'Mon 2027-01-04'],
    // 3 July and a month is in August: Tuesday 1 September, whereas the letter alone gives 29 June
    ['Wed 2026-04-29', 'Fri 2026-07-03', 'Tue 2026-09-01'],
  ])('after a letter of %s, issued on %s, gives until %s', (letter, certificate, last) => {
    expect(lastDay(letter, certificate)).toBe(last);
    expect(shown(appealLastDay(day(letter), day(certificate)))).toBe(last);
  });

  it('gives more time even when the two months were over', () => {
    const told = given(asked, refused, disputing('certificate-issued', 'Wed 2026-04-22'));
    // 22 May 2026 is a Friday
    expect(standing(told.clock('APPEAL', 'Thu 2026-04-23'))).toBe('Fri 2026-05-22 running');
  });

  it('is about the latest decision before it, also when another assessment or an older decision is there', () => {
    const told = given(
      asked,
      refused,
      requested('A-2', 'Mon 2026-05-11'),
      refusedToAssess('A-2', 'Mon 2026-06-15'),
      disputing('certificate-issued', 'Fri 2026-09-18'),
    );
    const last = told
      .clocks('Mon 2026-09-21')
      .filter(({ clock }) => clock === 'APPEAL')
      .map(({ pathwayId, dueOn }) => `${pathwayId} ${dated(dueOn)}`);
    // 15 August is in the break; 18 October 2026 is a Sunday
    expect(last).toEqual(['A-1 Thu 2026-04-16', 'A-2 Mon 2026-10-19']);
  });

  it('is about the assessment it names', () => {
    const told = given(
      asked,
      refused,
      requested('A-2', 'Mon 2026-01-19'),
      refusedToAssess('A-2', 'Mon 2026-03-02'),
      disputing('certificate-issued', 'Mon 2026-04-13', { assessmentId: 'A-1' }),
    );
    const of = (id: string) =>
      told.clocks('Mon 2026-04-13').find(({ clock, pathwayId }) => clock === 'APPEAL' && pathwayId === id)
        ?.dueOn;
    expect(of('A-1')).toBe('2026-05-13');
    expect(of('A-2')).toBe('2026-05-05');
  });

  it('before any decision changes nothing', () => {
    const told = given(asked, disputing('certificate-issued', 'Mon 2026-02-02'), refused);
    expect(dated(told.clock('APPEAL', 'Mon 2026-02-16').dueOn)).toBe('Thu 2026-04-16');
  });
});

describe('an appeal', () => {
  const appealed = (at: string) =>
    given(asked, refused, disputing('appeal-registered', at, { kind: 'assess' }));

  it('made in time ends the time to appeal and to contact the adviser', () => {
    const told = appealed('Mon 2026-03-16');
    expect(standing(told.clock('APPEAL', 'Tue 2026-03-17'))).toBe('Thu 2026-04-16 met Mon 2026-03-16');
    expect(standing(told.clock('MED-CONTACT-2M', 'Tue 2026-03-17'))).toBe(
      'Thu 2026-04-16 met Mon 2026-03-16',
    );
  });

  it('registered after the last day makes no window late: it was over by itself', () => {
    expect(standing(appealed('Fri 2026-04-24').clock('APPEAL', 'Mon 2026-04-27'))).toBe(
      'Thu 2026-04-16 met Thu 2026-04-16',
    );
  });
});

describe('two months to contact the mediation adviser', () => {
  it.each([
    // the tribunal's breaks move the appeal, not this
    ['Wed 2026-06-10', 'Mon 2026-08-10', 'Tue 2026-09-01'],
    ['Thu 2026-12-31', 'Sun 2027-02-28', 'Mon 2027-03-01'],
  ])('of a letter of %s end on %s, the time to appeal on %s', (letter, contact, appeal) => {
    const told = given(
      requested('A-1', letter, { receivedOn: '2026-01-01' }),
      refusedToAssess('A-1', `${letter} 10:00`),
    );
    expect(dated(told.clock('MED-CONTACT-2M', letter).dueOn)).toBe(contact);
    expect(dated(told.clock('APPEAL', letter).dueOn)).toBe(appeal);
  });

  it.each([
    ['mediation was asked for', disputing('mediation-requested', 'Mon 2026-03-02')],
    ['the adviser was told that there will be none', disputing('certificate-due', 'Mon 2026-03-02')],
    ['the certificate was issued', disputing('certificate-issued', 'Mon 2026-03-02')],
  ])('are met when %s, and the time to appeal goes on', (_what, contact) => {
    const told = given(asked, refused, contact);
    expect(standing(told.clock('MED-CONTACT-2M', 'Tue 2026-03-03'))).toBe(
      'Thu 2026-04-16 met Mon 2026-03-02',
    );
    expect(told.clock('APPEAL', 'Tue 2026-03-03').state).toBe('running');
  });
});

describe('what a family is told of its last day to appeal', () => {
  const registered = [mother('Mon 2026-01-05'), officer('Mon 2026-01-05 10:00')];

  it('is the earliest it can be, the same day as the clock’s', () => {
    const life = lived('Fri 2026-02-20', ...registered, asked, refused);
    const told = life.family.at(-1)?.carries[0]?.statement.dates;
    expect(told).toEqual({ APPEAL: given(asked, refused).clock('APPEAL', 'Fri 2026-02-20').dueOn });
  });

  it('is put right once when a certificate makes it later, and never again when it is over', () => {
    const life = lived(
      'Fri 2026-07-31',
      ...[...registered, asked, refused],
      disputing('certificate-issued', 'Wed 2026-04-01'),
    );
    life.expectEmail('Mon 2026-01-12 10:00', 'request-received');
    life.expectEmail('Mon 2026-02-16 10:00', 'decision-made');
    const right = life.expectEmail('Wed 2026-04-01 10:00', 'date-changed');
    // 1 May 2026 is a Friday
    expect(right.carries[0]?.statement.dates).toEqual({ APPEAL: '2026-05-01' });
    expect(right.carries[0]?.statement.says).toEqual({ 'was:APPEAL': '2026-04-16' });
    life.expectNoMoreEmail();
  });

  it('needs no word when the certificate changes nothing, nor when they appeal', () => {
    const life = lived(
      'Tue 2026-04-28',
      ...[...registered, asked, refused],
      disputing('certificate-issued', 'Mon 2026-02-23'),
      disputing('appeal-registered', 'Mon 2026-03-16', { kind: 'assess' }),
    );
    expect(life.emails.slice(2)).toEqual(['Mon 2026-03-16 10:00 P-1 appeal-heard']);
  });
});
