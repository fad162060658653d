import { extname } from 'node:path';
import { csvEvents } from './csv-rows.ts';
import type { Entry } from './entry.ts';
import { type Encoding, textOf } from './file-text.ts';
import { linesOf, valuesOf } from './json-text.ts';
import type { Mapping } from './mapping.ts';
import { Stop } from './stop.ts';

export const formats = ['json', 'ndjson', 'csv'] as const;
export type Format = (typeof formats)[number];

/** How files are read. What is null is known from the file's name, from the mapping, or is UTF-8. */
export interface Reading {
  readonly format: Format | null;
  readonly encoding: Encoding | null;
  readonly mapping: Mapping | null;
}

/** The events of a file, one after the other, however long it is. Throws `Stop` for a file that cannot be read. */
export function entriesIn(
  file: string,
  reading: Reading,
  onNothing: (line: number) => void,
): AsyncGenerator<Entry> {
  const { encoding, mapping } = reading;
  const format = formatOf(file, reading);
  const text = textOf(file, encoding ?? (format === 'csv' ? mapping?.encoding : null) ?? 'utf-8');
  switch (format) {
    case 'json':
      return valuesOf(text);
    case 'ndjson':
      return linesOf(text, file);
    case 'csv':
      if (mapping === null)
        throw new Stop(`${file} is CSV: say with --mapping MAPPING.json what its columns mean.`);
      return csvEvents(text, { name: file, mapping, onNothing });
    default:
      return format satisfies never;
  }
}

const formatByName: Readonly<Record<string, Format | undefined>> = {
  '.json': 'json',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.csv': 'csv',
  '.tsv': 'csv',
};

function formatOf(file: string, { format }: Reading): Format {
  const ending = extname(file).toLowerCase();
  const known = format ?? (ending.startsWith('.') ? formatByName[ending] : undefined);
  if (known !== undefined) return known;
  throw new Stop(`The name of ${file} does not say what is in it: say --format ${formats.join('|')}.`);
}
