import { createHash, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import * as z from 'zod';
import type { HttpReply } from './gateway-answers.ts';
import type { ReadRequest } from './http-read.ts';
import { signInPage } from './sign-in-page.ts';
import { json } from './token-issuer.ts';

/** Where the stand-ins for the sign-in of areas are: the name of an area follows, and then a part of the provider. */
export const SIGN_IN = '/local/sign-in/';

export interface SignInOptions {
  /** Where the local door is, without a slash at the end. */
  readonly door: string;
  /** Simulated time, in milliseconds since 1970. */
  readonly now: () => number;
}

const LASTS_SECONDS = 600;
const alg = 'RS256';
const kid = 'local';

const Asked = z.object({
  client_id: z.string().min(1),
  redirect_uri: z.string(),
  response_type: z.literal('code'),
  scope: z.string().regex(/\bopenid\b/),
  state: z.string().min(1),
  nonce: z.string().min(1),
  code_challenge: z.string().min(43),
  code_challenge_method: z.literal('S256'),
});
const Exchanged = z.object({
  grant_type: z.literal('authorization_code'),
  code: z.string(),
  code_verifier: z.string(),
  client_id: z.string(),
  redirect_uri: z.string(),
});

type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

interface Granted extends z.infer<typeof Asked> {
  readonly issuer: string;
  readonly email: string;
  readonly until: number;
}

/**
 * A stand-in for the OpenID Connect provider of every area: whoever gives an address is taken to be its owner. It holds
 * to what a provider must: PKCE, a code that counts once, and tokens in simulated time.
 */
export function createSignIn({ door, now }: SignInOptions): (request: ReadRequest) => Promise<HttpReply> {
  const codes = new Map<string, Granted>();
  const keys = generateKeyPair(alg);
  const grant = (issuer: string, asked: z.infer<typeof Asked>, email: string): HttpReply => {
    const code = randomUUID();
    codes.set(code, { ...asked, issuer, email, until: now() + LASTS_SECONDS * 1000 });
    const back = new URL(asked.redirect_uri);
    back.searchParams.set('code', code);
    back.searchParams.set('state', asked.state);
    return { status: 303, headers: { location: back.href }, body: '' };
  };
  const exchange = async (issuer: string, form: unknown): Promise<HttpReply> => {
    const asked = Exchanged.safeParse(form);
    const granted = asked.success ? codes.get(asked.data.code) : undefined;
    if (!asked.success || granted === undefined || !isTheSame(granted, asked.data, { issuer, now: now() }))
      return json(400, { error: 'invalid_grant' });
    codes.delete(asked.data.code);
    return json(200, await tokensFor(granted, (await keys).privateKey, now()));
  };
  return async (request) => {
    const [area = '', ...rest] = request.path.slice(SIGN_IN.length).split('/');
    const issuer = `${door}${SIGN_IN}${area}`;
    const form = Object.fromEntries(new URLSearchParams(request.body.toString()));
    const query = Object.fromEntries(Object.entries(request.query).map(([name, [value]]) => [name, value]));
    switch (`${request.method} ${rest.join('/')}`) {
      case 'GET .well-known/openid-configuration':
        return json(200, metadataOf(issuer));
      case 'GET keys':
        return json(200, { keys: [{ ...(await exportJWK((await keys).publicKey)), kid, alg, use: 'sig' }] });
      case 'GET authorize': {
        const asked = askedIn(query, door);
        return asked === null ? json(400, { error: 'invalid_request' }) : signInPage(area, asked);
      }
      case 'POST authorize': {
        const [asked, email] = [askedIn(form, door), z.email().safeParse(form.email)];
        const isGood = asked !== null && email.success;
        return isGood ? grant(issuer, asked, email.data) : json(400, { error: 'invalid_request' });
      }
      case 'POST token':
        return await exchange(issuer, form);
      default:
        return json(404, { error: 'not_found' });
    }
  };
}

/** What is asked for, when it may be; nobody is sent anywhere but to the door. */
function askedIn(given: unknown, door: string): z.infer<typeof Asked> | null {
  const asked = Asked.safeParse(given);
  return asked.success && asked.data.redirect_uri.startsWith(`${door}/`) ? asked.data : null;
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

/** https://openid.net/specs/openid-connect-discovery-1_0.html */
const metadataOf = (issuer: string) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: [alg],
  code_challenge_methods_supported: ['S256'],
  token_endpoint_auth_methods_supported: ['none'],
});
