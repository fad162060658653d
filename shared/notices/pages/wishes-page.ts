import { dateOf } from '../../domain/moment.ts';
import type { PlainId } from '../languages/language.ts';
import type { LanguageWords } from '../languages/words-for.ts';
import {
  type Answer,
  callUs,
  type Faults,
  type Field,
  type Filled,
  labelsOf,
  optionsOf,
  type PageContext,
  type PageView,
  type Said,
} from './form.ts';

const channels = {
  email: 'page.channel.email',
  post: 'page.channel.post',
  phone: 'page.channel.phone',
} as const;
const formats = {
  standard: 'page.format.standard',
  'large-print': 'page.format.large-print',
  'easy-read': 'page.format.easy-read',
  audio: 'page.format.audio',
  braille: 'page.format.braille',
} as const;
const pauses = { '1': 'page.pause.one', '2': 'page.pause.two', '4': 'page.pause.four' } as const;
const call = { yes: 'page.call-me.yes' } as const;
const changes = {
  address: 'page.change.address',
  recipient: 'page.change.recipient',
  'not-mine': 'page.change.not-mine',
  'something-else': 'page.change.something-else',
} as const;

/** Languages in their own words and in English, and the code that each stands for: the same in every catalogue. */
const languages = {
  en: 'English',
  ar: 'العربية (Arabic)',
  bn: 'বাংলা (Bengali)',
  ku: 'Kurdî (Kurdish)',
  pl: 'Polski (Polish)',
  pa: 'ਪੰਜਾਬੀ (Punjabi)',
  ro: 'Română (Romanian)',
  so: 'Soomaali (Somali)',
  ur: 'اردو (Urdu)',
};

const fieldNames = ['channel', 'format', 'language', 'pause', 'call', 'change'] as const;
type FieldName = (typeof fieldNames)[number];

const allowed: Readonly<Record<FieldName, object>> = {
  ...{ channel: channels, format: formats, language: languages },
  ...{ pause: pauses, call, change: changes },
};

const labels = (name: FieldName, words: LanguageWords): Readonly<Record<string, string>> => {
  switch (name) {
    case 'channel':
      return labelsOf(channels, words);
    case 'format':
      return labelsOf(formats, words);
    case 'language':
      return languages;
    case 'pause':
      return labelsOf(pauses, words);
    case 'call':
      return labelsOf(call, words);
    case 'change':
      return labelsOf(changes, words);
    default:
      return name satisfies never;
  }
};

interface Question {
  readonly legend: PlainId;
  readonly hint: PlainId | null;
  /** The choice that changes nothing, and is chosen until another is. */
  readonly nothing: PlainId;
}

const questions: Readonly<Record<FieldName, Question>> = {
  channel: {
    legend: 'page.channel.question',
    hint: 'page.channel.hint',
    nothing: 'page.wishes.as-it-is',
  },
  format: { legend: 'page.format.question', hint: null, nothing: 'page.wishes.as-it-is' },
  language: {
    legend: 'page.language.question',
    hint: 'page.language.hint',
    nothing: 'page.wishes.as-it-is',
  },
  pause: { legend: 'page.pause.question', hint: 'page.pause.hint', nothing: 'page.wishes.no' },
  call: { legend: 'page.call-me.question', hint: 'page.call-me.hint', nothing: 'page.wishes.no' },
  change: { legend: 'page.change.question', hint: 'page.change.hint', nothing: 'page.wishes.no' },
};

/**
 * Asks a contact how to be told. It shows nothing of what we know of them, so that a link that was passed on tells
 * nothing; what is left as it is, stays.
 */
export function wishesPage(context: PageContext, filled: Filled, faults: Faults): PageView {
  const { profile, words } = context;
  const { say } = words;
  return {
    words,
    title: say('page.wishes.title'),
    council: profile.council.name,
    intro: [say('page.wishes.choose'), say('page.wishes.private')],
    fields: fieldNames.map((name): Field => {
      const { legend, hint, nothing } = questions[name];
      const chosen = Object.hasOwn(allowed[name], filled[name] ?? '') ? filled[name] : '';
      return {
        ...{ kind: 'radios', name, legend: say(legend), hint: hint === null ? null : say(hint) },
        options: [
          { value: '', label: say(nothing), checked: chosen === '' },
          ...optionsOf(labels(name, words), chosen),
        ],
        error: faults[name] ?? null,
      };
    }),
    button: say('page.send'),
    closing: [callUs(context), say('email.danger')],
  };
}

/** Reads what a contact chose. Nothing here can change an address or who is written to. */
export function wishesAnswer(
  { contactId, address }: { readonly contactId: string; readonly address: string },
  filled: Filled,
  { today, words: { say } }: Pick<PageContext, 'today' | 'words'>,
): Answer {
  const unknown = fieldNames.filter((name) => filled[name] && !Object.hasOwn(allowed[name], filled[name]));
  if (unknown.length > 0)
    return { faults: Object.fromEntries(unknown.map((name) => [name, say('page.choose-one')])) };
  const { channel, format, language, pause, call: wished, change } = filled;
  const pausedUntil = pause
    ? dateOf(today)
        .add({ weeks: Number(pause) })
        .toString()
    : null;
  const preference = {
    ...(channel && { channel }),
    ...(format && { format }),
    ...(language && { language }),
    ...(pausedUntil && { pausedUntil }),
  };
  const said: readonly Said[] = [
    ...(Object.keys(preference).length > 0
      ? [{ type: 'send.people.preference-chosen.v1', data: { contactId, ...preference } }]
      : []),
    ...(wished ? [{ type: 'send.people.call-wished.v1', data: { contactId } }] : []),
    ...(change ? [changeSaid(contactId, address, change)] : []),
  ];
  const kept = [
    ...(format || language || pausedUntil || (channel && channel !== 'email') ? ['way'] : []),
    ...(channel === 'email' ? ['email'] : []),
    ...(wished ? ['call'] : []),
    ...(change ? ['change'] : []),
  ];
  return said.length > 0
    ? { said, thanks: change === 'not-mine' ? change : kept.join('.') }
    : { faults: { channel: say('page.wishes.nothing') } };
}

/** Whoever says that the emails are not for them is believed at once; any other change is checked by a person first. */
const changeSaid = (contactId: string, address: string, change: string): Said =>
  change === 'not-mine'
    ? { type: 'send.people.address-answered.v1', data: { contactId, address, answer: change } }
    : { type: 'send.people.change-wished.v1', data: { contactId, what: change } };
