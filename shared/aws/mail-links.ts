import { clockKey } from '../domain/clock.ts';
import type { DeskRow, Line } from '../domain/desk.ts';
import { hashOf } from '../domain/hash.ts';
import type { Statement } from '../domain/notice.ts';
import type { LinkOfLine } from '../notices/desk-input.ts';
import type { FamilyLinks } from '../notices/family-input.ts';
import { type Linked, languageQuery } from './links.ts';
import type { ContactName } from './mail-due.ts';
import type { Posting } from './outgoing.ts';

type Signing = Pick<Posting, 'links' | 'pagesUrl' | 'now'>;

const addressOf = async (link: Linked, { links, pagesUrl, now }: Signing): Promise<string> =>
  `${pagesUrl}/${await links.sign(link, now)}`;

interface Linking {
  readonly address: string;
  readonly statements: readonly Statement[];
  /** The language of the email. */
  readonly language: string;
}

/** The pages that an email to a contact leads to, in its language. `address` names the contact's address without showing it. */
export async function familyLinks(
  { area, ref, contactId }: ContactName,
  { address, statements, language }: Linking,
  signing: Signing,
): Promise<FamilyLinks> {
  const contact = { area, ref, contactId };
  const survey = statements.find(({ notice }) => notice === 'survey');
  const query = languageQuery(language);
  const opened = async (link: Linked): Promise<string> =>
    [await addressOf(link, signing), query].filter(Boolean).join('?');
  return {
    wishes: await opened({ to: 'wishes', ...contact, address }),
    address: await opened({ to: 'address', ...contact, address }),
    survey: survey
      ? await opened({
          ...{ to: 'survey', ...contact, address },
          surveyId: `s-${hashOf(area, ref, survey.key)}`,
        })
      : null,
  };
}

/** The pages that the lines of a desk's own work lead to. */
export async function deskLinks(
  { area, owner }: { readonly area: string; readonly owner: string },
  rows: readonly DeskRow[],
  signing: Signing,
): Promise<LinkOfLine> {
  const own = rows.flatMap(({ ref, lines }) =>
    lines.filter((line) => isOpenWork(line, owner)).map((line) => ({ ref, line })),
  );
  const addresses = new Map<string, string>();
  for (const { ref, line } of own) {
    const { pathwayId, clock, instance } = line;
    const link = { to: 'work', area, ref, pathwayId, clock, instance, owner } as const;
    addresses.set(`${ref} ${clockKey(line)}`, await addressOf(link, signing));
  }
  return (ref, line) => addresses.get(`${ref} ${clockKey(line)}`) ?? null;
}

const isOpenWork = ({ owner, stoppedOn }: Line, desk: string): boolean =>
  owner === desk && stoppedOn === null;
