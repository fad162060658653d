import { describe, expect, it } from 'vitest';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { disputing } from './dispute-facts.ts';
import {
  adviceRequested,
  advising,
  assessing,
  exception,
  fact,
  refusedToAssess,
  requested,
  willAssess,
} from './facts.ts';
import { dated, given, givenIn, type Stage } from './given.ts';
import { planning } from './plan-facts.ts';
import { arranged, decided, proposed, reviewing } from './review-facts.ts';

/** The last days of these clocks, as the case has them on the day named. */
const lastDays = (stage: Stage, today: string, ...clocks: readonly string[]) =>
  clocks.map((id) => dated(stage.clock(id, today).dueOn));

/** The working day before, at which the authority aims. */
const aims = (stage: Stage, today: string, ...clocks: readonly string[]) =>
  clocks.map((id) => dated(stage.clock(id, today).targetOn));

const request = ['ASSESS-6W', 'DRAFT-16W', 'FINAL-20W'] as const;
const complaint = (name: string, at: string, data = {}) =>
  fact(`complaint.${name}`, at, { complaintId: 'K-1', ...data });

describe('the worked examples: assessment and advice', () => {
  it('1: a request of 12 January has 42, 112 and 140 days, and the working day before as its aim', () => {
    const asked = given(requested('A-1', 'Mon 2026-01-12'));
    // Jan 12 + 42: 19 left in January, 23 in February. + 112: Monday 4 May is a bank holiday, and stays
    expect(lastDays(asked, 'Mon 2026-01-12', ...request)).toEqual([
      'Mon 2026-02-23',
      'Mon 2026-05-04',
      'Mon 2026-06-01',
    ]);
    expect(aims(asked, 'Mon 2026-01-12', ...request)).toEqual([
      'Fri 2026-02-20',
      'Fri 2026-05-01',
      'Fri 2026-05-29',
    ]);
  });

  it('2: six weeks end on Good Friday, and the aim is the day before', () => {
    const asked = given(requested('A-1', 'Fri 2026-02-20'));
    expect(lastDays(asked, 'Fri 2026-02-20', ...request)).toEqual([
      'Fri 2026-04-03',
      'Fri 2026-06-12',
      'Fri 2026-07-10',
    ]);
    expect(aims(asked, 'Fri 2026-02-20', 'ASSESS-6W')).toEqual(['Thu 2026-04-02']);
  });

  it('3: an email of 23:15 UTC on the eve of the clock change came on Sunday 25 October', () => {
    const asked = given(requested('A-1', '2026-10-24T23:15:00Z'));
    // 25 October + 42: 6 left in October, 30 in November, 6 in December; never 42 times 24 hours
    expect(lastDays(asked, 'Sun 2026-10-25', 'ASSESS-6W')).toEqual(['Sun 2026-12-06']);
    expect(aims(asked, 'Sun 2026-10-25', 'ASSESS-6W')).toEqual(['Fri 2026-12-04']);
  });

  it('4: an email of 23:30 UTC on 14 July came on 15 July; one of 00:30 UTC on 29 March on that day', () => {
    const summer = given(requested('A-1', '2026-07-14T23:30:00Z'));
    expect(lastDays(summer, 'Wed 2026-07-15', 'ASSESS-6W')).toEqual(['Wed 2026-08-26']);
    const change = given(requested('A-1', '2026-03-29T00:30:00Z'));
    // 29 March + 42: 2 left in March, 30 in April, 10 in May
    expect(lastDays(change, 'Sun 2026-03-29', 'ASSESS-6W')).toEqual(['Sun 2026-05-10']);
  });

  it('5: six weeks end on 29 February', () => {
    const asked = given(requested('A-1', 'Tue 2028-01-18'));
    expect(lastDays(asked, 'Tue 2028-01-18', ...request)).toEqual([
      'Tue 2028-02-29',
      'Tue 2028-05-09',
      'Tue 2028-06-06',
    ]);
  });

  it.each([
    ['Tue 2026-07-14', false],
    ['Wed 2026-07-15', true],
  ])('7: over the summer, the head asked on %s: E1 may apply: %s, and no date moves', (askedOn, mayApply) => {
    const school = { settingId: 'school-3', agency: 'school-3', kind: 'educational' };
    const closed = { settingId: 'school-3', closedOn: '2026-07-22', reopensOn: '2026-09-02' };
    const summer = given(
      requested('A-1', 'Mon 2026-05-18'),
      adviceRequested('V-1', askedOn, school),
      exception('Mon 2026-09-07', 'E1', closed),
    );
    expect(lastDays(summer, 'Mon 2026-09-07', ...request)).toEqual([
      'Mon 2026-06-29',
      'Mon 2026-09-07',
      'Mon 2026-10-05',
    ]);
    expect(summer.clock('FINAL-20W', 'Mon 2026-09-07').exceptions).toMatchObject([
      { mayApply, window: { from: '2026-07-15', to: '2026-08-26' } },
    ]);
  });

  it('8: fifteen days beginning with Friday 27 March end on 10 April; a final plan of that day is too early', () => {
    const drafted = given(
      requested('A-1', 'Mon 2026-01-12'),
      willAssess('A-1', 'Mon 2026-02-16'),
      assessing('draft-issued', 'Fri 2026-03-27', { by: 'email' }),
    );
    expect(lastDays(drafted, 'Fri 2026-03-27', 'DRAFT-REPS-15D')).toEqual(['Fri 2026-04-10']);
    const findings = (at: string) =>
      drafted
        .when(assessing('plan-issued', at), at)
        .desk('case-officer')
        .flatMap((row) => row.findings)
        .join();
    expect(findings('Fri 2026-04-10')).toMatch(/before the time to give views on the draft plan ended/);
    expect(findings('Sat 2026-04-11')).toBe('');
  });

  it('20: advice asked for on 23 February is due on Easter Monday, and aimed at Maundy Thursday', () => {
    const asked = given(requested('A-1', 'Mon 2026-01-12'), adviceRequested('V-1', 'Mon 2026-02-23'));
    expect(lastDays(asked, 'Mon 2026-02-23', 'ADVICE-6W')).toEqual(['Mon 2026-04-06']);
    expect(aims(asked, 'Mon 2026-02-23', 'ADVICE-6W')).toEqual(['Thu 2026-04-02']);
    const received = asked.when(advising('received', 'Tue 2026-04-07'), 'Tue 2026-04-07');
    expect(received.clock('ADVICE-6W', 'Tue 2026-04-07').state).toBe('met-late');
  });
});

