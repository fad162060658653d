import { describe, expect, it } from 'vitest';
import { assessing, refusedToAssess, requested, retracted, willAssess } from './facts.ts';
import { dated, given, standing } from './given.ts';

const dueDates = (at: string, today: string, ...ids: string[]) =>
  ids.map((id) => dated(given(requested('A-1', at)).clock(id, today).dueOn));

describe('the legal dates of a request for an assessment', () => {
  it('of 12 January 2026 are 6, 16 and 20 weeks after the day of receipt, bank holidays and Sundays too', () => {
    expect(
      dueDates('Mon 2026-01-12', 'Mon 2026-01-12', 'ASSESS-6W', 'NOPLAN-16W', 'DRAFT-16W', 'FINAL-20W'),
    ).toEqual(['Mon 2026-02-23', 'Mon 2026-05-04', 'Mon 2026-05-04', 'Mon 2026-06-01']);
  });

  it('aim at a working day before: Friday 1 May for the bank holiday of 4 May', () => {
    const asked = given(requested('A-1', 'Mon 2026-01-12'));
    expect(dated(asked.clock('NOPLAN-16W', 'Mon 2026-01-12').targetOn)).toBe('Fri 2026-05-01');
    expect(dated(asked.clock('ASSESS-6W', 'Mon 2026-01-12').targetOn)).toBe('Fri 2026-02-20');
    expect(dated(asked.clock('FINAL-20W', 'Mon 2026-01-12').targetOn)).toBe('Fri 2026-05-29');
  });

  it('fall on Good Friday when they fall there: the aim is the Thursday before', () => {
    const asked = given(requested('A-1', 'Fri 2026-02-20'));
    expect(dated(asked.clock('ASSESS-6W', 'Fri 2026-02-20').dueOn)).toBe('Fri 2026-04-03');
    expect(dated(asked.clock('ASSESS-6W', 'Fri 2026-02-20').targetOn)).toBe('Thu 2026-04-02');
    expect(dated(asked.clock('NOPLAN-16W', 'Fri 2026-02-20').dueOn)).toBe('Fri 2026-06-12');
    expect(dated(asked.clock('FINAL-20W', 'Fri 2026-02-20').dueOn)).toBe('Fri 2026-07-10');
  });

  it('count from the London day: 23:15 UTC on 24 October is Sunday 25 October, the day the clocks go back', () => {
    const asked = given(requested('A-1', '2026-10-24T23:15:00Z')).clock('ASSESS-6W', 'Mon 2026-10-26');
    expect(dated(asked.startedOn)).toBe('Sun 2026-10-25');
    expect(dated(asked.dueOn)).toBe('Sun 2026-12-06');
    expect(dated(asked.targetOn)).toBe('Fri 2026-12-04');
  });

  it('count from the London day: 23:30 UTC on 14 July is Wednesday 15 July', () => {
    const asked = given(requested('A-1', '2026-07-14T23:30:00Z')).clock('ASSESS-6W', 'Thu 2026-07-16');
    expect(dated(asked.dueOn)).toBe('Wed 2026-08-26');
  });

  it('count the same day half an hour after midnight on 29 March, before the clocks go forward', () => {
    const asked = given(requested('A-1', '2026-03-29T00:30:00Z')).clock('ASSESS-6W', 'Mon 2026-03-30');
    expect(dated(asked.startedOn)).toBe('Sun 2026-03-29');
    expect(dated(asked.dueOn)).toBe('Sun 2026-05-10');
  });

  it('go over 29 February 2028', () => {
    expect(dueDates('Tue 2028-01-18', 'Tue 2028-01-18', 'ASSESS-6W', 'NOPLAN-16W', 'FINAL-20W')).toEqual([
      'Tue 2028-02-29',
      'Tue 2028-05-09',
      'Tue 2028-06-06',
    ]);
  });

  it('of a request in May with a summer closure ahead are the plain 6, 16 and 20 weeks', () => {
    expect(dueDates('Mon 2026-05-18', 'Mon 2026-05-18', 'ASSESS-6W', 'NOPLAN-16W', 'FINAL-20W')).toEqual([
      'Mon 2026-06-29',
      'Mon 2026-09-07',
      'Mon 2026-10-05',
    ]);
  });

  it('run from `receivedOn` when it is given, whatever the time of the event says', () => {
    const asked = given(requested('A-1', 'Wed 2026-01-14', { receivedOn: '2026-01-12' }));
    expect(dated(asked.clock('ASSESS-6W', 'Wed 2026-01-14').dueOn)).toBe('Mon 2026-02-23');
  });

  it('cite the law they come from', () => {
    const asked = given(requested('A-1', 'Mon 2026-01-12'));
    const cites = (id: string) => asked.clock(id, 'Mon 2026-01-12');
    expect(cites('ASSESS-6W').citation).toMatch(/regs 4\(1\), 5\(1\)/);
    expect(cites('NOPLAN-16W').citation).toMatch(/reg 10/);
    expect(cites('FINAL-20W').citation).toMatch(/reg 13\(2\)/);
    expect(cites('CONSIDER-NOTICE').citation).toMatch(/reg 4\(2\)/);
    expect(cites('DRAFT-16W').kind).toBe('practice');
  });
});

