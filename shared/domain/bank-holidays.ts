import { Temporal } from 'temporal-polyfill';

/**
 * England's bank holidays that fall on a weekday, month-day by year. A holiday on a weekend appears as its
 * substitute day, as gov.uk/bank-holidays prints it. One-off days are in their year: 2011 royal wedding (29 April), 2012 jubilee (4 and 5 June), 2020 early May moved to the
 * 8th, 2022 jubilee (2 and 3 June) and state funeral (19 September), 2023 coronation (8 May).
 * Years after the newest list on gov.uk follow the standing rules; a new proclamation must be added here.
 */
const weekdayHolidays: Readonly<Record<string, string>> = {
  2011: '01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27',
  2012: '01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26',
  2013: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2014: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2029: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2030: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2031: '01-01 04-11 04-14 05-05 05-26 08-25 12-25 12-26',
  2032: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2033: '01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27',
  2034: '01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26',
  2035: '01-01 03-23 03-26 05-07 05-28 08-27 12-25 12-26',
};

/** Every weekday bank holiday we hold, as ISO dates. */
export const bankHolidays: ReadonlySet<string> = new Set(
  Object.entries(weekdayHolidays).flatMap(([year, days]) => days.split(' ').map((day) => `${year}-${day}`)),
);

const years = Object.keys(weekdayHolidays).map(Number);

/** The first day the data covers. */
export const bankHolidaysFrom = Temporal.PlainDate.from({ year: Math.min(...years), month: 1, day: 1 });

/** The last day the data covers. */
export const bankHolidaysUntil = Temporal.PlainDate.from({ year: Math.max(...years), month: 12, day: 31 });

const firstDay = bankHolidaysFrom.toString();
const lastDay = bankHolidaysUntil.toString();

/**
 * Whether a weekday is a bank holiday in England (Banking and Financial Dealings Act 1971, and common law for
 * Good Friday and Christmas Day). Throws outside the data: a guess there would be a wrong legal date.
 */
export function isBankHoliday(date: Temporal.PlainDate): boolean {
  const iso = date.toString();
  if (iso < firstDay || iso > lastDay) {
    throw new Error(
      `Expected a date from ${firstDay} to ${lastDay}, found ${iso}: the bank holiday data runs out. ` +
        'Extend shared/domain/bank-holidays.ts.',
    );
  }
  return bankHolidays.has(iso);
}

const warnBelowMonths = 24;

/**
 * How long the data still lasts, in whole months from `today`; `warn` when fewer than 24 are left, so that
 * somebody extends it before a 12-month clock with working days can step past the end.
 */
export function bankHolidayDataEnds(today: Temporal.PlainDate): {
  readonly endsOn: Temporal.PlainDate;
  readonly monthsLeft: number;
  readonly warn: boolean;
} {
  const monthsLeft = today.until(bankHolidaysUntil, { largestUnit: 'month' }).months;
  return { endsOn: bankHolidaysUntil, monthsLeft, warn: monthsLeft < warnBelowMonths };
}
