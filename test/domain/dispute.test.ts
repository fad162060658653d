import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { disputing } from './dispute-facts.ts';
import { assessing, mother, officer, requested } from './facts.ts';
import { dated, given, standing } from './given.ts';
import { lived } from './lived.ts';

const due = (id: string, today: string, ...facts: readonly Fact[]) =>
  dated(given(...facts).clock(id, today).dueOn);

describe('thirty days to arrange mediation', () => {
  it.each([
    // example 15: November has 30 days
    ['Mon 2026-11-30', 'Wed 2026-12-30'],
    // 2028: 29 days of February
    ['Mon 2028-01-31', 'Wed 2028-03-01'],
    // plain days: August and its bank holiday count
    ['Fri 2026-08-07', 'Sun 2026-09-06'],
    // on Good Friday: nothing moves
    ['Wed 2027-02-24', 'Fri 2027-03-26'],
  ])('after %s end on %s', (toldOn, last) => {
    expect(due('MED-30D', toldOn, disputing('mediation-requested', toldOn))).toBe(last);
  });

  it('run from the day the family said so, not the day it was entered', () => {
    const late = disputing('mediation-requested', 'Thu 2026-12-03', { toldOn: '2026-11-30' });
    expect(due('MED-30D', 'Thu 2026-12-03', late)).toBe('Wed 2026-12-30');
  });

  it('are met when mediation was held, not when it was only arranged', () => {
    const wanted = disputing('mediation-requested', 'Mon 2026-11-30');
    const arranged = given(
      wanted,
      disputing('mediation-arranged', 'Mon 2026-12-07', { meetingOn: '2027-01-12' }),
    );
    expect(standing(arranged.clock('MED-30D', 'Tue 2026-12-08'))).toBe('Wed 2026-12-30 running');
    expect(arranged.clock('MED-30D', 'Thu 2026-12-31').state).toBe('breached');
    const held = given(wanted, disputing('mediation-held', 'Mon 2026-12-14'));
    expect(standing(held.clock('MED-30D', 'Tue 2026-12-15'))).toBe('Wed 2026-12-30 met Mon 2026-12-14');
  });

  it('are met by an agreement, though nobody says apart that mediation was held', () => {
    const agreed = given(
      disputing('mediation-requested', 'Mon 2026-11-30'),
      disputing('agreement-made', 'Mon 2026-12-14'),
    );
    expect(standing(agreed.clock('MED-30D', 'Tue 2026-12-15'))).toBe('Wed 2026-12-30 met Mon 2026-12-14');
  });

  it.each([
    ['certificate-due', {}],
    ['certificate-issued', {}],
    ['withdrawn', {}],
    ['conceded', { kind: 'contents' }],
    ['order-made', { kind: 'amend' }],
  ])('are over after %s', (name, data) => {
    const wanted = disputing('mediation-requested', 'Mon 2026-11-30');
    const over = given(wanted, disputing(name, 'Mon 2026-12-07', data));
    expect(over.clock('MED-30D', 'Tue 2026-12-08').state).toBe('cancelled');
  });
});

