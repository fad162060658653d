import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { dated, given, standing } from './given.ts';
import { bornIn, planning, review, reviewing } from './plan-facts.ts';

const due = (id: string, ...facts: readonly Fact[]) => {
  const last = facts.at(-1)?.at.slice(0, 10) ?? '';
  const clock = given(...facts)
    .view(dated(last))
    .clocks.find((known) => known.clock === id);
  return clock === undefined ? 'no clock' : `${dated(clock.dueOn)}, aim ${dated(clock.targetOn)}`;
};

describe('the twelve months of a review', () => {
  it.each([
    ['start with the day the plan was made', 'Mon 2025-09-15', 'Mon 2026-09-14, aim Fri 2026-09-11'],
    [
      'end on 28 February after a plan of 29 February',
      'Tue 2028-02-29',
      'Wed 2029-02-28, aim Tue 2029-02-27',
    ],
    ['end on 29 February after a plan of 1 March', 'Mon 2027-03-01', 'Tue 2028-02-29, aim Mon 2028-02-28'],
    [
      'end on 30 December after a plan of New Year’s Eve',
      'Thu 2026-12-31',
      'Thu 2027-12-30, aim Wed 2027-12-29',
    ],
    [
      'end on Easter Monday; the aim is Maundy Thursday',
      'Mon 2026-03-30',
      'Mon 2027-03-29, aim Thu 2027-03-25',
    ],
    ['end in August without rolling forward', 'Mon 2025-09-01', 'Mon 2026-08-31, aim Fri 2026-08-28'],
  ])('%s', (_what, madeOn, expected) => {
    expect(due('AR-12M', planning('made', madeOn))).toBe(expected);
  });

  it('start with the London day when the clocks go back: 23:30 UTC on 24 October is Sunday 25 October', () => {
    const clock = given(planning('made', '2026-10-24T23:30:00Z')).clock('AR-12M', 'Mon 2026-10-26');
    expect(dated(clock.startedOn)).toBe('Sun 2026-10-25');
    expect(dated(clock.dueOn)).toBe('Sun 2027-10-24');
  });

  it('are met by the decision on the last day, not by the meeting, and are late the day after', () => {
    const made = planning('made', 'Mon 2025-09-15');
    const held = given(
      made,
      reviewing('arranged', 'Mon 2026-06-01', { planId: 'PL-1' }),
      reviewing('held', 'Wed 2026-09-02'),
    );
    expect(standing(held.clock('AR-12M', 'Tue 2026-09-15'))).toBe('Mon 2026-09-14 breached');
    const decided = (at: string) =>
      standing(given(made, ...review('R-1', at)).clock('AR-12M 1', 'Mon 2026-12-07'));
    expect(decided('Mon 2026-09-14')).toBe('Mon 2026-09-14 met Mon 2026-09-14');
    expect(decided('Tue 2026-09-15')).toBe('Mon 2026-09-14 met-late Tue 2026-09-15');
  });

  it.each([
    ['the notice of amendments', reviewing('amendment-notice-sent', 'Mon 2026-06-22')],
    ['the word that nothing is amended after all', reviewing('not-amending-notified', 'Mon 2026-06-22')],
    ['the final plan', reviewing('final-issued', 'Mon 2026-06-22')],
  ])('are met, and start anew, by %s where nobody tells of the decision apart', (_what, told) => {
    const made = planning('made', 'Mon 2025-09-15');
    const arranged = reviewing('arranged', 'Mon 2026-05-04', { planId: 'PL-1' });
    const stage = given(made, arranged, reviewing('held', 'Wed 2026-06-03'), told);
    expect(standing(stage.clock('AR-12M 1', 'Mon 2026-06-22'))).toBe('Mon 2026-09-14 met Mon 2026-06-22');
    expect(standing(stage.clock('AR-12M 2', 'Mon 2026-06-22'))).toBe('Mon 2027-06-21 running');
    const later = stage.when(reviewing('decided', 'Tue 2026-06-23', { outcome: 'amend' }), 'Tue 2026-06-23');
    expect(standing(later.clock('AR-12M 1', 'Tue 2026-06-23'))).toBe('Mon 2026-09-14 met Tue 2026-06-23');
  });

  it('start anew with each completed review', () => {
    const twice = given(
      planning('made', 'Mon 2025-09-15'),
      ...review('R-1', 'Wed 2026-04-08', 'amend'),
      ...review('R-2', 'Mon 2027-03-15'),
    );
    expect(
      twice
        .clocks('Mon 2027-03-15')
        .filter(({ clock }) => clock === 'AR-12M')
        .map(standing),
    ).toEqual([
      'Mon 2026-09-14 met Wed 2026-04-08',
      'Wed 2027-04-07 met Mon 2027-03-15',
      'Tue 2028-03-14 running',
    ]);
  });

  it('are not ended by the review of another plan', () => {
    const stage = given(
      planning('made', 'Mon 2025-09-15'),
      reviewing('arranged', 'Mon 2026-03-02', { planId: 'PL-2' }),
      reviewing('decided', 'Wed 2026-04-08', { outcome: 'maintain' }),
    );
    expect(standing(stage.clock('AR-12M', 'Mon 2026-04-13'))).toBe('Mon 2026-09-14 running');
  });
});

