import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { encodings, unreadable } from './file-text.ts';
import { unknownIn } from './mapping-fields.ts';
import { Stop, said } from './stop.ts';

const columnExpected = 'the name of a column, or a list of names of which the first that is filled counts';
const column = z.string({ error: columnExpected }).trim().min(1, { error: columnExpected });
const columns = z.union([column, z.array(column).min(1, { error: columnExpected })], {
  error: columnExpected,
});
const scalar = z.union([z.string(), z.number(), z.boolean()], { error: 'a text, a number, true or false' });
const clockTime = z
  .string({ error: 'a time of day, HH:MM' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'a time of day, HH:MM' });

const forms = ['text', 'date', 'month', 'instant', 'number', 'yes-no', 'list'] as const;

const constant = z.strictObject({ value: scalar });
const fromColumn = z.strictObject({
  column: columns,
  as: z.enum(forms, { error: `one of ${forms.join(', ')}` }).default('text'),
  values: z.record(z.string(), scalar, { error: 'what each word of the column stands for' }).optional(),
  prefix: z.string({ error: 'a text' }).optional(),
  at: clockTime.default('09:00'),
  separator: z.string({ error: 'a text' }).min(1, { error: 'a text' }).default(';'),
});

/** Where the value of a field comes from: a constant, or a column and how its cells are read. */
const cell = z.union([constant, fromColumn], {
  error: '{"value": …} or {"column": "…", "as": "…"} with a known form and no other names',
});

const derivedId = z.strictObject({
  prefix: z
    .string({ error: 'a text' })
    .regex(/^[A-Za-z0-9._-]{1,40}$/, { error: '1 to 40 letters, digits, . _ -' }),
  columns: z.array(column).min(1, { error: 'the columns that tell one event from another' }),
});
const id = z.union([derivedId, z.strictObject({ column })], {
  error: '{"column": "…"}, or {"prefix": "…", "columns": ["…"]} that tell one event from another',
});

const when = z.union(
  [z.strictObject({ filled: column }), z.strictObject({ column, is: z.array(z.string()).min(1) })],
  { error: '{"filled": "COLUMN"} or {"column": "COLUMN", "is": ["…"]}' },
);

const dataPath = z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9-]*)?$/, {
  error: 'a field of the contract, such as "receivedOn" or "mostWait.fromWeeks"',
});
const data = z.record(dataPath, cell, {
  error:
    'fields of the contract, such as "receivedOn" or "mostWait.fromWeeks", each with where it comes from',
});

const envelope = { id, source: cell, subject: cell, time: cell, localarea: cell, sequence: cell };
const eventRule = z.strictObject({
  when: z.union([when, z.array(when)]).optional(),
  type: cell,
  ...z.object(envelope).partial().shape,
  data,
});

/** What may part the cells of a row. */
export const delimiters = [',', ';', '\t', '|'] as const;

const mapping = z.strictObject({
  version: z.literal(1, { error: '1' }),
  delimiter: z.enum(delimiters, { error: 'one of "," ";" "\\t" "|"' }).default(','),
  encoding: z.enum(encodings, { error: `one of ${encodings.join(', ')}` }).default('utf-8'),
  dates: z
    .enum(['dd/mm/yyyy', 'mm/dd/yyyy', 'yyyy-mm-dd'], { error: 'one of dd/mm/yyyy, mm/dd/yyyy, yyyy-mm-dd' })
    .default('dd/mm/yyyy'),
  every: z.strictObject(z.object(envelope).partial().shape).default({}),
  events: z.array(eventRule, { error: 'a list of events' }).min(1, { error: 'at least one event' }),
});

/** How the rows of a CSV file become events; written down in `docs/send-events.md`. */
export type Mapping = z.infer<typeof mapping>;
export type EventRule = Mapping['events'][number];
export type Cell = z.infer<typeof cell>;
export type ColumnCell = z.infer<typeof fromColumn>;
export type IdRule = z.infer<typeof id>;

/** Reads a mapping file. Throws `Stop` that names every fault in it, by its place. */
export function readMapping(file: string): Mapping {
  const read = mapping.safeParse(jsonIn(file));
  if (!read.success) {
    const faults = read.error.issues.map(
      ({ path, message }) => `  ${path.join('.') || 'the file'}: expected ${message}`,
    );
    throw new Stop(`The mapping ${file} cannot be used:\n${faults.join('\n')}`);
  }
  const needed = ['id', 'source', 'subject', 'time', 'localarea'] as const;
  const missing = read.data.events.flatMap((rule, index) =>
    needed
      .filter((name) => rule[name] === undefined && read.data.every[name] === undefined)
      .map((name) => `  events.${index}.${name}: expected it here or under "every", got nothing`),
  );
  const faults = [...missing, ...unknownIn(read.data).map((fault) => `  ${fault}`)];
  if (faults.length > 0) throw new Stop(`The mapping ${file} cannot be used:\n${faults.join('\n')}`);
  return read.data;
}

/** The columns a mapping reads. */
export function columnsOf({ every, events }: Mapping): ReadonlySet<string> {
  const parts = [every, ...events];
  const shared = parts.flatMap((part) => [
    part.source,
    part.subject,
    part.time,
    part.localarea,
    part.sequence,
  ]);
  const cells = [...shared, ...events.flatMap(({ type, data: fields }) => [type, ...Object.values(fields)])];
  const ids = parts.flatMap(({ id: rule }) =>
    rule === undefined ? [] : 'column' in rule ? [rule.column] : rule.columns,
  );
  const conditions = events
    .flatMap(({ when: asked = [] }) => asked)
    .map((one) => ('filled' in one ? one.filled : one.column));
  const read = cells.flatMap((one) => (one !== undefined && 'column' in one ? one.column : []));
  return new Set([...read, ...ids, ...conditions]);
}

function jsonIn(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    throw new Stop(`Cannot read the mapping ${file}: ${unreadable(error)}.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Stop(`The mapping ${file} is not JSON: ${said(error)}.`);
  }
}
