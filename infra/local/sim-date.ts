/** A clock that stands still until it is set, in milliseconds since 1970. */
export interface SimulatedClock {
  set(now: number): void;
}

/**
 * Replaces the global `Date` of this thread: `new Date()`, `Date()` and `Date.now()` say what the clock was last set to. Dates with
 * arguments, timers and `performance` stay real. Call it before anything else is imported.
 */
export function simulateDate(start: number): SimulatedClock {
  const RealDate = Date;
  let now = start;
  const SimulatedDate: DateConstructor = new Proxy(RealDate, {
    apply: () => new RealDate(now).toString(),
    construct: (target, given, self) =>
      Reflect.construct(target, given.length === 0 ? [now] : given, self === SimulatedDate ? target : self),
    get: (target, key) => (key === 'now' ? () => now : Reflect.get(target, key)),
  });
  Object.defineProperty(RealDate.prototype, 'constructor', {
    value: SimulatedDate,
    writable: true,
    configurable: true,
  });
  globalThis.Date = SimulatedDate;
  return {
    set: (next) => {
      now = next;
    },
  };
}
