import { rulesFor } from '../../shared/areas/rules-for.ts';
import { deskId } from '../../shared/domain/desks-of.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { londonTime } from '../../shared/domain/london.ts';
import { type IsoInstant, isoInstant } from '../../shared/domain/moment.ts';
import { type DeskMail, type FamilyMail, type ReportMail, World } from '../../shared/domain/world.ts';
import { deskEmail } from '../../shared/notices/desk-email.ts';
import { familyEmail } from '../../shared/notices/family-email.ts';
import { reportEmail } from '../../shared/notices/report-email.ts';
import { day } from '../dated.ts';
import { inLondon } from '../domain/lived.ts';
import { when } from '../domain/when.ts';
import { wordsOf } from '../notices/sample.ts';

/** An email as somebody found it in an inbox. */
export interface Letter {
  readonly at: IsoInstant;
  /** A family as `C-1 P-1`, a desk as `role@organisation`, a report by its id. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What happened in one case, as it was posted. */
export interface Happened {
  readonly ref: string;
  readonly fact: Fact;
}

export const inCase = (ref: string, ...facts: readonly Fact[]): readonly Happened[] =>
  facts.map((fact) => ({ ref, fact }));

const rules = rulesFor('hull');
const { profile } = rules;
const pages = 'https://send.hull.example/p';
const addresses = { signInUrl: 'https://sign-in.hull.example/', replyTo: 'send@hull.example' };

/** Every email that Hull sends about what happened, up to the end of a day, in the order in which they go out. */
export function lettersOf(until: string, happened: readonly Happened[]): readonly Letter[] {
  const letters: Letter[] = [];
  const world = new World(rules, {
    family: (mail) => void letters.push(familyLetter(mail)),
    desk: (mail) => {
      const letter = deskLetter(mail);
      letters.push(...letter);
      return letter.length > 0;
    },
    report: (mail) => void letters.push(reportLetter(mail)),
  });
  for (const { ref, fact } of happened.toSorted((a, b) => (a.fact.at < b.fact.at ? -1 : 1))) {
    world.runUntil(fact.at);
    world.post(ref, fact, when(fact.at));
  }
  world.runUntil(isoInstant(londonTime(day(until), '23:59')));
  return letters;
}

const todayOf = (at: IsoInstant): string => when(at).on;

function familyLetter({ at, ref, contact, carries, view }: FamilyMail): Letter {
  const statements = carries.map(({ statement }) => statement);
  const { namedContact } = view.people;
  const survey = statements.some(({ notice }) => notice === 'survey') ? `${pages}/survey` : null;
  const links = { wishes: `${pages}/wishes`, address: `${pages}/address`, survey };
  const words = wordsOf(contact.language);
  const about = { statements, contact, words, namedContact, profile, ref, links, today: todayOf(at) };
  const { subject, text } = familyEmail({ ...about, ...addresses });
  return { at, to: `${ref} ${contact.contactId}`, subject, text };
}

function deskLetter(mail: DeskMail): readonly Letter[] {
  const linkOf = (ref: string): string => `${pages}/${ref.toLowerCase()}`;
  const email = deskEmail({ ...mail, ...addresses, profile, today: todayOf(mail.at), linkOf, heard: [] });
  if (email === null) return [];
  return [{ at: mail.at, to: deskId(mail.desk), subject: email.subject, text: email.text }];
}

function reportLetter({ at, plan, tally }: ReportMail): Letter {
  const { subject, text } = reportEmail({ ...addresses, plan, profile, tally: tally(), today: todayOf(at) });
  return { at, to: plan.id, subject, text };
}

/** Emails one below the other, as they are read from the first to the last, under what story they tell. */
export function asRead(story: string, letters: readonly Letter[]): string {
  const pages = letters.map(
    ({ at, subject, text }) => `==== ${inLondon(at)} ====\nSubject: ${subject}\n\n${text.trimEnd()}\n`,
  );
  return [story, ...pages].join('\n');
}
