import { londonMidnight } from '../../shared/domain/london.ts';
import { authorityOf, instantOf, type PartnerPost, type Posting, type Span, secondsOf } from './posting.ts';
import type { Random } from './random.ts';

/** One body that is posted, in our own words for it. `duplicate` is word for word what was posted before. */
export interface Draft {
  readonly at: number;
  readonly body: string;
  readonly kind: 'event' | 'duplicate' | 'malformed';
  readonly by: string;
}

interface Desk {
  readonly span: Span;
  readonly random: Random;
  /** The end of the story, in seconds since 1970. */
  readonly end: number;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const outOfOrderShare = 0.04;
const duplicateShare = 0.03;
// Whoever holds mail or reports a death does not wait.
const neverLate = ['mail-held', 'hold-lifted', 'child-died'].map((name) => `send.people.${name}.v1`);

/**
 * The mess of real partners, added to postings in good order: some posted late or after what followed them, some
 * posted twice, one wrong date taken back and posted again, one taken back before it came, and a few that are
 * malformed. Nothing is lost: whatever was in order is still posted inside the story.
 */
export function withMess(postings: readonly Posting[], span: Span, random: Random): readonly Draft[] {
  const desk = { span, random, end: secondsOf(londonMidnight(span.until)) };
  const prompt = byTime(postings);
  const corrected = correctedDate(prompt, desk);
  const twice = enteredTwice(prompt, desk);
  const settled = new Set([...corrected.map(({ event }) => event.id), ...twice.map(({ event }) => event.id)]);
  const others = outOfOrder(prompt, desk).filter(({ event }) => !settled.has(event.id));
  const posted = byTime([...others, ...corrected, ...twice]);
  const events = posted.map(({ at, by, event }) => ({
    ...{ at, by, body: JSON.stringify(event) },
    kind: 'event' as const,
  }));
  return byTime([...events, ...duplicates(events, desk), ...malformed(prompt, desk)]);
}

function byTime<T extends { readonly at: number }>(items: readonly T[]): readonly T[] {
  return items.toSorted((one, other) => one.at - other.at);
}

/** Some events come after the next one of their case, or days late. */
function outOfOrder(postings: readonly Posting[], { random, end }: Desk): readonly Posting[] {
  return postings.map((posting, index) => {
    if (neverLate.includes(posting.event.type) || !random.chance(outOfOrderShare)) return posting;
    const next = postings.slice(index + 1).find(({ event }) => event.subject === posting.event.subject);
    const afterNext = next !== undefined && random.chance(0.6);
    const at = afterNext
      ? next.at + random.whole(5, 2 * hour)
      : weekdayOf(posting.at + random.whole(1, 5) * day);
    return at < end ? { ...posting, at } : posting;
  });
}

/** The same hour of the next Monday for what falls on a weekend: nobody is there to post it. */
function weekdayOf(at: number): number {
  const weekday = new Date(at * 1000).getUTCDay();
  return at + (weekday === 6 ? 2 * day : weekday === 0 ? day : 0);
}

function duplicates(events: readonly Draft[], { random, end }: Desk): readonly Draft[] {
  return events
    .filter(() => random.chance(duplicateShare))
    .map(
      (event) =>
        ({
          ...event,
          at: event.at + random.pick([1, 30, 5 * minute, hour, 3 * day]),
          kind: 'duplicate',
        }) as const,
    )
    .filter(({ at }) => at < end);
}

/** Those of the postings that happened inside the story, early enough for something to follow them. */
function candidates(
  postings: readonly Posting[],
  types: readonly string[],
  { span, end }: Desk,
): readonly Posting[] {
  const start = secondsOf(londonMidnight(span.from));
  return postings.filter(
    ({ at, event }) =>
      types.includes(event.type) && Date.parse(event.time) / 1000 >= start && at + 5 * day < end,
  );
}

/** A date typed a week too early, taken back a day or two later and posted again with the right one. */
function correctedDate(postings: readonly Posting[], desk: Desk): readonly Posting[] {
  const dated = { 'send.assessment.draft-issued.v1': 'servedOn', 'send.advice.received.v1': 'receivedOn' };
  const found = Object.entries(dated).flatMap(([type, field]) =>
    candidates(postings, [type], desk).filter(({ event }) => typeof event.data[field] === 'string'),
  );
  if (found.length === 0) return [];
  const right = desk.random.pick(found);
  const [field = ''] = Object.values(dated).filter((name) => name in right.event.data);
  // The authority takes back whosever fact it was.
  const by = authorityOf(desk.span.area);
  const weekBefore = Date.parse(String(right.event.data[field])) / 1000 - 7 * day;
  const wrong = {
    ...right.event,
    data: { ...right.event.data, [field]: instantOf(weekBefore).slice(0, 10) },
  };
  const at = weekdayOf(right.at + desk.random.whole(1, 2) * day);
  return [
    { ...right, event: wrong },
    { at, by, event: retraction(right.event, { at, id: right.event.id, reason: 'wrong-date' }) },
    { at: at + minute, by: right.by, event: { ...right.event, id: `${right.event.id}-again` } },
  ];
}

/** A fact entered twice: the second entry is taken back at once, and hangs in a queue until after its retraction. */
function enteredTwice(postings: readonly Posting[], desk: Desk): readonly Posting[] {
  const types = ['setting-consulted', 'consideration-notified', 'decided'].map(
    (name) => `send.assessment.${name}.v1`,
  );
  const found = candidates(postings, types, desk);
  if (found.length === 0) return [];
  const first = desk.random.pick(found);
  const by = authorityOf(desk.span.area);
  const second = { ...first.event, id: `${first.event.id}-twice` };
  const at = first.at + hour;
  return [
    first,
    { at, by, event: retraction(first.event, { at, id: second.id, reason: 'entered-twice' }) },
    { at: at + 26 * hour, by: first.by, event: second },
  ];
}

function retraction(
  event: PartnerPost,
  { at, id, reason }: { at: number; id: string; reason: string },
): PartnerPost {
  return {
    ...event,
    id: `${id}-back`,
    type: 'send.event.retracted.v1',
    time: instantOf(at),
    data: { eventId: id, reason },
  };
}

/** Spoiled copies of events that are posted whole as well: one for each way of being malformed. */
function malformed(postings: readonly Posting[], { span, random, end }: Desk): readonly Draft[] {
  const inTime = postings.filter(({ at }) => at + hour < end);
  if (inTime.length === 0) return [];
  return spoiled.flatMap(({ type, spoil }, index) => {
    const fitting = inTime.filter(({ event }) => event.type === type);
    if (fitting.length === 0) return [];
    const { at: whole, by, event } = random.pick(fitting);
    const at = whole + random.whole(1, 40) * minute;
    return [
      {
        at,
        by,
        body: spoil({ ...event, id: `evt-${span.seed}-bad-${index + 1}` }, at),
        kind: 'malformed' as const,
      },
    ];
  });
}

const requested = 'send.assessment.requested.v1';

const spoiled: readonly { type: string; spoil: (event: PartnerPost, at: number) => string }[] = [
  { type: requested, spoil: (event) => JSON.stringify({ ...event, type: 'send.assessment.asked.v1' }) },
  { type: requested, spoil: (event) => without(event, 'assessmentId') },
  { type: requested, spoil: (event) => withDate(event, 'receivedOn', '2026-02-30') },
  { type: requested, spoil: (event) => JSON.stringify({ ...event, localarea: `${event.localarea}-north` }) },
  { type: requested, spoil: (event) => JSON.stringify(event).slice(0, -2) },
  { type: requested, spoil: (event, at) => JSON.stringify({ ...event, time: instantOf(at + 2 * day) }) },
];

function without(event: PartnerPost, missing: string): string {
  const data = Object.entries(event.data).filter(([field]) => field !== missing);
  return JSON.stringify({ ...event, data: Object.fromEntries(data) });
}

function withDate(event: PartnerPost, field: string, date: string): string {
  return JSON.stringify({ ...event, data: { ...event.data, [field]: date } });
}
