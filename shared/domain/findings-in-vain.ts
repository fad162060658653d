import { type Case, factsInForce } from './case.ts';
import { codesIn, type Fact, originOf, textIn } from './fact.ts';
import { finding, nameOf } from './finding.ts';
import type { PathwayInstance } from './instance.ts';
import type { Finding } from './pathway.ts';
import { pathways } from './pathways/all.ts';
import { isSafeguardingLift } from './person.ts';

/** What names something that is not there, or tries what it cannot do: somebody believes that they did something. */
export const inVain = (current: Case, instances: readonly PathwayInstance[]): readonly Finding[] => [
  ...inPeople(current),
  ...inRetractions(current),
  ...namingNothing(current, instances),
  ...namingUnknown(instances),
];

/** References to a clock or a pathway that is not there. */
function namingNothing(current: Case, instances: readonly PathwayInstance[]): readonly Finding[] {
  const ids = new Set(instances.flatMap(({ rules }) => rules.clocks.map((clock) => clock.id)));
  const pathwayIds = new Set(instances.map(({ id }) => id));
  return factsInForce(current).flatMap((fact) => {
    const clocks = [...codesIn(fact, 'clock'), ...codesIn(fact, 'appliesTo')].filter((id) => !ids.has(id));
    const pathwayId = fact.pathway === 'escalation' ? textIn(fact, 'pathwayId') : null;
    const nothing = pathwayId !== null && !pathwayIds.has(pathwayId) ? [pathwayId] : [];
    return [...clocks, ...nothing].map((name) =>
      finding(`"${fact.name}" names ${name}, which is not in this case (${fact.key}).`, fact),
    );
  });
}

const pathwayOf: ReadonlyMap<string, string> = new Map(
  pathways.flatMap(({ pathway, idField }) => (idField === null ? [] : [[idField, pathway] as const])),
);

/** Facts that name another pathway of the case, such as the plan of a review, of which nobody told anything. */
function namingUnknown(instances: readonly PathwayInstance[]): readonly Finding[] {
  const known = new Set(
    instances.filter(({ rules, facts }) => facts.some((fact) => rules.opens.includes(fact.name))).map(nameOf),
  );
  return instances.flatMap((instance) =>
    instance.facts.flatMap((fact) =>
      Object.entries(fact.data).flatMap(([field, value]) => {
        const other = pathwayOf.get(field);
        const named = `${other} ${value}`;
        if (other === undefined || other === instance.rules.pathway || known.has(named)) return [];
        const says = `${nameOf(instance)}: "${fact.name}" names the ${named}, of which nothing is known.`;
        return [finding(says, fact)];
      }),
    ),
  );
}

function inPeople(current: Case): readonly Finding[] {
  return factsInForce(current)
    .filter((fact) => fact.name === 'hold-lifted' && !isSafeguardingLift(fact))
    .map((fact) =>
      finding(
        `A hold was lifted by "${textIn(fact, 'by')}": only safeguarding lifts one, so it stands.`,
        fact,
      ),
    );
}

const cannotBeTakenBack = ['mail-held', 'retracted'];

function inRetractions(current: Case): readonly Finding[] {
  return current.facts
    .filter((fact) => fact.name === 'retracted')
    .flatMap((retraction) => {
      const target = current.facts.find(
        (fact) =>
          fact !== retraction &&
          originOf(fact).id === retraction.data.eventId &&
          originOf(fact).partner === originOf(retraction).partner,
      );
      if (target === undefined && !takesBackAnothers(current, retraction))
        return [
          finding(
            `An event was taken back that is not in this case: ${retraction.data.eventId} (${retraction.key}).`,
            retraction,
          ),
        ];
      return target && cannotBeTakenBack.includes(target.name)
        ? [
            finding(
              `"${target.name}" was taken back: a hold or a retraction cannot be, so it stands.`,
              retraction,
            ),
          ]
        : [];
    });
}

const takesBackAnothers = (current: Case, retraction: Fact): boolean =>
  retraction.byAuthority && current.facts.some((fact) => originOf(fact).id === retraction.data.eventId);
