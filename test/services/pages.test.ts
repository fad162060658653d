import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { intake } from '../../functions/intake.ts';
import { page } from '../../functions/page.ts';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { loadCase } from '../../shared/aws/case-store.ts';
import type { Linked } from '../../shared/aws/links.ts';
import type { Table } from '../../shared/aws/table.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import { peopleOf } from '../../shared/domain/person.ts';
import { moment } from '../domain/stored.ts';
import { testLinks } from './links.ts';
import { type LocalDynamoDb, rowsOf, startTables } from './local-table.ts';
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
const work: Linked = {
  ...{ to: 'work', area: 'hull', ref: 'C-1', pathwayId: 'V-1', clock: 'ADVICE-6W', instance: null },
  owner: 'senco@school-1',
};
const contact = { area: 'hull', ref: 'C-1', contactId: 'P-1' };
const wishes: Linked = { to: 'wishes', ...contact, address: hashOf('parent@family.example') };
const survey: Linked = { to: 'survey', ...contact, surveyId: 'A-1-6' };
const links = testLinks;
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

describe('a page behind a link', () => {
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

  const asked = async (link: Linked | string, form?: Record<string, string>, said?: string) =>
    page(
      {
        httpMethod: form === undefined ? 'GET' : 'POST',
        pathParameters: { token: typeof link === 'string' ? link : await links.sign(link, moment(monday)) },
        queryStringParameters: said === undefined ? null : { said },
        body: form === undefined ? null : new URLSearchParams(form).toString(),
        isBase64Encoded: false,
        requestContext: { requestId: 'r-1' },
      },
      {
        ...invocationAt(monday),
        table,
        links,
        css: '',
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

  it('changes nothing when it is opened, however often', async () => {
    for (const link of [work, wishes, survey]) expect((await asked(link)).statusCode).toBe(200);
    expect(queued()).toEqual([]);
  });

  it('shows nothing that we know of the contact', async () => {
    const { body } = await asked(wishes);
    expect(body).not.toMatch(/C-1|P-1|parent@|family\.example/);
  });

  it('keeps what a contact chose, and asks for a person where a person must look', async () => {
    const answer = await asked(wishes, { format: 'large-print', call: 'yes', change: 'address' });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '?said=way.call.change']);
    expect(await takenIn()).toEqual({ batchItemFailures: [] });
    const now = await current();
    expect(peopleOf(now).contacts).toMatchObject([{ contactId: 'P-1', format: 'large-print' }]);
    expect(now.facts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['call-wished', 'change-wished']),
    );
    expect((await asked(wishes, undefined, 'way.call.change')).body).toContain('Thank you');
  });

  it('writes no more to an address whose reader says that the emails are for somebody else', async () => {
    expect((await asked(wishes, { change: 'not-mine' })).headers.location).toBe('?said=not-mine');
    await takenIn();
    expect(peopleOf(await current()).failed).toMatchObject([{ contactId: 'P-1' }]);
  });

  it('takes "I have this" with a name and a day', async () => {
    const answer = await asked(work, { answer: 'mine', by: 'Jo Marsh', day: '24', month: '4', year: '2026' });
    expect(answer.statusCode).toBe(303);
    await takenIn();
    expect((await current()).facts.at(-1)).toMatchObject({
      name: 'acknowledged',
      data: { pathwayId: 'V-1', clock: 'ADVICE-6W', role: 'senco', by: 'Jo Marsh', promisedOn: '2026-04-24' },
    });
    expect((await asked(work)).body).toContain('Jo Marsh has it, by Friday 24 April 2026');
  });

  it('takes "not ours", and the council is to settle whose it is', async () => {
    await asked(work, { answer: 'not-ours' });
    await takenIn();
    expect((await current()).facts.at(-1)).toMatchObject({ name: 'disowned' });
    const onDesk = async (desk: string) =>
      (await rowsOf(table, `DESK#hull#${desk}`)).find(({ sk }) => sk === 'C-1')?.row;
    expect(await onDesk('senco@school-1')).toMatchObject({
      lines: [{ clock: 'ADVICE-6W', disowned: { on: '2026-04-20', by: null } }],
    });
    expect(await onDesk('team-manager@hull-city-council')).toMatchObject({ flags: ['no-owner'] });
  });

  it.each([
    [{}, 'Choose whose it is'],
    [{ answer: 'mine' }, 'Enter your name'],
    [{ answer: 'mine', by: 'Jo', day: '31', month: '4', year: '2026' }, 'Enter a real date'],
    [{ answer: 'mine', by: 'Jo', day: '17', month: '4', year: '2026' }, 'The date must be today or later'],
    [
      { answer: 'mine', by: 'Jo', day: '1', month: '12', year: '2026' },
      'The date must be Tuesday 5 May 2026 or before',
    ],
    [{ answer: 'mine', by: '<b>Jo</b>', day: '24', month: '4', year: '2026' }, 'Enter your name'],
    [{ answer: 'mine', by: 'Jo', day: 'x', month: '', year: '2026' }, 'Enter the day, month and year'],
  ])('says what to do about %j: %s', async (form, says) => {
    const answer = await asked(work, form);
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain(says);
    expect(answer.body).not.toContain('<b>Jo');
    expect(queued()).toEqual([]);
  });

  it('says that there is nothing more to do when the work was done', async () => {
    const received = { id: 'V-1-in', data: { adviceId: 'V-1' } };
    await takeIn(table, monday, event('advice.received', received));
    expect((await asked(work)).body).toContain('nothing more to do');
  });

  it('says so too when the work is with another desk', async () => {
    expect((await asked({ ...work, owner: 'senco@school-2' })).body).toContain('nothing more to do');
  });

  it('takes the first answer to a survey, and a wish for a reply is a clock', async () => {
    const best = { 'kept-informed': 'very', 'listened-to': 'mostly', 'kind-and-clear': 'no' };
    await asked(survey, { ...best, reply: 'yes' });
    await asked(survey, { ...best, 'listened-to': 'no', reply: 'no' });
    expect(await takenIn()).toEqual({ batchItemFailures: [] });
    // Another is not thanked for: it says that the first was kept.
    const sent = queued().length;
    for (const form of [undefined, { ...best, reply: 'no' }])
      expect((await asked(survey, form)).body).toContain('They can be given once.');
    expect(queued()).toHaveLength(sent);
    const answers = (await current()).facts.filter(({ pathway }) => pathway === 'feedback');
    expect(answers).toMatchObject([
      {
        data: {
          surveyId: 'A-1-6',
          contactId: 'P-1',
          wishesReply: true,
          scores: { 'kept-informed': 10, 'kind-and-clear': 0 },
        },
      },
    ]);
  });

  it.each([
    ['x.y.z', 404, 'This link does not work'],
    ['', 404, 'This link does not work'],
  ])('that is none of ours (%s) says so kindly', async (token, status, says) => {
    const answer = await asked(token);
    expect([answer.statusCode, answer.body.includes(says)]).toEqual([status, true]);
  });

  it('is thanked for what is done, and for no more: email may have been turned off by the council', async () => {
    const answer = await asked(wishes, { channel: 'email' });
    expect(answer.headers.location).toBe('?said=email');
    const { body } = await asked(wishes, undefined, 'email');
    expect(body).toContain('somebody will check with you first');
    expect(body).not.toContain('We will do it this way');
    expect((await asked(wishes, { change: 'recipient' })).headers.location).toBe('?said=change');
    expect((await asked(wishes, undefined, 'change')).body).toContain('somebody will check with you first');
  });

  const moved = event('people.contact-updated', {
    id: 'moved',
    data: { contactId: 'P-1', email: 'new@family.example', emailConfirmedOn: '2026-04-20' },
  });

  it.each<[string, Linked, Record<string, string>]>([
    ['wishes', wishes, { channel: 'post' }],
    ['whose address it is', { ...wishes, to: 'address' }, { answer: 'mine' }],
    ['a survey', { ...survey, address: wishes.address }, { reply: 'yes' }],
  ])('sent to an address that the contact has left sets nothing any more: %s', async (_, link, form) => {
    await takeIn(table, monday, moved);
    for (const answer of [await asked(link), await asked(link, form)]) {
      expect(answer.statusCode).toBe(410);
      expect(answer.body).toContain('This link does not work any more');
      expect(answer.body).toContain(rulesFor('hull').profile.council.phone);
      expect(answer.body).not.toMatch(/family\.example|P-1|C-1/);
    }
    expect(queued()).toEqual([]);
  });

  it('sent to the address that they have now works, and so does a survey of before addresses were named', async () => {
    await takeIn(table, monday, moved);
    const now = { ...wishes, address: hashOf('new@family.example') };
    expect((await asked(now, { channel: 'post' })).statusCode).toBe(303);
    expect((await asked(survey, { reply: 'yes' })).statusCode).toBe(303);
  });

  it('that is too old says so kindly', async () => {
    const old = await links.sign(wishes, moment('2026-02-02T09:00:00Z'));
    const answer = await asked(old);
    expect([answer.statusCode, answer.body.includes('This link is too old')]).toEqual([410, true]);
  });

  it('may not be framed, kept, found, or named to other sites', async () => {
    const { headers } = await asked(wishes);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it('is kept when the queue does not answer: the reader is asked to try again', async () => {
    sqs.on(SendMessageBatchCommand).rejects(Object.assign(new Error('slow'), { name: 'ServiceUnavailable' }));
    const answer = await asked(wishes, { call: 'yes' });
    expect([answer.statusCode, answer.body.includes('Your answer was not kept')]).toEqual([503, true]);
  });
});
