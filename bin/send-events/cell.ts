import { Temporal } from 'temporal-polyfill';
import type { ColumnCell, Mapping } from './mapping.ts';

/** What a cell says, or what it should have been. */
export type CellValue =
  | { readonly ok: true; readonly value: string | number | boolean | readonly string[] }
  | { readonly ok: false; readonly expected: string };

/** Reads the text of a filled cell as the mapping says. Dates and times without a zone are London's. */
export function cellValue(text: string, cell: ColumnCell, dates: Mapping['dates']): CellValue {
  if (cell.values !== undefined) {
    const same = Object.entries(cell.values).find(([word]) => word.toLowerCase() === text.toLowerCase());
    const words = Object.keys(cell.values).map((word) => JSON.stringify(word));
    return same ? { ok: true, value: same[1] } : { ok: false, expected: `one of ${words.join(', ')}` };
  }
  const value = read(text, cell, dates);
  if (value !== null) return { ok: true, value };
  return { ok: false, expected: expectedOf(cell.as, dates) };
}

function read(
  text: string,
  { as, prefix = '', at, separator }: ColumnCell,
  dates: Mapping['dates'],
): string | number | boolean | readonly string[] | null {
  switch (as) {
    case 'text':
      return prefix + text;
    case 'date':
      return dayOf(text, dates);
    case 'month':
      return monthOf(text, dates);
    case 'instant':
      return instantOf(text, at, dates);
    case 'number':
      return /^-?\d{1,15}(\.\d{1,6})?$/.test(text) ? Number(text) : null;
    case 'yes-no':
      return yesNo.get(text.toLowerCase()) ?? null;
    case 'list':
      return text
        .split(separator)
        .map((one) => one.trim())
        .filter((one) => one !== '');
    default:
      return as satisfies never;
  }
}

function expectedOf(as: ColumnCell['as'], dates: string): string {
  switch (as) {
    case 'date':
      return `a real date, written ${dates}`;
    case 'month':
      return `a month, written mm/yyyy or yyyy-mm, or a date, written ${dates}`;
    case 'instant':
      return `a date, written ${dates}, and a time of day if there is one, such as 14:05`;
    case 'number':
      return 'a number, such as 12.5';
    case 'yes-no':
      return 'yes or no';
    case 'text':
    case 'list':
      return 'a text';
    default:
      return as satisfies never;
  }
}

const yesNo: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'y', 'true', 't', '1'].map((word) => [word, true] as const),
  ...['no', 'n', 'false', 'f', '0'].map((word) => [word, false] as const),
]);

const partsOf = {
  'dd/mm/yyyy': /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/,
  'mm/dd/yyyy': /^(?<month>\d{1,2})[/.-](?<day>\d{1,2})[/.-](?<year>\d{4})$/,
  'yyyy-mm-dd': /^(?<year>\d{4})[/.-](?<month>\d{1,2})[/.-](?<day>\d{1,2})$/,
} as const;

function dateOf(text: string, dates: Mapping['dates']): string | null {
  const { year, month, day } = partsOf[dates].exec(text)?.groups ?? {};
  try {
    const date = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The London day of a cell that may have a time of day too, as many systems export their dates. */
function dayOf(text: string, dates: Mapping['dates']): string | null {
  const instant = instantOf(text, '00:00', dates);
  if (instant === null) return null;
  return Temporal.Instant.from(instant).toZonedDateTimeISO('Europe/London').toPlainDate().toString();
}

function monthOf(text: string, dates: Mapping['dates']): string | null {
  const iso = text.replace(/^(\d{1,2})[/.-](\d{4})$/, '$2-$1').replace(/-(\d)$/, '-0$1');
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(iso)) return iso;
  return dateOf(text, dates)?.slice(0, 7) ?? null;
}

function instantOf(text: string, at: string, dates: Mapping['dates']): string | null {
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(text)) return isInstant(text) ? text : null;
  const [day = '', time = at] = text.split(/[ T]+/, 2);
  const date = dateOf(day, dates);
  if (date === null || !/^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?$/.test(time)) return null;
  const plain = Temporal.PlainDateTime.from(`${date}T${time.replace(/^(?=\d:)/, '0')}`);
  return plain.toZonedDateTime('Europe/London').toInstant().toString();
}

function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
