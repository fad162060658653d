import { describe, expect, it } from 'vitest';
import { acknowledged, adviceRequested, released, requested, retracted } from './facts.ts';
import { given } from './given.ts';

// Due on Monday 23 February; T-10 on 9 February, T-3 on 18 February, T+5 on 2 March, T+10 on 9 March.
const asked = given(requested('A-1', 'Mon 2026-01-12'));
const warned = asked.when('tick', 'Mon 2026-02-09');
const taken = (promisedOn: string, at: string) => warned.when(acknowledged(at, { promisedOn }), at);

describe('"I have this, by that date"', () => {
  it('halts climbing up to and on the promised day', () => {
    taken('2026-02-20', 'Tue 2026-02-10')
      .when('tick', 'Wed 2026-02-18')
      .thenSteps()
      .when('tick', 'Fri 2026-02-20')
      .thenSteps();
  });

  it('climbs on when the promised day has passed', () => {
    taken('2026-02-20', 'Tue 2026-02-10').when('tick', 'Sat 2026-02-21').thenSteps('ASSESS-6W T-3');
  });

  it('then takes the highest rung that passed meanwhile, and passes over the rest', () => {
    taken('2026-02-27', 'Fri 2026-02-13')
      .when('tick', 'Fri 2026-02-27')
      .thenSteps()
      .when('tick', 'Sat 2026-02-28')
      .thenSteps('(ASSESS-6W T-3)', 'ASSESS-6W breach');
  });

  it('cannot promise further than ten working days ahead', () => {
    taken('2026-03-31', 'Fri 2026-02-13')
      .when('tick', 'Fri 2026-02-27')
      .thenSteps()
      .when('tick', 'Sat 2026-02-28')
      .thenSteps('(ASSESS-6W T-3)', 'ASSESS-6W breach');
  });

  it('wakes the case on the day after the promise', () => {
    const { decision } = taken('2026-02-12', 'Tue 2026-02-10');
    expect(decision?.nextDueAt?.slice(0, 10)).toBe('2026-02-13');
  });

  it('shows on the desk who has it and until when, and that a promise was broken', () => {
    const promise = (stage: typeof asked) =>
      stage
        .desk('case-officer')
        .flatMap((row) => row.lines)
        .find((line) => line.clock === 'ASSESS-6W')?.acknowledged;
    const said = taken('2026-02-12', 'Tue 2026-02-10');
    expect(promise(said)).toEqual({ by: 'Jo Marsh', promisedOn: '2026-02-12', broken: false });
    expect(promise(said.when('tick', 'Fri 2026-02-13'))).toMatchObject({ broken: true });
  });

  it('does not take a breach off its desk', () => {
    const breached = warned.when('tick', 'Tue 2026-02-24');
    const said = breached.when(
      acknowledged('Wed 2026-02-25', { promisedOn: '2026-03-04' }),
      'Wed 2026-02-25',
    );
    const lines = said.desk('team-manager').flatMap((row) => row.lines);
    expect(lines.find((line) => line.clock === 'ASSESS-6W')?.state).toBe('breached');
  });

  it('is for its own clock and its own pathway only', () => {
    const both = given(requested('A-1', 'Mon 2026-01-12'), adviceRequested('V-1', 'Mon 2026-01-12'));
    const said = acknowledged('Mon 2026-02-02', {
      pathwayId: 'V-1',
      clock: 'ADVICE-6W',
      promisedOn: '2026-02-13',
    });
    both.when(said, 'Mon 2026-02-02').when('tick', 'Mon 2026-02-09').thenSteps('ASSESS-6W T-10');
  });

  it('can be given again, and then runs from the later one', () => {
    taken('2026-02-20', 'Tue 2026-02-10')
      .when(acknowledged('Fri 2026-02-20', { promisedOn: '2026-02-25' }), 'Fri 2026-02-20')
      .when('tick', 'Wed 2026-02-25')
      .thenSteps();
  });
});

describe('"nobody has this any more"', () => {
  it('climbs on at once, with the highest rung that passed', () => {
    taken('2026-02-27', 'Fri 2026-02-13')
      .when('tick', 'Wed 2026-02-25')
      .thenSteps()
      .when(released('Wed 2026-02-25'), 'Wed 2026-02-25')
      .thenSteps('(ASSESS-6W T-3)', 'ASSESS-6W breach');
  });
});

describe('an acknowledgement that is taken back', () => {
  it('halts nothing', () => {
    const said = acknowledged('Fri 2026-02-13', { promisedOn: '2026-02-27' });
    warned
      .when(said, 'Fri 2026-02-13')
      .when(retracted(said, 'Wed 2026-02-18'), 'Wed 2026-02-18')
      .thenSteps('ASSESS-6W T-3');
  });
});
