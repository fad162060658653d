import * as fc from 'fast-check';
import type * as z from 'zod';
import { eventTypes } from '../../events/index.ts';

type Shape = z.core.$ZodType;

// A day by which something is asked for lies ahead, whatever the day of the fact.
const isAhead = /^(due|responseDue|replyDue|by)On$/;
const ahead = '2033-12-31';

/** Data for every kind of fact, as the contract's own schemas and examples allow it: each optional field there or not. */
export function fromContract(day: fc.Arbitrary<string>): Readonly<Record<string, fc.Arbitrary<object>>> {
  return Object.fromEntries(
    [...eventTypes].map(([type, { data, example }]) => {
      const fields = Object.entries(data.shape).map(([field, shape]) =>
        fieldOf(shape, { field, day, like: example[field] }),
      );
      const all = fc.tuple(...fields).map((parts) => Object.assign({}, ...parts));
      return [type.slice(5, -3), all.filter((made) => data.safeParse(made).success)];
    }),
  );
}

interface Field {
  readonly field: string;
  readonly day: fc.Arbitrary<string>;
  readonly like: unknown;
}

function fieldOf(shape: Shape, about: Field): fc.Arbitrary<object> {
  const { def } = shape._zod;
  const optional = def.type === 'optional' && 'innerType' in def;
  const value = madeFrom(optional ? (def.innerType as Shape) : shape, about);
  const known = value.map((given) => (given === undefined ? {} : { [about.field]: given }));
  return optional ? fc.oneof(fc.constant({}), known) : known;
}

function madeFrom(shape: Shape, { field, day, like }: Field): fc.Arbitrary<unknown> {
  const { def } = shape._zod;
  if (def.type === 'enum' && 'entries' in def)
    return fc.constantFrom(...Object.values(def.entries as object));
  if (def.type === 'boolean') return fc.boolean();
  if (def.type === 'string' && 'format' in def && def.format === 'date')
    return isAhead.test(field) ? fc.constant(ahead) : day;
  if (links[field]) return fc.constantFrom(...links[field]);
  if (typeof like !== 'string') return fc.constant(like);
  return field.endsWith('Id') ? fc.constantFrom(like, `${like}b`) : fc.constant(like);
}

/** Where pathways name each other, the same few names, so that they meet. */
const links: Readonly<Record<string, readonly string[]>> = {
  assessmentId: ['A-1', 'A-2'],
  reviewId: ['R-1', 'R-2'],
  planId: ['PL-1', 'PL-2'],
};
