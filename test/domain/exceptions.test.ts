import { describe, expect, it } from 'vitest';
import { adviceRequested, advising, assessing, exception, requested } from './facts.ts';
import { alwaysLive, dated, given, givenIn } from './given.ts';

const asked = requested('A-1', 'Mon 2026-05-18');
const summer = { settingId: 'school-3', closedOn: '2026-07-22', reopensOn: '2026-09-02' };
const fromHead = (at: string, data = {}) =>
  adviceRequested('V-1', at, { kind: 'educational', agency: 'school-3', settingId: 'school-3', ...data });

function claim(ground: string, data: object, headAskedOn: string) {
  const stage = given(asked, fromHead(headAskedOn), exception('Mon 2026-09-07', ground, { ...data }));
  const [found] = stage.clock('FINAL-20W', 'Mon 2026-09-07').exceptions;
  if (found === undefined) throw new Error('Expected a claim on FINAL-20W, found none.');
  return found;
}

describe('a school that closes from 22 July to 2 September', () => {
  it('excuses advice asked of its head from 15 July to 26 August, both included', () => {
    const { window } = claim('E1', summer, 'Wed 2026-07-15');
    expect([dated(window?.from ?? null), dated(window?.to ?? null)]).toEqual([
      'Wed 2026-07-15',
      'Wed 2026-08-26',
    ]);
  });

  it.each([
    ['Tue 2026-07-14', false],
    ['Wed 2026-07-15', true],
    ['Wed 2026-08-26', true],
    ['Thu 2026-08-27', false],
  ])('head asked on %s: E1 may apply: %s', (at, mayApply) => {
    expect(claim('E1', summer, at).mayApply).toBe(mayApply);
  });

  it('is judged the same for an early-years provider (E2)', () => {
    expect(claim('E2', summer, 'Tue 2026-07-14').mayApply).toBe(false);
    expect(claim('E2', summer, 'Wed 2026-07-15').mayApply).toBe(true);
  });

  it('is known from the area’s calendar when the claim does not name the days', () => {
    const { profile } = alwaysLive;
    const settings = { 'school-3': [{ closedOn: '2026-07-22', reopensOn: '2026-09-02' }] };
    const rules = { ...alwaysLive, profile: { ...profile, calendar: { ...profile.calendar, settings } } };
    const stage = givenIn(
      rules,
      asked,
      fromHead('Wed 2026-07-15'),
      exception('Fri 2026-08-28', 'E1', { settingId: 'school-3' }),
    );
    expect(stage.clock('FINAL-20W', 'Fri 2026-08-28').exceptions).toMatchObject([{ mayApply: true }]);
  });

  it('does not excuse when the advice was asked for another assessment', () => {
    const stage = given(
      asked,
      fromHead('Tue 2026-07-14'),
      requested('A-2', 'Mon 2026-06-01'),
      adviceRequested('V-2', 'Wed 2026-07-15', {
        assessmentId: 'A-2',
        kind: 'educational',
        settingId: 'school-3',
      }),
      exception('Mon 2026-09-07', 'E1', summer),
    );
    const final = stage
      .clocks('Mon 2026-09-07')
      .find((clock) => clock.clock === 'FINAL-20W' && clock.pathwayId === 'A-1');
    expect(final?.exceptions).toMatchObject([{ mayApply: false }]);
  });
});

describe('a closure of less than four continuous weeks', () => {
  it('excuses nothing: 27 days', () => {
    const short = { settingId: 'school-3', closedOn: '2026-07-22', reopensOn: '2026-08-18' };
    expect(claim('E1', short, 'Wed 2026-07-22').mayApply).toBe(false);
  });

  it('may excuse from 28 days on', () => {
    const enough = { settingId: 'school-3', closedOn: '2026-07-22', reopensOn: '2026-08-19' };
    expect(claim('E1', enough, 'Wed 2026-07-22').mayApply).toBe(true);
  });
});

describe('exceptional circumstances (E3) and absence from the area (E4)', () => {
  it.each(['E3', 'E4'])('%s is never automatic: a person judges it on the evidence', (ground) => {
    expect(claim(ground, {}, 'Wed 2026-07-15')).toMatchObject({
      mayApply: null,
      evidence: 'DOC-1',
      setBy: 'case-officer',
    });
  });
});

