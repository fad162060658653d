import type { ByField, ClockRule, OwnerRule } from '../domain/pathway.ts';
import { pathways } from '../domain/pathways/all.ts';
import { type Profile, profileSchema } from '../domain/profile.ts';
import { faultsOfLadders } from './check-ladders.ts';
import { faultsOfPlan, faultsOfShowing } from './check-plan.ts';
import { faultsOfStandards } from './check-standards.ts';
import { faultsOfStarts, faultsOfStatuses, faultsOfSurveys } from './check-words.ts';
import { defaults, law } from './law.ts';
import { actionPlans } from './plans/action-plans.ts';
import type { ActionPlan } from './plans/plan-table.ts';

/** What is wrong with a profile: where it stands, and why it cannot be. */
export interface Fault {
  readonly path: string;
  readonly reason: string;
}

/** What the pathways ask of every profile, and what a profile may name. */
export interface Asked {
  readonly clocks: ReadonlySet<string>;
  readonly ladders: ReadonlySet<string>;
  /** Roles of the authority that own clocks. */
  readonly owners: ReadonlySet<string>;
  /** Clocks whose number stands in the law for every start. */
  readonly numbered: ReadonlySet<string>;
  /** The action plans that areas have published. */
  readonly plans: readonly ActionPlan[];
}

/** What the pathways of this system ask of a profile. */
export function askedOfProfiles(): Asked {
  const clocks = pathways.flatMap((pathway) => pathway.clocks);
  return {
    clocks: new Set(
      [...clocks, ...[...law, ...defaults].map(({ clock }) => ({ id: clock }))].map(({ id }) => id),
    ),
    ladders: new Set(clocks.flatMap(({ ladder }) => named(ladder))),
    owners: new Set(clocks.flatMap(ownersOf)),
    numbered: new Set(law.filter(({ when }) => when === undefined).map(({ clock }) => clock)),
    plans: actionPlans,
  };
}

const named = (value: ClockRule['ladder']): readonly string[] =>
  value === null ? [] : typeof value === 'string' ? [value] : Object.values(value.of);

const isByField = (role: OwnerRule['role']): role is string | ByField =>
  typeof role === 'string' || 'of' in role;

// A time given to a family stands on no desk, and needs nobody at the authority.
const ownersOf = ({ owner: { role, at }, window }: ClockRule): readonly string[] =>
  at === 'authority' && !window && isByField(role) ? named(role) : [];

/**
 * Reads a profile. Throws one Error that lists everything wrong with it, each as `path: reason`: what the schema
 * refuses, and if that is nothing, whatever `checkProfile` refuses.
 */
export function readProfile(input: unknown, asked: Asked = askedOfProfiles()): Profile {
  const parsed = profileSchema.safeParse(input);
  if (!parsed.success) {
    return refuse(
      parsed.error.issues.map(({ path, message }) => ({ path: inPath(path), reason: message })),
      'a profile',
    );
  }
  checkProfile(parsed.data, asked);
  return parsed.data;
}

/** Throws one Error listing path and reason of all that a profile's shape allows and its meaning does not. */
export function checkProfile(profile: Profile, asked: Asked = askedOfProfiles()): void {
  const faults = [
    ...faultsOfLadders(profile, asked),
    ...faultsOfStandards(profile, asked),
    ...faultsOfShowing(profile, asked),
    ...faultsOfPlan(profile, asked),
    ...faultsOfRoles(profile, asked),
    ...faultsOfSurveys(profile),
    ...faultsOfStarts(profile),
    ...faultsOfStatuses(profile),
    ...faultsOfOrder(profile),
  ];
  if (faults.length > 0) refuse(faults, `the profile of ${profile.area}`);
}

function refuse(faults: readonly Fault[], what: string): never {
  const lines = faults.map(({ path, reason }) => `  ${path}: ${reason}`);
  throw new Error([`Expected ${what} without faults, found ${faults.length}:`, ...lines].join('\n'));
}

const inPath = (path: readonly PropertyKey[]): string =>
  path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');

function faultsOfRoles({ roles, boards }: Profile, { owners }: Asked): readonly Fault[] {
  const missing = [...owners].filter((role) => !(role in roles));
  return [
    ...missing.map((role) => ({
      path: `roles.${role}`,
      reason: 'clocks are owned by this role, nobody defined it',
    })),
    ...boards.flatMap(({ id }, index) => [
      ...(id in roles ? [] : [{ path: `boards[${index}].id`, reason: `no role "${id}" to write to` }]),
      ...(boards.findIndex((other) => other.id === id) < index
        ? [{ path: `boards[${index}].id`, reason: `"${id}" is used twice` }]
        : []),
    ]),
  ];
}

/** Lists whose order carries meaning: the day's slots, closed days, the weeks of a survey. */
function faultsOfOrder({ slots, calendar, surveys }: Profile): readonly Fault[] {
  const closures = calendar.closures.map(({ from, to }) => [from, to]);
  return [
    ...unsorted('slots.family', slots.family),
    ...unsorted(
      'calendar.closures',
      closures.map(([from = '']) => from),
    ),
    ...closures.flatMap(([from = '', to = ''], index) =>
      to < from
        ? [{ path: `calendar.closures[${index}]`, reason: `ends on ${to}, before it begins on ${from}` }]
        : [],
    ),
    ...Object.entries(calendar.settings).flatMap(([setting, closed]) =>
      closed.flatMap(({ closedOn, reopensOn }, index) =>
        reopensOn <= closedOn
          ? [
              {
                path: `calendar.settings.${setting}[${index}]`,
                reason: `reopens on ${reopensOn}, not after it closes`,
              },
            ]
          : [],
      ),
    ),
    ...surveys.flatMap(({ weeks }, index) => unsorted(`surveys[${index}].weeks`, weeks)),
  ];
}

function unsorted(path: string, values: readonly (string | number)[]): readonly Fault[] {
  return values.flatMap((value, index) => {
    const before = values[index - 1];
    return before !== undefined && value <= before
      ? [{ path: `${path}[${index}]`, reason: `${value} does not come after ${before}` }]
      : [];
  });
}
