import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { from, idOf, mother, requested, retracted, willAssess } from './facts.ts';
import { given, standing } from './given.ts';
import { arriving, lived } from './lived.ts';

const asked = requested('A-1', 'Mon 2026-01-12');
const decided = willAssess('A-1', 'Fri 2026-02-20');
const six = (...facts: readonly Fact[]) =>
  standing(given(asked, ...facts).clock('ASSESS-6W', 'Mon 2026-03-02'));
const met = 'Mon 2026-02-23 met Fri 2026-02-20';
const breached = 'Mon 2026-02-23 breached';

describe('taking a fact back', () => {
  it('undoes it', () => {
    expect(six(decided, retracted(decided, 'Mon 2026-02-23'))).toBe(breached);
  });

  it('undoes it when it reaches us before what it takes back', () => {
    expect(six(retracted(decided, 'Thu 2026-02-19'), decided)).toBe(breached);
  });

  it('twice is the same as once', () => {
    expect(six(decided, retracted(decided, 'Mon 2026-02-23'), retracted(decided, 'Tue 2026-02-24'))).toBe(
      breached,
    );
  });

  it('is a partner’s right for its own facts only', () => {
    expect(six(decided, from('trust', retracted(decided, 'Mon 2026-02-23')))).toBe(met);
    expect(six(from('trust', decided), from('school', retracted(decided, 'Mon 2026-02-23')))).toBe(met);
    expect(six(from('trust', decided), from('trust', retracted(decided, 'Mon 2026-02-23')))).toBe(breached);
  });

  it('is the authority’s right for anybody’s', () => {
    expect(six(from('trust', decided), retracted(decided, 'Mon 2026-02-23'))).toBe(breached);
  });

  it('by the authority takes back its own fact, not another’s that happens to have the same id', () => {
    const theirs = { ...from('trust', willAssess('A-1', 'Mon 2026-02-16')), key: `trust#${idOf(decided)}` };
    expect(six(theirs, decided, retracted(decided, 'Mon 2026-02-23'))).toBe(
      'Mon 2026-02-23 met Mon 2026-02-16',
    );
  });

  it('cannot itself be taken back', () => {
    const back = retracted(decided, 'Mon 2026-02-23');
    expect(six(decided, back, retracted(back, 'Tue 2026-02-24'))).toBe(breached);
  });

  it('of a request leaves nothing to do', () => {
    const stage = given(asked, retracted(asked, 'Tue 2026-01-13'));
    expect(stage.clocks('Mon 2026-03-02')).toEqual([]);
    expect(stage.desk('case-officer')).toEqual([]);
  });

  it('that reaches us first keeps the family from being told', () => {
    const life = lived(
      'Fri 2026-03-06',
      mother('Mon 2026-01-05'),
      arriving(retracted(asked, 'Tue 2026-01-13'), 'Mon 2026-01-12 08:00'),
      asked,
    );
    life.expectNoMoreEmail();
  });
});
