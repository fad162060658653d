import { createHash, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import * as z from 'zod';
import type { HttpReply } from './gateway-answers.ts';
import { json } from './token-issuer.ts';

const LASTS_SECONDS = 600;
const kid = 'local';

/** By what tokens are signed. */
export const alg = 'RS256';

/** What is asked for at the authorization endpoint. */
export const Asked = z.object({
  client_id: z.string().min(1),
  redirect_uri: z.string(),
  response_type: z.literal('code'),
  scope: z.string().regex(/\bopenid\b/),
  state: z.string().min(1),
  nonce: z.string().min(1),
  code_challenge: z.string().min(43),
  code_challenge_method: z.literal('S256'),
});
export type Asked = z.infer<typeof Asked>;

const Exchanged = z.object({
  grant_type: z.literal('authorization_code'),
  code: z.string(),
  code_verifier: z.string(),
  client_id: z.string(),
  redirect_uri: z.string(),
});

type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

interface Granted extends Asked {
  readonly issuer: string;
  readonly email: string;
  readonly until: number;
}

/** The codes that a stand-in gives, each good once, and the tokens that it gives for them. */
export interface SignInCodes {
  /** Leads back to whoever asked, with a code for whoever has this address. */
  readonly grant: (issuer: string, asked: Asked, email: string) => HttpReply;
  /** Gives tokens for a code to whoever proves that they asked for it. */
  readonly exchange: (issuer: string, form: unknown) => Promise<HttpReply>;
  /** The keys by which the tokens can be checked. */
  readonly keys: () => Promise<HttpReply>;
}

/** Keeps codes and a key for one run. `now` is simulated time, in milliseconds since 1970. */
export function createCodes(now: () => number): SignInCodes {
  const codes = new Map<string, Granted>();
  const pair = generateKeyPair(alg);
  return {
    grant: (issuer, asked, email) => {
      const code = randomUUID();
      codes.set(code, { ...asked, issuer, email, until: now() + LASTS_SECONDS * 1000 });
      const back = new URL(asked.redirect_uri);
      back.searchParams.set('code', code);
      back.searchParams.set('state', asked.state);
      return { status: 303, headers: { location: back.href }, body: '' };
    },
    exchange: async (issuer, form) => {
      const asked = Exchanged.safeParse(form);
      const granted = asked.success ? codes.get(asked.data.code) : undefined;
      if (!asked.success || granted === undefined || !isTheSame(granted, asked.data, { issuer, now: now() }))
        return json(400, { error: 'invalid_grant' });
      codes.delete(asked.data.code);
      return json(200, await tokensFor(granted, (await pair).privateKey, now()));
    },
    keys: async () =>
      json(200, { keys: [{ ...(await exportJWK((await pair).publicKey)), kid, alg, use: 'sig' }] }),
  };
}

function isTheSame(
  granted: Granted,
  asked: z.infer<typeof Exchanged>,
  { issuer, now }: { readonly issuer: string; readonly now: number },
): boolean {
  const challenge = createHash('sha256').update(asked.code_verifier).digest('base64url');
  return (
    granted.issuer === issuer &&
    granted.until >= now &&
    granted.client_id === asked.client_id &&
    granted.redirect_uri === asked.redirect_uri &&
    granted.code_challenge === challenge
  );
}

async function tokensFor(granted: Granted, key: PrivateKey, now: number): Promise<object> {
  const { issuer, email, client_id, nonce } = granted;
  const at = Math.floor(now / 1000);
  const id_token = await new SignJWT({ email, email_verified: true, nonce })
    .setProtectedHeader({ alg, kid })
    .setIssuer(issuer)
    .setSubject(email)
    .setAudience(client_id)
    .setIssuedAt(at)
    .setExpirationTime(at + LASTS_SECONDS)
    .sign(key);
  return { access_token: randomUUID(), token_type: 'Bearer', expires_in: LASTS_SECONDS, id_token };
}
