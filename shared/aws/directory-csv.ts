import * as z from 'zod';
import type { Reason } from '../../events/index.ts';
import { type CsvRecord, readCsv } from './csv.ts';

const column = ['role', 'organisation', 'name', 'email', 'phone'] as const;
const header = column.join(',');

const codeExpected = 'a code of 1 to 64 letters, digits and . _ : / -';
const nameExpected = 'a name of 1 to 80 characters on one line';
const phoneExpected = 'a telephone number of 3 to 30 digits, spaces, or + ( ) -';

const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}$/, { error: codeExpected });

const directoryRow = z.object({
  role: code,
  organisation: code,
  name: z.string().regex(/^(?=.*\S)[^\p{Cc}]{1,80}$/u, { error: nameExpected }),
  email: z.email({ error: 'an email address' }).max(254, { error: 'an email address' }),
  phone: z.string().regex(/^[0-9+() -]{3,30}$/, { error: phoneExpected }),
});

/** Who holds a role at an organisation. */
export type DirectoryRow = Readonly<z.infer<typeof directoryRow>>;

/** What is wrong with one line of a directory file. */
export interface DirectoryProblem extends Reason {
  readonly line: number;
}

export interface DirectoryFile {
  readonly rows: readonly DirectoryRow[];
  readonly problems: readonly DirectoryProblem[];
}

/**
 * Reads a directory of an area: CSV with the columns role, organisation, name, email and phone, in that order, one line
 * for each role at an organisation. Never throws: every problem names its line, the field, what was expected and what
 * was found. Rows without a problem are given even when others have one. `roles` are those somebody may hold: a misspelt
 * one would leave a desk that nobody reads.
 */
export function parseDirectoryCsv(text: string, roles: readonly string[]): DirectoryFile {
  const { records, openQuote } = readCsv(text);
  const [first, ...rest] = records;
  const named = first?.fields.map((name) => name.trim().toLowerCase()).join(',') ?? '';
  if (named !== header) {
    const got = first === undefined ? 'nothing' : first.fields.join(',').slice(0, 80);
    return { rows: [], problems: [{ line: first?.line ?? 1, field: 'header', expected: header, got }] };
  }
  const read = rest.map(readRecord);
  const seen = new Map<string, number>();
  const twice = read.flatMap(({ line, row }) => (row === null ? [] : repeated(seen, line, row)));
  const unread =
    openQuote === null
      ? []
      : [{ line: openQuote, field: 'line', expected: 'a quote that ends', got: 'the end of the file' }];
  const strange = read.flatMap(({ line, row }) => unknownRole(line, row, roles));
  const problems = [...read.flatMap(({ problems: own }) => own), ...strange, ...twice, ...unread];
  const bad = new Set(problems.map(({ line }) => line));
  const rows = read.flatMap(({ line, row }) => (row === null || bad.has(line) ? [] : [row]));
  return { rows, problems: problems.toSorted((one, other) => one.line - other.line) };
}

interface ReadRecord {
  readonly line: number;
  readonly row: DirectoryRow | null;
  readonly problems: readonly DirectoryProblem[];
}

function readRecord({ line, fields }: CsvRecord): ReadRecord {
  if (fields.length !== column.length) {
    const problem = {
      line,
      field: 'line',
      expected: `${column.length} fields: ${header}`,
      got: `${fields.length} fields`,
    };
    return { line, row: null, problems: [problem] };
  }
  const came = Object.fromEntries(column.map((name, index) => [name, (fields[index] ?? '').trim()]));
  const parsed = directoryRow.safeParse(came);
  if (parsed.success) return { line, row: parsed.data, problems: [] };
  const problems = parsed.error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return { line, field: name, expected: message, got: came[name]?.slice(0, 80) || 'nothing' };
  });
  return { line, row: null, problems };
}

const unknownRole = (
  line: number,
  row: DirectoryRow | null,
  roles: readonly string[],
): readonly DirectoryProblem[] =>
  row === null || roles.includes(row.role)
    ? []
    : [{ line, field: 'role', expected: 'a role of the area', got: row.role }];

function repeated(
  seen: Map<string, number>,
  line: number,
  { role, organisation }: DirectoryRow,
): readonly DirectoryProblem[] {
  const key = `${role} at ${organisation}`;
  const before = seen.get(key);
  seen.set(key, before ?? line);
  return before === undefined
    ? []
    : [
        {
          line,
          field: 'role',
          expected: 'each role at an organisation once',
          got: `${key}, as on line ${before}`,
        },
      ];
}