describe('three working days', () => {
  it('to tell the health commissioner, when health provision is at issue', () => {
    const wanted = disputing('mediation-requested', 'Thu 2026-04-02', { healthIssue: true });
    // Tue 7, Wed 8, Thu 9 April: Good Friday and Easter Monday do not count
    expect(due('MED-ICB-3WD', 'Thu 2026-04-02', wanted)).toBe('Thu 2026-04-09');
    const done = given(wanted, disputing('order-step-done', 'Wed 2026-04-08', { step: 'icb-told' }));
    expect(standing(done.clock('MED-ICB-3WD', 'Thu 2026-04-09'))).toBe('Thu 2026-04-09 met Wed 2026-04-08');
  });

  it.each([{}, { healthIssue: false }])('are not asked for without a health issue: %j', (data) => {
    const clocks = given(disputing('mediation-requested', 'Thu 2026-04-02', data)).clocks('Thu 2026-04-02');
    expect(clocks.map(({ clock }) => clock)).toEqual(['MED-30D']);
  });

  it.each([
    // example 15: Thu 24, Tue 29, Wed 30 December
    ['certificate-due', 'Wed 2026-12-23', 'Wed 2026-12-30'],
    ['mediation-held', 'Wed 2026-12-23', 'Wed 2026-12-30'],
    // Thu 23, Fri 24 and, Monday 27 and Tuesday 28 being bank holidays, Wed 29 December 2027
    ['certificate-due', 'Wed 2027-12-22', 'Wed 2027-12-29'],
    // on a Saturday: Mon, Tue, Wed
    ['mediation-held', 'Sat 2026-06-13', 'Wed 2026-06-17'],
  ])('for the certificate after %s on %s end on %s', (name, at, last) => {
    const told = given(disputing('mediation-requested', 'Mon 2026-06-01'), disputing(name, at));
    expect(dated(told.clock('MED-CERT-3WD', at).dueOn)).toBe(last);
  });

  it.each([
    // the tribunal registers no appeal that needs a certificate without one
    ['appeal-registered', { kind: 'contents' }],
    ['order-step-done', { step: 'agreed' }],
  ])('for the certificate are over after %s', (name, data) => {
    const told = given(
      ...[disputing('mediation-held', 'Mon 2026-06-15'), disputing('agreement-made', 'Mon 2026-06-15')],
      disputing(name, 'Mon 2026-06-22', data),
    );
    expect(told.clock('MED-CERT-3WD', 'Mon 2026-06-22').state).toBe('cancelled');
  });

  it('for the certificate run after the plan that the family disagrees with', () => {
    const told = given(
      ...[requested('A-1', 'Mon 2026-01-12'), assessing('plan-issued', 'Mon 2026-06-01')],
      disputing('certificate-due', 'Mon 2026-06-22', { assessmentId: 'A-1' }),
    );
    expect(standing(told.clock('MED-CERT-3WD', 'Mon 2026-06-22'))).toBe('Thu 2026-06-25 running');
  });

  it('to tell the health commissioner are over once mediation was held', () => {
    const held = given(
      disputing('mediation-requested', 'Mon 2026-06-01', { healthIssue: true }),
      disputing('mediation-held', 'Mon 2026-06-15'),
    );
    expect(held.clock('MED-ICB-3WD', 'Mon 2026-06-15').state).toBe('cancelled');
  });

  it('for the certificate are the adviser’s own, and end with it', () => {
    const asked = disputing('certificate-due', 'Wed 2026-12-23', { adviserId: 'fair-talk' });
    const told = given(asked, disputing('certificate-issued', 'Thu 2026-12-31'));
    const clock = told.clock('MED-CERT-3WD', 'Thu 2026-12-31');
    expect(clock.owner).toEqual({ role: 'mediation-adviser', organisation: 'fair-talk' });
    expect(standing(clock)).toBe('Wed 2026-12-30 met-late Thu 2026-12-31');
  });
});

describe('a mediation agreement', () => {
  const agreed = (data = {}) =>
    given(
      disputing('mediation-requested', 'Mon 2026-06-01'),
      disputing('agreement-made', 'Mon 2026-07-20', data),
    );

  it.each([
    ['two weeks', {}, 'Mon 2026-08-03'],
    ['the date it gives, sooner', { dueOn: '2026-07-27' }, 'Mon 2026-07-27'],
    ['the date it gives, later', { dueOn: '2026-09-11' }, 'Fri 2026-09-11'],
    ['an order’s 14 weeks: to assess', { agreed: 'assess' }, 'Mon 2026-10-26'],
    ['an order’s 11 weeks: to make a plan', { agreed: 'make-plan' }, 'Mon 2026-10-05'],
    ['an order’s 5 weeks: to amend', { agreed: 'amend' }, 'Mon 2026-08-24'],
    ['an order’s 2 weeks: to name a school', { agreed: 'name-school' }, 'Mon 2026-08-03'],
    ['at once: to keep the plan', { agreed: 'continue' }, 'Mon 2026-07-20'],
    [
      'its date also where a tribunal could order it',
      { agreed: 'assess', dueOn: '2026-09-11' },
      'Fri 2026-09-11',
    ],
  ])('is due in %s', (_what, data, last) => {
    expect(dated(agreed(data).clock('MED-AGREED', 'Mon 2026-07-20').dueOn)).toBe(last);
  });

  it('to assess has the first steps of an order too, unless it gives a date', () => {
    expect(dated(agreed({ agreed: 'assess' }).clock('ORDER-NOTIFY', 'Mon 2026-07-20').dueOn)).toBe(
      'Mon 2026-08-03',
    );
    const byDate = agreed({ agreed: 'assess', dueOn: '2026-09-11' }).clocks('Mon 2026-07-20');
    expect(byDate.map(({ clock }) => clock)).not.toContain('ORDER-NOTIFY');
  });

  it.each([{}, { step: 'agreed' }, { step: 'amend' }])('is kept when a step is done: %j', (step) => {
    const kept = agreed().when(disputing('order-step-done', 'Fri 2026-07-31', step), 'Fri 2026-07-31');
    expect(standing(kept.clock('MED-AGREED', 'Fri 2026-07-31'))).toBe('Mon 2026-08-03 met Fri 2026-07-31');
  });
});

