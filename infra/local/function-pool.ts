import { Worker } from 'node:worker_threads';
import { Outcome, type WorkerData } from './worker-protocol.ts';

const BOOTSTRAP = new URL('./function-worker.ts', import.meta.url);

/** A busy machine is no reason to fail an invocation that Lambda would have finished in time. */
const PATIENCE = 20;

/** One Lambda function of the template. */
export interface FunctionSpec extends Omit<WorkerData, 'startAt'> {
  readonly id: string;
  /** What people call it: the service name its log lines carry, else its logical id. */
  readonly label: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly copies: number;
}

/** What an invocation came to: the handler's answer, or why there is none. */
export type Answer =
  | { readonly ok: true; readonly result: unknown }
  | { readonly ok: false; readonly error: string };

/** The copies of one function, each a worker thread that takes one invocation at a time; as many as the spec says. */
export interface FunctionPool {
  readonly spec: FunctionSpec;
  /** How many more invocations it takes now. */
  free(): number;
  /** Calls the handler in a free copy at the simulated time `now`. Never rejects. A copy that crashes or hangs is ended. */
  invoke(event: unknown, now: number): Promise<Answer>;
  stop(): Promise<void>;
}

type OnLog = (label: string, line: string) => void;

/** Makes the pool of a function. A copy starts when a call finds none free, as in Lambda, and stays for the next. */
export function startPool(spec: FunctionSpec, onLog: OnLog): FunctionPool {
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const free = (): number => idle.length + spec.copies - all.size;
  const end = (copy: Worker): void => {
    all.delete(copy);
    void copy.terminate();
  };
  const take = (now: number): Worker => {
    const known = idle.shift();
    if (known !== undefined && !hasExited(known)) return known;
    if (known !== undefined) end(known);
    const copy = startCopy(spec, now, onLog);
    all.add(copy);
    return copy;
  };
  let nextId = 1;
  return {
    spec,
    free,
    invoke: async (event, now) => {
      if (free() === 0) throw new Error(`expected a free copy of ${spec.label}, found none`);
      const copy = take(now);
      const id = nextId++;
      const outcome = await call(copy, { id, now, timeoutMs: spec.timeoutMs * PATIENCE, event });
      if (outcome === 'crashed' || outcome === 'timed out') {
        end(copy);
        return { ok: false, error: `${spec.label} ${outcome}` };
      }
      idle.push(copy);
      return outcome;
    },
    stop: async () => {
      await Promise.all([...all].map((copy) => copy.terminate()));
    },
  };
}

function startCopy(spec: FunctionSpec, startAt: number, onLog: OnLog): Worker {
  const { bundle, exportName, functionName, functionArn, memoryMb } = spec;
  const workerData: WorkerData = { bundle, exportName, functionName, functionArn, memoryMb, startAt };
  const copy = new Worker(BOOTSTRAP, {
    env: { ...spec.environment },
    workerData,
    stdout: true,
    stderr: true,
  });
  for (const stream of [copy.stdout, copy.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (chunk: string) => {
      for (const line of chunk.split('\n')) if (line !== '') onLog(spec.label, line);
    });
  }
  // Without a listener an error would end the whole run; whoever waits for an answer listens as well.
  copy.on('error', (error) =>
    onLog(spec.label, `crashed: ${error instanceof Error ? error.stack : String(error)}`),
  );
  return copy;
}

/** Node sets the id of a thread that has ended to -1. */
function hasExited(copy: Worker): boolean {
  return copy.threadId === -1;
}

interface Call {
  readonly id: number;
  readonly now: number;
  readonly timeoutMs: number;
  readonly event: unknown;
}

function call(copy: Worker, invocation: Call): Promise<Outcome | 'crashed' | 'timed out'> {
  return new Promise((resolve) => {
    const settle = (outcome: Outcome | 'crashed' | 'timed out'): void => {
      clearTimeout(timer);
      copy.off('message', onMessage);
      copy.off('exit', onExit);
      resolve(outcome);
    };
    const onMessage = (message: unknown): void => settle(Outcome.parse(message));
    const onExit = (): void => settle('crashed');
    const timer = setTimeout(() => settle('timed out'), invocation.timeoutMs);
    copy.on('message', onMessage);
    copy.on('exit', onExit);
    copy.postMessage(invocation);
  });
}
