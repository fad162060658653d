import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import type { Rules } from '../../shared/domain/rules.ts';
import { fact } from './facts.ts';
import { alwaysLive, dated, givenIn, standing } from './given.ts';
import { bornIn, planning, reviewing } from './plan-facts.ts';

const local = ['ADULT-CARE-14', 'ADULT-CARE-WORKER', 'PFA-13'];
const rules: Rules = {
  ...alwaysLive,
  standards: [
    ...alwaysLive.standards.filter(({ clock }) => !local.includes(clock)),
    ...local.map((clock) => ({
      clock,
      kind: 'target' as const,
      count: clock === 'PFA-13' ? ('none' as const) : { dateIn: 'dueOn' },
      citation: 'Plan of a test area',
      inForceFrom: '2012-01-01',
    })),
  ],
};
const told = (name: string, at: string, data = {}) => fact(`transition.${name}`, at, data);
const of = (born: string, ...facts: readonly Fact[]) => givenIn(rules, bornIn(born), ...facts);
const ids = (stage: ReturnType<typeof of>, today: string) =>
  stage.clocks(today).flatMap(({ pathway, clock }) => (pathway === 'transition' ? [clock] : []));

describe('adult social care', () => {
  const applies = told('adult-social-care-applies', 'Mon 2025-03-03');

  it('is planned for from thirteen and asked by fourteen, for a child born in May 2012', () => {
    const stage = of('2012-05', applies);
    expect(ids(stage, 'Wed 2025-04-30')).toEqual([]);
    expect(standing(stage.clock('ADULT-CARE-14', 'Thu 2025-05-01'))).toBe('Fri 2026-05-01 running');
    expect(dated(stage.clock('ADULT-CARE-14', 'Thu 2025-05-01').startedOn)).toBe('Thu 2025-05-01');
  });

  it('is asked at once when the case opens it later', () => {
    const late = of('2012-05', told('adult-social-care-applies', 'Mon 2026-06-08'));
    expect(standing(late.clock('ADULT-CARE-14', 'Mon 2026-06-08'))).toBe('Mon 2026-06-08 running');
  });

  it('names a worker by eighteen, from the year before', () => {
    const stage = of('2012-05', applies, told('adult-social-care-referred', 'Mon 2026-05-11'));
    expect(standing(stage.clock('ADULT-CARE-14', 'Mon 2026-05-11'))).toBe(
      'Fri 2026-05-01 met-late Mon 2026-05-11',
    );
    expect(ids(stage, 'Mon 2029-04-30')).toEqual(['ADULT-CARE-14']);
    expect(standing(stage.clock('ADULT-CARE-WORKER', 'Tue 2029-05-01'))).toBe('Wed 2030-05-01 running');
    const named = stage.when(told('allocated', 'Mon 2029-09-03'), 'Mon 2029-09-03');
    expect(named.clock('ADULT-CARE-WORKER', 'Mon 2029-09-03').state).toBe('met');
  });

  it('has no clock where the area has no standard, nor when nothing opened it', () => {
    const without = { ...rules, standards: rules.standards.filter(({ clock }) => !local.includes(clock)) };
    const stage = givenIn(without, bornIn('2012-05'), applies);
    expect(ids(stage, 'Mon 2026-06-08')).toEqual([]);
    expect(ids(of('2012-05'), 'Mon 2026-06-08')).toEqual([]);
  });
});

describe('a young person whose plan goes to another authority', () => {
  const opened = [
    told('health-check-applies', 'Mon 2025-03-03'),
    told('adult-social-care-applies', 'Mon 2025-03-03 10:00'),
    planning('made', 'Mon 2024-09-16'),
  ];
  const gone = [
    ...opened,
    planning('moved-out', 'Mon 2026-06-01'),
    planning('transferred', 'Mon 2026-06-08'),
  ];

  it('is owed no health check and no adult social care here any more', () => {
    const away = of('2012-05', ...gone);
    expect(away.clock('LDAHC', 'Mon 2026-06-08').state).toBe('cancelled');
    expect(away.clock('ADULT-CARE-14', 'Mon 2026-06-08').state).toBe('cancelled');
  });

  it('is owed both again after coming back', () => {
    const back = of('2012-05', ...gone, planning('moved-in', 'Mon 2028-01-10', { planId: 'PL-2' }));
    expect(standing(back.clock('LDAHC 2', 'Mon 2028-01-10'))).toBe('Wed 2029-01-10 running');
    expect(standing(back.clock('ADULT-CARE-14 2', 'Mon 2028-01-10'))).toBe('Mon 2028-01-10 running');
  });

  it('is not asked about adult social care again when it had been asked', () => {
    const asked = told('adult-social-care-referred', 'Mon 2026-03-02');
    const back = of(
      '2012-05',
      ...opened,
      asked,
      ...gone.slice(3),
      planning('moved-in', 'Mon 2028-01-10', { planId: 'PL-2' }),
    );
    expect(ids(back, 'Mon 2028-01-10').filter((id) => id === 'ADULT-CARE-14')).toHaveLength(1);
  });
});

