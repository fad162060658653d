import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { HttpReply } from './gateway-answers.ts';
import type { ReadRequest } from './http-read.ts';

export interface TokenIssuerOptions {
  /** As the tokens name them. */
  readonly issuer: string;
  readonly audience: string;
  /** Simulated time, in milliseconds since 1970: by it tokens run out and keys change. */
  readonly now: () => number;
}

/** A stand-in for the token issuer that partners know: client credentials in, tokens out. */
export interface TokenIssuer {
  /** Answers `POST` of a form with `grant_type=client_credentials`, `client_id`, and `client_secret=local` (RFC 6749). */
  token(request: ReadRequest): Promise<HttpReply>;
  /** The keys that count: the day's, and those of the days beside it. */
  keys(): Promise<HttpReply>;
}

const DAY_MS = 86_400_000;
// Not the hour of a real issuer: one post lets days of simulated time pass, and one move of time up to a year.
const LASTS_DAYS = 400;
const LASTS_SECONDS = LASTS_DAYS * 86_400;
const alg = 'ES256';

/**
 * Makes an issuer whose key changes every day, and is published for as long as a token of it counts. It knows any client:
 * whether a partner has it is for others to say.
 */
export function createTokenIssuer({ issuer, audience, now }: TokenIssuerOptions): TokenIssuer {
  const made = new Map<number, ReturnType<typeof generateKeyPair>>();
  const keyOf = (day: number) => {
    const key = made.get(day) ?? generateKeyPair(alg);
    made.set(day, key);
    return key;
  };
  const signedOn = new Set<number>();
  const today = (): number => Math.floor(now() / DAY_MS);
  return {
    token: async (request) => {
      const asked = new URLSearchParams(request.body.toString());
      const [clientId, secret] = clientIn(request, asked);
      if (asked.get('grant_type') !== 'client_credentials')
        return refused(400, 'unsupported_grant_type', 'Send the form field grant_type=client_credentials.');
      if (clientId === '' || clientId.length > 256 || secret !== 'local')
        return refused(401, 'invalid_client', 'Send client_id, and client_secret=local.');
      const at = Math.floor(now() / 1000);
      const { privateKey } = await keyOf(today());
      signedOn.add(today());
      const token = await new SignJWT({ client_id: clientId, sub: clientId })
        .setProtectedHeader({ alg, kid: `local-${today()}` })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(at)
        .setExpirationTime(at + LASTS_SECONDS)
        .sign(privateKey);
      return json(200, { access_token: token, token_type: 'Bearer', expires_in: LASTS_SECONDS });
    },
    keys: async () => {
      const inUse = [...signedOn].filter((day) => day >= today() - LASTS_DAYS);
      const days = new Set([...inUse, today() - 1, today(), today() + 1]);
      const keys = await Promise.all(
        [...days].map(async (day) => {
          const { publicKey } = await keyOf(day);
          return { ...(await exportJWK(publicKey)), kid: `local-${day}`, alg, use: 'sig' };
        }),
      );
      return json(200, { keys });
    },
  };
}

/** From the form, or from basic authentication. */
function clientIn(request: ReadRequest, asked: URLSearchParams): readonly [string, string] {
  const basic = /^Basic ([\w+/=]+)$/i.exec(request.header('authorization') ?? '')?.[1];
  if (basic === undefined) return [asked.get('client_id') ?? '', asked.get('client_secret') ?? ''];
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':');
  return [id, secret];
}

/** An answer in JSON. */
export const json = (status: number, body: unknown): HttpReply => ({
  status,
  headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});

const refused = (status: number, error: string, error_description: string): HttpReply =>
  json(status, { error, error_description });
