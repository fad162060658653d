import { ScanCommand, type ScanCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { historyOf } from '../shared/aws/case-history.ts';
import { parkedShard } from '../shared/aws/due-index.ts';
import { emailRowOf } from '../shared/aws/email-row.ts';
import type { Table } from '../shared/aws/table.ts';
import type { Case } from '../shared/domain/case.ts';
import type { Clock } from '../shared/domain/clock.ts';
import { viewOf } from '../shared/domain/decide.ts';
import type { Deed } from '../shared/domain/deed.ts';
import { owedSteps } from '../shared/domain/ladder.ts';
import { owedMessages, queuedMessages } from '../shared/domain/mail.ts';
import type { IsoInstant, Moment } from '../shared/domain/moment.ts';
import type { Rules } from '../shared/domain/rules.ts';

const tableRow = z.looseObject({
  pk: z.string(),
  sk: z.string(),
  dueShard: z.string().optional(),
  dueAt: z.string().optional(),
});
type TableRow = z.infer<typeof tableRow>;

/** What the table says was done, counted. */
export interface Audit {
  readonly events: { readonly accepted: number; readonly refused: number; readonly parked: number };
  readonly clocks: readonly Clock[];
  /** Rungs taken, by their names in the area's ladders. */
  readonly escalations: Readonly<Record<string, number>>;
  readonly deliveries: { readonly delivered: number; readonly bounced: number; readonly complained: number };
  /** Everything that should have been done by now and was not, in words. */
  readonly overdue: readonly string[];
}

/**
 * Looks at the whole table and proves that no date was missed: every case is folded again from its history, what is
 * owed is worked out afresh, and whatever is owed and not done, queued and not sent, or due and not taken is named.
 */
export async function auditOf(table: Table, rulesOf: (area: string) => Rules, now: Moment): Promise<Audit> {
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
    escalations: rungsOf(cases.flatMap(({ deeds }) => deeds)),
    deliveries: {
      delivered: inState('delivered'),
      bounced: inState('bounced'),
      complained: inState('complained'),
    },
    overdue: [
      ...cases.flatMap((current) => owedBy(current, rulesOf(current.area), now)),
      ...rows.flatMap((row) => overdueRow(row, now.at)),
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

function rungsOf(deeds: readonly Deed[]): Readonly<Record<string, number>> {
  const rungs: Record<string, number> = {};
  for (const deed of deeds) {
    if (deed.kind === 'step' && !deed.passedOver) rungs[deed.step] = (rungs[deed.step] ?? 0) + 1;
  }
  return rungs;
}

function owedBy(current: Case, rules: Rules, now: Moment): readonly string[] {
  const { people, clocks, statements } = viewOf(current, rules, now.on);
  const steps = clocks.flatMap((clock) => owedSteps(current, clock, { rules, now }));
  const messages = owedMessages(current, statements, { people, rules, now });
  const late = queuedMessages(current).filter(({ sendAt }) => sendAt !== null && sendAt <= now.at);
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
