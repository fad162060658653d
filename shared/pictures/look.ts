/** How pictures look: one dark ink on white, which survives grey printing and every kind of colour blindness. */
export const ink = '#0b0c0c';
export const fill = '#12436d';
export const paper = '#ffffff';

export const fontFamily = 'DejaVu Sans Condensed';

/** Drawn this wide, in pixels of the page: as wide as a telephone shows, so that no letter shrinks there. */
export const width = 400;

/** White around everything. */
export const padding = 12;

export const config = {
  // The sentence that goes with a picture says what it shows; its parts by themselves say nothing.
  aria: false,
  background: paper,
  padding,
  font: fontFamily,
  view: { stroke: null },
  title: {
    anchor: 'start',
    frame: 'group',
    fontSize: 16,
    fontWeight: 'bold',
    lineHeight: 20,
    color: ink,
    subtitleFontSize: 13,
    subtitleLineHeight: 18,
    subtitleColor: ink,
    offset: 14,
    subtitlePadding: 6,
  },
} as const;

/** A text in lines of at most so many letters, broken between words. */
export function inLines(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

// What fits on a line at the sizes above: a condensed letter is about half as wide as it is high, a bold one more.
const titleLetters = 44;
const noteLetters = 66;

/** The title and its notes, in lines that fit. */
export const titleOf = ({ title, notes }: { readonly title: string; readonly notes: readonly string[] }) => ({
  text: inLines(title, titleLetters),
  subtitle: notes.flatMap((note) => inLines(note, noteLetters)),
});
