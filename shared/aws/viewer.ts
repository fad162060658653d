import type { DeskRow } from '../domain/desk.ts';
import { deskId } from '../domain/desks-of.ts';
import { own } from '../domain/own.ts';
import type { Profile } from '../domain/profile.ts';
import { deskOf } from './desks.ts';
import { rolesHeldBy } from './directory.ts';
import type { Table } from './table.ts';

/**
 * Somebody who may see the work of an area, and how much: all of it (`work`), what climbed to them (`counts`), or
 * numbers without a case (`numbers`).
 */
export interface Viewer {
  readonly role: string;
  readonly sees: 'work' | 'counts' | 'numbers';
}

const most = ['work', 'counts', 'numbers'] as const;

/**
 * Whom the directory names at the council under this address, by the role that sees most; null when none of their roles
 * has a page. As in emails: a team manager sees the work, whoever a ladder of children's cases climbs to sees counts
 * and the worst cases, and everybody above sees no case.
 */
export async function viewerOf(table: Table, profile: Profile, email: string): Promise<Viewer | null> {
  const held = await rolesHeldBy(table, profile.area, email);
  const viewers = held
    .filter(({ organisation }) => organisation === profile.council.id)
    .flatMap(({ role }) => {
      const sees = seenBy(role, profile);
      return sees === null ? [] : [{ role, sees }];
    });
  return viewers.toSorted((one, other) => most.indexOf(one.sees) - most.indexOf(other.sees))[0] ?? null;
}

/** How much of an area a role sees; null for one without a page. */
export function seenBy(role: string, { roles, ladders }: Profile): Viewer['sees'] | null {
  const desk = own(roles, role)?.desk;
  if (desk === 'screen') return 'work';
  if (desk !== 'counts') return null;
  const climbsTo = Object.entries(ladders).some(
    ([name, { rungs }]) => name !== 'action' && rungs.some(({ tell }) => tell.includes(role)),
  );
  return climbsTo ? 'counts' : 'numbers';
}

/** What a viewer's page is made from: their own desk; for numbers, the desk that watches the whole area. */
export async function rowsFor(
  table: Table,
  profile: Profile,
  { role, sees }: Viewer,
): Promise<{ readonly rows: readonly DeskRow[]; readonly mailedOn: string | null }> {
  const watching = Object.keys(profile.roles).find((known) => seenBy(known, profile) === 'work');
  const desk = sees === 'numbers' ? (watching ?? role) : role;
  const state = await deskOf(table, {
    area: profile.area,
    desk: deskId({ role: desk, organisation: profile.council.id, holder: null }),
  });
  return { rows: state.rows.map(({ row }) => row), mailedOn: state.mailed?.mailedOn ?? null };
}