describe('a child under five', () => {
  const made = planning('made', 'Mon 2026-03-02');

  it('has the plan reviewed every six months', () => {
    expect(due('EY-3-6M', bornIn('2022-06'), made)).toBe('Wed 2026-09-02, aim Tue 2026-09-01');
    const clock = given(bornIn('2022-06'), made, ...review('R-1', 'Mon 2026-08-31')).clock(
      'EY-3-6M 2',
      'Mon 2026-08-31',
    );
    expect(dated(clock.dueOn)).toBe('Sun 2027-02-28');
  });

  it('has no such clock from five on, nor when the month of birth is not known', () => {
    expect(due('EY-3-6M', bornIn('2021-03'), made)).toBe('no clock');
    expect(due('EY-3-6M', made)).toBe('no clock');
  });
});

describe('a transfer to the next phase', () => {
  const transfer = (phase: string, year: number | string, data = {}) =>
    given(
      planning('made', 'Mon 2024-09-16'),
      planning('transfer-due', 'Fri 2026-05-01', { phase, year, ...data }),
    );
  const dates = (stage: ReturnType<typeof given>) =>
    ['PHASE', 'PHASE-NOTICE', 'PHASE-MEETING'].map((id) => {
      const clock = stage.clock(id, 'Fri 2026-05-01');
      return `${dated(clock.dueOn)}, aim ${dated(clock.targetOn)}`;
    });

  it('to secondary school in 2027 is done before 15 February, with the notice 8 and the meeting 12 weeks before', () => {
    expect(dates(transfer('primary-to-secondary', 2027))).toEqual([
      'Sun 2027-02-14, aim Fri 2027-02-12',
      'Sun 2026-12-20, aim Fri 2026-12-18',
      'Sun 2026-11-22, aim Fri 2026-11-20',
    ]);
  });

  it('to a post-16 place is done before 31 March, just after Easter 2027', () => {
    expect(dates(transfer('secondary-to-post-16', '2027'))).toEqual([
      'Tue 2027-03-30, aim Thu 2027-03-25',
      'Tue 2027-02-02, aim Mon 2027-02-01',
      'Tue 2027-01-05, aim Mon 2027-01-04',
    ]);
  });

  it('counts back over 29 February in 2028', () => {
    expect(dates(transfer('post-16', 2028)).map((line) => line.slice(0, 14))).toEqual([
      'Thu 2028-03-30',
      'Thu 2028-02-03',
      'Thu 2028-01-06',
    ]);
  });

  it('between two post-16 places at another time is done five months before the move', () => {
    const between = (transferOn: string) =>
      dated(transfer('post-16-to-post-16', 2027, { transferOn }).clock('PHASE', 'Fri 2026-05-01').dueOn);
    expect(between('2027-01-04')).toBe('Tue 2026-08-04');
    expect(between('2027-07-31')).toBe('Sun 2027-02-28');
  });

  it('is law, while notice and meeting are practice', () => {
    const stage = transfer('infant-to-junior', 2027);
    expect(stage.clock('PHASE', 'Fri 2026-05-01')).toMatchObject({ kind: 'law' });
    expect(stage.clock('PHASE', 'Fri 2026-05-01').citation).toContain('reg 18(1)');
    expect(stage.clock('PHASE-MEETING', 'Fri 2026-05-01').kind).toBe('practice');
  });

  it('asks for no meeting or notice whose day had passed when we heard of it', () => {
    const late = given(
      planning('made', 'Mon 2024-09-16'),
      planning('transfer-due', 'Mon 2027-01-11', { phase: 'infant-to-junior', year: 2027 }),
    );
    expect(standing(late.clock('PHASE', 'Mon 2027-01-11'))).toBe('Sun 2027-02-14 running');
    expect(standing(late.clock('PHASE-NOTICE', 'Mon 2027-01-11'))).toBe('no date running');
  });

  it('is met by the amended plan of the review, and late the day after its last day', () => {
    const final = (at: string) =>
      standing(
        given(
          planning('made', 'Mon 2024-09-16'),
          planning('transfer-due', 'Fri 2026-05-01', { phase: 'primary-to-secondary', year: 2027 }),
          ...review('R-1', 'Fri 2026-12-18', 'amend'),
          reviewing('final-issued', at),
        ).clock('PHASE', 'Mon 2027-03-01'),
      );
    expect(final('Sun 2027-02-14')).toBe('Sun 2027-02-14 met Sun 2027-02-14');
    expect(final('Mon 2027-02-15')).toBe('Sun 2027-02-14 met-late Mon 2027-02-15');
  });

  it.each(['maintain', 'cease'] as const)(
    'is met by a review that ends with "%s": the law asks for changes only where they are needed',
    (outcome) => {
      const stage = given(
        planning('made', 'Mon 2024-09-16'),
        planning('transfer-due', 'Fri 2026-05-01', { phase: 'primary-to-secondary', year: 2027 }),
        ...review('R-1', 'Fri 2026-12-18', outcome),
      );
      expect(standing(stage.clock('PHASE', 'Mon 2027-03-01'))).toBe('Sun 2027-02-14 met Fri 2026-12-18');
      expect(stage.clock('PHASE-NOTICE', 'Mon 2027-03-01').state).toBe('cancelled');
    },
  );

  it('is not met by a review that was decided before it was due', () => {
    const stage = given(
      planning('made', 'Mon 2024-09-16'),
      ...review('R-1', 'Mon 2026-03-02', 'maintain'),
      planning('transfer-due', 'Fri 2026-05-01', { phase: 'primary-to-secondary', year: 2027 }),
    );
    expect(stage.clock('PHASE', 'Mon 2026-05-04').state).toBe('running');
  });

  it('of a later phase is not met by the review of an earlier one', () => {
    const stage = given(
      planning('made', 'Mon 2020-09-14'),
      planning('transfer-due', 'Fri 2020-10-02', { phase: 'early-years-to-school', year: 2021 }),
      ...review('R-1', 'Mon 2021-01-11', 'amend'),
      reviewing('final-issued', 'Mon 2021-02-08'),
      planning('transfer-due', 'Fri 2026-05-01', { phase: 'primary-to-secondary', year: 2027 }),
    );
    expect(standing(stage.clock('PHASE 1', 'Fri 2026-05-01'))).toBe('Sun 2021-02-14 met Mon 2021-02-08');
    expect(standing(stage.clock('PHASE 2', 'Fri 2026-05-01'))).toBe('Sun 2027-02-14 running');
  });
});