describe('the duty to say that an assessment is being considered', () => {
  it('has no number of days and is met when the notice is sent', () => {
    const asked = given(requested('A-1', 'Mon 2026-01-12'));
    expect(standing(asked.clock('CONSIDER-NOTICE', 'Mon 2026-06-01'))).toBe('no date running');
    const told = asked.when(assessing('consideration-notified', 'Thu 2026-01-15'), 'Thu 2026-01-15');
    expect(standing(told.clock('CONSIDER-NOTICE', 'Thu 2026-01-15'))).toBe('no date met Thu 2026-01-15');
  });
});

describe('the state of a clock', () => {
  const asked = given(requested('A-1', 'Mon 2026-01-12'));

  it('is running up to and on its last day, and breached from the day after', () => {
    expect(standing(asked.clock('ASSESS-6W', 'Mon 2026-02-23'))).toBe('Mon 2026-02-23 running');
    expect(standing(asked.clock('ASSESS-6W', 'Tue 2026-02-24'))).toBe('Mon 2026-02-23 breached');
  });

  it('is met when the decision is notified on the last day', () => {
    const decided = asked.when(willAssess('A-1', 'Mon 2026-02-23 23:30'), 'Mon 2026-02-23 23:30');
    expect(standing(decided.clock('ASSESS-6W', 'Mon 2026-03-02'))).toBe('Mon 2026-02-23 met Mon 2026-02-23');
  });

  it('is met late when it is notified the day after', () => {
    const decided = asked.when(willAssess('A-1', 'Tue 2026-02-24 00:10'), 'Tue 2026-02-24 00:10');
    expect(standing(decided.clock('ASSESS-6W', 'Mon 2026-03-02'))).toBe(
      'Mon 2026-02-23 met-late Tue 2026-02-24',
    );
  });

  it('judges by the day it was notified on, not by the day we heard of it', () => {
    const decided = asked.when(
      assessing('decided', 'Fri 2026-03-06', { outcome: 'assess', notifiedOn: '2026-02-20' }),
      'Fri 2026-03-06',
    );
    expect(standing(decided.clock('ASSESS-6W', 'Mon 2026-03-09'))).toBe('Mon 2026-02-23 met Fri 2026-02-20');
  });

  it('of a decision that nobody told is met, late, by the draft that shows it was taken', () => {
    const asked = given(requested('A-1', 'Mon 2026-01-12'));
    const drafted = asked.when(
      assessing('draft-issued', 'Mon 2026-04-13', { by: 'email' }),
      'Mon 2026-04-13',
    );
    expect(standing(drafted.clock('ASSESS-6W', 'Mon 2026-04-13'))).toBe(
      'Mon 2026-02-23 met-late Mon 2026-04-13',
    );
    const told = drafted.when(willAssess('A-1', 'Fri 2026-02-20'), 'Tue 2026-04-14');
    expect(standing(told.clock('ASSESS-6W', 'Tue 2026-04-14'))).toBe('Mon 2026-02-23 met Fri 2026-02-20');
  });

  it('keeps the first stop when a second date is told', () => {
    const twice = asked
      .when(willAssess('A-1', 'Fri 2026-02-20'), 'Fri 2026-02-20')
      .when(willAssess('A-1', 'Fri 2026-02-27'), 'Fri 2026-02-27');
    expect(standing(twice.clock('ASSESS-6W', 'Mon 2026-03-02'))).toBe('Mon 2026-02-23 met Fri 2026-02-20');
  });
});

