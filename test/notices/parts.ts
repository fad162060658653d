/** One part of a text: what stands under a heading. */
export function under(heading: string, text: string): string {
  const start = text.indexOf(`\n\n${heading}`);
  if (start < 0) throw new Error(`Expected a part "${heading}", found:\n${text}`);
  return text.slice(start + 2).split('\n\n')[0] ?? '';
}

/** The references in a part, in order. */
export const refsIn = (part: string): readonly string[] =>
  [...part.matchAll(/^- (SMP-[^\s:]+)/gm)].map(([, ref]) => ref ?? '');
