import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../shared/domain/findings.ts';
import { mother } from './facts.ts';
import { given, standing } from './given.ts';
import { disputing, planning, review } from './plan-facts.ts';

const made = planning('made', 'Wed 2025-10-01');
const consulted = planning('cease-consulted', 'Tue 2026-05-05');
const ceased = planning('ceased', 'Wed 2026-06-10');
const ending = given(made, consulted, ceased);
const reviewYear = (stage: typeof ending, today: string) => standing(stage.clock('AR-12M', today));

describe('ending a plan', () => {
  it('has no number of days: the family is consulted first and told after', () => {
    expect(standing(given(made, consulted).clock('CEASE', 'Mon 2026-06-01'))).toBe('no date running');
    expect(standing(ending.clock('CEASE', 'Wed 2026-06-10'))).toBe('no date met Wed 2026-06-10');
  });

  it('is not gone on with when the review keeps the plan', () => {
    const kept = given(made, consulted, ...review('R-1', 'Mon 2026-06-01'));
    expect(kept.clock('CEASE', 'Mon 2026-06-01').state).toBe('cancelled');
  });

  it('is not gone on with when the plan is amended instead', () => {
    const amended = given(made, consulted, planning('amended-outside-review', 'Mon 2026-06-01'));
    expect(amended.clock('CEASE', 'Mon 2026-06-01').state).toBe('cancelled');
  });

  it('without consulting before is a finding for the case officer', () => {
    const findings = (stage: typeof ending) =>
      findingsOf(stage.state, { ...stage.view('Wed 2026-06-10'), today: '2026-06-10' })
        .map(({ says }) => says)
        .filter((text) => text.includes('consulted'));
    expect(findings(ending)).toEqual([]);
    expect(findings(given(made, ceased))).toEqual([
      expect.stringMatching(/^plan PL-1: "ceased" on Wednesday 10 June 2026, but nothing says/),
    ]);
  });

  it('is a decision that can be appealed until 1 September, as the two months end in August', () => {
    const stage = given(mother('Mon 2026-06-01'), made, consulted).when(ceased, 'Wed 2026-06-10');
    stage.thenOwes('P-1 decision-made by email');
    const [decision] = stage
      .view('Wed 2026-06-10')
      .statements.filter((told) => told.notice === 'decision-made');
    expect(decision).toMatchObject({ alone: true, dates: { APPEAL: '2026-09-01' } });
  });
});

describe('a ceased plan', () => {
  it('keeps its clocks up to the last day to appeal, and no longer', () => {
    expect(reviewYear(ending, 'Tue 2026-09-01')).toBe('Wed 2026-09-30 running');
    expect(reviewYear(ending, 'Wed 2026-09-02')).toBe('Wed 2026-09-30 cancelled Wed 2026-09-02');
  });

  it('of 28 October keeps them over the tribunal’s Christmas, to 4 January', () => {
    const october = given(made, planning('ceased', 'Wed 2026-10-28'));
    const provision = (today: string) => october.clock('PROVISION-20WD', today).state;
    expect(provision('Mon 2027-01-04')).toBe('breached');
    expect(provision('Tue 2027-01-05')).toBe('cancelled');
  });

  it('keeps them longer with a mediation certificate: one month from it, moved from a Sunday', () => {
    const certified = ending.when(disputing('certificate-issued', 'Thu 2026-08-20'), 'Thu 2026-08-20');
    expect(reviewYear(certified, 'Mon 2026-09-21')).toBe('Wed 2026-09-30 running');
    expect(reviewYear(certified, 'Tue 2026-09-22')).toBe('Wed 2026-09-30 cancelled Tue 2026-09-22');
  });

  const appealed = ending.when(
    disputing('appeal-registered', 'Mon 2026-08-03', { kind: 'cease' }),
    'Mon 2026-08-03',
  );

  it('keeps them while an appeal is open', () => {
    expect(reviewYear(appealed, 'Thu 2026-10-01')).toBe('Wed 2026-09-30 breached');
  });

  it.each([
    ['the family withdraws it', disputing('withdrawn', 'Fri 2026-10-16')],
    ['the tribunal agrees that the plan ends', disputing('order-made', 'Fri 2026-10-16', { kind: 'cease' })],
  ])('loses them when %s', (_how, decided) => {
    const stage = appealed.when(decided, 'Fri 2026-10-16');
    expect(stage.clock('AR-12M', 'Fri 2026-10-16').state).toBe('breached');
    expect(stage.clock('AR-12M', 'Sat 2026-10-17').state).toBe('cancelled');
  });

  it.each([
    ['the authority gives way', disputing('conceded', 'Fri 2026-10-16', { on: '2026-10-16' })],
    ['the tribunal keeps the plan', disputing('order-made', 'Fri 2026-10-16', { kind: 'continue' })],
  ])('keeps them for good when %s', (_how, decided) => {
    expect(appealed.when(decided, 'Fri 2026-10-16').clock('AR-12M', 'Mon 2027-02-01').state).toBe('breached');
  });

  it('is not kept by an appeal about something else', () => {
    const other = ending.when(
      disputing('appeal-registered', 'Mon 2026-08-03', { kind: 'contents' }),
      'Mon 2026-08-03',
    );
    expect(other.clock('AR-12M', 'Wed 2026-09-02').state).toBe('cancelled');
  });
});
