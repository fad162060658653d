import type { Standard } from '../../domain/rules.ts';

const inForceFrom = '2012-01-01';

/** A call back that somebody promised: by the date of the promise. */
export const contactPromises: readonly Standard[] = [
  {
    clock: 'ENQUIRY-CALLBACK',
    kind: 'promise',
    count: { dateIn: 'byOn' },
    citation: 'The word given to the family: a call back by the date promised',
    tell: 'the one who asked',
    inForceFrom,
  },
];

/** What families who ask, worry or answer a survey may expect where the area publishes no number of its own. */
export const contactDefaults: readonly Standard[] = [
  {
    clock: 'ENQUIRY-REPLY',
    kind: 'target',
    count: { workingDays: 5 },
    citation: 'Default local standard: an enquiry is answered within 5 working days',
    tell: 'the one who asked',
    inForceFrom,
  },
  {
    clock: 'CONCERN-ACK',
    kind: 'target',
    count: { workingDays: 5 },
    citation: 'Default local standard: a concern is acknowledged within 5 working days',
    tell: 'the one who raised it',
    inForceFrom,
  },
  {
    clock: 'CONCERN-RESPOND',
    kind: 'target',
    count: { workingDays: 15 },
    citation: 'Default local standard: a concern is answered within 15 working days',
    tell: 'the one who raised it',
    inForceFrom,
  },
  {
    clock: 'FEEDBACK-REPLY',
    kind: 'target',
    count: { workingDays: 5 },
    citation: 'Default local standard: a wish for a reply is met within 5 working days',
    tell: 'the family that answered',
    inForceFrom,
  },
];
