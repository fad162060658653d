import * as z from 'zod';

/**
 * It may work later: a conflict, a throttle, an answer that never came. The message stays on its queue, and the queue
 * is the retry loop.
 */
export class TryAgain extends Error {
  override readonly name = 'TryAgain';

  constructor(doing: string, options: { readonly cause?: unknown } = {}) {
    super(`${doing} did not work this time.`, options);
  }
}

const passing = new Set([
  'AbortError',
  'InternalServerError',
  'LimitExceededException',
  'OverLimit',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'ServiceUnavailable',
  'Throttling',
  'ThrottlingException',
  'TimeoutError',
  'TooManyRequestsException',
  'TransactionConflictException',
  'TransactionInProgressException',
]);

const awsError = z.object({ name: z.string(), $fault: z.enum(['client', 'server']).optional() });
const networkError = z.object({ code: z.string().regex(/^(E[A-Z]+|UND_ERR_\w+)$/) });

/**
 * What to throw for an error of an AWS call: `TryAgain` when it is known to pass (throttles, the service's own faults,
 * the network), and the error itself, which is then a bug, when it is not.
 */
export function orTryAgain(doing: string, error: unknown): unknown {
  if (error instanceof TryAgain) return error;
  const aws = awsError.safeParse(error);
  const mayPass =
    (aws.success && (passing.has(aws.data.name) || aws.data.$fault === 'server')) ||
    networkError.safeParse(error).success;
  return mayPass ? new TryAgain(doing, { cause: error }) : error;
}

/** Runs one AWS call: what may pass comes out as `TryAgain`, anything else as it is. */
export async function calling<T>(doing: string, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw orTryAgain(doing, error);
  }
}
