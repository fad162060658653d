import { describe, expect, it } from 'vitest';
import { mother, officer, retracted } from './facts.ts';
import { lived } from './lived.ts';
import { arranged, decided, proposed, reviewing } from './review-facts.ts';

const registered = [mother('Mon 2026-01-05'), officer('Mon 2026-01-05 10:00')];
const set = arranged('Mon 2026-02-02', 'Wed 2026-03-11');
const held = reviewing('held', 'Wed 2026-03-11 12:00');
const life = (until: string, ...facts: Parameters<typeof lived>[1][]) =>
  lived(until, ...registered, ...facts);

describe('what a family is told of a review that keeps its dates', () => {
  const kept = life(
    'Fri 2026-05-29',
    ...[set, reviewing('invited', 'Mon 2026-02-16'), reviewing('papers-sent', 'Mon 2026-02-23'), held],
    ...[reviewing('report-sent', 'Fri 2026-03-20'), decided('Thu 2026-04-02', 'amend')],
    ...[proposed('Wed 2026-04-08'), reviewing('representations-received', 'Mon 2026-04-20')],
    reviewing('final-issued', 'Wed 2026-05-27'),
  );

  it('is each step when it happens, and its dates; the final plan alone is a decision that can be appealed', () => {
    const dates = (at: string, notice: string) =>
      kept.expectEmail(at, notice).carries.map(({ statement }) => statement.dates)[0];
    expect(dates('Mon 2026-02-02 10:00', 'review-arranged')).toEqual({ 'AR-MEETING': '2026-03-11' });
    expect(dates('Mon 2026-02-16 10:00', 'review-invited')).toEqual({ 'AR-MEETING': '2026-03-11' });
    expect(dates('Wed 2026-03-11 15:00', 'review-held')).toEqual({
      'AR-REPORT-2W': '2026-03-25',
      'AR-DECIDE-4W': '2026-04-08',
    });
    expect(dates('Thu 2026-04-02 10:00', 'review-goes-on')).toEqual({ 'AR-DECIDE-4W': '2026-04-08' });
    // 15 days beginning with 8 April end on 22 April; eight weeks from 8 April end on 3 June.
    expect(dates('Wed 2026-04-08 10:00', 'changes-proposed')).toEqual({
      'AR-REPS-15D': '2026-04-22',
      'AR-FINAL-8W': '2026-06-03',
    });
    expect(dates('Mon 2026-04-20 10:00', 'changes-views-received')).toEqual({ 'AR-FINAL-8W': '2026-06-03' });
    // Two months from 27 May end on Monday 27 July.
    expect(dates('Wed 2026-05-27 10:00', 'decision-made')).toEqual({ APPEAL: '2026-07-27' });
    kept.expectNoMoreEmail();
  });
});

describe('the decisions of a review that can be appealed', () => {
  it.each([
    ['keeping the plan as it is', decided('Wed 2026-04-01', 'maintain')],
    ['ceasing it', decided('Wed 2026-04-01', 'cease')],
    ['a final amended plan', reviewing('final-issued', 'Wed 2026-04-01')],
    ['not amending after all', reviewing('not-amending-notified', 'Wed 2026-04-01')],
  ])('%s', (_what, decision) => {
    const told = life('Wed 2026-04-01', set, held, decision);
    expect(told.emails.at(-1)).toBe('Wed 2026-04-01 10:00 P-1 decision-made');
    // Two months from 1 April end on Monday 1 June.
    expect(told.family.at(-1)?.carries[0]?.statement.dates).toEqual({ APPEAL: '2026-06-01' });
  });

  it('are not that it will be amended, nor the proposed amendments', () => {
    const told = life(
      'Wed 2026-04-15',
      set,
      held,
      decided('Wed 2026-04-01', 'amend'),
      proposed('Wed 2026-04-08'),
    );
    expect(told.emails.filter((email) => email.endsWith('decision-made'))).toEqual([]);
  });
});

describe('a family that was told of a meeting', () => {
  it('hears once that it was moved, with the date that stands', () => {
    const moved = life('Fri 2026-02-27', set, arranged('Mon 2026-02-23', 'Wed 2026-03-25'));
    moved.expectEmail('Mon 2026-02-02 10:00', 'review-arranged');
    const change = moved.expectEmail('Mon 2026-02-23 10:00', 'date-changed');
    expect(change.carries[0]?.statement).toMatchObject({
      dates: { 'AR-MEETING': '2026-03-25' },
      says: { 'was:AR-MEETING': '2026-03-11' },
    });
    moved.expectNoMoreEmail();
  });

  it('moved before the email went out, hears of the right day only', () => {
    const early = life('Fri 2026-02-06', set, arranged('Mon 2026-02-02 09:30', 'Wed 2026-03-25'));
    const only = early.expectEmail('Mon 2026-02-02 10:00', 'review-arranged');
    expect(only.carries[0]?.statement.dates).toEqual({ 'AR-MEETING': '2026-03-25' });
    early.expectNoMoreEmail();
  });

  it('hears that it is called off, and when it is back on, even on the same day as before', () => {
    const off = life(
      'Fri 2026-02-27',
      ...[set, reviewing('cancelled', 'Mon 2026-02-16')],
      arranged('Mon 2026-02-23', 'Wed 2026-03-11'),
    );
    expect(off.emails).toEqual([
      'Mon 2026-02-02 10:00 P-1 review-arranged',
      'Mon 2026-02-16 10:00 P-1 review-called-off',
      'Mon 2026-02-23 10:00 P-1 review-arranged',
    ]);
  });

  it('hears that it was wrong when the meeting was taken back', () => {
    const wrong = life('Fri 2026-02-06', set, retracted(set, 'Wed 2026-02-04 11:00'));
    expect(wrong.emails.at(-1)).toBe('Wed 2026-02-04 15:00 P-1 told-in-error');
  });
});

describe('a family that waits after the meeting', () => {
  const reported = reviewing('report-sent', 'Wed 2026-03-25');

  it('hears on the day after the two weeks for the report that they have passed: Thursday 26 March', () => {
    const late = life('Fri 2026-03-27', set, held);
    expect(late.emails.slice(2)).toEqual(['Thu 2026-03-26 10:00 P-1 late-now']);
  });

  it('hears on the day after the four weeks that they have passed: Thursday 9 April', () => {
    const late = life('Fri 2026-04-10', set, held, reported);
    expect(late.emails.slice(2)).toEqual(['Thu 2026-04-09 10:00 P-1 late-now']);
  });

  it('hears before, with the reason, when a delay is forecast', () => {
    const forecast = reviewing('delay-forecast', 'Wed 2026-04-01', {
      ...{ clock: 'AR-DECIDE-4W', reasonCode: 'staff-absence' },
      ...{ expectedOn: '2026-04-22', nextUpdateOn: '2026-04-22' },
    });
    const told = life('Fri 2026-04-10', set, held, reported, forecast);
    expect(told.emails.slice(2)).toEqual(['Wed 2026-04-01 10:00 P-1 late-forecast']);
  });

  it('hears of the eight weeks too: from a notice on 20 March, on Monday 18 May', () => {
    const late = life('Tue 2026-05-19', set, held, proposed('Fri 2026-03-20'));
    expect(late.emails.at(-1)).toBe('Mon 2026-05-18 10:00 P-1 late-now');
  });
});
