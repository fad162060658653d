import * as z from 'zod';

/** What a worker thread is told when it starts. `startAt` is the simulated time, in milliseconds since 1970. */
export const WorkerData = z.object({
  bundle: z.string(),
  exportName: z.string(),
  startAt: z.number(),
  functionName: z.string(),
  functionArn: z.string(),
  memoryMb: z.number(),
});
export type WorkerData = z.infer<typeof WorkerData>;

/** One call of the handler: `now` is what the thread's `Date` says throughout it. */
export const Invocation = z.object({
  id: z.number(),
  now: z.number(),
  timeoutMs: z.number(),
  event: z.unknown(),
});
export type Invocation = z.infer<typeof Invocation>;

/** What became of a call. */
export const Outcome = z.discriminatedUnion('ok', [
  z.object({ id: z.number(), ok: z.literal(true), result: z.unknown() }),
  z.object({ id: z.number(), ok: z.literal(false), error: z.string() }),
]);
export type Outcome = z.infer<typeof Outcome>;
