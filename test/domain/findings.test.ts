import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../shared/domain/findings.ts';
import {
  adviceRequested,
  advising,
  assessing,
  reassessment,
  refusedToAssess,
  requested,
  retracted,
  willAssess,
} from './facts.ts';
import { given, standing } from './given.ts';
import { planning } from './plan-facts.ts';
import { arranged, proposed, reviewing } from './review-facts.ts';

const asked = requested('A-1', 'Mon 2026-01-12');
const findings = (stage: ReturnType<typeof given>) =>
  stage
    .desk('case-officer')
    .flatMap((row) => row.findings)
    .join('\n');

/** The keys of the facts that a finding is about. */
const blamed = (stage: ReturnType<typeof given>, words: RegExp): readonly string[] =>
  findingsOf(stage.state, { ...stage.view('Wed 2026-03-04'), today: '2026-03-04' })
    .filter(({ says }) => words.test(says))
    .flatMap(({ facts }) => facts);

describe('a finding says which facts do not fit, so that whoever posted them can put them right', () => {
  const first = willAssess('A-1', 'Fri 2026-02-20');
  const second = willAssess('A-1', 'Mon 2026-02-23');
  const early = assessing('plan-issued', 'Tue 2026-01-13', { sentOn: '2026-01-05' });
  const unasked = advising('received', 'Mon 2026-02-02');

  it('the second of two that cannot both be true, and not the first', () => {
    expect(blamed(given(asked, first, second), /told twice/)).toEqual([second.key]);
  });

  it('what came before the beginning, and what nobody asked for', () => {
    expect(blamed(given(asked, early), /before it began/)).toEqual([early.key]);
    expect(blamed(given(asked, unasked), /nothing says that it began/)).toEqual([unasked.key]);
  });

  it('the same words once, however many clocks they are about', () => {
    const stage = given(asked, early);
    const said = findingsOf(stage.state, { ...stage.view('Wed 2026-03-04'), today: '2026-03-04' });
    expect(said.filter(({ says }) => says.includes('plan-issued'))).toHaveLength(1);
  });

  it.each([
    [
      'a plan that ended before it was made',
      planning('ceased', 'Mon 2026-02-02'),
      planning('made', 'Mon 2026-02-09'),
    ],
    [
      'a review held before it was arranged',
      reviewing('held', 'Mon 2026-02-02'),
      arranged('Mon 2026-02-09', 'Mon 2026-03-02'),
    ],
  ])('%s, although no clock of it stops on that', (_, fact, opening) => {
    expect(blamed(given(fact, opening), /before it began/)).toEqual([fact.key]);
  });
});

describe('time that a family was given for its views', () => {
  const found = (stage: ReturnType<typeof given>) => blamed(stage, /before the time to give views .* ended/);

  it('on the amendments of a review: a final plan within the 15 days is a finding, on the 16th none', () => {
    const notice = [arranged('Mon 2026-01-05', 'Mon 2026-01-26'), proposed('Mon 2026-02-02')];
    const final = (at: string) => reviewing('final-issued', at);
    const early = final('Mon 2026-02-16');
    expect(found(given(...notice, early))).toEqual([early.key]);
    expect(found(given(...notice, final('Tue 2026-02-17')))).toEqual([]);
  });

  it('on each change outside a review, the second time too', () => {
    const notice = (at: string) => planning('amendment-notice-sent', at, { by: 'email' });
    const amended = (at: string) => planning('amended-outside-review', at);
    const early = amended('Mon 2026-03-02');
    const first = [planning('made', 'Mon 2025-09-15'), notice('Mon 2026-01-05'), amended('Mon 2026-01-26')];
    expect(found(given(...first))).toEqual([]);
    expect(found(given(...first, notice('Mon 2026-02-23'), early))).toEqual([early.key]);
  });
});

describe('facts that contradict each other are shown to the case officer', () => {
  it('nothing is shown when they do not', () => {
    expect(findings(given(asked, willAssess('A-1', 'Fri 2026-02-20')))).toBe('');
  });

  it('a decision told with two dates: the first stands', () => {
    const stage = given(asked, willAssess('A-1', 'Fri 2026-02-20'), willAssess('A-1', 'Mon 2026-02-23'));
    expect(findings(stage)).toMatch(/decided.*Friday 20 February 2026.*Monday 23 February 2026/);
  });

  it('an assessment that began twice: the first stands', () => {
    const stage = given(asked, requested('A-1', 'Mon 2026-01-19'));
    expect(findings(stage)).toMatch(/A-1.*began twice/);
    expect(standing(stage.clock('ASSESS-6W', 'Mon 2026-01-19'))).toBe('Mon 2026-02-23 running');
  });

  it('an assessment that began as two kinds: the first stands and the other has no clocks', () => {
    const stage = given(asked, reassessment('A-1', 'Tue 2026-01-13'));
    expect(findings(stage)).toMatch(/A-1.*began twice/);
    expect(stage.clocks('Tue 2026-01-13').map((clock) => clock.clock)).not.toContain('REASSESS');
    const said = stage.view('Tue 2026-01-13').statements.filter(({ byFact }) => byFact);
    expect(said.map(({ notice }) => notice)).toEqual(['request-received']);
  });

  it('a plan sent before the request came', () => {
    const stage = given(asked, assessing('plan-issued', 'Tue 2026-01-13', { sentOn: '2026-01-05' }));
    expect(findings(stage)).toMatch(/plan-issued.*before/);
  });

  it('advice that came though nobody asked for it', () => {
    const stage = given(asked, advising('received', 'Mon 2026-02-02'));
    expect(findings(stage)).toMatch(/V-1: nothing says that it began/);
  });

  it('"we will assess" and "we will not": shown, and the first stands', () => {
    const stage = given(
      asked,
      willAssess('A-1', 'Fri 2026-02-20 09:00'),
      refusedToAssess('A-1', 'Fri 2026-02-20 11:00'),
    );
    expect(findings(stage)).toMatch(/decided/);
    expect(standing(stage.clock('FINAL-20W', 'Mon 2026-03-02'))).toBe('Mon 2026-06-01 running');
  });

  it('even when nothing else of the case stands on a desk', () => {
    const stage = given(advising('received', 'Mon 2026-02-02'));
    const rows = ['case-officer', 'team-manager'].flatMap((role) => stage.desk(role));
    expect(rows.flatMap((row) => row.findings).join()).toMatch(/V-1: nothing says that it began/);
  });

  it('no longer once it was put right', () => {
    const wrong = willAssess('A-1', 'Fri 2026-02-20');
    const stage = given(
      asked,
      wrong,
      willAssess('A-1', 'Mon 2026-02-23'),
      retracted(wrong, 'Tue 2026-02-24'),
    );
    expect(findings(stage)).toBe('');
  });

  it('never on the desk of another organisation', () => {
    const stage = given(asked, requested('A-1', 'Mon 2026-01-19'), adviceRequested('V-1', 'Mon 2026-01-19'));
    expect(stage.desk('medical-advice').flatMap((row) => row.findings)).toEqual([]);
  });
});
