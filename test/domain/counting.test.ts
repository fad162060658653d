import { describe, expect, it } from 'vitest';
import { targetFor } from '../../shared/domain/calendar.ts';
import {
  daysAfter,
  daysBefore,
  daysBeginningWith,
  before as lastDayBefore,
  monthsAfter,
  monthsBeginningWith,
  weeksAfter,
  weeksBefore,
  workingDaysAfter,
  workingDaysBefore,
  workingDaysBeginningWith,
} from '../../shared/domain/counting.ts';
import { day, shown } from '../dated.ts';

const weeks = (from: string, ...counts: number[]) => counts.map((n) => shown(weeksAfter(day(from), n)));

describe('weeks after the event, whose own day is day 0', () => {
  it('example 1: a request of 12 January runs to 23 February, 4 May and 1 June', () => {
    // 42, 112 and 140 days on; the 4 May bank holiday does not move the legal date
    expect(weeks('Mon 2026-01-12', 6, 16, 20)).toEqual([
      'Mon 2026-02-23',
      'Mon 2026-05-04',
      'Mon 2026-06-01',
    ]);
    expect(shown(daysAfter(day('Mon 2026-01-12'), 42))).toBe('Mon 2026-02-23');
    expect(shown(targetFor(day('Mon 2026-05-04')))).toBe('Fri 2026-05-01');
  });

  it('example 1: the "day 1" reading is one day earlier each time', () => {
    const dayOne = [42, 112, 140].map((n) => shown(daysBeginningWith(day('Mon 2026-01-12'), n)));
    expect(dayOne).toEqual(['Sun 2026-02-22', 'Sun 2026-05-03', 'Sun 2026-05-31']);
  });

  it('example 2: six weeks may end on Good Friday', () => {
    expect(weeks('Fri 2026-02-20', 6, 16, 20)).toEqual([
      'Fri 2026-04-03',
      'Fri 2026-06-12',
      'Fri 2026-07-10',
    ]);
    expect(shown(targetFor(day('Fri 2026-04-03')))).toBe('Thu 2026-04-02');
  });

  it('example 5: 29 February is a day like another', () => {
    expect(weeks('Tue 2028-01-18', 6, 16, 20)).toEqual([
      'Tue 2028-02-29',
      'Tue 2028-05-09',
      'Tue 2028-06-06',
    ]);
  });

  it('example 7: the school holidays move nothing', () => {
    expect(weeks('Mon 2026-05-18', 6, 16, 20)).toEqual([
      'Mon 2026-06-29',
      'Mon 2026-09-07',
      'Mon 2026-10-05',
    ]);
  });

  it('example 9: a review meeting of 11 March gives its report, decision and final plan', () => {
    expect(weeks('Wed 2026-03-11', 2, 4, 12)).toEqual(['Wed 2026-03-25', 'Wed 2026-04-08', 'Wed 2026-06-03']);
  });

  it('example 9: a notice sent early brings the final plan forward', () => {
    expect(weeks('Fri 2026-03-20', 8)).toEqual(['Fri 2026-05-15']);
  });

  it("example 9: Hull's 4 and 8 weeks from the decision end after the lawful twelve from the meeting", () => {
    const [notice] = weeks('Wed 2026-04-08', 4);
    expect(notice).toBe('Wed 2026-05-06');
    expect(weeks('Wed 2026-05-06', 8)).toEqual(['Wed 2026-07-01']);
  });

  it('example 19: an order sent on 20 July gets no help from August', () => {
    const [school, amend, refuse, final] = weeks('Mon 2026-07-20', 2, 5, 10, 14);
    expect({ school, amend, refuse, final }).toEqual({
      school: 'Mon 2026-08-03',
      amend: 'Mon 2026-08-24',
      refuse: 'Mon 2026-09-28',
      final: 'Mon 2026-10-26',
    });
  });

  it('example 20: advice asked for on 23 February is due on Easter Monday and chased for Maundy Thursday', () => {
    expect(weeks('Mon 2026-02-23', 6)).toEqual(['Mon 2026-04-06']);
    expect(shown(targetFor(day('Mon 2026-04-06')))).toBe('Thu 2026-04-02');
  });

  it('example 22: a referral of 5 January waits 8, 12, 18, 26 and 52 weeks', () => {
    expect(weeks('Mon 2026-01-05', 8, 12, 18, 26, 52)).toEqual([
      'Mon 2026-03-02',
      'Mon 2026-03-30',
      'Mon 2026-05-11',
      'Mon 2026-07-06',
      'Mon 2027-01-04',
    ]);
  });
});

