import type { Temporal } from 'temporal-polyfill';
import { partners } from '../../shared/areas/partners.ts';
import { workingDaysAfter } from '../../shared/domain/counting.ts';
import { londonMidnight, londonTime } from '../../shared/domain/london.ts';
import type { Fact, Hours } from './fact.ts';
import type { Told } from './life.ts';
import type { Random } from './random.ts';

/** An event as a partner's system writes it. */
export interface PartnerPost {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly localarea: string;
  readonly sequence: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An event, when it is posted (in seconds since 1970) and by which partner. */
export interface Posting {
  readonly at: number;
  readonly by: string;
  readonly event: PartnerPost;
}

/** From when to when a story is posted, and by whom. `until` is the first day that is no longer in it. */
export interface Span {
  readonly seed: number;
  readonly area: string;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate;
}

/** Minutes after London midnight between which something happens. */
const minutesOf: Readonly<Record<Hours, readonly [number, number]>> = {
  night: [5, 5 * 60],
  office: [8 * 60 + 30, 17 * 60],
  evening: [18 * 60 + 30, 23 * 60 + 40],
};
const backlogWorkingDays = 3;

/** The authority's own case system in an area. Throws where the register has none. */
export function authorityOf(area: string): string {
  const authority = partners.find((partner) => partner.authority && partner.areas.includes(area));
  if (authority === undefined)
    throw new Error(`Expected ${area} to have the authority's case system in the partner register.`);
  return authority.id;
}

/** Who posts a fact: the partner that tells it, where the register lets it, else the authority. */
function posterOf({ teller, type }: Fact, area: string): string {
  const own = partners.find(
    ({ id, areas, types }) =>
      id === teller && areas.includes(area) && types.some((one) => type.startsWith(one.replace('*', ''))),
  );
  return own?.id ?? authorityOf(area);
}

/**
 * The events of one case as partners post them: what happened before the story begins all at once on one of its first
 * days, with its true old dates; the rest soon after it happened, in its order. What would be posted after the
 * story's end is left out.
 */
export function postingsOf(told: Told, span: Span, random: Random): readonly Posting[] {
  const end = secondsOf(londonMidnight(span.until));
  const times = timesOf(told.facts, random);
  const loading = workingDaysAfter(span.from, random.whole(0, backlogWorkingDays - 1));
  let last = secondsAt(loading, 'office', random);
  const old = told.facts.some(({ on }) => on.toString() < span.from.toString());
  return told.facts
    .map((fact, index) => {
      const time = times[index] ?? 0;
      const isOld = fact.on.toString() < span.from.toString();
      const prompt = time + (random.chance(0.02) ? overnight(time, random) : random.whole(5, 240));
      if (!isOld) last = old || index > 0 ? Math.max(prompt, last + 1) : prompt;
      const by = posterOf(fact, span.area);
      return { at: last, by, event: eventOf(fact, { told, index, span, time, by, random }) };
    })
    .filter(({ at }) => at < end);
}

/** Seconds since 1970 as an instant in Z. */
export function instantOf(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** Seconds since 1970 of an instant. */
export function secondsOf(instant: Temporal.Instant): number {
  return instant.epochMilliseconds / 1000;
}

/** A moment for each fact, in their order: what happens on one day is minutes apart, or in the same minute. */
function timesOf(facts: readonly Fact[], random: Random): readonly number[] {
  const base = new Map<string, number>();
  return facts.map(({ on, hours }) => {
    const key = `${on.toString()} ${hours}`;
    const time = (base.get(key) ?? secondsAt(on, hours, random)) + random.pick([0, 5, 20, 90]);
    base.set(key, time);
    return time;
  });
}

function secondsAt(on: Temporal.PlainDate, hours: Hours, random: Random): number {
  const [least, most] = minutesOf[hours];
  const minute = random.whole(least, most);
  const clock = [Math.floor(minute / 60), minute % 60, random.whole(0, 59)];
  return secondsOf(londonTime(on, clock.map((part) => String(part).padStart(2, '0')).join(':')));
}

/** How long until a system that posts once a night posts what happened at `time`: about half past one in UTC. */
function overnight(time: number, random: Random): number {
  const day = 24 * 60 * 60;
  return day - (time % day) + 90 * 60 + random.whole(0, 600);
}

interface Telling {
  readonly told: Told;
  readonly index: number;
  readonly span: Span;
  readonly time: number;
  readonly by: string;
  readonly random: Random;
}

function eventOf(fact: Fact, { told, index, span, time, by, random }: Telling): PartnerPost {
  // A date may be left out: it is then the London date of `time`.
  const left = fact.dated !== null && random.chance(0.08) ? fact.dated : '';
  return {
    specversion: '1.0',
    id: `evt-${span.seed}-${told.name}-${index + 1}`,
    source: `/${by}`,
    type: fact.type,
    subject: told.subject,
    time: instantOf(time),
    datacontenttype: 'application/json',
    localarea: span.area,
    sequence: String(index + 1),
    data: Object.fromEntries(Object.entries(fact.data).filter(([field]) => field !== left)),
  };
}
