import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { dated, given, standing } from './given.ts';
import { arranged, decided, made, proposed, reviewing } from './review-facts.ts';

const set = arranged('Mon 2026-02-02', 'Wed 2026-03-11');
const held = (at: string, data = {}) => reviewing('held', at, data);
const due = (id: string, today: string, ...facts: readonly Fact[]) =>
  dated(given(...facts).clock(id, today).dueOn);

describe('a meeting on Wednesday 11 March 2026', () => {
  const met = given(set, held('Wed 2026-03-11'));

  it('is followed by the report within two weeks: Wednesday 25 March', () => {
    expect(standing(met.clock('AR-REPORT-2W', 'Wed 2026-03-25'))).toBe('Wed 2026-03-25 running');
    const sent = met.when(reviewing('report-sent', 'Thu 2026-03-26'), 'Thu 2026-03-26');
    expect(standing(sent.clock('AR-REPORT-2W', 'Thu 2026-03-26'))).toBe(
      'Wed 2026-03-25 met-late Thu 2026-03-26',
    );
  });

  it('is followed by the decision within four weeks of the meeting: Wednesday 8 April, over Easter', () => {
    const clock = met.clock('AR-DECIDE-4W', 'Wed 2026-03-11');
    expect(dated(clock.dueOn)).toBe('Wed 2026-04-08');
    expect(dated(clock.targetOn)).toBe('Tue 2026-04-07');
    expect(clock.citation).toContain('Devon');
  });

  it.each(['maintain', 'cease'] as const)('has its decision when the family is notified: %s', (outcome) => {
    const stage = given(set, held('Wed 2026-03-11'), decided('Wed 2026-04-08', outcome));
    expect(standing(stage.clock('AR-DECIDE-4W', 'Thu 2026-04-09'))).toBe('Wed 2026-04-08 met Wed 2026-04-08');
    expect(stage.clocks('Thu 2026-04-09').map(({ clock }) => clock)).not.toContain('AR-FINAL-12W');
  });

  it('has none yet when the authority only says that it will amend', () => {
    const stage = given(set, held('Wed 2026-03-11'), decided('Wed 2026-04-01', 'amend'));
    expect(standing(stage.clock('AR-DECIDE-4W', 'Wed 2026-04-08'))).toBe('Wed 2026-04-08 running');
    expect(standing(stage.clock('AR-DECIDE-4W', 'Thu 2026-04-09'))).toBe('Wed 2026-04-08 breached');
    const sent = stage.when(proposed('Fri 2026-04-10'), 'Fri 2026-04-10');
    expect(standing(sent.clock('AR-DECIDE-4W', 'Fri 2026-04-10'))).toBe(
      'Wed 2026-04-08 met-late Fri 2026-04-10',
    );
  });

  it('has its outer limit twelve weeks on, Wednesday 3 June, and only when the plan is amended', () => {
    expect(met.clocks('Wed 2026-03-11').map(({ clock }) => clock)).not.toContain('AR-FINAL-12W');
    const amending = met.when(decided('Wed 2026-04-08', 'amend'), 'Wed 2026-04-08');
    expect(standing(amending.clock('AR-FINAL-12W', 'Wed 2026-04-08'))).toBe('Wed 2026-06-03 running');
    expect(dated(amending.clock('AR-FINAL-12W', 'Wed 2026-04-08').startedOn)).toBe('Wed 2026-03-11');
  });

  it('whose notice goes early, on Friday 20 March, has its final plan by Friday 15 May, not 3 June', () => {
    const early = met.when(proposed('Fri 2026-03-20'), 'Fri 2026-03-20');
    expect(standing(early.clock('AR-FINAL-8W', 'Fri 2026-03-20'))).toBe('Fri 2026-05-15 running');
    expect(standing(early.clock('AR-FINAL-12W', 'Fri 2026-03-20'))).toBe('Wed 2026-06-03 running');
  });

  it('whose notice goes on the last day, 8 April, has both limits on Wednesday 3 June', () => {
    const last = met.when(proposed('Wed 2026-04-08'), 'Wed 2026-04-08');
    expect(standing(last.clock('AR-FINAL-8W', 'Wed 2026-04-08'))).toBe('Wed 2026-06-03 running');
    expect(standing(last.clock('AR-FINAL-12W', 'Wed 2026-04-08'))).toBe('Wed 2026-06-03 running');
  });

  it('whose notice goes late is not given more than twelve weeks by the eight', () => {
    const late = met.when(proposed('Wed 2026-04-29'), 'Wed 2026-04-29');
    expect(dated(late.clock('AR-FINAL-8W', 'Wed 2026-04-29').dueOn)).toBe('Wed 2026-06-24');
    expect(dated(late.clock('AR-FINAL-12W', 'Wed 2026-04-29').dueOn)).toBe('Wed 2026-06-03');
  });

  it.each(['final-issued', 'not-amending-notified'])('ends with %s', (name) => {
    const stage = given(
      ...[made, set, held('Wed 2026-03-11')],
      ...[proposed('Fri 2026-03-20'), reviewing(name, 'Mon 2026-05-18')],
    );
    expect(standing(stage.clock('AR-FINAL-8W', 'Mon 2026-05-18'))).toBe(
      'Fri 2026-05-15 met-late Mon 2026-05-18',
    );
    expect(standing(stage.clock('AR-FINAL-12W', 'Mon 2026-05-18'))).toBe('Wed 2026-06-03 met Mon 2026-05-18');
    expect(stage.desk('case-officer').flatMap(({ findings }) => findings)).toEqual([]);
  });
});

