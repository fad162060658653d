import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { disputing } from './dispute-facts.ts';
import {
  adviceRequested,
  assessing,
  mother,
  officer,
  refusedToAssess,
  requested,
  willAssess,
} from './facts.ts';
import { given, standing } from './given.ts';
import { lived } from './lived.ts';

const people = [mother('Mon 2026-03-02 09:00'), officer('Mon 2026-03-02 09:01')];
const asked = requested('A-1', 'Mon 2026-03-02 09:05');
const refused = refusedToAssess('A-1', 'Fri 2026-04-10');
const appeal = (kind: string, at = 'Mon 2026-06-08'): Fact =>
  disputing('appeal-registered', at, { kind, assessmentId: 'A-1' });
const conceded = disputing('conceded', 'Mon 2026-06-22');
const refusal = [asked, refused, appeal('assess'), conceded];
const goesOn = [willAssess('A-1', 'Fri 2026-07-03'), adviceRequested('V-1', 'Mon 2026-07-06')];

describe('an assessment that goes on after it was refused', () => {
  it('asks for advice, whose six weeks run: the refusal before ended none of it', () => {
    const stage = given(...refusal, ...goesOn);
    expect(standing(stage.clock('ADVICE-6W', 'Tue 2026-07-07'))).toBe('Mon 2026-08-17 running');
    expect(standing(stage.clock('UNOPPOSED-NOTIFY', 'Tue 2026-07-07'))).toBe(
      'Mon 2026-07-06 met Fri 2026-07-03',
    );
  });

  it('is no contradiction: that it will assess was not told twice', () => {
    const stage = given(...refusal, ...goesOn);
    expect(stage.desk('case-officer').flatMap((row) => row.findings)).toEqual([]);
  });

  it('does not start the dates again that counted from the request', () => {
    const stage = given(...refusal, ...goesOn);
    const states = stage
      .clocks('Tue 2026-07-07')
      .filter(({ clock }) => ['ASSESS-6W', 'DRAFT-16W', 'NOPLAN-16W', 'FINAL-20W'].includes(clock))
      .map(({ clock, state }) => `${clock} ${state}`);
    expect(states).toEqual([
      'ASSESS-6W met',
      'NOPLAN-16W cancelled',
      'DRAFT-16W cancelled',
      'FINAL-20W cancelled',
    ]);
  });

  it('is told to the family step by step, up to a decision with its own days to appeal', () => {
    const life = lived(
      'Fri 2026-10-02',
      ...[...people, ...refusal, ...goesOn],
      assessing('draft-issued', 'Mon 2026-08-24', { by: 'email' }),
      assessing('plan-issued', 'Fri 2026-09-25'),
    );
    const since = life.family
      .filter(({ at }) => at > '2026-06-22')
      .flatMap(({ carries }) => carries.map(({ statement }) => statement));
    expect(since.map(({ notice }) => notice)).toEqual([
      'appeal-step',
      'will-assess',
      'draft-ready',
      'decision-made',
    ]);
    expect(since.find(({ notice }) => notice === 'draft-ready')?.dates).toMatchObject({
      'DRAFT-REPS-15D': '2026-09-07',
    });
    expect(since.at(-1)?.says).toMatchObject({ appealBy: '2026-11-25' });
  });

  it.each([
    ['an order to assess', [appeal('assess'), disputing('order-made', 'Mon 2026-06-22', { kind: 'assess' })]],
    ['an agreement to assess', [disputing('agreement-made', 'Mon 2026-06-22', { agreed: 'assess' })]],
    [
      'a concession of an appeal that names nothing',
      [disputing('appeal-registered', 'Mon 2026-06-08', { kind: 'assess' }), conceded],
    ],
  ])('goes on by %s', (_, dispute) => {
    const stage = given(asked, refused, ...dispute, ...goesOn);
    expect(stage.clock('ADVICE-6W', 'Tue 2026-07-07').state).toBe('running');
  });

  it('goes on by an agreement that does not say on what, once the family is told that it will', () => {
    const agreed = disputing('agreement-made', 'Mon 2026-06-22', {
      assessmentId: 'A-1',
      dueOn: '2026-07-06',
    });
    const wanted = disputing('mediation-requested', 'Mon 2026-06-01');
    const before = given(asked, refused, wanted, agreed);
    expect(before.clocks('Tue 2026-06-23').some(({ pathwayId }) => pathwayId.includes('#'))).toBe(false);
    const stage = given(asked, refused, wanted, agreed, ...goesOn);
    expect(stage.clock('ADVICE-6W', 'Tue 2026-07-07').state).toBe('running');
    expect(standing(stage.clock('MED-AGREED', 'Tue 2026-07-07'))).toBe('Mon 2026-07-06 met Fri 2026-07-03');
    expect(stage.desk('case-officer').flatMap((row) => row.findings)).toEqual([]);
  });

  it('goes on to a draft when it was no plan that was refused', () => {
    const stage = given(
      ...[asked, willAssess('A-1', 'Fri 2026-04-10'), assessing('plan-refused', 'Mon 2026-06-15')],
      ...[appeal('plan', 'Mon 2026-07-13'), disputing('order-made', 'Mon 2026-09-21', { kind: 'make-plan' })],
      assessing('draft-issued', 'Mon 2026-10-12', { by: 'email' }),
    );
    expect(standing(stage.clock('DRAFT-REPS-15D', 'Mon 2026-10-12'))).toBe('Mon 2026-10-26 running');
    expect(stage.clock('ORDER-DRAFT', 'Mon 2026-10-12').state).toBe('met');
  });

  it('goes on once for one refusal, though the tribunal orders what was not opposed', () => {
    const ordered = disputing('order-made', 'Fri 2026-07-10', { kind: 'assess' });
    const stage = given(...refusal, ...goesOn, ordered, assessing('plan-issued', 'Fri 2026-09-25'));
    expect(standing(stage.clock('ADVICE-6W', 'Fri 2026-09-25'))).toBe(
      'Mon 2026-08-17 cancelled Fri 2026-09-25',
    );
  });

  it('can be refused again, which is another decision', () => {
    const again = [...refusal, ...goesOn, assessing('plan-refused', 'Mon 2026-08-24')];
    const windows = given(...again)
      .clocks('Mon 2026-08-24')
      .filter(({ clock }) => clock === 'APPEAL')
      .map(({ pathwayId, startedOn }) => `${pathwayId} ${startedOn}`);
    expect(windows).toEqual(['A-1 2026-04-10', 'A-1#2 2026-08-24']);
  });

  it('does not go on because a school must be named in the plan', () => {
    const stage = given(
      ...[asked, assessing('plan-issued', 'Mon 2026-07-06'), appeal('placement', 'Mon 2026-08-03')],
      disputing('order-made', 'Mon 2026-11-02', { kind: 'name-school' }),
    );
    expect(stage.clocks('Mon 2026-11-02').every(({ pathwayId }) => !pathwayId.includes('#'))).toBe(true);
  });

  it('stands the same whatever the order in which the facts reach us', () => {
    const facts = [...refusal, ...goesOn];
    const clocks = (told: readonly Fact[]) =>
      given(...told)
        .clocks('Tue 2026-07-07')
        .filter(({ pathway }) => pathway !== 'people')
        .map((clock) => `${clock.clock} ${standing(clock)}`)
        .sort();
    expect(clocks(facts.toReversed())).toEqual(clocks(facts));
  });
});