describe('the worked examples: plans and reviews', () => {
  const met = (...more: readonly Fact[]) =>
    given(
      planning('made', 'Mon 2025-09-15'),
      arranged('Mon 2026-02-09', 'Wed 2026-03-11'),
      reviewing('held', 'Wed 2026-03-11'),
      ...more,
    );

  it('9: a meeting of 11 March has its report, its decision with the amendments, and its end', () => {
    const decision = met(decided('Wed 2026-04-08', 'amend'), proposed('Wed 2026-04-08 10:00'));
    expect(
      lastDays(decision, 'Wed 2026-04-08', 'AR-REPORT-2W', 'AR-DECIDE-4W', 'AR-FINAL-8W', 'AR-FINAL-12W'),
    ).toEqual(['Wed 2026-03-25', 'Wed 2026-04-08', 'Wed 2026-06-03', 'Wed 2026-06-03']);
  });

  it('9: a notice sent early on 20 March pulls the final plan to 15 May', () => {
    const early = met(decided('Fri 2026-03-20', 'amend'), proposed('Fri 2026-03-20 10:00'));
    expect(lastDays(early, 'Fri 2026-03-20', 'AR-FINAL-8W', 'AR-FINAL-12W')).toEqual([
      'Fri 2026-05-15',
      'Wed 2026-06-03',
    ]);
  });

  it("9: Hull's own four and eight weeks from a decision of 8 April end a month after the law's", () => {
    const decision = met(decided('Wed 2026-04-08', 'amend'));
    expect(lastDays(decision, 'Wed 2026-04-08', 'AR-LOCAL-NOTICE-4W')).toEqual(['Wed 2026-05-06']);
    const late = decision.when(proposed('Wed 2026-05-06'), 'Wed 2026-05-06');
    expect(lastDays(late, 'Wed 2026-05-06', 'AR-LOCAL-FINAL-8W', 'AR-FINAL-12W')).toEqual([
      'Wed 2026-07-01',
      'Wed 2026-06-03',
    ]);
    expect(late.clock('AR-DECIDE-4W', 'Wed 2026-05-06').state).toBe('met-late');
  });

  it('10: a plan of 15 September is reviewed by 14 September, and a meeting of 17 August can still be decided', () => {
    const plan = given(
      planning('made', 'Mon 2025-09-15'),
      arranged('Mon 2026-07-06', 'Mon 2026-08-17'),
      reviewing('held', 'Mon 2026-08-17'),
    );
    expect(lastDays(plan, 'Mon 2026-08-17', 'AR-12M', 'AR-DECIDE-4W')).toEqual([
      'Mon 2026-09-14',
      'Mon 2026-09-14',
    ]);
    // better before the holidays of 21 July: invitations and papers two weeks before Monday 20 July
    const before = given(planning('made', 'Mon 2025-09-15'), arranged('Mon 2026-06-01', 'Mon 2026-07-20'));
    expect(lastDays(before, 'Mon 2026-06-01', 'AR-INVITE', 'AR-PAPERS')).toEqual([
      'Mon 2026-07-06',
      'Mon 2026-07-06',
    ]);
  });

  it('11: a plan of 29 February has twelve months to 28 February', () => {
    const leap = given(planning('made', 'Tue 2028-02-29'));
    expect(lastDays(leap, 'Tue 2028-02-29', 'AR-12M')).toEqual(['Wed 2029-02-28']);
    expect(aims(leap, 'Tue 2028-02-29', 'AR-12M')).toEqual(['Tue 2029-02-27']);
  });

  it('12: a move to secondary school in 2027 is finished before 15 February, planned back to November', () => {
    const moving = given(
      planning('made', 'Mon 2025-09-15'),
      planning('transfer-due', 'Mon 2026-09-07', { phase: 'primary-to-secondary', year: 2027 }),
    );
    const transfer = ['PHASE', 'PHASE-NOTICE', 'PHASE-MEETING'] as const;
    expect(lastDays(moving, 'Mon 2026-09-07', ...transfer)).toEqual([
      'Sun 2027-02-14',
      'Sun 2026-12-20',
      'Sun 2026-11-22',
    ]);
    expect(aims(moving, 'Mon 2026-09-07', ...transfer)).toEqual([
      'Fri 2027-02-12',
      'Fri 2026-12-18',
      'Fri 2026-11-20',
    ]);
  });

  it('12: a move to a post-16 place is finished before 31 March, just after Easter', () => {
    const moving = given(
      planning('made', 'Mon 2025-09-15'),
      planning('transfer-due', 'Mon 2026-09-07', { phase: 'secondary-to-post-16', year: 2027 }),
    );
    expect(lastDays(moving, 'Mon 2026-09-07', 'PHASE', 'PHASE-NOTICE', 'PHASE-MEETING')).toEqual([
      'Tue 2027-03-30',
      'Tue 2027-02-02',
      'Tue 2027-01-05',
    ]);
  });

  it('16: fifteen working days beginning with Wednesday 1 April leave Easter out; then six weeks', () => {
    const away = given(
      planning('made', 'Mon 2025-09-15'),
      planning('moved-out', 'Wed 2026-04-01', { movedOn: '2026-03-30' }),
    );
    // 1, 2, (3 and 6 are holidays) 7–10, 13–17, 20–23 April
    expect(lastDays(away, 'Wed 2026-04-01', 'MOVE-OLD')).toEqual(['Thu 2026-04-23']);
    const here = given(planning('moved-in', 'Thu 2026-04-23', { lastReviewedOn: '2025-10-06' }));
    expect(lastDays(here, 'Thu 2026-04-23', 'MOVE-NEW-6W')).toEqual(['Thu 2026-06-04']);
  });
});

