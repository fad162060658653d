import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Table } from '../../shared/aws/table.ts';
import { askOf, bodyOf, type DoorWorld, eventsIn, letIntakeTake, postTo, startDoor } from './door-world.ts';
import { rowsOf } from './local-table.ts';
import { request } from './messages.ts';

const monday = '2026-04-20T09:00:00Z';
const practised = { ...request(), localarea: 'sandbox' };
const path = '/cases/C-1/events/C-1-requested';

let world: DoorWorld;
let table: Table;
beforeAll(async () => {
  world = await startDoor(9_156);
});
afterAll(() => world?.stop());
beforeEach(async () => {
  table = await world.dynamodb.newTable();
});

const post = async (body: unknown) =>
  eventsIn(await postTo({ world, table, at: monday }, { body })).map(({ outcome }) => outcome);
const told = async () => bodyOf(await askOf({ world, table, at: monday }, path));
const taken = () => letIntakeTake({ world, table, at: monday });

describe('an event that was practised at the door', () => {
  it('is told of at every stage, with the clocks it started', async () => {
    expect(await post(practised)).toEqual(['queued']);
    expect((await told()).outcome).toBe('queued');
    await taken();
    expect(await told()).toMatchObject({
      outcome: 'accepted',
      clocks: { started: expect.arrayContaining([expect.objectContaining({ clock: 'ASSESS-6W' })]) },
    });
    expect(await post(practised)).toEqual(['duplicate']);
    expect((await rowsOf(table, 'CASE#')).every(({ pk }) => pk === 'CASE#sandbox_trust#C-1')).toBe(true);
  });

  it.each(['on its way', 'in its case'])(
    'may be posted for real under its id, once it is %s',
    async (where) => {
      await post(practised);
      if (where === 'in its case') await taken();
      expect(await post(request('C-1', '2026-04-17'))).toEqual(['queued']);
      expect((await told()).outcome).toBe('queued');
      await taken();
      expect((await told()).clocks).toMatchObject({
        started: expect.arrayContaining([{ clock: 'ASSESS-6W', pathwayId: 'A-1', dueOn: '2026-05-29' }]),
      });
      expect([...new Set((await rowsOf(table, 'CASE#')).map(({ pk }) => pk))]).toEqual([
        ...['CASE#hull#C-1', 'CASE#sandbox_trust#C-1'],
      ]);
    },
  );

  it('that is refused hides nothing of the real one', async () => {
    await post(request());
    await taken();
    await postTo({ world, table, at: monday }, { body: { ...practised, type: 'send.none.v1' } });
    expect((await told()).outcome).toBe('accepted');
  });
});
