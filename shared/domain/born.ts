import { type Fact, textIn } from './fact.ts';

/** The month of birth (`YYYY-MM`) as it was last told, or null while it is not known. */
export function bornInMonth(facts: readonly Fact[]): string | null {
  const born = facts.findLast((fact) => fact.pathway === 'people' && fact.name === 'child-registered');
  return born === undefined ? null : textIn(born, 'bornInMonth');
}
