import type { Statement } from '../domain/notice.ts';
import type { FamilyInput } from './family-input.ts';
import type { FamilyView } from './family-template.ts';
import { otherWays } from './formats.ts';

/** Whether a statement asks if an address is right. */
export const isAddressCheck = ({ notice }: Statement): boolean => notice === 'confirm-address';

/**
 * The one email an unconfirmed address gets. It may be a stranger's, so it is about no case: no reference, no named
 * contact, no advice service, nowhere to sign in.
 */
export function addressCheck(input: FamilyInput): FamilyView {
  const { name, phone } = input.profile.council;
  const { say, pieces } = input.words;
  return {
    ...otherWays(input, null),
    heading: pieces('email.who', { council: name }),
    news: [
      [
        [say('confirm-address.given'), say('confirm-address.right')],
        [say('confirm-address.say-so'), say('confirm-address.until-then')],
        [say('confirm-address.unknown', { phone }), say('confirm-address.no-more')],
      ],
    ],
    calls: [],
    signIn: null,
    answer: { says: say('confirm-address.button'), url: input.links.address },
  };
}
