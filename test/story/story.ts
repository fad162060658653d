import { Temporal } from 'temporal-polyfill';
import { progressIn, publishedPlan } from './action-plan.ts';
import { castOf } from './cast.ts';
import { childOf } from './child.ts';
import { type DirectoryRow, directoryOf, type Place, placeIn } from './directory.ts';
import { inOrder } from './fact.ts';
import type { Bounce } from './family.ts';
import { figuresIn } from './figures.ts';
import { holderOf } from './holder.ts';
import type { Life, Setting, Told } from './life.ts';
import { withMess } from './mess.ts';
import { planLivesIn } from './plan-lives.ts';
import { authorityOf, instantOf, postingsOf } from './posting.ts';
import { hashOf, randomFor } from './random.ts';
import { referenceOf } from './reference.ts';
import { withSideStories } from './side-stories.ts';

/** One body a partner posts, when (an instant in Z, whole seconds) and by whose queue. `kind` is for tests; nobody posts it. */
export interface Post {
  readonly at: string;
  readonly body: string;
  readonly kind: 'event' | 'duplicate' | 'malformed';
  /** The partner's id in the register. */
  readonly by: string;
}

/** Half a year of one local area: what is posted, which addresses fail, and who holds which role. */
export interface Story {
  readonly posts: readonly Post[];
  readonly bounces: Readonly<Record<string, Bounce>>;
  readonly directory: readonly DirectoryRow[];
}

/** What a story is made from. `from` is a Monday, as an ISO date. */
export interface StoryOptions {
  readonly seed: number;
  readonly children: number;
  readonly weeks: number;
  readonly area: string;
  readonly from: string;
}

const mostChildren = 100_000;
const mostWeeks = 520;

/** A third of a dozen children have a plan already, fewer of many; of the others half are a backlog, half arrive. */
const plannedOf = (children: number): number => Math.round(Math.min(children / 3, 5 + children / 12));

/**
 * The story of an area: the events its partners post from `from` on about invented children, about its published plan
 * and about the area as a whole, sorted by when they are posted. The same options give the same story, letter for
 * letter; another area has other children, and its own standards. Throws RangeError for numbers that make no story,
 * and when `from` is no Monday.
 */
export function makeStory({ seed, children, weeks, area, from }: StoryOptions): Story {
  whole('seed', seed, [0, Number.MAX_SAFE_INTEGER]);
  whole('children', children, [1, mostChildren]);
  whole('weeks', weeks, [1, mostWeeks]);
  const monday = Temporal.PlainDate.from(from);
  if (monday.dayOfWeek !== 1) throw new RangeError(`Expected from to be a Monday, found ${from}.`);
  const place = placeIn(area);
  const own = hashOf(`${seed}/${area}`);
  const span = { seed, area, from: monday, until: monday.add({ weeks }) };
  const lives = livesIn(place, { seed: own, children, weeks, from: monday });
  const told: readonly Told[] = [...lives, ...ofTheArea(place, { seed: own, weeks, from: monday })];
  const postings = [
    ...publishedPlan({ ...span, authority: authorityOf(area) }),
    ...told.flatMap((one) => postingsOf(one, span, randomFor(own, `post ${one.name}`))),
  ];
  const drafts = withMess(postings, span, randomFor(own, 'mess'));
  return {
    posts: drafts.map(({ at, body, kind, by }) => ({ at: instantOf(at), body, kind, by })),
    bounces: Object.fromEntries(lives.flatMap(({ bounce }) => (bounce === null ? [] : [bounce]))),
    directory: directoryOf(place),
  };
}

interface Size {
  readonly seed: number;
  readonly weeks: number;
  readonly from: Temporal.PlainDate;
}

/** The children of the area: those who are assessed, then those who have a plan, with all that befalls them. */
function livesIn(place: Place, { seed, children, weeks, from }: Size & { readonly children: number }) {
  const planned = plannedOf(children);
  const prefix = place.area.slice(0, 1).toUpperCase();
  const setting: Setting = {
    ...{ seed, from, place },
    referenceOf: (index) => referenceOf(index, seed),
    subjectOf: (reference) => `${prefix}-${reference}`,
  };
  const cast = castOf({ seed, weeks, from, children: children - planned, turn: place.turn });
  const lives: readonly Life[] = [
    ...cast.map((plan) => childOf(plan, setting)),
    ...planLivesIn(place, planned).map((life, index) => holderOf(life, cast.length + index, setting)),
  ];
  return withSideStories(lives, place);
}

/** What is told of no child: how the published plan goes on, and the area's figures. */
function ofTheArea(place: Place, { seed, weeks, from }: Size): readonly Told[] {
  const random = randomFor(seed, 'area');
  const thread = { reference: place.area, begins: from, from, place, random };
  return [
    ...progressIn(place, thread),
    { name: 'figures', subject: place.area, facts: inOrder(figuresIn(thread, weeks)) },
  ];
}

function whole(name: string, value: number, [least, most]: readonly [number, number]): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new RangeError(`Expected ${name} to be a whole number from ${least} to ${most}, found ${value}.`);
  }
}
