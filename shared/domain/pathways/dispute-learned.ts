import { dateIn, type Fact, inOrder, textIn } from '../fact.ts';
import type { Known, Learned, Trigger } from '../pathway.ts';
import { matches } from '../rules.ts';
import { appealable } from './appeal.ts';

/**
 * What follows from a case's disputes: which decision a certificate, a call to the adviser or an appeal is about; what
 * an appeal that is not opposed was about; that health provision is at issue; and which steps of an order other
 * pathways show to be done.
 */
export function learnedOfDispute({ facts }: Known): Learned {
  const told = facts.filter((fact) => fact.pathway === 'dispute');
  const learned = told.flatMap((fact) => [
    ...aboutDecision(fact, told, facts),
    ...unopposed(fact, told),
    ...healthRaised(fact),
  ]);
  return { facts: [...learned, ...stepsSeen(told, facts)], days: [] };
}

const signals: Readonly<Record<string, { readonly on: string; readonly means: readonly string[] }>> = {
  'mediation-requested': { on: 'toldOn', means: ['mediation-adviser-reached'] },
  'certificate-due': { on: 'on', means: ['mediation-adviser-reached'] },
  'certificate-issued': { on: 'issuedOn', means: ['mediation-adviser-reached', 'mediation-certified'] },
  'appeal-registered': { on: 'sentToAuthorityOn', means: ['appeal-lodged'] },
};

/** What a fact of a dispute means for the decision it is about: the latest before it, of those the dispute names if any. */
function aboutDecision(fact: Fact, told: readonly Fact[], facts: readonly Fact[]): readonly Fact[] {
  const signal = signals[fact.name];
  if (signal === undefined) return [];
  const named = new Set(sameDispute(fact, told).flatMap(linksOf));
  const before = facts.filter((other) => inOrder(other, fact) < 0).flatMap(decisionOf);
  const meant = before.findLast(({ link }) => named.has(link)) ?? before.at(-1);
  if (meant === undefined) return [];
  return signal.means.map((name) =>
    learned(fact, {
      pathway: meant.pathway,
      name,
      data: { [meant.idField]: meant.id, on: dateIn(fact, signal.on) },
    }),
  );
}

interface Decision {
  readonly pathway: string;
  readonly idField: string;
  readonly id: string;
  readonly link: string;
}

function decisionOf(fact: Fact): readonly Decision[] {
  return Object.entries(appealable).flatMap(([pathway, { idField, decisions }]) => {
    const triggers: readonly Trigger[] = decisions;
    const id = textIn(fact, idField);
    const decides = triggers.some((trigger) => trigger.fact === fact.name && matches(fact, trigger.when));
    return fact.pathway === pathway && id !== null && decides
      ? [{ pathway, idField, id, link: linkTo(idField, id) }]
      : [];
  });
}

const linkTo = (field: string, id: string): string => `${field} ${id}`;

/** The assessments, reviews and plans that a fact of a dispute names. */
const linksOf = (fact: Fact): readonly string[] =>
  ['assessmentId', 'reviewId', 'planId'].flatMap((field) => {
    const id = textIn(fact, field);
    return id === null ? [] : [linkTo(field, id)];
  });

const sameDispute = (fact: Fact, told: readonly Fact[]): readonly Fact[] =>
  told.filter((other) => other.data.disputeId === fact.data.disputeId);

/** Not opposing gets the kind of the appeal it ends, where it does not say one itself. */
function unopposed(fact: Fact, told: readonly Fact[]): readonly Fact[] {
  if (fact.name !== 'conceded') return [];
  const appeal = sameDispute(fact, told).find((other) => other.name === 'appeal-registered');
  const kind = textIn(fact, 'kind') ?? (appeal ? textIn(appeal, 'kind') : null) ?? 'unknown';
  return [inDispute(fact, 'not-opposed', { kind, on: dateIn(fact, 'on') })];
}

function healthRaised(fact: Fact): readonly Fact[] {
  const raised = fact.name === 'mediation-requested' && fact.data.healthIssue === true;
  return raised ? [inDispute(fact, 'health-issue-raised', { on: dateIn(fact, 'toldOn') })] : [];
}

interface Shown {
  readonly fact: string;
  readonly on: string;
  readonly when?: Readonly<Record<string, readonly string[]>>;
  readonly steps: readonly string[];
}

/** What other pathways' facts show to be done of an order, a concession or an agreement. */
const shows: Readonly<Record<string, { readonly idField: string; readonly facts: readonly Shown[] }>> = {
  assessment: {
    idField: 'assessmentId',
    facts: [
      { fact: 'decided', on: 'notifiedOn', when: { outcome: ['assess'] }, steps: ['notify'] },
      { fact: 'plan-refused', on: 'notifiedOn', steps: ['refuse'] },
      { fact: 'draft-issued', on: 'servedOn', steps: ['draft'] },
      { fact: 'plan-issued', on: 'sentOn', steps: ['final'] },
    ],
  },
  review: {
    idField: 'reviewId',
    facts: [{ fact: 'final-issued', on: 'sentOn', steps: ['amend', 'name-school'] }],
  },
  plan: {
    idField: 'planId',
    facts: [
      { fact: 'amended-outside-review', on: 'sentOn', steps: ['amend', 'name-school'] },
      { fact: 'ceased', on: 'notifiedOn', steps: ['cease'] },
    ],
  },
};

/** The steps seen done in the assessment, review or plan that a dispute names. */
function stepsSeen(told: readonly Fact[], facts: readonly Fact[]): readonly Fact[] {
  const disputes = Map.groupBy(told, (fact) => textIn(fact, 'disputeId') ?? '');
  return [...disputes].flatMap(([disputeId, own]) => {
    const links = new Set(own.flatMap(linksOf));
    return facts.flatMap((fact) => {
      const room = shows[fact.pathway];
      const id = room === undefined ? null : textIn(fact, room.idField);
      if (room === undefined || id === null || !links.has(linkTo(room.idField, id))) return [];
      const seen = room.facts.find((known) => known.fact === fact.name && matches(fact, known.when));
      return (seen?.steps ?? []).map((step) =>
        learned(fact, {
          pathway: 'dispute',
          name: 'step-seen',
          data: { disputeId, step, on: dateIn(fact, seen?.on) },
        }),
      );
    });
  });
}

const inDispute = (fact: Fact, name: string, data: Fact['data']): Fact =>
  learned(fact, { pathway: 'dispute', name, data: { disputeId: fact.data.disputeId, ...data } });

/** The same fact in another light: its moment and its key stay, so that explanations lead to it. */
const learned = (fact: Fact, parts: Pick<Fact, 'pathway' | 'name' | 'data'>): Fact => ({ ...fact, ...parts });
