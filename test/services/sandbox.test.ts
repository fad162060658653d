import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { intake } from '../../functions/intake.ts';
import { partners } from '../../shared/areas/partners.ts';
import { practiceContact } from '../../shared/areas/practice.ts';
import { areas, rulesFor } from '../../shared/areas/rules-for.ts';
import { parkedShard } from '../../shared/aws/due-index.ts';
import { dueOf } from '../../shared/aws/keys.ts';
import { fromContract } from '../properties/from-contract.ts';
import { refusedOf, rowsOf } from './local-table.ts';
import { batchOf, event, intakeAt, message, parent, register, request, workQueueArn } from './messages.ts';
import { startWorld, type World } from './send-world.ts';

const monday = '2026-04-20T09:00:00Z';
const ownQueue = (partner: string) => `arn:aws:sqs:eu-west-2:111111111111:send-partner-${partner}`;

let world: World;
beforeAll(async () => {
  world = await startWorld(9_158);
});
afterAll(() => world?.stop());
beforeEach(() => world.reset());

const practice = <E extends object>(posted: E) => ({ ...posted, localarea: 'sandbox' });

/** Takes these in as this partner posts them. */
async function postAs(partner: string, ...bodies: readonly unknown[]): Promise<void> {
  const records = bodies.map((body, index) =>
    message(`${partner}-${index}`, body, { from: ownQueue(partner) }),
  );
  const { batchItemFailures } = await intake(batchOf(...records), intakeAt(monday, world.table()));
  expect(batchItemFailures).toEqual([]);
}

/** Does all that is due by then, as the sweep and the functions behind it do, until nothing is. */
async function livesUntil(at: string): Promise<void> {
  for (let round = 1; round <= 20; round += 1) {
    const due = (await world.rows('')).filter(
      ({ dueAt, dueShard }) => dueAt !== undefined && String(dueAt) <= at && dueShard !== parkedShard,
    );
    if (due.length === 0) return;
    for (const row of due) {
      const { kind, ...job } = dueOf(row);
      if (kind === 'steps') await tick(at, job);
      else
        expect(
          await world.sends(at, kind === 'refused' ? { kind: 'partner', ...job } : mailOf(kind, job)),
        ).toBe(true);
    }
    await world.deedsTaken(at);
  }
  throw new Error('Expected the practice to come to rest in twenty rounds, found more that is due.');
}

const mailOf = (kind: string, job: object) => ({ kind: kind === 'mail' ? 'family' : kind, ...job });

async function tick(at: string, job: object): Promise<void> {
  const record = message('tick', { kind: 'tick', ...job }, { from: workQueueArn });
  expect((await intake(batchOf(record), intakeAt(at, world.table()))).batchItemFailures).toEqual([]);
}

const officer = event('people.named-contact-assigned', {
  id: 'officer',
  data: { name: 'Sam Reed', email: 'sam@council.example', phone: '01482 300 300', deputy: 'Jo Marsh' },
});