describe('four and twelve weeks count every day', () => {
  it.each([
    ['over Christmas', 'Mon 2026-11-30', 'Mon 2026-12-14, Mon 2026-12-28, Mon 2027-02-22'],
    ['to a leap day', 'Tue 2028-02-01', 'Tue 2028-02-15, Tue 2028-02-29, Tue 2028-04-25'],
    ['over the clock change', 'Fri 2026-10-23', 'Fri 2026-11-06, Fri 2026-11-20, Fri 2027-01-15'],
    ['over the summer holidays', 'Wed 2026-07-15', 'Wed 2026-07-29, Wed 2026-08-12, Wed 2026-10-07'],
    ['to Good Friday', 'Fri 2026-03-06', 'Fri 2026-03-20, Fri 2026-04-03, Fri 2026-05-29'],
  ])(
    '%s: from a meeting on %s the report, the decision and the outer limit are %s',
    (_what, meeting, dates) => {
      const stage = given(arranged('Fri 2026-01-02', meeting), held(meeting), decided(meeting, 'amend'));
      const last = (id: string) => dated(stage.clock(id, meeting).dueOn);
      expect(['AR-REPORT-2W', 'AR-DECIDE-4W', 'AR-FINAL-12W'].map(last).join(', ')).toBe(dates);
    },
  );

  it.each([
    ['sent on Tuesday 4 January 2028, over the leap day: 29 February', 'Tue 2028-01-04', 'Tue 2028-02-29'],
    ['sent on Friday 6 November 2026: New Year’s Day', 'Fri 2026-11-06', 'Fri 2027-01-01'],
    ['sent on Friday 6 February 2026: Good Friday', 'Fri 2026-02-06', 'Fri 2026-04-03'],
  ])('eight weeks from a notice %s', (_what, sent, last) => {
    expect(due('AR-FINAL-8W', sent, set, proposed(sent))).toBe(last);
  });

  it('is aimed at the working day before: 1 January 2027 on Thursday 31 December', () => {
    const clock = given(set, proposed('Fri 2026-11-06')).clock('AR-FINAL-8W', 'Fri 2026-11-06');
    expect(dated(clock.targetOn)).toBe('Thu 2026-12-31');
  });
});

