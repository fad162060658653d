import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { handler as intake } from '../../functions/intake.ts';
import { handler as park } from '../../functions/park.ts';
import { type Invocation, stack } from '../../functions/stack.ts';
import { handler as sweep } from '../../functions/sweep.ts';

// Before the logger is made: what goes wrong here is meant to.
vi.hoisted(() => vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'SILENT'));

const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  ...{ functionName: 'intake', functionVersion: '1', memoryLimitInMB: '512', awsRequestId: 'r-1' },
  ...{ invokedFunctionArn: 'arn:aws:lambda:eu-west-2:111111111111:function:intake' },
  ...{ logGroupName: 'g', logStreamName: 's' },
  getRemainingTimeInMillis: () => 12_345,
  ...{ done: () => {}, fail: () => {}, succeed: () => {} },
};

beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('an invocation', () => {
  it('knows the moment it began, in London, and how much time is left', async () => {
    vi.setSystemTime('2026-07-01T23:15:30.987Z');
    const handler = stack(
      () => ({ table: 'cases' }),
      async (event: string, given: { table: string } & Invocation) => [
        event,
        given.table,
        given.now,
        given.remaining(),
      ],
    );
    const now = { at: '2026-07-01T23:15:30Z', on: '2026-07-02' };
    expect(await handler('event', context)).toEqual(['event', 'cases', now, 12_345]);
  });

  it('shares what it depends on with the next one, and reads the clock again', async () => {
    let made = 0;
    const handler = stack(
      () => {
        made += 1;
        return { number: made };
      },
      async (_event: null, given: { number: number } & Invocation) => `${given.number} ${given.now.on}`,
    );
    vi.setSystemTime('2026-07-01T09:00:00Z');
    expect(await handler(null, context)).toBe('1 2026-07-01');
    vi.setSystemTime('2026-07-02T09:00:00Z');
    expect(await handler(null, context)).toBe('1 2026-07-02');
  });

  it('passes on what went wrong', async () => {
    const handler = stack(
      () => ({}),
      async () => {
        throw new Error('Expected a door, found a wall.');
      },
    );
    await expect(handler(null, context)).rejects.toThrow('Expected a door, found a wall.');
  });

  it('of a function that was deployed without its environment says all that is missing', async () => {
    await expect(intake({ Records: [] }, context)).rejects.toThrow(
      'found no TABLE_NAME, DUE_SHARDS, WORK_QUEUE_ARN, PARTNER_QUEUE_PREFIX, DOOR_QUEUE_ARN.',
    );
    await expect(sweep({}, context)).rejects.toThrow(
      'found no TABLE_NAME, DUE_INDEX, DUE_SHARDS, WORK_QUEUE_URL, MAIL_QUEUE_URL, REPORT_QUEUE_URL.',
    );
    await expect(park({ Records: [] }, context)).rejects.toThrow(
      'found no TABLE_NAME, PARTNER_QUEUE_PREFIX.',
    );
  });
});
