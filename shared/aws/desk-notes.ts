import type { Desk, DeskId } from '../domain/desk.ts';
import { nextDeskSlot } from '../domain/desk-slot.ts';
import { deskId } from '../domain/desks-of.ts';
import type { Moment } from '../domain/moment.ts';
import type { Profile } from '../domain/profile.ts';
import { type DeskName, putNote, removeNote } from './desks.ts';
import { firstShard } from './due-index.ts';
import type { Table } from './table.ts';

/** Something about a desk that its manager must know: nobody holds its role, or its mailbox fails. */
export interface DeskNote {
  readonly kind: 'no-holder' | 'mailbox';
  /** The desk it is about. */
  readonly about: DeskName;
  /** What the screen names it by. */
  readonly title: string;
  /** What is wrong, in a sentence. */
  readonly finding: string;
}

const flags = { 'no-holder': 'no-holder', mailbox: 'mailbox-failed' } as const;

/** Puts a note on every daily screen of the area, in place of the same note of before. */
export async function noteOnScreens(
  table: Table,
  { kind, about, title, finding }: DeskNote,
  { profile, now }: { readonly profile: Profile; readonly now: Moment },
): Promise<void> {
  const dueAt = nextDeskSlot(now, profile);
  for (const desk of screensOf(profile)) {
    const row = { desk, ref: title, lines: [], flags: [flags[kind]], findings: [finding] };
    const note = {
      sk: noteKey(kind, about.desk),
      row,
      changedAt: now.at,
      dueShard: firstShard,
      dueAt,
      attempts: 0,
    };
    await putNote(table, { area: about.area, desk: deskId(desk) }, note);
  }
}

/** Takes a note off every daily screen of the area: what it said is over. */
export async function clearScreens(
  table: Table,
  { kind, about }: Pick<DeskNote, 'kind' | 'about'>,
  profile: Profile,
): Promise<void> {
  for (const desk of screensOf(profile)) {
    await removeNote(table, { area: about.area, desk: deskId(desk) }, noteKey(kind, about.desk));
  }
}

// A reference of a case holds no `#`, so a note never stands in a case's place.
const noteKey = (kind: DeskNote['kind'], desk: DeskId): string => `${kind}#${desk}`;

const screensOf = ({ roles, council }: Profile): readonly Desk[] =>
  Object.entries(roles)
    .filter(([, role]) => role.desk === 'screen')
    .map(([role]) => ({ role, organisation: council.id, holder: null }));
