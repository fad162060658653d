import * as fc from 'fast-check';
import type * as z from 'zod';
import { eventTypes } from '../../events/index.ts';
import { pathways } from '../../shared/domain/pathways/all.ts';

type Shape = z.core.$ZodType;

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
  if (def.type === 'string' && 'format' in def && def.format === 'date') return day;
  if (said[field]) return fc.constantFrom(...said[field]);
  if (typeof like !== 'string') return fc.constant(like);
  return field.endsWith('Id') ? fc.constantFrom(like, `${like}b`) : fc.constant(like);
}

const clocks = pathways.flatMap((rules) => rules.clocks.map(({ id }) => id));

/** Where pathways name each other, the same few names, so that they meet; and what a field of one word leaves open. */
const said: Readonly<Record<string, readonly unknown[]>> = {
  assessmentId: ['A-1', 'A-2'],
  reviewId: ['R-1', 'R-2'],
  planId: ['PL-1', 'PL-2'],
  contactId: ['P-1', 'P-2'],
  settingId: ['school-3', 'school-7'],
  pathwayId: ['A-1', 'PL-1', 'R-1', 'people'],
  eventId: Array.from({ length: 15 }, (_, index) => `e-${index}`),
  clock: clocks,
  appliesTo: clocks,
  email: ['one@family.example', 'two@family.example'],
  by: ['safeguarding', 'case-officer'],
  bornInMonth: ['2009-11', '2010-05', '2019-02'],
  mayTellContacts: [['P-1'], ['P-1', 'P-2'], []],
  mostWait: [{ fromWeeks: 8, toWeeks: 26 }],
  stage: ['1', '2', 'panel', 'ombudsman', 1, 2],
  toStage: ['1', '2', 'panel', 2],
  due: ['Jan-12', 'Feb-26', 'TBC', 'Ongoing', 'Review August 2026', 'From Feb 2026', 'Dec-33'],
  tags: [['SENDIAS'], ['AFI2']],
  schoolDays: [1, 6, 15, 30],
  phase: ['primary-to-secondary', 'post-16', 'between-post-16'],
  year: [2026, 2034],
  ground: ['E1', 'E3', 'missed-appointment'],
  what: ['bundle', 'hearing'],
};
