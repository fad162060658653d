import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { simulateDate } from './sim-date.ts';
import { Invocation, type Outcome, WorkerData } from './worker-protocol.ts';

/**
 * The inside of one copy of a Lambda function: loads the built bundle and calls its handler, once per message from the runner.
 * Simulated time must be in place before the bundle is, so the bundle is imported last.
 */
const { bundle, exportName, startAt, functionName, functionArn, memoryMb } = WorkerData.parse(workerData);
const clock = simulateDate(startAt);
const port = parentPort;
if (port === null) throw new Error('expected to run in a worker thread');

const Handler = z.custom<(event: unknown, context: unknown) => unknown>(
  (value) => typeof value === 'function',
);
const loaded = import(pathToFileURL(bundle).href).then((module) => Handler.parse(module[exportName]));
// A bundle that does not load fails every invocation, as it would in Lambda; it does not end the thread.
loaded.catch(() => {});

port.on('message', (message: unknown) => {
  const { id, now, timeoutMs, event } = Invocation.parse(message);
  clock.set(now);
  const context = contextOf(id, timeoutMs);
  void loaded
    .then((handler) => handler(event, context))
    .then(
      (result): Outcome => ({
        id,
        ok: true,
        result: result === undefined ? null : JSON.parse(JSON.stringify(result)),
      }),
      (error): Outcome => ({ id, ok: false, error: describe(error) }),
    )
    .then((outcome) => port.postMessage(outcome));
});

/** What Lambda hands to a handler (https://docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html). */
function contextOf(id: number, timeoutMs: number) {
  const startedAt = performance.now();
  return {
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn,
    memoryLimitInMB: String(memoryMb),
    awsRequestId: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, timeoutMs - (performance.now() - startedAt)),
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
