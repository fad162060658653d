import type { Profile, ProfileStandard } from '../domain/profile.ts';
import type { Rules, Standard } from '../domain/rules.ts';
import { bradford } from './bradford.ts';
import { brent } from './brent.ts';
import { readProfile } from './check.ts';
import { cheshireEast } from './cheshire-east.ts';
import { hull } from './hull.ts';
import { planStandards } from './law/action.ts';
import { defaults, law } from './law.ts';
import { peterborough } from './peterborough.ts';
import { sandbox } from './sandbox.ts';

// A profile with a fault is refused here, when the system is built or started, with the path and the reason of each.
const profiles = [brent, bradford, cheshireEast, peterborough, hull].map((profile) => readProfile(profile));

const practised = [sandbox].map((profile) => readProfile(profile));

/** The areas that have a profile. */
export const areas: readonly string[] = profiles.map((profile) => profile.area);

/** Where partners practise: in no list, count or report of areas. */
export const practiceAreas: readonly string[] = practised
  .filter(({ practice }) => practice === true)
  .map(({ area }) => area);

/**
 * The rules one area works by: national law, the area's own standards where it has any, our defaults elsewhere.
 * Throws for an area without a profile, naming those there are.
 */
export function rulesFor(area: string): Rules {
  const profile = profiles.find((known) => known.area === area) ?? practiceProfile(area);
  if (profile === undefined) throw new Error(`Expected one of ${areas.join(', ')}, found "${area}".`);
  return rulesOf(profile);
}

/** Each partner has a part of its own of a practice area, whose name follows that of the area. */
function practiceProfile(area: string): Profile | undefined {
  const profile = practised.find((known) => known.area === area.split('_')[0]);
  return profile && { ...profile, area };
}

/** The same for a profile that was read and is in no list. */
export function rulesOf(profile: Profile): Rules {
  const local = profile.standards.flatMap(standardsOf);
  const replaced = new Set(local.filter(isForEveryStart).map(({ clock }) => clock));
  const ours = defaults.filter(({ clock }) => !replaced.has(clock));
  return {
    version: '1',
    standards: [...law, ...local, ...planStandards(profile), ...ours],
    profile,
    liveFrom: profile.liveFrom,
  };
}

// Before any event that the contract accepts.
const always = '2012-01-01';

const isForEveryStart = ({ when, inForceFrom, inForceUntil }: Standard): boolean =>
  when === undefined && inForceFrom === always && inForceUntil === undefined;

/** A number of the area's own; or its promise or target for a clock whose number is ours, of the kind the area says. */
function standardsOf(own: ProfileStandard): readonly Standard[] {
  const { clock, kind, count, when, shownBy } = own;
  if (clock === null || kind === 'past-result' || kind === 'law') return [];
  const rule = { clock, kind, citation: citationOf(own), inForceFrom: own.inForceFrom ?? always };
  const until = own.inForceUntil === undefined ? {} : { inForceUntil: own.inForceUntil };
  if (count !== null) return [{ ...rule, count, ...(when === undefined ? {} : { when }), ...until }];
  if (shownBy !== 'clock') return [];
  return defaults
    .filter((ours) => ours.clock === clock)
    .map((ours) => ({
      ...ours,
      ...rule,
      citation: `${rule.citation}. No number is printed. ${ours.citation}`,
      ...(when === undefined ? {} : { when: { ...ours.when, ...when } }),
      ...until,
    }));
}

/** How the rules cite a standard of an area: the document and its own words. */
export const citationOf = ({ source }: ProfileStandard): string => `${source.document}: "${source.phrase}"`;
