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
 * appeal, or because both agreed on it (SEND Regulations 2014 regs 42, 44, 45). Once for each refusal, however many say
 * so. `told`: what the disputes of the case say.
 */
export function begunAgain(told: readonly Fact[], facts: readonly Fact[]): readonly Fact[] {
  const saying = told.filter(goesOn).toSorted(inOrder);
  if (saying.length === 0) return [];
  const decisions = decisionsIn(facts);
  const refusals = new Set<Fact>();
  return saying.flatMap((fact) => {
    const refusal = decisionMeant(fact, { told, decisions });
    if (refusal?.pathway !== 'assessment' || refusal.by.name === 'plan-issued') return [];
    if (refusals.has(refusal.by)) return [];
    refusals.add(refusal.by);
    const data = { ...refusal.id, on: dateIn(fact, sayings[fact.name]?.on) };
    return [{ ...fact, pathway: 'assessment', name: 'begun-again', data }];
  });
}

function goesOn(fact: Fact): boolean {
  const saying = sayings[fact.name];
  return saying?.kinds.includes(textIn(fact, saying.field) ?? '') ?? false;
}
