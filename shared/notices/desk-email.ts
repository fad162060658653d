import { inWords } from '../domain/moment.ts';
import { own } from '../domain/own.ts';
import { countSections } from './desk-counts.ts';
import type { DeskInput } from './desk-input.ts';
import { listSections } from './desk-list.ts';
import { screenSections } from './desk-screen.ts';
import { casesShown, type ShownCase } from './desk-shown.ts';
import { type DeskView, deskHtml, deskText } from './desk-template.ts';

/** An email as it goes to the MIME library. */
export interface DeskEmail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The cases that it shows: whoever looks at one later asks who was told of it, and why. */
  readonly shown: readonly ShownCase[];
}

/**
 * Writes one desk's email, or null when there is nothing to say. What it shows follows from the desk's role in the
 * profile: a list for those who do the work (agencies and schools too), a screen for a team manager, counts and the
 * worst ten above. No reference stands in the subject.
 */
export function deskEmail(input: DeskInput): DeskEmail | null {
  const kind = own(input.profile.roles, input.desk.role)?.desk ?? 'list';
  const { sections, subject } = kinds[kind];
  const found = sections(input);
  if (found.length === 0) return null;
  const view: DeskView = {
    subject: `${subject(input)}, ${inWords(input.today)}`,
    size: '16px',
    from: `From ${input.profile.council.name}.`,
    sections: found,
    closing: [
      ...(found.some(({ items }) => items.some(({ link }) => link)) ? [howToAnswer] : []),
      `Questions, or not for you? Call ${input.profile.council.phone}.`,
    ],
    // Only the council's own people can sign in: schools and agencies answer by the links.
    signInUrl: input.desk.organisation === input.profile.council.id ? input.signInUrl : null,
  };
  return { subject: view.subject, text: deskText(view), html: deskHtml(view), shown: casesShown(found) };
}

// On a list of its own work, a desk answers on the page of each line.
const howToAnswer =
  'To say that you have something, and by when, or that it is not yours, open the link below it.';

const kinds = {
  list: {
    sections: listSections,
    subject: ({ full }: DeskInput) => (full ? 'All your open work' : 'Work that needs you'),
  },
  screen: { sections: screenSections, subject: () => 'Your team today' },
  counts: { sections: countSections, subject: () => 'What has reached you' },
} as const;
