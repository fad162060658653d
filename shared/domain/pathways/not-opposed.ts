import { dateIn, type Fact, inOrder, textIn } from '../fact.ts';
import { decisionMeant, decisionsIn } from './about-decision.ts';

/**
 * An appeal not opposed gets the kind of the appeal it ends, where it does not say one itself; and whether the family
 * was told before that there will be an assessment after all, which then nobody owes it any more. `facts`: of the case.
 */
export function notOpposed(facts: readonly Fact[]): readonly Fact[] {
  const disputes = facts.filter(({ pathway }) => pathway === 'dispute');
  return disputes
    .filter(({ name }) => name === 'conceded')
    .map((fact) => {
      const { disputeId } = fact.data;
      const appeal = disputes.find(
        ({ name, data }) => name === 'appeal-registered' && data.disputeId === disputeId,
      );
      const kind = textIn(fact, 'kind') ?? (appeal ? textIn(appeal, 'kind') : null) ?? 'unknown';
      const notified = wasNotified(fact, disputes, facts) ? { notified: 'yes' } : {};
      return {
        ...{ ...fact, name: 'not-opposed' },
        data: { disputeId, kind, on: dateIn(fact, 'on'), ...notified },
      };
    });
}

/** Whether the family was told, between the refusal and this, that there will be an assessment. */
function wasNotified(conceded: Fact, disputes: readonly Fact[], facts: readonly Fact[]): boolean {
  const refusal = decisionMeant(conceded, { told: disputes, decisions: decisionsIn(facts) });
  return (
    refusal !== undefined &&
    facts.some(
      (fact) =>
        fact.pathway === 'assessment' &&
        fact.name === 'decided' &&
        fact.data.outcome === 'assess' &&
        fact.data.assessmentId === refusal.id.assessmentId &&
        inOrder(refusal.by, fact) < 0 &&
        inOrder(fact, conceded) < 0,
    )
  );
}
