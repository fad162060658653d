import type { Counting } from '../../domain/count.ts';
import type { Standard } from '../../domain/rules.ts';

const inForceFrom = '2014-09-01';
const family = 'parent or young person';

// Regulations 44 and 45: special personal circumstances, absence of at least two weeks, late representations.
const grounds = ['exceptional-circumstances', 'absence', 'late-representations', 'E3', 'E4'];

const law = (
  clock: string,
  count: Counting,
  more: Omit<Standard, 'clock' | 'count' | 'kind' | 'inForceFrom'>,
) => ({ clock, kind: 'law', count, inForceFrom, tell: family, ...more }) as const;

const ordered = (clock: string, count: Counting, ...kinds: readonly string[]): Standard =>
  law(clock, count, {
    citation: 'SEND Regulations 2014 reg 44',
    ...(kinds.length > 0 ? { when: { kind: kinds } } : {}),
    exceptions: grounds,
  });

// Regulation 45 reads like this since SI 2015/359 reg 8, in force from 23 March 2015.
const unopposed = (clock: string, count: Counting, ...kinds: readonly string[]): Standard => ({
  ...ordered(clock, count, ...kinds),
  citation: 'SEND Regulations 2014 reg 45 (as amended by SI 2015/359)',
  inForceFrom: '2015-03-23',
});

const agreed = (count: Counting, ...kinds: readonly string[]): Standard =>
  law('MED-AGREED', count, {
    citation: 'SEND Regulations 2014 reg 42(2), as an order under reg 44',
    when: { dueOn: [''], agreed: kinds },
  });

/** The time that every appealable decision gives: CFA 2014 s55, SEND Regulations 2014 reg 33, HESC Rules 2008. */
const windows: readonly Standard[] = [
  law(
    'APPEAL',
    { tribunalMonths: 2 },
    {
      citation:
        'HESC Rules 2008 rules 12, 20; CFA 2014 s55: 2 months from the letter or 1 month from the certificate, the later',
    },
  ),
  law(
    'MED-CONTACT-2M',
    { months: 2 },
    {
      citation:
        'SEND Regulations 2014 reg 33; not needed for an appeal about placement alone (CFA 2014 s55(2))',
    },
  ),
];

const mediation: readonly Standard[] = [
  law('MED-30D', { days: 30 }, { citation: 'SEND Regulations 2014 reg 36' }),
  law(
    'MED-ICB-3WD',
    { workingDays: 3 },
    {
      citation: 'SEND Regulations 2014 regs 35–36',
      tell: 'integrated care board',
    },
  ),
  law('MED-CERT-3WD', { workingDays: 3 }, { citation: 'CFA 2014 s55; SEND Regulations 2014 regs 34, 39' }),
  law(
    'MED-AGREED',
    { weeks: 2 },
    {
      citation: 'SEND Regulations 2014 reg 42(3)',
      when: { dueOn: [''], agreed: [''] },
    },
  ),
  agreed({ weeks: 14 }, 'assess', 'reassess'),
  agreed({ weeks: 11 }, 'make-plan'),
  agreed({ weeks: 5 }, 'amend'),
  agreed({ weeks: 2 }, 'name-school'),
  agreed({ days: 0 }, 'continue', 'cease'),
  law(
    'MED-AGREED',
    { dateIn: 'dueOn' },
    {
      citation: 'SEND Regulations 2014 reg 42(5): the date agreed in writing',
    },
  ),
];

const tribunal: readonly Standard[] = [
  law(
    'FTT-RESPONSE',
    { tribunalWorkingDays: 30 },
    {
      citation: 'HESC Rules 2008 rules 12, 21; directions of the tribunal',
      when: { responseDueOn: [''] },
      tell: 'tribunal and family',
    },
  ),
  law(
    'FTT-RESPONSE',
    { dateIn: 'responseDueOn' },
    {
      citation: "The date in the tribunal's registration letter, which comes first",
      tell: 'tribunal and family',
    },
  ),
  law(
    'DIRECTION',
    { dateIn: 'dueOn' },
    { citation: "The date in the tribunal's direction", tell: 'tribunal' },
  ),
  law(
    'RECOMMENDATION-5W',
    { weeks: 5 },
    {
      citation: 'SEND (First-tier Tribunal Recommendations Power) Regulations 2017',
      tell: 'parent or young person; local authority',
    },
  ),
  {
    ...law(
      'PRE-ACTION',
      { days: 14 },
      {
        citation: 'Pre-Action Protocol for Judicial Review: normally 14 days',
        when: { replyDueOn: [''] },
        tell: 'who wrote',
      },
    ),
    kind: 'practice',
  },
  {
    ...law(
      'PRE-ACTION',
      { dateIn: 'replyDueOn' },
      {
        citation: 'The date in the letter before a claim (Pre-Action Protocol for Judicial Review)',
        tell: 'who wrote',
      },
    ),
    kind: 'practice',
  },
];

const orders: readonly Standard[] = [
  ordered('ORDER-NOTIFY', { weeks: 2 }),
  ordered('ORDER-REFUSE', { weeks: 10 }),
  ordered('ORDER-DRAFT', { weeks: 5 }),
  ordered('ORDER-FINAL', { weeks: 14 }, 'assess', 'reassess'),
  ordered('ORDER-FINAL', { weeks: 11 }, 'make-plan'),
  ordered('ORDER-AMEND', { weeks: 5 }),
  ordered('ORDER-NAME', { weeks: 2 }),
  ordered('ORDER-CONTINUE', { days: 0 }),
  ordered('ORDER-CEASE', { days: 0 }),
];

const notOpposed: readonly Standard[] = [
  unopposed('UNOPPOSED-NOTIFY', { weeks: 2 }),
  unopposed('UNOPPOSED-REFUSE', { weeks: 10 }),
  unopposed('UNOPPOSED-DRAFT', { weeks: 5 }),
  unopposed('UNOPPOSED-FINAL', { weeks: 14 }, 'assess', 'reassess'),
  unopposed('UNOPPOSED-FINAL', { weeks: 11 }, 'plan'),
  unopposed('UNOPPOSED-CONTENTS', { weeks: 5 }),
  {
    ...unopposed('UNOPPOSED-CONTENTS', { weeks: 4 }),
    citation: 'SEND Regulations 2014 reg 45(4), as first made',
    inForceFrom,
    inForceUntil: '2015-03-22',
  },
  unopposed('UNOPPOSED-PLACEMENT', { weeks: 2 }),
  unopposed('UNOPPOSED-CONTINUE', { days: 0 }),
  // The shortest of regulation 45, so that nothing passes unnoticed.
  { ...unopposed('UNOPPOSED', { weeks: 2 }), kind: 'practice' },
];

/** Mediation and appeals: CFA 2014 ss51–60; SEND Regulations 2014 regs 32–45; HESC Rules 2008 (SI 2008/2699). */
export const disputeLaw: readonly Standard[] = [
  ...windows,
  ...mediation,
  ...tribunal,
  ...orders,
  ...notOpposed,
];
