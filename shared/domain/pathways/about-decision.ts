import { dateIn, type Fact, inOrder, textIn } from '../fact.ts';
import { matches } from '../rules.ts';
import { appealable, type Deciding } from './appeal.ts';

const signals: Readonly<Record<string, { readonly on: string; readonly means: readonly string[] }>> = {
  'mediation-requested': { on: 'toldOn', means: ['mediation-adviser-reached'] },
  'certificate-due': { on: 'on', means: ['mediation-adviser-reached'] },
  'certificate-issued': { on: 'issuedOn', means: ['mediation-adviser-reached', 'mediation-certified'] },
  'appeal-registered': { on: 'sentToAuthorityOn', means: ['appeal-lodged'] },
};

/**
 * What a case's disputes mean for the decisions they are about, as facts of the pathways that took these: a call to
 * the adviser, a certificate, an appeal. Each is about the latest decision before it; of those that its dispute names
 * where it names an assessment, a review or a plan.
 */
export function aboutDecisions(facts: readonly Fact[]): readonly Fact[] {
  const told = facts.filter((fact) => fact.pathway === 'dispute' && fact.name in signals);
  if (told.length === 0) return [];
  const decisions = decisionsIn(facts);
  return told.flatMap((fact) => {
    const meant = decisionMeant(fact, { told, decisions });
    const signal = signals[fact.name];
    if (meant === undefined || signal === undefined) return [];
    const data = { ...meant.id, on: dateIn(fact, signal.on) };
    return signal.means.map((name) => ({ ...fact, pathway: meant.pathway, name, data }));
  });
}

interface Meaning {
  /** What disputes said. */
  readonly told: readonly Fact[];
  readonly decisions: readonly Decision[];
}

/** The decision that a fact of a dispute is about: the latest before it, of those that its dispute names where it names any. */
export function decisionMeant(fact: Fact, { told, decisions }: Meaning): Decision | undefined {
  const named = told.filter((other) => other.data.disputeId === fact.data.disputeId).flatMap(linksOf);
  return decisions.findLast(
    ({ by, links }) =>
      inOrder(by, fact) < 0 && (named.length === 0 || links.some((link) => named.includes(link))),
  );
}

/** A decision that a family can appeal. */
export interface Decision {
  readonly by: Fact;
  readonly pathway: Deciding;
  readonly id: Fact['data'];
  /** What a dispute about it may name: itself, and the plan that it reviewed or made. */
  readonly links: readonly string[];
}

/** The pathways that take decisions a family can appeal. */
export const deciding: readonly Deciding[] = ['assessment', 'review', 'plan'];

/** Every decision of a case that a family can appeal, in order. */
export const decisionsIn = (facts: readonly Fact[]): readonly Decision[] =>
  facts.flatMap((fact) => decisionIn(fact, facts));

function decisionIn(fact: Fact, facts: readonly Fact[]): readonly Decision[] {
  const pathway = deciding.find((known) => known === fact.pathway);
  if (pathway === undefined) return [];
  const { idField, decisions } = appealable[pathway];
  const id = textIn(fact, idField);
  const decides = decisions.some((known) => known.fact === fact.name && matches(fact, known.when));
  if (id === null || !decides) return [];
  const links = facts
    .filter((other) => other.pathway === pathway && textIn(other, idField) === id)
    .flatMap(linksOf);
  const plans =
    pathway === 'assessment' ? facts.filter((other) => other.pathway === 'plan').flatMap(linksOf) : [];
  return [{ by: fact, pathway, id: { [idField]: id }, links: [...links, ...plans] }];
}

/** The assessments, reviews and plans that a fact names. */
export const linksOf = (fact: Fact): readonly string[] =>
  deciding.flatMap((pathway) => {
    const { idField } = appealable[pathway];
    const id = textIn(fact, idField);
    return id === null ? [] : [linkTo(pathway, id)];
  });

/** Names one assessment, review or plan. */
export const linkTo = (pathway: Deciding, id: string): string => `${pathway} ${id}`;
