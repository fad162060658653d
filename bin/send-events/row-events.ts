import { createHash } from 'node:crypto';
import type { Reason } from '../../events/index.ts';
import { cellValue } from './cell.ts';
import type { Entry } from './entry.ts';
import type { Cell, EventRule, IdRule, Mapping } from './mapping.ts';

/** One row of a CSV file: where it begins, counted from 1, and its cells by column, trimmed. */
export interface Row {
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/**
 * The events a row leads to: one for each rule of the mapping whose `when` holds. The same row gives the same events
 * with the same ids, whenever it is read.
 */
export function eventsOf(row: Row, mapping: Mapping): readonly Entry[] {
  return mapping.events.filter((rule) => holds(row, rule)).map((rule) => eventOf(row, rule, mapping));
}

function holds({ cells }: Row, { when = [] }: EventRule): boolean {
  return [when].flat().every((one) => {
    if ('filled' in one) return (cells.get(one.filled) ?? '') !== '';
    const cell = (cells.get(one.column) ?? '').toLowerCase();
    return one.is.some((word) => word.trim().toLowerCase() === cell);
  });
}

function eventOf(row: Row, rule: EventRule, { every, dates }: Mapping): Entry {
  const parts = { ...every, ...rule };
  const reasons: Reason[] = [];
  const read = (field: string, cell: Cell | undefined) => {
    const value = valueAt(row, cell, dates);
    if (value === null) return undefined;
    if (value.ok) return value.value;
    reasons.push({ field, expected: value.expected, got: value.got });
    return undefined;
  };
  const type = read('type', parts.type);
  const id = parts.id === undefined ? null : idOf(row, parts.id, String(type));
  const event = {
    specversion: '1.0',
    ...{ id, source: read('source', parts.source), type, subject: read('subject', parts.subject) },
    ...{ time: read('time', parts.time), localarea: read('localarea', parts.localarea) },
    ...(parts.sequence && { sequence: read('sequence', parts.sequence) }),
    data: nested(Object.entries(rule.data).map(([path, cell]) => [path, read(`data.${path}`, cell)])),
  };
  if (reasons.length > 0) return { ok: false, line: row.line, id, reasons };
  return { ok: true, line: row.line, body: JSON.stringify(event) };
}

type Read =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly expected: string; readonly got: string };

function valueAt({ cells }: Row, cell: Cell | undefined, dates: Mapping['dates']): Read | null {
  if (cell === undefined) return null;
  if ('value' in cell) return { ok: true, value: cell.value };
  const column = [cell.column].flat().find((name) => (cells.get(name) ?? '') !== '');
  if (column === undefined) return null;
  const text = cells.get(column) ?? '';
  const read = cellValue(text, cell, dates);
  if (read.ok) return read;
  return { ...read, got: `${JSON.stringify(text.slice(0, 80))} in column "${column}"` };
}

/** An id of the row's own, or one made of the columns that tell it apart: null when these are all empty. */
function idOf({ cells }: Row, rule: IdRule, type: string): string | null {
  if ('column' in rule) return cells.get(rule.column) || null;
  const named = rule.columns.map((column) => cells.get(column) ?? '');
  if (named.every((text) => text === '')) return null;
  const hash = createHash('sha256')
    .update(JSON.stringify([type, ...named]))
    .digest('hex');
  return `${rule.prefix}-${hash.slice(0, 24)}`;
}

/** Fields by their paths of one or two parts as an object; what is undefined is left out. */
function nested(fields: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> {
  const filled = fields.filter(([, value]) => value !== undefined);
  const groups = new Map<string, unknown>();
  for (const [path, value] of filled) {
    const [name = '', inner] = path.split('.');
    const before = groups.get(name);
    const own = typeof before === 'object' && before !== null ? before : {};
    groups.set(name, inner === undefined ? value : { ...own, [inner]: value });
  }
  return Object.fromEntries(groups);
}
