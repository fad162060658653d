/**
 * A due date as a published plan prints it, read. Dates are `YYYY-MM-DD`; what is due in a month is due on its last
 * day, what starts in a month starts on its first.
 */
export interface DueForm {
  /** The last day, or null where the plan gives none. */
  readonly dueOn: string | null;
  readonly startsOn?: string;
  readonly reviewOn?: string;
  /** Goes on with no end in sight. */
  readonly openEnded: boolean;
  /** Spread over so many years. */
  readonly overYears?: number;
  /** Done again at this rhythm once it is done. */
  readonly rhythm?: string;
}

/** The forms that are understood, for whoever is told that a date could not be read. */
export const dueForms =
  'a due date as plans print it, between 2012 and 2033: "Nov-23", "24-Apr" (April 2024), "April 2020", "January 2022 (termly)", ' +
  '"June 2020 to April 2021", "From Feb 2020", "Nov 2019-", "Ongoing", "Ongoing from March 2020", "TBC", ' +
  '"Phased over 3 years", "Sept 2022 and Phased over 2 years", "Review August 2024", or "2026-07-31"';

const rhythm = '(weekly|monthly|bi-monthly|quarterly|termly|six-monthly|annual|annually|yearly)';
const phased = '(?:phased|phases|actions) over ([1-9]) years?';
const open = { dueOn: null, openEnded: true } as const;

type Reading = readonly [form: RegExp, read: (one: string, other: string) => DueForm | null];

const readings: readonly Reading[] = [
  [/^(?:tbc|to be confirmed)$/i, () => ({ dueOn: null, openEnded: false })],
  [/^ongoing$/i, () => open],
  [/^(?:ongoing )?from (.+)$/i, (from) => since(from)],
  [/^(.*\d) ?[-–]$/, (from) => since(from)],
  [/^(.+) to (.+)$/i, (from, to) => between(monthIn(from), monthIn(to))],
  [new RegExp(`^(.+) \\(${rhythm}\\)$`, 'i'), (by, again) => due(by, { rhythm: again.toLowerCase() })],
  [new RegExp(`^${phased}$`, 'i'), (years) => ({ ...open, overYears: Number(years) })],
  [new RegExp(`^(.+) and ${phased}$`, 'i'), (from, years) => since(from, { overYears: Number(years) })],
  [/^review (.+)$/i, (by) => review(monthIn(by))],
  [/^(\d{4}-\d{2}-\d{2})$/, (day) => (isDay(day) ? { dueOn: day, openEnded: false } : null)],
  [/^(.+)$/, (by) => due(by)],
];

/** Reads a due date as a plan prints it, or null when it is in none of the forms understood. Spaces count as one. */
export function readDueForm(printed: string): DueForm | null {
  const text = printed.trim().replace(/\s+/g, ' ');
  for (const [form, read] of readings) {
    const found = form.exec(text);
    if (found) return read(found[1] ?? '', found[2] ?? '');
  }
  return null;
}

interface Month {
  readonly first: string;
  readonly last: string;
}

function due(by: string, more: Partial<DueForm> = {}): DueForm | null {
  const month = monthIn(by);
  return month === null ? null : { dueOn: month.last, openEnded: false, ...more };
}

function since(from: string, more: Partial<DueForm> = {}): DueForm | null {
  const month = monthIn(from);
  return month === null ? null : { ...open, startsOn: month.first, ...more };
}

const between = (from: Month | null, to: Month | null): DueForm | null =>
  from === null || to === null ? null : { dueOn: to.last, startsOn: from.first, openEnded: false };

const review = (month: Month | null): DueForm | null =>
  month === null ? null : { dueOn: null, reviewOn: month.last, openEnded: false };

const names = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];

/** "April 2020", "Nov-23", "May- 24", and "24-Apr", which a spreadsheet made of April 2024. */
function monthIn(text: string): Month | null {
  const named = /^([a-z]{3,9})\.?[ –-]+(\d{4}|\d{2})$/i.exec(text);
  const turned = /^(\d{2})-([a-z]{3,9})$/i.exec(text);
  const [name, digits] = named ? [named[1], named[2]] : [turned?.[2], turned?.[1]];
  if (name === undefined || digits === undefined) return null;
  const month = names.findIndex((full) => full.startsWith(name.toLowerCase())) + 1;
  const year = Number(digits.length === 2 ? `20${digits}` : digits);
  if (month === 0 || year < 2012 || year > 2033) return null;
  const start = `${year}-${String(month).padStart(2, '0')}`;
  return { first: `${start}-01`, last: `${start}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}` };
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    text >= '2012' && text < '2034' && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
  );
}
