/** What a run has done so far. */
export interface Counts {
  /** How often each function was called, by its label. */
  readonly invocations: Readonly<Record<string, number>>;
  readonly batches: number;
  readonly messages: number;
  /** Messages that went back to their queue, and scheduled calls that failed. */
  readonly failures: number;
  /** Messages that a function took from a dead-letter queue. */
  readonly parked: number;
}

interface Source {
  readonly readsDeadLetters: boolean;
}

/** Keeps count for a run. */
export interface Tally {
  took(source: Source, messages: number): void;
  answered(label: string, failures: number): void;
  counts(): Counts;
}

/** A tally that starts at nothing. */
export function createTally(): Tally {
  const invocations: Record<string, number> = {};
  let batches = 0;
  let messages = 0;
  let failures = 0;
  let parked = 0;
  return {
    took: ({ readsDeadLetters }, count) => {
      batches += 1;
      messages += count;
      if (readsDeadLetters) parked += count;
    },
    answered: (label, failed) => {
      invocations[label] = (invocations[label] ?? 0) + 1;
      failures += failed;
    },
    counts: () => ({ invocations: { ...invocations }, batches, messages, failures, parked }),
  };
}
