import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { viewOf } from '../../shared/domain/decide.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import { beforeTheNextTransaction, setInSnapshot } from './local-table.ts';
import { event, parent, request } from './messages.ts';
import { startWorld, type World } from './send-world.ts';

// Monday 20 April 2026, British Summer Time: the family slot of 10:00 is 09:00 UTC.
const early = '2026-04-20T08:30:00Z';
const slot = '2026-04-20T09:00:00Z';
const tenPast = '2026-04-20T09:10:00Z';

let world: World;
beforeAll(async () => {
  world = await startWorld(18_931);
});
afterAll(() => world?.stop());
beforeEach(() => world.reset());

const secondParent = event('people.contact-registered', {
  ...{ id: 'parent-2', time: '2026-04-20T07:00:01Z' },
  data: {
    ...{ contactId: 'P-2', role: 'parent', email: 'other@family.example', emailConfirmedOn: '2026-04-17' },
    ...{ language: 'en', format: 'standard', channel: 'email', mayReceive: true },
  },
});
const decided = (outcome: string) =>
  event('assessment.decided', {
    ...{ id: 'decided', time: '2026-04-20T08:10:00Z' },
    data: { assessmentId: 'A-1', outcome, notifiedOn: '2026-04-20' },
  });
const held = (time = '2026-04-20T08:20:00Z') =>
  event('people.mail-held', { id: 'held', time, data: { scope: 'case', heldBy: 'safeguarding' } });

/** The same mother in the case of another child: systems write one address in many ways. */
const inOtherCase = (type: string, id: string, data: object) =>
  event(type, { id, time: '2026-04-20T07:30:00Z', ref: 'C-2', data: { contactId: 'P-1', ...data } });
const sibling = inOtherCase('people.contact-registered', 'parent-c2', {
  ...{ role: 'parent', email: 'Parent@Family.example', emailConfirmedOn: '2026-04-17' },
  ...{ language: 'en', format: 'standard', channel: 'email', mayReceive: true },
});
const notMine = inOtherCase('people.address-answered', 'not-mine-c2', {
  ...{ address: hashOf('parent@family.example'), answer: 'not-mine' },
});

const sortKeys = async (partition: string) => (await world.rows(partition)).map(({ sk }) => sk);
const mailTimers = async () => (await sortKeys('CASE#')).filter((sk) => sk.startsWith('DUE#MAIL'));
const deedsNow = async (kind: string) => (await world.caseNow()).deeds.filter((deed) => deed.kind === kind);

