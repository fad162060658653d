import { describe, expect, it } from 'vitest';
import { disputing } from './dispute-facts.ts';
import { assessing, fact, requested, willAssess } from './facts.ts';
import { dated, given, standing } from './given.ts';

const appeal = (kind = 'contents', at = 'Mon 2026-06-08', data = {}) =>
  disputing('appeal-registered', at, { kind, ...data });
const ordered = (kind: string, at = 'Mon 2026-07-20', data = {}) =>
  given(appeal(), disputing('order-made', at, { kind, ...data }));

const dates = (stage: ReturnType<typeof given>, today: string) =>
  Object.fromEntries(
    stage
      .clocks(today)
      .filter(({ clock }) => /^(ORDER|UNOPPOSED)/.test(clock))
      .map(({ clock, dueOn }) => [clock, dated(dueOn)]),
  );

const done = (step: string | null, at: string) =>
  disputing('order-step-done', at, step === null ? {} : { step });

describe('an order sent out on 20 July 2026: August does not help the authority', () => {
  const assessment = {
    'ORDER-NOTIFY': 'Mon 2026-08-03',
    'ORDER-REFUSE': 'Mon 2026-09-28',
    'ORDER-FINAL': 'Mon 2026-10-26',
  };

  // example 19
  it.each([
    ['assess', assessment],
    ['reassess', assessment],
    ['make-plan', { 'ORDER-DRAFT': 'Mon 2026-08-24', 'ORDER-FINAL': 'Mon 2026-10-05' }],
    ['amend', { 'ORDER-AMEND': 'Mon 2026-08-24' }],
    ['name-school', { 'ORDER-NAME': 'Mon 2026-08-03' }],
    ['continue', { 'ORDER-CONTINUE': 'Mon 2026-07-20' }],
    ['cease', { 'ORDER-CEASE': 'Mon 2026-07-20' }],
  ])('to %s has these limits', (kind, limits) => {
    expect(dates(ordered(kind), 'Mon 2026-07-20')).toEqual(limits);
  });
});

