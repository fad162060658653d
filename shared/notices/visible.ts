const longest = 300;

/**
 * What a machine outside posted, as a line that cannot mislead: every character that nobody sees (controls, line ends,
 * marks that turn the direction, halves of a surrogate) stands as its code, as in `⟨U+202E⟩`, and at most 300 characters
 * are shown. Escaping for HTML is the template's.
 */
export function visible(text: string): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1).replace(halfAtTheEnd, '')}…` : text;
  return withCodes(cut);
}

/** The same, whole. */
export const withCodes = (text: string): string =>
  text.replace(/[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu, code);

const halfAtTheEnd = /[\ud800-\udbff]$/;

const code = (character: string): string =>
  `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
