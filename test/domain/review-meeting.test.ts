import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { fact, retracted } from './facts.ts';
import { dated, given, standing } from './given.ts';
import { arranged, made, proposed, reviewing } from './review-facts.ts';

const set = arranged('Mon 2026-02-02', 'Wed 2026-03-11');
const held = reviewing('held', 'Wed 2026-03-11');
const due = (id: string, today: string, ...facts: readonly Fact[]) =>
  dated(given(...facts).clock(id, today).dueOn);

describe('invitations and papers go at least two weeks before the meeting', () => {
  it('of Wednesday 11 March 2026: on Wednesday 25 February at the latest', () => {
    const stage = given(set);
    expect(standing(stage.clock('AR-INVITE', 'Wed 2026-02-25'))).toBe('Wed 2026-02-25 running');
    expect(standing(stage.clock('AR-PAPERS', 'Thu 2026-02-26'))).toBe('Wed 2026-02-25 breached');
    expect(stage.clock('AR-INVITE', 'Wed 2026-02-25').citation).toContain('20(3)');
    expect(stage.clock('AR-PAPERS', 'Wed 2026-02-25').citation).toContain('20(4)');
  });

  it.each([
    ['over Easter: Monday 20 April 2026 less 14 days is Easter Monday', 'Mon 2026-04-20', 'Mon 2026-04-06'],
    [
      'over Christmas: Thursday 7 January 2027 less 14 days is Christmas Eve',
      'Thu 2027-01-07',
      'Thu 2026-12-24',
    ],
    [
      'over a leap day: Tuesday 7 March 2028 less 14 days is Tuesday 22 February',
      'Tue 2028-03-07',
      'Tue 2028-02-22',
    ],
    ['to a leap day: Tuesday 14 March 2028 less 14 days is 29 February', 'Tue 2028-03-14', 'Tue 2028-02-29'],
    [
      'over the clock change: Wednesday 8 April 2026 less 14 days is 25 March',
      'Wed 2026-04-08',
      'Wed 2026-03-25',
    ],
    [
      'over the summer: Wednesday 9 September 2026 less 14 days is 26 August',
      'Wed 2026-09-09',
      'Wed 2026-08-26',
    ],
  ])('%s', (_what, meeting, last) => {
    const stage = given(arranged('Mon 2026-02-02', meeting));
    for (const id of ['AR-INVITE', 'AR-PAPERS'])
      expect(dated(stage.clock(id, 'Mon 2026-02-02').dueOn)).toBe(last);
  });

  it('are met on the last day and met late the day after', () => {
    const sent = (name: string, at: string, id: string) =>
      standing(given(set, reviewing(name, at)).clock(id, 'Mon 2026-03-02'));
    expect(sent('invited', 'Wed 2026-02-25', 'AR-INVITE')).toBe('Wed 2026-02-25 met Wed 2026-02-25');
    expect(sent('papers-sent', 'Thu 2026-02-26', 'AR-PAPERS')).toBe('Wed 2026-02-25 met-late Thu 2026-02-26');
  });

  it('are late from the start for a meeting arranged nine days ahead', () => {
    const late = given(arranged('Mon 2026-03-02', 'Wed 2026-03-11'), reviewing('invited', 'Mon 2026-03-02'));
    expect(standing(late.clock('AR-INVITE', 'Mon 2026-03-02'))).toBe(
      'Wed 2026-02-25 met-late Mon 2026-03-02',
    );
    expect(standing(late.clock('AR-PAPERS', 'Mon 2026-03-02'))).toBe('Wed 2026-02-25 breached');
  });

  it('are the school’s to send where the school holds the meeting, the authority’s elsewhere', () => {
    const bySchool = given(arranged('Mon 2026-02-02', 'Wed 2026-03-11', { settingId: 'school-3' }));
    expect(bySchool.clock('AR-INVITE', 'Mon 2026-02-02')).toMatchObject({
      owner: { role: 'senco', organisation: 'school-3' },
      ladder: 'advice',
    });
    expect(given(set).clock('AR-PAPERS', 'Mon 2026-02-02')).toMatchObject({
      owner: { role: 'case-officer', organisation: 'hull-city-council' },
      ladder: 'case',
    });
  });

  it('are pointless once the meeting was held', () => {
    const stage = given(set, held);
    for (const id of ['AR-INVITE', 'AR-PAPERS'])
      expect(stage.clock(id, 'Wed 2026-03-11').state).toBe('cancelled');
  });
});

