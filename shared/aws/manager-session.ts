import * as z from 'zod';
import type { Moment } from '../domain/moment.ts';
import { type Mac, signedByMonth } from './month-keys.ts';

const text = z.string().min(1);

/** What a browser keeps for us: who is signed in to an area, or what must come back from its provider. */
export const kept = z.discriminatedUnion('is', [
  z.object({ is: z.literal('session'), area: text, email: text }),
  z.object({
    is: z.literal('signing-in'),
    ...{ area: text, state: text, nonce: text, verifier: text },
    /** The page to show then, with its query. */
    back: text,
  }),
]);

export type Kept = z.infer<typeof kept>;
type Of<K extends Kept['is']> = Extract<Kept, { readonly is: K }>;

/** Signs what a browser keeps, and reads it again; null for what is not ours, is too old, or was kept for another area. */
export interface Sessions {
  readonly sign: (what: Kept, now: Moment) => Promise<string>;
  readonly read: <K extends Kept['is']>(
    token: string | undefined,
    wanted: { readonly is: K; readonly area: string; readonly now: Moment },
  ) => Promise<Of<K> | null>;
}

/** How long each is good for, in minutes: a session for one sitting, a sign-in for as long as somebody looks for a password. */
export const minutes: Readonly<Record<Kept['is'], number>> = { session: 60, 'signing-in': 10 };

/** Sessions signed with the key of the month. Throw `TryAgain` when it cannot be had. */
export function sessionsOf(mac: Mac): Sessions {
  const signed = signedByMonth(mac, 'sessions', 2);
  return {
    sign: (what, now) =>
      signed.sign({ ...what }, { at: Date.parse(now.at) + minutes[what.is] * 60_000, now }),
    read: async (token, { is, area, now }) => {
      const payload = token === undefined ? 'wrong' : await signed.read(token, now);
      const known = typeof payload === 'string' ? null : kept.parse(payload);
      return known?.area === area && isOf(known, is) ? known : null;
    },
  };
}

const isOf = <K extends Kept['is']>(known: Kept, is: K): known is Of<K> => known.is === is;

const cookieOf = (is: Kept['is'], area: string): string =>
  `__Host-${is === 'session' ? 'manager' : 'signing-in'}-${area}`;

// A cookie called `__Host-` comes from us alone: https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie
const guarded = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** The header that lets a browser keep a token, for as long as it is good. */
export const keeping = (what: Kept, token: string): string =>
  `${cookieOf(what.is, what.area)}=${token}; Max-Age=${minutes[what.is] * 60}; ${guarded}`;

/** The header that lets a browser forget it. */
export const forgetting = (is: Kept['is'], area: string): string =>
  `${cookieOf(is, area)}=; Max-Age=0; ${guarded}`;

/** The token that a browser sends, from its `Cookie` header. */
export function tokenIn(header: string | undefined, is: Kept['is'], area: string): string | undefined {
  const name = `${cookieOf(is, area)}=`;
  return (header ?? '')
    .split(/;\s*/)
    .find((pair) => pair.startsWith(name))
    ?.slice(name.length);
}
