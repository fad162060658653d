import type { Counting } from './count.ts';

/** How a time limit is counted, in words: "6 weeks (42 days, the starting day not counted)". */
export function countedInWords(count: Counting): string {
  if (count === 'none') return 'no number of days';
  if ('laterOf' in count) return `the later of: ${count.laterOf.map(countedInWords).join('; ')}`;
  if ('earlierOf' in count) return `the earlier of: ${count.earlierOf.map(countedInWords).join('; ')}`;
  if ('from' in count) return `${countedInWords(count.count)}, from ${count.from}`;
  if ('daysBefore' in count) return `${count.daysBefore} days before ${count.dateIn}`;
  if ('monthsBefore' in count) return `${count.monthsBefore} months before ${count.dateIn}`;
  if ('dateIn' in count) return `the date given (${count.dateIn})`;
  if ('beforeDay' in count) {
    const days = [...Object.entries(count.beforeDay.of), ['otherwise', count.beforeDay.otherwise]];
    return `before a day of the year, by ${count.beforeDay.by}: ${days.map(([value, day]) => `${value} ${day}`).join(', ')}`;
  }
  return plainWords(count);
}

const plural = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

function plainWords(
  count: Exclude<Counting, 'none' | { dateIn: string } | { from: string } | { yearIn: string }>,
): string {
  if ('weeks' in count)
    return `${plural(count.weeks, 'week')} (${count.weeks * 7} days, the starting day not counted)`;
  if ('days' in count) return `${plural(count.days, 'day')} (the starting day not counted)`;
  if ('daysBeginningWith' in count)
    return `${plural(count.daysBeginningWith, 'day')} beginning with the starting day`;
  if ('months' in count) return `${plural(count.months, 'month')} (to the corresponding date)`;
  if ('monthsBeginningWith' in count)
    return `${plural(count.monthsBeginningWith, 'month')} beginning with the starting day`;
  if ('workingDays' in count)
    return `${plural(count.workingDays, 'working day')} (the starting day not counted)`;
  if ('workingDaysBeginningWith' in count)
    return `${plural(count.workingDaysBeginningWith, 'working day')} beginning with the starting day`;
  if ('tribunalMonths' in count)
    return `${plural(count.tribunalMonths, 'month')}, moved out of August, Christmas and closed days (rule 12)`;
  if ('tribunalWorkingDays' in count)
    return `${plural(count.tribunalWorkingDays, 'working day')} without August and 25 December to 1 January`;
  return countedInWords(count);
}
