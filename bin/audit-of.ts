import { ScanCommand, type ScanCommandInput } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { historyOf } from '../shared/aws/case-history.ts';
import { mailedSortKey } from '../shared/aws/desks.ts';
import { parkedShard } from '../shared/aws/due-index.ts';
import { type EmailRow, emailRowOf } from '../shared/aws/email-row.ts';
import type { Table } from '../shared/aws/table.ts';
import type { Case } from '../shared/domain/case.ts';
import type { Clock } from '../shared/domain/clock.ts';
import { viewOf } from '../shared/domain/decide.ts';
import type { Deed } from '../shared/domain/deed.ts';
import { owedSteps } from '../shared/domain/ladder.ts';
import { owedMessages, queuedMessages } from '../shared/domain/mail.ts';
import { type IsoInstant, inWords, type Moment, momentOf } from '../shared/domain/moment.ts';
import { nextReportAt, reportsOf } from '../shared/domain/report.ts';
import type { Rules } from '../shared/domain/rules.ts';

const tableRow = z.looseObject({
  pk: z.string(),
  sk: z.string(),
  dueShard: z.string().optional(),
  dueAt: z.string().optional(),
});
type TableRow = z.infer<typeof tableRow>;

export type Counts = Readonly<Record<string, number>>;

/** Whose life is looked at: the areas, from when on, and the present. */
export interface Lifetime {
  readonly areas: readonly string[];
  readonly begins: Moment;
  readonly now: Moment;
}

/** What the table says was done, counted. */
export interface Audit {
  readonly events: { readonly accepted: number; readonly refused: number; readonly parked: number };
  readonly clocks: readonly Clock[];
  /** Rungs taken in each area, by their names in its ladders. */
  readonly escalations: Readonly<Record<string, Counts>>;
  /** Digests that each area's boards got, by board. */
  readonly boards: Readonly<Record<string, Counts>>;
  readonly deliveries: { readonly delivered: number; readonly bounced: number; readonly complained: number };
  /** Everything that should have been done by now and was not, in words. */
  readonly overdue: readonly string[];
}

/**
 * Looks at the whole table and proves that no date was missed: every case is folded again from its history, what is
 * owed is worked out afresh, and whatever is owed and not done, queued and not sent, or due and not taken is named;
 * so is every report whose day came and which nobody got.
 */
export async function auditOf(
  table: Table,
  rulesOf: (area: string) => Rules,
  lifetime: Lifetime,
): Promise<Audit> {
  const { areas, now } = lifetime;
  const rows = await allRows(table);
  const cases = await Promise.all(
    rows
      .filter(({ sk }) => sk === 'CASE')
      .map(async ({ pk }): Promise<Case> => {
        const [, area = '', ref = ''] = pk.split('#');
        return { area, ref, desks: {}, ...(await historyOf(table, { area, ref })) };
      }),
  );
  const emails = rows.filter(({ sk }) => sk === 'EMAIL').map(emailRowOf);
  const inState = (state: string): number => emails.filter((email) => email.state === state).length;
  return {
    events: {
      accepted: count(rows, 'EVENT#'),
      refused: count(rows, 'REFUSED#'),
      parked: count(rows, 'PARKED#'),
    },
    clocks: cases.flatMap((current) => viewOf(current, rulesOf(current.area), now.on).clocks),
    escalations: byArea(areas, (area) =>
      rungsOf(cases.filter((current) => current.area === area).flatMap(({ deeds }) => deeds)),
    ),
    boards: byArea(areas, (area) => digestsOf(emails.filter((email) => email.area === area))),
    deliveries: {
      delivered: inState('delivered'),
      bounced: inState('bounced'),
      complained: inState('complained'),
    },
    overdue: [
      ...cases.flatMap((current) => owedBy(current, rulesOf(current.area), now)),
      ...rows.flatMap((row) => overdueRow(row, now.at)),
      ...forgottenDesks(rows),
      ...areas.flatMap((area) => unsentReports(rulesOf(area), emails, lifetime)),
      ...Array.from({ length: inState('claimed') }, () => 'an email that was claimed and never settled'),
    ],
  };
}

