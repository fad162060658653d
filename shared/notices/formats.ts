import type { Profile } from '../domain/profile.ts';
import type { FamilyInput } from './family-input.ts';
import type { FamilyView } from './family-template.ts';

type OtherWays = Pick<FamilyView, 'size' | 'apart' | 'otherWays' | 'replyTo' | 'textphone' | 'notForYou'>;

/** The one subject of all emails to families: it says nothing but who writes. */
export const familySubject = (profile: Profile): string => `An update from ${profile.council.name}`;

/**
 * How this contact reads best (Accessible Information Standard), and how anybody asks for another way: large print is
 * 18 point, easy read has larger letters and one sentence to a line.
 */
export function otherWays({ contact, profile, replyTo }: FamilyInput): OtherWays {
  const { phone, textphone } = profile.council;
  return {
    size: sizes[contact.format] ?? '18px',
    apart: contact.format === 'easy-read',
    otherWays: `Need large print, ${languageOf(contact.language)} or a call?`,
    replyTo,
    textphone,
    notForYou: `Not for you? Tell us on ${phone}.`,
  };
}

const sizes: Readonly<Record<string, string>> = { 'large-print': '18pt', 'easy-read': '16pt' };

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** The name of the language a contact asked for; "another language" for English and for codes that name none. */
function languageOf(code: string): string {
  const [language = ''] = code.toLowerCase().split('-');
  const named = language !== 'en' && /^[a-z]{2,3}$/.test(language) ? names.of(language) : undefined;
  return named ?? 'another language';
}
