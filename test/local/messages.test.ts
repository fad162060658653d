import { afterEach, describe, expect, it } from 'vitest';
import { failedMessages } from '../../infra/local/batch-answer.ts';
import { type Messages, startMessages } from '../../infra/local/messages.ts';
import { addressesIn, headerValue, mimeHeaders } from '../../infra/local/mime-headers.ts';
import { readSendRequest } from '../../infra/local/ses-request.ts';

let messages: Messages | undefined;
afterEach(() => messages?.stop());

describe('the messages of the local run', () => {
  it('refuses a delay, which would pass in real time', async () => {
    messages = await startMessages({ port: 18_790, region: 'eu-west-2', onPost: () => {} });
    await messages.createQueue('work', {});
    const answer = await fetch(messages.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'AmazonSQS.SendMessage' },
      body: JSON.stringify({ QueueUrl: messages.queueUrl('work'), MessageBody: 'x', DelaySeconds: 5 }),
    });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('DelaySeconds is not simulated');
    expect((await messages.depths()).get('work')).toBe(0);
  });
});

describe('the answer of a function to a batch', () => {
  const ids = ['a', 'b'];
  const answer = (result: unknown) => ({ ok: true, result }) as const;
  const failures = (...named: string[]) =>
    answer({ batchItemFailures: named.map((id) => ({ itemIdentifier: id })) });

  it.each([
    { case: 'nothing fails when it answers nothing', given: answer(null), reports: true, fail: [] },
    { case: 'nothing fails when the list is empty', given: failures(), reports: true, fail: [] },
    { case: 'what it names fails', given: failures('b'), reports: true, fail: ['b'] },
    {
      case: 'all fail when it names an unknown message',
      given: failures('c'),
      reports: true,
      fail: ['a', 'b'],
    },
    {
      case: 'all fail when it answers in another shape',
      given: answer({ batchItemFailures: 'b' }),
      reports: true,
      fail: ['a', 'b'],
    },
    {
      case: 'what it names is done when the mapping does not ask for failures',
      given: failures('b'),
      reports: false,
      fail: [],
    },
    {
      case: 'all fail when it throws',
      given: { ok: false, error: 'no' } as const,
      reports: true,
      fail: ['a', 'b'],
    },
  ])('$case', ({ given, reports, fail }) => {
    expect([...failedMessages(given, ids, reports)]).toEqual(fail);
  });
});

describe('the headers of an email', () => {
  it('are unfolded and decoded', () => {
    const raw =
      'Subject: =?utf-8?Q?Caf=C3=A9?=\r\n =?utf-8?B?IOKAkyBvcGVu?=\r\nX-Long: one\r\n\ttwo\r\n\r\nX-Body: no';
    expect(mimeHeaders(Buffer.from(raw))).toEqual([
      { name: 'Subject', value: 'Café – open' },
      { name: 'X-Long', value: 'one two' },
    ]);
    expect(headerValue([{ name: 'Subject', value: 'x' }], 'subject')).toBe('x');
  });

  it('give the bare addresses', () => {
    expect(addressesIn('"Doe, Jane" <jane@home.example>, joe@home.example')).toEqual([
      'jane@home.example',
      'joe@home.example',
    ]);
    expect(addressesIn(undefined)).toEqual([]);
  });
});

describe('a request to send', () => {
  const account = { identities: new Map([['small.example', 'Set']]), configurationSets: new Set(['Set']) };
  const form = (
    fields: Readonly<Record<string, string>>,
    raw = 'From: a@small.example\r\nTo: b@home.example\r\n\r\nx',
  ) =>
    new URLSearchParams({
      Action: 'SendRawEmail',
      'RawMessage.Data': Buffer.from(raw).toString('base64'),
      ...fields,
    });

  it('uses the configuration set of the identity when it names none', () => {
    expect(readSendRequest(form({}), account)).toMatchObject({
      from: 'a@small.example',
      to: ['b@home.example'],
      configurationSet: 'Set',
    });
  });

  it('goes to the destinations it names, whatever the headers say', () => {
    expect(readSendRequest(form({ 'Destinations.member.1': 'c@home.example' }), account).to).toEqual([
      'c@home.example',
    ]);
  });

  it.each([
    ['a sender that is not verified', form({ Source: 'a@other.example' }), 'Email address is not verified'],
    [
      'an unknown configuration set',
      form({ ConfigurationSetName: 'None' }),
      'Configuration set <None> does not exist',
    ],
    [
      'a tag that SES would not take',
      form({ 'Tags.member.1.Name': 'id', 'Tags.member.1.Value': 'a b' }),
      'Invalid tag: <a b>',
    ],
    ['nobody to send to', form({}, 'From: a@small.example\r\n\r\nx'), 'Missing destination'],
    ['another action', form({ Action: 'SendEmail' }), 'SendEmail is not simulated'],
  ])('is refused with %s', (_, request, message) => {
    expect(() => readSendRequest(request, account)).toThrow(message);
  });
});
