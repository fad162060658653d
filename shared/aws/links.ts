import * as z from 'zod';
import { dateOf, type Moment } from '../domain/moment.ts';
import { type Mac, signedByMonth } from './month-keys.ts';

const text = z.string().min(1);
const ofCase = { area: text, ref: text };
const ofContact = { ...ofCase, contactId: text };

/** What a link in an email lets whoever has it do: one thing, in one case. */
export const linked = z.discriminatedUnion('to', [
  /** Say whether an address is theirs. */
  z.object({ to: z.literal('address'), ...ofContact, address: text }),
  /** Choose how to be told, or say that the address is not theirs. */
  z.object({ to: z.literal('wishes'), ...ofContact, address: text }),
  /** Answer a survey, once. Links of before name no address. */
  z.object({ to: z.literal('survey'), ...ofContact, surveyId: text, address: text.optional() }),
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

/** How long a link opens its page. */
export const validFor = { days: 60 };

/** What the address of a page says of its language, as a query: nothing for English. */
export const languageQuery = (language: string): string => (language === 'en' ? '' : `lang=${language}`);

/** Months back, this one among them, whose keys still open a link: as many as a link is valid for. */
const monthsKept = 4;

/** Links that are signed with the key of the month, and valid for 60 days. Throw `TryAgain` when it cannot be had. */
export function linksOf(mac: Mac): Links {
  const signed = signedByMonth(mac, 'links', monthsKept);
  return {
    sign: (what, now) => {
      const until = dateOf(now.on).add(validFor).toZonedDateTime('Europe/London').epochMilliseconds;
      return signed.sign({ ...what }, { at: until, now });
    },
    read: async (token, now) => {
      const payload = await signed.read(token, now);
      return typeof payload === 'string' ? payload : linked.parse(payload);
    },
  };
}
