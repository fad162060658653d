import { describe, expect, it } from 'vitest';
import {
  assessing,
  father,
  mother,
  officer,
  reassessment,
  refusedToAssess,
  requested,
  willAssess,
} from './facts.ts';
import { lived } from './lived.ts';

const registered = [mother('Mon 2026-01-05'), officer('Mon 2026-01-05 10:00')];
const asked = requested('A-1', 'Mon 2026-01-12');

describe('what a family is told of an assessment that keeps its dates', () => {
  const life = lived(
    'Thu 2026-12-31',
    ...registered,
    asked,
    willAssess('A-1', 'Mon 2026-02-09 11:00'),
    assessing('draft-issued', 'Thu 2026-04-30', { by: 'email' }),
    assessing('representations-received', 'Mon 2026-05-11'),
    assessing('plan-issued', 'Thu 2026-05-28'),
  );

  it('each step in the next slot of the day, three questions how it went, and nothing else', () => {
    life.expectEmail('Mon 2026-01-12 10:00', 'request-received');
    life.expectEmail('Mon 2026-02-09 15:00', 'will-assess');
    life.expectEmail('Mon 2026-02-23 10:00', 'survey');
    life.expectEmail('Thu 2026-04-30 10:00', 'draft-ready');
    life.expectEmail('Tue 2026-05-05 10:00', 'survey');
    life.expectEmail('Mon 2026-05-11 10:00', 'views-received');
    life.expectEmail('Thu 2026-05-28 10:00', 'decision-made');
    life.expectEmail('Mon 2026-06-01 10:00', 'survey');
    life.expectEmail('Thu 2026-06-11 10:00', 'support-in-place');
    life.expectNoMoreEmail();
  });

  it('carries the legal dates that are to come', () => {
    const dates = (notice: string) =>
      life.family.flatMap(({ carries }) => carries).find(({ statement }) => statement.notice === notice)
        ?.statement.dates;
    expect(dates('request-received')).toEqual({ 'ASSESS-6W': '2026-02-23', 'FINAL-20W': '2026-06-01' });
    expect(dates('will-assess')).toMatchObject({ 'FINAL-20W': '2026-06-01' });
    expect(dates('draft-ready')).toEqual({ 'DRAFT-REPS-15D': '2026-05-14', 'FINAL-20W': '2026-06-01' });
    expect(dates('decision-made')).toEqual({ APPEAL: '2026-07-28' });
  });

  it('says why, with event, rule, citation and days counted', () => {
    const because = life.family[0]?.carries[0]?.statement.because;
    expect(because).toMatch(/assessment\.requested on Monday 12 January 2026/);
    expect(because).toMatch(/ASSESS-6W/);
    expect(because).toMatch(/6 weeks/);
    expect(because).toMatch(/Monday 23 February 2026/);
    expect(because).toMatch(/reg/);
  });
});

describe('a decision that can be appealed', () => {
  const appealBy = (life: ReturnType<typeof lived>) =>
    life.family
      .flatMap(({ carries }) => carries.map(({ statement }) => statement))
      .find(({ notice }) => notice === 'decision-made')?.dates;

  it('gives Tuesday 1 September as the earliest last day for a letter of 10 June: August and its bank holiday do not count', () => {
    const life = lived(
      'Fri 2026-06-12',
      ...registered,
      requested('A-1', 'Mon 2026-05-11'),
      refusedToAssess('A-1', 'Wed 2026-06-10'),
    );
    expect(appealBy(life)).toEqual({ APPEAL: '2026-09-01' });
  });

  it('gives Monday 4 January for a letter of 28 October: over Christmas', () => {
    const life = lived(
      'Fri 2026-10-30',
      ...registered,
      requested('A-1', 'Mon 2026-09-28'),
      refusedToAssess('A-1', 'Wed 2026-10-28'),
    );
    expect(appealBy(life)).toEqual({ APPEAL: '2027-01-04' });
  });

  it.each([
    ['refusal to assess', refusedToAssess('A-1', 'Wed 2026-02-18')],
    ['refusal to make a plan', assessing('plan-refused', 'Wed 2026-02-18')],
    ['final plan', assessing('plan-issued', 'Wed 2026-02-18')],
  ])('a %s travels alone, even when something else goes out at the same hour', (_what, decision) => {
    const life = lived(
      'Thu 2026-02-19',
      ...registered,
      asked,
      decision,
      officer('Wed 2026-02-18 09:30', 'Sam Reed'),
    );
    const at = life.emails.filter((email) => email.startsWith('Wed 2026-02-18'));
    expect(at.sort()).toEqual([
      'Wed 2026-02-18 10:00 P-1 contact-changed',
      'Wed 2026-02-18 10:00 P-1 decision-made',
    ]);
  });

  it('"we will assess" is none and carries no rights', () => {
    const life = lived('Thu 2026-02-19', ...registered, asked, willAssess('A-1', 'Wed 2026-02-18'));
    expect(life.emails.at(-1)).toBe('Wed 2026-02-18 10:00 P-1 will-assess');
    expect(life.family.at(-1)?.carries[0]?.statement.dates).not.toHaveProperty('APPEAL');
  });
});