/** How many breaches were taken up the ladder so far: cheaper than the whole audit. */
export async function breachesIn(table: Table): Promise<number> {
  const rows = await allRows(table, {
    FilterExpression: 'begins_with(sk, :sk) AND deed.#step = :breach AND deed.passedOver = :no',
    ExpressionAttributeNames: { '#step': 'step' },
    ExpressionAttributeValues: { ':sk': 'DEED#step#', ':breach': 'breach', ':no': false },
  });
  return rows.length;
}

async function allRows(
  table: Table,
  only: Omit<ScanCommandInput, 'TableName'> = {},
): Promise<readonly TableRow[]> {
  const rows: TableRow[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const page = await table.db.send(
      new ScanCommand({ TableName: table.name, ...only, ExclusiveStartKey: after }),
    );
    rows.push(...z.array(tableRow).parse(page.Items ?? []));
    after = page.LastEvaluatedKey;
  } while (after !== undefined);
  return rows;
}

const count = (rows: readonly TableRow[], prefix: string): number =>
  rows.filter(({ sk }) => sk.startsWith(prefix)).length;

const byArea = <T>(areas: readonly string[], of: (area: string) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(areas.map((area) => [area, of(area)]));

const rungsOf = (deeds: readonly Deed[]): Counts =>
  counted(deeds.flatMap((deed) => (deed.kind === 'step' && !deed.passedOver ? [deed.step] : [])));

/** A board is a role at the council: its desk is named by it. */
const digestsOf = (emails: readonly EmailRow[]): Counts =>
  counted(
    emails.flatMap((email) =>
      email.audience === 'board' ? [email.recipient.desk.slice(0, email.recipient.desk.indexOf('@'))] : [],
    ),
  );

function counted(names: readonly string[]): Counts {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

/** The reports of an area that were due in this time and of which there is no email. */
function unsentReports(
  { profile }: Rules,
  emails: readonly EmailRow[],
  { begins, now }: Lifetime,
): readonly string[] {
  const sent = new Set(emails.filter(({ area }) => area === profile.area).map(({ because }) => because));
  return reportsOf(profile).flatMap((plan) => {
    const missing: string[] = [];
    for (let at = nextReportAt(plan, profile, begins); at <= now.at; ) {
      const due = momentOf(Temporal.Instant.from(at));
      const because = `${plan.title}, which was due on ${inWords(due.on)}.`;
      if (!sent.has(because)) missing.push(`${profile.area}: nobody got ${because}`);
      at = nextReportAt(plan, profile, due);
    }
    return missing;
  });
}

function owedBy(current: Case, rules: Rules, now: Moment): readonly string[] {
  const { people, clocks, statements } = viewOf(current, rules, now.on);
  const steps = clocks.flatMap((clock) => owedSteps(current, clock, { rules, now }));
  const messages = owedMessages(current, statements, { people, rules, now });
  const late = queuedMessages(current, rules.profile).filter(
    ({ sendAt }) => sendAt !== null && sendAt <= now.at,
  );
  return [
    ...steps.map(({ clock, step }) => `${current.ref}: ${clock} reached ${step} and nobody was told`),
    ...messages.map(({ notice }) => `${current.ref}: "${notice}" is owed and was never queued`),
    ...late.map(({ notice, sendAt }) => `${current.ref}: "${notice}" should have gone at ${sendAt}`),
  ];
}

function overdueRow({ pk, sk, dueShard, dueAt }: TableRow, at: IsoInstant): readonly string[] {
  if (dueShard === parkedShard) return [`${pk} ${sk}: parked`];
  return dueAt !== undefined && dueAt <= at ? [`${pk} ${sk}: due at ${dueAt} and not taken`] : [];
}

/** Desks on which something stands and that no timer will ever mail. */
function forgottenDesks(rows: readonly TableRow[]): readonly string[] {
  const desks = Map.groupBy(
    rows.filter(({ pk }) => pk.startsWith('DESK#')),
    ({ pk }) => pk,
  );
  return [...desks]
    .filter(([, its]) => its.every(({ dueAt }) => dueAt === undefined))
    .filter(([, its]) => its.some(({ sk }) => sk !== mailedSortKey))
    .map(([pk]) => `${pk}: something stands on it, and it has no timer`);
}
