import { injectLambdaContext } from '@aws-lambda-powertools/logger/middleware';
import middy, { type MiddyfiedHandler } from '@middy/core';
import type { Context } from 'aws-lambda';
import { Temporal } from 'temporal-polyfill';
import { type Log, log, logger } from '../shared/aws/log.ts';
import { TryAgain } from '../shared/aws/try-again.ts';
import { Unauthorized } from '../shared/aws/unauthorized.ts';
import { type Moment, momentOf } from '../shared/domain/moment.ts';

/** What every invocation is handed besides its event. */
export interface Invocation {
  /** When it began: the one reading of the clock. */
  readonly now: Moment;
  /** Milliseconds left before Lambda ends it. */
  readonly remaining: () => number;
  readonly log: Log;
}

/**
 * The one way a function runs: `work` is called with the event, what it depends on and the invocation. What it depends
 * on is made once, at the first invocation, and kept for the next. An error is logged and thrown on.
 */
export function stack<E, R, D extends object>(
  dependencies: () => D,
  work: (event: E, given: D & Invocation) => Promise<R>,
): MiddyfiedHandler<E, R> {
  let ready: D | undefined;
  return middy<E, R>(async (event: E, context: Context): Promise<R> => {
    const now = momentOf(Temporal.Instant.fromEpochMilliseconds(Date.now()));
    ready ??= dependencies();
    return work(event, { ...ready, now, remaining: () => context.getRemainingTimeInMillis(), log });
  })
    .use(injectLambdaContext(logger, { resetKeys: true }))
    .onError(({ error }) => log(failureOf(error), { error }));
}

/** How the failure of a message or an invocation is logged: what may pass, somebody we do not know, or a bug. */
export function failureOf(error: unknown): 'try-again' | 'token-refused' | 'bug' {
  if (error instanceof TryAgain) return 'try-again';
  return error instanceof Unauthorized ? 'token-refused' : 'bug';
}
