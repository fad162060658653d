import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import type { Rules } from '../../shared/domain/rules.ts';
import { assessing, fact, mother, reassessment, requested } from './facts.ts';
import { alwaysLive, dated, given, givenIn, standing } from './given.ts';
import { lived } from './lived.ts';
import { disputing, planning, review, reviewing } from './plan-facts.ts';

const made = planning('made', 'Fri 2026-12-11');

describe('the support in a plan', () => {
  it('is in place in twenty working days: Christmas and New Year left out', () => {
    const clock = given(made).clock('PROVISION-20WD', 'Fri 2026-12-11');
    expect(standing(clock)).toBe('Wed 2027-01-13 running');
    expect(clock.citation).toContain('s42');
  });

  it('is not in place when somebody says partly or no', () => {
    const says = (inPlace: string) =>
      given(
        made,
        planning('provision-confirmed', 'Fri 2026-12-18', { by: 'setting', inPlace, on: '2026-12-17' }),
      ).clock('PROVISION-20WD', 'Thu 2027-01-14').state;
    expect(says('yes')).toBe('met');
    expect(says('partly')).toBe('breached');
    expect(says('no')).toBe('breached');
  });

  it.each([
    [
      'a final plan after a review',
      [...review('R-1', 'Mon 2026-12-14', 'amend'), reviewing('final-issued', 'Fri 2027-01-29')],
    ],
    ['an amendment outside a review', [planning('amended-outside-review', 'Fri 2027-01-29')]],
    [
      'a step of a tribunal order that changes the plan',
      [
        disputing('order-made', 'Mon 2027-01-04', { kind: 'amend' }),
        disputing('order-step-done', 'Fri 2027-01-29', { step: 'amend' }),
      ],
    ],
    [
      'a new placement',
      [
        fact('placement.needed', 'Mon 2027-01-04', { placementId: 'L-1', kind: 'no-place' }),
        fact('placement.started', 'Fri 2027-01-29', { placementId: 'L-1' }),
      ],
    ],
  ])('is checked again after %s', (_what, facts) => {
    const confirmed = planning('provision-confirmed', 'Mon 2026-12-14', { by: 'setting', inPlace: 'yes' });
    const stage = given(made, confirmed, ...facts);
    expect(stage.clock('PROVISION-20WD 1', 'Fri 2027-01-29').state).toBe('met');
    expect(standing(stage.clock('PROVISION-20WD 2', 'Fri 2027-01-29'))).toBe('Fri 2027-02-26 running');
  });

  it('is checked once for changes that follow each other in time: the newer takes the place of the older', () => {
    const amended = planning('amended-outside-review', 'Fri 2027-01-08');
    const stage = given(made, amended);
    expect(standing(stage.clock('PROVISION-20WD 1', 'Fri 2027-01-08'))).toBe(
      'Wed 2027-01-13 cancelled Fri 2027-01-08',
    );
    expect(standing(stage.clock('PROVISION-20WD 2', 'Fri 2027-01-08'))).toBe('Fri 2027-02-05 running');
    expect(stage.clock('PLAN-SHARED 1', 'Fri 2027-01-08').state).toBe('cancelled');
  });

  it('stays unchecked when it was late before the plan changed again, until somebody says that it is there', () => {
    const amended = planning('amended-outside-review', 'Fri 2027-01-29');
    const stage = given(made, amended);
    expect(stage.clock('PROVISION-20WD 1', 'Fri 2027-01-29').state).toBe('breached');
    const yes = planning('provision-confirmed', 'Mon 2027-02-01', { by: 'family', inPlace: 'yes' });
    const confirmed = stage.when(yes, 'Mon 2027-02-01');
    expect(confirmed.clock('PROVISION-20WD 1', 'Mon 2027-02-01').state).toBe('met-late');
    expect(confirmed.clock('PROVISION-20WD 2', 'Mon 2027-02-01').state).toBe('met');
  });

  it('is asked about ten working days after the plan, when the office is open', () => {
    const life = lived('Fri 2027-01-08', mother('Fri 2026-12-11'), made);
    life.expectEmail('Mon 2027-01-04 10:00', 'support-in-place');
    life.expectNoMoreEmail();
  });

  it.each([
    [
      'a new placement',
      [
        fact('placement.needed', 'Mon 2027-02-01', { placementId: 'L-1', kind: 'no-place' }),
        fact('placement.started', 'Mon 2027-03-01', { placementId: 'L-1' }),
      ],
    ],
    [
      'a step of a tribunal order that changes the plan',
      [
        disputing('order-made', 'Mon 2027-02-01', { kind: 'name-school' }),
        disputing('order-step-done', 'Mon 2027-03-01', { step: 'name-school' }),
      ],
    ],
  ])('is asked about again ten working days after %s', (_what, facts) => {
    const life = lived('Fri 2027-04-30', mother('Fri 2026-12-11'), made, ...facts);
    const asked = life.emails.filter((email) => email.endsWith('support-in-place'));
    expect(asked).toEqual([
      'Mon 2027-01-04 10:00 P-1 support-in-place',
      'Mon 2027-03-15 10:00 P-1 support-in-place',
    ]);
  });

  it('is asked about once when it changes again before that', () => {
    const life = lived(
      'Fri 2027-04-30',
      mother('Fri 2026-12-11'),
      made,
      planning('amended-outside-review', 'Fri 2026-12-18'),
    );
    const asked = life.emails.filter((email) => email.endsWith('support-in-place'));
    expect(asked).toEqual(['Wed 2027-01-06 10:00 P-1 support-in-place']);
  });

  it('is not asked about when the family has said since that all of it is there', () => {
    const says = (by: string, inPlace: string, on: string) =>
      lived(
        'Fri 2027-01-08',
        mother('Fri 2026-12-11'),
        made,
        planning('provision-confirmed', on, { by, inPlace }),
      );
    says('family', 'yes', 'Thu 2026-12-31').expectNoMoreEmail();
    says('family', 'partly', 'Thu 2026-12-31').expectEmail('Mon 2027-01-04 10:00', 'support-in-place');
    says('setting', 'yes', 'Thu 2026-12-31').expectEmail('Mon 2027-01-04 10:00', 'support-in-place');
  });

  it('is not asked about for a placement before there was a plan', () => {
    const placed = [
      fact('placement.needed', 'Mon 2026-09-07', { placementId: 'L-1', kind: 'no-place' }),
      fact('placement.started', 'Mon 2026-10-05', { placementId: 'L-1' }),
    ];
    const life = lived('Fri 2027-04-30', mother('Mon 2026-09-07'), ...placed, made);
    const asked = life.emails.filter((email) => email.endsWith('support-in-place'));
    expect(asked).toEqual(['Mon 2027-01-04 10:00 P-1 support-in-place']);
  });

  it('is not asked about when the plan has ended, or is with another authority', () => {
    const life = lived(
      'Fri 2027-04-30',
      mother('Fri 2026-12-11'),
      made,
      planning('transferred', 'Mon 2026-12-21'),
      fact('placement.needed', 'Mon 2027-02-01', { placementId: 'L-1', kind: 'no-place' }),
      fact('placement.started', 'Mon 2027-03-01', { placementId: 'L-1' }),
    );
    expect(life.emails.filter((email) => email.includes('support'))).toEqual([]);
  });
});

