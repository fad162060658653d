import { describe, expect, it } from 'vitest';
import { assessing, forecast, mother, officer, requested, willAssess } from './facts.ts';
import { lived } from './lived.ts';

const registered = [mother('Mon 2026-01-05'), officer('Mon 2026-01-05 10:00')];
// Six weeks end on 23 February, twenty on Monday 1 June; ten working days before that is Friday 15 May.
const asked = requested('A-1', 'Mon 2026-01-12');
const agreed = willAssess('A-1', 'Mon 2026-02-09');
const draft = (at: string) => assessing('draft-issued', at, { by: 'email' });

const withoutSurveys = (emails: readonly string[]) => emails.filter((email) => !email.endsWith('survey'));
const since = (emails: readonly string[], count: number) => withoutSurveys(emails).slice(count);

// The third email of these lives says that the draft aimed at by 4 May is late.
describe('a plan that cannot come in time', () => {
  it('is said to be likely late ten working days ahead, when the draft has not come', () => {
    const life = lived('Fri 2026-05-29', ...registered, asked, agreed);
    expect(since(life.emails, 3)).toEqual(['Fri 2026-05-15 10:00 P-1 late-likely']);
  });

  it('is then written about regularly, on or before the day promised', () => {
    const life = lived('Fri 2026-07-31', ...registered, asked, agreed);
    expect(since(life.emails, 3)).toEqual([
      'Fri 2026-05-15 10:00 P-1 late-likely',
      'Mon 2026-06-15 10:00 P-1 still-waiting',
      'Mon 2026-07-13 10:00 P-1 still-waiting',
    ]);
    const promised = life.family.flatMap(({ carries }) =>
      carries.flatMap(({ statement }) => statement.says.nextUpdateOn ?? []),
    );
    expect(promised).toEqual(['2026-06-03', '2026-06-15', '2026-07-13', '2026-08-10']);
  });

  it('is not announced when the draft came early enough', () => {
    const life = lived('Mon 2026-06-01', ...registered, asked, agreed, draft('Thu 2026-04-30'));
    expect(since(life.emails, 3)).toEqual([]);
  });

  it('is announced once, and waiting ends with the plan', () => {
    const life = lived(
      'Thu 2026-12-31',
      ...registered,
      asked,
      agreed,
      draft('Mon 2026-05-18'),
      assessing('plan-issued', 'Wed 2026-06-10'),
    );
    expect(since(life.emails, 3)).toEqual([
      'Fri 2026-05-15 10:00 P-1 late-likely',
      'Mon 2026-05-18 10:00 P-1 draft-ready',
      'Wed 2026-06-10 10:00 P-1 decision-made',
      'Wed 2026-06-24 10:00 P-1 support-in-place',
    ]);
  });
});

describe('a date that has passed without warning', () => {
  it('is said on the first morning after: six weeks without a decision', () => {
    const life = lived('Fri 2026-03-06', ...registered, asked);
    expect(since(life.emails, 1)).toEqual(['Tue 2026-02-24 10:00 P-1 late-now']);
  });

  it('is said of the final plan too, when the draft was in time and the plan did not follow', () => {
    const life = lived('Fri 2026-06-05', ...registered, asked, agreed, draft('Thu 2026-04-30'));
    expect(since(life.emails, 3)).toEqual(['Tue 2026-06-02 10:00 P-1 late-now']);
  });

  it('is not said when the step comes on the last day', () => {
    const life = lived('Fri 2026-03-06', ...registered, asked, willAssess('A-1', 'Mon 2026-02-23 14:00'));
    expect(since(life.emails, 1)).toEqual(['Mon 2026-02-23 15:00 P-1 will-assess']);
  });
});

