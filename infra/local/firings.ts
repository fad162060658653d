import type { Dispatcher } from './dispatcher.ts';
import { earliestDue } from './due-index.ts';
import type { DynamoDbCalls } from './dynamodb-calls.ts';
import { scheduledEvent } from './lambda-events.ts';
import type { Schedule } from './wiring.ts';

/** The next call of a scheduled function. */
export interface Firing {
  readonly schedule: Schedule;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The earliest instant in the due index, which called for it. */
  readonly due: string | undefined;
}

/** When scheduled functions are called. */
export interface Firings {
  next(now: number): Promise<Firing | undefined>;
  /** Calls the function. Throws when it leaves the same row due for ever. */
  fire(firing: Firing): void;
}

export interface FiringsOptions {
  readonly startAt: number;
  readonly dispatcher: Dispatcher;
  readonly dynamodb: DynamoDbCalls;
  readonly schedules: readonly Schedule[];
  readonly region: string;
}

// A sweep may leave some of a large slot to the next minute, but a row that outlives so many is stuck.
const MOST_SWEEPS_OF_ONE_INSTANT = 300;

/**
 * Each schedule fires at whole multiples of its rate, once each. One that sweeps a due index fires only where something is due; at all
 * other times it would find nothing to do.
 */
export function createFirings({ startAt, dispatcher, dynamodb, schedules, region }: FiringsOptions): Firings {
  const last = new Map<Schedule, number>();
  const stuck = createStuckCheck();
  const nextOf = async (schedule: Schedule, now: number): Promise<Firing | undefined> => {
    const earliest = (last.get(schedule) ?? startAt - 1) + 1;
    if (schedule.sweeps === undefined)
      return { schedule, at: upTo(earliest, schedule.everyMs), due: undefined };
    const due = await earliestDue(dynamodb, schedule.sweeps);
    if (due === undefined) return undefined;
    return { schedule, at: upTo(Math.max(earliest, now, Date.parse(due)), schedule.everyMs), due };
  };
  return {
    next: async (now) => {
      const all = await Promise.all(schedules.map((schedule) => nextOf(schedule, now)));
      return all.filter((firing) => firing !== undefined).sort((a, b) => a.at - b.at)[0];
    },
    fire: ({ schedule, at, due }) => {
      last.set(schedule, at);
      stuck(due);
      dispatcher.start(schedule.pool, eventOf(schedule, at, region));
    },
  };
}

function createStuckCheck(): (due: string | undefined) => void {
  let instant: string | undefined;
  let sweeps = 0;
  return (due) => {
    sweeps = due === instant ? sweeps + 1 : 1;
    instant = due;
    if (due !== undefined && sweeps > MOST_SWEEPS_OF_ONE_INSTANT) {
      throw new Error(`expected what is due at ${due} to be done, found it still due after ${sweeps} sweeps`);
    }
  };
}

function eventOf({ name, input }: Schedule, at: number, region: string): unknown {
  if (input !== undefined) return JSON.parse(input);
  const arn = `arn:aws:scheduler:${region}:000000000000:schedule/default/${name}`;
  return scheduledEvent(arn, `${new Date(at).toISOString().slice(0, 19)}Z`, region);
}

/** The first multiple of `step` at or after `instant`. */
function upTo(instant: number, step: number): number {
  return Math.ceil(instant / step) * step;
}
