import type { MessageId, ValuesOf } from './languages/language.ts';
import { dayOf } from './languages/words-for.ts';
import { type StepId, stepOf } from './phrases.ts';
import type { Told } from './words.ts';

/** Two sentences that stand on one line also where each has its own. */
export const together = (...said: readonly string[]): string => said.join(' ');

/** The messages that tell one date: to come, or passed. Each takes the date, and nothing else. */
export interface Tenses {
  readonly toCome: DatedId;
  readonly passed: DatedId;
}

/** A message that takes a date, named `on`, and nothing else. */
export type DatedId = {
  [Id in MessageId]: ValuesOf<Id> extends { readonly on: Date }
    ? keyof ValuesOf<Id> extends 'on'
      ? Id
      : never
    : never;
}[MessageId];

/** A date the statement carries, by whether it has passed on the day it is read; null when it is not known. */
export function dated(
  { statement, today, say }: Told,
  clock: string,
  { toCome, passed }: Tenses,
): string | null {
  const on = statement.dates[clock];
  if (!on) return null;
  return say(on < today ? passed : toCome, { on: dayOf(on) });
}

/** A date that the law gives us, for a thing to do; with an apology once it has passed. Null when it is not known. */
export function byLaw(
  { statement, today, say }: Told,
  clock: string,
  step: StepId = stepOf(clock),
): string | null {
  const on = statement.dates[clock];
  if (!on) return null;
  const values = { on: dayOf(on), what: say(step) };
  return on < today
    ? together(say('often.by-law-passed', values), ...sorry(say))
    : say('often.by-law', values);
}

/** An apology for a date that has passed, and that the family hears more. */
export const sorry = (say: Told['say']): readonly [string, string] => [
  say('often.late-and-sorry'),
  say('often.write-again'),
];

/** The last day for views of the family; once it is over, what helps is to ask for more time. Null when it is not known. */
export function lastDayFor({ statement, today, say }: Told, clock: string): string | null {
  const on = statement.dates[clock];
  if (!on) return null;
  return on < today
    ? together(say('often.last-day-passed', { on: dayOf(on) }), say('often.more-time'))
    : say('often.last-day', { on: dayOf(on) });
}
