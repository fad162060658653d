import type { Language } from './language.ts';

type Dir = Language['dir'];

// Unicode's isolates (UAX 9): a date runs as its language does, anything else as its own first letter says. Nothing
// from outside can hold one, since `oneLine` takes them out.
const start = { ltr: '\u2066', rtl: '\u2067' } as const satisfies Readonly<Record<Dir, string>>;
const startOfAny = '\u2068';
const end = '\u2069';
const rightToLeftMark = '\u200f';

/** Marks a date, so that HTML can show it in bold, and text of the other direction leaves it whole. */
export const asDay = (date: string, dir: Dir): string => `${start[dir]}${date}${end}`;

/** Keeps a name, a phone number or a reference whole in text that runs from right to left; elsewhere it needs nothing. */
export const apart = (value: string, dir: Dir): string =>
  dir === 'rtl' ? `${startOfAny}${value}${end}` : value;

/** Words as plain text. From right to left the marks stay, for they are all that plain text has. */
export const asText = (said: string, dir: Dir): string =>
  dir === 'rtl' ? said : said.replace(/[\u2066-\u2069]/g, '');

/** Each line of a plain text that is not empty begins from its language's side, whatever its first letter is. */
export const asLines = (text: string, dir: Dir): string =>
  dir === 'rtl' ? text.replace(/^(?=.)/gm, rightToLeftMark) : text;

/** Escaped words as HTML: dates in bold, and what must stay whole isolated by elements instead of characters. */
export const asHtml = (escaped: string): string =>
  escaped
    .replace(/\u2066([^\u2066-\u2069]*)\u2069/g, '<strong>$1</strong>')
    .replace(/\u2067([^\u2066-\u2069]*)\u2069/g, '<strong><bdi dir="rtl">$1</bdi></strong>')
    .replaceAll(startOfAny, '<bdi>')
    .replaceAll(end, '</bdi>');
