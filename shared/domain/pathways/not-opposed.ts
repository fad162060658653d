import { dateIn, type Fact, textIn } from '../fact.ts';

/** An appeal not opposed gets the kind of the appeal it ends, where it does not say one itself. `told`: what disputes said. */
export function notOpposed(told: readonly Fact[]): readonly Fact[] {
  return told
    .filter(({ name }) => name === 'conceded')
    .map((fact) => {
      const { disputeId } = fact.data;
      const appeal = told.find(
        ({ name, data }) => name === 'appeal-registered' && data.disputeId === disputeId,
      );
      const kind = textIn(fact, 'kind') ?? (appeal ? textIn(appeal, 'kind') : null) ?? 'unknown';
      return { ...fact, name: 'not-opposed', data: { disputeId, kind, on: dateIn(fact, 'on') } };
    });
}
