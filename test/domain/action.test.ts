import { describe, expect, it } from 'vitest';
import { planStandards } from '../../shared/areas/law/action.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import type { Rules } from '../../shared/domain/rules.ts';
import { acting, added, completed, progress, redated } from './action-facts.ts';
import { mother, requested, retracted } from './facts.ts';
import { alwaysLive, given, givenIn, standing } from './given.ts';

const today = 'Tue 2026-03-10';

/** How the due date of an action stands on a day. */
const dueOf = (day: string, ...facts: readonly Fact[]): string =>
  standing(given(...facts).clock('ACTION-DUE', day));

describe('an action of a plan', () => {
  it('is due on the last day of the month that is printed: February 2026 has 28 days', () => {
    expect(dueOf('Mon 2026-02-02', added('Mon 2026-01-12', { due: 'Feb-26' }))).toBe(
      'Sat 2026-02-28 running',
    );
    expect(dueOf(today, added('Mon 2026-01-12', { due: 'Feb-26' }))).toBe('Sat 2026-02-28 breached');
  });

  it('is due on 29 February in a leap year', () => {
    expect(dueOf(today, added('Mon 2026-01-12', { due: 'Feb-28' }))).toBe('Tue 2028-02-29 running');
  });

  it('is owned by the role the plan names, at the authority', () => {
    const clock = given(added('Mon 2026-01-12', { due: 'Feb-26' })).clock('ACTION-DUE', today);
    expect(clock.owner).toEqual({ role: 'head-of-service', organisation: 'hull-city-council' });
    expect(clock).toMatchObject({ ladder: 'action', kind: 'promise' });
  });

  it('has no family that somebody would have to reach, however long it is open', () => {
    const stage = given(added('Mon 2026-01-12', { due: 'Feb-26' })).when('tick', today);
    const flags = [...stage.desk('head-of-service'), ...stage.desk('team-manager')].flatMap(
      (row) => row.flags,
    );
    expect(stage.desk('head-of-service')).toHaveLength(1);
    expect(flags).toEqual([]);
  });

  it('is told apart on a desk from the case of a child', () => {
    const ofPlan = given(added('Mon 2026-01-12', { due: 'Feb-26' })).when('tick', today);
    expect(ofPlan.desk('head-of-service').map((row) => row.of)).toEqual(['plan']);
    const ofChild = given(requested('A-1', 'Mon 2026-01-12')).when('tick', today);
    expect(ofChild.desk('team-manager').map((row) => row.of)).toEqual(['child']);
  });

  it('stops when it is completed', () => {
    const plan = added('Mon 2026-01-12', { due: 'Mar-26' });
    expect(dueOf(today, plan, completed('Mon 2026-03-02'))).toBe('Tue 2026-03-31 met Mon 2026-03-02');
    const late = completed('Mon 2026-06-01', { on: '2026-05-29' });
    expect(dueOf('Mon 2026-06-01', plan, late)).toBe('Tue 2026-03-31 met-late Fri 2026-05-29');
  });

  it('is due when its last re-dating says, later or earlier', () => {
    const plan = added('Mon 2026-01-12', { due: 'Feb-26' });
    const later = redated('Mon 2026-02-02', 'April 2026');
    expect(dueOf(today, plan, later)).toBe('Thu 2026-04-30 running');
    expect(dueOf(today, plan, later, redated('Mon 2026-03-02', 'Mar-26'))).toBe('Tue 2026-03-31 running');
  });

  it('goes back to the date before when a re-dating is taken back', () => {
    const wrong = redated('Mon 2026-02-02', 'April 2026');
    const plan = added('Mon 2026-01-12', { due: 'Feb-26' });
    expect(dueOf(today, plan, wrong, retracted(wrong, 'Mon 2026-03-02'))).toBe('Sat 2026-02-28 breached');
  });

  it.each(['TBC', 'Ongoing', 'From Feb 2020', 'Phased over 3 years', 'Nov 2019-', undefined])(
    'without a last day (%s) stays open, due on no day, until it is completed',
    (due) => {
      const plan = added('Mon 2026-01-12', due === undefined ? {} : { due });
      expect(dueOf('Thu 2026-04-30', plan)).toBe('no date running');
      expect(dueOf(today, plan, completed('Mon 2026-03-02'))).toBe('no date met Mon 2026-03-02');
    },
  );

  it('counts from the start that is printed, and otherwise from the day it stood in the plan', () => {
    const from = (data: object) =>
      given(added('Mon 2026-01-12', { due: 'Feb-26', ...data })).clock('ACTION-DUE', today).startedOn;
    expect(from({ startsOn: '2025-09-01' })).toBe('2025-09-01');
    expect(from({ asOf: '2025-12-01' })).toBe('2025-12-01');
    expect(from({})).toBe('2026-01-12');
    expect(from({ due: 'January 2026 to April 2026' })).toBe('2026-01-01');
  });

  it('that was overdue when the plan was printed was due then', () => {
    const plan = added('Mon 2026-01-12', { due: 'Sept 2019', asOf: '2019-11-30' });
    expect(given(plan).clock('ACTION-DUE', today)).toMatchObject({
      startedOn: '2019-09-30',
      dueOn: '2019-09-30',
    });
  });

  it('climbs its own ladder: the owner, then who stands above', () => {
    const above: Rules = {
      ...alwaysLive,
      profile: {
        ...alwaysLive.profile,
        ladders: {
          action: {
            source: { document: 'plan', phrase: 'escalating' },
            rungs: [
              { id: 'breach', at: 'breach', tell: ['owner'] },
              { id: 'board', at: 10, tell: ['assistant-director'] },
            ],
          },
        },
      },
    };
    const stage = givenIn(above, added('Mon 2026-02-02', { due: 'Feb-26' }));
    stage.when('tick', 'Mon 2026-03-02').thenSteps('ACTION-DUE breach');
    // Ten working days after Saturday 28 February: Monday 2 March is the first, Friday 13 March the tenth.
    stage
      .when('tick', 'Fri 2026-03-13')
      .thenSteps('(ACTION-DUE breach)', 'ACTION-DUE board', 'ACTION-UPDATE breach');
  });

  it('writes to no family, whatever happens to it', () => {
    const stage = given(
      added('Mon 2026-01-12', { due: 'Feb-26' }),
      progress('Mon 2026-02-02', 'Not due yet'),
    );
    stage.when(completed('Mon 2026-03-02'), 'Mon 2026-03-02').thenOwes();
    stage.when(mother('Mon 2026-03-02'), 'Mon 2026-03-02').thenOwes();
  });
});

