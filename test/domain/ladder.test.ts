import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../shared/domain/ladder.ts';
import { adviceRequested, assessing, reassessment, requested, retracted, willAssess } from './facts.ts';
import { alwaysLive, dated, given } from './given.ts';

const asked = requested('A-1', 'Mon 2026-01-12');

const rungsOf = (stage: ReturnType<typeof given>, id: string, today: string) =>
  stepsOf(stage.clock(id, today), alwaysLive).map(({ rung, on }) => `${rung.id} ${dated(on)}`);

const rolesTold = (stage: ReturnType<typeof given>, roles: readonly string[]) =>
  roles.filter((role) => stage.desk(role).length > 0);

describe('the ladder of a clock', () => {
  it('warns ten and three working days before, climbs the day after, and five and ten working days later', () => {
    expect(rungsOf(given(asked), 'ASSESS-6W', 'Mon 2026-01-12')).toEqual([
      'T-10 Mon 2026-02-09',
      'T-3 Wed 2026-02-18',
      'breach Tue 2026-02-24',
      'T+5 Mon 2026-03-02',
      'T+10 Mon 2026-03-09',
    ]);
  });

  it('counts over Easter: a decision due on Good Friday 2026', () => {
    expect(rungsOf(given(requested('A-1', 'Fri 2026-02-20')), 'ASSESS-6W', 'Fri 2026-02-20')).toEqual([
      'T-10 Fri 2026-03-20',
      'T-3 Tue 2026-03-31',
      'breach Sat 2026-04-04',
      'T+5 Mon 2026-04-13',
      'T+10 Mon 2026-04-20',
    ]);
  });

  it('takes each step once, on its day', () => {
    let stage = given(asked);
    const taken = [
      'Fri 2026-02-06',
      'Mon 2026-02-09',
      'Tue 2026-02-10',
      'Wed 2026-02-18',
      'Mon 2026-02-23',
    ].map((at) => {
      stage = stage.when('tick', at);
      return stage.decision?.deeds.flatMap((deed) => (deed.kind === 'step' ? [deed.step] : []));
    });
    expect(taken).toEqual([[], ['T-10'], [], ['T-3'], []]);
  });

  it('climbs at midnight in London after the legal date: in summer 23:00 UTC', () => {
    const stage = given(requested('A-1', 'Fri 2026-05-22')).when('tick', 'Fri 2026-07-03');
    stage.when('tick', '2026-07-03T22:59:59Z').thenSteps();
    stage.when('tick', '2026-07-03T23:00:00Z').thenSteps('ASSESS-6W breach');
  });

  it('stops when the clock stops', () => {
    given(asked, willAssess('A-1', 'Mon 2026-02-16')).when('tick', 'Tue 2026-03-10').thenSteps();
  });

  it('ends at ten working days after: nothing more, however long it lasts', () => {
    const stage = given(asked, assessing('draft-issued', 'Tue 2026-01-13', { by: 'email' })).when(
      'tick',
      'Mon 2026-03-09',
    );
    stage.when('tick', 'Fri 2026-05-01').thenSteps();
  });

  it('takes only the highest rung when several have passed, and records the others as passed over', () => {
    given(requested('A-1', 'Mon 2026-01-12', { receivedOn: '2025-11-03' })).thenSteps(
      '(ASSESS-6W T-10)',
      '(ASSESS-6W T-3)',
      '(ASSESS-6W breach)',
      '(ASSESS-6W T+5)',
      'ASSESS-6W T+10',
    );
  });

  it('takes none of the passed-over rungs later', () => {
    given(requested('A-1', 'Mon 2026-01-12', { receivedOn: '2025-11-03' }))
      .when('tick', 'Tue 2026-01-13')
      .thenSteps();
  });

  it('climbs afresh when the legal date moves', () => {
    const wrong = requested('A-1', 'Mon 2026-01-12');
    given(wrong)
      .when('tick', 'Mon 2026-02-09')
      .thenSteps('ASSESS-6W T-10')
      .when(retracted(wrong, 'Tue 2026-02-10 09:00'), 'Tue 2026-02-10 09:00')
      .when(requested('A-1', 'Tue 2026-02-10 09:01', { receivedOn: '2026-01-26' }), 'Tue 2026-02-10 09:01')
      .thenSteps()
      .when('tick', 'Mon 2026-02-23')
      .thenSteps('ASSESS-6W T-10');
  });
});