describe('what a partner practises', () => {
  it('is mailed to its own contact and to nobody else, marked as practice', async () => {
    await postAs('council', practice(parent()), practice(officer), practice(request()));
    for (const at of [
      '2026-04-20T15:00:00Z',
      '2026-05-22T09:00:00Z',
      '2026-06-30T09:00:00Z',
      '2026-07-02T09:00:00Z',
    ])
      await livesUntil(at);
    const { taken } = world.ses;
    expect(taken.map(({ tags }) => tags.audience)).toEqual(
      expect.arrayContaining(['family', 'agency', 'manager']),
    );
    for (const { to, tags, read, raw } of taken) {
      expect([to, tags.area]).toEqual([['council@hull.example'], 'sandbox_council']);
      expect(read.subject).toMatch(/^Practice: /);
      expect(read.from?.text).toContain('Practice Council');
      expect(read.text).toMatch(/^This is practice: nothing in it is real/);
      expect(String(read.html)).toContain('<strong>This is practice: nothing in it is real');
      expect(raw).not.toMatch(/@family\.example|sam@council/);
    }
  });

  it('reaches nobody else whatever its events say', async () => {
    const on = fc.integer({ min: 10, max: 19 }).map((day) => `2026-04-${day}`);
    const posted = Object.entries(fromContract(on)).map(([type, data]) =>
      fc.tuple(fc.constant(type), data, on, fc.constantFrom('council', 'school')),
    );
    const lives = fc.array(fc.oneof(...posted), { minLength: 5, maxLength: 25 });
    let emails = 0;
    await fc.assert(
      fc.asyncProperty(lives, async (life) => {
        await world.reset();
        await postAs('council', practice(parent()));
        for (const [index, [type, data, day, by]] of life.entries()) {
          const one = event(type, { id: `e-${index}`, time: `${day}T08:00:00Z`, data: { ...data } });
          await postAs(by, practice(one));
        }
        for (const at of ['2026-04-20T15:00:00Z', '2026-07-30T09:00:00Z', '2026-08-04T09:00:00Z'])
          await livesUntil(at);
        for (const { to, tags } of world.ses.taken)
          expect(to).toEqual([`${tags.area === 'sandbox_school' ? 'school' : 'council'}@hull.example`]);
        emails += world.ses.taken.length;
      }),
      { numRuns: 8 },
    );
    expect(emails).toBeGreaterThan(8);
  }, 240_000);

  it('is kept apart from a case of the same reference that another practises, and from the real one', async () => {
    await postAs('council', practice(parent()), practice(request()));
    await postAs('council', { ...parent(), id: 'real' });
    const before = await world.rows('CASE#');
    await postAs(
      'school',
      practice(request('C-1', '2026-04-17')),
      practice(
        event('event.retracted', {
          id: 'r',
          data: { eventId: 'C-1-requested', reason: 'entered-on-wrong-case' },
        }),
      ),
      practice(event('people.child-died', { id: 'd', data: { diedOn: '2026-04-19' } })),
    );
    expect(await refusedOf(world.table(), 'school')).toEqual([]);
    const after = await world.rows('CASE#');
    expect(after.filter(({ pk }) => pk !== 'CASE#sandbox_school#C-1')).toEqual(before);
    expect([...new Set(after.map(({ pk }) => pk))]).toEqual([
      ...['CASE#hull#C-1', 'CASE#sandbox_council#C-1', 'CASE#sandbox_school#C-1'],
    ]);
    const desks = (await rowsOf(world.table(), 'DESK#')).map(({ pk }) => pk.split('#')[1]);
    expect(desks).not.toContain('hull');
  });

  it('is open to every partner, for its own types, and nobody names the part of another', async () => {
    await postAs('school', practice(request()), { ...request('C-2'), localarea: 'sandbox_council' });
    expect(await refusedOf(world.table(), 'school')).toMatchObject([
      {
        subject: 'C-2',
        reasons: [{ field: 'localarea', expected: expect.stringContaining('"hull", "sandbox"') }],
      },
    ]);
    const timetables = event('assessment.requested', { id: 'x', data: request().data });
    const door = 'arn:aws:sqs:eu-west-2:111111111111:door';
    const record = message('m', practice(timetables), { from: door, stamp: 'mis' });
    await intake(batchOf(record), intakeAt(monday, world.table()));
    expect(await refusedOf(world.table(), 'mis')).toMatchObject([{ reasons: [{ field: 'type' }] }]);
  });
});

describe('the practice area', () => {
  it('is none of the areas that are counted, reported and listed', () => {
    expect(areas).not.toContain('sandbox');
    expect(rulesFor('sandbox').profile.practice).toBe(true);
    expect(areas.filter((area) => rulesFor(area).profile.practice)).toEqual([]);
    expect(() => rulesFor('hull_council')).toThrow('Expected one of');
  });

  it('has an address for each partner of the register, and for nobody else', () => {
    for (const { id, contact } of partners) expect(practiceContact(`sandbox_${id}`, partners)).toBe(contact);
    for (const area of areas) expect(practiceContact(area, partners)).toBeNull();
    for (const area of ['sandbox', 'sandbox_', 'sandbox_nobody'])
      expect(() => practiceContact(area, register)).toThrow('Expected a partner of the register');
  });
});
