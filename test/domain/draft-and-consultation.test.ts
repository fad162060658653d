import { describe, expect, it } from 'vitest';
import { assessing, mother, requested } from './facts.ts';
import { dated, given, standing } from './given.ts';
import { lived } from './lived.ts';

describe('the family has 15 days for its views on the draft', () => {
  it('beginning with the day it was served: from Friday 27 March to Friday 10 April, over Easter', () => {
    const drafted = given(
      requested('A-1', 'Mon 2026-01-12'),
      assessing('draft-issued', 'Fri 2026-03-27', { by: 'email' }),
    );
    expect(standing(drafted.clock('DRAFT-REPS-15D', 'Fri 2026-04-10'))).toBe('Fri 2026-04-10 running');
    expect(drafted.clock('DRAFT-REPS-15D', 'Fri 2026-04-10').citation).toMatch(/reg 13\(1\)/);
  });

  it('beginning two working days after posting when it is posted, and families see the later date', () => {
    const posted = given(
      requested('A-1', 'Mon 2026-01-12'),
      assessing('draft-issued', 'Fri 2026-03-27', { by: 'post' }),
    );
    expect(dated(posted.clock('DRAFT-REPS-15D', 'Fri 2026-03-27').dueOn)).toBe('Tue 2026-04-14');
  });

  it('that end by themselves and are never breached', () => {
    const drafted = given(
      requested('A-1', 'Mon 2026-01-12'),
      assessing('draft-issued', 'Fri 2026-03-27', { by: 'email' }),
    );
    expect(drafted.clock('DRAFT-REPS-15D', 'Sat 2026-04-11').state).toBe('met');
    expect(
      drafted
        .when('tick', 'Fri 2026-04-24')
        .state.deeds.filter((deed) => deed.kind === 'step' && deed.clock === 'DRAFT-REPS-15D'),
    ).toEqual([]);
  });
});

describe('a draft that is changed and served again', () => {
  const drafts = [
    requested('A-1', 'Mon 2026-01-12'),
    assessing('draft-issued', 'Mon 2026-04-13', { by: 'email' }),
    assessing('draft-issued', 'Tue 2026-05-05', { by: 'email' }),
  ];

  it('gives the family 15 days of its own', () => {
    const stage = given(...drafts);
    expect(standing(stage.clock('DRAFT-REPS-15D 1', 'Tue 2026-05-05'))).toBe(
      'Mon 2026-04-27 met Mon 2026-04-27',
    );
    expect(standing(stage.clock('DRAFT-REPS-15D 2', 'Tue 2026-05-05'))).toBe('Tue 2026-05-19 running');
  });

  it('is told to the family, with its own last day', () => {
    const life = lived('Fri 2026-05-08', mother('Mon 2026-01-12'), ...drafts);
    const told = life.family
      .flatMap(({ carries }) => carries.map(({ statement }) => statement))
      .filter(({ notice }) => notice === 'draft-ready');
    expect(told.map(({ dates }) => dates['DRAFT-REPS-15D'])).toEqual(['2026-04-27', '2026-05-19']);
  });
});

describe('a consulted school', () => {
  const consulted = given(
    requested('A-1', 'Mon 2026-01-12'),
    assessing('setting-consulted', 'Mon 2026-07-20', { settingId: 'school-3' }),
    assessing('setting-consulted', 'Wed 2026-07-22', { settingId: 'school-7' }),
  );

  it('has 15 calendar days to answer, in the summer holidays too, each its own', () => {
    expect(dated(consulted.clock('CONSULT-15D school-3', 'Wed 2026-07-22').dueOn)).toBe('Tue 2026-08-04');
    expect(dated(consulted.clock('CONSULT-15D school-7', 'Wed 2026-07-22').dueOn)).toBe('Thu 2026-08-06');
    expect(consulted.clock('CONSULT-15D school-3', 'Wed 2026-07-22').citation).toMatch(/9\.83/);
  });

  it('answers for itself alone', () => {
    const replied = consulted.when(
      assessing('setting-replied', 'Mon 2026-08-03', { settingId: 'school-7' }),
      'Mon 2026-08-03',
    );
    expect(standing(replied.clock('CONSULT-15D school-7', 'Mon 2026-08-10'))).toBe(
      'Thu 2026-08-06 met Mon 2026-08-03',
    );
    expect(standing(replied.clock('CONSULT-15D school-3', 'Mon 2026-08-10'))).toBe('Tue 2026-08-04 breached');
  });

  it('that is consulted again, about a draft that changed, has 15 days again', () => {
    const again = consulted
      .when(assessing('setting-replied', 'Mon 2026-07-27', { settingId: 'school-3' }), 'Mon 2026-07-27')
      .when(assessing('setting-consulted', 'Tue 2026-09-01', { settingId: 'school-3' }), 'Tue 2026-09-01');
    const day = 'Wed 2026-09-02';
    expect(standing(again.clock('CONSULT-15D school-3', day))).toBe('Tue 2026-08-04 met Mon 2026-07-27');
    // 1 September + 15: 16 September
    expect(standing(again.clock('CONSULT-15D school-3 2', day))).toBe('Wed 2026-09-16 running');
  });

  it('owes the answer itself: the clock is on that school’s desk', () => {
    expect(consulted.clock('CONSULT-15D school-3', 'Wed 2026-07-22').owner.organisation).toBe('school-3');
  });
});
