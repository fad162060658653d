import { describe, expect, it } from 'vitest';
import { disputing } from './dispute-facts.ts';
import { fact, mother, retracted } from './facts.ts';
import { given, type Stage } from './given.ts';

const registered = mother('Mon 2026-01-05');
const placing = (name: string, at: string, data = {}) =>
  fact(`placement.${name}`, at, { placementId: 'PL-1', ...data });

/** Why the team manager must look at the case, after the tick of that day. */
const flags = (stage: Stage, at: string) =>
  stage
    .when('tick', at)
    .desk('team-manager')
    .flatMap((row) => row.flags);

describe('a child without a school place', () => {
  const needed = placing('needed', 'Mon 2026-03-23', { kind: 'no-place' });
  const stage = given(registered, needed);

  it('needs the manager from the first day until there is one', () => {
    expect(flags(stage, 'Mon 2026-03-23')).toEqual(['no-place']);
    const started = stage.when(placing('started', 'Mon 2026-04-20'), 'Mon 2026-04-20');
    expect(flags(started, 'Mon 2026-04-20')).toEqual([]);
  });

  it('does not when that was entered in error', () => {
    const wrong = stage.when(retracted(needed, 'Tue 2026-03-24'), 'Tue 2026-03-24');
    expect(flags(wrong, 'Tue 2026-03-24')).toEqual([]);
  });
});

describe('a date that the tribunal set', () => {
  // An order to name a school of Monday 20 July is due in two weeks: Monday 3 August. Five working days before: 27 July.
  const ordered = given(
    registered,
    disputing('appeal-registered', 'Mon 2026-06-08', { kind: 'contents' }),
    disputing('order-made', 'Mon 2026-07-20', { kind: 'name-school' }),
  );

  it('needs the manager from five working days before, and the case wakes on that day', () => {
    const friday = ordered.when('tick', 'Fri 2026-07-24');
    expect(flags(ordered, 'Fri 2026-07-24')).toEqual([]);
    expect(friday.decision?.nextDueAt?.slice(0, 10)).toBe('2026-07-27');
    expect(flags(ordered, 'Mon 2026-07-27')).toEqual(['outside-date']);
  });

  it('needs the manager still when it has passed, until it is done', () => {
    expect(flags(ordered, 'Fri 2026-08-07')).toEqual(['outside-date']);
    const done = ordered.when(
      disputing('order-step-done', 'Thu 2026-07-30', { step: 'name-school' }),
      'Thu 2026-07-30',
    );
    expect(done.clocks('Thu 2026-07-30').find(({ clock }) => clock === 'ORDER-NAME')?.state).toBe('met');
    expect(flags(done, 'Thu 2026-07-30')).toEqual([]);
  });
});

describe('an enquiry of the Ombudsman', () => {
  it('needs the manager from five working days before the answer is due', () => {
    const asked = given(
      registered,
      fact('complaint.logged', 'Mon 2026-01-12', { complaintId: 'K-1', route: 'corporate' }),
      fact('complaint.ombudsman-enquiry', 'Mon 2026-03-02', { complaintId: 'K-1', replyDueOn: '2026-03-30' }),
    );
    expect(flags(asked, 'Fri 2026-03-20')).not.toContain('outside-date');
    expect(flags(asked, 'Mon 2026-03-23')).toContain('outside-date');
  });
});
