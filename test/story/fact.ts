import type { Temporal } from 'temporal-polyfill';

/** When in the day something happened: a web form is filled in at night or on a Sunday evening, the rest in office hours. */
export type Hours = 'night' | 'office' | 'evening';

/** Something that happened on a London date, before anybody posted it. `dated` is the field of `data` with that date. */
export interface Fact {
  readonly type: string;
  readonly on: Temporal.PlainDate;
  readonly hours: Hours;
  readonly dated: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * A fact by the short name of its type, such as `advice.received`. With `dated` the date is also written into `data`
 * under that field.
 */
export function fact(
  name: string,
  on: Temporal.PlainDate,
  {
    dated = null,
    hours = 'office',
    ...data
  }: { dated?: string | null; hours?: Hours; [field: string]: unknown },
): Fact {
  const withDate = dated === null ? data : { ...data, [dated]: on.toString() };
  return { type: `send.${name}.v1`, on, hours, dated, data: withDate };
}
