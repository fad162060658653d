import { dateIn, type Fact, inOrder, learnedFact, textIn } from '../fact.ts';
import type { Known, Learned } from '../pathway.ts';
import { eachOf } from './each-of.ts';

/**
 * The stages of each complaint, which partners tell without always naming them: when one began and what its answer is
 * counted from, when it was acknowledged, extended and answered. An answer, or a settlement, with no acknowledgement
 * before it acknowledges; a settlement with no answer before it ends the stage.
 */
export const learnedOfComplaints = ({ facts }: Known): Learned =>
  eachOf(facts, { pathway: 'complaint', idField: 'complaintId' }, (told) => ({
    facts: stagesOf(told),
    days: [],
  }));

interface Stage {
  readonly stage: string;
  readonly opened: Fact;
  readonly openedOn: string;
}

function stagesOf(told: readonly Fact[]): readonly Fact[] {
  const logged = told.find((fact) => fact.name === 'logged');
  if (logged === undefined) return [];
  const next = ['2', 'panel'].flatMap((stage) => {
    const opened = told.find((fact) => fact.name === 'escalated' && textIn(fact, 'toStage') === stage);
    return opened ? [{ stage, opened, openedOn: dateIn(opened, 'escalatedOn') }] : [];
  });
  const stages = [{ stage: '1', opened: logged, openedOn: dateIn(logged, 'receivedOn') }, ...next];
  return stages.flatMap((stage) => factsOf(stage, told, stages));
}

function factsOf(stage: Stage, told: readonly Fact[], stages: readonly Stage[]): readonly Fact[] {
  const of = (name: string): readonly Fact[] =>
    told.filter((fact) => fact.name === name && stageOf(fact, stages) === stage.stage);
  const acknowledgement = of('acknowledged')[0];
  const settled = told.find((fact) => fact.name === 'resolved' && inOrder(stage.opened, fact) < 0);
  const answer = of('responded')[0] ?? settled;
  const answeredOn = answer && dateIn(answer, ['respondedOn', 'resolvedOn']);
  const learned = (name: string, fact: Fact, data: Fact['data']): Fact =>
    learnedFact({
      ...{ pathway: 'complaint', name, key: `${name}-${stage.stage}-${fact.key}`, at: fact.at },
      data: { complaintId: stage.opened.data.complaintId, stage: stage.stage, ...data },
    });
  const acknowledgedOn = acknowledgement && dateIn(acknowledgement, 'acknowledgedOn');
  const acknowledging = acknowledgement ?? answer;
  return [
    learned('stage-opened', stage.opened, {
      openedOn: stage.openedOn,
      ...countedFrom(stage, told, acknowledgedOn),
    }),
    ...(acknowledging
      ? [
          learned('stage-acknowledged', acknowledging, {
            on: acknowledgedOn ?? answeredOn,
            by: acknowledging.name,
          }),
        ]
      : []),
    ...of('extended').map((fact) =>
      learned('stage-extended', fact, { toOn: fact.data.toOn, reason: fact.data.reason }),
    ),
    ...(answer ? [learned('stage-answered', answer, { on: answeredOn, by: answer.name })] : []),
  ];
}

/** The stage a fact names, else the one that the complaint had reached when it was told. */
function stageOf(fact: Fact, stages: readonly Stage[]): string {
  return textIn(fact, 'stage') ?? stages.findLast(({ opened }) => inOrder(opened, fact) < 0)?.stage ?? '1';
}

/** Exactly one date: what the answer is counted from, or how far the road to it has come. */
function countedFrom({ stage, openedOn }: Stage, told: readonly Fact[], acknowledgedOn: string | undefined) {
  if (stage !== 'panel') {
    return acknowledgedOn === undefined ? { notAcknowledgedSince: openedOn } : { acknowledgedOn };
  }
  const reported = told.find((fact) => fact.name === 'panel-reported');
  if (reported) return { panelReportedOn: dateIn(reported, 'reportedOn') };
  const held = told.find((fact) => fact.name === 'panel-held');
  return held ? { panelHeldOn: dateIn(held, 'heldOn') } : { panelAskedOn: openedOn };
}
