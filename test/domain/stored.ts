import { Temporal } from 'temporal-polyfill';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { type Case, emptyCase, withFact } from '../../shared/domain/case.ts';
import { compacted, wakes } from '../../shared/domain/compact.ts';
import { decide, type Input, type View, viewOf } from '../../shared/domain/decide.ts';
import type { Deed } from '../../shared/domain/deed.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { queuedMessages } from '../../shared/domain/mail.ts';
import { type Moment, momentOf } from '../../shared/domain/moment.ts';
import type { Rules } from '../../shared/domain/rules.ts';

/** A fact, and when it reached us. */
export interface Reaching {
  readonly fact: Fact;
  readonly now: Moment;
}

/** How a case is kept: as a snapshot of what is not at rest, or whole; and who looks at each snapshot. */
export interface Keeping {
  readonly rules: Rules;
  readonly compact: boolean;
  readonly seen?: (snapshot: Case) => void;
}

/** Everything ever decided about a case as the store keeps it, with ticks between its facts and each email sent at once. */
export function stored(
  reaching: readonly Reaching[],
  { rules, compact, seen }: Keeping,
): { readonly deeds: readonly string[]; readonly desks: Case['desks'] } {
  let current: Case = emptyCase('hull', 'C-1');
  let nextDueAt: string | null = null;
  const history: { facts: Case['facts']; deeds: Deed[] } = { facts: [], deeds: [] };
  const take = (input: Input, now: Moment): void => {
    const awake = compact && input.kind === 'fact' && wakes(current, input.fact, { rules, today: now.on });
    const before = awake ? { ...current, ...history, resting: [] } : current;
    const decision = decide(before, input, { rules, now });
    if (input.kind === 'fact')
      history.facts = withFact({ ...current, facts: history.facts }, input.fact).facts;
    history.deeds.push(...decision.deeds);
    nextDueAt = decision.nextDueAt;
    const view = viewOf(decision.case, rules, now.on);
    current = compact ? compacted(decision.case, view, now.on) : decision.case;
    seen?.(current);
    const told = tellFirst(current, view, now);
    if (told !== null) take({ kind: 'deed', deed: told }, now);
  };
  const ticksUntil = (at: string): void => {
    while (nextDueAt !== null && nextDueAt <= at) take({ kind: 'tick' }, moment(nextDueAt));
  };
  for (const { fact, now } of reaching) {
    ticksUntil(now.at);
    take({ kind: 'fact', fact }, now);
  }
  return { deeds: history.deeds.map((deed) => deed.key).sort(), desks: current.desks };
}

export const moment = (at: string): Moment => momentOf(Temporal.Instant.from(at));

function tellFirst(current: Case, view: View, { at }: Moment): Deed | null {
  const [queued] = queuedMessages(current, rulesFor(current.area).profile);
  if (queued === undefined) return null;
  const said = view.statements.find((statement) => statement.key === queued.statement);
  const key = `told#${queued.key}`;
  return { kind: 'told', key, at, message: queued.key, email: `m-${queued.key}`, dates: said?.dates ?? {} };
}