describe('the response to the tribunal', () => {
  const heard = (at: string, data = {}) => disputing('appeal-registered', at, { kind: 'contents', ...data });

  it.each([
    // example 21: 19 days in July, none in August, 11 in September
    ['Mon 2026-07-06', 'Tue 2026-09-15'],
    // 9 days to 30 November, 18 to 24 December, then 4, 5, 6 January
    ['Tue 2026-11-17', 'Wed 2027-01-06'],
    // February 2028: 20 working days to the 29th, then 1–14 March
    ['Tue 2028-02-01', 'Tue 2028-03-14'],
    // in the break: the first day counted is Tuesday 1 September 2026
    ['Mon 2026-08-10', 'Mon 2026-10-12'],
  ])('to an appeal sent on %s is due on %s', (sent, last) => {
    expect(due('FTT-RESPONSE', sent, heard(sent))).toBe(last);
  });

  it('is due on the date in the letter where there is one, sooner or later', () => {
    const on = (responseDueOn: string) =>
      due('FTT-RESPONSE', 'Mon 2026-07-06', heard('Mon 2026-07-06', { responseDueOn }));
    expect(on('2026-08-18')).toBe('Tue 2026-08-18');
    expect(on('2026-09-30')).toBe('Wed 2026-09-30');
  });

  it('is the tribunal officer’s, on the ladder for tribunals', () => {
    const clock = given(heard('Mon 2026-07-06')).clock('FTT-RESPONSE', 'Mon 2026-07-06');
    expect(clock).toMatchObject({ kind: 'law', ladder: 'tribunal', owner: { role: 'tribunal-officer' } });
  });

  it('is met when sent, and late a day after', () => {
    const sent = (at: string) =>
      standing(given(heard('Mon 2026-07-06'), disputing('response-sent', at)).clock('FTT-RESPONSE', at));
    expect(sent('Tue 2026-09-15')).toBe('Tue 2026-09-15 met Tue 2026-09-15');
    expect(sent('Wed 2026-09-16')).toBe('Tue 2026-09-15 met-late Wed 2026-09-16');
  });

  it.each([
    ['withdrawn', {}],
    ['conceded', {}],
    ['order-made', { kind: 'amend' }],
  ])('falls away after %s', (name, data) => {
    const over = given(heard('Mon 2026-07-06'), disputing(name, 'Fri 2026-07-10', data));
    expect(over.clock('FTT-RESPONSE', 'Fri 2026-07-10').state).toBe('cancelled');
  });
});

describe('directions of the tribunal', () => {
  const directed = given(
    disputing('appeal-registered', 'Mon 2026-07-06', { kind: 'contents' }),
    disputing('direction-made', 'Tue 2026-09-01', { what: 'attendance-form', dueOn: '2026-09-21' }),
    disputing('direction-made', 'Tue 2026-09-01 11:00', { what: 'bundle', dueOn: '2026-10-05' }),
  );

  it('have each the date they give', () => {
    expect(standing(directed.clock('DIRECTION attendance-form', 'Tue 2026-09-01'))).toBe(
      'Mon 2026-09-21 running',
    );
    expect(standing(directed.clock('DIRECTION bundle', 'Tue 2026-09-22'))).toBe('Mon 2026-10-05 running');
    expect(directed.clock('DIRECTION attendance-form', 'Tue 2026-09-22').state).toBe('breached');
  });

  it('are met one by one, each by its own name', () => {
    const met = directed.when(
      disputing('direction-met', 'Fri 2026-09-18', { what: 'attendance-form' }),
      'Fri 2026-09-18',
    );
    expect(met.clock('DIRECTION attendance-form', 'Fri 2026-09-18').state).toBe('met');
    expect(met.clock('DIRECTION bundle', 'Fri 2026-09-18').state).toBe('running');
  });

  it('may come again under the same name', () => {
    const again = directed
      .when(disputing('direction-met', 'Fri 2026-10-02', { what: 'bundle' }), 'Fri 2026-10-02')
      .when(
        disputing('direction-made', 'Mon 2026-10-05', { what: 'bundle', dueOn: '2026-10-12' }),
        'Mon 2026-10-05',
      );
    expect(standing(again.clock('DIRECTION bundle', 'Tue 2026-10-06'))).toBe(
      'Mon 2026-10-05 met Fri 2026-10-02',
    );
    expect(standing(again.clock('DIRECTION bundle 2', 'Tue 2026-10-06'))).toBe('Mon 2026-10-12 running');
  });

  it('go when the appeal goes', () => {
    const over = directed.when(disputing('withdrawn', 'Mon 2026-09-07'), 'Mon 2026-09-07');
    expect(over.clock('DIRECTION bundle', 'Mon 2026-09-07').state).toBe('cancelled');
  });
});

