import type { Statement } from '../domain/notice.ts';
import type { FamilyInput } from './family-input.ts';
import type { FamilyView } from './family-template.ts';
import { familySubject, otherWays } from './formats.ts';

/** Whether a statement asks if an address is right. */
export const isAddressCheck = ({ notice }: Statement): boolean => notice === 'confirm-address';

/**
 * The one email an unconfirmed address gets. It may be a stranger's, so it is about no case: no reference, no named
 * contact, no advice service, nowhere to sign in.
 */
export function addressCheck(input: FamilyInput): FamilyView {
  const { name, phone } = input.profile.council;
  return {
    ...otherWays(input),
    subject: familySubject(input.profile),
    council: name,
    ref: null,
    news: [
      [
        ['Somebody gave us this email address, so that we can send updates.', 'Is it right?'],
        [
          'If it is yours, and you want to hear from us, say so with the link below, or reply YES.',
          'Until you do, we will send nothing else here.',
        ],
        [
          `If you do not know what this is about, you can tell us on ${phone}.`,
          'You will hear nothing more.',
        ],
      ],
    ],
    calls: [],
    signInUrl: null,
    wishesUrl: null,
    answer: { says: 'Say yes or no', url: input.links.address },
  };
}
