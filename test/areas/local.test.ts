import { describe, expect, it } from 'vitest';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { stepsOf } from '../../shared/domain/ladder.ts';
import { fact } from '../domain/facts.ts';
import { dated, givenIn } from '../domain/given.ts';

/** A case in an area that has always been live. */
const inArea = (area: string, ...facts: readonly Fact[]) =>
  givenIn({ ...rulesFor(area), liveFrom: null }, ...facts);

/** The named clocks of a case on a day, with the days they are due. */
const clocksIn = (
  area: string,
  { ids, on }: { ids: readonly string[]; on: string },
  ...facts: readonly Fact[]
) =>
  inArea(area, ...facts)
    .clocks(on)
    .filter(({ clock }) => ids.includes(clock))
    .map(({ clock, dueOn }) => `${clock} ${dated(dueOn)}`);

describe('what one area promises and another does not', () => {
  // 20 working days after Monday 1 June 2026: four to the 5th, then five each to the 12th, 19th and 26th, and the 29th.
  it('Hull shares a plan with the general practice within 20 working days', () => {
    const made = fact('plan.made', 'Mon 2026-06-01', { planId: 'P-1' });
    const asked = { ids: ['PLAN-SHARED'], on: 'Mon 2026-06-01' };
    expect(clocksIn('hull', asked, made)).toEqual(['PLAN-SHARED Mon 2026-06-29']);
    expect(clocksIn('brent', asked, made)).toEqual([]);
  });

  it('Hull asks adult social care by the fourteenth birthday, counted from the first of its month', () => {
    const asked = { ids: ['ADULT-CARE-14'], on: 'Mon 2026-01-12' };
    const facts = [
      fact('people.child-registered', 'Mon 2026-01-12', { bornInMonth: '2012-07' }),
      fact('transition.adult-social-care-applies', 'Mon 2026-01-12'),
    ];
    expect(clocksIn('hull', asked, ...facts)).toEqual(['ADULT-CARE-14 Wed 2026-07-01']);
    expect(clocksIn('peterborough', asked, ...facts)).toEqual([]);
  });

  // Born in February 2013: thirteen on 1 February 2026, in Year 9 from 1 September 2026.
  it.each([
    ['hull', ['PFA-13 no date']],
    ['bradford', ['PFA-13 no date']],
    ['brent', []],
  ])('%s asks of a review at thirteen that it speaks of adulthood: %j', (area, clocks) => {
    const facts = [
      fact('people.child-registered', 'Mon 2026-02-09', { bornInMonth: '2013-02' }),
      fact('review.arranged', 'Mon 2026-02-09', { reviewId: 'R-1', planId: 'P-1', meetingOn: '2026-03-11' }),
      fact('review.held', 'Wed 2026-03-11', { reviewId: 'R-1', heldOn: '2026-03-11' }),
    ];
    expect(clocksIn(area, { ids: ['PFA-13'], on: 'Wed 2026-03-11' }, ...facts)).toEqual(clocks);
  });

  it('Hull watches until adult social care names somebody, without a number', () => {
    const made = fact('referral.made', 'Mon 2026-03-02', {
      referralId: 'REF-1',
      service: 'adult-social-care',
    });
    const asked = { ids: ['WAIT-ALLOCATED'], on: 'Mon 2026-03-02' };
    expect(clocksIn('hull', asked, made)).toEqual(['WAIT-ALLOCATED no date']);
    expect(clocksIn('bradford', asked, made)).toEqual([]);
  });
});

describe('Peterborough asks families how it went', () => {
  const surveysOn = (on: string, ...facts: readonly Fact[]) =>
    inArea('peterborough', ...facts)
      .view(on)
      .statements.filter((statement) => statement.notice === 'survey' && statement.on <= on.slice(4))
      .map((statement) => dated(statement.on));
  const given = (service: string) => [
    fact('referral.made', 'Mon 2026-02-02', { referralId: 'REF-1', service }),
    fact('referral.treatment-started', 'Mon 2026-03-02', { referralId: 'REF-1' }),
  ];

  it('a week after equipment was provided, and after no other service', () => {
    expect(surveysOn('Sun 2026-03-08', ...given('equipment'))).toEqual([]);
    expect(surveysOn('Mon 2026-03-09', ...given('equipment'))).toEqual(['Mon 2026-03-09']);
    expect(surveysOn('Mon 2026-03-09', ...given('physio'))).toEqual([]);
  });

  it('a week after the meeting of an annual review', () => {
    const facts = [
      fact('review.arranged', 'Mon 2026-02-09', { reviewId: 'R-1', planId: 'P-1', meetingOn: '2026-03-11' }),
      fact('review.held', 'Wed 2026-03-11', { reviewId: 'R-1', heldOn: '2026-03-11' }),
    ];
    expect(surveysOn('Wed 2026-03-18', ...facts)).toEqual(['Wed 2026-03-18']);
  });
});

// Due on the last day of May 2026, a Sunday. Ten working days before, over the bank holiday of 25 May, is Friday the
// 15th; five after is 5 June, twenty after 26 June, forty after 24 July.
describe('an action of a plan that is not done', () => {
  const stepsIn = (area: string, ownerRole: string) => {
    const added = fact('action.added', 'Wed 2026-04-01', {
      ...{ plan: 'brent-send-2021', ref: '1.1', title: 'Support every school to be inclusive', ownerRole },
      ...{ workstream: '1. Education', due: 'May-26', asOf: '2026-04-01' },
    });
    const stage = inArea(area, added);
    const clock = stage.clock('ACTION-DUE', 'Wed 2026-04-01');
    return stepsOf(clock, stage.rules).map(({ rung, on }) => `${dated(on)} ${rung.tell.join(', ')}`);
  };

  it('climbs through the governance of its area', () => {
    expect(stepsIn('brent', 'head-of-inclusion')).toEqual([
      'Fri 2026-05-15 owner',
      'Mon 2026-06-01 owner',
      'Fri 2026-06-05 childrens-trust-partners',
      'Fri 2026-06-26 childrens-trust',
      'Fri 2026-07-24 health-and-wellbeing-board',
    ]);
  });

  it('skips the rung that its owner holds', () => {
    expect(stepsIn('brent', 'childrens-trust-partners')).not.toContain(
      'Fri 2026-06-05 childrens-trust-partners',
    );
    expect(stepsIn('brent', 'childrens-trust-partners')).toHaveLength(4);
  });
});
