import { IntlMessageFormat } from 'intl-messageformat';
import { english } from './en.ts';
import type { Language, Value } from './language.ts';
import { apart, asDay } from './marks.ts';

/** A part of a sentence; `tag` names what it stands between, such as a link; null for what stands between none. */
export interface Piece {
  readonly tag: string | null;
  readonly text: string;
}

/** Writes a message with its values and the tags it may hold. Throws when it is no ICU message, or asks for more. */
export type Format = (
  message: string,
  values: Readonly<Record<string, Value>>,
  tags: readonly string[],
) => readonly Piece[];

const formats = {
  date: {
    day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
    month: { month: 'long', year: 'numeric' },
  },
} as const;

/**
 * How one language writes messages. Each is read once. Dates count as the calendar of the law does, wherever this runs;
 * a whole date is marked, and from right to left so is every value (see `marks.ts`).
 */
export function formatOf(language: Language): Format {
  const { locale, dir } = language;
  const read = new Map<string, IntlMessageFormat>();
  const formatters = formattersOf(language);
  return (message, values, tags) => {
    const known = read.get(message) ?? new IntlMessageFormat(message, locale, formats, { formatters });
    read.set(message, known);
    const between = tags.map((tag) => [tag, (parts: readonly unknown[]) => ({ tag, text: parts.join('') })]);
    const whole = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? apart(value, dir) : value,
    ]);
    return known
      .formatToParts<Piece>(Object.fromEntries([...whole, ...between]))
      .map(({ value }) => (typeof value === 'string' ? { tag: null, text: value } : value));
  };
}

function formattersOf(language: Language) {
  const { locale } = language;
  const numbers = new Intl.NumberFormat(locale);
  const dates = new Map<string, Intl.DateTimeFormat>();
  return {
    getNumberFormat: () => numbers,
    getPluralRules: (_: unknown, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
    getDateTimeFormat: (_: unknown, options?: Intl.DateTimeFormatOptions) => {
      const style = JSON.stringify(options);
      const known = dates.get(style) ?? dateFormat(language, options);
      dates.set(style, known);
      return known;
    },
  };
}

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions = {}) {
  const { locale, dir } = language;
  const inLaw = { ...options, timeZone: 'UTC', calendar: 'gregory' };
  const plain = new Intl.DateTimeFormat(locale, inLaw);
  const whole = options.weekday === undefined ? null : orderOf(language);
  const value = (date: Date): string =>
    whole === null ? apart(plain.format(date), dir) : asDay(whole(plain.formatToParts(date)), dir);
  return Object.defineProperty(new Intl.DateTimeFormat(locale, inLaw), 'format', { value });
}

/** How a whole date is put together: as the catalogue says, since a runtime changes its mind ("Monday, 1 June"). */
function orderOf({ locale, messages }: Language) {
  const order = new IntlMessageFormat(messages['date.day'] ?? english['date.day'], locale);
  return (parts: readonly Intl.DateTimeFormatPart[]): string =>
    String(order.format(Object.fromEntries(parts.map(({ type, value }) => [type, value]))));
}
