import type { Answer, FunctionPool } from './function-pool.ts';
import type { Tally } from './tally.ts';

/** Calls functions that answer somebody who waits. */
export type CallFunction = (pool: FunctionPool, event: unknown) => Promise<Answer>;

export interface CallsOptions {
  /** Simulated time, in milliseconds since 1970. */
  readonly now: () => number;
  readonly tally: Tally;
  /** Told of each call, so that time stands still while one is under way. */
  readonly during: (call: Promise<Answer>) => void;
  readonly onLog: (label: string, line: string) => void;
}

/** Where Lambda would start one more copy, a call waits here for the next that is free, in the order of coming. */
export function createCalls({ now, tally, during, onLog }: CallsOptions): CallFunction {
  const waiting = new Map<FunctionPool, (() => void)[]>();
  const call: CallFunction = async (pool, event) => {
    const line = waiting.get(pool) ?? [];
    waiting.set(pool, line);
    while (pool.free() === 0) await new Promise<void>((free) => line.push(free));
    const answer = await pool.invoke(event, now());
    line.shift()?.();
    tally.answered(pool.spec.label, 0);
    if (!answer.ok) onLog(pool.spec.label, answer.error);
    return answer;
  };
  return (pool, event) => {
    const answer = call(pool, event);
    during(answer);
    return answer;
  };
}
