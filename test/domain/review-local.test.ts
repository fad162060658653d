import { describe, expect, it } from 'vitest';
import type { Rules, Standard } from '../../shared/domain/rules.ts';
import { alwaysLive, given, givenIn, standing } from './given.ts';
import { arranged, decided, proposed, reviewing } from './review-facts.ts';

const own = (clock: string, weeks: number): Standard => ({
  clock,
  kind: 'target',
  count: { weeks },
  citation: 'Strategic plan: "notice of amendment within 4 weeks of the MAC decision"',
  inForceFrom: '2012-01-01',
});

/** An area that counts from its own decision, and one that does not. */
const lawAlone: Rules = {
  ...alwaysLive,
  standards: alwaysLive.standards.filter(({ clock }) => !clock.startsWith('AR-LOCAL')),
};
const ownWeeks: Rules = {
  ...lawAlone,
  standards: [...lawAlone.standards, own('AR-LOCAL-NOTICE-4W', 4), own('AR-LOCAL-FINAL-8W', 8)],
};

const met = [
  arranged('Mon 2026-02-02', 'Wed 2026-03-11'),
  reviewing('invited', 'Mon 2026-02-16'),
  reviewing('papers-sent', 'Mon 2026-02-16'),
  reviewing('held', 'Wed 2026-03-11'),
  reviewing('report-sent', 'Fri 2026-03-20'),
];
const toAmend = decided('Wed 2026-04-08', 'amend');

describe('an area’s own weeks after its decision stand beside the law', () => {
  it('decided on 8 April: its notice by Wednesday 6 May, four weeks later than the law', () => {
    const stage = givenIn(ownWeeks, ...met, toAmend);
    expect(standing(stage.clock('AR-LOCAL-NOTICE-4W', 'Thu 2026-04-09'))).toBe('Wed 2026-05-06 running');
    expect(standing(stage.clock('AR-DECIDE-4W', 'Thu 2026-04-09'))).toBe('Wed 2026-04-08 breached');
  });

  it('notice on 6 May: its final plan by Wednesday 1 July, four weeks after the outer limit of the law', () => {
    const stage = givenIn(ownWeeks, ...met, toAmend, proposed('Wed 2026-05-06'));
    expect(standing(stage.clock('AR-LOCAL-NOTICE-4W', 'Wed 2026-05-06'))).toBe(
      'Wed 2026-05-06 met Wed 2026-05-06',
    );
    expect(standing(stage.clock('AR-LOCAL-FINAL-8W', 'Thu 2026-06-04'))).toBe('Wed 2026-07-01 running');
    expect(standing(stage.clock('AR-FINAL-12W', 'Thu 2026-06-04'))).toBe('Wed 2026-06-03 breached');
  });

  it('alarm nobody: the law alone climbs', () => {
    const stage = givenIn(ownWeeks, ...met, toAmend).when('tick', 'Mon 2026-06-01');
    const climbed = stage.state.deeds.flatMap((deed) => (deed.kind === 'step' ? [deed.clock] : []));
    expect(climbed).toContain('AR-DECIDE-4W');
    expect(climbed.filter((clock) => clock.startsWith('AR-LOCAL'))).toEqual([]);
    expect(stage.clock('AR-LOCAL-NOTICE-4W', 'Mon 2026-06-01').ladder).toBeNull();
  });

  it('do not exist in an area that has not set them', () => {
    const clocks = givenIn(lawAlone, ...met, toAmend, proposed('Wed 2026-05-06')).clocks('Wed 2026-05-06');
    expect(clocks.filter(({ clock }) => clock.startsWith('AR-LOCAL'))).toEqual([]);
  });

  it('do not start when the plan is kept as it is', () => {
    const clocks = givenIn(ownWeeks, ...met, decided('Wed 2026-04-08', 'maintain')).clocks('Wed 2026-04-08');
    expect(clocks.filter(({ clock }) => clock.startsWith('AR-LOCAL'))).toEqual([]);
  });
});

describe('the ladder of a review', () => {
  it('climbs on the decision that is not notified: owner and team manager the day after four weeks', () => {
    const steps = given(...met)
      .when('tick', 'Thu 2026-04-09')
      .state.deeds.flatMap((deed) => (deed.kind === 'step' && deed.clock === 'AR-DECIDE-4W' ? [deed] : []));
    expect(steps.map(({ step, passedOver }) => [step, passedOver])).toEqual([
      ['T-10', true],
      ['T-3', true],
      ['breach', false],
    ]);
  });
});
