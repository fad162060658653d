import { Temporal } from 'temporal-polyfill';
import { bankHolidays, bankHolidaysFrom, bankHolidaysUntil, isBankHoliday } from './bank-holidays.ts';

const dayMs = 86_400_000;
const first = epochDay(bankHolidaysFrom);
const last = epochDay(bankHolidaysUntil);

// Every working day the data knows, in order, and for each day how many there were up to and including it: a case
// asks thousands of times, and must not walk the calendar each time.
const workingDays: string[] = [];
const upTo: number[] = [];
for (let day = first; day <= last; day += 1) {
  const iso = new Date(day * dayMs).toISOString().slice(0, 10);
  const weekday = (day + 4) % 7;
  if (weekday !== 0 && weekday !== 6 && !bankHolidays.has(iso)) workingDays.push(iso);
  upTo.push(workingDays.length);
}

/** How many working days the data knows up to and including `date`. Throws outside the bank holiday data. */
export function workingDaysUpTo(date: Temporal.PlainDate): number {
  return upTo[epochDay(date) - first] ?? outside(date);
}

/** The nth working day the data knows, from 1. Throws when the data runs out. */
export function nthWorkingDay(n: number): Temporal.PlainDate {
  const iso = workingDays[n - 1];
  return iso === undefined
    ? outside(n < 1 ? bankHolidaysFrom.subtract({ days: 1 }) : bankHolidaysUntil.add({ days: 1 }))
    : Temporal.PlainDate.from(iso);
}

function epochDay({ year, month, day }: Temporal.PlainDate): number {
  return Date.UTC(year, month - 1, day) / dayMs;
}

// Asking for a day outside the data throws, with the file to extend.
function outside(date: Temporal.PlainDate): never {
  isBankHoliday(date);
  throw new Error(`Expected ${date} to lie outside the bank holiday data.`);
}
