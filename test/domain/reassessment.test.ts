import { describe, expect, it } from 'vitest';
import { assessing, reassessment, refusedToAssess, requested, willAssess } from './facts.ts';
import { given, standing } from './given.ts';

describe('a reassessment', () => {
  it('is decided within 15 days and ends within 14 weeks of that notification', () => {
    const asked = given(reassessment('A-2', 'Mon 2026-01-12'));
    expect(asked.clocks('Mon 2026-01-12').map((clock) => clock.clock)).toEqual(['REASSESS']);
    expect(standing(asked.clock('REASSESS', 'Mon 2026-01-12'))).toBe('Tue 2026-01-27 running');
    const agreed = asked.when(willAssess('A-2', 'Fri 2026-01-23'), 'Fri 2026-01-23');
    expect(standing(agreed.clock('REASSESS', 'Mon 2026-02-02'))).toBe('Tue 2026-01-27 met Fri 2026-01-23');
    expect(standing(agreed.clock('REASSESS-14W', 'Mon 2026-02-02'))).toBe('Fri 2026-05-01 running');
    const issued = agreed.when(
      assessing('plan-issued', 'Thu 2026-04-30', { assessmentId: 'A-2' }),
      'Thu 2026-04-30',
    );
    expect(standing(issued.clock('REASSESS-14W', 'Thu 2026-04-30'))).toBe(
      'Fri 2026-05-01 met Thu 2026-04-30',
    );
  });

  it('that is refused owes no plan, and gives the family its time to appeal', () => {
    const refused = given(reassessment('A-2', 'Mon 2026-01-12'), refusedToAssess('A-2', 'Fri 2026-01-23'));
    expect(refused.clocks('Mon 2026-12-07').map((clock) => [clock.clock, clock.state])).toEqual([
      ['REASSESS', 'met'],
      ['APPEAL', 'met'],
      ['MED-CONTACT-2M', 'met'],
    ]);
  });

  it('that the council begins by itself answers no request, and ends within 14 weeks of its notification', () => {
    const begun = given(requested('A-2', 'Mon 2026-01-12', { kind: 'reassessment', requestedBy: 'council' }));
    expect(begun.clocks('Mon 2026-01-12')).toEqual([]);
    expect(begun.view('Mon 2026-01-12').statements.filter(({ byFact }) => byFact)).toEqual([]);
    const told = begun.when(willAssess('A-2', 'Fri 2026-01-23'), 'Fri 2026-01-23');
    expect(standing(told.clock('REASSESS-14W', 'Mon 2026-02-02'))).toBe('Fri 2026-05-01 running');
  });
});