describe('a recommendation of the tribunal', () => {
  const recommended = given(
    disputing('appeal-registered', 'Mon 2026-07-06', { kind: 'contents' }),
    disputing('recommendation-made', 'Mon 2026-11-30', { to: 'health', bodyId: 'icb' }),
    disputing('recommendation-made', 'Mon 2026-11-30 11:00', { to: 'social-care' }),
  );

  it('is answered within five weeks, Christmas too, by the body it went to', () => {
    const health = recommended.clock('RECOMMENDATION-5W health', 'Mon 2026-11-30');
    expect(standing(health)).toBe('Mon 2027-01-04 running');
    expect(health.owner).toEqual({ role: 'health-commissioner', organisation: 'icb' });
  });

  it('of one is not answered by the other', () => {
    const data = { step: 'recommendation-answered', to: 'health' };
    const answered = recommended.when(disputing('order-step-done', 'Fri 2026-12-18', data), 'Fri 2026-12-18');
    expect(answered.clock('RECOMMENDATION-5W health', 'Fri 2026-12-18').state).toBe('met');
    expect(answered.clock('RECOMMENDATION-5W social-care', 'Fri 2026-12-18').state).toBe('running');
  });
});

describe('a letter before a claim', () => {
  it('asks for a reply by its date, or else within 14 days', () => {
    const asked = (data = {}) =>
      due('PRE-ACTION', 'Mon 2026-12-21', disputing('pre-action-letter', 'Mon 2026-12-21', data));
    expect(asked({ replyDueOn: '2027-01-08' })).toBe('Fri 2027-01-08');
    expect(asked()).toBe('Mon 2027-01-04');
  });

  it('is answered by a reply to it, not by the response to the tribunal', () => {
    const both = given(
      disputing('appeal-registered', 'Mon 2026-07-06', { kind: 'contents' }),
      disputing('pre-action-letter', 'Tue 2026-07-07', { replyDueOn: '2026-07-21' }),
      disputing('response-sent', 'Fri 2026-07-17', { to: 'tribunal' }),
    );
    expect(both.clock('FTT-RESPONSE', 'Fri 2026-07-17').state).toBe('met');
    expect(both.clock('PRE-ACTION', 'Fri 2026-07-17').state).toBe('running');
  });
});

describe('what a family is told of mediation and an appeal', () => {
  const registered = [mother('Mon 2026-01-05'), officer('Mon 2026-01-05 10:00')];

  it('is each step with its date, and no more', () => {
    const life = lived(
      'Fri 2027-01-29',
      ...registered,
      disputing('mediation-requested', 'Mon 2026-05-18'),
      disputing('mediation-arranged', 'Fri 2026-05-22', { meetingOn: '2026-06-10' }),
      disputing('mediation-held', 'Wed 2026-06-10'),
      disputing('certificate-issued', 'Fri 2026-06-12'),
      disputing('appeal-registered', 'Mon 2026-07-06', { kind: 'assess' }),
      disputing('response-sent', 'Thu 2026-09-10'),
      disputing('order-made', 'Mon 2026-10-12', { kind: 'assess' }),
      ...['notify', 'final'].map((step, index) =>
        disputing('order-step-done', index === 0 ? 'Tue 2026-10-20' : 'Fri 2027-01-15', { step }),
      ),
    );
    // 30 days after 18 May; example 21; 2 weeks and 14 weeks after 12 October
    expect(life.expectEmail('Mon 2026-05-18 10:00', 'mediation-asked').carries[0]?.statement.dates).toEqual({
      'MED-30D': '2026-06-17',
    });
    expect(life.expectEmail('Mon 2026-07-06 10:00', 'appeal-heard').carries[0]?.statement.dates).toEqual({
      'FTT-RESPONSE': '2026-09-15',
    });
    expect(life.expectEmail('Mon 2026-10-12 10:00', 'appeal-step').carries[0]?.statement.dates).toEqual({
      'ORDER-NOTIFY': '2026-10-26',
      'ORDER-FINAL': '2027-01-18',
    });
    life.expectNoMoreEmail();
  });

  it('is that an agreement is not kept, when it is not', () => {
    const life = lived(
      'Tue 2026-08-04',
      ...registered,
      disputing('mediation-requested', 'Mon 2026-07-06'),
      disputing('mediation-held', 'Fri 2026-07-17'),
      disputing('agreement-made', 'Mon 2026-07-20'),
    );
    expect(life.emails).toEqual([
      'Mon 2026-07-06 10:00 P-1 mediation-asked',
      'Mon 2026-07-20 10:00 P-1 agreement-reached',
      'Tue 2026-08-04 10:00 P-1 late-now',
    ]);
  });
});
