/** What has been started, to be stopped in the opposite order. */
export interface Stops {
  add<T>(thing: T, stop: (thing: T) => Promise<void> | void): T;
  all(): Promise<void>;
}

/** Makes an empty pile. */
export function createStops(): Stops {
  const stops: (() => Promise<void> | void)[] = [];
  return {
    add: (thing, stop) => {
      stops.push(() => stop(thing));
      return thing;
    },
    all: async () => {
      for (let stop = stops.pop(); stop; stop = stops.pop()) await stop();
    },
  };
}
