import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { intake } from '../../functions/intake.ts';
import { page } from '../../functions/page.ts';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { loadCase } from '../../shared/aws/case-store.ts';
import type { Linked } from '../../shared/aws/links.ts';
import type { Table } from '../../shared/aws/table.ts';
import { viewOf } from '../../shared/domain/decide.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import { peopleOf } from '../../shared/domain/person.ts';
import { moment } from '../domain/stored.ts';
import { testLinks } from './links.ts';
import { type LocalDynamoDb, startTables } from './local-table.ts';
import {
  batchOf,
  event,
  intakeAt,
  invocationAt,
  message,
  parent,
  request,
  takeIn,
  workQueueArn,
} from './messages.ts';

const monday = '2026-04-20T09:00:00Z';
const contact = { area: 'hull', ref: 'C-1', contactId: 'P-1' };
const address = hashOf('parent@family.example');
const wishes: Linked = { to: 'wishes', ...contact, address };
const asks: Linked = { to: 'address', ...contact, address };
const survey: Linked = { to: 'survey', ...contact, surveyId: 'A-1-6' };
const work: Linked = {
  ...{ to: 'work', area: 'hull', ref: 'C-1', pathwayId: 'V-1', clock: 'ADVICE-6W', instance: null },
  owner: 'senco@school-1',
};
const advice = event('advice.requested', {
  id: 'V-1',
  data: {
    adviceId: 'V-1',
    assessmentId: 'A-1',
    agency: 'school-1',
    kind: 'educational',
    settingId: 'school-1',
  },
});
const evil = '"><script>alert(1)</script>\r\nBcc: all@example.org';

