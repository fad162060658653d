const longest = 200;

/**
 * Text from outside (a name, a phone number, a reference) made safe for a line of an email: one line, no control
 * characters, nothing that turns the direction of what follows or cannot be seen (but for the joiners that names are
 * written with), no half of a character, at most 200 of them. Escaping for HTML is the template's.
 */
export function oneLine(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/(?![\u200c\u200d])\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1).replace(halfAtTheEnd, '')}…` : line;
}

const halfAtTheEnd = /[\ud800-\udbff]$/;
