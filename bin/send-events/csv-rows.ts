import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import * as z from 'zod';
import type { Entry } from './entry.ts';
import { columnsOf, delimiters, type Mapping } from './mapping.ts';
import { eventsOf } from './row-events.ts';
import { Stop } from './stop.ts';

const longestRow = 1024 * 1024;
const parsed = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) });

/** What a CSV file is called, how it is read, and who hears of rows that lead to no event. */
export interface CsvReading {
  readonly name: string;
  readonly mapping: Mapping;
  readonly onNothing: (line: number) => void;
}

/**
 * The events of a CSV text, row by row, as it comes. The first row names the columns. Throws `Stop` for a text that is
 * not CSV, and for columns the mapping reads that are not there.
 */
export async function* csvEvents(
  text: AsyncIterable<string>,
  { name, mapping, onNothing }: CsvReading,
): AsyncGenerator<Entry> {
  const parser = parse({
    ...{ delimiter: mapping.delimiter, info: true, skip_empty_lines: true, trim: true },
    ...{ relax_column_count: true, relax_quotes: true, max_record_size: longestRow },
  });
  pipeline(Readable.from(text), parser, () => {});
  let columns: readonly string[] | null = null;
  let [lines, countedTwice] = [0, 0];
  try {
    for await (const one of parser) {
      const { record, info } = parsed.parse(one);
      // The parser counts a Windows line end within quotes as two.
      countedTwice += occurrences(record, /\r\n/g);
      lines = info.lines - countedTwice;
      const line = lines - occurrences(record, /\r\n|\n|\r/g);
      if (columns === null && isForExcel(record)) continue;
      if (columns === null) columns = headerOf(trimmed(record), { name, mapping });
      else yield* entriesOf({ record: trimmed(record), line, columns }, { name, mapping, onNothing });
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Stop(
      `${name} cannot be read as CSV after line ${lines}: ${error.message.replace(/\.?$/, '.')} ` +
        `Look for a quote that does not end, and say the delimiter in the mapping.`,
    );
  }
  if (columns === null) throw new Stop(`${name} is empty: its first row has to name the columns.`);
}

/** The line by which some systems tell Excel what parts the cells: `sep=;`. It names no columns. */
const isForExcel = (record: readonly string[]): boolean => /^sep=.?$/i.test(record[0] ?? '');

const trimmed = (record: readonly string[]): readonly string[] => record.map((cell) => cell.trim());

interface DataRow {
  readonly record: readonly string[];
  readonly line: number;
  readonly columns: readonly string[];
}

function entriesOf({ record, line, columns }: DataRow, { mapping, onNothing }: CsvReading): readonly Entry[] {
  if (record.every((cell) => cell === '')) return [];
  if (record.length !== columns.length) {
    const expected = `${columns.length} cells, as the first row has`;
    const reason = { field: 'row', expected, got: `${record.length} cells` };
    return [{ ok: false, line, id: null, reasons: [reason] }];
  }
  const cells = new Map(columns.map((column, index) => [column, record[index] ?? '']));
  const events = eventsOf({ line, cells }, mapping);
  if (events.length === 0) onNothing(line);
  return events;
}

function headerOf(
  record: readonly string[],
  { name, mapping }: { readonly name: string; readonly mapping: Mapping },
): readonly string[] {
  const { delimiter } = mapping;
  const there = record.map((column) => JSON.stringify(column)).join(', ');
  const twice = record.filter((column, index) => column !== '' && record.indexOf(column) !== index);
  const missing = [...columnsOf(mapping)].filter((column) => !record.includes(column));
  const named = (columns: readonly string[]) => columns.map((column) => JSON.stringify(column)).join(', ');
  if (missing.length > 0)
    throw new Stop(
      hidden(name, record) ??
        `${name} has no column ${named(missing)}, which the mapping reads. It has ${there}.${otherDelimiter(record, delimiter)}`,
    );
  const read = twice.filter((column) => columnsOf(mapping).has(column));
  if (read.length > 0)
    throw new Stop(`${name} has more than one column ${named(read)}: give each a name of its own.`);
  return record;
}

/** What to say of a first row that has a zero after each letter, as UTF-16 does when it is read as UTF-8. */
const hidden = (name: string, record: readonly string[]): string | null =>
  record.some((column) => column.includes('\0'))
    ? `${name} looks like UTF-16: say --encoding utf-16le, or utf-16be.`
    : null;

/** What to say of a first row that was not parted, and has in it what parts the rows of other files. */
function otherDelimiter(record: readonly string[], delimiter: Mapping['delimiter']): string {
  const [only = ''] = record;
  const other = record.length > 1 ? undefined : delimiters.find((one) => only.includes(one));
  if (other === undefined) return '';
  const [ours, theirs] = [JSON.stringify(delimiter), JSON.stringify(other)];
  return ` Its first row has no ${ours} but a ${theirs}: say "delimiter": ${theirs} in the mapping.`;
}

// A record ends on the last of its lines: a cell in quotes may have some.
const occurrences = (record: readonly string[], pattern: RegExp): number =>
  record.reduce((count, cell) => count + (cell.match(pattern)?.length ?? 0), 0);
