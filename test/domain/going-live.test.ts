import { describe, expect, it } from 'vitest';
import { assessing, mother, officer, requested, willAssess } from './facts.ts';
import { alwaysLive, given, givenIn } from './given.ts';
import { arriving, lived, livedIn } from './lived.ts';

const fromApril = { ...alwaysLive, liveFrom: '2026-04-13' };
const registered = [mother('Mon 2026-01-05'), officer('Mon 2026-01-05 10:00')];
const atStart = <T extends Parameters<typeof arriving>[0]>(...facts: readonly T[]) =>
  facts.map((fact) => arriving(fact, 'Mon 2026-04-13 06:00'));

describe('an area that goes live on 13 April 2026', () => {
  it('says nothing of what happened before', () => {
    const old = atStart(
      ...registered,
      requested('A-1', 'Mon 2026-03-30'),
      willAssess('A-1', 'Fri 2026-04-10'),
    );
    livedIn(fromApril, 'Mon 2026-04-20', ...old).expectNoMoreEmail();
  });

  it('leaves no tasks for people about what happened before', () => {
    const stage = givenIn(fromApril, ...registered, requested('A-1', 'Mon 2026-01-12')).when(
      'tick',
      'Mon 2026-04-13',
    );
    expect(stage.clocks('Mon 2026-04-13').map((clock) => clock.clock)).not.toContain('TELL-2WD');
  });

  it('climbs no rung whose day was before', () => {
    givenIn(fromApril, requested('A-1', 'Mon 2026-01-12')).when('tick', 'Mon 2026-04-13').thenSteps();
  });

  it('takes the rungs that come: T-10 of sixteen weeks on 20 April, of twenty on 15 May', () => {
    const stage = givenIn(
      fromApril,
      requested('A-1', 'Mon 2026-01-12'),
      assessing('draft-issued', 'Thu 2026-04-09'),
    );
    stage
      .when('tick', 'Mon 2026-04-13')
      .thenSteps()
      .when('tick', 'Fri 2026-05-15')
      .thenSteps('FINAL-20W T-10');
  });

  it('shows old breaches on desks all the same', () => {
    const stage = givenIn(fromApril, requested('A-1', 'Mon 2025-06-02')).when('tick', 'Mon 2026-04-13');
    const lines = stage.desk('team-manager').flatMap((row) => row.lines);
    expect(lines.find((line) => line.clock === 'FINAL-20W')?.state).toBe('breached');
  });

  it('tells each step from the first day on', () => {
    const life = livedIn(
      fromApril,
      'Tue 2026-04-14',
      ...atStart(...registered, requested('A-1', 'Mon 2026-03-16')),
      willAssess('A-1', 'Mon 2026-04-13'),
    );
    life.expectEmail('Mon 2026-04-13 10:00', 'will-assess');
    life.expectNoMoreEmail();
  });

  it('asks no questions about weeks that ended before', () => {
    const old = atStart(
      ...registered,
      requested('A-1', 'Mon 2025-12-22'),
      willAssess('A-1', 'Fri 2026-01-30'),
    );
    expect(
      livedIn(fromApril, 'Fri 2026-04-17', ...old).emails.filter((email) => email.includes('survey')),
    ).toEqual(['Mon 2026-04-13 10:00 P-1 survey']);
  });
});

describe('news older than five working days', () => {
  const late = (arrivesAt: string) =>
    lived('Fri 2026-01-30', ...registered, arriving(requested('A-1', 'Mon 2026-01-12'), arrivesAt));

  it('goes by email on the fifth', () => {
    expect(late('Mon 2026-01-19').emails).toEqual(['Mon 2026-01-19 10:00 P-1 request-received']);
  });

  it('is for a person on the sixth', () => {
    const life = late('Tue 2026-01-20');
    life.expectNoMoreEmail();
    const messages = life.world.caseOf('C-1').deeds.filter((deed) => deed.kind === 'message');
    expect(messages).toMatchObject([{ notice: 'request-received', road: 'person', why: 'stale' }]);
  });

  it('of a long wait is one word that they still wait, not one for each that was missed', () => {
    const learned = given(...registered, requested('A-1', 'Mon 2026-01-12', { receivedOn: '2025-03-03' }));
    const settled = learned.when('tick', 'Mon 2026-01-12').when('tick', 'Mon 2026-01-12');
    const waits = settled.state.deeds.filter(
      (deed) => deed.kind === 'message' && deed.notice === 'still-waiting',
    );
    expect(waits.length).toBeLessThanOrEqual(1);
  });

  it('is not sent after an outage: what waited too long is left to a person', () => {
    const queued = given(...registered, requested('A-1', 'Mon 2026-01-12')).thenOwes(
      'P-1 request-received by email',
    );
    queued.when('tick', 'Tue 2026-01-20').thenOwes('P-1 request-received by person');
  });
});