describe('whoever plays with a link', () => {
  let dynamodb: LocalDynamoDb;
  let table: Table;
  const sqs = mockClient(SQSClient);
  const client = new SQSClient({});
  beforeAll(async () => {
    dynamodb = await startTables();
  });
  afterAll(() => dynamodb?.stop());
  beforeEach(async () => {
    table = await dynamodb.newTable();
    sqs.reset();
    sqs.on(SendMessageBatchCommand).resolves({});
    await takeIn(table, monday, parent(), request(), advice);
  });

  let requests = 0;
  const asked = async (link: Linked, body: string | Record<string, string> | null, said?: string) =>
    page(
      {
        httpMethod: body === null ? 'GET' : 'POST',
        pathParameters: { token: await testLinks.sign(link, moment(monday)) },
        queryStringParameters: said === undefined ? null : { said },
        body: body === null ? null : new URLSearchParams(body).toString(),
        isBase64Encoded: false,
        requestContext: { requestId: `r-${requests++}` },
      },
      {
        ...{ ...invocationAt(monday), table, links: testLinks, css: '' },
        work: { url: 'https://queue.example/work', sqs: client },
      },
    );
  const queued = (): readonly string[] =>
    sqs
      .commandCalls(SendMessageBatchCommand)
      .flatMap(({ args: [command] }) => command.input.Entries ?? [])
      .map(({ MessageBody }) => MessageBody ?? '');
  const takenIn = () =>
    intake(
      batchOf(...queued().map((body, index) => message(`w-${index}`, body, { from: workQueueArn }))),
      intakeAt(monday, table),
    );
  const current = async () => (await loadCase(table, { area: 'hull', ref: 'C-1' }, rulesFor('hull'))).case;

  it.each([evil, '__proto__', 'constructor', 'x'.repeat(5_000), ''])(
    'is thanked for nothing that was not said: said=%.30j',
    async (said) => {
      const answer = await asked(wishes, null, said);
      expect(answer.statusCode).toBe(200);
      expect(answer.body).not.toMatch(/<script|Thank you|Bcc/);
      expect(queued()).toEqual([]);
    },
  );

  it.each<[string, Linked, Record<string, string>]>([
    ['a wish of no list', wishes, { channel: 'pigeon' }],
    ['a pause of a hundred weeks', wishes, { pause: '100' }],
    ['a name every object has', wishes, { format: 'constructor', call: 'toString' }],
    ['markup', wishes, { language: evil }],
    ['an answer of no list', asks, { answer: 'toString' }],
    ['markup as an answer', asks, { answer: evil }],
    ['a score of no list', survey, { 'kept-informed': '11' }],
    ['markup as a wish for a reply', survey, { reply: evil }],
    ['a name of two lines', work, { answer: 'not-ours', by: 'Jo\r\nBcc: all@example.org' }],
    ['a very long name', work, { answer: 'not-ours', by: 'J'.repeat(81) }],
    ['a right-to-left override in a name', work, { answer: 'not-ours', by: 'Jo\u202Ehsram' }],
    [
      'nothing but fields of no form',
      wishes,
      { email: 'evil@example.org', contactId: 'P-2', mayReceive: 'true' },
    ],
  ])('is asked again, and nothing is kept: %s', async (_, link, form) => {
    const answer = await asked(link, form);
    expect(answer.statusCode).toBe(400);
    expect(answer.body).not.toContain('<script');
    expect(answer.body).not.toContain('evil@example.org');
    expect(queued()).toEqual([]);
  });

  it('is not read when the form is longer than any honest one', async () => {
    expect((await asked(wishes, { call: 'yes', more: 'x'.repeat(10_000) })).statusCode).toBe(413);
    expect(queued()).toEqual([]);
  });

  it('speaks of the contact and the address of the link, whatever the form names', async () => {
    const more = {
      contactId: 'P-2',
      address: 'a',
      ref: 'C-2',
      localarea: 'brent',
      type: 'send.people.hold-lifted.v1',
    };
    await asked(wishes, { ...more, change: 'not-mine' });
    expect(queued().map((body) => JSON.parse(JSON.parse(body).body))).toMatchObject([
      {
        ...{ type: 'send.people.address-answered.v1', subject: 'C-1', localarea: 'hull' },
        data: { contactId: 'P-1', address, answer: 'not-mine' },
      },
    ]);
  });

  it('has one task, however often the same wish is sent', async () => {
    for (let times = 0; times < 5; times++) await asked(wishes, { call: 'yes' });
    expect(await takenIn()).toEqual({ batchItemFailures: [] });
    const { clocks } = viewOf(await current(), rulesFor('hull'), '2026-04-20');
    expect(clocks.filter(({ clock }) => clock === 'CALL-2WD')).toMatchObject([{ state: 'running' }]);
  });

  it('says the same thing once, however often it is sent at once', async () => {
    for (let times = 0; times < 5; times++) await asked(wishes, { channel: 'post' });
    expect(new Set(queued().map((body) => JSON.parse(JSON.parse(body).body).id)).size).toBe(1);
  });

  /** Answers one after another, each as it was taken in before the next; until one is not kept. */
  const answersUntilFull = async (): Promise<number> => {
    for (let kept = 0; kept < 100; kept++) {
      sqs.resetHistory();
      const answer = await asked(wishes, { channel: kept % 2 === 0 ? 'post' : 'phone' });
      if (answer.statusCode !== 303) {
        expect([answer.statusCode, queued()]).toEqual([429, []]);
        expect(answer.body).toContain('Your answer was not kept');
        expect(answer.body).not.toContain('Thank you');
        return kept;
      }
      const [body = ''] = queued();
      const { body: said, ...work } = JSON.parse(body);
      const asOwn = { ...JSON.parse(said), id: `said-${kept}` };
      const own = JSON.stringify({ ...work, body: JSON.stringify(asOwn) });
      await intake(batchOf(message(`k-${kept}`, own, { from: workQueueArn })), intakeAt(monday, table));
    }
    return 100;
  };

  it('is kindly asked to call after twenty answers in a day, and everybody else still has room', async () => {
    expect(await answersUntilFull()).toBe(20);
    const form = { answer: 'mine', by: 'Jo Marsh', day: '24', month: '4', year: '2026' };
    expect((await asked(work, form)).statusCode).toBe(303);
  });

  it('is thanked for nothing that a full case cannot keep', async () => {
    const full = Array.from({ length: 700 }, (_, index) =>
      event('people.call-wished', {
        id: `said-${index}`,
        time: '2026-04-18T09:00:00Z',
        data: { contactId: 'P-2' },
      }),
    );
    const bodies = full.map((said) =>
      JSON.stringify({ kind: 'said', area: 'hull', ref: 'C-1', body: JSON.stringify(said) }),
    );
    const messages = bodies.map((body, index) => message(`f-${index}`, body, { from: workQueueArn }));
    const { batchItemFailures } = await intake(batchOf(...messages), intakeAt(monday, table));
    // What came through all the same, while it filled, waits for a person and is not dropped.
    expect(batchItemFailures.length).toBeGreaterThan(0);
    const answer = await asked(wishes, { channel: 'post' });
    expect([answer.statusCode, queued()]).toEqual([429, []]);
  });

  it('promises nothing of work that is done: an old form says so kindly', async () => {
    await takeIn(table, monday, event('advice.received', { id: 'V-1-in', data: { adviceId: 'V-1' } }));
    const form = { answer: 'mine', by: 'Jo Marsh', day: '24', month: '4', year: '2026' };
    for (const answer of [await asked(work, form), await asked(work, { answer: 'not-ours' })])
      expect([answer.statusCode, answer.body.includes('nothing more to do')]).toEqual([200, true]);
    expect(queued()).toEqual([]);
  });

  it.each([
    [
      'their mail is held',
      event('people.mail-held', {
        id: 'h',
        data: { scope: 'contact', contactId: 'P-1', heldBy: 'safeguarding' },
      }),
    ],
    [
      'the case is held',
      event('people.mail-held', { id: 'h', data: { scope: 'case', heldBy: 'safeguarding' } }),
    ],
    ['the child has died', event('people.child-died', { id: 'd', data: {} })],
    ['they were removed', event('people.contact-removed', { id: 'x', data: { contactId: 'P-1' } })],
  ])('opens no email when %s, whatever they say', async (_, stops) => {
    await takeIn(table, monday, stops);
    const before = peopleOf(await current());
    await asked(wishes, { channel: 'email', call: 'yes', change: 'recipient' });
    await asked(asks, { answer: 'mine' });
    await asked(survey, { reply: 'yes' });
    expect(await takenIn()).toEqual({ batchItemFailures: [] });
    const now = await current();
    const { held, diedOn, heldContacts, contacts } = peopleOf(now);
    expect({ held, diedOn, heldContacts, contacts }).toEqual({
      ...{ held: before.held, diedOn: before.diedOn },
      ...{ heldContacts: before.heldContacts, contacts: before.contacts },
    });
    const dropped = now.deeds.flatMap((deed) => (deed.kind === 'dropped' ? [deed.message] : []));
    const waiting = now.deeds.filter((deed) => deed.kind === 'message' && !dropped.includes(deed.key));
    expect(waiting).toEqual([]);
  });
});
