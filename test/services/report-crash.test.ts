import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { request } from './messages.ts';
import { holds, leased, owing, planOf, timerOf } from './report-world.ts';
import { failUpdates, sesEvent, startWorld, type World } from './send-world.ts';

// Friday 1 May 2026, British Summer Time: the desk slot of 07:00 is 06:00 UTC.
const friday = '2026-05-01T06:00:00Z';
const leaseOver = '2026-05-01T06:15:00Z';
const june = '2026-06-01T06:00:00Z';
const [one = '', other = '', ...rest] = planOf('scorecard').to;

let world: World;
beforeAll(async () => {
  world = await startWorld(18_943);
});
afterAll(() => world?.stop());
beforeEach(async () => {
  await world.reset();
  await world.posted('2026-04-20T11:00:00Z', request());
  await owing(world, 'scorecard');
  await holds(world, one);
  for (const role of [other, ...rest]) await holds(world, role, 'other@hull.example');
  await leased(world, 'scorecard', leaseOver);
});

const timer = () => timerOf(world, 'scorecard');
const sentTo = () => world.ses.taken.flatMap(({ to }) => to).toSorted();
const both = [`${one}@hull.example`, 'other@hull.example'].toSorted();

/** The nth transaction from now on never comes about, as when the function ends before it. */
function endBefore(transaction: number): void {
  const { middlewareStack } = world.dynamodb.client;
  let seen = 0;
  middlewareStack.add(
    (next, context) => async (args) => {
      if (context.commandName === 'TransactWriteItemsCommand') seen += 1;
      if (seen < transaction) return next(args);
      middlewareStack.remove('endBefore');
      throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError' });
    },
    { step: 'initialize', name: 'endBefore' },
  );
}

/** SES says that it sent an email of somebody else's, so everything before that instant has been heard. */
async function otherEmailHeard(at: string): Promise<void> {
  const Item = {
    ...{ pk: 'EMAIL#other', sk: 'EMAIL', v: 1, state: 'sent', claimedAt: at, leaseUntil: at, attempts: 1 },
    ...{ area: 'hull', because: '-', audience: 'agency', recipient: { desk: 'd@o' }, messages: [] },
  };
  await world.table().db.send(new PutCommand({ TableName: world.table().name, Item }));
  await world.hears(at, sesEvent('Send', { emailId: 'other', at }));
}

describe('when the function ends', () => {
  it('before the first email, the next try sends them all', async () => {
    endBefore(1);
    expect(await world.writesReports(friday)).toBe(false);
    expect(sentTo()).toEqual([]);
    expect(await timer()).toMatchObject({ reportAt: friday, attempts: 1 });
    await world.writesReports(leaseOver);
    expect(sentTo()).toEqual(both);
    expect(await timer()).toMatchObject({ dueAt: june, reportAt: june, attempts: 0 });
  });

  it('between two emails, the next try sends the second alone', async () => {
    endBefore(2);
    expect(await world.writesReports(friday)).toBe(false);
    expect(world.ses.asked).toBe(1);
    await world.writesReports(leaseOver);
    expect(sentTo()).toEqual(both);
    expect(await timer()).toMatchObject({ dueAt: june });
  });

  it('after the last email and before the timer is set, the next try only sets it', async () => {
    await world.writesReports(friday);
    await world.table().db.send(
      new PutCommand({
        TableName: world.table().name,
        Item: { ...(await timer()), reportAt: friday, dueAt: leaseOver, attempts: 1 },
      }),
    );
    await world.writesReports(leaseOver);
    expect(sentTo()).toEqual(both);
    expect(await timer()).toMatchObject({ dueAt: june, reportAt: june, attempts: 0 });
  });

  it('between SES and the mark, nothing is sent twice, and the others get theirs', async () => {
    const mend = failUpdates(world.dynamodb);
    expect(await world.writesReports(friday)).toBe(false);
    mend();
    expect(world.ses.asked).toBe(1);
    await world.writesReports('2026-05-01T06:10:00Z');
    expect(sentTo()).toEqual(both);
    expect(await timer()).toMatchObject({ dueAt: leaseOver, reportAt: friday });
    const emailId = world.ses.taken[0]?.tags.emailId ?? '';
    await world.hears(friday, sesEvent('Send', { emailId, at: friday }));
    await world.writesReports(leaseOver);
    expect(world.ses.asked).toBe(2);
    expect(await timer()).toMatchObject({ dueAt: june });
  });
});

describe('two functions with the same report', () => {
  it('send it once to each', async () => {
    await Promise.all([1, 2, 3].map(() => world.writesReports(friday)));
    expect(sentTo()).toEqual(both);
    await world.writesReports(leaseOver);
    expect(sentTo()).toEqual(both);
    expect(await timer()).toMatchObject({ dueAt: june });
  });
});

describe('when the answer of SES is lost', () => {
  it('its own word settles it, and those after it in the list get theirs', async () => {
    world.ses.mood = 'takes-silently';
    expect(await world.writesReports(friday)).toBe(true);
    world.ses.mood = 'takes';
    expect(world.ses.asked).toBe(1);
    expect(await timer()).toMatchObject({ dueAt: leaseOver, reportAt: friday });
    const emailId = world.ses.taken[0]?.tags.emailId ?? '';
    await world.hears(friday, sesEvent('Send', { emailId, at: friday }));
    await world.writesReports(leaseOver);
    expect(sentTo()).toEqual(both);
    expect(await timer()).toMatchObject({ dueAt: june });
  });

  it('it is waited for after the lease, and then sent again when SES never had it', async () => {
    world.ses.mood = 'dies';
    await world.writesReports(friday);
    world.ses.mood = 'takes';
    await world.writesReports(leaseOver);
    expect(world.ses.taken).toHaveLength(1);
    expect(await timer()).toMatchObject({ dueAt: '2026-05-01T06:30:00Z', reportAt: friday, attempts: 0 });
    await otherEmailHeard('2026-05-01T06:15:01Z');
    await world.writesReports('2026-05-01T06:30:00Z');
    expect(sentTo()).toEqual(both);
    expect(await timer()).toMatchObject({ dueAt: june });
  });

  it('it is left to a person after three tries, and the others have theirs', async () => {
    world.ses.mood = 'dies';
    for (const at of [friday, '2026-05-01T12:00:00Z', '2026-05-01T18:00:00Z']) await world.writesReports(at);
    expect(world.ses.asked).toBe(3);
    world.ses.mood = 'takes';
    expect(await world.writesReports('2026-05-02T00:00:00Z')).toBe(false);
    expect(world.ses.asked).toBe(4);
    expect(sentTo()).toHaveLength(1);
    expect(await timer()).toMatchObject({ reportAt: friday });
  });
});

describe('when SES refuses a report for certain', () => {
  it.each(['rejects', 'throttles'] as const)('it is sent at the next try (SES %s)', async (mood) => {
    world.ses.mood = mood;
    expect(await world.writesReports(friday)).toBe(false);
    expect(await world.rows('EMAIL#')).toEqual([]);
    world.ses.mood = 'takes';
    await world.writesReports(leaseOver);
    expect(sentTo()).toEqual(both);
    expect(await timer()).toMatchObject({ dueAt: june });
  });
});
