import { SignatureV4 } from '@smithy/signature-v4';
import * as z from 'zod';
import type { SignInOptions } from './arguments.ts';
import { awsClient, regionOf } from './credentials.ts';
import { NotNow } from './sender.ts';
import { codeOf, Stop, said } from './stop.ts';

/** One request to the door, not signed yet. */
export interface Request {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** How a partner signs in at the HTTPS door. */
export interface SignIn {
  /** What stands before the paths of its kind. */
  readonly base: '' | '/oauth';
  /** As whom, without any secret. */
  readonly name: string;
  /** The headers that show who asks. */
  readonly headersFor: (request: Request) => Promise<Readonly<Record<string, string>>>;
  /** Forgets what a refused request was signed with; answers whether it makes sense to sign anew. */
  readonly renew: () => boolean;
}

/** With a token when there is somewhere to get one, else with the credentials of AWS. Throws `Stop` when some are missing. */
export async function signInWith(options: SignInOptions, env: NodeJS.ProcessEnv): Promise<SignIn> {
  const { url, tokenUrl, profile } = options;
  if (tokenUrl !== null) return withToken({ ...options, tokenUrl }, env);
  const region = regionOf(url, options.region, env);
  const { config } = await awsClient({ profile, region, endpoint: url });
  const { accessKeyId } = await config.credentials();
  const signer = new SignatureV4({
    service: 'execute-api',
    region,
    credentials: config.credentials,
    sha256: config.sha256,
  });
  return {
    base: '',
    // Roles that are assumed anew have another key each time: the profile is who it is.
    name: profile ?? (accessKeyId.startsWith('ASIA') ? 'a role' : accessKeyId),
    headersFor: async ({ method, url: address, headers, body }) => {
      const { protocol, hostname, port, pathname, host } = new URL(address);
      const signed = await signer.sign({
        ...{ method, protocol, hostname, path: pathname, headers: { ...headers, host } },
        ...(port !== '' && { port: Number(port) }),
        ...(body !== undefined && { body }),
      });
      const { host: _, ...rest } = signed.headers;
      return rest;
    },
    renew: () => false,
  };
}

type TokenOptions = SignInOptions & { readonly tokenUrl: string };

const given = z.object({
  access_token: z.string().min(1),
  expires_in: z.coerce.number().positive().default(300),
});
/** A token is not used for its last half minute. */
const marginMs = 30_000;

function withToken(options: TokenOptions, env: NodeJS.ProcessEnv): SignIn {
  const { SEND_EVENTS_CLIENT_ID: id, SEND_EVENTS_CLIENT_SECRET: secret } = env;
  if (!id || !secret)
    throw new Stop(
      'Set SEND_EVENTS_CLIENT_ID and SEND_EVENTS_CLIENT_SECRET in the environment: the client that signs in at the token URL.',
    );
  let held: { readonly token: string; readonly until: number } | null = null;
  let isRenewed = false;
  return {
    base: '/oauth',
    name: id,
    headersFor: async () => {
      if (held === null || held.until < Date.now()) held = await newToken(options, { id, secret });
      return { authorization: `Bearer ${held.token}` };
    },
    renew: () => {
      const first = held !== null && !isRenewed;
      held = null;
      isRenewed = true;
      return first;
    },
  };
}

async function newToken(
  { tokenUrl, scope, audience }: TokenOptions,
  { id, secret }: { readonly id: string; readonly secret: string },
) {
  const asked = {
    ...{ grant_type: 'client_credentials', client_id: id, client_secret: secret },
    ...(scope !== null && { scope }),
    ...(audience !== null && { audience }),
  };
  const answer = await answered(tokenUrl, () =>
    fetch(tokenUrl, {
      method: 'POST',
      body: new URLSearchParams(asked),
      signal: AbortSignal.timeout(30_000),
    }),
  );
  const text = await answer.text();
  if (answer.status === 429 || answer.status >= 500)
    throw new NotNow(
      `The token URL answers ${answer.status}.`,
      retryAfterMs(answer.headers.get('retry-after')),
    );
  const read = given.safeParse(jsonIn(text));
  if (answer.ok && read.success)
    return { token: read.data.access_token, until: Date.now() + read.data.expires_in * 1000 - marginMs };
  throw new Stop(
    `The token URL gives no token (${answer.status}: ${text.slice(0, 200)}). Check SEND_EVENTS_CLIENT_ID and SEND_EVENTS_CLIENT_SECRET, and whether it needs --scope or --audience.`,
  );
}

/** Asks, and answers the response; throws `NotNow` when there is none, `Stop` when the name cannot be right. */
export async function answered<T>(url: string, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const { host } = new URL(url);
    const code = codeOf(error);
    if (code === 'ENOTFOUND')
      throw new NotNow(`No machine is called ${host}: look at the address, and at your network.`);
    if (code === 'ECONNREFUSED') throw new NotNow(`Nothing listens at ${host}.`);
    throw new NotNow(`${host} does not answer (${code ?? said(error)}).`);
  }
}

/** What a `Retry-After` asks for, in milliseconds: seconds, or a date. https://www.rfc-editor.org/rfc/rfc9110#field.retry-after */
export function retryAfterMs(header: string | null): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(ms) ? null : Math.max(0, ms);
}

/** JSON, or undefined for what is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