describe('calendar days', () => {
  it('example 8: 15 days beginning with Friday 27 March end on 10 April, Easter counted', () => {
    expect(shown(daysBeginningWith(day('Fri 2026-03-27'), 15))).toBe('Fri 2026-04-10');
  });

  it('one day beginning with a day is that day', () => {
    expect(shown(daysBeginningWith(day('Fri 2026-03-27'), 1))).toBe('Fri 2026-03-27');
  });

  it('example 15: mediation within 30 days of 30 November is held by 30 December', () => {
    expect(shown(daysAfter(day('Mon 2026-11-30'), 30))).toBe('Wed 2026-12-30');
  });

  it('counts back for papers and invitations', () => {
    expect(shown(weeksBefore(day('Wed 2026-03-11'), 2))).toBe('Wed 2026-02-25');
    expect(shown(daysBefore(day('Wed 2026-03-11'), 11))).toBe('Sat 2026-02-28');
  });
});

describe('months', () => {
  it('example 6: two months from 31 December end on the last day of February', () => {
    expect(shown(monthsAfter(day('Fri 2027-12-31'), 2))).toBe('Tue 2028-02-29');
    expect(shown(monthsAfter(day('Thu 2026-12-31'), 2))).toBe('Sun 2027-02-28');
  });

  it('keep the corresponding date, even from the end of a short month', () => {
    expect(shown(monthsAfter(day('Wed 2026-09-30'), 1))).toBe('Fri 2026-10-30');
    expect(shown(monthsAfter(day('Sat 2026-02-28'), 1))).toBe('Sat 2026-03-28');
  });

  it('example 10: twelve months starting with 15 September end on 14 September', () => {
    const reviewed = monthsBeginningWith(day('Mon 2025-09-15'), 12);
    expect(shown(reviewed)).toBe('Mon 2026-09-14');
    expect(shown(weeksBefore(reviewed, 4))).toBe('Mon 2026-08-17');
  });

  it('example 11: twelve months starting with 29 February end on 28 February', () => {
    expect(shown(monthsBeginningWith(day('Tue 2028-02-29'), 12))).toBe('Wed 2029-02-28');
    expect(shown(targetFor(day('Wed 2029-02-28')))).toBe('Tue 2029-02-27');
  });

  it('starting with 1 March end on the last day of February, leap or not', () => {
    expect(shown(monthsBeginningWith(day('Mon 2027-03-01'), 12))).toBe('Tue 2028-02-29');
    expect(shown(monthsBeginningWith(day('Wed 2028-03-01'), 12))).toBe('Wed 2029-02-28');
  });

  it('starting with 31 January, three of them end on 30 April, which has no 31st', () => {
    expect(shown(monthsBeginningWith(day('Sat 2026-01-31'), 3))).toBe('Thu 2026-04-30');
  });
});

describe('the day before a fixed date', () => {
  it('example 12: primary to secondary, before 15 February 2027, with its plan back to the meeting', () => {
    const last = lastDayBefore(day('Mon 2027-02-15'));
    expect(shown(last)).toBe('Sun 2027-02-14');
    expect(shown(targetFor(last))).toBe('Fri 2027-02-12');
    const notice = weeksBefore(last, 8);
    expect([shown(notice), shown(targetFor(notice))]).toEqual(['Sun 2026-12-20', 'Fri 2026-12-18']);
    const meeting = weeksBefore(notice, 4);
    expect([shown(meeting), shown(targetFor(meeting))]).toEqual(['Sun 2026-11-22', 'Fri 2026-11-20']);
  });

  it('example 12: to post-16, before 31 March 2027', () => {
    const last = lastDayBefore(day('Wed 2027-03-31'));
    expect(shown(last)).toBe('Tue 2027-03-30');
    expect(shown(weeksBefore(last, 8))).toBe('Tue 2027-02-02');
    expect(shown(weeksBefore(last, 12))).toBe('Tue 2027-01-05');
  });
});

