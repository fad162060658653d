import * as z from 'zod';
import { fieldsOf } from './contract-fields.ts';

/** A field that nobody reads, as its type does not have it: in how many events it stands, and the line of the first. */
export interface Unread {
  readonly type: string;
  readonly field: string;
  readonly events: number;
  readonly line: number;
}

/** The first of them are enough to see what is wrong. */
const most = 20;

const read = z.object({ type: z.string(), data: z.record(z.string(), z.unknown()) });
const inner = z.record(z.string(), z.unknown());

/**
 * Notes, event by event, the fields that the contract does not have. The door passes over them, so that one that is
 * misspelt would be lost without a word. Bodies must be JSON.
 */
export function unreadFields() {
  const found = new Map<string, Unread>();
  const see = (body: string, line: number): void => {
    const event = read.safeParse(JSON.parse(body));
    if (!event.success) return;
    const { type, data } = event.data;
    for (const field of strangeIn(type, data)) {
      const key = JSON.stringify([type, field]);
      const before = found.get(key) ?? { type, field, events: 0, line };
      if (before.events > 0 || found.size < most) found.set(key, { ...before, events: before.events + 1 });
    }
  };
  return { see, found: (): readonly Unread[] => [...found.values()] };
}

function strangeIn(type: string, data: Readonly<Record<string, unknown>>): readonly string[] {
  const fields = fieldsOf(type);
  if (fields === null) return [];
  return Object.entries(data).flatMap(([name, value]) => {
    const within = fields.get(name);
    if (within === undefined) return [`data.${name}`];
    const object = inner.safeParse(value);
    if (within.length === 0 || !object.success) return [];
    return Object.keys(object.data).flatMap((one) => (within.includes(one) ? [] : [`data.${name}.${one}`]));
  });
}
