import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { Partner } from '../areas/partners.ts';
import type { Heard } from '../domain/heard.ts';
import { type IsoInstant, isoInstant } from '../domain/moment.ts';
import { rowVersion } from './case-row.ts';
import { unlessConditionFails } from './conditional.ts';
import { areaPartition, heardKey } from './keys.ts';
import { allOf } from './query.ts';
import type { Table } from './table.ts';

/** Notes that a partner posted about an area, by when its queue took the event, in milliseconds since 1970. */
export type Hears = (who: PosterAt, receivedAt: number) => Promise<void>;

interface PosterAt {
  readonly area: string;
  readonly partner: string;
}

/**
 * Notes the hour in which a partner's last event came: writes once an hour at most for each partner and area, and asks
 * the table no more for what it noted before, so that an ordinary event costs nothing. Throws `TryAgain` when the table
 * does not answer; then nothing is taken as noted.
 */
export function hearing(table: Table): Hears {
  const noted = new Map<string, { readonly hour: IsoInstant; readonly written: Promise<unknown> }>();
  return async (who, receivedAt) => {
    const name = `${who.area}#${who.partner}`;
    const hour = hourOf(receivedAt);
    const before = noted.get(name);
    if (before !== undefined && before.hour >= hour) {
      await before.written;
      return;
    }
    const written = noteHour(table, who, hour);
    noted.set(name, { hour, written });
    try {
      await written;
    } catch (error) {
      noted.delete(name);
      throw error;
    }
  };
}

const hourOf = (milliseconds: number): IsoInstant =>
  isoInstant(
    Temporal.Instant.fromEpochMilliseconds(milliseconds).round({
      smallestUnit: 'hour',
      roundingMode: 'floor',
    }),
  );

// An event that waited long does not take back what was heard since.
const noteHour = (table: Table, { area, partner }: PosterAt, hour: IsoInstant): Promise<boolean> =>
  unlessConditionFails(
    'Noting that a partner posted',
    table.db.send(
      new UpdateCommand({
        TableName: table.name,
        Key: heardKey(area, partner),
        UpdateExpression: 'SET v = :v, partner = :partner, heardAt = :hour',
        ConditionExpression: 'attribute_not_exists(heardAt) OR heardAt < :hour',
        ExpressionAttributeValues: { ':v': rowVersion, ':partner': partner, ':hour': hour },
      }),
    ),
  );

const heardRow = z.object({ partner: z.string(), heardAt: z.string() });

/** When each partner of an area was last heard, by the register's order. Throws `TryAgain` when the table is too busy. */
export async function heardOf(
  table: Table,
  area: string,
  partners: readonly Partner[],
): Promise<readonly Heard[]> {
  const ofArea = partners.filter(({ areas }) => areas.includes(area));
  if (ofArea.length === 0) return [];
  const rows = await heardRowsOf(table, area);
  return ofArea.map(({ id, name }) => ({
    partner: id,
    name,
    at: rows.find(({ partner }) => partner === id)?.heardAt ?? null,
  }));
}

async function heardRowsOf(table: Table, area: string): Promise<readonly z.infer<typeof heardRow>[]> {
  const rows = await allOf(table, 'Reading which partners posted', {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :heard)',
    ExpressionAttributeValues: { ':pk': areaPartition(area), ':heard': 'HEARD#' },
  });
  return z.array(heardRow).parse(rows);
}