describe('an exception', () => {
  it.each(['E1', 'E2', 'E3', 'E4'])('%s moves no date, pauses nothing and stops nothing', (ground) => {
    const before = given(asked, fromHead('Wed 2026-07-15'));
    const after = before.when(
      exception('Mon 2026-09-07', ground, { ...summer, expectedOn: '2026-11-02' }),
      'Mon 2026-09-07',
    );
    const dates = (stage: typeof before) =>
      stage
        .clocks('Wed 2026-10-07')
        .map(({ clock, dueOn, targetOn, state }) => ({ clock, dueOn, targetOn, state }));
    expect(dates(after)).toEqual(dates(before));
    expect(dated(after.clock('FINAL-20W', 'Wed 2026-10-07').dueOn)).toBe('Mon 2026-10-05');
    expect(after.clock('FINAL-20W', 'Wed 2026-10-07').state).toBe('breached');
  });

  it('is recorded with reason, evidence and expected date on the clock it names, and only there', () => {
    const stage = given(asked, exception('Mon 2026-09-07', 'E3', { expectedOn: '2026-11-02' }));
    expect(stage.clock('FINAL-20W', 'Mon 2026-09-07').exceptions).toMatchObject([
      { ground: 'E3', recordedOn: '2026-09-07', expectedOn: '2026-11-02' },
    ]);
    expect(stage.clock('NOPLAN-16W', 'Mon 2026-09-07').exceptions).toEqual([]);
  });

  it('is shown on the officer’s line with what speaks for it', () => {
    const stage = given(asked, exception('Mon 2026-09-07', 'E3'));
    const lines = stage.desk('case-officer').flatMap((row) => row.lines);
    expect(lines.find((line) => line.clock === 'FINAL-20W')?.exceptions).toMatchObject([
      { ground: 'E3', mayApply: null },
    ]);
  });

  it('does not halt the ladder', () => {
    given(asked, assessing('draft-issued', 'Thu 2026-09-03'), exception('Mon 2026-09-07', 'E3'))
      .when('tick', 'Mon 2026-10-05')
      .when('tick', 'Tue 2026-10-06 00:00')
      .thenSteps('FINAL-20W breach');
  });

  it.each(['CONSULT-15D', 'DRAFT-REPS-15D'])('cannot apply to %s: the law has none for it', (clock) => {
    const stage = given(
      asked,
      fromHead('Wed 2026-07-15'),
      assessing('draft-issued', 'Fri 2026-08-28', { by: 'email' }),
      assessing('setting-consulted', 'Fri 2026-08-28', { settingId: 'school-3' }),
      exception('Tue 2026-09-01', 'E1', { ...summer, appliesTo: clock }),
    );
    expect(
      stage.clock(clock, 'Tue 2026-09-01').exceptions.filter((known) => known.mayApply !== false),
    ).toEqual([]);
  });
});

describe('a body that claims an exception for late advice', () => {
  const late = given(asked, fromHead('Wed 2026-07-15'));

  it('is recorded on the clock of the advice, for a person to judge', () => {
    const stage = late.when(
      advising('exception-recorded', 'Mon 2026-08-10', {
        ground: 'missed-appointment',
        evidence: 'DOC-2',
        setBy: 'case-officer',
      }),
      'Mon 2026-08-10',
    );
    expect(stage.clock('ADVICE-6W', 'Mon 2026-08-10').exceptions).toMatchObject([
      { ground: 'missed-appointment', mayApply: null },
    ]);
  });

  it('is not excused by a school’s closure: regulation 8(2) has no such ground', () => {
    const stage = late.when(
      advising('exception-recorded', 'Mon 2026-08-10', {
        ...{ ground: 'E1', appliesTo: 'ADVICE-6W', evidence: 'DOC-2', setBy: 'case-officer' },
        ...summer,
      }),
      'Mon 2026-08-10',
    );
    expect(
      stage.clock('ADVICE-6W', 'Mon 2026-08-10').exceptions.filter((known) => known.mayApply === true),
    ).toEqual([]);
  });
});