describe('an email to a family', () => {
  it('has a text part and an HTML part, one recipient, and all that brings its feedback back', async () => {
    await world.posted(early, parent(), request());
    expect(await world.writesTo('P-1', slot)).toBe(true);
    const [email, ...more] = world.ses.taken;
    expect(more).toEqual([]);
    expect(email).toMatchObject({
      to: ['parent@family.example'],
      from: 'no-reply@send.hull.example',
      configurationSet: 'family-mail',
      tags: { emailId: expect.stringMatching(/^[A-Za-z0-9_-]{1,256}$/), area: 'hull', audience: 'family' },
    });
    expect(email?.read.from?.text).toBe('"Hull City Council" <no-reply@send.hull.example>');
    expect(email?.read.to).toMatchObject({ value: [{ address: 'parent@family.example', name: '' }] });
    expect(email?.read.replyTo?.text).toBe('send@hull.example');
    expect(email?.read.date).toEqual(new Date(slot));
    expect(email?.read.headers.get('auto-submitted')).toBe('auto-generated');
    expect(email?.read.references).toMatch(/^<thread-[0-9a-f]+@send\.hull\.example>$/);
    expect(email?.read.text).toContain('We received the request on Monday 20 April 2026.');
    expect(email?.read.html).toContain('We received the request on <strong>Monday 20 April 2026</strong>.');
    expect(email?.raw).toMatch(/^Content-Type: multipart\/alternative/m);
  });

  it('is told to the case with the dates it promised, and its timer goes', async () => {
    await world.posted(early, parent(), request());
    await world.writesTo('P-1', slot);
    const [work] = await world.deedsTaken(slot);
    expect(work).toMatchObject({
      ...{ kind: 'deed', area: 'hull', ref: 'C-1' },
      deed: { kind: 'told', email: world.ses.taken[0]?.tags.emailId, dates: { 'ASSESS-6W': '2026-06-01' } },
    });
    expect(await mailTimers()).toEqual([]);
  });

  it('goes to each contact apart, in one thread of the case', async () => {
    await world.posted(early, parent(), secondParent, request());
    await world.writesTo('P-1', slot);
    await world.writesTo('P-2', slot);
    expect(world.ses.taken.map(({ to }) => to)).toEqual([
      ['parent@family.example'],
      ['other@family.example'],
    ]);
    expect(new Set(world.ses.taken.map(({ read }) => read.references)).size).toBe(1);
    expect(world.ses.taken[0]?.raw).not.toContain('other@family.example');
  });

  it('does not go before its slot', async () => {
    await world.posted(early, parent(), request());
    await world.writesTo('P-1', '2026-04-20T08:59:59Z');
    expect(world.ses.asked).toBe(0);
    expect(await mailTimers()).toEqual(['DUE#MAIL#P-1']);
  });

  it('carries a decision alone, apart from other news of the same slot', async () => {
    const officers = ['07:00', '07:30'].map((time, index) =>
      event('people.named-contact-assigned', {
        ...{ id: `officer-${index}`, time: `2026-04-20T${time}:00Z` },
        data: {
          name: `Officer ${index}`,
          phone: '01482 300 300',
          email: 'officer@hull.example',
          deputy: 'Sam Reed',
        },
      }),
    );
    await world.posted(early, parent(), ...officers, request(), decided('refuse'));
    await world.writesTo('P-1', slot);
    const isDecision = world.ses.taken.map(({ read }) => read.text?.includes('We have made a decision.'));
    const isNews = world.ses.taken.map(({ read }) => read.text?.includes('Your contact has changed.'));
    expect(isDecision.toSorted()).toEqual([false, true]);
    expect(isNews).toEqual(isDecision.map((is) => !is));
    const told = (await world.deedsTaken(slot)).map((work) =>
      work.kind === 'deed' ? work.deed.kind : work.kind,
    );
    expect(told).toEqual(['told', 'told']);
    expect(await mailTimers()).toEqual([]);
  });
});

describe('an address whose reader said in another case that it is not for them', () => {
  const openTasks = async (on: string) =>
    viewOf(await world.caseNow(), rulesFor('hull'), on)
      .clocks.filter(({ pathway, state }) => pathway === 'people' && state === 'running')
      .map(({ clock }) => clock)
      .sort();

  it('gets no email of this case either: its contact is told and reached by a person', async () => {
    await world.posted(early, parent(), request(), sibling, notMine);
    await world.writesTo('P-1', slot);
    expect(world.ses.asked).toBe(0);
    await world.deedsTaken(slot);
    expect(await openTasks('2026-04-20')).toEqual(['REACH-2WD', 'TELL-2WD']);
    expect(await mailTimers()).toEqual([]);
  });

  it('is not even asked whether it is right, by a case in which nobody confirmed it', async () => {
    const unknown = event('people.contact-registered', {
      ...{ id: 'parent', time: '2026-04-20T07:00:00Z' },
      data: {
        ...{ contactId: 'P-1', role: 'parent', email: 'parent@family.example' },
        ...{ language: 'en', format: 'standard', channel: 'email', mayReceive: true },
      },
    });
    await world.posted(early, sibling, notMine, unknown, request());
    await world.writesTo('P-1', slot);
    expect(world.ses.asked).toBe(0);
    await world.deedsTaken(slot);
    expect(await openTasks('2026-04-20')).toContain('REACH-2WD');
  });

  it('is used again once the council has confirmed it anew, on a later day', async () => {
    await world.posted(early, parent(), request(), sibling, notMine);
    await world.writesTo('P-1', slot);
    await world.deedsTaken(slot);
    const tuesday = '2026-04-21T09:00:00Z';
    const anew = event('people.contact-updated', {
      ...{ id: 'anew', time: '2026-04-21T08:00:00Z' },
      data: { contactId: 'P-1', email: 'parent@family.example', emailConfirmedOn: '2026-04-21' },
    });
    await world.posted('2026-04-21T08:10:00Z', anew, {
      ...decided('assess'),
      ...{ id: 'decided-anew', time: '2026-04-21T08:05:00Z' },
    });
    await world.writesTo('P-1', tuesday);
    expect(world.ses.taken.map(({ to }) => to)).toEqual([['parent@family.example']]);
  });

  it('does not keep another address of the same case from its email', async () => {
    await world.posted(early, parent(), secondParent, request(), sibling, notMine);
    await world.writesTo('P-2', slot);
    expect(world.ses.taken.map(({ to }) => to)).toEqual([['other@family.example']]);
  });
});

