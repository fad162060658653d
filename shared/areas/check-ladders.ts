import type { Profile, Rung } from '../domain/profile.ts';
import type { Asked, Fault } from './check.ts';

/** What is wrong with the ladders of a profile: missing ones, rungs nobody reaches or hears of, climbing unwarned. */
export function faultsOfLadders(profile: Profile, { ladders }: Asked): readonly Fault[] {
  const missing = [...ladders].filter((name) => !(name in profile.ladders));
  return [
    ...missing.map((name) => ({
      path: `ladders.${name}`,
      reason: 'clocks climb this ladder, the profile has none',
    })),
    ...Object.entries(profile.ladders).flatMap(([name, { rungs, source }]) => [
      ...(rungs.length === 0 ? [{ path: `ladders.${name}.rungs`, reason: 'nobody is ever told' }] : []),
      ...(source.phrase.trim() === '' ? [{ path: `ladders.${name}.source`, reason: 'says nothing' }] : []),
      ...rungs.flatMap((rung, index) => faultsOfRung(rung, rungs.slice(0, index), { profile, name })),
    ]),
  ];
}

interface Place {
  readonly profile: Profile;
  readonly name: string;
}

function faultsOfRung(rung: Rung, before: readonly Rung[], { profile, name }: Place): readonly Fault[] {
  const path = `ladders.${name}.rungs[${before.length}]`;
  const last = before.at(-1);
  const unknown = rung.tell.filter((role) => role !== 'owner' && !(role in profile.roles));
  const boards = rung.tell.filter((role) => profile.boards.some(({ id }) => id === role));
  return [
    ...(last !== undefined && dayOf(rung) <= dayOf(last)
      ? [{ path: `${path}.at`, reason: `never reached: it comes no later than "${last.id}" before it` }]
      : []),
    ...(before.some(({ id }) => id === rung.id)
      ? [{ path: `${path}.id`, reason: `"${rung.id}" is used twice` }]
      : []),
    ...unknown.map((role) => ({ path: `${path}.tell`, reason: `tells "${role}", a role nobody defined` })),
    ...(name === 'action' ? [] : boards).map((role) => ({
      path: `${path}.tell`,
      reason: `tells the board "${role}" of a child's case: boards are told of actions only`,
    })),
    ...(climbsUnwarned(rung, before, profile)
      ? [{ path: `${path}.tell`, reason: 'climbs before the owner has been warned' }]
      : []),
  ];
}

/** Working days from the due date. A breach is the day after it, which is the first. */
const dayOf = ({ at }: Rung): number => (at === 'breach' ? 1 : at);

/** Managers are told only after the owner was: at the breach itself, both may be told at once. */
function climbsUnwarned(rung: Rung, before: readonly Rung[], { roles }: Profile): boolean {
  const tellsOwner = ({ tell }: Rung): boolean => tell.includes('owner');
  const above = rung.tell.some((role) => role !== 'owner' && roles[role]?.desk !== 'list');
  if (before.some(tellsOwner)) return false;
  return above ? !(rung.at === 'breach' && tellsOwner(rung)) : !tellsOwner(rung);
}
