import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { commit, loadCase } from '../../shared/aws/case-store.ts';
import { type Change, mostDeskChanges, writesOf } from '../../shared/aws/case-writes.ts';
import type { Table } from '../../shared/aws/table.ts';
import { decide } from '../../shared/domain/decide.ts';
import type { DeskRow } from '../../shared/domain/desk.ts';
import { deskId } from '../../shared/domain/desks-of.ts';
import { type LocalDynamoDb, rowsOf, setInSnapshot, startTables } from './local-table.ts';
import { event, parent, request, takeIn } from './messages.ts';

const monday = '2026-04-20T09:00:00Z';
const now = { at: '2026-06-02T09:00:00Z', on: '2026-06-02' };
const rules = rulesFor('hull');
const name = { area: 'hull', ref: 'C-1' };

let dynamodb: LocalDynamoDb;
let table: Table;
beforeAll(async () => {
  dynamodb = await startTables();
});
afterAll(() => dynamodb?.stop());
beforeEach(async () => {
  table = await dynamodb.newTable();
});

/** What a tick on Tuesday 2 June 2026 changes, when the decision on the request is a day late. */
async function tickOf(): Promise<Change> {
  const before = await loadCase(table, name, rules);
  const decision = decide(before.case, { kind: 'tick' }, { rules, now });
  return { before, decision, event: null, movesTimer: true, rules, now, shards: 4 };
}

describe('a commit', () => {
  it('writes all of a change', async () => {
    await takeIn(table, monday, parent(), request());
    const change = await tickOf();
    expect(change.decision.deeds.length).toBeGreaterThan(1);
    expect(await commit(table, change)).toMatchObject({ outcome: 'committed', snapshot: { version: 3 } });
    const rows = await rowsOf(table, 'CASE');
    for (const deed of change.decision.deeds) expect(rows).toContainEqual(expect.objectContaining({ deed }));
    expect((await loadCase(table, name, rules)).case).toEqual(change.decision.case);
  });

  it('writes nothing of a change when the case is not as it was read', async () => {
    await takeIn(table, monday, parent(), request());
    const change = await tickOf();
    await commit(table, change);
    const before = await rowsOf(table);
    expect(await commit(table, change)).toEqual({ outcome: 'conflict' });
    expect(await rowsOf(table)).toEqual(before);
  });

  it('never has more items than a transaction takes: the other desks wait for a tick that follows at once', async () => {
    await takeIn(table, monday, request());
    const change = await tickOf();
    const wide = withDesks(change, 120);
    const left = () => wide.decision.desks.put.filter(({ desk }) => done[deskId(desk)] === undefined);
    let done: Readonly<Record<string, string>> = {};
    for (const most of [120, 70, 20]) {
      expect(left()).toHaveLength(most);
      const { items, snapshot } = writesOf('cases', {
        ...wide,
        decision: { ...wide.decision, desks: { put: left(), remove: [] } },
      });
      expect(items.length).toBeLessThanOrEqual(100);
      expect(snapshot.nextDueAt).toBe(most > mostDeskChanges ? now.at : wide.decision.nextDueAt);
      const put = items.flatMap(({ Put }) => (Put?.Item?.row ? [deskId(Put.Item.row.desk)] : []));
      done = { ...done, ...Object.fromEntries(put.map((desk) => [desk, 'put'])) };
    }
    expect(left()).toEqual([]);
  });
});

function withDesks(change: Change, count: number): Change {
  const desk = (index: number): DeskRow => ({
    ...{ desk: { role: 'senco', organisation: `school-${index}`, holder: null }, ref: 'C-1' },
    ...{ of: 'child', lines: [], flags: [], findings: [] },
  });
  const put = Array.from({ length: count }, (_, index) => desk(index));
  const desks = Object.fromEntries(put.map((row) => [deskId(row.desk), 'hash']));
  const decision = {
    ...change.decision,
    case: { ...change.decision.case, desks },
    desks: { put, remove: [] },
  };
  return { ...change, decision };
}

describe('a snapshot that other rules or another release wrote', () => {
  beforeEach(async () => {
    const refused = event('assessment.decided', {
      ...{ id: 'decided', time: '2026-04-20T08:30:00Z' },
      data: { assessmentId: 'A-1', outcome: 'refuse' },
    });
    await takeIn(table, monday, request(), refused, parent());
    await commit(table, await tickOf());
  });

  it.each([
    ['other rules', { rulesVersion: 'older' }],
    ['another release', { v: 2 }],
  ])('is folded again from its history, to the same case (%s)', async (_whose, written) => {
    const before = await loadCase(table, name, rules);
    expect(before.case.facts).toHaveLength(3);
    expect(before.case.deeds.length).toBeGreaterThan(1);
    await setInSnapshot(table, 'C-1', { ...written, facts: [], deeds: [] });
    expect(await loadCase(table, name, rules)).toEqual({ ...before, refolded: true });
  });

  it('is written as it now is with the next thing that comes', async () => {
    const before = await loadCase(table, name, rules);
    await setInSnapshot(table, 'C-1', { rulesVersion: 'older', facts: [], deeds: [] });
    await takeIn(
      table,
      now.at,
      event('assessment.withdrawn', { id: 'withdrawn', time: now.at, data: { assessmentId: 'A-1' } }),
    );
    const after = await loadCase(table, name, rules);
    expect(after.refolded).toBe(false);
    expect(after.case.facts).toMatchObject([...before.case.facts, { name: 'withdrawn' }]);
  });
});
