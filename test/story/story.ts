import { Temporal } from 'temporal-polyfill';
import { castOf } from './cast.ts';
import { childOf } from './child.ts';
import { type DirectoryRow, directoryOf, type Organisations, placeIn } from './directory.ts';
import type { Bounce } from './family.ts';
import { withMess } from './mess.ts';
import { instantOf, postingsOf } from './posting.ts';
import { randomFor } from './random.ts';

/** One body a partner posts, and when (an instant in Z, whole seconds). `kind` is for tests; nobody posts it. */
export interface Post {
  readonly at: string;
  readonly body: string;
  readonly kind: 'event' | 'duplicate' | 'malformed';
}

/** Half a year of one local area: what is posted, which addresses fail, and who holds which role. */
export interface Story {
  readonly posts: readonly Post[];
  readonly bounces: Readonly<Record<string, Bounce>>;
  readonly directory: readonly DirectoryRow[];
}

/** What a story is made from. `from` is a Monday, as an ISO date; what is not given of `organisations` is named after the area. */
export interface StoryOptions {
  readonly seed: number;
  readonly children: number;
  readonly weeks: number;
  readonly area: string;
  readonly from: string;
  readonly organisations?: Organisations;
}

const mostChildren = 100_000;
const mostWeeks = 520;

/**
 * The story of an area: the events its council's case system posts about invented children from `from` on, sorted by
 * when they are posted. The same options give the same story, letter for letter; another area has the same story
 * under its own names. Throws RangeError for numbers that make no story, and when `from` is no Monday.
 */
export function makeStory({ seed, children, weeks, area, from, organisations }: StoryOptions): Story {
  whole('seed', seed, [0, Number.MAX_SAFE_INTEGER]);
  whole('children', children, [1, mostChildren]);
  whole('weeks', weeks, [1, mostWeeks]);
  const monday = Temporal.PlainDate.from(from);
  if (monday.dayOfWeek !== 1) throw new RangeError(`Expected from to be a Monday, found ${from}.`);
  const place = placeIn(area, organisations);
  const span = { seed, area, from: monday, until: monday.add({ weeks }) };
  const lives = castOf({ seed, children, weeks, from: monday }).map((plan) =>
    childOf(plan, { seed, from: monday, place }),
  );
  const postings = lives.flatMap((child) => postingsOf(child, span, randomFor(seed, `post ${child.index}`)));
  const drafts = withMess(postings, span, randomFor(seed, 'mess'));
  return {
    posts: drafts.map(({ at, body, kind }) => ({ at: instantOf(at), body, kind })),
    bounces: Object.fromEntries(lives.flatMap(({ bounce }) => (bounce === null ? [] : [bounce]))),
    directory: directoryOf(place),
  };
}

function whole(name: string, value: number, [least, most]: readonly [number, number]): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new RangeError(`Expected ${name} to be a whole number from ${least} to ${most}, found ${value}.`);
  }
}
