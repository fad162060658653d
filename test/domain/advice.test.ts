import { describe, expect, it } from 'vitest';
import { adviceRequested, advising, assessing, requested } from './facts.ts';
import { dated, given, standing } from './given.ts';

const asked = requested('A-1', 'Mon 2026-01-12');
const ofKind = (kind: string, data = {}) =>
  given(asked, adviceRequested('V-1', 'Mon 2026-02-23', { kind, ...data })).clock(
    'ADVICE-6W',
    'Mon 2026-02-23',
  );

describe('six weeks for advice', () => {
  it('end on Easter Monday when the request came on 23 February, and are chased for the Thursday before', () => {
    const clock = ofKind('medical');
    expect(dated(clock.dueOn)).toBe('Mon 2026-04-06');
    expect(dated(clock.targetOn)).toBe('Thu 2026-04-02');
  });

  it('run from the day the body received the request, not from the day it was asked', () => {
    const clock = ofKind('medical', { requestedOn: '2026-02-16', receivedByBodyOn: '2026-02-23' });
    expect(dated(clock.startedOn)).toBe('Mon 2026-02-23');
    expect(dated(clock.dueOn)).toBe('Mon 2026-04-06');
  });

  it('run from the day it was asked when nothing says when the body received it', () => {
    const clock = given(asked, adviceRequested('V-1', 'Wed 2026-02-25', { requestedOn: '2026-02-23' })).clock(
      'ADVICE-6W',
      'Wed 2026-02-25',
    );
    expect(dated(clock.dueOn)).toBe('Mon 2026-04-06');
  });

  it('bind health bodies by regulation 8(1), and schools and the council’s psychologists by the Code', () => {
    expect(ofKind('medical')).toMatchObject({ kind: 'law', citation: expect.stringContaining('reg 8(1)') });
    expect(ofKind('educational').citation).toContain('9.49');
    expect(ofKind('psychological').citation).toContain('9.49');
  });

  it('are owed by the school when advice is asked of a school, else by the agency', () => {
    expect(ofKind('educational', { settingId: 'school-3' }).owner.organisation).toBe('school-3');
    expect(ofKind('medical').owner.organisation).toBe('trust');
  });

  it('are met on the last day and met late the day after', () => {
    const received = (at: string) =>
      standing(
        given(asked, adviceRequested('V-1', 'Mon 2026-02-23'), advising('received', at)).clock(
          'ADVICE-6W',
          'Mon 2026-05-11',
        ),
      );
    expect(received('Mon 2026-04-06')).toBe('Mon 2026-04-06 met Mon 2026-04-06');
    expect(received('Tue 2026-04-07')).toBe('Mon 2026-04-06 met-late Tue 2026-04-07');
  });

  it.each([
    ['it is not needed', advising('not-needed', 'Mon 2026-03-02')],
    ['the request is withdrawn', assessing('withdrawn', 'Mon 2026-03-02')],
    ['no plan will be made', assessing('plan-refused', 'Mon 2026-03-02')],
    ['the plan has been issued without it', assessing('plan-issued', 'Mon 2026-03-02')],
  ])('are cancelled when %s', (_why, fact) => {
    const stage = given(asked, adviceRequested('V-1', 'Mon 2026-02-23'), fact);
    expect(stage.clock('ADVICE-6W', 'Mon 2026-05-11').state).toBe('cancelled');
  });

  it('are not touched by the end of another assessment of the same child', () => {
    const stage = given(
      asked,
      adviceRequested('V-1', 'Mon 2026-02-23'),
      requested('A-2', 'Mon 2026-03-02'),
      assessing('withdrawn', 'Tue 2026-03-03', { assessmentId: 'A-2' }),
    );
    expect(standing(stage.clock('ADVICE-6W', 'Mon 2026-03-09'))).toBe('Mon 2026-04-06 running');
  });
});

describe('advice that is not good enough', () => {
  const returned = given(
    asked,
    adviceRequested('V-1', 'Fri 2026-05-22'),
    advising('received', 'Wed 2026-07-01'),
    advising('quality-rejected', 'Fri 2026-07-03', { reasons: ['provision-not-specified'] }),
  );

  it('is due again ten working days after it was sent back, and the legal date stays where it was', () => {
    expect(standing(returned.clock('ADVICE-RETURN', 'Fri 2026-07-03'))).toBe('Fri 2026-07-17 running');
    expect(dated(returned.clock('ADVICE-6W', 'Fri 2026-07-03').dueOn)).toBe('Fri 2026-07-03');
    expect(returned.clock('ADVICE-RETURN', 'Fri 2026-07-03').kind).toBe('promise');
  });

  it('shows on the body’s desk as returned', () => {
    const lines = returned.desk('medical-advice').flatMap((row) => row.lines);
    expect(lines.filter((line) => line.returned).map((line) => line.clock)).toEqual(['ADVICE-RETURN']);
  });

  it('says on the desk by which reasons it was sent back, those of the last time alone', () => {
    const again = returned
      .when(advising('received', 'Fri 2026-07-10'), 'Fri 2026-07-10')
      .when(
        advising('quality-rejected', 'Mon 2026-07-13', { reasons: ['vague', 'out-of-date'] }),
        'Mon 2026-07-13',
      );
    const reasons = (stage: typeof returned) =>
      stage
        .desk('medical-advice')
        .flatMap((row) => row.lines)
        .map(({ clock, returnedFor }) => [clock, returnedFor]);
    expect(reasons(returned)).toEqual([['ADVICE-RETURN', ['provision-not-specified']]]);
    expect(reasons(again)).toEqual([['ADVICE-RETURN', ['vague', 'out-of-date']]]);
  });

  it('ends its second clock when it comes again', () => {
    const again = returned.when(advising('received', 'Fri 2026-07-10'), 'Fri 2026-07-10');
    expect(standing(again.clock('ADVICE-RETURN', 'Fri 2026-07-10'))).toBe(
      'Fri 2026-07-17 met Fri 2026-07-10',
    );
  });

  it('may come back twice, each time with its own ten working days', () => {
    const twice = returned
      .when(advising('received', 'Fri 2026-07-10'), 'Fri 2026-07-10')
      .when(advising('quality-rejected', 'Mon 2026-07-13', { reasons: ['vague'] }), 'Mon 2026-07-13');
    expect(standing(twice.clock('ADVICE-RETURN 1', 'Mon 2026-07-13'))).toBe(
      'Fri 2026-07-17 met Fri 2026-07-10',
    );
    expect(standing(twice.clock('ADVICE-RETURN 2', 'Mon 2026-07-13'))).toBe('Mon 2026-07-27 running');
  });

  it('that had come in time does not make the first delivery late', () => {
    const again = returned.when(advising('received', 'Fri 2026-07-10'), 'Fri 2026-07-10');
    expect(standing(again.clock('ADVICE-6W', 'Fri 2026-07-10'))).toBe('Fri 2026-07-03 met Wed 2026-07-01');
  });
});
