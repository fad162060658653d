/** A bell: whoever waits for the next ring hears it, and nobody hears an old one. */
export interface Signal {
  next(): Promise<void>;
  fire(): void;
}

/** Makes a signal that has not fired. */
export function createSignal(): Signal {
  let waiting = Promise.withResolvers<void>();
  return {
    next: () => waiting.promise,
    fire: () => {
      waiting.resolve();
      waiting = Promise.withResolvers();
    },
  };
}