describe('the worked examples: appeals, mediation and orders', () => {
  const refused = (at: string, ...more: readonly Fact[]) =>
    given(requested('A-1', '2025-06-02T09:00:00Z'), refusedToAssess('A-1', at), ...more);

  it.each([
    ['6: two months from 31 December 2027 end on 29 February', 'Fri 2027-12-31', 'Tue 2028-02-29'],
    ['6: from 31 December 2026 on Sunday 28 February, so Monday', 'Thu 2026-12-31', 'Mon 2027-03-01'],
    ['13: from 10 June in August, so 1 September', 'Wed 2026-06-10', 'Tue 2026-09-01'],
    ['14: from 28 October at Christmas, so 4 January', 'Wed 2026-10-28', 'Mon 2027-01-04'],
  ])('%s', (_what, letter, last) => {
    expect(lastDays(refused(letter), letter, 'APPEAL')).toEqual([last]);
  });

  it('13: a certificate of 28 July ends a month later in August too', () => {
    const certified = refused('Wed 2026-06-10', disputing('certificate-issued', 'Tue 2026-07-28'));
    expect(lastDays(certified, 'Tue 2026-07-28', 'APPEAL')).toEqual(['Tue 2026-09-01']);
  });

  it('15: mediation wanted on 30 November is arranged by 30 December; a certificate takes three working days', () => {
    const wanted = given(disputing('mediation-requested', 'Mon 2026-11-30'));
    expect(lastDays(wanted, 'Mon 2026-11-30', 'MED-30D')).toEqual(['Wed 2026-12-30']);
    const none = given(disputing('certificate-due', 'Wed 2026-12-23'));
    // 24, 29 and 30 December: 25 and 28 are holidays
    expect(lastDays(none, 'Wed 2026-12-23', 'MED-CERT-3WD')).toEqual(['Wed 2026-12-30']);
  });

  it('19: what an order sent out on 20 July asks for, with no help from August', () => {
    const order = (kind: string, ...clocks: readonly string[]) =>
      lastDays(
        given(
          disputing('appeal-registered', 'Mon 2026-06-08', { kind: 'contents' }),
          disputing('order-made', 'Mon 2026-07-20', { kind }),
        ),
        'Mon 2026-07-20',
        ...clocks,
      );
    expect(order('name-school', 'ORDER-NAME')).toEqual(['Mon 2026-08-03']);
    expect(order('amend', 'ORDER-AMEND')).toEqual(['Mon 2026-08-24']);
    expect(order('assess', 'ORDER-REFUSE', 'ORDER-FINAL')).toEqual(['Mon 2026-09-28', 'Mon 2026-10-26']);
  });

  it('21: thirty working days from 6 July without August end on 15 September', () => {
    const appealed = given(disputing('appeal-registered', 'Mon 2026-07-06', { kind: 'assess' }));
    // 19 in July (7 to 31), none in August, 11 in September (1 to 15)
    expect(lastDays(appealed, 'Mon 2026-07-06', 'FTT-RESPONSE')).toEqual(['Tue 2026-09-15']);
  });
});

