import { profileSchema } from '../domain/profile.ts';
import type { Rules, Standard } from '../domain/rules.ts';
import { hull } from './hull.ts';
import { defaults, law } from './law.ts';

const profiles = [hull].map((profile) => profileSchema.parse(profile));

/** The areas that have a profile. */
export const areas: readonly string[] = profiles.map((profile) => profile.area);

/**
 * The rules one area works by: national law, the area's own standards where it has any, our defaults elsewhere.
 * Throws for an area without a profile, naming those there are.
 */
export function rulesFor(area: string): Rules {
  const profile = profiles.find((known) => known.area === area);
  if (profile === undefined) throw new Error(`Expected one of ${areas.join(', ')}, found "${area}".`);
  const local: readonly Standard[] = profile.standards.flatMap(({ clock, kind, count, when, source }) =>
    clock === null || count === null || kind === 'past-result' || kind === 'law'
      ? []
      : [
          {
            clock,
            kind,
            count,
            ...(when === undefined ? {} : { when }),
            citation: `${source.document}: "${source.phrase}"`,
            inForceFrom: '2012-01-01',
          },
        ],
  );
  return { version: '1', standards: [...law, ...local, ...defaults], profile, liveFrom: profile.liveFrom };
}
