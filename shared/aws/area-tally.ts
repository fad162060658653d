import type { Moment } from '../domain/moment.ts';
import { type Contribution, contributionOf, emptyTally, type Tally, tallied } from '../domain/report.ts';
import type { Rules } from '../domain/rules.ts';
import { casesOf } from './area-cases.ts';
import { historyIn, historyRowsOf } from './case-history.ts';
import type { Log } from './log.ts';
import type { Table } from './table.ts';

/** What counting depends on, and the invocation. */
export interface Counting {
  readonly table: Table;
  readonly now: Moment;
  readonly log: Log;
  /** Milliseconds left before Lambda ends the invocation. */
  readonly remaining: () => number;
}

/** What the cases of an area add up to. */
export interface Counted {
  readonly tally: Tally;
  /** Cases whose history could not be read: they are in no figure. */
  readonly unread: number;
}

/** What must be left when counting is over: enough to hand every report to SES well before the leases of their emails end. */
const millisecondsToSend = 5 * 60_000;

/**
 * Adds up all cases of an area from their whole histories, as they are now. A case that cannot be read or worked out is
 * left out and named in the log. Throws when no case at all can be counted, and when there are more than time allows.
 */
export async function countArea(area: string, rules: Rules, counting: Counting): Promise<Counted> {
  let tally = emptyTally;
  let [cases, unread] = [0, 0];
  for await (const refs of casesOf(counting.table, area)) {
    if (counting.remaining() < millisecondsToSend)
      throw new Error(`Expected all cases of ${area} to be counted in time, found more than ${cases}.`);
    const added = await Promise.all(refs.map((ref) => contributionIn({ area, ref }, rules, counting)));
    for (const contribution of added) {
      if (contribution === null) unread += 1;
      else tally = tallied(tally, contribution);
    }
    cases += refs.length;
  }
  if (cases > 0 && unread === cases)
    throw new Error(`Expected cases of ${area} that can be counted, found none among ${cases}.`);
  return { tally, unread };
}

/** What one case adds; null when that cannot be worked out, which is no reason to keep back what all others add. */
async function contributionIn(
  { area, ref }: { readonly area: string; readonly ref: string },
  rules: Rules,
  { table, now, log }: Counting,
): Promise<Contribution | null> {
  const rows = await historyRowsOf(table, { area, ref });
  try {
    const current = { area, ref, desks: {}, ...historyIn(rows) };
    return contributionOf(current, { rules, today: now.on });
  } catch (error) {
    log('report-case-unread', { case: `${area}/${ref}`, outcome: 'left out', error });
    return null;
  }
}
