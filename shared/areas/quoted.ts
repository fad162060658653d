import type { ProfileStandard } from '../domain/profile.ts';

type Optional = 'clock' | 'when' | 'count' | 'share' | 'shownIn' | 'rhythm' | 'inForceFrom' | 'inForceUntil';

/** What a standard says, the document's own words for it, and whatever else is known of it. */
export type Quoted = Pick<ProfileStandard, 'what'> & { readonly says: string } & Partial<
    Pick<ProfileStandard, Optional>
  >;

type Quote = (id: string, shownBy: ProfileStandard['shownBy'], quoted: Quoted) => ProfileStandard;

/**
 * Writes the standards of one document, each of its kind: `law` (the number stands in the law), `promise` (told to the
 * public), `target` (aimed at), `pastResult` (only measured, never alarms). What is not given is null: no clock, no
 * number, no share. A report that names no board comes from elsewhere, and is told as a measure.
 */
export function quoting(
  document: string,
): Readonly<Record<'law' | 'promise' | 'target' | 'pastResult', Quote>> {
  const quote =
    (kind: ProfileStandard['kind']): Quote =>
    (id, shownBy, { says, ...quoted }) => ({
      ...{ id, kind, shownBy, clock: null, count: null, share: null },
      ...quoted,
      source: { document, phrase: says },
    });
  return {
    law: quote('law'),
    promise: quote('promise'),
    target: quote('target'),
    pastResult: quote('past-result'),
  };
}