describe('working days', () => {
  const later = (from: string, n: number) => shown(workingDaysAfter(day(from), n));

  it('example 15: a mediation certificate is due three working days after 23 December, on the 30th', () => {
    // Thu 24 (1); Christmas, weekend and the substitute Mon 28 out; Tue 29 (2); Wed 30 (3)
    expect(later('Wed 2026-12-23', 3)).toBe('Wed 2026-12-30');
  });

  it('example 16: 15 working days beginning with 1 April end on 23 April, then six weeks', () => {
    // 1–2 April (2), Easter out, 7–10 (6), 13–17 (11), 20–23 (15)
    expect(shown(workingDaysBeginningWith(day('Wed 2026-04-01'), 15))).toBe('Thu 2026-04-23');
    expect(shown(weeksAfter(day('Thu 2026-04-23'), 6))).toBe('Thu 2026-06-04');
  });

  it('beginning with a day off, the first working day is day 1', () => {
    expect(shown(workingDaysBeginningWith(day('Fri 2026-04-03'), 1))).toBe('Tue 2026-04-07');
    expect(shown(workingDaysBeginningWith(day('Wed 2026-04-01'), 1))).toBe('Wed 2026-04-01');
  });

  it('example 17: a council complaint of 17 December', () => {
    // 18, 21, 22, 23, 24 December; then from the 24th: 29, 30, 31, and 4–8, 11, 12 January
    expect(later('Thu 2026-12-17', 5)).toBe('Thu 2026-12-24');
    expect(later('Thu 2026-12-24', 10)).toBe('Tue 2027-01-12');
    expect(later('Thu 2026-12-24', 20)).toBe('Tue 2027-01-26');
  });

  it('example 18: a social care complaint of 27 March and its second stage', () => {
    expect(later('Fri 2026-03-27', 10)).toBe('Tue 2026-04-14');
    expect(later('Fri 2026-03-27', 20)).toBe('Tue 2026-04-28');
    expect(later('Fri 2026-05-01', 25)).toBe('Tue 2026-06-09');
    expect(later('Fri 2026-05-01', 65)).toBe('Tue 2026-08-04');
  });

  it('count back over Easter', () => {
    expect(shown(workingDaysBefore(day('Tue 2026-04-07'), 1))).toBe('Thu 2026-04-02');
    expect(shown(workingDaysBefore(day('Mon 2026-04-06'), 2))).toBe('Wed 2026-04-01');
  });

  it('none after or before a day is the day itself, weekend or not', () => {
    expect(later('Sat 2026-04-04', 0)).toBe('Sat 2026-04-04');
    expect(shown(workingDaysBefore(day('Sat 2026-04-04'), 0))).toBe('Sat 2026-04-04');
  });
});

describe('a count that is not a whole number', () => {
  const monday = day('Mon 2026-01-12');

  it.each([weeksAfter, weeksBefore, daysAfter, daysBefore, monthsAfter, workingDaysAfter, workingDaysBefore])(
    'is refused, as is a negative one: $name',
    (count) => {
      for (const n of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
        expect(() => count(monday, n)).toThrow(`Expected a whole number from 0, found ${n}.`);
      }
      expect(shown(count(monday, 0))).toBe('Mon 2026-01-12');
    },
  );

  it.each([daysBeginningWith, monthsBeginningWith, workingDaysBeginningWith])(
    'is refused, as is none when the first day counts: $name',
    (count) => {
      for (const n of [0, -1, 1.5, Number.NaN]) {
        expect(() => count(monday, n)).toThrow(`Expected a whole number from 1, found ${n}.`);
      }
    },
  );
});
