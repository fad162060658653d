const longest = 200;

/**
 * Text from outside (a name, a phone number, a reference) made safe for a line of an email: one line, no control
 * characters, nothing that turns the direction of what follows, at most 200 characters. Escaping for HTML is the
 * template's.
 */
export function oneLine(text: string): string {
  const line = text
    .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu, '')
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
