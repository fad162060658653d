import { dateOf, type IsoDate, inWords } from '../domain/moment.ts';
import { workingDaysUpTo } from '../domain/working-days.ts';

/** Working days after `from` up to and with `to`; negative when `to` is earlier. */
export const workingDaysBetween = (from: IsoDate, to: IsoDate): number =>
  workingDaysUpTo(dateOf(to)) - workingDaysUpTo(dateOf(from));

/**
 * How far away a due date is: "today", "in 3 working days", "1 working day late". A date on the weekend before us has
 * no working day left.
 */
export function distance(dueOn: IsoDate, today: IsoDate): string {
  if (dueOn === today) return 'today';
  const left = workingDaysBetween(today, dueOn);
  if (dueOn > today) return left === 0 ? 'no working day left after today' : `in ${days(left)}`;
  return left === 0 ? 'just passed' : `${days(-left)} late`;
}

/** A date as staff read it in a list: `Mon 13 April 2026`. */
export const shortDate = (date: IsoDate): string => inWords(date).replace(/^(\w{3})\w*/, '$1');

const days = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`;