describe('a plan made by an assessment', () => {
  const issued = assessing('plan-issued', 'Mon 2026-06-01');
  const asked = requested('A-1', 'Mon 2026-01-12');
  const plans = (...facts: readonly Fact[]) =>
    given(asked, issued, ...facts)
      .clocks('Mon 2026-07-20')
      .filter(({ clock }) => clock === 'AR-12M')
      .map((clock) => `${clock.pathwayId} ${dated(clock.startedOn)} ${dated(clock.dueOn)}`);

  it('starts the review year and the check of its support, though nobody says that it was made', () => {
    expect(plans()).toEqual(['A-1 Mon 2026-06-01 Mon 2027-05-31']);
    expect(standing(given(asked, issued).clock('PROVISION-20WD', 'Mon 2026-06-01'))).toBe(
      'Mon 2026-06-29 running',
    );
  });

  it('goes by the one plan that the case speaks of', () => {
    expect(plans(planning('shared', 'Fri 2026-06-05'))).toEqual(['PL-1 Mon 2026-06-01 Mon 2027-05-31']);
  });

  it('is the plan that is entered as made within a month', () => {
    expect(plans(planning('made', 'Thu 2026-07-02'))).toEqual(['PL-1 Thu 2026-07-02 Thu 2027-07-01']);
  });

  it('after a reassessment asks for its support again and leaves the review year as it was', () => {
    const stage = given(
      planning('made', 'Mon 2025-09-15'),
      reassessment('A-1', 'Mon 2026-01-12'),
      assessing('plan-issued', 'Mon 2026-05-11'),
    );
    expect(standing(stage.clock('AR-12M', 'Mon 2026-05-11'))).toBe('Mon 2026-09-14 running');
    expect(standing(stage.clock('PROVISION-20WD 2', 'Mon 2026-05-11'))).toBe('Tue 2026-06-09 running');
  });
});

