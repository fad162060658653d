import { dateIn, type Fact, inOrder, textIn } from '../fact.ts';
import { decisionMeant, decisionsIn } from './about-decision.ts';

interface Saying {
  readonly on: string;
  /** The field that says what is to be done, and the values that mean an assessment goes on. */
  readonly field: string;
  readonly kinds: readonly string[];
}

const sayings: Readonly<Record<string, Saying>> = {
  'not-opposed': { on: 'on', field: 'kind', kinds: ['assess', 'reassess', 'plan'] },
  'order-made': { on: 'sentOn', field: 'kind', kinds: ['assess', 'reassess', 'make-plan'] },
  'agreement-made': { on: 'agreedOn', field: 'agreed', kinds: ['assess', 'reassess', 'make-plan'] },
};

/**
 * The assessments that go on after a refusal: by order of the tribunal, because the authority does not oppose the
 * appeal, or because both agreed on it (SEND Regulations 2014 regs 42, 44, 45), which an agreement need not say if the
 * assessment then goes on. Once for each refusal, however many say so. `told`: what the disputes of the case say.
 */
export function begunAgain(told: readonly Fact[], facts: readonly Fact[]): readonly Fact[] {
  const saying = told.filter((fact) => goesOn(fact) || isUnnamed(fact)).toSorted(inOrder);
  if (saying.length === 0) return [];
  const decisions = decisionsIn(facts);
  const refusals = new Set<Fact>();
  return saying.flatMap((fact) => {
    const refusal = decisionMeant(fact, { told, decisions });
    if (refusal?.pathway !== 'assessment' || refusal.by.name === 'plan-issued') return [];
    if (refusals.has(refusal.by) || (isUnnamed(fact) && !wentOn(refusal.id, fact, facts))) return [];
    refusals.add(refusal.by);
    const data = { ...refusal.id, on: dateIn(fact, sayings[fact.name]?.on) };
    return [{ ...fact, pathway: 'assessment', name: 'begun-again', data }];
  });
}

/** An agreement that does not say on what. */
export const isUnnamed = (fact: Fact): boolean =>
  fact.name === 'agreement-made' && textIn(fact, 'agreed') === null;

/** That an assessment went on after an agreement shows what was agreed. */
const wentOn = ({ assessmentId }: Fact['data'], agreement: Fact, facts: readonly Fact[]): boolean =>
  facts.some(
    (fact) => fact.data.assessmentId === assessmentId && isGoingOn(fact) && inOrder(agreement, fact) < 0,
  );

const isGoingOn = (fact: Fact): boolean =>
  fact.pathway === 'assessment' &&
  ((fact.name === 'decided' && fact.data.outcome === 'assess') || fact.name === 'draft-issued');

function goesOn(fact: Fact): boolean {
  const saying = sayings[fact.name];
  return saying?.kinds.includes(textIn(fact, saying.field) ?? '') ?? false;
}
