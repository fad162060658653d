import { rulesFor } from '../areas/rules-for.ts';
import type { IsoInstant } from '../domain/moment.ts';
import type { Profile } from '../domain/profile.ts';
import type { Rules } from '../domain/rules.ts';
import { familyEmail } from '../notices/family-email.ts';
import { wordsFor } from '../notices/languages/words-for.ts';
import { loadCase } from './case-store.ts';
import type { FamilyEmailRow } from './email-row.ts';
import { type FamilyPost, familyPost } from './family-post.ts';
import { type Letter, type Standing, standingOf } from './family-standing.ts';
import {
  type ContactName,
  claimWrites,
  mailDueAt,
  moveMailDue,
  releaseWrites,
  removeMailDue,
} from './mail-due.ts';
import { familyLinks } from './mail-links.ts';
import { claimed, mostTries, type Outgoing, type Posting, post } from './outgoing.ts';
import { sendAll } from './queue.ts';
import { toldDeeds } from './told.ts';
import { TryAgain } from './try-again.ts';
import { unwantedElsewhere } from './unwanted-address.ts';
import type { Work } from './work.ts';

/**
 * Writes to one contact of a case all that is due now and still true: drops what is not, sends the rest, and reports
 * both as deeds. Doing it again sends nothing twice. Throws `TryAgain` when SES refuses, and an error when it leaves us
 * without an answer time after time.
 */
export async function mailFamily(name: ContactName, posting: Posting): Promise<void> {
  const { table, work, now, log } = posting;
  const about = { case: `${name.area}/${name.ref}` };
  // The timer before the case: a claim holds only while the timer stands, so it cannot rest on a case read earlier.
  const dueAt = await mailDueAt(table, name);
  if (dueAt === null) return log('mail-nothing', about);
  const rules = rulesFor(name.area);
  const { case: current, version } = await loadCase(table, name, rules);
  const owed = familyPost(current, name.contactId, { rules, now });
  const known = await standingOf(name, owed.due, posting);
  const unwanted = await unwantedWork(name, owed, posting);
  const standing = unwanted.length > 0 ? { ...known, letters: [] } : known;
  const deeds = [...droppedWork(name, owed), ...unwanted, ...standing.told];
  try {
    await sendLetters(name, { owed, standing, rules, dueAt, deeds }, posting);
  } finally {
    // After the last email: a commit between two could move the timer that the next claim rests on.
    await sendAll(work, deeds);
  }
  const [stuck] = standing.stuck;
  if (stuck !== undefined)
    throw new Error(`Expected SES to take email ${stuck} in ${mostTries} tries, found no answer.`);
  if (standing.letters.length > 0) return;
  const [soonest] = standing.waits.toSorted();
  if (soonest !== undefined) {
    log('mail-waits', about);
    return await moveMailDue(table, name, { from: dueAt, to: soonest });
  }
  if (deeds.length > 0) return;
  log('mail-nothing', about);
  if (owed.laterAt !== null) return await moveMailDue(table, name, { from: dueAt, to: owed.laterAt });
  await removeMailDue(table, name, { dueAt, version });
}

const droppedWork = ({ area, ref }: ContactName, { drops }: FamilyPost): readonly Work[] =>
  drops.map((deed) => ({ kind: 'deed', area, ref, deed }));

/** That nothing more goes to the contact's address, by what its reader said in another case; asked where something would. */
async function unwantedWork(
  name: ContactName,
  { contact, due }: FamilyPost,
  { table, now, log }: Posting,
): Promise<readonly Work[]> {
  const deed =
    contact === null || due.length === 0 ? null : await unwantedElsewhere(table, name, { contact, now });
  if (deed === null) return [];
  const { area, ref } = name;
  log('address-unwanted', { case: `${area}/${ref}` });
  return [{ kind: 'deed', area, ref, deed }];
}

interface Sending {
  readonly owed: FamilyPost;
  readonly standing: Standing;
  readonly rules: Rules;
  readonly dueAt: IsoInstant;
  /** What was told is added here, for the work queue. */
  readonly deeds: Work[];
}

async function sendLetters(name: ContactName, sending: Sending, posting: Posting): Promise<void> {
  const { owed, standing, rules, dueAt, deeds } = sending;
  let seen = dueAt;
  for (const letter of standing.letters) {
    const email = await outgoing(name, letter, { owed, seen, profile: rules.profile, posting });
    const posted = await post(posting, email);
    if (posted === 'refused') throw new TryAgain(`Handing email ${letter.id} to SES`);
    // SES is in trouble: what is left keeps its timer, and waits for the end of the lease.
    if (posted === 'unknown') return;
    if (posted === 'sent') {
      seen = email.row.leaseUntil;
      deeds.push(...toldDeeds(letter.id, email.row));
    }
  }
}

interface Writing {
  readonly owed: FamilyPost;
  readonly seen: IsoInstant;
  readonly profile: Profile;
  readonly posting: Posting;
}

async function outgoing(
  name: ContactName,
  letter: Letter,
  { owed, seen, profile, posting }: Writing,
): Promise<Outgoing> {
  const { table, replyTo, signInUrl, now, log } = posting;
  const { contact, namedContact } = owed;
  if (contact?.email == null)
    throw new Error(`Expected an address for ${name.area}/${name.ref}, found none.`);
  const { id, items, over } = letter;
  const { area, ref } = name;
  const statements = items.map(({ statement }) => statement);
  const row: FamilyEmailRow = {
    ...claimed(now, over),
    ...{ area, audience: 'family', because: statements.map(({ because }) => because).join(' ') },
    recipient: { ref, contactId: contact.contactId, address: contact.address ?? '' },
    messages: items.map(({ message, statement }) => ({ id: message.key, dates: { ...statement.dates } })),
  };
  const words = wordsFor(contact.language, (language, key) => log('words-missing', { language, key }));
  const messages = items.map(({ message }) => message.key);
  const writes = { id, messages, seen, leaseUntil: row.leaseUntil, afresh: over !== null };
  return {
    ...{ id, row, over, from: profile.council.name, to: contact.email },
    words: familyEmail({
      statements,
      contact,
      words,
      namedContact,
      profile,
      ref,
      signInUrl,
      links: await familyLinks(
        name,
        { address: contact.address ?? '', statements, language: words.tag },
        posting,
      ),
      replyTo,
      today: now.on,
    }),
    thread: [area, ref, 'family'],
    with: claimWrites(table, name, writes),
    undo: releaseWrites(table, name, { id, messages }),
  };
}