describe('a meeting that is moved', () => {
  const moved = arranged('Mon 2026-02-23', 'Wed 2026-03-25');

  it('takes its two weeks with it: from Wednesday 25 March back to Wednesday 11 March', () => {
    const stage = given(set, moved);
    expect(standing(stage.clock('AR-INVITE', 'Thu 2026-02-26'))).toBe('Wed 2026-03-11 running');
    expect(standing(stage.clock('AR-PAPERS', 'Thu 2026-02-26'))).toBe('Wed 2026-03-11 running');
    const ofReview = stage.clocks('Thu 2026-02-26').filter(({ pathway }) => pathway === 'review');
    expect(ofReview.map(({ clock }) => clock)).toEqual(['AR-INVITE', 'AR-PAPERS', 'AR-MEETING']);
  });

  it('to an earlier day leaves less time: Wednesday 4 March back to Wednesday 18 February', () => {
    expect(due('AR-INVITE', 'Mon 2026-02-09', set, arranged('Mon 2026-02-09', 'Wed 2026-03-04'))).toBe(
      'Wed 2026-02-18',
    );
  });

  it('needs a new invitation, since notice is of the date', () => {
    const stage = given(set, reviewing('invited', 'Mon 2026-02-16'), moved);
    expect(stage.clock('AR-INVITE', 'Mon 2026-02-23').state).toBe('running');
    const again = stage.when(reviewing('invited', 'Tue 2026-02-24'), 'Tue 2026-02-24');
    expect(standing(again.clock('AR-INVITE', 'Tue 2026-02-24'))).toBe('Wed 2026-03-11 met Tue 2026-02-24');
  });

  it('needs no new invitation when the same date is only told again', () => {
    const stage = given(
      set,
      reviewing('invited', 'Mon 2026-02-16'),
      arranged('Mon 2026-02-23', 'Wed 2026-03-11', { settingId: 'school-3' }),
    );
    expect(standing(stage.clock('AR-INVITE', 'Mon 2026-02-23'))).toBe('Wed 2026-02-25 met Mon 2026-02-16');
  });

  it('needs no new papers, and nothing is found wrong with those sent before', () => {
    const stage = given(made, set, reviewing('papers-sent', 'Mon 2026-02-16'), moved);
    expect(standing(stage.clock('AR-PAPERS', 'Mon 2026-02-23'))).toBe('Wed 2026-03-11 met Mon 2026-02-16');
    expect(stage.desk('case-officer').flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('after it was held moves nothing any more', () => {
    const stage = given(set, held, arranged('Thu 2026-03-12', 'Wed 2026-04-22'));
    expect(dated(stage.clock('AR-DECIDE-4W', 'Thu 2026-03-12').dueOn)).toBe('Wed 2026-04-08');
    expect(stage.clock('AR-INVITE', 'Thu 2026-03-12').state).toBe('cancelled');
  });

  it('back to its first day when the move was a mistake', () => {
    expect(due('AR-INVITE', 'Tue 2026-02-24', set, moved, retracted(moved, 'Tue 2026-02-24'))).toBe(
      'Wed 2026-02-25',
    );
  });
});

describe('the day of the meeting', () => {
  it('is the officer’s to confirm, and climbs nowhere', () => {
    const clock = given(set).clock('AR-MEETING', 'Thu 2026-03-12');
    expect(standing(clock)).toBe('Wed 2026-03-11 breached');
    expect(clock).toMatchObject({ kind: 'practice', ladder: null });
    expect(given(set).when('tick', 'Thu 2026-03-12').desk('case-officer')[0]?.lines).toContainEqual(
      expect.objectContaining({ clock: 'AR-MEETING' }),
    );
  });

  it('ends when it was held', () => {
    const stage = given(set, held);
    expect(standing(stage.clock('AR-MEETING', 'Mon 2026-03-16'))).toBe('Wed 2026-03-11 met Wed 2026-03-11');
  });
});

describe('a review that is called off', () => {
  const off = reviewing('cancelled', 'Fri 2026-02-20', { reason: 'family-asked' });

  it('owes nothing, and its day passes without starting the four weeks', () => {
    const states = given(set, off)
      .clocks('Thu 2026-03-12')
      .filter(({ pathway }) => pathway === 'review')
      .map(({ clock, state }) => `${clock} ${state}`);
    expect(states).toEqual(['AR-INVITE cancelled', 'AR-PAPERS cancelled', 'AR-MEETING cancelled']);
  });

  it('comes back when it is arranged again, with a new invitation', () => {
    const stage = given(
      set,
      ...[reviewing('invited', 'Mon 2026-02-16'), off, arranged('Mon 2026-03-02', 'Wed 2026-04-22')],
    );
    expect(standing(stage.clock('AR-INVITE', 'Mon 2026-03-02'))).toBe('Wed 2026-04-08 running');
    expect(standing(stage.clock('AR-MEETING', 'Mon 2026-03-02'))).toBe('Wed 2026-04-22 running');
  });

  it('comes back when the meeting was held after all', () => {
    const stage = given(set, off, held);
    expect(standing(stage.clock('AR-DECIDE-4W', 'Wed 2026-03-11'))).toBe('Wed 2026-04-08 running');
  });

  it('leaves another review of the same plan alone', () => {
    const other = reviewing('arranged', 'Mon 2026-02-02', {
      ...{ reviewId: 'R-2', planId: 'PL-1', meetingOn: '2026-03-11' },
    });
    const mine = given(set, other, off)
      .clocks('Fri 2026-02-20')
      .filter(({ pathwayId }) => pathwayId === 'R-2');
    expect(mine.map(({ state }) => state)).toEqual(['running', 'running', 'running']);
  });

  it('owes nothing more either when the child has moved to another authority', () => {
    const gone = fact('plan.moved-out', 'Mon 2026-04-20', { planId: 'PL-1' });
    const stage = given(set, held, proposed('Fri 2026-03-20'), gone);
    expect(stage.clock('AR-FINAL-8W', 'Mon 2026-04-20').state).toBe('cancelled');
    expect(stage.clock('AR-FINAL-12W', 'Mon 2026-04-20').state).toBe('cancelled');
  });

  it('owes all of it for a child that moved away and came back before, also under the same plan', () => {
    const gone = fact('plan.moved-out', 'Mon 2025-03-10', { planId: 'PL-1' });
    const back = fact('plan.moved-in', 'Mon 2026-01-12', { planId: 'PL-1' });
    const stage = given(made, gone, back, set, held, proposed('Fri 2026-03-20'));
    expect(stage.clock('AR-FINAL-8W', 'Fri 2026-03-20').state).toBe('running');
    expect(stage.clock('AR-DECIDE-4W', 'Fri 2026-03-20').state).toBe('met');
    const again = stage.when(fact('plan.moved-out', 'Mon 2026-04-20', { planId: 'PL-1' }), 'Mon 2026-04-20');
    expect(again.clock('AR-FINAL-8W', 'Mon 2026-04-20').state).toBe('cancelled');
  });
});
