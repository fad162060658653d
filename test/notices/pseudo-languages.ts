import { english } from '../../shared/notices/languages/en.ts';
import type { Language, Messages } from '../../shared/notices/languages/language.ts';

// As CLDR makes them: https://cldr.unicode.org, "pseudolocales" (en-XA, ar-XB)
const [mark, override, pop] = ['\u200f', '\u202e', '\u202c'];
const accents: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü' };

/**
 * English with accents, its vowels twice, in brackets: about 40% longer, as many languages are, and cut text shows by a
 * missing bracket. What stands in no bracket came from no catalogue.
 */
export const longer: Language = {
  ...{ tag: 'en-XA', locale: 'en-GB', dir: 'ltr' },
  messages: dressed(
    (words) => words.replace(/[aeiou]/gi, twice),
    (message) => `[${message}]`,
  ),
};

/** English whose words run from right to left, with dates in Arabic. */
export const mirrored: Language = {
  ...{ tag: 'ar-XB', locale: 'ar', dir: 'rtl' },
  messages: dressed(
    (words) => words.replace(/\S*\p{L}\S*/gu, (word) => `${mark}${override}${word}${pop}${mark}`),
    (message) => message,
  ),
};

/** Both, by what they are called where they are shown. No contact can have either: `languages` names neither. */
export const pseudoLanguages = { 'longer words': longer, 'right to left': mirrored } as const;

function twice(vowel: string): string {
  const accented = accents[vowel.toLowerCase()] ?? vowel;
  return vowel === vowel.toLowerCase() ? accented.repeat(2) : `${accented.toUpperCase()}${accented}`;
}

function dressed(change: (words: string) => string, around: (message: string) => string): Messages {
  return Object.fromEntries(
    Object.entries(english).map(([id, message]) => {
      const changed = onlyWords(message, change);
      return [id, changed === message ? message : around(changed)];
    }),
  );
}

/** Changes the words of an ICU message: not its tags, nor what stands in braces an uneven number of times. */
function onlyWords(message: string, change: (words: string) => string): string {
  let depth = 0;
  return message.replace(/[^{}<>]+|<[^>]*>|[{}]/g, (part) => {
    if (part === '{') depth += 1;
    if (part === '}') depth -= 1;
    return depth % 2 === 1 || /^[{}<]/.test(part) ? part : change(part);
  });
}
