import type { FamilyInput } from './family-input.ts';
import type { FamilyView, Linking } from './family-template.ts';
import { asText } from './languages/marks.ts';

type OtherWays = Pick<
  FamilyView,
  'language' | 'subject' | 'size' | 'apart' | 'otherWays' | 'reach' | 'textphone' | 'notForYou' | 'danger'
>;

/**
 * What all emails to families share: the one subject, which says nothing but who writes; how this contact reads best
 * (Accessible Information Standard: large print is 18 point, easy read has larger letters and one sentence to a line);
 * and how anybody asks for another way. `wishesUrl` is null where only a reply will do.
 */
export function otherWays(
  { contact, profile, replyTo, words }: FamilyInput,
  wishesUrl: string | null,
): OtherWays {
  const { say, tag, dir } = words;
  const { name, phone, textphone } = profile.council;
  const language = words.nameOf(contact.language) ?? say('email.another-language');
  return {
    language: { tag, dir },
    subject: asText(say('email.subject', { council: name }), dir),
    size: sizes[contact.format] ?? '18px',
    apart: contact.format === 'easy-read',
    otherWays: say('email.other-ways', { language }),
    reach: reachOf(words, { replyTo, wishesUrl }),
    textphone: textphone === null ? null : say('email.textphone', { phone: textphone }),
    notForYou: say('email.not-for-you', { phone }),
    danger: say('email.danger'),
  };
}

const sizes: Readonly<Record<string, string>> = { 'large-print': '18pt', 'easy-read': '16pt' };

interface Reaching {
  readonly replyTo: string;
  readonly wishesUrl: string | null;
}

function reachOf(words: FamilyInput['words'], { replyTo, wishesUrl }: Reaching): readonly Linking[] {
  const pieces = words.pieces(wishesUrl === null ? 'email.reply' : 'email.tell-or-reply');
  return pieces.map(({ tag, text }) => {
    if (tag === null) return { text, href: null, spelled: false };
    return tag === 'mail'
      ? { text, href: `mailto:${replyTo}`, spelled: false }
      : { text, href: wishesUrl, spelled: true };
  });
}
