import type { Temporal } from 'temporal-polyfill';
import { lastWorkingDayOnOrBefore } from '../../shared/domain/calendar.ts';
import type { Place } from './directory.ts';
import { type Details, type Fact, fact } from './fact.ts';
import type { Random } from './random.ts';

/** One child of the story, as something may befall it: `reference` names it in ids, `begins` is the first day for it. */
export interface Thread {
  readonly reference: string;
  readonly begins: Temporal.PlainDate;
  /** The first day of the story. */
  readonly from: Temporal.PlainDate;
  readonly place: Place;
  readonly random: Random;
}

/** Something that befalls a child beside the main course of its life. `serial` tells two of them apart in ids. */
export type SideStory = (thread: Thread, serial: string) => readonly Fact[];

/** The last working day on or before so many days after the thread begins; before it when negative. */
export function dayIn({ begins }: Pick<Thread, 'begins'>, days: number): Temporal.PlainDate {
  return lastWorkingDayOnOrBefore(begins.add({ days }));
}

/** A fact's short name, and the field of its data that holds its date where there is one. */
export type Named = string | readonly [name: string, dated: string];

/** Tells facts of one pathway by the day of the thread on which they happened, each with the id of the pathway. */
export function tellerOf(thread: Pick<Thread, 'begins'>, pathway: string, id: Details) {
  return (named: Named, days: number, data: Details = {}): Fact => {
    const [name, dated] = typeof named === 'string' ? [named, null] : named;
    return fact(`${pathway}.${name}`, dayIn(thread, days), { ...id, ...data, dated });
  };
}

/**
 * One line of a course of facts: the fact's name, its day of the thread, the field with its date, and what else it
 * says. A number in a field whose name ends in `On` is a day of the thread too.
 */
export type Line = readonly [
  name: string,
  days: number,
  dated: string | null,
  data?: Readonly<Record<string, unknown>>,
];

/** Tells a whole course of facts of one pathway. */
export function courseOf(
  thread: Pick<Thread, 'begins'>,
  told: ReturnType<typeof tellerOf>,
  lines: readonly Line[],
): readonly Fact[] {
  const dated = ([field, value]: readonly [string, unknown]) =>
    field.endsWith('On') && typeof value === 'number'
      ? [field, dayIn(thread, value).toString()]
      : [field, value];
  return lines.map(([name, days, field, data = {}]) =>
    told(field === null ? name : [name, field], days, Object.fromEntries(Object.entries(data).map(dated))),
  );
}

/** The list from a place on, and then from its beginning. */
export function rotated<T>(list: readonly T[], by: number): readonly T[] {
  const at = list.length === 0 ? 0 : by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
