import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { allOrNothing } from '../../shared/aws/conditional.ts';
import { claimWrites } from '../../shared/aws/mail-due.ts';
import { parent, request } from './messages.ts';
import { failPosts, failUpdates, sesEvent, startWorld, type World } from './send-world.ts';

// Monday 20 April 2026, British Summer Time: the family slot of 10:00 is 09:00 UTC.
const early = '2026-04-20T08:30:00Z';
const slot = '2026-04-20T09:00:00Z';
const inLease = '2026-04-20T09:14:00Z';
const leaseOver = '2026-04-20T09:15:00Z';

let world: World;
beforeAll(async () => {
  world = await startWorld(18_933);
});
afterAll(() => world?.stop());
beforeEach(async () => {
  await world.reset();
  await world.posted(early, parent(), request());
});

const timer = async () => (await world.rows('CASE#')).find(({ sk }) => sk === 'DUE#MAIL#P-1')?.dueAt;
const emails = async () => await world.rows('EMAIL#');
const emailId = async () => (await emails())[0]?.pk.slice('EMAIL#'.length) ?? '';
const told = async () => (await world.caseNow()).deeds.filter(({ kind }) => kind === 'told');

/** SES says that it sent an email of somebody else's, so everything before that instant has been heard. */
async function otherEmailHeard(at: string): Promise<void> {
  const other = {
    pk: 'EMAIL#other',
    sk: 'EMAIL',
    v: 1,
    state: 'sent',
    claimedAt: at,
    leaseUntil: at,
    attempts: 1,
  };
  const row = {
    ...other,
    area: 'hull',
    because: '-',
    audience: 'agency',
    recipient: { desk: 'd@o' },
    messages: [],
  };
  await world.table().db.send(new PutCommand({ TableName: world.table().name, Item: row }));
  await world.hears(at, sesEvent('Send', { emailId: 'other', at }));
}

describe('when SES took the email and its answer was lost', () => {
  beforeEach(async () => {
    world.ses.mood = 'takes-silently';
    await world.writesTo('P-1', slot);
    world.ses.mood = 'takes';
  });

  it('nobody sends it again while the claim stands', async () => {
    await world.writesTo('P-1', inLease);
    expect(world.ses.asked).toBe(1);
    expect(await timer()).toBe(leaseOver);
  });

  it("SES's own word settles it, and the family is not written to twice", async () => {
    expect(await world.hears(slot, sesEvent('Send', { emailId: await emailId(), at: slot }))).toBe(true);
    await world.deedsTaken(slot);
    expect(await told()).toHaveLength(1);
    expect(await timer()).toBeUndefined();
    await world.writesTo('P-1', leaseOver);
    expect(world.ses.asked).toBe(1);
    expect(await emails()).toMatchObject([{ state: 'sent', sesMessageId: 'ses-9' }]);
  });

  it('that word stays on its queue as long as the case cannot be told', async () => {
    const word = sesEvent('Send', { emailId: await emailId(), at: slot });
    const mend = failPosts(world);
    expect(await world.hears(slot, word)).toBe(false);
    mend();
    expect(await emails()).toMatchObject([{ state: 'claimed' }]);
    expect(await world.hears(slot, word)).toBe(true);
    await world.deedsTaken(slot);
    expect(await told()).toHaveLength(1);
  });

  it('it waits for that word after its lease, longer each time', async () => {
    await world.writesTo('P-1', leaseOver);
    expect(await timer()).toBe('2026-04-20T09:30:00Z');
    await world.writesTo('P-1', '2026-04-20T09:30:00Z');
    expect(await timer()).toBe('2026-04-20T10:00:00Z');
    expect(world.ses.asked).toBe(1);
  });

  it('word of a delivery settles it as well, should that of the sending be late', async () => {
    await world.hears(slot, sesEvent('Delivery', { emailId: await emailId(), at: slot }));
    expect((await world.deedsTaken(slot)).map((work) => work.kind === 'deed' && work.deed.kind)).toEqual([
      'told',
    ]);
    expect(await emails()).toMatchObject([{ state: 'delivered' }]);
  });
});