describe('the worked examples: complaints and waits', () => {
  it('17: a council complaint of 17 December, over Christmas', () => {
    const logged = given(complaint('logged', 'Thu 2026-12-17', { route: 'corporate' }));
    // 18, 21, 22, 23, 24 December
    expect(lastDays(logged, 'Thu 2026-12-17', 'COMPLAINT-ACK')).toEqual(['Thu 2026-12-24']);
    const acknowledged = logged.when(complaint('acknowledged', 'Thu 2026-12-24'), 'Thu 2026-12-24');
    // 29, 30, 31 December, 4 to 8, 11 and 12 January
    expect(lastDays(acknowledged, 'Thu 2026-12-24', 'COMPLAINT-STAGE1')).toEqual(['Tue 2027-01-12']);
    const extended = acknowledged.when(
      complaint('extended', 'Mon 2027-01-11', { reason: 'records-awaited', toOn: '2027-03-01' }),
      'Mon 2027-01-11',
    );
    // ten working days more at most: 13 to 15, 18 to 22, 25 and 26 January
    expect(lastDays(extended, 'Mon 2027-01-11', 'COMPLAINT-STAGE1')).toEqual(['Tue 2027-01-26']);
  });

  it('18: a social care complaint of 27 March, and its second stage from 1 May', () => {
    const logged = given(complaint('logged', 'Fri 2026-03-27', { route: 'childrens-social-care' }));
    // 30, 31 March, 1, 2, 7 to 10, 13 and 14 April
    expect(lastDays(logged, 'Fri 2026-03-27', 'COMPLAINT-STAGE1')).toEqual(['Tue 2026-04-14']);
    const longer = logged.when(
      complaint('extended', 'Mon 2026-04-13', { reason: 'records-awaited', toOn: '2026-06-01' }),
      'Mon 2026-04-13',
    );
    expect(lastDays(longer, 'Mon 2026-04-13', 'COMPLAINT-STAGE1')).toEqual(['Tue 2026-04-28']);
    const second = longer.when(complaint('escalated', 'Fri 2026-05-01', { toStage: '2' }), 'Fri 2026-05-01');
    expect(lastDays(second, 'Fri 2026-05-01', 'COMPLAINT-STAGE2')).toEqual(['Tue 2026-06-09']);
    const longest = second.when(
      complaint('extended', 'Mon 2026-06-08', { stage: '2', reason: 'records-awaited', toOn: '2026-12-01' }),
      'Mon 2026-06-08',
    );
    expect(lastDays(longest, 'Mon 2026-06-08', 'COMPLAINT-STAGE2')).toEqual(['Tue 2026-08-04']);
  });

  it.each([
    { weeks: 8, area: 'brent', service: 'salt', clock: 'WAIT-FIRST-SEEN', last: 'Mon 2026-03-02' },
    { weeks: 12, area: 'peterborough', service: 'camhs', clock: 'WAIT-ASSESSED', last: 'Mon 2026-03-30' },
    { weeks: 18, area: 'brent', service: 'camhs', clock: 'WAIT-TREATMENT', last: 'Mon 2026-05-11' },
    {
      weeks: 26,
      area: 'brent',
      service: 'social-communication',
      clock: 'WAIT-ASSESSED',
      last: 'Mon 2026-07-06',
    },
    { weeks: 52, area: 'hull', service: 'adhd', clock: 'WAIT-ASSESSED', last: 'Mon 2027-01-04' },
  ])(
    '22: a referral of 5 January may wait $weeks weeks in $area for $service',
    ({ area, service, clock, last }) => {
      const made = fact('referral.made', 'Mon 2026-01-05', {
        ...{ referralId: 'REF-1', service, priority: 'routine', receivedOn: '2026-01-05' },
      });
      expect(lastDays(givenIn(rulesFor(area), made), 'Mon 2026-01-05', clock)).toEqual([last]);
    },
  );
});