describe('an action that is only to be reviewed ("Review August 2026")', () => {
  const plan = added('Mon 2026-01-12', { due: 'Review August 2026' });
  const review = (day: string, ...facts: readonly Fact[]) =>
    standing(given(plan, ...facts).clock('ACTION-DUE-REVIEW', day));

  it('is to be reviewed by the last day of that month', () => {
    expect(review(today)).toBe('Mon 2026-08-31 running');
    expect(review('Tue 2026-09-01')).toBe('Mon 2026-08-31 breached');
    expect(
      given(plan)
        .clocks(today)
        .map(({ clock }) => clock),
    ).not.toContain('ACTION-DUE');
  });

  it('was reviewed when progress is reported in that month or later, not before', () => {
    expect(review('Fri 2026-08-14', progress('Fri 2026-07-31', 'On track no concerns'))).toBe(
      'Mon 2026-08-31 running',
    );
    expect(review('Tue 2026-09-01', progress('Mon 2026-08-03', 'On track no concerns'))).toBe(
      'Mon 2026-08-31 met Mon 2026-08-03',
    );
  });

  it('is due on a day of its own once it is re-dated', () => {
    const stage = given(plan, redated('Mon 2026-03-02', 'Sep-26'));
    expect(standing(stage.clock('ACTION-DUE', today))).toBe('Wed 2026-09-30 running');
    expect(stage.clocks(today).map(({ clock }) => clock)).not.toContain('ACTION-DUE-REVIEW');
  });
});

