import * as z from 'zod';
import type { Answer } from './function-pool.ts';

const BatchResponse = z
  .object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() })
  .nullish();

/**
 * The ids of the messages that stay on the queue after an invocation. A handler that throws fails its whole batch. One that reports
 * item failures fails those, and all of them if it names an unknown one or answers in another shape
 * (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html).
 */
export function failedMessages(
  answer: Answer,
  ids: readonly string[],
  reports: boolean,
): ReadonlySet<string> {
  const all = new Set(ids);
  if (!answer.ok) return all;
  if (!reports) return new Set();
  const response = BatchResponse.safeParse(answer.result);
  if (!response.success) return all;
  const named = (response.data?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return named.every((id) => all.has(id)) ? new Set(named) : all;
}
