import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Moment } from '../domain/moment.ts';
import { TryAgain } from './try-again.ts';
import { Unauthorized } from './unauthorized.ts';

/** Whose tokens count, and for whom they are made. */
export interface TokenIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer publishes its keys. */
  readonly keysUrl: string;
}

/** Reads a token, and gives the id of the client it was made for. */
export type ReadToken = (token: string, now: Moment) => Promise<string>;

/**
 * How tokens of this issuer are read. Its keys are fetched when first needed and kept for ten minutes; a key that is not
 * among them is looked for again, at most every half minute, so that a new key works at once and a wrong one costs
 * little. Reading throws `Unauthorized` for a token that does not count, and `TryAgain` when the keys cannot be had.
 */
export function tokensOf({ issuer, audience, keysUrl }: TokenIssuer): ReadToken {
  const keys = createRemoteJWKSet(new URL(keysUrl), {
    timeoutDuration: 3_000,
    cooldownDuration: 30_000,
    cacheMaxAge: 600_000,
  });
  return async (token, now) => {
    const payload = await verified(() =>
      jwtVerify(token, keys, {
        issuer,
        audience,
        // Only signatures that cannot be made with what is published.
        algorithms: ['RS256', 'ES256'],
        requiredClaims: ['exp'],
        clockTolerance: 30,
        currentDate: new Date(now.at),
      }),
    );
    return clientIn(payload);
  };
}

async function verified(verify: () => Promise<{ readonly payload: JWTPayload }>): Promise<JWTPayload> {
  try {
    return (await verify()).payload;
  } catch (error) {
    if (isTroubleWithKeys(error)) throw new TryAgain('Fetching the keys of the issuer', { cause: error });
    if (error instanceof errors.JOSEError) throw new Unauthorized(error.code);
    throw error;
  }
}

// An answer that never came or was no list of keys; jose has no code of its own for most of them.
function isTroubleWithKeys(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return true;
  if (error instanceof errors.JOSEError) return error.code === errors.JOSEError.code;
  return error instanceof TypeError && error.cause !== undefined;
}

/** The claims that may name the client, the first that is there. RFC 9068 says `client_id`; not every issuer does. */
function clientIn({ client_id, azp, sub }: JWTPayload): string {
  const named = [client_id, azp, sub].find((claim) => claim !== undefined);
  if (typeof named !== 'string' || named === '') throw new Unauthorized('NO_CLIENT');
  return named;
}
