import * as z from 'zod';

// Control characters, and the bidirectional ones that make text look like something it is not.
const hidden = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

const dateExpected = 'a real calendar date between 2012 and 2033, written YYYY-MM-DD';
const instantExpected = 'an RFC 3339 time with offset, such as "2026-04-13T09:30:00Z", between 2012 and 2033';
const codeExpected =
  'a code or reference of 1 to 64 characters (letters, digits, and . _ : / # - ), never free text';
const emailExpected = 'an email address';

/** One line of text, 1 to `max` characters, with nothing hidden in it. */
export const line = (expected: string, max: number) =>
  z
    .string({ error: expected })
    .min(1, { error: expected })
    .max(max, { error: expected })
    .refine((text) => text.isWellFormed() && !hidden.test(text) && text.trim() !== '', { error: expected });

// Dates are kept within the years whose bank holidays are known, with room for the clocks that start on them.
/** A London date. Every `…On` may be left out: it is then the London date of the event's `time`. */
export const on = z.iso
  .date({ error: dateExpected })
  .refine((date) => date >= '2012-01-01' && date <= '2033-12-31', { error: dateExpected })
  .optional();

/** A month, written YYYY-MM. */
export const month = z
  .string({ error: 'a month, written YYYY-MM' })
  .regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, { error: 'a month, written YYYY-MM' });

/** A moment, RFC 3339 with offset. */
export const instant = z.iso
  .datetime({ offset: true, error: instantExpected })
  .refine((text) => text >= '2012' && text < '2034' && !/\.\d{10}/.test(text), { error: instantExpected });

/** A code or a reference, never free text: what is not collected cannot leak. */
export const code = z
  .string({ error: codeExpected })
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:/#-]{0,63}$/, { error: codeExpected });

/** One of the literal words of the catalogue. */
export const oneOf = <const W extends readonly [string, ...string[]]>(...words: W) =>
  z.enum(words, { error: `one of ${words.map((word) => `"${word}"`).join(', ')}` });

/** The name of a person or a place, as it is shown to families. */
export const name = line('a name of 1 to 80 characters', 80);

/** A telephone number as it is printed. */
export const phone = z
  .string({ error: 'a telephone number of 3 to 30 digits, spaces, or + ( ) -' })
  .regex(/^[0-9+() -]{3,30}$/, { error: 'a telephone number of 3 to 30 digits, spaces, or + ( ) -' });

/** An email address. */
export const email = z.email({ error: emailExpected }).max(254, { error: emailExpected });

/** Yes or no. */
export const yesNo = z.boolean({ error: 'true or false' });
