/** One record of a CSV file, and the line it begins on, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** What could be read, and the line on which a quoted field begins that never ends; null when all could be read. */
export interface CsvRead {
  readonly records: readonly CsvRecord[];
  readonly openQuote: number | null;
}

// A quoted field (any character, a quote doubled), or one without quotes; then what ends it.
const field = /(?:"((?:[^"]|"")*)"([^,\r\n]*)|([^,\r\n]*))(,|\r\n|\n|\r|$)/y;

/**
 * Reads CSV as RFC 4180 has it, and as spreadsheets save it: commas, fields in double quotes where they hold a comma, a
 * quote or a line break, any kind of line end, a byte order mark. Lines with nothing on them are left out.
 */
export function readCsv(text: string): CsvRead {
  const source = text.replace(/^\uFEFF/, '');
  const records: CsvRecord[] = [];
  let fields: string[] = [];
  let [at, line, begins] = [0, 1, 1];
  while (at < source.length || fields.length > 0) {
    field.lastIndex = at;
    const [whole = '', quoted, after = '', plain = '', end = ''] = field.exec(source) ?? [];
    if (quoted === undefined && plain.startsWith('"')) return { records, openQuote: line };
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"') + after);
    at += whole.length;
    line += whole.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (end === ',') continue;
    if (fields.length > 1 || fields[0] !== '') records.push({ line: begins, fields });
    fields = [];
    begins = line;
  }
  return { records, openQuote: null };
}