describe('questions how it went', () => {
  it('are never asked after a refusal to assess', () => {
    const life = lived('Thu 2026-12-31', ...registered, asked, refusedToAssess('A-1', 'Fri 2026-02-20'));
    expect(life.emails.filter((email) => email.includes('survey'))).toEqual([]);
    expect(life.emails.at(-1)).toBe('Fri 2026-02-20 10:00 P-1 decision-made');
  });

  it('are never asked after a refusal to make a plan', () => {
    const refused = assessing('plan-refused', 'Wed 2026-04-29');
    const life = lived('Thu 2026-12-31', ...registered, asked, willAssess('A-1', 'Fri 2026-02-20'), refused);
    expect(life.emails.filter((email) => email.includes('survey'))).toEqual([
      'Mon 2026-02-23 10:00 P-1 survey',
    ]);
  });

  it('are never asked after a withdrawal', () => {
    const life = lived('Thu 2026-12-31', ...registered, asked, assessing('withdrawn', 'Mon 2026-02-16'));
    life.expectEmail('Mon 2026-01-12 10:00', 'request-received');
    life.expectEmail('Mon 2026-02-16 10:00', 'request-withdrawn');
    life.expectNoMoreEmail();
  });
});

describe('several contacts', () => {
  it('each get an email of their own', () => {
    const life = lived('Tue 2026-01-13', mother('Mon 2026-01-05'), father('Mon 2026-01-05'), asked);
    expect([...life.emails].sort()).toEqual([
      'Mon 2026-01-12 10:00 P-1 request-received',
      'Mon 2026-01-12 10:00 P-2 request-received',
    ]);
  });

  it('who join later are not told what was new before they came', () => {
    const life = lived('Fri 2026-02-06', mother('Mon 2026-01-05'), asked, father('Mon 2026-02-02'));
    life.expectEmail('Mon 2026-01-12 10:00', 'request-received');
    life.expectNoMoreEmail();
  });

  it('who are removed hear nothing more', () => {
    const life = lived(
      'Fri 2026-02-20',
      ...registered,
      asked,
      fatherGone,
      willAssess('A-1', 'Mon 2026-02-09'),
    );
    expect(life.emails.filter((email) => email.includes('P-2'))).toEqual([]);
  });
});

const fatherGone = father('Mon 2026-02-16', { mayReceive: false });

describe('a reassessment', () => {
  it('is confirmed with its own date, and what follows with the fourteen weeks', () => {
    const life = lived(
      'Fri 2026-01-30',
      ...registered,
      reassessment('A-2', 'Mon 2026-01-12'),
      willAssess('A-2', 'Fri 2026-01-23'),
    );
    expect(life.expectEmail('Mon 2026-01-12 10:00', 'request-received').carries[0]?.statement.dates).toEqual({
      REASSESS: '2026-01-27',
    });
    expect(life.expectEmail('Fri 2026-01-23 10:00', 'will-assess').carries[0]?.statement.dates).toEqual({
      'REASSESS-14W': '2026-05-01',
    });
  });
});