describe('how an assessment ends', () => {
  const states = (stage: ReturnType<typeof given>, today: string) =>
    Object.fromEntries(stage.clocks(today).map((clock) => [clock.clock, clock.state]));

  it('a refusal to assess meets the six weeks and cancels the later dates', () => {
    const refused = given(requested('A-1', 'Mon 2026-01-12'), refusedToAssess('A-1', 'Fri 2026-02-20'));
    expect(states(refused, 'Mon 2026-12-07')).toEqual({
      'CONSIDER-NOTICE': 'cancelled',
      'ASSESS-6W': 'met',
      'NOPLAN-16W': 'cancelled',
      'DRAFT-16W': 'cancelled',
      'FINAL-20W': 'cancelled',
      // the family's time to appeal, over by itself
      APPEAL: 'met',
      'MED-CONTACT-2M': 'met',
    });
  });

  it('a refusal to make a plan meets the sixteen weeks and cancels draft and final plan', () => {
    const refused = given(
      requested('A-1', 'Mon 2026-01-12'),
      willAssess('A-1', 'Fri 2026-02-20'),
      assessing('plan-refused', 'Tue 2026-05-05'),
    );
    expect(states(refused, 'Mon 2026-12-07')).toMatchObject({
      'NOPLAN-16W': 'met-late',
      'DRAFT-16W': 'cancelled',
      'FINAL-20W': 'cancelled',
    });
  });

  it('a draft cancels the duty to say that there will be no plan', () => {
    const drafted = given(
      requested('A-1', 'Mon 2026-01-12'),
      willAssess('A-1', 'Fri 2026-02-20'),
      assessing('draft-issued', 'Thu 2026-04-30', { by: 'email' }),
    );
    expect(states(drafted, 'Mon 2026-12-07')).toMatchObject({
      'NOPLAN-16W': 'cancelled',
      'DRAFT-16W': 'met',
      'FINAL-20W': 'breached',
    });
  });

  it('the final plan meets the twenty weeks on 1 June and is late on 2 June', () => {
    const issued = (at: string) =>
      standing(
        given(requested('A-1', 'Mon 2026-01-12'), assessing('plan-issued', at)).clock(
          'FINAL-20W',
          'Mon 2026-12-07',
        ),
      );
    expect(issued('Mon 2026-06-01')).toBe('Mon 2026-06-01 met Mon 2026-06-01');
    expect(issued('Tue 2026-06-02')).toBe('Mon 2026-06-01 met-late Tue 2026-06-02');
  });

  it('a withdrawal cancels everything', () => {
    const withdrawn = given(
      requested('A-1', 'Mon 2026-01-12'),
      assessing('setting-consulted', 'Mon 2026-02-02', { settingId: 'school-3' }),
      assessing('withdrawn', 'Mon 2026-02-09'),
    );
    expect(new Set(Object.values(states(withdrawn, 'Mon 2026-12-07')))).toEqual(new Set(['cancelled']));
  });

  it('what was breached stays breached history when it is withdrawn later: the clock is cancelled, not met', () => {
    const withdrawn = given(requested('A-1', 'Mon 2026-01-12'), assessing('withdrawn', 'Mon 2026-03-09'));
    expect(withdrawn.clock('ASSESS-6W', 'Mon 2026-03-09').state).toBe('cancelled');
  });
});

describe('several assessments in one case', () => {
  it('keep their own clocks', () => {
    const both = given(
      requested('A-1', 'Mon 2025-01-13'),
      refusedToAssess('A-1', 'Mon 2025-02-17'),
      requested('A-2', 'Mon 2026-01-12'),
    );
    const six = both.clocks('Mon 2026-01-12').filter((clock) => clock.clock === 'ASSESS-6W');
    expect(six.map((clock) => `${clock.pathwayId} ${standing(clock)}`)).toEqual([
      'A-1 Mon 2025-02-24 met Mon 2025-02-17',
      'A-2 Mon 2026-02-23 running',
    ]);
  });
});

describe('a fact that is taken back', () => {
  const asked = requested('A-1', 'Mon 2026-01-12');
  const decided = willAssess('A-1', 'Fri 2026-02-20');

  it('lets the clock run again', () => {
    const stage = given(asked, decided, retracted(decided, 'Tue 2026-02-24'));
    expect(standing(stage.clock('ASSESS-6W', 'Tue 2026-02-24'))).toBe('Mon 2026-02-23 breached');
  });

  it('gives way to the next date told', () => {
    const stage = given(
      asked,
      decided,
      willAssess('A-1', 'Fri 2026-02-27'),
      retracted(decided, 'Mon 2026-03-02'),
    );
    expect(standing(stage.clock('ASSESS-6W', 'Mon 2026-03-02'))).toBe(
      'Mon 2026-02-23 met-late Fri 2026-02-27',
    );
  });
});