describe('a forecast that a date will not be met', () => {
  const told = (data: object, until = 'Fri 2026-05-29') =>
    lived(until, ...registered, asked, agreed, forecast('Wed 2026-05-06', { ...data }));

  it('is told at once, with the reason, the new date and when we write again', () => {
    const life = told({ expectedOn: '2026-06-26', nextUpdateOn: '2026-05-29' });
    expect(since(life.emails, 3)[0]).toBe('Wed 2026-05-06 10:00 P-1 late-forecast');
    const statement = life.family
      .flatMap(({ carries }) => carries)
      .find(({ statement: { notice } }) => notice === 'late-forecast')?.statement;
    expect(statement?.says).toMatchObject({
      reasonCode: 'advice-awaited',
      expectedOn: '2026-06-26',
      nextUpdateOn: '2026-05-29',
      dueOn: '2026-06-01',
    });
  });

  it('replaces the warning ten working days ahead', () => {
    expect(since(told({ nextUpdateOn: '2026-05-29' }, 'Thu 2026-05-28').emails, 3)).toEqual([
      'Wed 2026-05-06 10:00 P-1 late-forecast',
    ]);
  });

  it('promises to write again, and that is kept on the day: Friday 29 May', () => {
    expect(since(told({ nextUpdateOn: '2026-05-29' }).emails, 3)).toEqual([
      'Wed 2026-05-06 10:00 P-1 late-forecast',
      'Fri 2026-05-29 10:00 P-1 still-waiting',
    ]);
  });

  it('promised for a Sunday is kept on the Friday before', () => {
    expect(since(told({ nextUpdateOn: '2026-05-31' }).emails, 3)[1]).toBe(
      'Fri 2026-05-29 10:00 P-1 still-waiting',
    );
  });

  it('gives no date when it has none, and leaves the legal date as it is', () => {
    const life = told({ nextUpdateOn: '2026-05-29' }, 'Fri 2026-05-08');
    expect(life.world.caseOf('C-1').facts).toHaveLength(5);
    const says = life.family
      .flatMap(({ carries }) => carries)
      .findLast(({ statement: { notice } }) => notice === 'late-forecast')?.statement.says;
    expect(says).toMatchObject({ expectedOn: null, dueOn: '2026-06-01' });
  });

  it('a second one with another expected date is a date that changed, told once', () => {
    const life = lived(
      'Fri 2026-06-12',
      ...registered,
      ...[
        asked,
        agreed,
        forecast('Wed 2026-05-06', { expectedOn: '2026-06-19', nextUpdateOn: '2026-06-19' }),
      ],
      forecast('Wed 2026-06-03', { expectedOn: '2026-07-10', nextUpdateOn: '2026-07-03' }),
    );
    expect(since(life.emails, 3)).toEqual([
      'Wed 2026-05-06 10:00 P-1 late-forecast',
      'Wed 2026-06-03 10:00 P-1 date-changed',
    ]);
  });

  it('a second one that gives up the date promised and only says when we write again is told', () => {
    const life = lived(
      'Fri 2026-06-12',
      ...registered,
      ...[
        asked,
        agreed,
        forecast('Wed 2026-05-06', { expectedOn: '2026-06-19', nextUpdateOn: '2026-06-19' }),
      ],
      forecast('Wed 2026-06-03', { nextUpdateOn: '2026-07-03' }),
    );
    expect(since(life.emails, 3)).toEqual([
      'Wed 2026-05-06 10:00 P-1 late-forecast',
      'Wed 2026-06-03 10:00 P-1 date-changed',
    ]);
  });

  it('that promises an earlier next letter than the one before is kept', () => {
    const life = lived(
      'Tue 2026-06-09',
      ...registered,
      ...[asked, agreed, forecast('Wed 2026-05-06', { nextUpdateOn: '2026-06-30' })],
      forecast('Wed 2026-05-20', { nextUpdateOn: '2026-06-09' }),
    );
    expect(life.emails).toContain('Tue 2026-06-09 10:00 P-1 still-waiting');
  });

  it('whose own date passes unmet does not leave the family without a letter', () => {
    const life = lived(
      'Fri 2026-06-26',
      ...registered,
      asked,
      agreed,
      forecast('Wed 2026-05-06', { expectedOn: '2026-06-10' }),
    );
    expect(since(life.emails, 4).length).toBeGreaterThan(0);
  });
});

describe('somebody who is told nothing of lateness', () => {
  it('is the family whose request was withdrawn', () => {
    const life = lived('Thu 2026-12-31', ...registered, asked, assessing('withdrawn', 'Mon 2026-02-16'));
    life.expectEmail('Mon 2026-01-12 10:00', 'request-received');
    life.expectEmail('Mon 2026-02-16 10:00', 'request-withdrawn');
    life.expectNoMoreEmail();
  });
});
