import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { rulesFor } from '../areas/rules-for.ts';
import { type IsoInstant, type Moment, momentOf, startOf } from '../domain/moment.ts';
import type { Profile } from '../domain/profile.ts';
import { nextReportAt, type ReportPlan, reportsOf } from '../domain/report.ts';
import { rowVersion } from './case-row.ts';
import { unlessConditionFails } from './conditional.ts';
import { firstShard } from './due-index.ts';
import { areaPartition, dueOf, reportDueKey } from './keys.ts';
import { allOf } from './query.ts';
import type { Table } from './table.ts';
import { calling } from './try-again.ts';

const timerRow = z.object({
  pk: z.string(),
  sk: z.string(),
  v: z.literal(rowVersion),
  /** The time of the report itself: a lease puts off `dueAt`, and this stays. */
  reportAt: z.string(),
  dueAt: z.string(),
  attempts: z.int(),
});

/** When one report of an area is next seen to. */
export interface ReportTimer {
  readonly report: string;
  /** The time the report is for. */
  readonly reportAt: IsoInstant;
  readonly dueAt: IsoInstant;
  /** How often the timer went off since it was last set. */
  readonly attempts: number;
}

/** All report timers of an area. */
export async function reportTimersOf(table: Table, area: string): Promise<readonly ReportTimer[]> {
  const rows = await allOf(table, 'Reading report timers', {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :due)',
    ExpressionAttributeValues: { ':pk': areaPartition(area), ':due': 'DUE#REPORT#' },
    ConsistentRead: true,
  });
  return z
    .array(timerRow)
    .parse(rows)
    .flatMap(({ pk, sk, reportAt, dueAt, attempts }) => {
      const due = dueOf({ pk, sk });
      return due.kind === 'report' ? [{ report: due.report, reportAt, dueAt, attempts }] : [];
    });
}

/** A report of an area, and when it next goes. */
export interface ReportDate {
  readonly plan: ReportPlan;
  readonly at: IsoInstant;
}

/**
 * Sets a timer for each report of an area that has none, never before the area goes live, and takes away those of
 * reports that are no more. One that waits for another time than the profile now says is moved; one that has gone off
 * is left alone. Answers when each report next goes, soonest first.
 */
export async function putReportTimers(
  table: Table,
  area: string,
  now: Moment,
): Promise<readonly ReportDate[]> {
  const { profile } = rulesFor(area);
  const plans = reportsOf(profile);
  const standing = await reportTimersOf(table, area);
  for (const { report } of standing) {
    if (!plans.some(({ id }) => id === report)) await removeReportTimer(table, area, report);
  }
  const from = profile.liveFrom > now.on ? { at: startOf(profile.liveFrom), on: profile.liveFrom } : now;
  const dates: ReportDate[] = [];
  for (const plan of plans) {
    const known = standing.find(({ report }) => report === plan.id);
    const next = nextReportAt(plan, profile, from);
    const isOn = known !== undefined && (known.attempts > 0 || known.reportAt <= now.at);
    dates.push({ plan, at: isOn ? known.dueAt : next });
    if (known === undefined) await putReportTimer(table, area, { report: plan.id, at: next });
    else if (!isOn && known.reportAt !== next) await moveReportTimer(table, area, movedTo(known, next));
  }
  return dates.sort((one, other) => (one.at < other.at ? -1 : 1));
}

const movedTo = ({ report, reportAt }: ReportTimer, at: IsoInstant): MovingTimer => ({
  ...{ report, seen: reportAt, to: { reportAt: at, dueAt: at } },
});

async function putReportTimer(
  table: Table,
  area: string,
  { report, at }: { readonly report: string; readonly at: IsoInstant },
): Promise<void> {
  const Item = {
    ...{ ...reportDueKey(area, report), v: rowVersion, reportAt: at },
    // So few rows need no spreading, and whoever sets them need not know how many shards there are.
    ...{ dueShard: firstShard, dueAt: at, attempts: 0 },
  };
  const command = new PutCommand({
    ...{ TableName: table.name, Item, ConditionExpression: 'attribute_not_exists(pk)' },
  });
  await unlessConditionFails('Setting a report timer', table.db.send(command));
}

/** Takes a report's timer away; nothing happens when there is none. */
export async function removeReportTimer(table: Table, area: string, report: string): Promise<void> {
  const command = new DeleteCommand({ TableName: table.name, Key: { ...reportDueKey(area, report) } });
  await calling('Removing a report timer', table.db.send(command));
}

/**
 * Sets a report's timer to another instant, and lets its tries count from nought. Nothing happens when somebody else
 * has moved it on to another report meanwhile; a lease is no such move, and gives way.
 */
export async function moveReportTimer(
  table: Table,
  area: string,
  { report, seen, to }: MovingTimer,
): Promise<void> {
  const command = new UpdateCommand({
    TableName: table.name,
    Key: { ...reportDueKey(area, report) },
    UpdateExpression: 'SET reportAt = :reportAt, dueAt = :dueAt, dueShard = :shard, attempts = :none',
    ConditionExpression: 'reportAt = :seen',
    ExpressionAttributeValues: {
      ...{ ':reportAt': to.reportAt, ':dueAt': to.dueAt, ':shard': firstShard, ':none': 0, ':seen': seen },
    },
  });
  await unlessConditionFails('Moving a report timer', table.db.send(command));
}

interface MovingTimer {
  readonly report: string;
  /** The time of the report as it was read. */
  readonly seen: IsoInstant;
  readonly to: Pick<ReportTimer, 'reportAt' | 'dueAt'>;
}

/** Whether a timer has gone off: it is past, or the sweep has put it off and counted the try. */
export const hasGoneOff = ({ dueAt, attempts }: ReportTimer, now: Moment): boolean =>
  dueAt <= now.at || attempts > 0;

/**
 * The time of the report that is owed now: the latest that has come since the timer was set. After an outage the
 * reports between are not made up for: what they would have shown has gone by.
 */
export function latestReportAt(
  plan: ReportPlan,
  { profile, reportAt, now }: { profile: Profile; reportAt: IsoInstant; now: Moment },
): Moment {
  let latest = momentOf(Temporal.Instant.from(reportAt));
  for (;;) {
    const next = nextReportAt(plan, profile, latest);
    if (next > now.at) return latest;
    latest = momentOf(Temporal.Instant.from(next));
  }
}
