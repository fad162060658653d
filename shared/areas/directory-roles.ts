import type { OwnerRule } from '../domain/pathway.ts';
import { pathways } from '../domain/pathways/all.ts';
import type { Profile } from '../domain/profile.ts';

/** Every role that somebody may hold in an area: those of its profile, and those that owe a clock of any pathway. */
export function directoryRoles({ roles }: Profile): readonly string[] {
  const owners = pathways.flatMap(({ clocks }) => clocks.flatMap(({ owner }) => namedIn(owner)));
  // A family owes nothing, and has no desk.
  return [...new Set([...Object.keys(roles), ...owners])].filter((role) => role !== 'family').sort();
}

function namedIn({ role }: OwnerRule): readonly string[] {
  if (typeof role === 'string') return [role];
  return 'in' in role ? [] : Object.values(role.of);
}