describe('a short clock', () => {
  it('scales its warnings, so that 15 days do not warn on the first', () => {
    const stage = given(reassessment('A-2', 'Mon 2026-01-12'));
    const [first, second, breach] = stepsOf(stage.clock('REASSESS', 'Mon 2026-01-12'), alwaysLive).map(
      (step) => step.on,
    );
    expect(first && first > '2026-01-14').toBe(true);
    expect(second && first && second > first).toBe(true);
    expect(second && second < '2026-01-27').toBe(true);
    expect(breach).toBe('2026-01-28');
  });
});

describe('who is told', () => {
  const everybody = [
    'team-manager',
    'head-of-service',
    'director-of-nursing-and-quality',
    'assistant-director',
  ];
  const aboveManager = everybody.slice(1);

  it('of an assessment: the head of service after five working days, the assistant director after ten', () => {
    const breached = given(asked).when('tick', 'Tue 2026-02-24');
    expect(rolesTold(breached, aboveManager)).toEqual([]);
    expect(rolesTold(breached, ['case-officer', 'team-manager'])).toEqual(['case-officer', 'team-manager']);
    const five = breached.when('tick', 'Mon 2026-03-02');
    expect(rolesTold(five, aboveManager)).toEqual(['head-of-service']);
    expect(rolesTold(five.when('tick', 'Mon 2026-03-09'), aboveManager)).toEqual([
      'head-of-service',
      'assistant-director',
    ]);
  });

  const late = (kind: string, data = {}) =>
    given(
      requested('A-1', 'Mon 2026-05-18'),
      willAssess('A-1', 'Fri 2026-05-22 08:00'),
      adviceRequested('V-1', 'Fri 2026-05-22', { kind, ...data }),
    )
      .when('tick', 'Sat 2026-07-04 00:00')
      .when('tick', 'Fri 2026-07-10');

  it('of a trust’s late advice: the Director of Nursing and Quality after five working days', () => {
    expect(rolesTold(late('medical').thenSteps('ADVICE-6W T+5'), aboveManager)).toEqual([
      'director-of-nursing-and-quality',
    ]);
  });

  it.each(['educational', 'psychological'])('of late %s advice: the head of service', (kind) => {
    expect(rolesTold(late(kind).thenSteps('ADVICE-6W T+5'), aboveManager)).toEqual(['head-of-service']);
  });

  it('of a trust’s late advice after ten working days: the assistant director too, where it ends', () => {
    const ten = late('medical').when('tick', 'Fri 2026-07-17').thenSteps('ADVICE-6W T+10');
    expect(rolesTold(ten, aboveManager)).toEqual(['director-of-nursing-and-quality', 'assistant-director']);
    ten.when('tick', 'Fri 2026-07-31').thenSteps();
  });

  it('of the trust itself: its own desk shows only what it owes', () => {
    const rows = late('medical').desk('medical-advice');
    expect(rows.flatMap((row) => row.lines.map((line) => line.clock))).toEqual(['ADVICE-6W']);
  });

  it('each desk has one row for a case, with what is due first on top', () => {
    const rows = given(asked).when('tick', 'Mon 2026-02-09').desk('case-officer');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.lines.filter((line) => line.dueOn !== null).map((line) => line.clock)).toEqual(
      expect.arrayContaining(['ASSESS-6W', 'FINAL-20W']),
    );
    expect(rows[0]?.lines.find((line) => line.dueOn !== null)?.clock).toBe('ASSESS-6W');
  });
});
