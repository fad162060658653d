import { lastDay } from '../count.ts';
import { daysBefore } from '../counting.ts';
import { dateIn, type Fact, learnedFact, textIn } from '../fact.ts';
import { dateOf } from '../moment.ts';
import type { Known, Learned } from '../pathway.ts';
import { inDueTime } from './in-due-time.ts';
import { phaseLimit } from './phase.ts';
import { plansThatEnd } from './plan-ended.ts';
import { plansFromAssessments } from './plan-made.ts';
import { supportQuestions } from './plan-support.ts';

/**
 * What follows for plans from the calendar and from other pathways: a plan made by an assessment, the back-plan of a
 * transfer, the day to ask whether the support is in place, and the day a ceased plan really ends.
 */
export function learnedOfPlans({ facts, today }: Known): Learned {
  const made = plansFromAssessments(facts);
  const ends = plansThatEnd(facts);
  const inTime = inDueTime([...ends, ...supportQuestions([...facts, ...made], ends)], today);
  return { facts: [...made, ...backPlans(facts), ...inTime.facts], days: inTime.days };
}

// Eight weeks from the notice to the final plan, and four from the meeting to the notice (regs 20(10), 22(3)).
const noticeDays = 56;
const meetingDays = 84;

/** The latest notice and meeting from which a transfer can still be finished in time, while they are to come. */
function backPlans(facts: readonly Fact[]): readonly Fact[] {
  return facts
    .filter((fact) => fact.pathway === 'plan' && fact.name === 'transfer-due')
    .flatMap((fact) => {
      const told = dateIn(fact, undefined);
      const last = lastDay({ fact, on: told }, phaseLimit(textIn(fact, 'phase')));
      if (last === null) return [];
      const noticeBy = daysBefore(dateOf(last), noticeDays).toString();
      const meetingBy = daysBefore(dateOf(last), meetingDays).toString();
      const dates = {
        ...(noticeBy >= told ? { noticeBy } : {}),
        ...(meetingBy >= told ? { meetingBy } : {}),
      };
      const { planId, phase } = fact.data;
      const data = { planId, phase, ...dates };
      return [
        learnedFact({
          pathway: 'plan',
          name: 'transfer-planned',
          key: `phase-${fact.key}`,
          at: fact.at,
          data,
        }),
      ];
    });
}
