import type { Covered } from './areas-coverage.ts';

/** A standard with how often the story and the tests put it to use. */
export interface Row extends Omit<Covered, 'times'> {
  /** The area, or `law` for what holds in all of them. */
  readonly area: string;
  readonly story: number;
  readonly tests: number;
}

const columns = [
  { heading: 'Standard', width: 30 },
  { heading: 'Clock', width: 22 },
  { heading: 'Kind', width: 11 },
  { heading: 'Story', width: 5 },
  { heading: 'Tests', width: 5 },
  { heading: "In the source's words", width: 30 },
] as const;

const widest = 110;

/** The rows of each area under its name, at most 110 columns wide; long phrases go on below. */
export function tableOf(rows: readonly Row[]): string {
  return [...Map.groupBy(rows, ({ area }) => area)]
    .map(([area, own]) => [...headingOf(area, own), ...linesOf(own)].join('\n'))
    .join('\n\n');
}

function headingOf(area: string, rows: readonly Row[]): readonly string[] {
  if (area === 'law') return [`Law, and our standards where it is silent (${rows.length})`, ''];
  const documents = new Set(rows.map(({ document }) => document));
  return [`${area} (${rows.length})`, ...wrap([...documents].join('; '), widest), ''];
}

function linesOf(rows: readonly Row[]): readonly string[] {
  const headings = columns.map(({ heading }) => heading);
  const rule = columns.map(({ width }) => '-'.repeat(width));
  return [headings, rule, ...rows.flatMap(cellsOf)].map((cells) =>
    columns
      .map(({ width }, index) => (cells[index] ?? '').padEnd(width))
      .join(' ')
      .trimEnd(),
  );
}

/** One row as lines of cells: the columns of text wrap. */
function cellsOf({ id, clock, kind, shownBy, story, tests, phrase }: Row): readonly (readonly string[])[] {
  const texts = [
    id,
    clock ?? `- (${shownBy})`,
    kind,
    String(story).padStart(5),
    String(tests).padStart(5),
    phrase,
  ];
  const wrapped = texts.map((text, index) => wrap(text, columns[index]?.width ?? 0));
  const height = Math.max(...wrapped.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => wrapped.map((lines) => lines[line] ?? ''));
}

/** Text in lines of at most `width`, broken at spaces; a longer word is cut. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((part) => piecesOf(part, width))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const piecesOf = (word: string, width: number): readonly string[] =>
  word.length <= width ? [word] : [word.slice(0, width), ...piecesOf(word.slice(width), width)];

/** The standards that no test puts to use, whatever the story does, one a line; empty when there is none. */
export const unusedIn = (rows: readonly Row[]): readonly string[] =>
  rows.filter(({ tests }) => tests === 0).map(({ area, id, phrase }) => `${area} ${id}: ${phrase}`);
