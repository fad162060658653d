import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { intake } from '../../functions/intake.ts';
import { type Hears, heardOf, hearing } from '../../shared/aws/heard.ts';
import type { Table } from '../../shared/aws/table.ts';
import { type LocalDynamoDb, rowsOf, startTables } from './local-table.ts';
import { batchOf, event, intakeAt, message, parent, register, request } from './messages.ts';
import { failUpdates } from './send-world.ts';

// British Summer Time: 09:20 UTC is 10:20 in London.
const monday = '2026-04-20T09:20:00Z';

let dynamodb: LocalDynamoDb;
let table: Table;
let hears: Hears;
beforeAll(async () => {
  dynamodb = await startTables();
});
afterAll(() => dynamodb?.stop());
beforeEach(async () => {
  table = await dynamodb.newTable();
  hears = hearing(table);
});

const post = async (sentAt: string, ...bodies: readonly unknown[]) => {
  const records = bodies.map((body, index) => message(`m-${index}`, body, { sentAt }));
  const { batchItemFailures } = await intake(batchOf(...records), { ...intakeAt(sentAt, table), hears });
  return batchItemFailures.length;
};
const last = async () => (await heardOf(table, 'hull', register)).map(({ partner, at }) => [partner, at]);
const decided = event('assessment.decided', {
  ...{ id: 'e-9', time: monday },
  data: { assessmentId: 'A-1', outcome: 'assess' },
});

describe('when a partner last posted', () => {
  it('is known to the hour, and of who never did that nothing came', async () => {
    await post(monday, parent(), request());
    expect(await last()).toEqual([
      ['council', '2026-04-20T09:00:00Z'],
      ['school', null],
      ['trust', null],
      ['mis', null],
    ]);
  });

  it('costs one more write in its hour, and an ordinary event nothing', async () => {
    await post(monday, parent(), request());
    const updates = () => dynamodb.calls.filter((call) => call === 'UpdateItem').length;
    expect(updates()).toBe(1);
    dynamodb.calls.length = 0;
    await post('2026-04-20T09:40:00Z', decided);
    expect(dynamodb.calls).toEqual(['GetItem', 'TransactWriteItems']);
  });

  it('moves with the next hour, and not back with an event that waited in its queue', async () => {
    await post(monday, parent());
    await post('2026-04-20T11:01:00Z', request());
    expect((await last())[0]).toEqual(['council', '2026-04-20T11:00:00Z']);
    hears = hearing(table);
    await post(monday, decided);
    expect((await last())[0]).toEqual(['council', '2026-04-20T11:00:00Z']);
  });

  it('is not moved by what was refused', async () => {
    await post(monday, { ...request(), subject: 'no spaces please' });
    expect((await last())[0]).toEqual(['council', null]);
  });

  it('is not lost when the table is too busy: the event stays on its queue, and is taken in once', async () => {
    const mend = failUpdates(dynamodb);
    expect(await post(monday, request())).toBe(1);
    mend();
    expect(await post(monday, request())).toBe(0);
    expect((await last())[0]).toEqual(['council', '2026-04-20T09:00:00Z']);
    expect((await rowsOf(table, 'CASE#hull#C-1')).filter(({ sk }) => sk.startsWith('EVENT#'))).toHaveLength(
      1,
    );
  });
});