describe('news of an action', () => {
  const update = (day: string, ...facts: readonly Fact[]) =>
    standing(given(added('Mon 2026-01-12', { due: 'TBC' }), ...facts).clock('ACTION-UPDATE', day));

  it('is due a month after the plan where the lowest board meets monthly, as in Hull', () => {
    expect(update('Mon 2026-02-02')).toBe('Thu 2026-02-12 running');
    expect(update('Fri 2026-02-13')).toBe('Thu 2026-02-12 breached');
  });

  it('is due again a month after each report: 31 January and a month is 28 February', () => {
    const on = { reportedOn: '2026-01-31' };
    expect(update('Mon 2026-02-02', progress('Mon 2026-02-02', 'Not due yet', on))).toBe(
      'Sat 2026-02-28 running',
    );
    expect(update(today, progress('Mon 2026-02-02', 'Not due yet', on), progress(today, 'Not due yet'))).toBe(
      'Fri 2026-04-10 running',
    );
  });

  it('is not owed any more once the action is completed', () => {
    expect(update('Thu 2026-04-30', completed('Mon 2026-02-02'))).toBe(
      'Thu 2026-02-12 cancelled Mon 2026-02-02',
    );
  });

  it.each([
    ['two-weekly', 'Mon 2026-01-26'],
    ['bi-monthly', 'Thu 2026-03-12'],
    ['quarterly', 'Sun 2026-04-12'],
  ] as const)('is due by the rhythm of the lowest board that is shown the plan: %s', (rhythm, dueOn) => {
    const { profile } = alwaysLive;
    const boards = profile.boards.map((board) => ({ ...board, rhythm }));
    const rules = { ...alwaysLive, standards: planStandards({ ...profile, boards }) };
    const stage = givenIn(rules, added('Mon 2026-01-12', { due: 'TBC' }));
    expect(standing(stage.clock('ACTION-UPDATE', 'Tue 2026-01-13'))).toBe(`${dueOn} running`);
  });
});

describe('an action that mitigates a theme raised by SENDIAS', () => {
  const theme = added('Mon 2026-01-12', { due: 'Feb-26', tags: ['SENDIAS', 'AFI2'] });
  const up = acting('escalated', 'Mon 2026-02-02', { to: 'send-strategic-board' });

  it('ends completed, or escalated', () => {
    expect(dueOf(today, theme)).toBe('Sat 2026-02-28 breached');
    expect(dueOf(today, theme, up)).toBe('Sat 2026-02-28 met Mon 2026-02-02');
    expect(dueOf(today, theme, completed('Mon 2026-02-02'))).toBe('Sat 2026-02-28 met Mon 2026-02-02');
  });

  it('does not end escalated when it is any other action', () => {
    expect(dueOf(today, added('Mon 2026-01-12', { due: 'Feb-26', tags: ['AFI2'] }), up)).toBe(
      'Sat 2026-02-28 breached',
    );
  });

  it('is shown when it is said to have ended both ways', () => {
    const stage = given(theme, up, completed('Mon 2026-03-02'));
    expect(findings(stage).join()).toMatch(/ends completed or escalated; both were told/);
  });
});

const findings = (stage: ReturnType<typeof given>): readonly string[] =>
  [...stage.desk('case-officer'), ...stage.desk('team-manager')].flatMap((row) => row.findings);

describe('a row of a plan that cannot be right is shown', () => {
  it('when it is due before it starts', () => {
    const stage = given(added('Mon 2026-01-12', { startsOn: '2025-04-01', due: 'Feb-25' }));
    expect(findings(stage).join()).toMatch(
      /due on Friday 28 February 2025, before it starts on Tuesday 1 April 2025/,
    );
    expect(stage.clock('ACTION-DUE', today)).toMatchObject({ startedOn: '2025-02-28', dueOn: '2025-02-28' });
  });

  it('when it is embedded and was never completed', () => {
    const stage = given(
      added('Mon 2026-01-12', { due: 'Feb-26' }),
      acting('embedded', today, { evidence: 'QA-1' }),
    );
    expect(findings(stage).join()).toMatch(/nothing says it was completed/);
  });

  it('and not when it was done before its month, as one due in December 2019 and done in November', () => {
    const plan = added('Mon 2026-01-12', { due: 'Dec 2019', asOf: '2019-11-30' });
    expect(findings(given(plan, completed('Mon 2026-01-12', { on: '2019-11-30' })))).toEqual([]);
  });
});