describe('transfers to two phases', () => {
  const transfers = [
    planning('made', 'Mon 2019-09-16'),
    planning('transfer-due', 'Fri 2019-10-04', { phase: 'infant-to-junior', year: 2020 }),
    ...review('R-1', 'Mon 2019-12-09', 'amend'),
    reviewing('final-issued', 'Mon 2020-01-20'),
  ];
  const later = planning('transfer-due', 'Fri 2023-10-06', { phase: 'primary-to-secondary', year: 2024 });

  it('are told each with its own date and its own reason', () => {
    const said = given(...transfers, later)
      .view('Fri 2023-10-06')
      .statements.filter(({ notice }) => notice === 'next-phase');
    expect(said.map(({ dates }) => dates)).toEqual([{ PHASE: '2024-02-14' }, { PHASE: '2024-02-14' }]);
    expect(said[1]?.because).toContain('transfer-due on Friday 6 October 2023');
    expect(said[0]?.because).toContain('transfer-due on Friday 4 October 2019');
  });

  it('end with a review, not with a change that a tribunal ordered meanwhile', () => {
    const changed = given(...transfers, later, planning('amended-outside-review', 'Mon 2023-11-06'));
    expect(standing(changed.clock('PHASE 2', 'Mon 2023-11-06'))).toBe('Wed 2024-02-14 running');
  });

  it('ask for no meeting once the changes it would lead to were sent', () => {
    const sent = given(...transfers, later, planning('amendment-notice-sent', 'Mon 2023-10-09'));
    expect(sent.clock('PHASE-MEETING 2', 'Mon 2023-10-09').state).toBe('cancelled');
    expect(sent.clock('PHASE-NOTICE 2', 'Mon 2023-10-09').state).toBe('met');
  });
});

