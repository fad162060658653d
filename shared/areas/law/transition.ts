import type { Standard } from '../../domain/rules.ts';

/** Preparation for adult life. What an area adds (adult social care by 14, reviews from 13) stands in its profile. */
export const transitionLaw: readonly Standard[] = [
  {
    clock: 'PFA-Y9',
    kind: 'law',
    count: 'none',
    citation: 'SEND Regulations 2014 regs 20(6), 21(6)',
    tell: 'young person and family, in the record of the review',
    inForceFrom: '2014-09-01',
  },
  {
    clock: 'LDAHC',
    kind: 'practice',
    count: { months: 12 },
    citation: 'NHS England: a health check every year from 14 for people with a learning disability',
    tell: 'young person and general practice',
    inForceFrom: '2014-09-01',
  },
  {
    clock: 'CAPACITY-16',
    kind: 'practice',
    count: { dateIn: 'dueOn' },
    citation: 'Mental Capacity Act 2005 ss1–4 (from 16, decision by decision); SEND Code of Practice 8.21',
    tell: 'young person',
    inForceFrom: '2014-09-01',
  },
];
