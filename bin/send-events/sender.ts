import { setTimeout as wait } from 'node:timers/promises';
import type { DoorOutcome, Reason } from '../../events/index.ts';
import { exits, Stop } from './stop.ts';

/** What became of one posted event. */
export interface Outcome {
  readonly outcome: DoorOutcome;
  readonly reasons: readonly Reason[];
}

/** One way to post events. */
export interface Sender {
  /** Where it posts and as whom, as a journal names it: no secret. */
  readonly to: string;
  /** What it takes at a time. */
  readonly most: { readonly events: number; readonly bytes: number };
  /** Posts events once, and answers what became of each, in order. Throws `NotNow`, or `Stop` when there is no use. */
  readonly send: (bodies: readonly string[]) => Promise<readonly Outcome[]>;
  readonly close: () => void;
}

/** It did not work this time, and may later: in so many milliseconds, when that was said. */
export class NotNow extends Error {
  override readonly name = 'NotNow';
  readonly afterMs: number | null;

  constructor(message: string, afterMs: number | null = null) {
    super(message);
    this.afterMs = afterMs;
  }
}

/** How long to go on trying. `pause` ends early, by throwing, when the signal is given. */
export interface Patience {
  readonly attempts: number;
  readonly pause: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly onWait: (sentence: string) => void;
}

const longestMs = 60_000;
const longestAskedMs = 15 * 60_000;

/** As patient as a command that nobody may be looking at: about six minutes, unless the other side asks for more. */
export const patience = (signal: AbortSignal, onWait: (sentence: string) => void): Patience => ({
  attempts: 10,
  pause: async (ms) => {
    await wait(ms, undefined, { signal }).catch(() => interrupted());
  },
  random: Math.random,
  onWait,
});

/** Ends the command as a person asked. */
export function interrupted(): never {
  throw new Stop('Stopped, as you asked. Run the same command again to go on from here.', exits.interrupted);
}

/**
 * Posts events until each has come to an end, waiting longer from try to try and at least as long as the other side asks.
 * The tries are counted anew whenever one of them got something through. Throws `Stop` when patience is at its end.
 */
export async function sendPatiently(
  sender: Sender,
  bodies: readonly string[],
  { attempts, pause, random, onWait }: Patience,
): Promise<readonly Outcome[]> {
  const ended: (Outcome | null)[] = bodies.map(() => null);
  for (let attempt = 1; ; attempt += 1) {
    const open = ended.flatMap((one, index) => (one === null ? [index] : []));
    const result = await once(
      sender,
      open.map((index) => bodies[index] ?? ''),
    );
    const through = result.outcomes.filter(({ outcome }) => outcome !== 'try-again').length;
    for (const [place, index] of open.entries()) {
      const outcome = result.outcomes[place];
      if (outcome !== undefined && outcome.outcome !== 'try-again') ended[index] = outcome;
    }
    const known = ended.filter((one) => one !== null);
    if (known.length === bodies.length) return known;
    if (through > 0) attempt = 0;
    if (attempt >= attempts)
      throw new Stop(
        `${result.why} It was tried ${attempts} times. Run the same command again later: it goes on where it stopped.`,
        exits.notNow,
      );
    const ms = waitFor(attempt, result.afterMs, random());
    if (ms >= 2_000) onWait(`${result.why} Trying again in ${Math.round(ms / 1000)} s.`);
    await pause(ms);
  }
}

async function once(sender: Sender, bodies: readonly string[]) {
  try {
    const outcomes = await sender.send(bodies);
    return { outcomes, why: 'Some events could not be taken this time.', afterMs: null };
  } catch (error) {
    if (!(error instanceof NotNow)) throw error;
    return { outcomes: [], why: error.message, afterMs: error.afterMs };
  }
}

function waitFor(attempt: number, askedMs: number | null, random: number): number {
  const backoff = Math.min(longestMs, 1_000 * 2 ** attempt) * (0.5 + random / 2);
  return Math.max(backoff, Math.min(askedMs ?? 0, longestAskedMs));
}
