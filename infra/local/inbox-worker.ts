import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { simulateDate } from './sim-date.ts';

const { port, startAt } = z.object({ port: z.number(), startAt: z.number() }).parse(workerData);
const clock = simulateDate(startAt);

type Serve = (config: { readonly port: number; readonly host: string }) => Promise<unknown>;
const Serve = z.custom<Serve>((value) => typeof value === 'function');
const { default: serve } = z
  .object({ default: Serve })
  .parse(createRequire(import.meta.url)('aws-ses-v2-local'));

parentPort?.on('message', (now: unknown) => clock.set(z.number().parse(now)));
await serve({ port, host: '127.0.0.1' });
parentPort?.postMessage('listening');
