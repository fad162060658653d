import type { Standard } from '../../domain/rules.ts';

/**
 * Waits that have a national number. All others are an area's own: a service without a number has no clock. NICE's
 * standard is advice to the NHS and not mandatory, so it comes after anything an area says of itself.
 */
export const referralDefaults: readonly Standard[] = [
  {
    clock: 'WAIT-FIRST-SEEN',
    kind: 'target',
    count: { months: 3 },
    citation: 'NICE QS51 statement 1 and CG128: first appointment within 3 months of referral; not mandatory',
    when: { service: ['autism'] },
    tell: 'the family, in words that name no service, where it may be told',
    inForceFrom: '2012-01-01',
  },
];
