import { describe, expect, it } from 'vitest';
import { monthsAfter } from '../../shared/domain/counting.ts';
import { appealLastDay, tribunalFilingDay, tribunalWorkingDaysAfter } from '../../shared/domain/tribunal.ts';
import { day, shown } from '../dated.ts';

describe('the last day to appeal', () => {
  it.each([
    ['Fri 2027-12-31', 'Tue 2028-02-29', 'example 6: the last day of a leap February'],
    ['Thu 2026-12-31', 'Mon 2027-03-01', 'example 6: Sunday 28 February rolls forward'],
    ['Wed 2026-06-10', 'Tue 2026-09-01', 'example 13: 10 August becomes September'],
    ['Wed 2026-10-28', 'Mon 2027-01-04', 'example 14: 28 December becomes January'],
    ['Thu 2026-01-15', 'Mon 2026-03-16', 'Sunday 15 March rolls forward'],
    ['Mon 2026-01-12', 'Thu 2026-03-12', 'an ordinary Thursday stays'],
  ])('for a letter of %s is %s: %s', (letter, last) => {
    expect(shown(appealLastDay(day(letter)))).toBe(last);
  });

  it('example 13: a certificate of 28 July, a month on in August, also gives 1 September', () => {
    expect(shown(monthsAfter(day('Tue 2026-07-28'), 1))).toBe('Fri 2026-08-28');
    expect(shown(appealLastDay(day('Wed 2026-06-10'), day('Tue 2026-07-28')))).toBe('Tue 2026-09-01');
  });

  it('is a month after the certificate when that is later', () => {
    expect(shown(appealLastDay(day('Mon 2026-01-12'), day('Mon 2026-03-02')))).toBe('Thu 2026-04-02');
  });

  it('stays two months after the letter when an early certificate would end sooner', () => {
    expect(shown(appealLastDay(day('Mon 2026-01-12'), day('Mon 2026-01-19')))).toBe('Thu 2026-03-12');
  });
});

describe('a tribunal period that ends', () => {
  it.each([
    ['Fri 2026-07-31', 'Fri 2026-07-31', 'on the last day of July'],
    ['Sat 2026-08-01', 'Tue 2026-09-01', 'on the first day of August'],
    ['Mon 2026-08-31', 'Tue 2026-09-01', 'on the last day of August'],
    ['Mon 2027-08-02', 'Wed 2027-09-01', 'in August 2027'],
    ['Mon 2024-08-05', 'Mon 2024-09-02', 'in August, when 1 September is a Sunday'],
    ['Thu 2026-12-24', 'Thu 2026-12-24', 'on Christmas Eve'],
    ['Fri 2026-12-25', 'Mon 2027-01-04', 'on Christmas Day'],
    ['Wed 2026-12-30', 'Mon 2027-01-04', 'between Christmas and New Year, though offices are open'],
    ['Fri 2027-01-01', 'Mon 2027-01-04', 'on New Year’s Day'],
    ['Sat 2028-01-01', 'Tue 2028-01-04', 'on a New Year’s Day kept on the 3rd'],
    ['Sat 2027-01-02', 'Mon 2027-01-04', 'on the Saturday after New Year'],
    ['Fri 2026-04-03', 'Tue 2026-04-07', 'on Good Friday'],
  ])('%s ends on %s: %s', (ends, last) => {
    expect(shown(tribunalFilingDay(day(ends)))).toBe(last);
  });
});

describe("the tribunal's working days", () => {
  it('example 21: thirty after 6 July leave August out', () => {
    // 7–31 July: 4 + 5 + 5 + 5 = 19; September 1–4: 23; 7–11: 28; 14: 29; 15: 30
    expect(shown(tribunalWorkingDaysAfter(day('Mon 2026-07-06'), 30))).toBe('Tue 2026-09-15');
  });

  it('leave out 25 December to 1 January', () => {
    // Thu 24 December is 1; Mon 4 January is 2
    expect(shown(tribunalWorkingDaysAfter(day('Wed 2026-12-23'), 2))).toBe('Mon 2027-01-04');
  });

  it('count 2 January when it is a weekday', () => {
    expect(shown(tribunalWorkingDaysAfter(day('Tue 2024-12-24'), 1))).toBe('Thu 2025-01-02');
  });
});
