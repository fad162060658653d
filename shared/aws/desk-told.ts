import { londonDateAt } from '../domain/london.ts';
import type { Profile } from '../domain/profile.ts';
import { ownerWords } from '../notices/desk-line.ts';
import { oneLine } from '../notices/one-line.ts';
import type { Told } from '../notices/pages/case-told.ts';
import { becameWords, deskMailedWords } from '../notices/pages/told-words.ts';
import type { ShownIn } from './case-shown.ts';
import type { EmailRow } from './email-row.ts';

/**
 * The emails to desks that showed a case, each with what became of it. What was noted for a claim by which no email went
 * is left out: it was given back, or another sender's claim came first.
 */
export const emailsToDesks = (
  shown: readonly ShownIn[],
  emails: ReadonlyMap<string, EmailRow | null>,
  profile: Profile,
): readonly Told[] =>
  shown.flatMap(({ email: id, claimedAt, owner, under, why }): readonly Told[] => {
    const email = emails.get(id) ?? null;
    if (email === null || email.claimedAt !== claimedAt) return [];
    return [
      {
        kind: owner.endsWith(`@${profile.council.id}`) ? 'council' : 'agency',
        ...{ at: claimedAt, on: londonDateAt(claimedAt), to: ownerWords(owner, profile) },
        ...{
          about: under.map(oneLine).join('. '),
          why: deskMailedWords[why],
          became: becameWords[email.state],
        },
      },
    ];
  });
