import type { Fact } from './fact.ts';
import type { PathwayInstance } from './instance.ts';
import type { Finding } from './pathway.ts';

/** A finding about these facts. */
export const finding = (says: string, ...facts: readonly Fact[]): Finding => ({
  says,
  facts: facts.map(({ key }) => key),
});

/** One pathway of a case, in words: "assessment A-1". */
export const nameOf = ({ rules, named }: PathwayInstance): string =>
  rules.idField === null ? rules.pathway : `${rules.pathway} ${named}`;
