import { type Life, type Lived, livedThrough, livesIn } from '../../bin/areas-lived.ts';
import { planEvents } from '../../shared/areas/plans/plan-events.ts';
import { londonTime } from '../../shared/domain/london.ts';
import { type IsoInstant, isoInstant } from '../../shared/domain/moment.ts';
import type { Rules } from '../../shared/domain/rules.ts';
import { day } from '../dated.ts';
import { assessments } from './scenarios/assessments.ts';
import { complaints } from './scenarios/complaints.ts';
import { dailyLife } from './scenarios/daily-life.ts';
import { disputes } from './scenarios/disputes.ts';
import { figuresAndAnswers } from './scenarios/figures.ts';
import { plans } from './scenarios/plans.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { waits } from './scenarios/waits.ts';

/** What every area lives through in the tests, so that each of its standards is put to use. */
export const scenarios: readonly Scenario[] = [
  ...assessments,
  ...plans,
  ...disputes,
  ...complaints,
  ...waits,
  ...dailyLife,
  ...figuresAndAnswers,
];

/** The year for which boards and scorecards are counted. */
export const testYear = { from: '2026-04-13T00:00:00Z', until: '2027-04-12T00:00:00Z' } as const;

const published: IsoInstant = '2026-04-13T08:00:00Z';

/** The scenarios of an area and its published plan, lived through as if it had always been live. */
export function livedInTests(rules: Rules): Lived {
  const { area } = rules.profile;
  const mine = scenarios.filter(({ areas }) => areas === undefined || areas.includes(area));
  const plan = planEvents(area, published).map((event) => ({ at: published, body: JSON.stringify(event) }));
  return livedThrough({ ...rules, liveFrom: null }, [
    ...mine.map(lifeOf),
    ...livesIn(area, plan, { until: published, failing: new Set() }),
  ]);
}

const lifeOf = ({ facts, until, failing = [] }: Scenario): Life => ({
  ref: 'C-1',
  told: facts.map((fact) => ({ fact, at: fact.at })),
  until: isoInstant(londonTime(day(until), '23:59')),
  failing: new Set(failing),
});
