import { textIn } from './fact.ts';
import { type PathwayInstance, pulls } from './instance.ts';
import type { Statement } from './notice.ts';
import type { Trigger } from './pathway.ts';

/**
 * The statements, each with the contacts who alone may hear it, where its pathway says who they are. What puts right
 * an earlier word goes to nobody whom that word itself could not go to now.
 */
export function withHearers(
  statements: readonly Statement[],
  instances: readonly PathwayInstance[],
): readonly Statement[] {
  return statements.map((statement) => {
    const instance = instances.find((known) => isAbout(statement, known));
    const hearers = instance === undefined ? null : hearersOf(instance);
    return hearers === null ? statement : { ...statement, hearers };
  });
}

/** Who alone may hear of a pathway; null for all who may receive. */
function hearersOf(instance: PathwayInstance): readonly string[] | null {
  const { hearers, raisedBy } = instance.rules;
  if (hearers !== undefined) return namedBy(instance, hearers);
  const named = raisedBy === undefined ? [] : namedBy(instance, raisedBy);
  return named.length === 0 ? null : named;
}

const namedBy = (instance: PathwayInstance, trigger: Trigger): readonly string[] =>
  pulls(instance, trigger).flatMap(({ fact }) => textIn(fact, 'contactId') ?? []);

/** Whether this contact may hear the statement, as far as its pathway says. */
export const mayHear = ({ hearers }: Statement, contactId: string): boolean =>
  hearers?.includes(contactId) ?? true;

function isAbout({ pathway, pathwayId, says }: Statement, { rules, id }: PathwayInstance): boolean {
  if (id !== pathwayId) return false;
  if (pathway !== 'correction') return pathway === rules.pathway;
  if (rules.hearers === undefined && rules.raisedBy === undefined) return false;
  const about = says.aboutNotice ?? null;
  return about === null || rules.notices.some(({ notice }) => notice === about);
}
