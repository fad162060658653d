import { type Clock, isOpen } from './clock.ts';
import { type Fact, textIn } from './fact.ts';
import type { PathwayInstance } from './instance.ts';
import type { IsoDate } from './moment.ts';
import { isDuty } from './report-clocks.ts';
import { daysBetween, type Entry, keyOf, one } from './report-entry.ts';

/**
 * Why a case is late, counted once: by what the first date that has passed is waiting for. `advice/<role>` for advice
 * that is out, `reason/<code>` for what was forecast, `mediation`, `tribunal`, else `role/<owner>`.
 */
export function causeEntries(
  clocks: readonly Clock[],
  instances: readonly PathwayInstance[],
  today: IsoDate,
): readonly Entry[] {
  const open = clocks.filter((clock) => isOpen(clock) && isDuty(clock)).toSorted(byDueDate);
  const first = open[0];
  if (first?.dueOn == null || first.dueOn >= today) return [];
  const cause = causeOf(first, open, instances);
  const late = {
    key: keyOf('cause', cause),
    number: daysBetween(first.dueOn, today),
    how: 'greatest',
  } as const;
  return [one('cause', cause), late];
}

const byDueDate = (a: Clock, b: Clock): number =>
  `${a.dueOn} ${a.clock}` < `${b.dueOn} ${b.clock}` ? -1 : 1;

const tribunal = /^(FTT-|DIRECTION$|RECOMMENDATION-|ORDER-|UNOPPOSED|PRE-ACTION$)/;

function causeOf(late: Clock, open: readonly Clock[], instances: readonly PathwayInstance[]): string {
  const own = factsOf(late, instances);
  const assessmentId =
    late.pathway === 'advice'
      ? own.map((fact) => textIn(fact, 'assessmentId')).find(Boolean)
      : late.pathwayId;
  const advice = open.find(
    (clock) =>
      clock.pathway === 'advice' &&
      factsOf(clock, instances).some((fact) => textIn(fact, 'assessmentId') === assessmentId),
  );
  const assessment = instances.find(({ rules, id }) => rules.pathway === 'assessment' && id === assessmentId);
  const reason = reasonIn([...(assessment?.facts ?? []), ...own]);
  if (advice !== undefined && (reason === null || reason === 'advice-awaited'))
    return keyOf('advice', advice.owner.role);
  if (reason !== null) return keyOf('reason', reason);
  if (late.clock.startsWith('MED-')) return 'mediation';
  return tribunal.test(late.clock) ? 'tribunal' : keyOf('role', late.owner.role);
}

/** The last reason that was forecast for an assessment or a review: it tells of all its dates. */
function reasonIn(facts: readonly Fact[]): string | null {
  const forecast = facts.findLast((fact) => fact.name === 'delay-forecast');
  return forecast === undefined ? null : textIn(forecast, 'reasonCode');
}

const factsOf = ({ pathway, pathwayId }: Clock, instances: readonly PathwayInstance[]): readonly Fact[] =>
  instances.find(({ rules, id }) => rules.pathway === pathway && id === pathwayId)?.facts ?? [];