describe('the yearly health check', () => {
  const applies = told('health-check-applies', 'Mon 2025-03-03');

  it('is due within a year of turning fourteen, and a year after each one', () => {
    const stage = of('2012-05', applies);
    expect(ids(stage, 'Thu 2026-04-30')).toEqual([]);
    expect(standing(stage.clock('LDAHC', 'Fri 2026-05-01'))).toBe('Sat 2027-05-01 running');
    const done = stage.when(told('health-check-done', 'Tue 2026-09-15'), 'Tue 2026-09-15');
    expect(standing(done.clock('LDAHC 1', 'Tue 2026-09-15'))).toBe('Sat 2027-05-01 met Tue 2026-09-15');
    expect(standing(done.clock('LDAHC 2', 'Tue 2026-09-15'))).toBe('Wed 2027-09-15 running');
  });

  it('of 29 February is due again on 28 February', () => {
    const stage = of('2012-05', applies, told('health-check-done', 'Tue 2028-02-29'));
    expect(dated(stage.clock('LDAHC 2', 'Tue 2028-02-29').dueOn)).toBe('Wed 2029-02-28');
  });
});

describe('capacity', () => {
  const needed = told('capacity-decision-needed', 'Mon 2028-01-10', {
    decision: 'college-place',
    on: '2028-05-31',
  });

  it('is considered from sixteen, by the day the decision is needed, for that decision only', () => {
    const stage = of(
      '2012-05',
      needed,
      told('capacity-decision-needed', 'Mon 2028-01-10', { decision: 'money' }),
    );
    expect(ids(stage, 'Sun 2028-04-30')).toEqual([]);
    expect(standing(stage.clock('CAPACITY-16 college-place', 'Mon 2028-05-01'))).toBe(
      'Wed 2028-05-31 running',
    );
    const considered = stage.when(
      told('capacity-assessed', 'Mon 2028-05-15', { decision: 'college-place' }),
      'Mon 2028-05-15',
    );
    expect(considered.clock('CAPACITY-16 college-place', 'Mon 2028-05-15').state).toBe('met');
    expect(standing(considered.clock('CAPACITY-16 money', 'Mon 2028-05-15'))).toBe('no date running');
  });

  it('is not asked any more for a decision told of before the plan went to another authority', () => {
    const gone = planning('transferred', 'Mon 2028-05-15');
    const again = told('capacity-decision-needed', 'Mon 2028-09-04', { decision: 'money' });
    const stage = of('2012-05', planning('made', 'Mon 2024-09-16'), needed, gone, again);
    expect(stage.clock('CAPACITY-16 college-place', 'Mon 2028-09-04').state).toBe('cancelled');
    expect(stage.clock('CAPACITY-16 money', 'Mon 2028-09-04').state).toBe('running');
  });

  it('is not asked for a decision that comes before sixteen', () => {
    expect(ids(of('2013-05', needed), 'Mon 2029-06-04')).toEqual([]);
  });
});

describe('preparation for adulthood', () => {
  const arranged = reviewing('arranged', 'Mon 2025-06-02', { planId: 'PL-1' });
  const held = (at: string) => reviewing('held', at);

  it('belongs in every review from Year 9: from September 2025 for a child born in May 2012', () => {
    expect(ids(of('2012-05', arranged, held('Mon 2025-09-01')), 'Mon 2025-09-01')).toEqual(['PFA-Y9']);
    expect(ids(of('2012-09', arranged, held('Wed 2026-03-11')), 'Wed 2026-03-11')).toEqual(['PFA-13']);
    expect(ids(of('2012-09', arranged, held('Tue 2026-09-01')), 'Tue 2026-09-01')).toEqual(['PFA-Y9']);
  });

  it('belongs in reviews from thirteen where the area says so, and in none before', () => {
    expect(ids(of('2012-05', arranged, held('Thu 2025-07-10')), 'Thu 2025-07-10')).toEqual(['PFA-13']);
    expect(ids(of('2012-08', arranged, held('Thu 2025-07-10')), 'Thu 2025-07-10')).toEqual([]);
  });

  it('is looked for in the latest review only: what an older one left out, the next takes up', () => {
    const next = [
      reviewing('arranged', 'Mon 2027-02-01', { reviewId: 'R-2', planId: 'PL-1', meetingOn: '2027-03-10' }),
      reviewing('held', 'Wed 2027-03-10', { reviewId: 'R-2' }),
    ];
    const stage = of('2012-05', arranged, held('Wed 2026-03-11'), ...next);
    expect(standing(stage.clock('PFA-Y9 R-1', 'Tue 2027-03-09'))).toBe('no date running');
    expect(standing(stage.clock('PFA-Y9 R-1', 'Wed 2027-03-10'))).toBe('no date cancelled Wed 2027-03-10');
    expect(standing(stage.clock('PFA-Y9 R-2', 'Wed 2027-03-10'))).toBe('no date running');
    const younger = of('2012-09', arranged, held('Wed 2026-03-11'), ...next);
    expect(standing(younger.clock('PFA-13', 'Wed 2027-03-10'))).toBe('no date cancelled Wed 2027-03-10');
  });

  it('has no number of days, and is met by the record of that review', () => {
    const stage = of('2012-05', arranged, held('Wed 2026-03-11'));
    expect(standing(stage.clock('PFA-Y9', 'Mon 2026-06-01'))).toBe('no date running');
    const recorded = stage.when(
      told('pfa-reviewed', 'Fri 2026-03-20', { reviewId: 'R-1' }),
      'Fri 2026-03-20',
    );
    expect(standing(recorded.clock('PFA-Y9', 'Fri 2026-03-20'))).toBe('no date met Fri 2026-03-20');
  });
});
