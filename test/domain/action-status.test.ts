import { describe, expect, it } from 'vitest';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { type ActionStatus, actionStatusOf, meaningOf } from '../../shared/domain/action-status.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import type { Profile } from '../../shared/domain/profile.ts';
import { day } from '../dated.ts';
import { acting, added, completed, progress, redated } from './action-facts.ts';
import { alwaysLive, given } from './given.ts';

const peterborough = rulesFor('peterborough').profile;
const hull = rulesFor('hull').profile;
const monday = 'Mon 2026-03-02';

function statusOn(today: string, facts: readonly Fact[], profile: Profile = hull): ActionStatus {
  const stage = given(...facts);
  const context = { profile, clocks: stage.clocks(today), today: day(today).toString() };
  const status = actionStatusOf(stage.state.facts, context);
  if (status === null) throw new Error('Expected the status of an action, found none.');
  return status;
}

const meansOn = (today: string, facts: readonly Fact[], profile?: Profile) => {
  const { means, marks } = statusOn(today, facts, profile);
  return [means, ...marks].join(' ');
};

/** Due on 31 March 2026, and heard of on 2 March. */
const march = (status: string, data: object = {}) => [
  added('Mon 2026-02-02', { due: 'Mar-26', ...data }),
  progress(monday, status),
];

describe('what an area says of an action is kept in its own words and read', () => {
  it.each([
    ['Blue – complete', 'complete'],
    ['Green – on track', 'on-track'],
    ['Amber – behind schedule', 'behind'],
    ['Red – not started/risk', 'not-started-or-risk'],
    ['red - not started/risk', 'not-started-or-risk'],
    ['Amber', 'behind'],
  ])('Peterborough: %s', (says, means) => {
    expect(meaningOf(says, peterborough)).toBe(means);
    expect(statusOn('Tue 2026-03-10', march(says), peterborough)).toMatchObject({ says, means, marks: [] });
  });

  it.each([
    ['Not due yet', 'not-due'],
    ['On track no concerns', 'on-track'],
    ['On track some concerns', 'on-track-some-concerns'],
  ])('Hull: %s', (says, means) => {
    expect(statusOn('Tue 2026-03-10', march(says))).toMatchObject({ says, means, marks: [] });
  });

  it('but "Completed Embedded Sustained" is no more than complete until evidence of impact comes', () => {
    const says = 'Completed Embedded Sustained';
    expect(meansOn('Tue 2026-03-10', march(says))).toBe('complete');
    expect(meansOn('Tue 2026-03-10', [...march(says), completed(monday)])).toBe('complete');
    const impact = acting('embedded', 'Tue 2026-03-10', { evidence: 'QA-2026-Q1' });
    expect(meansOn('Tue 2026-03-10', [...march(says), completed(monday), impact])).toBe('embedded');
  });

  it('and a word of another area is an error of the record', () => {
    const status = statusOn('Tue 2026-03-10', march('Green – on track'));
    expect(status).toMatchObject({ says: 'Green – on track', means: null, marks: ['data-error'] });
    expect(status.because.join()).toContain('none of the area\'s words ("Not due yet"');
  });

  it('the last report counts, by the day it was made', () => {
    const reports = [progress('Tue 2026-03-10', 'Not due yet', { reportedOn: '2026-02-27' })];
    expect(statusOn('Tue 2026-03-10', [...march('On track no concerns'), ...reports])).toMatchObject({
      says: 'On track no concerns',
      asOf: '2026-03-02',
    });
  });
});

describe('a status is disputed', () => {
  const april = 'Wed 2026-04-01';

  it.each(['On track no concerns', 'On track some concerns', 'Not due yet', 'Completed Embedded Sustained'])(
    'from the day after the due date, when it says "%s" and nothing shows completion',
    (says) => {
      expect(statusOn('Tue 2026-03-31', march(says)).marks).toEqual([]);
      const status = statusOn(april, march(says));
      expect(status.marks).toEqual(['disputed']);
      expect(status.because).toEqual([
        `says "${says}", was due on Tuesday 31 March 2026 and nothing shows that it was completed.`,
      ]);
    },
  );

  it.each(['Amber – behind schedule', 'Red – not started/risk'])('but not when it admits it: %s', (says) => {
    expect(statusOn(april, march(says), peterborough).marks).toEqual([]);
  });

  it('but not once completion is shown, nor when the date moved, nor without a date', () => {
    expect(meansOn(april, [...march('On track no concerns'), completed(monday)])).toBe('complete');
    expect(meansOn(april, [...march('On track no concerns'), redated(monday, 'Jun-26')])).toBe('on-track');
    expect(meansOn(april, march('On track no concerns', { due: 'TBC' }))).toBe('on-track');
  });

  it('never for silence: overdue and nothing said is behind', () => {
    const plan = [added('Mon 2026-03-02', { due: 'Mar-26' })];
    expect(meansOn(monday, plan)).toBe('');
    expect(meansOn(april, plan)).toBe('behind');
  });
});

describe('"Red – not started/risk"', () => {
  const red = (startsOn: string) => march('Red – not started/risk', { due: 'Sep-26', startsOn });

  it('is not yet due while the start lies ahead', () => {
    expect(meansOn('Tue 2026-03-31', red('2026-04-01'), peterborough)).toBe('not-due');
  });

  it('is at risk from the day it starts', () => {
    expect(meansOn('Wed 2026-04-01', red('2026-04-01'), peterborough)).toBe('not-started-or-risk');
  });
});

describe('a row is stale', () => {
  it('when nothing was reported for a reporting cycle, a month in Hull', () => {
    expect(statusOn('Thu 2026-04-02', march('On track no concerns', { due: 'TBC' })).marks).toEqual([]);
    const status = statusOn('Fri 2026-04-03', march('On track no concerns', { due: 'TBC' }));
    expect(status.marks).toEqual(['stale']);
    expect(status.because).toEqual(['nothing was reported since Monday 2 March 2026.']);
  });

  it('and disputed too, when it is overdue as well', () => {
    expect(statusOn('Fri 2026-04-03', march('On track no concerns')).marks).toEqual(['disputed', 'stale']);
  });

  it('but never once it is completed', () => {
    const done = [...march('On track no concerns'), completed('Tue 2026-03-10')];
    expect(statusOn('Tue 2026-06-30', done)).toMatchObject({ completedOn: '2026-03-10', marks: [] });
  });
});

describe('a row is an error of the record', () => {
  it('when it is due before it starts, as a training framework to start in April 2025 and due in February', () => {
    const row = march('Not due yet', { startsOn: '2027-04-01', due: 'Feb-27' });
    expect(statusOn('Tue 2026-03-10', row).marks).toEqual(['data-error']);
  });
});

describe('a mitigation of a theme raised by SENDIAS', () => {
  const theme = [added('Mon 2026-02-02', { due: 'Mar-26', tags: ['SENDIAS'] })];
  const up = acting('escalated', monday, { to: 'send-strategic-board' });
  const on = (...facts: readonly Fact[]) => statusOn('Tue 2026-03-10', [...theme, ...facts]).mitigation;

  it('is open until it is completed or escalated', () => {
    expect([on(), on(completed(monday)), on(up)]).toEqual(['open', 'completed', 'escalated']);
  });

  it('is none where the action mitigates nothing', () => {
    expect(statusOn('Tue 2026-03-10', march('Not due yet')).mitigation).toBeNull();
  });
});

it('a case that is no action of a plan has no status', () => {
  const context = { profile: alwaysLive.profile, clocks: [], today: '2026-03-02' };
  expect(actionStatusOf([], context)).toBeNull();
});
