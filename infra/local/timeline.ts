import type { Announcements } from './announcements.ts';
import type { Clock } from './clock.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { Firings } from './firings.ts';
import type { Messages } from './messages.ts';

/** Something from outside at a simulated instant (ISO): a partner posts. */
export interface Arrival {
  readonly at: string;
  readonly post: () => Promise<void>;
}

export interface RunUntilOptions {
  /** Asked when everything of an instant is done: true ends the run there. */
  readonly enough?: () => boolean;
}

export interface Timeline {
  readonly clock: Clock;
  readonly dispatcher: Dispatcher;
  readonly firings: Firings;
  readonly announcements: Announcements;
  readonly messages: Messages;
}

/**
 * Runs to `end` (milliseconds since 1970), as a discrete-event simulation: everything due now is done until the system is idle, then time
 * jumps to the next arrival, scheduled call, return of a failed message or word from SES. What is due at `end` itself is done.
 */
export async function runTimeline(
  timeline: Timeline,
  end: number,
  { arrivals, enough }: RunUntilOptions & { readonly arrivals: Iterable<Arrival> },
): Promise<void> {
  const { clock, dispatcher, firings } = timeline;
  const coming = lookAhead(arrivals);
  for (;;) {
    await dispatcher.settle();
    if (enough?.()) return;
    const firing = await firings.next(clock.now());
    const next = earliest([
      firing?.at,
      instantOf(coming.peek()),
      dispatcher.nextReturnAt(),
      timeline.announcements.nextAt(),
    ]);
    if (next > end) break;
    clock.moveTo(next);
    await postDue(coming, clock.now());
    await announceDue(timeline);
    await dispatcher.returnDue();
    if (firing && firing.at <= clock.now()) firings.fire(firing);
  }
  clock.moveTo(end);
}

async function postDue(coming: LookAhead<Arrival>, now: number): Promise<void> {
  for (let due = coming.peek(); due && Date.parse(due.at) <= now; due = coming.peek()) {
    coming.take();
    await due.post();
  }
}

async function announceDue({ announcements, clock, messages }: Timeline): Promise<void> {
  for (const { topicArn, message } of announcements.takeDue(clock.now())) {
    await messages.publish(topicArn, message);
  }
}

function earliest(instants: readonly (number | undefined)[]): number {
  return Math.min(...instants.filter((instant) => instant !== undefined));
}

function instantOf(arrival: Arrival | undefined): number | undefined {
  return arrival && Date.parse(arrival.at);
}

interface LookAhead<T> {
  /** The next item, which stays. */
  peek(): T | undefined;
  take(): void;
}

function lookAhead<T>(items: Iterable<T>): LookAhead<T> {
  const iterator = items[Symbol.iterator]();
  let next = iterator.next();
  return {
    peek: () => (next.done ? undefined : next.value),
    take: () => {
      next = iterator.next();
    },
  };
}
