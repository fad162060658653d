/** The simulated time of a run, in milliseconds since 1970. It never goes back. */
export interface Clock {
  now(): number;
  moveTo(instant: number): void;
  onMove(listener: (now: number) => void): void;
}

/** A clock that stands still at `startAt` until it is moved. */
export function createClock(startAt: number): Clock {
  let now = startAt;
  const listeners: ((now: number) => void)[] = [];
  return {
    now: () => now,
    moveTo: (instant) => {
      if (instant <= now) return;
      now = instant;
      for (const listener of listeners) listener(now);
    },
    onMove: (listener) => {
      listeners.push(listener);
    },
  };
}
