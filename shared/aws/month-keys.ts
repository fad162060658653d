import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { dateOf, type Moment } from '../domain/moment.ts';

/** Gives 32 bytes that only we can make from a message, the same each time. Throws `TryAgain` when it cannot. */
export type Mac = (message: string) => Promise<Uint8Array>;

/** Signs claims, and reads them again; each purpose has keys of its own. */
export interface Signed {
  /** A token that is good until this instant, in milliseconds since 1970. */
  readonly sign: (
    claims: JWTPayload,
    until: { readonly at: number; readonly now: Moment },
  ) => Promise<string>;
  readonly read: (token: string, now: Moment) => Promise<JWTPayload | 'wrong' | 'old'>;
}

/**
 * Tokens that are signed with a key of the month (JWT, HS256), so that keys change by themselves and signing asks for
 * one but once a month. `monthsKept` says how many months back, this one among them, a key still counts: as many as a
 * token may be good for. Both throw `TryAgain` when the key cannot be had.
 */
export function signedByMonth(mac: Mac, purpose: string, monthsKept: number): Signed {
  const keys = new Map<string, Promise<Uint8Array>>();
  const keyOf = (month: string): Promise<Uint8Array> => {
    const known = keys.get(month);
    if (known !== undefined) return known;
    const key = mac(`${purpose} of ${month}`);
    keys.set(month, key);
    key.catch(() => keys.delete(month));
    return key;
  };
  return {
    sign: async (claims, { at, now }) => {
      const month = monthOf(now);
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid: month })
        .setExpirationTime(new Date(at))
        .sign(await keyOf(month));
    },
    read: async (token, now) => {
      const month = keyNamedBy(token);
      if (month === null || !monthsUpTo(now, monthsKept).includes(month)) return 'wrong';
      return await verified(token, await keyOf(month), now);
    },
  };
}

const monthOf = ({ on }: Moment): string => on.slice(0, 7);

const monthsUpTo = (now: Moment, length: number): readonly string[] =>
  Array.from({ length }, (_, months) => dateOf(now.on).subtract({ months }).toString().slice(0, 7));

function keyNamedBy(token: string): string | null {
  try {
    return decodeProtectedHeader(token).kid ?? null;
  } catch {
    return null;
  }
}

async function verified(token: string, key: Uint8Array, now: Moment): Promise<JWTPayload | 'wrong' | 'old'> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      requiredClaims: ['exp'],
      currentDate: new Date(now.at),
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 'old';
    if (error instanceof errors.JOSEError) return 'wrong';
    throw error;
  }
}
