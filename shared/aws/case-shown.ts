import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Case } from '../domain/case.ts';
import type { IsoInstant } from '../domain/moment.ts';
import type { ShownCase } from '../notices/desk-shown.ts';
import { casePartition, shownKey, shownPrefix } from './keys.ts';
import { allOf } from './query.ts';
import type { Table } from './table.ts';
import { calling } from './try-again.ts';

/**
 * That an email to a desk showed a case, kept with the case: under which parts, whose desk it was, and why that desk was
 * mailed. Its key names the email and the claim; it counts as long as that claim is the one that the email was sent by.
 */
const shownRow = z.object({
  v: z.literal(1),
  sk: z.string(),
  /** `role@organisation`. */
  owner: z.string(),
  under: z.array(z.string()),
  why: z.enum(['changed', 'others', 'weekly', 'daily']),
});

export type WhyMailed = z.infer<typeof shownRow>['why'];

/** That a case was shown, as it is read. */
export interface ShownIn extends Omit<z.infer<typeof shownRow>, 'v' | 'sk'> {
  readonly email: string;
  readonly claimedAt: IsoInstant;
}

/** An email to a desk that is about to be claimed, and the cases that it shows. */
export interface Showing {
  readonly area: string;
  readonly email: string;
  readonly claimedAt: IsoInstant;
  readonly owner: string;
  readonly shown: readonly ShownCase[];
  readonly whyOf: (ref: string) => WhyMailed;
}

const atOnce = 20;

/**
 * Leaves with each case that an email shows it. Before the email is claimed: one that goes has left its trace, and what
 * one leaves that never goes is not counted. Throws `TryAgain` when the table is too busy.
 */
export async function noteShown(table: Table, showing: Showing): Promise<void> {
  const { shown } = showing;
  for (let at = 0; at < shown.length; at += atOnce) {
    await Promise.all(shown.slice(at, at + atOnce).map((one) => put(table, one, showing)));
  }
}

async function put(table: Table, { ref, under }: ShownCase, showing: Showing): Promise<void> {
  const { area, owner, whyOf } = showing;
  const Item = { ...shownKey(area, ref, showing), v: 1, owner, under, why: whyOf(ref) };
  const command = new PutCommand({ TableName: table.name, Item });
  await calling('Noting that an email shows a case', table.db.send(command));
}

/** The emails to desks that were to show a case, in the order of their claims. */
export async function shownIn(
  table: Table,
  { area, ref }: Pick<Case, 'area' | 'ref'>,
): Promise<readonly ShownIn[]> {
  const rows = await allOf(table, 'Reading which emails showed a case', {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :shown)',
    ExpressionAttributeValues: { ':pk': casePartition(area, ref), ':shown': shownPrefix },
  });
  return z.array(shownRow).parse(rows).map(readRow);
}

function readRow({ sk, owner, under, why }: z.infer<typeof shownRow>): ShownIn {
  const [, claimedAt = '', email = ''] = sk.split('#');
  return { email, claimedAt, owner, under, why };
}
