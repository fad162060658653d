import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { loadCase } from '../../shared/aws/case-store.ts';
import type { Table } from '../../shared/aws/table.ts';
import { beforeTheNextTransaction, type LocalDynamoDb, rowsOf, startTables } from './local-table.ts';
import { event, parent, request, takeIn } from './messages.ts';

const monday = '2026-04-20T09:00:00Z';

/** One of many facts about one child. */
const reply = (settingId: string) =>
  event('assessment.setting-replied', { id: `reply-${settingId}`, data: { assessmentId: 'A-1', settingId } });

describe('two facts about one child at the same moment', () => {
  let dynamodb: LocalDynamoDb;
  let table: Table;
  beforeAll(async () => {
    dynamodb = await startTables();
  });
  afterAll(() => dynamodb?.stop());
  beforeEach(async () => {
    table = await dynamodb.newTable();
  });

  const snapshotOf = async () => loadCase(table, { area: 'hull', ref: 'C-1' }, rulesFor('hull'));

  it('are both taken: the one that finds the case changed decides again at once', async () => {
    await takeIn(table, monday, parent());
    beforeTheNextTransaction(dynamodb, () => takeIn(table, monday, reply('school-1')));
    dynamodb.calls.length = 0;
    expect(await takeIn(table, monday, request())).toEqual([]);
    expect(dynamodb.calls).toEqual([
      ...['GetItem', 'TransactWriteItems', 'GetItem', 'TransactWriteItems'],
      ...['GetItem', 'TransactWriteItems'],
    ]);
    const { case: both } = await snapshotOf();
    expect(both.facts.map(({ data }) => data.settingId ?? data.contactId ?? data.kind)).toEqual([
      'P-1',
      'initial',
      'school-1',
    ]);
  });

  it('are both taken when neither knew of the case before', async () => {
    beforeTheNextTransaction(dynamodb, () => takeIn(table, monday, parent()));
    expect(await takeIn(table, monday, request())).toEqual([]);
    const { version, case: current } = await snapshotOf();
    expect([version, current.facts.length]).toEqual([2, 2]);
  });

  it('are one when they are the same event: the slower one finds it known', async () => {
    beforeTheNextTransaction(dynamodb, () => takeIn(table, monday, request()));
    expect(await takeIn(table, monday, request())).toEqual([]);
    const { version, case: current } = await snapshotOf();
    expect([version, current.facts.length]).toEqual([1, 1]);
  });

  it('refuses the slower one when they share an id and differ', async () => {
    beforeTheNextTransaction(dynamodb, () => takeIn(table, monday, request()));
    expect(await takeIn(table, monday, request('C-1', '2026-04-17'))).toEqual([]);
    expect(await rowsOf(table, 'PARTNER#council')).toMatchObject([
      { sk: 'ANSWER#C-1#C-1-requested', outcome: 'refused', reasons: [{ field: 'id' }] },
      { sk: 'DUE#REFUSED' },
      { sk: 'REFUSED#m-1', id: 'C-1-requested', reasons: [{ field: 'id' }] },
    ]);
  });

  it('are all taken when four hands bring twelve of them, each fact once', async () => {
    const schools = Array.from({ length: 12 }, (_, index) => `school-${index + 1}`);
    let waiting = [0, 3, 6, 9].map((from) => schools.slice(from, from + 3).map(reply));
    for (let round = 1; waiting.length > 0; round += 1) {
      expect(round).toBeLessThan(20);
      const left = await Promise.all(waiting.map((bodies) => takeIn(table, monday, ...bodies)));
      waiting = waiting.filter((_, hand) => left[hand]?.length !== 0);
    }
    const { version, case: current } = await snapshotOf();
    expect(current.facts.map(({ data }) => data.settingId).toSorted()).toEqual(schools.toSorted());
    expect(version).toBe(12);
  });
});