describe('when SES died before it took the email', () => {
  beforeEach(async () => {
    world.ses.mood = 'dies';
    await world.writesTo('P-1', slot);
    world.ses.mood = 'takes';
    expect(world.ses.taken).toEqual([]);
  });

  it('is sent again once word of a later email shows that SES never had it', async () => {
    await otherEmailHeard('2026-04-20T09:15:01Z');
    await world.writesTo('P-1', '2026-04-20T09:16:00Z');
    expect(world.ses.taken).toHaveLength(1);
    expect(world.ses.taken[0]?.tags.emailId).toBe(await emailId());
    expect((await emails()).find(({ pk }) => pk !== 'EMAIL#other')).toMatchObject({
      state: 'sent',
      attempts: 2,
    });
    await world.deedsTaken(slot);
    expect(await told()).toHaveLength(1);
  });

  it('is not sent again on word of an email that was sent at about the same time', async () => {
    await otherEmailHeard('2026-04-20T09:15:00Z');
    await world.writesTo('P-1', '2026-04-20T09:16:00Z');
    expect(world.ses.asked).toBe(1);
  });

  it('is sent again after six hours of silence', async () => {
    await world.writesTo('P-1', '2026-04-20T14:59:59Z');
    expect(world.ses.taken).toEqual([]);
    expect(await timer()).toBe('2026-04-20T15:00:00Z');
    await world.writesTo('P-1', '2026-04-20T15:00:00Z');
    expect(world.ses.taken).toHaveLength(1);
  });

  it('is sent again once by two senders who both find the lease over', async () => {
    await Promise.all([1, 2, 3].map(() => world.writesTo('P-1', '2026-04-20T15:00:00Z')));
    expect(world.ses.taken).toHaveLength(1);
  });

  it('is left to a person after three tries without any answer', async () => {
    world.ses.mood = 'faults';
    expect(await world.writesTo('P-1', '2026-04-20T15:00:00Z')).toBe(true);
    expect(await world.writesTo('P-1', '2026-04-20T21:00:00Z')).toBe(true);
    expect(world.ses.asked).toBe(3);
    expect(await world.writesTo('P-1', '2026-04-21T03:00:00Z')).toBe(false);
    expect(world.ses.asked).toBe(3);
  });
});

describe('a message that one email carries', () => {
  it('is never claimed for another, even when its timer was set again meanwhile', async () => {
    world.ses.mood = 'dies';
    await world.writesTo('P-1', slot);
    const message = (await world.caseNow()).deeds.find(({ kind }) => kind === 'message')?.key ?? '';
    const name = { area: 'hull', ref: 'C-1', contactId: 'P-1' };
    const another = (id: string) =>
      claimWrites(world.table(), name, {
        ...{ id, messages: [message], seen: leaseOver, leaseUntil: leaseOver, afresh: false },
      });
    expect(await allOrNothing(world.table(), another('another'))).toBe(false);
    expect(await allOrNothing(world.table(), another(await emailId()))).toBe(true);
  });
});

describe('when SES refuses the email for certain', () => {
  it.each(['rejects', 'throttles'] as const)(
    'gives the claim back and sends it at the next try (SES %s)',
    async (mood) => {
      world.ses.mood = mood;
      expect(await world.writesTo('P-1', slot)).toBe(false);
      expect(await emails()).toEqual([]);
      world.ses.mood = 'takes';
      expect(await world.writesTo('P-1', '2026-04-20T09:03:00Z')).toBe(true);
      expect(world.ses.taken).toHaveLength(1);
      await world.deedsTaken('2026-04-20T09:03:00Z');
      expect(await timer()).toBeUndefined();
    },
  );
});

describe('when the table fails between SES and the mark', () => {
  it('the message stays on its queue, and the family is not written to twice', async () => {
    const mend = failUpdates(world.dynamodb);
    expect(await world.writesTo('P-1', slot)).toBe(false);
    mend();
    await world.writesTo('P-1', inLease);
    expect(world.ses.asked).toBe(1);
    await world.hears(inLease, sesEvent('Send', { emailId: await emailId(), at: slot }));
    await world.deedsTaken(inLease);
    expect(await told()).toHaveLength(1);
  });
});
