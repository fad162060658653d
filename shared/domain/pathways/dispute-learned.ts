import { dateIn, type Fact, textIn } from '../fact.ts';
import type { Known, Learned } from '../pathway.ts';
import { matches } from '../rules.ts';
import { aboutDecisions, deciding, linksOf, linkTo } from './about-decision.ts';
import { appealable, type Deciding } from './appeal.ts';
import { isUnnamed } from './begun-again.ts';
import { eachOf, together } from './each-of.ts';
import { notOpposed } from './not-opposed.ts';

/**
 * What follows from a case's disputes: which decision a certificate, a call to the adviser or an appeal is about; the kind
 * of an appeal that is not opposed; that health provision is at issue; and which steps of an order other pathways show to
 * be done.
 */
export function learnedOfDispute({ facts }: Known): Learned {
  const told = facts.filter((fact) => fact.pathway === 'dispute');
  const own = [...notOpposed(facts), ...told.flatMap(healthRaised)];
  return together([{ facts: [...aboutDecisions(facts), ...own], days: [] }, stepsSeen(facts)]);
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
const shows: Readonly<Record<Deciding, readonly Shown[]>> = {
  assessment: [
    { fact: 'decided', on: 'notifiedOn', when: { outcome: ['assess'] }, steps: ['notify'] },
    { fact: 'plan-refused', on: 'notifiedOn', steps: ['refuse'] },
    { fact: 'draft-issued', on: 'servedOn', steps: ['draft'] },
    { fact: 'plan-issued', on: 'sentOn', steps: ['final'] },
  ],
  review: [{ fact: 'final-issued', on: 'sentOn', steps: ['amend', 'name-school'] }],
  plan: [
    { fact: 'amended-outside-review', on: 'sentOn', steps: ['amend', 'name-school'] },
    { fact: 'ceased', on: 'notifiedOn', steps: ['cease'] },
  ],
};

/** The steps seen done in the assessment, review or plan that a dispute names. */
function stepsSeen(facts: readonly Fact[]): Learned {
  const steps = facts.flatMap(stepsIn);
  return eachOf(facts, { pathway: 'dispute', idField: 'disputeId' }, (own, disputeId) => {
    const links = new Set(own.flatMap(linksOf));
    const agreements = own.filter((fact) => fact.name === 'agreement-made');
    // Nothing says what was agreed: that the assessment goes on is all of it that can be seen.
    const unnamed = agreements.length > 0 && agreements.every(isUnnamed);
    const done = steps
      .filter(({ link }) => links.has(link))
      .flatMap((seen) => (unnamed && seen.step === 'notify' ? [seen, { ...seen, step: 'agreed' }] : [seen]));
    return {
      facts: done.map(({ fact, step, on }) =>
        learned(fact, { pathway: 'dispute', name: 'step-seen', data: { disputeId, step, on } }),
      ),
      days: [],
    };
  });
}

function stepsIn(fact: Fact) {
  return deciding.flatMap((pathway) => {
    const id = fact.pathway === pathway ? textIn(fact, appealable[pathway].idField) : null;
    if (id === null) return [];
    const seen = shows[pathway].find((known) => known.fact === fact.name && matches(fact, known.when));
    return (seen?.steps ?? []).map((step) => ({
      ...{ fact, step, on: dateIn(fact, seen?.on), link: linkTo(pathway, id) },
    }));
  });
}

const inDispute = (fact: Fact, name: string, data: Fact['data']): Fact =>
  learned(fact, { pathway: 'dispute', name, data: { disputeId: fact.data.disputeId, ...data } });

/** The same fact in another light: its moment and its key stay, so that explanations lead to it. */
const learned = (fact: Fact, parts: Pick<Fact, 'pathway' | 'name' | 'data'>): Fact => ({ ...fact, ...parts });
