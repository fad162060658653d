import type { Temporal } from 'temporal-polyfill';
import { lastWorkingDayOnOrBefore } from '../../shared/domain/calendar.ts';
import { weeksAfter, workingDaysAfter, workingDaysBefore } from '../../shared/domain/counting.ts';
import { isBefore } from './advice.ts';
import type { Telling } from './assessment.ts';
import { type Fact, fact } from './fact.ts';

const clock = 'FINAL-20W';
const workingDaysBetweenUpdates = 20;

/** What is said of a plan that will be late: forecasts, an exception, and what its officer promises. */
export function latenessOf(telling: Telling, finalOn: Temporal.PlainDate, officer: string): readonly Fact[] {
  const { lot, random, assessmentId } = telling;
  const dueOn = weeksAfter(lot.requestedOn, 20);
  if (!isBefore(dueOn, finalOn)) return [];
  const personal = fact('assessment.exception-recorded', workingDaysAfter(lot.requestedOn, 55), {
    ...{ assessmentId, ground: 'E3', appliesTo: clock, evidence: `DOC-${900 + lot.index}` },
    ...{ setBy: 'case-officer', dated: 'recordedOn', expectedOn: finalOn.toString() },
  });
  return [
    ...(lot.trouble === 'personal-exception' ? [personal] : []),
    ...(random.chance(0.9) ? forecasts(telling, dueOn, finalOn) : []),
    ...promise(telling, { dueOn, finalOn, officer }),
  ];
}

/** What the family is told: before the date is missed, and again whenever an update was promised; a few are forgotten. */
function forecasts(
  { random, assessmentId }: Telling,
  dueOn: Temporal.PlainDate,
  finalOn: Temporal.PlainDate,
): readonly Fact[] {
  const hoped = lastWorkingDayOnOrBefore(finalOn.subtract({ days: random.pick([0, 0, 0, 18]) }));
  const facts: Fact[] = [];
  let on = workingDaysBefore(dueOn, random.whole(2, 12));
  while (isBefore(on, finalOn)) {
    const next = workingDaysAfter(on, workingDaysBetweenUpdates);
    const expected = isBefore(on, hoped) ? hoped : finalOn;
    const waited = random.pick(['advice-awaited', 'advice-awaited', 'ep-capacity', 'staff-absence']);
    const reasonCode = isBefore(finalOn, next) ? 'setting-awaited' : waited;
    const told = { assessmentId, clock, reasonCode, nextUpdateOn: next.toString() };
    const dated = random.chance(0.85) ? { ...told, expectedOn: expected.toString() } : told;
    if (facts.length === 0 || random.chance(0.9)) facts.push(fact('assessment.delay-forecast', on, dated));
    on = next;
  }
  return facts;
}

function promise(
  { random, from, assessmentId }: Telling,
  { dueOn, finalOn, officer }: { dueOn: Temporal.PlainDate; finalOn: Temporal.PlainDate; officer: string },
): readonly Fact[] {
  const on = workingDaysAfter(isBefore(dueOn, from) ? from : dueOn, random.whole(1, 12));
  if (!isBefore(on, finalOn) || !random.chance(0.5)) return [];
  const promisedOn = workingDaysAfter(on, random.whole(5, 15)).toString();
  const data = { pathwayId: assessmentId, clock, role: 'case-officer', by: officer, promisedOn };
  return [fact('escalation.acknowledged', on, data)];
}
