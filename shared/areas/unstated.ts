import type { Profile } from '../domain/profile.ts';

/** Words for the state of an action, for an area whose plan prints none. */
export const assumedStatuses: Profile['statuses'] = {
  source: {
    document: 'Unstated, assumed until the area confirms its own words',
    phrase: 'the plan prints no words for the state of an action',
  },
  words: [
    { says: 'Not due yet', means: 'not-due' },
    { says: 'On track', means: 'on-track' },
    { says: 'On track, some concerns', means: 'on-track-some-concerns' },
    { says: 'Behind', means: 'behind' },
    { says: 'Not started or at risk', means: 'not-started-or-risk' },
    { says: 'Complete', means: 'complete' },
    { says: 'Embedded', means: 'embedded' },
  ],
};

/** Formats every area offers, whether or not its plan says so: the standard binds NHS and adult care, and serves all. */
export const onRequest: Profile['formats'][number] = {
  says: 'large print, easy read, audio, Braille and other languages on request',
  source: {
    document: 'Accessible Information Standard (DCB1605), applied to everybody',
    phrase: 'identify, record, flag, share and meet',
  },
};