describe('news of one slot that is no decision', () => {
  it('goes in one email, and each piece of it is told', async () => {
    await world.posted(early, parent(), request(), decided('assess'));
    await world.writesTo('P-1', slot);
    expect(world.ses.taken).toHaveLength(1);
    expect(world.ses.taken[0]?.read.text).toContain('We received the request');
    expect(world.ses.taken[0]?.read.text).toContain('The first step is done.');
    expect(await world.deedsTaken(slot)).toHaveLength(2);
    expect(await mailTimers()).toEqual([]);
  });
});

describe('what must not go any more', () => {
  it('is dropped when a hold came between the queue and the sending', async () => {
    await world.posted(early, parent(), request());
    const { facts } = await world.caseNow();
    const hold = {
      ...facts[0],
      key: 'council#held',
      name: 'mail-held',
      data: { scope: 'case', heldBy: 'safeguarding' },
    };
    await setInSnapshot(world.table(), 'C-1', { facts: [...facts, hold] });
    expect(await world.writesTo('P-1', slot)).toBe(true);
    expect(world.ses.asked).toBe(0);
    expect(await world.deedsTaken(slot)).toMatchObject([{ deed: { kind: 'dropped', why: 'held' } }]);
    expect(await mailTimers()).toEqual([]);
  });

  it('stays unsent when a hold comes after the case was read and before the email was claimed', async () => {
    await world.posted(early, parent(), request());
    beforeTheNextTransaction(world.dynamodb, () => world.posted(early, held()));
    expect(await world.writesTo('P-1', slot)).toBe(true);
    expect(world.ses.asked).toBe(0);
    expect(await deedsNow('dropped')).toMatchObject([{ why: 'held' }]);
    expect(await sortKeys('EMAIL#')).toEqual([]);
  });

  it('is dropped when it is no longer true', async () => {
    await world.posted(early, parent(), request());
    const { facts } = await world.caseNow();
    await setInSnapshot(world.table(), 'C-1', { facts: facts.filter(({ pathway }) => pathway === 'people') });
    await world.writesTo('P-1', slot);
    expect(world.ses.asked).toBe(0);
    expect(await world.deedsTaken(slot)).toMatchObject([
      { deed: { kind: 'dropped', why: 'no-longer-true' } },
    ]);
  });

  /** The case knows that all was told; the timer stands all the same. */
  const allTold = async (): Promise<void> => {
    await world.posted(early, parent(), request());
    const { deeds } = await world.caseNow();
    const told = deeds.map(({ key }) => ({
      kind: 'told',
      key: `told#${key}`,
      at: slot,
      message: key,
      email: 'e',
      dates: {},
    }));
    await setInSnapshot(world.table(), 'C-1', { deeds: [...deeds, ...told] });
  };

  it('leaves no timer behind when nothing is queued', async () => {
    await allTold();
    await world.writesTo('P-1', slot);
    expect(world.ses.asked).toBe(0);
    expect(await mailTimers()).toEqual([]);
  });

  it('takes no timer from what is queued for the same slot at that moment', async () => {
    await allTold();
    beforeTheNextTransaction(world.dynamodb, () => world.posted(early, decided('assess')));
    await world.writesTo('P-1', slot);
    expect(world.ses.asked).toBe(0);
    await world.writesTo('P-1', slot);
    expect(world.ses.taken).toHaveLength(1);
  });
});

describe('two senders at once', () => {
  it('hand the email to SES once', async () => {
    await world.posted(early, parent(), request());
    const sent = await Promise.all([1, 2, 3, 4].map(() => world.writesTo('P-1', slot)));
    expect(world.ses.taken).toHaveLength(1);
    // One that met another in the middle of a claim may be tried again; none sends twice.
    expect(sent).toContain(true);
    await world.writesTo('P-1', tenPast);
    expect(world.ses.asked).toBe(1);
  });

  it('say again what was told when the message comes twice', async () => {
    await world.posted(early, parent(), request());
    await world.writesTo('P-1', slot);
    await world.writesTo('P-1', tenPast);
    expect(world.ses.asked).toBe(1);
    const [first, second, ...more] = await world.deedsTaken(tenPast);
    expect(second).toEqual(first);
    expect(more).toEqual([]);
    expect(await deedsNow('told')).toHaveLength(1);
  });
});
