import { bradfordPlan } from './bradford.ts';
import { brentPlan } from './brent.ts';
import { cheshireEastPlan } from './cheshire-east.ts';
import { hullPlan } from './hull.ts';
import { peterboroughPlan } from './peterborough.ts';
import type { ActionPlan } from './plan-table.ts';

/** The published action plans, one for each area that has published one. */
export const actionPlans: readonly ActionPlan[] = [
  brentPlan,
  bradfordPlan,
  cheshireEastPlan,
  peterboroughPlan,
  hullPlan,
];
