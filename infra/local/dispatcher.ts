import { setImmediate as nextTurn } from 'node:timers/promises';
import { failedMessages } from './batch-answer.ts';
import type { FunctionPool } from './function-pool.ts';
import { type Delivery, sqsEvent } from './lambda-events.ts';
import type { Messages, ReceivedMessage } from './messages.ts';
import type { Signal } from './signal.ts';
import type { Tally } from './tally.ts';

/** One event source mapping: which function reads which queue, and how. */
export interface Mapping {
  readonly pool: FunctionPool;
  readonly queue: string;
  readonly queueArn: string;
  readonly visibilityMs: number;
  readonly readsDeadLetters: boolean;
  readonly batchSize: number;
  readonly reportsItemFailures: boolean;
  readonly maxConcurrency: number;
}

/** Moves messages from queues to functions, in simulated time. */
export interface Dispatcher {
  /** Runs until every queue that is read is empty and no function is busy. Throws what went wrong in the run itself. */
  settle(): Promise<void>;
  /** Calls a function with an event of its own; `settle` waits for it. */
  start(pool: FunctionPool, event: unknown): void;
  /** `settle` waits for this work as well. */
  during(work: Promise<unknown>): void;
  /** When the next failed message comes back into its queue, in milliseconds since 1970. */
  nextReturnAt(): number | undefined;
  /** Puts back the failed messages whose visibility timeout has passed. */
  returnDue(): Promise<void>;
}

export interface DispatcherOptions {
  readonly messages: Messages;
  readonly mappings: readonly Mapping[];
  readonly region: string;
  readonly now: () => number;
  readonly tally: Tally;
  /** Fires when anything was posted, so that it is taken up before the function that posted it has finished. */
  readonly activity: Signal;
  readonly onLog: (label: string, line: string) => void;
}

const nothing = (): void => {};

interface Hidden {
  readonly queue: string;
  readonly receipt: string;
  readonly backAt: number;
}

/** Makes the dispatcher of a run. Simulated time must not move while `settle` is under way. */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const running = new Set<Promise<void>>();
  const hidden = new Set<Hidden>();
  const { activity } = options;
  const faults: unknown[] = [];
  const track = (work: Promise<void>): void => {
    const tracked = work
      .catch((fault) => faults.push(fault))
      .then(() => {
        running.delete(tracked);
        activity.fire();
      });
    running.add(tracked);
  };
  const startReady = startReadyOf(options, hidden, track);
  return {
    settle: async () => {
      // Idle twice in a row: a function's last post may reach its queue just after the function has answered.
      for (let quiet = 0; quiet < 2; ) {
        const woken = activity.next();
        const started = await startReady();
        if (!started && running.size > 0) await woken;
        quiet = started || running.size > 0 ? 0 : quiet + 1;
        await nextTurn();
        if (faults.length > 0) throw faults.shift();
      }
    },
    start: (pool, event) => track(callAlone(pool, event, options)),
    // Whether it succeeds is for whoever asked for it.
    during: (work) => track(work.then(nothing, nothing)),
    nextReturnAt: () => [...hidden].map(({ backAt }) => backAt).sort((a, b) => a - b)[0],
    returnDue: async () => {
      for (const entry of [...hidden].filter(({ backAt }) => backAt <= options.now())) {
        hidden.delete(entry);
        await options.messages.release(entry.queue, entry.receipt);
      }
    },
  };
}

/** Returns a function that gives every free copy a batch if there is one, and says whether it took anything from a queue. */
function startReadyOf(options: DispatcherOptions, hidden: Set<Hidden>, track: (work: Promise<void>) => void) {
  const { messages, mappings, now, tally } = options;
  const busy = new Map<Mapping, number>();
  const firstSeen = new Map<string, { readonly sentAt: number; readonly firstReceivedAt: number }>();
  const lastTook = new Map<Mapping, number>();
  let turn = 0;
  // Time stands still while anything waits in a queue, so a message first seen now was also sent now.
  const deliver = (message: ReceivedMessage): Delivery => {
    const seen = firstSeen.get(message.MessageId) ?? { sentAt: now(), firstReceivedAt: now() };
    firstSeen.set(message.MessageId, seen);
    return { message, ...seen };
  };
  const takeBatch = async (mapping: Mapping): Promise<void> => {
    const received = await messages.receive(mapping.queue, mapping.batchSize);
    if (received.length === 0) return;
    tally.took(mapping, received.length);
    busy.set(mapping, (busy.get(mapping) ?? 0) + 1);
    const batch = callWithBatch(mapping, received.map(deliver), options).then(async (failed) => {
      const { done, back } = split(received, failed);
      for (const { MessageId } of done) firstSeen.delete(MessageId);
      const backAt = now() + mapping.visibilityMs;
      for (const { ReceiptHandle } of back)
        hidden.add({ queue: mapping.queue, receipt: ReceiptHandle, backAt });
      await messages.remove(
        mapping.queue,
        done.map(({ ReceiptHandle }) => ReceiptHandle),
      );
      busy.set(mapping, (busy.get(mapping) ?? 1) - 1);
    });
    track(batch);
  };
  return async (): Promise<boolean> => {
    const depths = await messages.depths();
    let took = false;
    // Whoever has waited longest for a turn goes first, so that no backlog keeps a function from another queue.
    const inTurn = mappings.toSorted((a, b) => (lastTook.get(a) ?? 0) - (lastTook.get(b) ?? 0));
    for (const mapping of inTurn) {
      if ((depths.get(mapping.queue) ?? 0) === 0) continue;
      if (mapping.pool.free() === 0 || (busy.get(mapping) ?? 0) >= mapping.maxConcurrency) continue;
      turn += 1;
      lastTook.set(mapping, turn);
      await takeBatch(mapping);
      took = true;
    }
    return took;
  };
}

async function callWithBatch(
  mapping: Mapping,
  deliveries: readonly Delivery[],
  { now, region, tally, onLog }: DispatcherOptions,
): Promise<ReadonlySet<string>> {
  const { pool, queueArn } = mapping;
  const answer = await pool.invoke(sqsEvent(deliveries, { arn: queueArn, region }), now());
  const ids = deliveries.map(({ message }) => message.MessageId);
  const failed = failedMessages(answer, ids, mapping.reportsItemFailures);
  if (!answer.ok) onLog(pool.spec.label, answer.error);
  tally.answered(pool.spec.label, failed.size);
  return failed;
}

async function callAlone(pool: FunctionPool, event: unknown, options: DispatcherOptions): Promise<void> {
  const answer = await pool.invoke(event, options.now());
  if (!answer.ok) options.onLog(pool.spec.label, answer.error);
  options.tally.answered(pool.spec.label, answer.ok ? 0 : 1);
}

function split(received: readonly ReceivedMessage[], failed: ReadonlySet<string>) {
  return {
    done: received.filter(({ MessageId }) => !failed.has(MessageId)),
    back: received.filter(({ MessageId }) => failed.has(MessageId)),
  };
}