describe('a meeting nobody said was held', () => {
  it('is counted from the day it was arranged for once that has passed, and the case looks again by itself', () => {
    const stage = given(set);
    expect(stage.clocks('Wed 2026-03-11').map(({ clock }) => clock)).not.toContain('AR-DECIDE-4W');
    expect(standing(stage.clock('AR-REPORT-2W', 'Thu 2026-03-12'))).toBe('Wed 2026-03-25 running');
    expect(standing(stage.clock('AR-DECIDE-4W', 'Thu 2026-03-12'))).toBe('Wed 2026-04-08 running');
    expect(stage.view('Mon 2026-03-09').learningDays).toContain('2026-03-12');
  });

  it('is counted from the day it was really held once that is told', () => {
    const stage = given(set, held('Fri 2026-03-20', { heldOn: '2026-03-18' }));
    expect(dated(stage.clock('AR-DECIDE-4W', 'Fri 2026-03-20').dueOn)).toBe('Wed 2026-04-15');
  });

  it('starts no clock when it turns out to have been moved before', () => {
    const stage = given(set, arranged('Fri 2026-03-13', 'Wed 2026-03-25'));
    expect(stage.clocks('Fri 2026-03-13').map(({ clock }) => clock)).not.toContain('AR-DECIDE-4W');
    expect(dated(stage.clock('AR-DECIDE-4W', 'Thu 2026-03-26').dueOn)).toBe('Wed 2026-04-22');
  });
});

describe('the family has 15 days for its views on the proposed amendments', () => {
  it('beginning with the day they were served: Friday 27 March to Friday 10 April 2026, over Easter', () => {
    const stage = given(set, proposed('Fri 2026-03-27'));
    expect(standing(stage.clock('AR-REPS-15D', 'Fri 2026-04-10'))).toBe('Fri 2026-04-10 running');
    expect(stage.clock('AR-REPS-15D', 'Sat 2026-04-11').state).toBe('met');
    expect(stage.clock('AR-REPS-15D', 'Fri 2026-03-27').citation).toContain('22(2)(c)');
  });

  it('from the day of service, while the eight weeks run from the day of sending', () => {
    const stage = given(set, proposed('Fri 2026-03-20', { sentOn: '2026-03-20', servedOn: '2026-03-23' }));
    expect(dated(stage.clock('AR-REPS-15D', 'Mon 2026-03-23').dueOn)).toBe('Mon 2026-04-06');
    expect(dated(stage.clock('AR-FINAL-8W', 'Mon 2026-03-23').dueOn)).toBe('Fri 2026-05-15');
  });

  it('beginning two working days after posting: posted on Wednesday 23 December 2026, to Tuesday 12 January', () => {
    // 24 and 29 December are the two working days; 29 December is day 1.
    expect(due('AR-REPS-15D', 'Wed 2026-12-23', set, proposed('Wed 2026-12-23', { by: 'post' }))).toBe(
      'Tue 2027-01-12',
    );
  });

  it('over a leap day: served on Friday 18 February 2028, to Friday 3 March', () => {
    expect(due('AR-REPS-15D', 'Fri 2028-02-18', set, proposed('Fri 2028-02-18'))).toBe('Fri 2028-03-03');
  });
});

describe('a record that contradicts itself', () => {
  const findings = (...facts: readonly Fact[]) =>
    given(...facts)
      .desk('case-officer')
      .flatMap((row) => row.findings);

  it('keeps the first of two decisions, and says so', () => {
    const two = [
      ...[made, set],
      held('Wed 2026-03-11'),
      decided('Wed 2026-04-01', 'maintain'),
      decided('Tue 2026-04-07', 'amend'),
    ];
    expect(given(...two).clock('AR-DECIDE-4W', 'Thu 2026-04-09').state).toBe('met');
    expect(
      given(...two)
        .clocks('Thu 2026-04-09')
        .map(({ clock }) => clock),
    ).not.toContain('AR-FINAL-12W');
    expect(findings(...two)).toEqual([expect.stringContaining('"decided" was told twice')]);
  });

  it('counts from a meeting that nobody arranged, and says so', () => {
    const alone = held('Wed 2026-03-11');
    expect(due('AR-DECIDE-4W', 'Wed 2026-03-11', alone)).toBe('Wed 2026-04-08');
    expect(findings(alone)).toEqual([expect.stringContaining('nothing says that it began')]);
  });

  it('ends four weeks without a notice when a final plan is all that is told', () => {
    const stage = given(set, held('Wed 2026-03-11'), reviewing('final-issued', 'Fri 2026-05-15'));
    expect(stage.clock('AR-DECIDE-4W', 'Fri 2026-05-15').state).toBe('cancelled');
  });
});
