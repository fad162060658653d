import type { Refusal } from './entry.ts';
import type { Unread } from './unread-fields.ts';

/** What became of one file: how many events it holds, and how many came to what. */
export interface FileReport {
  readonly file: string;
  readonly events: number;
  /** What became of those that were not refused, by the word for it. */
  readonly counts: Readonly<Record<string, number>>;
  /** Rows that lead to no event. */
  readonly rowsWithoutEvent: number;
  readonly refused: readonly Refusal[];
  /** Fields of those that were not refused that nobody reads; only where they are looked for. */
  readonly unread?: readonly Unread[];
}

const heads = ['file', 'line', 'id', 'field', 'expected', 'got'] as const;
const widest = 60;

/** What was refused, one line for each reason, in columns. Nothing a file holds steers the terminal it is read in. */
export function refusalTable(reports: readonly FileReport[]): string {
  const rows = reports.flatMap(({ file, refused }) =>
    refused.flatMap(({ line, id, reasons }) =>
      reasons.map(({ field, expected, got }) => [file, String(line), id ?? '-', field, expected, got]),
    ),
  );
  if (rows.length === 0) return '';
  const all = [heads, ...rows].map((row) => row.map(harmless));
  const widths = heads.map((_, index) => Math.min(widest, Math.max(...all.map((row) => length(row[index])))));
  const lines = all.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

/** What became of each file, a line each. */
export const summary = (reports: readonly FileReport[]): string =>
  reports
    .map(({ file, events, counts, rowsWithoutEvent, refused, unread = [] }) => {
      const parts = Object.entries({ ...counts, refused: refused.length })
        .filter(([word, count]) => count > 0 || word !== 'refused')
        .map(([word, count]) => `${count} ${word}`);
      const without =
        rowsWithoutEvent > 0
          ? ` (${rowsWithoutEvent} ${rowsWithoutEvent === 1 ? 'row leads' : 'rows lead'} to none)`
          : '';
      return `${harmless(file)}: ${events} ${events === 1 ? 'event' : 'events'}${without}: ${parts.join(', ')}.\n${unread.map(unreadInWords).join('')}`;
    })
    .join('');

function unreadInWords({ type, field, events, line }: Unread): string {
  const where = events === 1 ? `on line ${line}` : `${events} events, the first on line ${line}`;
  const name = harmless(field.slice(0, widest));
  return `  Nobody reads ${name} of ${type}: the contract has no such field (${where}).\n`;
}

const length = (cell: string | undefined): number => cell?.length ?? 0;

/** A text without the characters that do something to a terminal. */
export const harmless = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
