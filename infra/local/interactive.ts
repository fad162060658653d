import type { LocalRun } from './local-run.ts';
import type { SentEmail } from './ses-events.ts';

export interface InteractiveOptions {
  /** How far simulated time may move after a post, in days: long enough for the next family slot over any holiday weekend. */
  readonly days?: number;
  /** Asked with what was sent since the post: true stops time there. Without it, time always moves all the days. */
  readonly enough?: (sent: readonly SentEmail[]) => boolean;
  /** Told once time stands still again. */
  readonly onAnswered?: (sent: readonly SentEmail[]) => void;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
}

const DAY_MS = 86_400_000;

/**
 * After a story: waits for posts to the partner queues by hand. Each is taken at once, then simulated time jumps through the due slots of
 * the next days, so that the mail it causes goes out. Between posts time stands still. Resolves when `signal` is aborted.
 */
export async function interactive(run: LocalRun, options: InteractiveOptions): Promise<void> {
  const { signal } = options;
  const aborted = new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
  while (!signal.aborted) {
    const posted = run.nextPost();
    // What came in while the last post was being answered would otherwise wait for the next one.
    const before = run.counts().messages;
    await run.settle();
    if (run.counts().messages === before) await Promise.race([posted, aborted]);
    if (!signal.aborted) await answer(run, options);
  }
}

async function answer(
  run: LocalRun,
  { days = 7, enough, onAnswered, signal }: InteractiveOptions,
): Promise<void> {
  const before = run.sentEmails().length;
  const sentSince = (): readonly SentEmail[] => run.sentEmails().slice(before);
  const end = new Date(Date.parse(run.now()) + days * DAY_MS).toISOString();
  await run.runUntil(end, [], { enough: () => signal.aborted || (enough?.(sentSince()) ?? false) });
  onAnswered?.(sentSince());
}
