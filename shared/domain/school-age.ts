import { Temporal } from 'temporal-polyfill';

/**
 * The day compulsory school age ends, when rights pass to the young person: the last Friday of June in the school
 * year (September to August) in which the child turns 16 (Education Act 1996 s8; School Leaving Date Order 1997).
 */
export function endOfCompulsorySchoolAge(bornInMonth: Temporal.PlainYearMonth): Temporal.PlainDate {
  const endsInYear = bornInMonth.year + 16 + (bornInMonth.month >= 9 ? 1 : 0);
  const lastOfJune = Temporal.PlainDate.from({ year: endsInYear, month: 6, day: 30 });
  const daysSinceFriday = (lastOfJune.dayOfWeek - 5 + 7) % 7;
  return lastOfJune.subtract({ days: daysSinceFriday });
}
