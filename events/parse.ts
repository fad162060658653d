import type * as z from 'zod';
import { eventTypes } from './catalogue.ts';
import {
  envelope,
  maxBodyBytes,
  maxLevels,
  maxMinutesAhead,
  type PartnerEvent,
  type Reason,
} from './envelope.ts';
import { levelsOf } from './structure.ts';
import { visible } from './visible.ts';

/** What the partner register says of the one who posts. A trailing `*` in a type stands for the rest of the name. */
export interface Poster {
  readonly areas: readonly string[];
  readonly types: readonly string[];
}

/** An event that can be kept, or every reason why it cannot. `id` and `subject` are given when they could be read. */
export type Parsed =
  | { readonly ok: true; readonly event: PartnerEvent }
  | {
      readonly ok: false;
      readonly id: string | null;
      readonly subject: string | null;
      readonly reasons: readonly Reason[];
    };

/**
 * Reads one posted body against the contract, as `poster` may post it, received at `receivedAt` (milliseconds since
 * 1970). Never throws: whatever comes, the answer names the field, what was expected and what came.
 */
export function parseEvent(body: string, poster: Poster, receivedAt: number): Parsed {
  const bytes = new TextEncoder().encode(body).length;
  if (bytes > maxBodyBytes) {
    return refused(null, [
      { field: 'body', expected: `at most ${maxBodyBytes} bytes`, got: `${bytes} bytes` },
    ]);
  }
  const json = parseJson(body);
  if (json === undefined)
    return refused(null, [{ field: 'body', expected: 'one JSON object', got: shown(body) }]);
  const levels = levelsOf(body);
  if (levels > maxLevels) {
    return refused(json, [
      { field: 'body', expected: `at most ${maxLevels} levels of nesting`, got: `${levels} levels` },
    ]);
  }
  const read = envelope.safeParse(json);
  if (!read.success) return refused(json, reasonsOf(read.error, json, ''));
  const type = eventTypes.get(read.data.type);
  if (type === undefined) return refused(json, [unknownType(read.data.type)]);
  const data = type.data.safeParse(read.data.data);
  const reasons = [
    ...(data.success ? [] : reasonsOf(data.error, read.data.data, 'data.')),
    ...notAllowed(read.data, poster),
    ...fromTheFuture(read.data.time, receivedAt),
  ];
  if (!data.success || reasons.length > 0) return refused(json, reasons);
  return { ok: true, event: { ...read.data, data: data.data } };
}

function parseJson(body: string): object | undefined {
  try {
    const json: unknown = JSON.parse(body);
    return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function refused(json: object | null, reasons: readonly Reason[]): Parsed {
  const text = (field: string): string | null => {
    const value = json === null ? undefined : at(json, [field]);
    return typeof value === 'string' && value.length <= 256 && value.isWellFormed() ? value : null;
  };
  return { ok: false, id: text('id'), subject: text('subject'), reasons };
}

/** One reason for each field: a value of the wrong form is often wrong in its range too. */
function reasonsOf(error: z.ZodError, came: unknown, prefix: string): Reason[] {
  const reasons = error.issues.map((issue) => ({
    field: `${prefix}${issue.path.join('.')}`,
    expected: issue.message,
    got: shown(at(came, issue.path)),
  }));
  return reasons.filter(
    (reason, index) => reasons.findIndex(({ field }) => field === reason.field) === index,
  );
}

function notAllowed(event: PartnerEvent, poster: Poster): Reason[] {
  const mayPost = poster.types.some((type) =>
    type.endsWith('*') ? event.type.startsWith(type.slice(0, -1)) : event.type === type,
  );
  return [
    ...(poster.areas.includes(event.localarea)
      ? []
      : [
          {
            field: 'localarea',
            expected: `an area you post for: ${quoted(poster.areas)}`,
            got: shown(event.localarea),
          },
        ]),
    ...(mayPost
      ? []
      : [
          { field: 'type', expected: `a type you may post: ${quoted(poster.types)}`, got: shown(event.type) },
        ]),
  ];
}

function fromTheFuture(time: string, receivedAt: number): Reason[] {
  if (Date.parse(time) <= receivedAt + maxMinutesAhead * 60_000) return [];
  const received = new Date(receivedAt).toISOString();
  return [
    {
      field: 'time',
      expected: `at most ${maxMinutesAhead} minutes after receipt (${received})`,
      got: shown(time),
    },
  ];
}

function unknownType(type: string): Reason {
  const pathway = type.split('.')[1] ?? '';
  const near = [...eventTypes.keys()].filter((known) => known.split('.')[1] === pathway);
  const known = near.length > 0 ? near : [...eventTypes.keys()];
  return { field: 'type', expected: `one of ${quoted(known)}`, got: shown(type) };
}

const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? Reflect.get(inner, key)
        : undefined,
    value,
  );
}

/** A value as it is shown in a reason: JSON in which everything can be seen, cut at 80 characters. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = visible(JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 79).toWellFormed()}…` : text;
}
