import type { Desk, DeskId } from '../domain/desk.ts';
import { nextDeskSlot } from '../domain/desk-slot.ts';
import { deskId } from '../domain/desks-of.ts';
import { londonDateAt } from '../domain/london.ts';
import { dayAfter, type Moment, startOf } from '../domain/moment.ts';
import type { Profile } from '../domain/profile.ts';
import type { StandingRow } from './desk-row.ts';
import { type DeskName, putNote, removeNote } from './desks.ts';
import { firstShard } from './due-index.ts';
import type { Table } from './table.ts';

/** Something about a desk that its manager must know: nobody holds its role, or its mailbox fails or calls our email spam. */
export interface DeskNote {
  readonly kind: 'no-holder' | 'mailbox' | 'complaint';
  /** The desk it is about. */
  readonly about: DeskName;
  /** What the screen names it by. */
  readonly title: string;
  /** What is wrong, in a sentence. */
  readonly finding: string;
}

const flags = { 'no-holder': 'no-holder', mailbox: 'mailbox-failed', complaint: 'mailbox-failed' } as const;

/**
 * Puts a note on every daily screen of the area, in place of the same note of before. One about a screen is put once, and
 * stays, with whoever a case climbs to next as well: nobody reads it there.
 */
export async function noteOnScreens(
  table: Table,
  { kind, about, title, finding }: DeskNote,
  { profile, now }: { readonly profile: Profile; readonly now: Moment },
): Promise<void> {
  const dueAt = nextDeskSlot(now, profile);
  for (const { desk, how } of readersOf(about, profile)) {
    const row: StandingRow['row'] = {
      ...{ desk, ref: title, of: 'desk', lines: [] },
      ...{ flags: [flags[kind]], findings: [finding] },
    };
    const note = {
      sk: noteKey(kind, about.desk),
      row,
      changedAt: now.at,
      dueShard: firstShard,
      dueAt,
      attempts: 0,
      ...(kind === 'complaint' && { staysUntil: startOf(dayAfter(londonDateAt(dueAt))) }),
    };
    await putNote(table, { area: about.area, desk: deskId(desk), how }, note);
  }
}

/**
 * Takes a note off wherever it was put: what it said is over. That a mailbox called our email spam stays until
 * the day after a screen has said so: it takes email all the same, so that one arrives proves nothing.
 */
export async function clearScreens(
  table: Table,
  { kind, about }: Pick<DeskNote, 'kind' | 'about'>,
  { profile, now }: { readonly profile: Profile; readonly now: Moment },
): Promise<void> {
  for (const { desk } of readersOf(about, profile)) {
    await removeNote(table, { area: about.area, desk: deskId(desk), sk: noteKey(kind, about.desk) }, now);
  }
}

// A reference of a case holds no `#`, so a note never stands in a case's place.
const noteKey = (kind: DeskNote['kind'], desk: DeskId): string => `${kind}#${desk}`;

interface Reader {
  readonly desk: Desk;
  readonly how: 'anew' | 'once';
}

/** Every daily screen; and of a note about one of them, the roles that its ladders tell next. */
function readersOf({ desk }: DeskName, { roles, ladders, council }: Profile): readonly Reader[] {
  const screens = Object.keys(roles).filter((role) => roles[role]?.desk === 'screen');
  const [unread = ''] = desk.split('@');
  const above = screens.includes(unread)
    ? nextTold(unread, ladders).filter((role) => Object.hasOwn(roles, role))
    : [];
  const deskAt = (role: string): Desk => ({ role, organisation: council.id, holder: null });
  return [
    ...screens.map((role) => ({ desk: deskAt(role), how: 'anew' as const })),
    ...above.map((role) => ({ desk: deskAt(role), how: 'once' as const })),
  ];
}

/** Whom a case climbs to after a role: by the first ladder that goes on from it. */
function nextTold(role: string, ladders: Profile['ladders']): readonly string[] {
  const next = Object.values(ladders).flatMap(({ rungs }) => {
    const at = rungs.findIndex(({ tell }) => tell.includes(role));
    return at < 0 ? [] : rungs.slice(at + 1, at + 2);
  });
  return next[0]?.tell ?? [];
}
