import { decodeProtectedHeader, errors, jwtVerify, SignJWT } from 'jose';
import * as z from 'zod';
import { dateOf, type Moment } from '../domain/moment.ts';

const text = z.string().min(1);
const ofCase = { area: text, ref: text };
const ofContact = { ...ofCase, contactId: text };

/** What a link in an email lets whoever has it do: one thing, in one case. */
export const linked = z.discriminatedUnion('to', [
  /** Say whether an address is theirs. */
  z.object({ to: z.literal('address'), ...ofContact, address: text }),
  /** Choose how to be told, or say that the address is not theirs. */
  z.object({ to: z.literal('wishes'), ...ofContact, address: text }),
  /** Answer a survey, once. */
  z.object({ to: z.literal('survey'), ...ofContact, surveyId: text }),
  /** Take on one obligation, or say that it is not theirs. `owner` is `role@organisation`. */
  z.object({
    to: z.literal('work'),
    ...ofCase,
    ...{ pathwayId: text, clock: text, instance: text.nullable(), owner: text },
  }),
]);

export type Linked = z.infer<typeof linked>;

/** Signs what a link may do, and reads it again. */
export interface Links {
  readonly sign: (linked: Linked, now: Moment) => Promise<string>;
  readonly read: (token: string, now: Moment) => Promise<Linked | 'wrong' | 'old'>;
}

/** Gives 32 bytes that only we can make from a message, the same each time. Throws `TryAgain` when it cannot. */
export type Mac = (message: string) => Promise<Uint8Array>;

/** How long a link opens its page. */
export const validFor = { days: 60 };

/** What the address of a page says of its language, as a query: nothing for English. */
export const languageQuery = (language: string): string => (language === 'en' ? '' : `lang=${language}`);

/** Months back, this one among them, whose keys still open a link: as many as a link is valid for. */
const monthsKept = 4;

/**
 * Links that are signed with a key of the month (JWT, HS256), so that keys change by themselves and signing asks for
 * one but once a month. A link is valid for 60 days. Signing and reading throw `TryAgain` when the key cannot be had.
 */
export function linksOf(mac: Mac): Links {
  const keys = new Map<string, Promise<Uint8Array>>();
  const keyOf = (month: string): Promise<Uint8Array> => {
    const known = keys.get(month);
    if (known !== undefined) return known;
    const key = mac(`links of ${month}`);
    keys.set(month, key);
    key.catch(() => keys.delete(month));
    return key;
  };
  return {
    sign: async (what, now) => {
      const month = monthOf(now);
      const until = dateOf(now.on).add(validFor).toZonedDateTime('Europe/London').epochMilliseconds;
      return new SignJWT({ ...what })
        .setProtectedHeader({ alg: 'HS256', kid: month })
        .setExpirationTime(new Date(until))
        .sign(await keyOf(month));
    },
    read: async (token, now) => {
      const month = keyNamedBy(token);
      if (month === null || !monthsUpTo(now).includes(month)) return 'wrong';
      return await verified(token, await keyOf(month), now);
    },
  };
}

const monthOf = ({ on }: Moment): string => on.slice(0, 7);

const monthsUpTo = (now: Moment): readonly string[] =>
  Array.from({ length: monthsKept }, (_, months) =>
    dateOf(now.on).subtract({ months }).toString().slice(0, 7),
  );

function keyNamedBy(token: string): string | null {
  try {
    return decodeProtectedHeader(token).kid ?? null;
  } catch {
    return null;
  }
}

async function verified(token: string, key: Uint8Array, now: Moment): Promise<Linked | 'wrong' | 'old'> {
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: ['HS256'],
      requiredClaims: ['exp'],
      currentDate: new Date(now.at),
    });
    return linked.parse(payload);
  } catch (error) {
    if (error instanceof errors.JWTExpired) return 'old';
    if (error instanceof errors.JOSEError) return 'wrong';
    throw error;
  }
}
