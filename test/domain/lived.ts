import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { londonTime } from '../../shared/domain/london.ts';
import { type IsoInstant, isoInstant, momentOf } from '../../shared/domain/moment.ts';
import type { Rules } from '../../shared/domain/rules.ts';
import { type DeskMail, type FamilyMail, World } from '../../shared/domain/world.ts';
import { day, shown } from '../dated.ts';
import { alwaysLive } from './given.ts';
import { when } from './when.ts';

/** A fact that reaches us later than it happened. */
export interface Arrival {
  readonly fact: Fact;
  readonly arrivesAt: string;
}

export const arriving = (fact: Fact, arrivesAt: string): Arrival => ({ fact, arrivesAt });

/** The facts of one case lived through in a world that mails, up to the end of a day. */
export const lived = (until: string, ...facts: readonly (Fact | Arrival)[]): Life =>
  livedIn(alwaysLive, until, ...facts);

/** The same in an area with its own rules. */
export function livedIn(rules: Rules, until: string, ...facts: readonly (Fact | Arrival)[]): Life {
  const family: FamilyMail[] = [];
  const desks: DeskMail[] = [];
  const world = new World(rules, {
    family: (mail) => void family.push(mail),
    desk: (mail) => {
      desks.push(mail);
      return mail.changed.length > 0 || mail.full;
    },
  });
  const arrivals = facts.map((told) =>
    'fact' in told ? { ...told, now: when(told.arrivesAt) } : byItself(told),
  );
  for (const { fact, now } of arrivals.sort((a, b) => (a.now.at < b.now.at ? -1 : 1))) {
    world.runUntil(now.at);
    world.post('C-1', fact, now);
  }
  world.runUntil(isoInstant(londonTime(day(until), '23:59')));
  return lifeOf(world, family, desks);
}

const byItself = (fact: Fact) => ({ fact, now: momentOf(Temporal.Instant.from(fact.at)) });

/** What went out in a life. Emails to the family are read in order, and none may be left unread. */
export interface Life {
  readonly world: World;
  readonly family: readonly FamilyMail[];
  readonly desks: readonly DeskMail[];
  /** The next email to the family: when, the notices it carries, and to whom (`P-1` unless said). */
  expectEmail(at: string, notices: string | readonly string[], contactId?: string): FamilyMail;
  expectNoMoreEmail(): void;
  /** Every email to the family, as `Mon 2026-01-12 10:00 P-1 notice+notice`. */
  readonly emails: readonly string[];
  /** When a desk heard of something new about a clock: `Mon 2026-01-12 07:00 CLOCK`, with the rung climbed. */
  heard(role: string): readonly string[];
}

function lifeOf(world: World, family: readonly FamilyMail[], desks: readonly DeskMail[]): Life {
  const unread = [...family];
  return {
    ...{ world, family, desks, emails: family.map(emailText) },
    expectEmail: (at, notices, contactId = 'P-1') => {
      const next = unread.shift();
      expect(next && emailText(next)).toBe(`${at} ${contactId} ${[notices].flat().join('+')}`);
      if (next === undefined) throw new Error(`Expected an email at ${at}, found none.`);
      return next;
    },
    expectNoMoreEmail: () => expect(unread.map(emailText)).toEqual([]),
    heard: (role) => desks.filter((mail) => mail.desk.role === role).flatMap(deskText),
  };
}

/** An instant as tests write it, in London: `Mon 2026-01-12 10:00`. */
export function inLondon(at: IsoInstant): string {
  const zoned = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London');
  return `${shown(zoned.toPlainDate())} ${zoned.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}

const emailText = ({ at, contact, carries }: FamilyMail): string =>
  `${inLondon(at)} ${contact.contactId} ${carries.map(({ statement }) => statement.notice).join('+')}`;

const deskText = ({ at, changed }: DeskMail): readonly string[] =>
  changed.flatMap((row) => row.lines.map((line) => `${inLondon(at)} ${line.clock} ${line.rung ?? '-'}`));
