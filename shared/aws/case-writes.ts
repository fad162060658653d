import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { compacted } from '../domain/compact.ts';
import { type Decision, viewOf } from '../domain/decide.ts';
import type { Deed } from '../domain/deed.ts';
import type { DeskId, DeskRow } from '../domain/desk.ts';
import { deskId } from '../domain/desks-of.ts';
import { nextSlot } from '../domain/mail.ts';
import type { IsoInstant, Moment } from '../domain/moment.ts';
import type { Rules } from '../domain/rules.ts';
import { type EventRow, packed, rowVersion, type Snapshot } from './case-row.ts';
import { shardOf } from './due-index.ts';
import {
  areaCaseKey,
  casePartition,
  deskRowKey,
  eventKey,
  type Key,
  mailDueKey,
  snapshotKey,
  stepsDueKey,
} from './keys.ts';
import { unwantedBy } from './unwanted-address.ts';

/** All that one input changes about a case. */
export interface Change {
  readonly before: Snapshot;
  readonly decision: Decision;
  /** The partner event, when it was one: its fact key and its row. */
  readonly event: { readonly fact: string; readonly row: EventRow } | null;
  /** Whether the timer of the case's next step must be moved even if it stands where it should: a tick has it leased. */
  readonly movesTimer: boolean;
  readonly rules: Rules;
  readonly now: Moment;
  readonly shards: number;
}

type Item = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/**
 * A transaction takes 100 items: the snapshot, the event, the timer, at most 21 deeds and as many contacts, what says
 * that the area has the case, or that an address is unwanted, and these.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html
 */
export const mostDeskChanges = 50;

/** The items of a change's transaction, snapshot first and event second, and the snapshot as it will then be. */
export function writesOf(
  table: string,
  given: Change,
): { readonly items: readonly Item[]; readonly snapshot: Snapshot } {
  const change = withinLimits(given);
  const { before, decision, event } = change;
  const { area, ref } = before.case;
  const { nextDueAt } = decision;
  const view = viewOf(decision.case, change.rules, change.now.on);
  const kept = compacted(decision.case, view, change.now.on);
  const snapshot = { case: kept, version: before.version + 1, nextDueAt, refolded: false };
  const put = (key: Key, row: object): Item => ({
    Put: { TableName: table, Item: { ...key, v: rowVersion, ...row } },
  });
  // Deeds keep the order in which they were done; a commit has fewer than a hundred.
  const place = before.version * 100;
  const items = [
    snapshotPut(table, snapshot, change),
    ...(event === null ? [] : [eventPut(table, eventKey(area, ref, event.fact), event.row)]),
    ...decision.deeds.map((deed, index) => put(deedKey(area, ref, deed), { place: place + index, deed })),
    ...timerWrites(table, change),
    ...deskWrites(table, change),
    ...(before.version === 0 ? [put(areaCaseKey(area, ref), { ref })] : []),
    ...unwantedBy(before.case, decision, change.now).map(({ key, row }) => put(key, row)),
  ];
  return { items, snapshot };
}

function snapshotPut(
  table: string,
  { case: current, version, nextDueAt }: Snapshot,
  { before, rules }: Change,
): Item {
  const { area, ref, facts, deeds, resting, desks } = current;
  const body = packed({ facts: [...facts], deeds: [...deeds], resting: [...resting] });
  const Item = {
    ...snapshotKey(area, ref),
    ...{ v: rowVersion, version, rulesVersion: rules.version, desks, nextDueAt, body },
  };
  if (before.version === 0) {
    return { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
  }
  return {
    Put: {
      TableName: table,
      Item,
      ConditionExpression: '#version = :seen',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':seen': before.version },
    },
  };
}

const eventPut = (table: string, key: Key, row: EventRow): Item => ({
  Put: { TableName: table, Item: { ...key, ...row }, ConditionExpression: 'attribute_not_exists(pk)' },
});

const deedKey = (area: string, ref: string, deed: Deed): Key => ({
  pk: casePartition(area, ref),
  sk: deed.kind === 'message' ? `MESSAGE#${deed.key}` : `DEED#${deed.key}`,
});

function timerWrites(table: string, { before, decision, movesTimer, shards }: Change): readonly Item[] {
  const { area, ref } = before.case;
  const timer = (key: Key, dueAt: IsoInstant | null): Item =>
    dueAt === null
      ? { Delete: { TableName: table, Key: { ...key } } }
      : {
          Put: {
            TableName: table,
            Item: { ...key, v: rowVersion, ...dueRow(shardOf(shards, area, ref), dueAt) },
          },
        };
  const steps = movesTimer || before.nextDueAt !== decision.nextDueAt ? [decision.nextDueAt] : [];
  return [
    ...steps.map((dueAt) => timer(stepsDueKey(area, ref), dueAt)),
    ...decision.mail.map(({ contactId, sendAt }) => timer(mailDueKey(area, ref, contactId), sendAt)),
  ];
}

function deskWrites(table: string, { before, decision, rules, now, shards }: Change): readonly Item[] {
  const { area, ref } = before.case;
  const dueAt = nextSlot(now, rules.profile, [rules.profile.slots.desk]);
  const put = (row: DeskRow): Item => {
    const desk = deskId(row.desk);
    const timer = dueRow(shardOf(shards, area, desk), dueAt);
    const Item = {
      ...deskRowKey(area, desk, ref),
      v: rowVersion,
      area,
      ref,
      row,
      changedAt: now.at,
      ...timer,
    };
    return { Put: { TableName: table, Item } };
  };
  const remove = (desk: DeskId): Item => ({
    Delete: { TableName: table, Key: { ...deskRowKey(area, desk, ref) } },
  });
  return [...decision.desks.put.map(put), ...decision.desks.remove.map(remove)];
}

const dueRow = (dueShard: string, dueAt: IsoInstant) => ({ dueShard, dueAt, attempts: 0 });

/** A change that touches more desks than a transaction takes leaves the rest to a tick that follows at once. */
function withinLimits(change: Change): Change {
  const { before, decision, now } = change;
  const put = decision.desks.put.slice(0, mostDeskChanges);
  const remove = decision.desks.remove.slice(0, mostDeskChanges - put.length);
  if (put.length === decision.desks.put.length && remove.length === decision.desks.remove.length)
    return change;
  const desks = { ...before.case.desks };
  for (const { desk } of put) desks[deskId(desk)] = decision.case.desks[deskId(desk)] ?? '';
  for (const desk of remove) delete desks[desk];
  const settled = {
    ...decision,
    case: { ...decision.case, desks },
    desks: { put, remove },
    nextDueAt: now.at,
  };
  return { ...change, decision: settled };
}
