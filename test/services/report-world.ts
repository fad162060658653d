import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { putRole } from '../../shared/aws/directory.ts';
import { putReportTimers } from '../../shared/aws/report-timers.ts';
import { nextReportAt, reportsOf } from '../../shared/domain/report.ts';
import { type Row, rowsOf } from './local-table.ts';
import { invocationAt } from './messages.ts';
import type { World } from './send-world.ts';

const { profile } = rulesFor('hull');
const council = profile.council.id;

/** A report of Hull, by its id. */
export function planOf(id: string) {
  const plan = reportsOf(profile).find((known) => known.id === id);
  if (plan === undefined) throw new Error(`Expected Hull to have the report ${id}, found none.`);
  return plan;
}

/** When a report of Hull next goes after an instant. */
export const nextOf = (id: string, at: string): string =>
  nextReportAt(planOf(id), profile, invocationAt(at).now);

/** Somebody holds the role at the council, at an address of the role's own unless said. */
export const holds = (world: World, role: string, email = `${role}@hull.example`): Promise<void> =>
  putRole(world.table(), 'hull', {
    ...{ role, organisation: council, name: 'Jo Marsh', email, phone: '01482 300 300' },
  });

/** Sets the timers of all Hull's reports as they stand on Monday 20 April 2026, and takes away all but these. */
export async function owing(world: World, ...reports: readonly string[]): Promise<void> {
  await putReportTimers(world.table(), 'hull', invocationAt('2026-04-20T09:00:00Z').now);
  for (const { pk, sk } of await rowsOf(world.table(), 'AREA#hull')) {
    const isOther = sk.startsWith('DUE#REPORT#') && !reports.includes(sk.slice('DUE#REPORT#'.length));
    if (isOther)
      await put(world, { pk, sk, reportAt: '2099-01-01T00:00:00Z', dueAt: '2099-01-01T00:00:00Z' });
  }
}

/** Sets some attributes of a report's timer, past every rule. */
export const put = async (world: World, { pk, sk, ...fields }: Row): Promise<void> => {
  for (const [name, value] of Object.entries(fields)) {
    await world.table().db.send(
      new UpdateCommand({
        ...{ TableName: world.table().name, Key: { pk, sk }, UpdateExpression: 'SET #name = :value' },
        ...{ ExpressionAttributeNames: { '#name': name }, ExpressionAttributeValues: { ':value': value } },
      }),
    );
  }
};

/** The timer of a report as it stands. */
export const timerOf = async (world: World, report: string): Promise<Row | undefined> =>
  (await world.rows('AREA#hull')).find(({ sk }) => sk === `DUE#REPORT#${report}`);

/** The timer as the sweep leaves it when it hands the report on. */
export const leased = async (world: World, report: string, until: string): Promise<void> =>
  put(world, { pk: 'AREA#hull', sk: `DUE#REPORT#${report}`, dueAt: until, attempts: 1 });

/** An event of a case that can no longer be read. */
export async function spoil(world: World, ref: string): Promise<void> {
  const [event] = (await world.rows(`CASE#hull#${ref}`)).filter(({ sk }) => sk.startsWith('EVENT#'));
  if (event === undefined) throw new Error(`Expected an event in ${ref}, found none.`);
  const Item = { ...event, body: '{"localarea":"hull"}' };
  await world.table().db.send(new PutCommand({ TableName: world.table().name, Item }));
}
