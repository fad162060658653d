import type { Mapping } from './dispatcher.ts';
import type { DueIndexSpec } from './due-index.ts';
import { queueName } from './enact.ts';
import type { FunctionPool } from './function-pool.ts';
import type { Plan } from './plan.ts';
import { eventSourceMapping, globalTable, queue, schedule, table } from './resource-kinds.ts';

/** A function that is called again and again. */
export interface Schedule {
  readonly name: string;
  readonly pool: FunctionPool;
  readonly everyMs: number;
  readonly input: string | undefined;
  /** The due index that the function sweeps, if it has one: then it need not be called while nothing is due. */
  readonly sweeps: DueIndexSpec | undefined;
}

/** The event source mappings of the template. Throws where one names a queue or function that is not there. */
export function mappingsOf(plan: Plan, pools: readonly FunctionPool[]): readonly Mapping[] {
  const queues = plan.of(queue).map(({ ref, properties }) => ({ name: queueName(ref), properties }));
  const deadLetterArns = new Set(
    queues.map(({ properties }) => properties.RedrivePolicy?.deadLetterTargetArn),
  );
  const enabled = plan.of(eventSourceMapping).filter(({ properties }) => properties.Enabled);
  return enabled.map(({ id, properties }): Mapping => {
    const name = queueName(properties.EventSourceArn);
    const source = queues.find((candidate) => candidate.name === name);
    if (source === undefined) throw new Error(`${id}: expected a queue called ${name}, found none`);
    return {
      pool: poolOf(pools, properties.FunctionName, id),
      queue: name,
      queueArn: properties.EventSourceArn,
      visibilityMs: source.properties.VisibilityTimeout * 1000,
      readsDeadLetters: deadLetterArns.has(properties.EventSourceArn),
      batchSize: properties.BatchSize,
      reportsItemFailures: properties.FunctionResponseTypes.length > 0,
      maxConcurrency: properties.ScalingConfig?.MaximumConcurrency ?? Number.POSITIVE_INFINITY,
    };
  });
}

/** The schedules of the template that are switched on. */
export function schedulesOf(plan: Plan, pools: readonly FunctionPool[]): readonly Schedule[] {
  const enabled = plan.of(schedule).filter(({ properties }) => properties.State === 'ENABLED');
  return enabled.map(({ id, properties }): Schedule => {
    const pool = poolOf(pools, properties.Target.Arn, id);
    return {
      name: properties.Name ?? id,
      pool,
      everyMs: rateMs(id, properties.ScheduleExpression),
      input: properties.Target.Input,
      sweeps: dueIndexOf(plan, pool.spec.environment),
    };
  });
}

const UNIT_MS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

function rateMs(id: string, expression: string): number {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const unitMs = UNIT_MS[unit];
  if (count === undefined || unitMs === undefined) {
    throw new Error(`${id}: the local run knows schedules like rate(1 minute), not ${expression}`);
  }
  return Number(count) * unitMs;
}

/** The function of this name or ARN. Throws when there is none. */
export function poolOf(pools: readonly FunctionPool[], nameOrArn: string, user: string): FunctionPool {
  const name = nameOrArn.split(':').at(-1);
  const pool = pools.find(({ spec }) => spec.functionName === name);
  if (pool === undefined) throw new Error(`${user}: expected a function called ${name}, found none`);
  return pool;
}

/** A function that is told TABLE_NAME, DUE_INDEX and DUE_SHARDS sweeps that index of that table. */
function dueIndexOf(plan: Plan, environment: Readonly<Record<string, string>>): DueIndexSpec | undefined {
  const { TABLE_NAME, DUE_INDEX, DUE_SHARDS } = environment;
  if (TABLE_NAME === undefined || DUE_INDEX === undefined || DUE_SHARDS === undefined) return undefined;
  const swept = [...plan.of(table), ...plan.of(globalTable)].find(({ ref }) => ref === TABLE_NAME);
  const index = swept?.properties.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === DUE_INDEX);
  const key = (type: string) => index?.KeySchema.find(({ KeyType }) => KeyType === type)?.AttributeName;
  const [shardKey, instantKey] = [key('HASH'), key('RANGE')];
  if (shardKey === undefined || instantKey === undefined) {
    throw new Error(`expected an index ${DUE_INDEX} with both keys on ${TABLE_NAME}, found none`);
  }
  return { table: TABLE_NAME, index: DUE_INDEX, shardKey, instantKey, shards: Number(DUE_SHARDS) };
}
