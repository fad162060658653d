import { Temporal } from 'temporal-polyfill';
import { type Case, isRetraction } from './case.ts';
import { clockKey, isOpen } from './clock.ts';
import type { View } from './decide.ts';
import type { Deed } from './deed.ts';
import type { Fact } from './fact.ts';
import { pendingMessages } from './mail.ts';
import { dateOf, type IsoDate, momentOf } from './moment.ts';
import { pathways } from './pathways/all.ts';

/** So long after its last fact a finished pathway is taken to rest. */
const restsAfter = { days: 60 };

/**
 * The case without the deeds of pathways at rest: nothing of theirs is open or waits to be told, and nothing was heard
 * of them for 60 days. What they need stays in the history, which is read again when one of them wakes; so a snapshot
 * grows with what is open, not with the years. Every fact stays.
 */
export function compacted(
  current: Case,
  { instances, clocks, statements }: Pick<View, 'instances' | 'clocks' | 'statements'>,
  today: IsoDate,
): Case {
  const quietSince = dateOf(today).subtract(restsAfter).toString();
  const busy = new Set([
    ...clocks.filter(isOpen).map((clock) => clock.pathwayId),
    ...pendingMessages(current).map((message) => message.pathwayId),
    ...statements.flatMap((statement) => (statement.on >= quietSince ? [statement.pathwayId] : [])),
  ]);
  const atRest = instances
    .filter(({ rules, id }) => rules.idField !== null && !busy.has(id))
    .filter(({ facts }) => facts.every((fact) => momentOf(Temporal.Instant.from(fact.at)).on < quietSince))
    .map(({ id }) => id);
  const resting = [...new Set([...current.resting, ...atRest])].sort();
  const open = new Set(clocks.filter(isOpen).map(clockKey));
  return { ...current, resting, deeds: current.deeds.filter(staysOf(current, new Set(resting), open)) };
}

/** Which deeds are still needed: those of open clocks, and what was told in pathways that are not at rest. */
function staysOf(
  current: Case,
  resting: ReadonlySet<string>,
  open: ReadonlySet<string>,
): (deed: Deed) => boolean {
  const restingMessages = new Set(
    current.deeds.flatMap((deed) =>
      deed.kind === 'message' && resting.has(deed.pathwayId) ? [deed.key] : [],
    ),
  );
  return (deed) => {
    switch (deed.kind) {
      case 'step':
        return open.has(clockKey(deed));
      case 'message':
        return !restingMessages.has(deed.key);
      case 'told':
      case 'dropped':
        return !restingMessages.has(deed.message);
      case 'delivery':
        return deed.outcome !== 'delivered';
      default:
        return deed satisfies never;
    }
  };
}

const reachesOthers = new Set(pathways.filter((rules) => rules.reachesOthers).map(({ pathway }) => pathway));

/** Whether a fact wakes something at rest, so that the whole history must be read before it is taken in. */
export function wakes(current: Case, fact: Fact): boolean {
  if (isRetraction(fact) || reachesOthers.has(fact.pathway)) return true;
  return Object.values(fact.data).some(
    (value) => typeof value === 'string' && current.resting.includes(value),
  );
}
