import type { Case } from '../domain/case.ts';
import { isOpen } from '../domain/clock.ts';
import { viewOf } from '../domain/decide.ts';
import { acknowledgementOf } from '../domain/ladder.ts';
import { ownerText, returnedFor } from '../domain/line-of.ts';
import type { Moment } from '../domain/moment.ts';
import type { Rules } from '../domain/rules.ts';
import type { WorkShown } from '../notices/pages/work-page.ts';
import type { Linked } from './links.ts';

/** What a link to an obligation shows of it, as it stands now; null when it is done, or no longer with its desk. */
export function workShown(
  current: Case,
  link: Extract<Linked, { readonly to: 'work' }>,
  { rules, now }: { readonly rules: Rules; readonly now: Moment },
): WorkShown | null {
  const { clocks, instances } = viewOf(current, rules, now.on);
  const clock = clocks.find(
    (known) =>
      known.pathwayId === link.pathwayId && known.clock === link.clock && known.instance === link.instance,
  );
  if (clock === undefined || !isOpen(clock) || ownerText(clock.owner) !== link.owner) return null;
  const promise = acknowledgementOf(current, clock, rules);
  const stands = promise !== null && promise.promisedOn >= now.on;
  return {
    ...{ ref: link.ref, what: clock.what, dueOn: clock.dueOn, citation: clock.citation },
    returnedFor: returnedFor(clock, instances),
    promised: stands ? { by: promise.by, on: promise.promisedOn } : null,
  };
}
