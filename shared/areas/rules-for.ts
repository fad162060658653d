import type { Rules, Standard } from '../domain/rules.ts';
import { bradford } from './bradford.ts';
import { brent } from './brent.ts';
import { readProfile } from './check.ts';
import { cheshireEast } from './cheshire-east.ts';
import { hull } from './hull.ts';
import { planStandards } from './law/action.ts';
import { defaults, law } from './law.ts';
import { peterborough } from './peterborough.ts';

// A profile with a fault is refused here, when the system is built or started, with the path and the reason of each.
const profiles = [brent, bradford, cheshireEast, peterborough, hull].map((profile) => readProfile(profile));

/** The areas that have a profile. */
export const areas: readonly string[] = profiles.map((profile) => profile.area);

/**
 * The rules one area works by: national law, the area's own standards where it has any, our defaults elsewhere.
 * Throws for an area without a profile, naming those there are.
 */
export function rulesFor(area: string): Rules {
  const profile = profiles.find((known) => known.area === area);
  if (profile === undefined) throw new Error(`Expected one of ${areas.join(', ')}, found "${area}".`);
  const local: readonly Standard[] = profile.standards.flatMap(
    ({ clock, kind, count, when, source, inForceFrom, inForceUntil }) =>
      clock === null || count === null || kind === 'past-result' || kind === 'law'
        ? []
        : [
            {
              clock,
              kind,
              count,
              ...(when === undefined ? {} : { when }),
              citation: `${source.document}: "${source.phrase}"`,
              inForceFrom: inForceFrom ?? '2012-01-01',
              ...(inForceUntil === undefined ? {} : { inForceUntil }),
            },
          ],
  );
  return {
    version: '1',
    standards: [...law, ...local, ...planStandards(profile), ...defaults],
    profile,
    liveFrom: profile.liveFrom,
  };
}
