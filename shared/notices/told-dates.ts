import type { MessageId, ValuesOf } from './languages/language.ts';
import { dayOf } from './languages/words-for.ts';
import { type StepId, stepOf } from './phrases.ts';
import { type Paragraph, sentences, type Told } from './words.ts';

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

/** How a date is told: in messages of its own, or as one that the law gives us for its clock's step, or for another. */
type Telling = Tenses | 'by-law' | StepId;

/** The dates that are known, each in its words, and one apology when any has passed. */
export function eachDate(
  { statement, today, say }: Told,
  tellings: Readonly<Record<string, Telling>>,
): Paragraph {
  const known = Object.entries(tellings).flatMap(([clock, telling]) => {
    const on = statement.dates[clock];
    return on ? [{ clock, telling, on: dayOf(on), passed: on < today }] : [];
  });
  return sentences(
    ...known.map(({ clock, telling, on, passed }) => {
      if (typeof telling !== 'string') return say(passed ? telling.passed : telling.toCome, { on });
      const what = say(telling === 'by-law' ? stepOf(clock) : telling);
      return say(passed ? 'often.by-law-passed' : 'often.by-law', { on, what });
    }),
    ...(known.some(({ passed }) => passed) ? sorry(say) : []),
  );
}

/**
 * The same, of dates by which the reader's own days for views must be over: where the law leaves no day after them, we
 * will be late, and it is said with the date.
 */
export function afterViews(
  told: Told,
  views: string,
  tellings: Readonly<Record<string, Telling>>,
): Paragraph {
  const { statement, today, say } = told;
  const viewsBy = statement.dates[views];
  const tooSoon = Object.keys(tellings).some((clock) => {
    const on = statement.dates[clock];
    return on && viewsBy && on >= today && on <= viewsBy;
  });
  return sentences(...eachDate(told, tellings), tooSoon ? say('late.will-be') : null);
}

/** When we write next about what is late; null where no day to come is known. */
export function writesAgain(
  { statement, today, say }: Told,
  words: DatedId = 'late.write-by',
): string | null {
  const { nextUpdateOn } = statement.says;
  return nextUpdateOn && nextUpdateOn > today ? say(words, { on: dayOf(nextUpdateOn) }) : null;
}

/** An apology for a date that has passed, and that the family hears more. */
export const sorry = (say: Told['say']): readonly [string, string] => [
  say('often.late-and-sorry'),
  say('often.write-again'),
];

/** The last day for views of the family; once it is over, what helps is to ask for more time. Nothing when it is not known. */
export function lastDayFor({ statement, today, say }: Told, clock: string): Paragraph {
  const on = statement.dates[clock];
  if (!on) return [];
  return on < today
    ? sentences(say('often.last-day-passed', { on: dayOf(on) }), say('often.more-time'))
    : sentences(say('often.last-day', { on: dayOf(on) }));
}
