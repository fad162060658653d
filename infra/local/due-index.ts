import * as z from 'zod';
import type { DynamoDbCalls } from './dynamodb-calls.ts';

/** The table's due index, as the template describes it: a partition key with the shard, a sort key with the instant. */
export interface DueIndexSpec {
  readonly table: string;
  readonly index: string;
  readonly shardKey: string;
  readonly instantKey: string;
  readonly shards: number;
}

const Found = z.object({ Items: z.array(z.record(z.string(), z.record(z.string(), z.string()))) });

/** The earliest instant at which a row of the index is due, as it is written there, or nothing when no row is. */
export async function earliestDue(dynamodb: DynamoDbCalls, spec: DueIndexSpec): Promise<string | undefined> {
  const shards = Array.from({ length: spec.shards }, (_, shard) => firstOf(dynamodb, spec, String(shard)));
  const instants = (await Promise.all(shards)).filter((instant) => instant !== undefined);
  return instants.sort()[0];
}

async function firstOf(
  dynamodb: DynamoDbCalls,
  spec: DueIndexSpec,
  shard: string,
): Promise<string | undefined> {
  const answer = await dynamodb.call('Query', {
    TableName: spec.table,
    IndexName: spec.index,
    KeyConditionExpression: '#shard = :shard',
    ExpressionAttributeNames: { '#shard': spec.shardKey },
    ExpressionAttributeValues: { ':shard': { S: shard } },
    Limit: 1,
  });
  return Found.parse(answer).Items[0]?.[spec.instantKey]?.S;
}
