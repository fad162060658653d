import type { Contact } from '../../shared/domain/contact.ts';
import type { Statement } from '../../shared/domain/notice.ts';
import type { NamedContact } from '../../shared/domain/person.ts';
import type { Profile } from '../../shared/domain/profile.ts';
import type { FamilyInput } from '../../shared/notices/family-input.ts';
import type { Language } from '../../shared/notices/languages/language.ts';
import { type LanguageWords, wordsFor, wordsIn } from '../../shared/notices/languages/words-for.ts';

/** A small area of our own: none of the five. Its phone numbers are of the range kept for stories. */
export const profile: Profile = {
  area: 'sample',
  council: {
    id: 'sample-council',
    name: 'Sample City Council',
    phone: '01632 960 300',
    textphone: '01632 960 349',
    complaintsPhone: '01632 960 301',
  },
  sendiass: { name: 'Sample Family Advice', phone: '01632 960 302' },
  mediation: { name: 'Fair Talk', phone: '01632 960 303' },
  liveFrom: '2026-04-13',
  tellWithin: 5,
  slots: { family: ['10:00', '15:00'], desk: '07:00', fullListOn: 1 },
  calendar: { closures: [], settings: {} },
  roles: {
    'case-officer': { title: 'Case officer', desk: 'list' },
    'team-manager': { title: 'Team manager', desk: 'screen' },
    'head-of-service': { title: 'Head of service', desk: 'counts' },
  },
  ladders: {},
  longestPromise: 10,
  lateUpdateEvery: 10,
  standards: [],
  surveys: [],
  boards: [],
  statuses: { source: { document: 'Plan', phrase: 'Status' }, words: [] },
  formats: [],
};

/** A parent who reads ordinary English email. */
export const parent: Contact = {
  contactId: 'C-1',
  role: 'parent',
  email: 'parent@example.org',
  address: 'a1',
  confirmedOn: '2026-04-14',
  registeredOn: '2026-01-05',
  addressSince: '2026-04-14',
  language: 'en',
  format: 'standard',
  channel: 'email',
  channelGiven: 'email',
  pausedUntil: null,
};

export const officer: NamedContact = {
  name: 'Ann Example',
  phone: '01632 960 310',
  email: 'ann@council.example',
  deputy: 'Bob Sample',
};

/** A statement with these parts; the rest is of no weight for its words. */
export const statement = (parts: Partial<Statement> & Pick<Statement, 'notice'>): Statement => ({
  key: `${parts.notice}#A-1`,
  pathway: 'assessment',
  pathwayId: 'A-1',
  clock: null,
  on: '2026-04-20',
  dates: {},
  says: {},
  alone: parts.notice === 'decision-made',
  moot: false,
  contactId: null,
  byFact: true,
  because: 'The request was received on Monday 20 April 2026.',
  ...parts,
});

const noneMissing = (tag: string, id: string): never => {
  throw new Error(`Expected ${id} in ${tag}, found none.`);
};

/** The words for a contact of this language. Nothing may be missing: that is a fault here. */
export const wordsOf = (language: string): LanguageWords => wordsFor(language, noneMissing);

/** The words of a language, also of one that no contact can have. */
export const wordsOfLanguage = (language: Language): LanguageWords => wordsIn(language, noneMissing);

/** The input of an email that tells these, on Tuesday 21 April 2026 unless said otherwise. */
export const emailOf = (
  statements: readonly Statement[],
  parts: Partial<Omit<FamilyInput, 'statements'>> = {},
): FamilyInput => ({
  statements,
  contact: parent,
  words: wordsOf((parts.contact ?? parent).language),
  namedContact: officer,
  profile,
  ref: 'SMP-4821',
  signInUrl: 'https://sign-in.council.example/',
  links: {
    wishes: 'https://send.council.example/p/wishes',
    address: 'https://send.council.example/p/address',
    survey: statements.some(({ notice }) => notice === 'survey')
      ? 'https://send.council.example/p/survey'
      : null,
  },
  replyTo: 'updates@council.example',
  today: '2026-04-21',
  ...parts,
});
