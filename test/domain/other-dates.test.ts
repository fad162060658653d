import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { disputing } from './dispute-facts.ts';
import { adviceRequested, assessing, fact, reassessment, refusedToAssess, requested } from './facts.ts';
import { dated, given } from './given.ts';
import { bornIn, planning } from './plan-facts.ts';

const logged = (at: string) => fact('complaint.logged', at, { complaintId: 'K-1', route: 'corporate' });
const asked = requested('A-1', '2024-06-03T09:00:00Z');

/** Counted by hand, day by day, on dates that the worked examples leave out. */
const counted: readonly {
  readonly what: string;
  readonly facts: readonly Fact[];
  readonly clock: string;
  readonly last: string;
}[] = [
  {
    what: 'twelve months starting with 1 March 2027 include the leap day',
    facts: [planning('made', 'Mon 2027-03-01')],
    ...{ clock: 'AR-12M', last: 'Tue 2028-02-29' },
  },
  {
    what: 'twelve months starting with 31 August end on the 30th',
    facts: [planning('made', 'Mon 2026-08-31')],
    ...{ clock: 'AR-12M', last: 'Mon 2027-08-30' },
  },
  {
    what: 'six months from 31 August end with a leap February',
    facts: [bornIn('2025-02'), planning('made', 'Tue 2027-08-31')],
    ...{ clock: 'EY-3-6M', last: 'Tue 2028-02-29' },
  },
  {
    what: 'three months from 30 November end with a leap February',
    facts: [
      planning('made', 'Mon 2027-09-06'),
      planning('direct-payment-started', 'Tue 2027-11-30', { startedOn: '2027-11-30' }),
    ],
    ...{ clock: 'DP-3M', last: 'Tue 2028-02-29' },
  },
  {
    what: 'before 15 February 2028 is a Monday',
    facts: [
      planning('made', 'Mon 2026-09-07'),
      planning('transfer-due', 'Mon 2027-09-06', { phase: 'infant-to-junior', year: 2028 }),
    ],
    ...{ clock: 'PHASE', last: 'Mon 2028-02-14' },
  },
  {
    what: 'before 31 March 2024 is the Saturday of Easter',
    facts: [
      planning('made', 'Mon 2022-09-05'),
      planning('transfer-due', 'Mon 2023-09-04', { phase: 'post-16', year: 2024 }),
    ],
    ...{ clock: 'PHASE', last: 'Sat 2024-03-30' },
  },
  {
    // 12 months beginning with 10 June 2025 end on 9 June 2026; 3 beginning with 20 May on 19 August
    what: 'the review after a move is due at the later of two',
    facts: [planning('moved-in', 'Wed 2026-05-20', { lastReviewedOn: '2025-06-10' })],
    ...{ clock: 'MOVE-REVIEW', last: 'Wed 2026-08-19' },
  },
  {
    // day 1 is Tuesday 26 May: 26–29 May, 1–5, 8–12 and 15 June
    what: 'fifteen working days beginning with a Saturday before a bank holiday',
    facts: [planning('made', 'Mon 2025-09-15'), planning('health-board-changed', 'Sat 2026-05-23')],
    ...{ clock: 'HEALTH-BODY-15WD', last: 'Mon 2026-06-15' },
  },
  {
    // posted on 23 December, taken to arrive after the 24th and the 29th; that day is the first of fifteen
    what: 'fifteen days beginning with service by post at Christmas',
    facts: [
      planning('made', 'Mon 2025-09-15'),
      planning('amendment-notice-sent', 'Wed 2026-12-23', { by: 'post' }),
    ],
    ...{ clock: 'AMEND-OUTSIDE-REPS-15D', last: 'Tue 2027-01-12' },
  },
  {
    // 20 + 15 = 35, less 29
    what: 'fifteen days to answer a request for reassessment go over the leap day',
    facts: [reassessment('A-1', 'Sun 2028-02-20')],
    ...{ clock: 'REASSESS', last: 'Mon 2028-03-06' },
  },
  {
    // 18 + 15 = 33, less 31
    what: 'fifteen days of consultation end on a Saturday in the holidays',
    facts: [asked, assessing('setting-consulted', 'Fri 2026-12-18', { settingId: 'school-3' })],
    ...{ clock: 'CONSULT-15D', last: 'Sat 2027-01-02' },
  },
  {
    // 3 left in March, 30 in April, 9 in May
    what: 'six weeks from the Sunday on which the clocks go forward',
    facts: [asked, adviceRequested('V-1', 'Sun 2027-03-28')],
    ...{ clock: 'ADVICE-6W', last: 'Sun 2027-05-09' },
  },
  {
    // 2 in September, 31 in October, 2 in November
    what: 'five weeks over the Sunday on which the clocks go back',
    facts: [disputing('recommendation-made', 'Mon 2026-09-28', { to: 'health' })],
    ...{ clock: 'RECOMMENDATION-5W', last: 'Mon 2026-11-02' },
  },
  {
    // 2–4, 7–11, 14–18, 21–24 December are 17; 4–8, 11–15 and 18–20 January are 13
    what: 'thirty working days of the tribunal leave out 25 December to 1 January',
    facts: [disputing('appeal-registered', 'Tue 2026-12-01', { kind: 'contents' })],
    ...{ clock: 'FTT-RESPONSE', last: 'Wed 2027-01-20' },
  },
  {
    // 30 and 31 July; all of August left out; 28 more: 1–4, 7–11, 14–18, 21–25, 28–30 September, 1–2, 5–8 October
    what: 'thirty working days of the tribunal from 29 July',
    facts: [disputing('appeal-registered', 'Wed 2026-07-29', { kind: 'contents' })],
    ...{ clock: 'FTT-RESPONSE', last: 'Thu 2026-10-08' },
  },
  {
    // 1 January 2028 is a Saturday and Monday the 3rd a bank holiday
    what: 'two months to New Year’s Day end on the Tuesday after',
    facts: [asked, refusedToAssess('A-1', 'Mon 2027-11-01')],
    ...{ clock: 'APPEAL', last: 'Tue 2028-01-04' },
  },
  {
    // 31 August 2026 is a bank holiday in August all the same
    what: 'two months from 30 June end in August',
    facts: [asked, refusedToAssess('A-1', 'Tue 2026-06-30')],
    ...{ clock: 'APPEAL', last: 'Tue 2026-09-01' },
  },
  {
    // Good Friday 26 and Easter Monday 29 March left out: 30 and 31 March, 1 April
    what: 'three working days from Maundy Thursday 2027',
    facts: [disputing('mediation-requested', 'Thu 2027-03-25', { healthIssue: true })],
    ...{ clock: 'MED-ICB-3WD', last: 'Thu 2027-04-01' },
  },
  {
    // Good Friday 14 and Easter Monday 17 April left out: 18 to 21 and 24 April
    what: 'five working days from Maundy Thursday 2028',
    facts: [logged('Thu 2028-04-13')],
    ...{ clock: 'COMPLAINT-ACK', last: 'Mon 2028-04-24' },
  },
  {
    what: 'two weeks from 15 February of a leap year end on its last day',
    facts: [
      disputing('appeal-registered', 'Mon 2027-10-04', { kind: 'placement' }),
      disputing('order-made', 'Tue 2028-02-15', { kind: 'name-school' }),
    ],
    ...{ clock: 'ORDER-NAME', last: 'Tue 2028-02-29' },
  },
];

describe('counted by hand', () => {
  it.each(counted)('$what', ({ facts, clock, last }) => {
    const today = dated((facts.at(-1)?.at ?? '').slice(0, 10));
    const found = given(...facts)
      .clocks(today)
      .filter((known) => known.clock === clock);
    expect(found.map(({ dueOn }) => dated(dueOn))).toEqual([last]);
  });

  it.each([
    // 16 in August 2026, in the school year that ends that summer
    ['2010-08', 'Fri 2026-06-26'],
    // 16 in September 2026, in the next
    ['2010-09', 'Fri 2027-06-25'],
    // 16 on 29 February 2028 or near it: 30 June 2028 is a Friday itself
    ['2012-02', 'Fri 2028-06-30'],
  ])('born in %s, compulsory school age ends on %s', (born, last) => {
    const settling = given(bornIn(born)).clock('RECIPIENT-16', last);
    expect(dated(settling.dueOn)).toBe(last);
  });
});
