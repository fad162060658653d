import { type Profile, type ProfileStandard, rhythms } from '../domain/profile.ts';
import type { Asked, Fault } from './check.ts';
import { ownerOf } from './plans/plan-table.ts';

/** Who owns an action of the area's plan and could not see it: nobody defined, or somebody who is shown counts only. */
export function faultsOfPlan({ area, roles }: Profile, { plans }: Asked): readonly Fault[] {
  const actions = plans.filter((plan) => plan.area === area).flatMap((plan) => plan.actions);
  const owned = Map.groupBy(actions, ({ owner }) => ownerOf(owner));
  return [...owned].flatMap(([owner, [first]]) => {
    const held = Object.values(roles).filter(({ title }) => title === owner);
    if (held.some(({ desk }) => desk === 'list')) return [];
    const why =
      held.length === 0
        ? 'a role nobody defined'
        : 'whose role is shown counts: it needs another, with the desk "list"';
    return [
      { path: 'roles', reason: `action ${first?.ref ?? ''} of the plan is owned by "${owner}", ${why}` },
    ];
  });
}

/** Standards that are said to be shown by a report or an action, and are not. */
export function faultsOfShowing(profile: Profile, { plans }: Asked): readonly Fault[] {
  const own = plans.filter((plan) => plan.area === profile.area).flatMap((plan) => plan.actions);
  const refs = new Set(own.map(({ ref }) => ref));
  return profile.standards.flatMap((standard, index) => {
    const reason = unshown(standard, profile, refs);
    return reason === null ? [] : [{ path: `standards[${index}] ${standard.id}.shownIn`, reason }];
  });
}

function unshown(
  { shownBy, shownIn, rhythm }: ProfileStandard,
  { boards }: Profile,
  refs: ReadonlySet<string>,
): string | null {
  if (shownBy === 'action') {
    if (shownIn === undefined) return 'shown by an action, and names none';
    return refs.has(shownIn) ? null : `the published plan has no action "${shownIn}"`;
  }
  if (shownIn === undefined) return null;
  if (shownBy !== 'report') return 'only a report or an action is named';
  const shown = shownIn === 'scorecard' ? 'monthly' : boards.find(({ id }) => id === shownIn)?.rhythm;
  if (shown === undefined) return `there is no board "${shownIn}"`;
  return rhythm !== undefined && rhythms.indexOf(shown) > rhythms.indexOf(rhythm)
    ? `promised ${rhythm}, and "${shownIn}" is shown it ${shown}`
    : null;
}
