import { describe, expect, it } from 'vitest';
import { explainClock } from '../../shared/domain/explain.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { disputing } from './dispute-facts.ts';
import {
  adviceRequested,
  advising,
  assessing,
  mother,
  officer,
  reassessment,
  refusedToAssess,
  requested,
  retracted,
  willAssess,
} from './facts.ts';
import { given, standing } from './given.ts';
import { lived } from './lived.ts';

const people = [mother('Mon 2026-03-02 09:00'), officer('Mon 2026-03-02 09:01')];
const asked = requested('A-1', 'Mon 2026-03-02 09:05');
const refused = refusedToAssess('A-1', 'Fri 2026-04-10');
const afterAll = willAssess('A-1', 'Thu 2026-05-07');
const noPlan = assessing('plan-refused', 'Mon 2026-06-15');
const draft = (at: string): Fact => assessing('draft-issued', at, { by: 'email' });

const clocks = (today: string, ...facts: readonly Fact[]): readonly string[] =>
  given(...facts)
    .clocks(today)
    .filter(({ pathway, window }) => pathway === 'assessment' && !window)
    .map((clock) => `${clock.pathwayId} ${clock.clock} ${standing(clock)}`);

const told = (until: string, ...facts: readonly Fact[]) =>
  lived(until, ...people, ...facts).family.flatMap(({ carries }) =>
    carries.map(({ statement }) => statement),
  );

