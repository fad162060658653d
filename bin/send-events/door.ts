import * as z from 'zod';
import { maxBatchBytes, maxBatchEvents, mediaTypes } from '../../events/index.ts';
import type { SignInOptions } from './arguments.ts';
import { NotNow, type Sender } from './sender.ts';
import { answered, jsonIn, type Request, retryAfterMs, type SignIn, signInWith } from './sign-in.ts';
import { Stop } from './stop.ts';

const reason = z.object({ field: z.string(), expected: z.string(), got: z.string() });
const problem = z.object({ detail: z.string() }).or(z.object({ message: z.string().nullable() }));
const taken = z.object({
  events: z.array(
    z.object({
      outcome: z.enum(['queued', 'duplicate', 'refused', 'try-again']),
      reasons: z.array(reason),
    }),
  ),
});

/** An answer of the door: its status, and its body as JSON; undefined for one that is none. */
export interface Answer {
  readonly status: number;
  readonly json: unknown;
}

/** The HTTPS door, signed in at. */
export interface DoorClient {
  readonly to: string;
  /** Asks under the paths of its kind, signed. Throws `NotNow` or, when signing in does not do, `Stop`. */
  readonly ask: (request: Pick<Request, 'method' | 'headers' | 'body'>, path: string) => Promise<Answer>;
}

/** Longer than API Gateway waits for the function behind it. */
const answerMs = 35_000;

/** A client of the door that has what it needs to sign in. Throws `Stop` with what to do when something is missing. */
export async function doorClient(options: SignInOptions, env: NodeJS.ProcessEnv): Promise<DoorClient> {
  const apiKey = env.SEND_EVENTS_API_KEY;
  if (!apiKey)
    throw new Stop(
      'Set SEND_EVENTS_API_KEY in the environment: the API key you were given with your place at the door.',
    );
  const signIn = await signInWith(options, env);
  const url = options.url.replace(/\/oauth$|\/events$|\/oauth\/events$/, '');
  return {
    to: `${url}${signIn.base} as ${signIn.name}`,
    ask: async ({ method, headers, body }, path) => {
      const own = { ...headers, 'x-api-key': apiKey, accept: 'application/json, application/problem+json' };
      const request = { method, url: `${url}${signIn.base}${path}`, headers: own, body };
      const first = await exchange(request, signIn);
      const answer = first.status === 401 && signIn.renew() ? await exchange(request, signIn) : first;
      return readable(answer, url);
    },
  };
}

/** Posts to the HTTPS door in batches. */
export const doorSender = (door: DoorClient): Sender => ({
  to: door.to,
  // Brackets, and commas between.
  most: { events: maxBatchEvents, bytes: maxBatchBytes - maxBatchEvents - 1 },
  send: async (bodies) => {
    const headers = { 'content-type': mediaTypes.batch };
    const { status, json } = await door.ask(
      { method: 'POST', headers, body: `[${bodies.join(',')}]` },
      '/events',
    );
    const read = taken.safeParse(json);
    if (status === 202 && read.success && read.data.events.length === bodies.length) return read.data.events;
    throw new Stop(
      `The door does not take this batch (${status}): ${detailOf(json)} Is --to the address of the door?`,
    );
  },
  close: () => {},
});

interface Exchanged extends Answer {
  readonly retryAfter: string | null;
}

async function exchange(request: Request, signIn: SignIn): Promise<Exchanged> {
  const { method, url, headers, body } = request;
  const signed = { ...headers, ...(await signIn.headersFor(request)) };
  const signal = AbortSignal.timeout(answerMs);
  return answered(url, async () => {
    const options = { method, headers: signed, signal, redirect: 'manual' as const };
    const response = await fetch(url, { ...options, ...(body !== undefined && { body }) });
    const json = jsonIn(await response.text());
    return { status: response.status, json, retryAfter: response.headers.get('retry-after') };
  });
}

function readable({ status, json, retryAfter }: Exchanged, url: string): Answer {
  const detail = detailOf(json);
  if (status === 401 || status === 403)
    throw new Stop(
      `The door does not let you in (${status}): ${detail} Check the credentials, SEND_EVENTS_API_KEY, the clock of this ` +
        `machine, and that ${url} is the door they are for.`,
    );
  if (status === 429)
    throw new NotNow('The door says that this was too much at a time.', retryAfterMs(retryAfter));
  if (status >= 500)
    throw new NotNow(`The door answers ${status}. ${detail}`.trim(), retryAfterMs(retryAfter));
  if (status >= 300 && status < 400)
    throw new Stop(`${url} sends you elsewhere (${status}): say the address of the door itself.`);
  return { status, json };
}

/** What a problem says of itself. */
export function detailOf(json: unknown): string {
  const read = problem.safeParse(json);
  if (!read.success) return 'It gives no reason.';
  return 'detail' in read.data ? read.data.detail : (read.data.message ?? 'It gives no reason.');
}
