import { Worker } from 'node:worker_threads';

const BOOTSTRAP = new URL('./inbox-worker.ts', import.meta.url);

/** The web inbox: aws-ses-v2-local on a thread of its own, so that it dates mail by simulated time. */
export interface Inbox {
  readonly url: string;
  setClock(now: number): void;
  stop(): Promise<void>;
}

/** Starts the inbox on loopback. The port must have been found free: aws-ses-v2-local says nothing when it is taken. */
export async function startInbox(port: number, startAt: number): Promise<Inbox> {
  const thread = new Worker(BOOTSTRAP, { workerData: { port, startAt } });
  await new Promise<void>((resolve, reject) => {
    thread.once('message', () => resolve());
    thread.once('error', reject);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    setClock: (now) => thread.postMessage(now),
    stop: () => thread.terminate().then(() => undefined),
  };
}
