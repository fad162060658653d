import { Temporal } from 'temporal-polyfill';
import { isWorkingDay, nextWorkingDayOnOrAfter } from './calendar.ts';
import { monthsAfter, nthCountedDay } from './counting.ts';

/**
 * The last day on which the tribunal takes an appeal whose period ends on `endsOn`: in August, the first working day
 * of September; from 25 December to 1 January, the first working day after 1 January; on another day that is not a
 * working day, the next one (Tribunal Procedure (First-tier Tribunal) (HESC) Rules 2008 rule 12). By 5pm. A date in
 * a tribunal letter overrides it. No other duty rolls forward.
 */
export function tribunalFilingDay(endsOn: Temporal.PlainDate): Temporal.PlainDate {
  return nextWorkingDayOnOrAfter(endOfTribunalBreak(endsOn) ?? endsOn);
}

/**
 * The nth working day after `date` for any other act before the tribunal: August and 25 December to 1 January are not
 * counted (HESC Rules 2008 rule 12; the authority's response, 30 working days).
 */
export function tribunalWorkingDaysAfter(date: Temporal.PlainDate, n: number): Temporal.PlainDate {
  return nthCountedDay(date, { n, step: 1, counts: (day) => isWorkingDay(day) && !endOfTribunalBreak(day) });
}

/**
 * The family's last day to appeal: two months after the decision letter was sent, or one month after the mediation
 * certificate, whichever is later, each moved as rule 12 says (HESC Rules 2008 rule 20; CFA 2014 s55).
 */
export function appealLastDay(
  letterOn: Temporal.PlainDate,
  certificateOn?: Temporal.PlainDate,
): Temporal.PlainDate {
  const byLetter = tribunalFilingDay(monthsAfter(letterOn, 2));
  if (!certificateOn) return byLetter;
  const byCertificate = tribunalFilingDay(monthsAfter(certificateOn, 1));
  return Temporal.PlainDate.compare(byCertificate, byLetter) > 0 ? byCertificate : byLetter;
}

/**
 * The day after the tribunal's August or Christmas break, for a day within one; otherwise undefined. 1 January needs no
 * line: it is never a working day, and the rule then says the same of it as of any other.
 */
function endOfTribunalBreak({ year, month, day }: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (month === 8) return Temporal.PlainDate.from({ year, month: 9, day: 1 });
  if (month === 12 && day >= 25) return Temporal.PlainDate.from({ year: year + 1, month: 1, day: 2 });
  return undefined;
}