describe('an early review', () => {
  const asked = planning('early-review-requested', 'Mon 2026-03-23');
  const made = planning('made', 'Mon 2025-09-15');

  it('is answered in fifteen working days, Easter left out', () => {
    expect(due('EARLY-REVIEW', made, asked)).toBe('Wed 2026-04-15, aim Tue 2026-04-14');
  });

  it('is answered by a letter, or by arranging it', () => {
    const answer = planning('early-review-answered', 'Fri 2026-04-10', { outcome: 'refused' });
    const arranged = reviewing('arranged', 'Wed 2026-04-08', { planId: 'PL-1' });
    const ended = (by: typeof answer) =>
      standing(given(made, asked, by).clock('EARLY-REVIEW', 'Fri 2026-04-10'));
    expect(ended(answer)).toBe('Wed 2026-04-15 met Fri 2026-04-10');
    expect(ended(arranged)).toBe('Wed 2026-04-15 met Wed 2026-04-08');
  });
});

describe('a request for a personal budget', () => {
  const asked = planning('personal-budget-requested', 'Mon 2026-03-23');
  const made = planning('made', 'Mon 2025-09-15');

  it('is answered in fifteen working days, Easter left out', () => {
    expect(due('PERSONAL-BUDGET', made, asked)).toBe('Wed 2026-04-15, aim Tue 2026-04-14');
  });

  it('is answered by a letter, or by the first direct payment', () => {
    const answer = planning('personal-budget-answered', 'Fri 2026-04-10', { outcome: 'refused' });
    const payment = planning('direct-payment-started', 'Wed 2026-04-08');
    const ended = (by: typeof answer) =>
      standing(given(made, asked, by).clock('PERSONAL-BUDGET', 'Fri 2026-04-10'));
    expect(ended(answer)).toBe('Wed 2026-04-15 met Fri 2026-04-10');
    expect(ended(payment)).toBe('Wed 2026-04-15 met Wed 2026-04-08');
  });
});

describe('a young person who is no longer in education', () => {
  it('keeps the plan, and a review is arranged in twenty working days', () => {
    const stage = given(planning('made', 'Mon 2026-09-14'), planning('education-ended', 'Fri 2027-02-05'));
    expect(standing(stage.clock('NEET-REVIEW', 'Fri 2027-02-05'))).toBe('Fri 2027-03-05 running');
    expect(standing(stage.clock('AR-12M', 'Fri 2027-02-05'))).toBe('Mon 2027-09-13 running');
  });
});