describe('sharing a plan', () => {
  const rules: Rules = {
    ...alwaysLive,
    standards: [
      {
        clock: 'PLAN-SHARED',
        kind: 'target',
        count: { workingDays: 5 },
        citation: 'Plan of a test area: "shared with general practices"',
        inForceFrom: '2012-01-01',
      },
      ...alwaysLive.standards.filter(({ clock }) => clock !== 'PLAN-SHARED'),
    ],
  };

  it('has a date where the area promises one, over the bank holidays of Christmas', () => {
    const stage = givenIn(rules, planning('made', 'Tue 2026-12-22'));
    expect(standing(stage.clock('PLAN-SHARED', 'Tue 2026-12-22'))).toBe('Thu 2026-12-31 running');
    const shared = stage.when(planning('shared', 'Wed 2026-12-30', { with: 'gp' }), 'Wed 2026-12-30');
    expect(shared.clock('PLAN-SHARED', 'Wed 2026-12-30').state).toBe('met');
  });

  it('has no clock where neither law nor area gives a number', () => {
    const without = { ...rules, standards: rules.standards.filter(({ clock }) => clock !== 'PLAN-SHARED') };
    const clocks = givenIn(without, made).clocks('Fri 2026-12-11');
    expect(clocks.map(({ clock }) => clock)).not.toContain('PLAN-SHARED');
  });
});

describe('changes proposed outside a review', () => {
  const notice = (by: string) => planning('amendment-notice-sent', 'Mon 2027-01-18', { by });

  it('give the family fifteen days from service, two working days more by post', () => {
    const lastDay = (by: string) =>
      dated(given(made, notice(by)).clock('AMEND-OUTSIDE-REPS-15D', 'Mon 2027-01-18').dueOn);
    expect(lastDay('email')).toBe('Mon 2027-02-01');
    expect(lastDay('post')).toBe('Wed 2027-02-03');
  });

  it('are finished, or dropped, in eight weeks', () => {
    const ended = (name: string) =>
      standing(
        given(made, notice('email'), planning(name, 'Mon 2027-03-15')).clock(
          'AMEND-OUTSIDE-8W',
          'Mon 2027-03-15',
        ),
      );
    expect(ended('amended-outside-review')).toBe('Mon 2027-03-15 met Mon 2027-03-15');
    expect(ended('amendment-dropped')).toBe('Mon 2027-03-15 met Mon 2027-03-15');
  });

  it('are told to the family', () => {
    given(mother('Fri 2027-01-15'), made)
      .when(notice('email'), 'Mon 2027-01-18')
      .thenOwes('P-1 plan-changes-proposed by email');
  });

  it('end in a decision that can be appealed when the plan is amended', () => {
    const amended = planning('amended-outside-review', 'Mon 2027-03-01');
    const stage = given(mother('Fri 2027-02-26'), made).when(amended, 'Mon 2027-03-01');
    stage.thenOwes('P-1 decision-made by email');
    const decision = stage.view('Mon 2027-03-01').statements.find((told) => told.notice === 'decision-made');
    expect(decision).toMatchObject({ alone: true, dates: { APPEAL: '2027-05-04' } });
  });
});

describe('direct payments', () => {
  const started = planning('direct-payment-started', 'Mon 2026-11-30');

  it('are reviewed within three months: from 30 November to the last day of February', () => {
    expect(standing(given(started).clock('DP-3M', 'Mon 2026-11-30'))).toBe('Sun 2027-02-28 running');
    const reviewed = given(started, planning('direct-payment-reviewed', 'Mon 2027-03-01'));
    expect(standing(reviewed.clock('DP-3M', 'Mon 2027-03-01'))).toBe(
      'Sun 2027-02-28 met-late Mon 2027-03-01',
    );
  });

  it('need no review once they have stopped', () => {
    const stage = given(started, planning('direct-payment-ended', 'Mon 2027-01-04'));
    expect(stage.clock('DP-3M', 'Mon 2027-01-04').state).toBe('cancelled');
  });
});

describe('another health body', () => {
  it('is told within fifteen working days beginning with the day we knew, Easter left out', () => {
    const changed = planning('health-board-changed', 'Thu 2026-04-02', { awareOn: '2026-04-01' });
    expect(standing(given(changed).clock('HEALTH-BODY-15WD', 'Thu 2026-04-02'))).toBe(
      'Thu 2026-04-23 running',
    );
    const told = given(changed, planning('health-board-notified', 'Fri 2026-04-24'));
    expect(told.clock('HEALTH-BODY-15WD', 'Fri 2026-04-24').state).toBe('met-late');
  });
});
