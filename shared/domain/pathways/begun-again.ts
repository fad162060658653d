import { dateIn, type Fact, inOrder, textIn } from '../fact.ts';
import type { Known, Learned } from '../pathway.ts';
import { type Decision, decisionMeant, decisionsIn } from './about-decision.ts';
import { notOpposed } from './not-opposed.ts';

/** What a dispute says that lets an assessment go on: the field that says what is to be done, and the values that do. */
interface Saying {
  readonly on: string;
  readonly field: string;
  readonly kinds: readonly string[];
}

const sayings: Readonly<Record<string, Saying>> = {
  'not-opposed': { on: 'on', field: 'kind', kinds: ['assess', 'reassess', 'plan'] },
  'order-made': { on: 'sentOn', field: 'kind', kinds: ['assess', 'reassess', 'make-plan'] },
  'agreement-made': { on: 'agreedOn', field: 'agreed', kinds: ['assess', 'reassess', 'make-plan'] },
};

/** An assessment that goes on after a refusal, and the fact that says so. */
interface Begun {
  readonly by: Fact;
  readonly refusal: Decision;
}

/**
 * The assessments that go on after a refusal: by order of the tribunal, because the authority does not oppose the
 * appeal, or because both agreed on it (SEND Regulations 2014 regs 42, 44, 45), which an agreement need not say if the
 * assessment then goes on; or because the authority takes back its refusal by itself. Once for each refusal, by the
 * first that says so.
 */
export function learnedOfAssessments({ facts }: Known): Learned {
  const decisions = decisionsIn(facts);
  const byDispute = saidByDisputes(facts, decisions);
  const begun: Begun[] = [];
  for (const by of [...byDispute.map((said) => said.by), ...facts.filter(isGoingOn)].toSorted(inOrder)) {
    const said = byDispute.find((known) => known.by === by);
    const refusal = said ? said.refusal : takenBack(by, facts, { decisions, begun });
    if (refusal && !begun.some((known) => isOf(refusal, known.by, known.refusal)))
      begun.push({ by, refusal });
  }
  return { facts: begun.map((known) => beginning(known, byDispute, facts)), days: [] };
}

/** Whether a refusal is of the same assessment as another, and came before what that one was followed by. */
const isOf = (refusal: Decision, by: Fact, other: Decision): boolean =>
  refusal.id.assessmentId === other.id.assessmentId && inOrder(refusal.by, by) < 0;

function saidByDisputes(facts: readonly Fact[], decisions: readonly Decision[]): readonly Begun[] {
  const disputes = facts.filter(({ pathway }) => pathway === 'dispute');
  const told = [...disputes, ...notOpposed(facts)];
  return told
    .filter((fact) => goesOn(fact) || isUnnamed(fact))
    .flatMap((by) => {
      const refusal = decisionMeant(by, { told, decisions });
      if (refusal === undefined || !isRefusal(refusal)) return [];
      return isUnnamed(by) && !wentOn(refusal.id, by, facts) ? [] : [{ by, refusal }];
    });
}

const isRefusal = ({ pathway, by }: Decision): boolean =>
  pathway === 'assessment' && by.name !== 'plan-issued';

/** An agreement that does not say on what. */
export const isUnnamed = (fact: Fact): boolean =>
  fact.name === 'agreement-made' && textIn(fact, 'agreed') === null;

/** That an assessment went on after an agreement shows what was agreed. */
const wentOn = ({ assessmentId }: Fact['data'], agreement: Fact, facts: readonly Fact[]): boolean =>
  facts.some(
    (fact) => fact.data.assessmentId === assessmentId && isGoingOn(fact) && inOrder(agreement, fact) < 0,
  );

/** What an authority does only when it assesses or makes a plan, by the field that says when. */
const steps: Readonly<Record<string, string>> = {
  decided: 'notifiedOn',
  'draft-issued': 'servedOn',
  'plan-issued': 'sentOn',
};

const isGoingOn = ({ pathway, name, data }: Fact): boolean =>
  pathway === 'assessment' && name in steps && (name !== 'decided' || data.outcome === 'assess');

function goesOn(fact: Fact): boolean {
  const saying = sayings[fact.name];
  return saying?.kinds.includes(textIn(fact, saying.field) ?? '') ?? false;
}

/** The refusal that the authority takes back by going on: the one that stands, when what it says now is not older. */
function takenBack(
  by: Fact,
  facts: readonly Fact[],
  { decisions, begun }: { readonly decisions: readonly Decision[]; readonly begun: readonly Begun[] },
): Decision | undefined {
  const { assessmentId } = by.data;
  const since = begun.findLast(({ refusal }) => refusal.id.assessmentId === assessmentId)?.by;
  const told = facts.filter(
    (fact) =>
      fact.pathway === 'assessment' &&
      fact.data.assessmentId === assessmentId &&
      inOrder(fact, by) < 0 &&
      (since === undefined || inOrder(since, fact) <= 0),
  );
  // The first decision stands; and nothing goes on after the end.
  const stands = told.find(({ name }) => name === 'decided')?.data.outcome === 'refuse';
  const isOver = told.some(({ name }) => name === 'withdrawn' || name === 'plan-issued');
  if (isOver || !(stands || told.some(({ name }) => name === 'plan-refused'))) return undefined;
  const refusal = decisions.findLast((known) => told.includes(known.by) && isRefusal(known));
  const saidOn = dateIn(by, steps[by.name]);
  return refusal && dateIn(refusal.by, 'notifiedOn') <= saidOn ? refusal : undefined;
}

/**
 * The fact with which an assessment begins again. Where the authority took back its refusal by itself it `resumes`, with
 * the request that it answers: the time limits from that request hold as if there had been no refusal (regs 10(1),
 * 13(2)). Where a dispute says what is to be done, before or after, the dates of the dispute hold.
 */
function beginning({ by, refusal }: Begun, byDispute: readonly Begun[], facts: readonly Fact[]): Fact {
  const isOwed = byDispute.some(
    (said) => said.refusal.by === refusal.by && (said.by === by || !isUnnamed(said.by)),
  );
  const data = { ...refusal.id, on: dateIn(by, sayings[by.name]?.on ?? steps[by.name]) };
  const resumes = isGoingOn(by) ? { resumes: 'yes' } : {};
  const request = isOwed ? {} : requestOf(refusal, facts);
  return {
    ...{ ...by, pathway: 'assessment', name: 'begun-again' },
    data: { ...data, ...resumes, ...request },
  };
}

/** The request that is answered after all, for which the beginning then stands. */
function requestOf({ id }: Decision, facts: readonly Fact[]): Fact['data'] {
  const request = facts.find(
    ({ pathway, name, data }) =>
      pathway === 'assessment' && name === 'requested' && data.assessmentId === id.assessmentId,
  );
  if (request === undefined) return {};
  const { kind, requestedBy } = request.data;
  return { kind, requestedBy, receivedOn: dateIn(request, 'receivedOn'), standsFor: request.key };
}
