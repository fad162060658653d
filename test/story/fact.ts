import type { Temporal } from 'temporal-polyfill';

/** When in the day something happened: a web form is filled in at night or on a Sunday evening, the rest in office hours. */
export type Hours = 'night' | 'office' | 'evening';

/**
 * Something that happened on a London date, before anybody posted it. `dated` is the field of `data` with that date,
 * `teller` the organisation whose system tells it when that is not the council's.
 */
export interface Fact {
  readonly type: string;
  readonly on: Temporal.PlainDate;
  readonly hours: Hours;
  readonly dated: string | null;
  readonly teller: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What is told with a fact: its data, and how it came to be told. */
export interface Details {
  readonly dated?: string | null;
  readonly hours?: Hours;
  readonly teller?: string | null;
  readonly [field: string]: unknown;
}

/**
 * A fact by the short name of its type, such as `advice.received`. With `dated` the date is also written into `data`
 * under that field.
 */
export function fact(
  name: string,
  on: Temporal.PlainDate,
  { dated = null, hours = 'office', teller = null, ...data }: Details,
): Fact {
  const withDate = dated === null ? data : { ...data, [dated]: on.toString() };
  return { type: `send.${name}.v1`, on, hours, dated, teller, data: withDate };
}

const hoursInOrder = ['night', 'office', 'evening'];

/** Facts in the order in which they happened; those of the same hours stay as they were told. */
export function inOrder(facts: readonly Fact[]): readonly Fact[] {
  return facts.toSorted(
    (one, other) =>
      one.on.toString().localeCompare(other.on.toString()) ||
      hoursInOrder.indexOf(one.hours) - hoursInOrder.indexOf(other.hours),
  );
}