describe('a refusal that the council takes back by itself', () => {
  it('leaves the twenty weeks running from the request, as if it had not been (regs 10(1), 13(2))', () => {
    expect(clocks('Fri 2026-05-08', asked, refused, afterAll)).toEqual([
      expect.stringMatching(/^A-1 CONSIDER-NOTICE .* cancelled/),
      'A-1 ASSESS-6W Mon 2026-04-13 met Fri 2026-04-10',
      'A-1 NOPLAN-16W Mon 2026-06-22 cancelled Fri 2026-04-10',
      'A-1 DRAFT-16W Mon 2026-06-22 cancelled Fri 2026-04-10',
      'A-1 FINAL-20W Mon 2026-07-20 cancelled Fri 2026-04-10',
      'A-1#2 NOPLAN-16W Mon 2026-06-22 running',
      'A-1#2 DRAFT-16W Mon 2026-06-22 running',
      'A-1#2 FINAL-20W Mon 2026-07-20 running',
    ]);
  });

  it('explains these by the request', () => {
    const explained = given(asked, refused, afterAll)
      .clocks('Fri 2026-05-08')
      .filter(({ clock }) => clock === 'FINAL-20W')
      .map(explainClock);
    const [final, resumed] = explained;
    expect(resumed).toMatch(/requested on Monday 2 March 2026/);
    expect(resumed).toBe(final);
  });

  it('is told to the family, with those dates, and is no contradiction', () => {
    const after = told('Mon 2026-05-11', asked, refused, afterAll);
    expect(after.map(({ notice }) => notice)).toEqual([
      'request-received',
      'decision-made',
      'will-assess-after-all',
    ]);
    expect(after.at(-1)?.dates).toEqual({ 'DRAFT-16W': '2026-06-22', 'FINAL-20W': '2026-07-20' });
    const findings = given(asked, refused, afterAll)
      .desk('case-officer')
      .flatMap((row) => row.findings);
    expect(findings).toEqual([]);
  });

  it('goes on step by step, up to a decision with its own days to appeal', () => {
    const since = told(
      'Fri 2026-07-17',
      ...[asked, refused, afterAll, adviceRequested('V-1', 'Fri 2026-05-08')],
      ...[advising('received', 'Fri 2026-05-29'), draft('Mon 2026-06-08')],
      assessing('plan-issued', 'Mon 2026-07-06'),
    ).slice(3);
    expect(since.map(({ notice }) => notice)).toEqual(['draft-ready', 'decision-made']);
    expect(since.at(-1)?.says).toMatchObject({ appealBy: '2026-09-07' });
  });

  it('is late from the start when the twenty weeks are over by then', () => {
    const late = willAssess('A-1', 'Fri 2026-07-24');
    expect(clocks('Fri 2026-07-24', asked, refused, late).at(-1)).toBe(
      'A-1#2 FINAL-20W Mon 2026-07-20 breached',
    );
    const life = lived('Fri 2026-08-28', ...people, asked, refused, late);
    const since = life.emails.filter((email) => email.slice(4) > '2026-07');
    expect(since).toEqual([
      'Fri 2026-07-24 10:00 P-1 will-assess-after-all',
      'Fri 2026-08-21 10:00 P-1 still-waiting',
    ]);
    expect(life.heard('case-officer').filter((line) => line.includes('TELL-2WD'))).toEqual([]);
  });

  it('is said to be likely late at once, when what must come first no longer fits', () => {
    const late = willAssess('A-1', 'Wed 2026-07-15');
    const since = lived('Fri 2026-07-17', ...people, asked, refused, late)
      .emails.filter((email) => email.slice(4) > '2026-07')
      .map((email) => email.split(' P-1 ')[1]);
    expect(since.join(' ')).toMatch(/will-assess-after-all/);
    expect(since.join(' ')).toMatch(/late-likely/);
  });

  it('counts the plan from the word that it will assess again, where a reassessment was refused (reg 27(2))', () => {
    const again = reassessment('A-1', 'Mon 2026-03-02 09:05');
    expect(clocks('Fri 2026-05-08', again, refused, afterAll)).toEqual([
      'A-1 REASSESS Tue 2026-03-17 met-late Fri 2026-04-10',
      'A-1#2 REASSESS-14W Thu 2026-08-13 running',
    ]);
  });

  it('may be the refusal of a plan: by the word that it will, by a draft or by the plan', () => {
    const assessed = [asked, willAssess('A-1', 'Fri 2026-04-10'), noPlan];
    const final = 'A-1#2 FINAL-20W Mon 2026-07-20 running';
    expect(clocks('Mon 2026-06-29', ...assessed, willAssess('A-1', 'Fri 2026-06-26')).at(-1)).toBe(final);
    expect(clocks('Mon 2026-06-29', ...assessed, draft('Fri 2026-06-26')).at(-1)).toBe(final);
    const issued = assessing('plan-issued', 'Fri 2026-07-17');
    expect(clocks('Fri 2026-07-17', ...assessed, issued).at(-1)).toBe(
      'A-1#2 FINAL-20W Mon 2026-07-20 met Fri 2026-07-17',
    );
    expect(told('Mon 2026-06-29', ...assessed, draft('Fri 2026-06-26')).at(-1)?.notice).toBe('draft-ready');
  });

  it('brings back what was asked for and never came: it is late, and is asked for again', () => {
    const facts = [
      ...[asked, willAssess('A-1', 'Fri 2026-04-10'), adviceRequested('V-1', 'Mon 2026-04-13')],
      ...[adviceRequested('V-2', 'Mon 2026-04-13', { kind: 'psychological' }), noPlan],
    ];
    const advice = (...more: readonly Fact[]) =>
      given(...facts, ...more)
        .clocks('Mon 2026-06-29')
        .filter(({ clock }) => clock === 'ADVICE-6W')
        .map((clock) => `${clock.pathwayId} ${standing(clock)}`);
    expect(advice()).toEqual([
      'V-1 Mon 2026-05-25 cancelled Mon 2026-06-15',
      'V-2 Mon 2026-05-25 cancelled Mon 2026-06-15',
    ]);
    expect(advice(willAssess('A-1', 'Fri 2026-06-26'), advising('received', 'Mon 2026-06-29'))).toEqual([
      'V-1 Mon 2026-05-25 met-late Mon 2026-06-29',
      'V-2 Mon 2026-05-25 breached',
    ]);
  });

  it('can be refused again, which is another decision', () => {
    const windows = given(asked, refused, afterAll, noPlan)
      .clocks('Mon 2026-06-15')
      .filter(({ clock }) => clock === 'APPEAL')
      .map(({ pathwayId, startedOn }) => `${pathwayId} ${startedOn}`);
    expect(windows).toEqual(['A-1 2026-04-10', 'A-1#2 2026-06-15']);
  });

  it.each([
    ['after the family took its request back', [assessing('withdrawn', 'Mon 2026-04-20'), afterAll]],
    [
      'by a word dated before it',
      [assessing('decided', 'Thu 2026-05-07', { outcome: 'assess', notifiedOn: '2026-04-09' })],
    ],
    ['by another refusal', [refusedToAssess('A-1', 'Thu 2026-05-07')]],
    ['by a word that is retracted', [afterAll, retracted(afterAll, 'Fri 2026-05-08')]],
  ])('does not come %s', (_, facts) => {
    expect(clocks('Mon 2026-05-11', asked, refused, ...facts).some((clock) => clock.includes('#'))).toBe(
      false,
    );
  });

  it('does not come of a refusal that contradicts what was decided before', () => {
    const stage = [asked, willAssess('A-1', 'Fri 2026-04-10'), refusedToAssess('A-1', 'Mon 2026-04-13')];
    expect(clocks('Mon 2026-06-08', ...stage, draft('Mon 2026-06-08')).at(-1)).toBe(
      'A-1 FINAL-20W Mon 2026-07-20 running',
    );
  });

  it.each([
    ['before', 'Mon 2026-05-04'],
    ['after', 'Mon 2026-05-11'],
  ])('gives way to the dates of an appeal not opposed, told %s it (reg 45)', (_, at) => {
    const appeal = disputing('appeal-registered', 'Mon 2026-04-27', { kind: 'assess', assessmentId: 'A-1' });
    const facts = [asked, refused, appeal, ...[afterAll, disputing('conceded', at)]];
    const since = clocks('Tue 2026-05-12', ...facts).filter((clock) => clock.startsWith('A-1#'));
    expect(since).toEqual([]);
    expect(given(...facts).clock('UNOPPOSED-FINAL', 'Tue 2026-05-12').state).toBe('running');
  });

  it('stays told, and is not owed again, when its appeal is not opposed after it', () => {
    const appeal = disputing('appeal-registered', 'Mon 2026-04-27', { kind: 'assess', assessmentId: 'A-1' });
    const facts = [asked, refused, appeal, afterAll, disputing('conceded', 'Mon 2026-05-11')];
    const since = told('Fri 2026-05-29', ...facts).slice(-2);
    expect(since.map(({ notice }) => notice)).toEqual(['will-assess-after-all', 'appeal-step']);
    const ids = given(...facts)
      .clocks('Fri 2026-05-29')
      .map(({ clock }) => clock);
    expect(ids).not.toContain('UNOPPOSED-NOTIFY');
    expect(ids).toContain('UNOPPOSED-FINAL');
  });

  it('stands the same whatever the order in which the facts reach us', () => {
    const facts = [
      asked,
      refused,
      afterAll,
      adviceRequested('V-1', 'Fri 2026-05-08'),
      draft('Mon 2026-06-08'),
    ];
    expect(clocks('Tue 2026-06-09', ...facts.toReversed())).toEqual(clocks('Tue 2026-06-09', ...facts));
  });
});
