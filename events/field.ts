import * as z from 'zod';

// Nothing that controls, turns the direction of text, ends a line or cannot be seen, and no half of a character. The two
// joiners may stand: names are written with them. Said as patterns, here and below, so that the published schemas say the
// same.
const nothingHidden = /^(?:[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|[\u200c\u200d])*$/u;

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
    .regex(nothingHidden, { error: expected })
    .regex(/\S/, { error: expected })
    .meta({ description: expected });

// Dates are kept within the years whose bank holidays are known, with room for the clocks that start on them.
const years = /^20(1[2-9]|2[0-9]|3[0-3])-/;

/** A London date. Every `…On` may be left out: it is then the London date of the event's `time`. */
export const on = z.iso
  .date({ error: dateExpected })
  .regex(years, { error: dateExpected })
  .meta({ id: 'date', format: 'date', description: dateExpected })
  .optional();

/** A month, written YYYY-MM. */
export const month = z
  .string({ error: 'a month, written YYYY-MM' })
  .regex(/^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$/, { error: 'a month, written YYYY-MM' })
  .meta({ id: 'month', description: 'a month, written YYYY-MM' });

/** A moment, RFC 3339 with offset. */
export const instant = z.iso
  .datetime({ offset: true, error: instantExpected })
  .regex(years, { error: instantExpected })
  .regex(/^[^.]*(\.[0-9]{1,9}[^0-9]|$)/, { error: instantExpected })
  .meta({ id: 'instant', format: 'date-time', description: instantExpected });

/** A code or a reference, never free text: what is not collected cannot leak. */
export const code = z
  .string({ error: codeExpected })
  .regex(/^[A-Za-z0-9][A-Za-z0-9._:/#-]{0,63}$/, { error: codeExpected })
  .meta({ id: 'code', description: codeExpected });

/** One of the literal words of the catalogue. */
export const oneOf = <const W extends readonly [string, ...string[]]>(...words: W) =>
  z.enum(words, { error: `one of ${words.map((word) => `"${word}"`).join(', ')}` });

/** The name of a person or a place, as it is shown to families. */
export const name = line('a name of 1 to 80 characters', 80);

/** A telephone number as it is printed. */
export const phone = z
  .string({ error: 'a telephone number of 3 to 30 digits, spaces, or + ( ) -' })
  .regex(/^[0-9+() -]{3,30}$/, { error: 'a telephone number of 3 to 30 digits, spaces, or + ( ) -' })
  .meta({ id: 'phone', description: 'a telephone number of 3 to 30 digits, spaces, or + ( ) -' });

/** An email address. */
export const email = z
  .email({ error: emailExpected })
  .max(254, { error: emailExpected })
  // No part of a domain ends with a hyphen: https://www.rfc-editor.org/rfc/rfc1034#section-3.5
  .regex(/^[^@]*@([^.]*[^.-]\.)*[^.]*$/, { error: emailExpected })
  .meta({ id: 'email', format: 'email', description: emailExpected });

/** Yes or no. */
export const yesNo = z.boolean({ error: 'true or false' });
