import type { Checked } from './gallery-checked.ts';

const heads = ['audience', 'format', 'pieces', 'HTML', 'axe'] as const;

/** What was checked, by audience and format: how many pieces, and how many faults and barriers were found in them. */
export function galleryTable(checked: readonly Checked[]): string {
  const groups = Map.groupBy(checked, ({ piece }) => `${piece.audience}\n${piece.format}`);
  const rows = [...groups].map(([name, own]) => [
    ...name.split('\n'),
    String(own.length),
    String(sum(own, ({ faults }) => faults.length)),
    String(sum(own, ({ barriers }) => barriers.length)),
  ]);
  const table = [[...heads], ...rows];
  const widths = heads.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  const isNumber = (at: number): boolean => at >= 2;
  return table
    .map((row) =>
      row
        .map((cell, at) => (isNumber(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

const sum = (checked: readonly Checked[], count: (one: Checked) => number): number =>
  checked.reduce((total, one) => total + count(one), 0);
