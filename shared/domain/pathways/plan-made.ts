import { dateIn, type Fact, inOrder, learnedFact, textIn } from '../fact.ts';
import { dateOf } from '../moment.ts';

// A plan that is entered as made within a month of being sent is the plan that was sent.
const samePlanDays = 31;

/**
 * A final plan sent at the end of an assessment is a plan made, also when nobody says so apart: `made`, or `replaced`
 * when a reassessment sent a new plan for one there is (CFA 2014 ss37, 44). It goes by the one plan the case speaks
 * of, else by its assessment.
 */
export function plansFromAssessments(facts: readonly Fact[]): readonly Fact[] {
  return firstIssues(facts).flatMap((issued) => {
    const planId = planOf(issued, facts);
    if (planId === null || isEnteredAsMade(issued, facts)) return [];
    const stands = opened(facts, planId);
    const replaces = isReassessment(issued, facts) && (stands || planId !== textIn(issued, 'assessmentId'));
    if (stands && !replaces) return [];
    const madeOn = dateIn(issued, 'sentOn');
    return [
      learnedFact({
        pathway: 'plan',
        name: replaces ? 'replaced' : 'made',
        key: `plan-${issued.key}`,
        at: issued.at,
        data: { planId, madeOn },
      }),
    ];
  });
}

/** The final plan of each assessment: the first that was told. */
function firstIssues(facts: readonly Fact[]): readonly Fact[] {
  const issued = facts.filter(isIssue);
  return issued.filter(
    (fact) => issued.find((other) => textIn(other, 'assessmentId') === textIn(fact, 'assessmentId')) === fact,
  );
}

const isIssue = (fact: Fact): boolean => fact.pathway === 'assessment' && fact.name === 'plan-issued';

function planOf(issued: Fact, facts: readonly Fact[]): string | null {
  const ended = facts.filter((fact) => fact.name === 'ceased' && inOrder(fact, issued) < 0);
  const live = new Set(facts.flatMap((fact) => textIn(fact, 'planId') ?? []));
  for (const fact of ended) live.delete(textIn(fact, 'planId') ?? '');
  const [only] = live;
  if (only !== undefined && live.size === 1) return only;
  const first = firstIssues(facts).find((other) => !isReassessment(other, facts));
  return textIn((isReassessment(issued, facts) ? first : undefined) ?? issued, 'assessmentId');
}

const isReassessment = (issued: Fact, facts: readonly Fact[]): boolean =>
  facts.some(
    (fact) =>
      fact.pathway === 'assessment' &&
      fact.name === 'requested' &&
      textIn(fact, 'assessmentId') === textIn(issued, 'assessmentId') &&
      textIn(fact, 'kind') === 'reassessment',
  );

const isOpening = (fact: Fact): boolean =>
  fact.pathway === 'plan' && (fact.name === 'made' || fact.name === 'moved-in');

const opened = (facts: readonly Fact[], planId: string): boolean =>
  facts.some((fact) => isOpening(fact) && textIn(fact, 'planId') === planId);

function isEnteredAsMade(issued: Fact, facts: readonly Fact[]): boolean {
  const sentOn = dateOf(dateIn(issued, 'sentOn'));
  return facts.some(
    (fact) =>
      fact.pathway === 'plan' &&
      fact.name === 'made' &&
      Math.abs(sentOn.until(dateOf(dateIn(fact, 'madeOn'))).total('days')) <= samePlanDays,
  );
}
