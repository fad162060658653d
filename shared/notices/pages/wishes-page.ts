import { dateOf, type IsoDate } from '../../domain/moment.ts';
import {
  type Answer,
  asItIs,
  callUs,
  type Faults,
  type Field,
  type Filled,
  optionsOf,
  type PageContext,
  type PageView,
  type Said,
} from './form.ts';

const channels = { email: 'By email', post: 'By letter', phone: 'By phone' };
const formats = {
  standard: 'Standard',
  'large-print': 'Large print',
  'easy-read': 'Easy read: short lines and larger letters',
  audio: 'Audio',
  braille: 'Braille',
};
const pauses = { '1': 'For one week', '2': 'For two weeks', '4': 'For four weeks' };
const changes = {
  address: 'My email address, postal address or phone number',
  recipient: 'Who you write to',
  'not-mine': 'Your emails are not for me',
  'something-else': 'Something else',
};

/** Languages in their own words and in ours, and the code that each stands for. */
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
const allowed: Readonly<Record<(typeof fieldNames)[number], Readonly<Record<string, string>>>> = {
  channel: channels,
  format: formats,
  language: languages,
  pause: pauses,
  call: { yes: 'Yes, please call me' },
  change: changes,
};

const questions: Readonly<Record<(typeof fieldNames)[number], { legend: string; hint: string | null }>> = {
  channel: {
    legend: 'How should we tell you things?',
    hint: 'You will still be told everything. We only change how.',
  },
  format: { legend: 'What do you find easiest to read?', hint: null },
  language: {
    legend: 'Which language do you read best?',
    hint: 'If yours is not here, ask for a call below.',
  },
  pause: {
    legend: 'Do you want a break from emails?',
    hint: 'If there is something you must know, we will call or send a letter.',
  },
  call: { legend: 'Do you want us to call you?', hint: 'We will call within two working days.' },
  change: {
    legend: 'Is something we have wrong, or has it changed?',
    hint: 'For your safety we do not change this here. Somebody will check it with you first.',
  },
};

/**
 * Asks a contact how to be told. It shows nothing of what we know of them, so that a link that was passed on tells
 * nothing; what is left as it is, stays.
 */
export function wishesPage(context: PageContext, filled: Filled, faults: Faults): PageView {
  return {
    title: 'How we tell you things',
    council: context.profile.council.name,
    intro: [
      'Choose what you would like to change. Leave the rest as it is.',
      'We do not show what we have now, to keep it private.',
    ],
    fields: fieldNames.map((name): Field => {
      const chosen = Object.hasOwn(allowed[name], filled[name] ?? '') ? filled[name] : '';
      return {
        kind: 'radios',
        name,
        ...questions[name],
        options: [
          { ...asItIs, label: nothing(name), checked: chosen === '' },
          ...optionsOf(allowed[name], chosen),
        ],
        error: faults[name] ?? null,
      };
    }),
    button: 'Send',
    closing: [callUs(context)],
  };
}

const nothing = (name: string): string =>
  name === 'pause' || name === 'call' || name === 'change' ? 'No' : asItIs.label;

/** Reads what a contact chose. Nothing here can change an address or who is written to. */
export function wishesAnswer(
  { contactId, address }: { readonly contactId: string; readonly address: string },
  filled: Filled,
  today: IsoDate,
): Answer {
  const unknown = fieldNames.filter((name) => filled[name] && !Object.hasOwn(allowed[name], filled[name]));
  if (unknown.length > 0)
    return { faults: Object.fromEntries(unknown.map((name) => [name, 'Choose one of these'])) };
  const { channel, format, language, pause, call, change } = filled;
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
    ...(call ? [{ type: 'send.people.call-wished.v1', data: { contactId } }] : []),
    ...(change ? [changeSaid(contactId, address, change)] : []),
  ];
  return said.length > 0
    ? { said, thanks: change === 'not-mine' ? change : 'wishes' }
    : { faults: { channel: 'Choose at least one thing to change' } };
}

/** Whoever says that the emails are not for them is believed at once; any other change is checked by a person first. */
const changeSaid = (contactId: string, address: string, change: string): Said =>
  change === 'not-mine'
    ? { type: 'send.people.address-answered.v1', data: { contactId, address, answer: change } }
    : { type: 'send.people.change-wished.v1', data: { contactId, what: change } };
