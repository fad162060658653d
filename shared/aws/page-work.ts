import { rulesFor } from '../areas/rules-for.ts';
import { isOpen } from '../domain/clock.ts';
import { viewOf } from '../domain/decide.ts';
import { acknowledgementOf } from '../domain/ladder.ts';
import { ownerText, returnedFor } from '../domain/line-of.ts';
import type { Moment } from '../domain/moment.ts';
import type { WorkShown } from '../notices/pages/work-page.ts';
import { loadCase } from './case-store.ts';
import type { Linked } from './links.ts';
import type { Table } from './table.ts';

/** What a link to an obligation shows of it, as it stands now; null when it is done, or no longer with its desk. */
export async function workShown(
  table: Table,
  link: Extract<Linked, { readonly to: 'work' }>,
  now: Moment,
): Promise<WorkShown | null> {
  const rules = rulesFor(link.area);
  const { case: current } = await loadCase(table, link, rules);
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