describe('an order', () => {
  it('of 14 December: two weeks end on a bank holiday, five on Monday 18 January, nothing moves', () => {
    expect(dates(ordered('name-school', 'Mon 2026-12-14'), 'Mon 2026-12-14')).toEqual({
      'ORDER-NAME': 'Mon 2026-12-28',
    });
    expect(dates(ordered('amend', 'Mon 2026-12-14'), 'Mon 2026-12-14')).toEqual({
      'ORDER-AMEND': 'Mon 2027-01-18',
    });
  });

  it('of 25 January 2028: five weeks go over the leap day', () => {
    expect(dates(ordered('amend', 'Tue 2028-01-25'), 'Tue 2028-01-25')).toEqual({
      'ORDER-AMEND': 'Tue 2028-02-29',
    });
  });

  it('of 12 October 2026: ten and fourteen weeks go over the clock change and Christmas', () => {
    // 70 days: Mon 21 December; 98 days: Mon 18 January
    expect(dates(ordered('assess', 'Mon 2026-10-12'), 'Mon 2026-10-12')).toMatchObject({
      'ORDER-REFUSE': 'Mon 2026-12-21',
      'ORDER-FINAL': 'Mon 2027-01-18',
    });
  });

  it('counts from the day it was sent out, not the day it was entered', () => {
    const late = ordered('amend', 'Thu 2026-07-23', { sentOn: '2026-07-20' });
    expect(dates(late, 'Thu 2026-07-23')).toEqual({ 'ORDER-AMEND': 'Mon 2026-08-24' });
  });

  it.each([
    ['amend', 'ORDER-AMEND', 'amend'],
    ['name-school', 'ORDER-NAME', 'name-school'],
    ['continue', 'ORDER-CONTINUE', 'continue'],
    ['cease', 'ORDER-CEASE', 'cease'],
    ['amend', 'ORDER-AMEND', null],
  ])('to %s: %s is met by the step %s', (kind, clock, step) => {
    const kept = ordered(kind).when(done(step, 'Mon 2026-07-20 15:00'), 'Mon 2026-07-20 15:00');
    expect(kept.clock(clock, 'Tue 2026-07-21').state).toBe('met');
  });

  it('to continue is late the next day', () => {
    expect(ordered('continue').clock('ORDER-CONTINUE', 'Tue 2026-07-21').state).toBe('breached');
  });

  it('to assess: each step by itself, a step without a name is the first', () => {
    const notified = ordered('assess').when(done(null, 'Fri 2026-07-31'), 'Fri 2026-07-31');
    expect(standing(notified.clock('ORDER-NOTIFY', 'Fri 2026-07-31'))).toBe(
      'Mon 2026-08-03 met Fri 2026-07-31',
    );
    expect(notified.clock('ORDER-FINAL', 'Fri 2026-07-31').state).toBe('running');
    const final = notified.when(done('final', 'Tue 2026-10-27'), 'Tue 2026-10-27');
    expect(standing(final.clock('ORDER-FINAL', 'Tue 2026-10-27'))).toBe(
      'Mon 2026-10-26 met-late Tue 2026-10-27',
    );
    expect(final.clock('ORDER-REFUSE', 'Tue 2026-10-27').state).toBe('cancelled');
  });

  it('to assess ends in no plan, or in one: either ends the other', () => {
    const refused = ordered('assess').when(done('refuse', 'Mon 2026-09-21'), 'Mon 2026-09-21');
    expect(refused.clock('ORDER-REFUSE', 'Mon 2026-09-21').state).toBe('met');
    expect(refused.clock('ORDER-FINAL', 'Mon 2026-09-21').state).toBe('cancelled');
    const draft = ordered('assess').when(done('draft', 'Mon 2026-09-21'), 'Mon 2026-09-21');
    expect(draft.clock('ORDER-REFUSE', 'Mon 2026-09-21').state).toBe('cancelled');
    expect(draft.clock('ORDER-FINAL', 'Mon 2026-09-21').state).toBe('running');
  });

  it('to assess is kept by the assessment it names', () => {
    const kept = given(
      appeal('assess'),
      disputing('order-made', 'Mon 2026-07-20', { kind: 'assess', assessmentId: 'A-2' }),
      requested('A-2', 'Mon 2026-07-27'),
      willAssess('A-2', 'Thu 2026-07-30'),
      assessing('draft-issued', 'Mon 2026-09-07', { assessmentId: 'A-2' }),
      assessing('plan-issued', 'Fri 2026-10-16', { assessmentId: 'A-2' }),
    );
    const today = 'Fri 2026-10-16';
    expect(standing(kept.clock('ORDER-NOTIFY', today))).toBe('Mon 2026-08-03 met Thu 2026-07-30');
    expect(kept.clock('ORDER-REFUSE', today).state).toBe('cancelled');
    expect(standing(kept.clock('ORDER-FINAL', today))).toBe('Mon 2026-10-26 met Fri 2026-10-16');
  });

  it('is not kept by another assessment, nor by what was done before it', () => {
    const open = given(
      requested('A-1', 'Mon 2026-01-12'),
      willAssess('A-1', 'Mon 2026-02-09'),
      appeal('assess'),
      disputing('order-made', 'Mon 2026-07-20', { kind: 'assess', assessmentId: 'A-1' }),
      requested('A-2', 'Mon 2026-07-27'),
      willAssess('A-2', 'Thu 2026-07-30'),
    );
    expect(open.clock('ORDER-NOTIFY', 'Fri 2026-07-31').state).toBe('running');
  });

  it('after another has clocks of its own', () => {
    const two = ordered('amend')
      .when(done('amend', 'Mon 2026-08-17'), 'Mon 2026-08-17')
      .when(disputing('order-made', 'Mon 2026-09-07', { kind: 'amend' }), 'Mon 2026-09-07');
    expect(standing(two.clock('ORDER-AMEND 1', 'Mon 2026-09-07'))).toBe('Mon 2026-08-24 met Mon 2026-08-17');
    expect(standing(two.clock('ORDER-AMEND 2', 'Mon 2026-09-07'))).toBe('Mon 2026-10-12 running');
  });

  it('stands also when the dispute is then called withdrawn', () => {
    const still = ordered('amend').when(disputing('withdrawn', 'Mon 2026-07-27'), 'Mon 2026-07-27');
    expect(still.clock('ORDER-AMEND', 'Mon 2026-07-27').state).toBe('running');
  });
});

