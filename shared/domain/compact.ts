import { type Case, isRetraction, withFact } from './case.ts';
import { clockKey, isOpen } from './clock.ts';
import { type View, viewOf } from './decide.ts';
import type { Deed } from './deed.ts';
import { type Fact, inOrder } from './fact.ts';
import { londonDateAt } from './london.ts';
import { pendingMessages } from './mail.ts';
import { dateOf, type IsoDate } from './moment.ts';
import type { Rules } from './rules.ts';

/** So long after its last fact a finished pathway is taken to rest. */
const restsAfter = { days: 60 };

/**
 * The case without the deeds of pathways at rest: nothing of theirs is open, waits to be told or is to be said later,
 * and nothing was heard of them for 60 days. What they need stays in the history, which is read again when one of them
 * wakes; so a snapshot grows with what is open, not with the years. Every fact stays.
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
    .filter(({ facts }) => facts.every((fact) => londonDateAt(fact.at) < quietSince))
    .map(({ id }) => id);
  const resting = [...new Set([...current.resting, ...atRest])].sort();
  const over = clocks.filter(({ stoppedOn }) => stoppedOn !== null && stoppedOn < quietSince);
  return {
    ...current,
    resting,
    deeds: current.deeds.filter(staysOf(current, new Set(resting), new Set(over.map(clockKey)))),
  };
}

/** Which deeds are still needed: what was done and told in pathways that are not at rest, save for clocks long over. */
function staysOf(
  current: Case,
  resting: ReadonlySet<string>,
  over: ReadonlySet<string>,
): (deed: Deed) => boolean {
  const restingMessages = new Set(
    current.deeds.flatMap((deed) =>
      deed.kind === 'message' && resting.has(deed.pathwayId) ? [deed.key] : [],
    ),
  );
  return (deed) => {
    switch (deed.kind) {
      case 'step':
        return !resting.has(deed.pathwayId) && !over.has(clockKey(deed));
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

/**
 * Whether a fact changes anything about what is at rest, so that the whole history must be read before it is taken in:
 * a clock or a word of a pathway at rest. What is taken back may always; and so may who there is to tell, when we hear
 * of somebody late or a contact goes.
 */
export function wakes(
  current: Case,
  fact: Fact,
  { rules, today }: { rules: Rules; today: IsoDate },
): boolean {
  const last = current.facts.at(-1);
  if (current.resting.length === 0 || last === undefined) return false;
  if (isRetraction(fact) || fact.name === 'contact-removed') return true;
  if (fact.pathway === 'people' && inOrder(fact, last) < 0) return true;
  const ofResting = ({ pathwayId }: { readonly pathwayId: string }): boolean =>
    current.resting.includes(pathwayId);
  const seen = (known: Case): string => {
    const { clocks, statements } = viewOf(known, rules, today);
    return JSON.stringify([clocks.filter(ofResting), statements.filter(ofResting)]);
  };
  return seen(current) !== seen(withFact(current, fact));
}