describe('an appeal that the authority does not oppose, told on Monday 8 June 2026', () => {
  const assessment = {
    'UNOPPOSED-NOTIFY': 'Mon 2026-06-22',
    'UNOPPOSED-REFUSE': 'Mon 2026-08-17',
    'UNOPPOSED-FINAL': 'Mon 2026-09-14',
  };
  const conceded = (kind: string, data = {}) =>
    given(appeal(kind, 'Mon 2026-06-01'), disputing('conceded', 'Mon 2026-06-08', data));

  it.each([
    ['assess', assessment],
    ['reassess', assessment],
    ['plan', { 'UNOPPOSED-DRAFT': 'Mon 2026-07-13', 'UNOPPOSED-FINAL': 'Mon 2026-08-24' }],
    ['contents', { 'UNOPPOSED-CONTENTS': 'Mon 2026-07-13' }],
    ['contents-and-placement', { 'UNOPPOSED-CONTENTS': 'Mon 2026-07-13' }],
    ['not-amend', { 'UNOPPOSED-CONTENTS': 'Mon 2026-07-13' }],
    ['placement', { 'UNOPPOSED-PLACEMENT': 'Mon 2026-06-22' }],
    ['cease', { 'UNOPPOSED-CONTINUE': 'Mon 2026-06-08' }],
  ])('about %s has these limits', (kind, limits) => {
    expect(dates(conceded(kind), 'Mon 2026-06-08')).toEqual(limits);
  });

  it('in part has the limits of the part it names', () => {
    expect(dates(conceded('contents-and-placement', { kind: 'placement' }), 'Mon 2026-06-08')).toEqual({
      'UNOPPOSED-PLACEMENT': 'Mon 2026-06-22',
    });
  });

  it('takes its kind from the appeal also when the dispute began with mediation', () => {
    const told = given(
      disputing('mediation-requested', 'Mon 2026-05-04'),
      appeal('placement', 'Mon 2026-06-01'),
      disputing('conceded', 'Mon 2026-06-08'),
    );
    expect(dates(told, 'Mon 2026-06-08')).toEqual({ 'UNOPPOSED-PLACEMENT': 'Mon 2026-06-22' });
  });

  it('of which nobody said what it was about has the shortest limit, so that nothing is missed', () => {
    expect(dates(given(disputing('conceded', 'Mon 2026-06-08')), 'Mon 2026-06-08')).toEqual({
      UNOPPOSED: 'Mon 2026-06-22',
    });
  });

  it('to assess: the same steps as an order’s, each by itself', () => {
    const notified = conceded('assess').when(done('notify', 'Tue 2026-06-23'), 'Tue 2026-06-23');
    expect(standing(notified.clock('UNOPPOSED-NOTIFY', 'Tue 2026-06-23'))).toBe(
      'Mon 2026-06-22 met-late Tue 2026-06-23',
    );
    const refused = notified.when(done('refuse', 'Mon 2026-08-10'), 'Mon 2026-08-10');
    expect(refused.clock('UNOPPOSED-REFUSE', 'Mon 2026-08-10').state).toBe('met');
    expect(refused.clock('UNOPPOSED-FINAL', 'Mon 2026-08-10').state).toBe('cancelled');
  });

  it('about the plan is kept by the amended plan it names', () => {
    const kept = given(
      appeal('contents', 'Mon 2026-06-01', { planId: 'PL-1' }),
      disputing('conceded', 'Mon 2026-06-08'),
      fact('plan.made', 'Mon 2026-06-08 08:00', { planId: 'PL-1', madeOn: '2025-09-15' }),
      fact('plan.amended-outside-review', 'Fri 2026-07-10', { planId: 'PL-1' }),
    );
    expect(standing(kept.clock('UNOPPOSED-CONTENTS', 'Fri 2026-07-10'))).toBe(
      'Mon 2026-07-13 met Fri 2026-07-10',
    );
  });

  it('in 2015, before the regulation was amended, had four weeks for the contents', () => {
    const old = given(appeal('contents', 'Mon 2015-03-02'), disputing('conceded', 'Fri 2015-03-20'));
    expect(dates(old, 'Fri 2015-03-20')).toEqual({ 'UNOPPOSED-CONTENTS': 'Fri 2015-04-17' });
    const since = given(appeal('contents', 'Mon 2015-03-02'), disputing('conceded', 'Mon 2015-03-23'));
    expect(dates(since, 'Mon 2015-03-23')).toEqual({ 'UNOPPOSED-CONTENTS': 'Mon 2015-04-27' });
  });
});
