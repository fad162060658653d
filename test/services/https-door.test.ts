import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { Sha256 } from '@smithy/core/checksum';
import { HttpRequest } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';
import { CloudEvent, HTTP } from 'cloudevents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { synthesize } from '../../bin/synthesize.ts';
import { tryAtTheDoor } from '../../bin/try-at-the-door.ts';
import type { LocalRun } from '../../infra/local/local-run.ts';
import { startLocal } from '../../infra/local/start-local.ts';
import { event, parent } from './messages.ts';

// The deployed system as it is synthesized, and three clients that know nothing of it but the contract.
const port = 9_270;
const minutes = 60_000;
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const trust = 'hull-hospital-trust';
const complaints = 'hull-complaints';
const refs = ['BY-CURL', 'BY-SDK', 'BY-SIGNER'] as const;
let templates: Awaited<ReturnType<typeof synthesize>>;
let run: LocalRun;

beforeAll(async () => {
  templates = await synthesize();
  run = await startLocal({ templateDir: templates.path, port, startAt: '2026-04-20T08:30:00Z' });
  const sqs = new SQSClient({ endpoint: run.urls.messages, region: run.region, credentials });
  for (const ref of refs) {
    const contact = parent(ref);
    const data = { ...contact.data, email: `${ref.toLowerCase()}@family.example` };
    await sqs.send(
      new SendMessageCommand({
        QueueUrl: run.urls.queues['send-partner-hull-case-system'],
        MessageBody: JSON.stringify({ ...contact, data }),
      }),
    );
  }
  sqs.destroy();
  await run.settle();
}, 5 * minutes);
afterAll(async () => {
  await run?.stop();
  await templates?.remove();
});

const referral = (ref: string) =>
  event('referral.made', {
    ...{ id: `${ref}-made`, ref },
    data: {
      referralId: 'R-1',
      service: 'salt',
      madeOn: '2026-04-17',
      receivedOn: '2026-04-20',
      mayTell: true,
    },
  });

const Token = z.object({ access_token: z.string() });

async function bearer(client: string, secret = 'local'): Promise<string> {
  const form = { grant_type: 'client_credentials', client_id: client, client_secret: secret };
  const answer = await fetch(`${run.urls.door}/local/token`, {
    method: 'POST',
    body: new URLSearchParams(form),
  });
  return `Bearer ${Token.parse(await answer.json()).access_token}`;
}

const keyOf = (partner: string) => ({ 'x-api-key': `local-key-${partner}` });

/** What the AWS SDK's own signer makes of a request. */
async function signed(method: string, path: string, body: string) {
  const signer = new SignatureV4({
    credentials: { accessKeyId: `local-${trust}`, secretAccessKey: 'local' },
    ...{ region: run.region, service: 'execute-api', sha256: Sha256 },
  });
  const headers = { host: new URL(run.urls.door).host, 'content-type': 'application/json', ...keyOf(trust) };
  const request = await signer.sign(new HttpRequest({ method, path, headers, body }));
  return { method, headers: request.headers, ...(body !== '' && { body }) };
}

const Posted = z.object({ events: z.tuple([z.object({ outcome: z.string(), status: z.string() })]) });
const expectQueued = (answer: unknown): string => {
  const { events } = Posted.parse(answer);
  expect(events[0].outcome).toBe('queued');
  return events[0].status;
};

const Inbox = z.object({
  emails: z.array(z.object({ destination: z.object({ to: z.array(z.string()) }), subject: z.string() })),
});

describe('an event that is posted over HTTPS', () => {
  const statusPaths: string[] = [];
  const curl = (...args: readonly string[]) =>
    promisify(execFile)('curl', [
      ...['--silent', '--show-error', '--aws-sigv4', `aws:amz:${run.region}:execute-api`],
      ...['--user', `local-${trust}:local`, '--header', `x-api-key: local-key-${trust}`, ...args],
    ]);

  it('by curl, with a signature, is taken', async () => {
    const body = JSON.stringify(referral('BY-CURL'));
    const { stdout } = await curl(
      ...['--header', 'content-type: application/json', '--data', body, `${run.urls.door}/events`],
    );
    statusPaths.push(expectQueued(JSON.parse(stdout)));
  });

  it('by the CloudEvents SDK, with a token, is taken', async () => {
    const logged = event('complaint.logged', {
      ...{ id: 'BY-SDK-logged', ref: 'BY-SDK' },
      data: { complaintId: 'K-1', route: 'corporate', receivedOn: '2026-04-20' },
    });
    const message = HTTP.structured(new CloudEvent(logged));
    const answer = await fetch(`${run.urls.door}/oauth/events`, {
      method: 'POST',
      headers: {
        ...z.record(z.string(), z.string()).parse(message.headers),
        ...keyOf(complaints),
        authorization: await bearer('hull-complaints-client'),
      },
      body: String(message.body),
    });
    statusPaths.push(expectQueued(await answer.json()));
  });

  it("by the AWS SDK's signer is taken", async () => {
    const request = await signed('POST', '/events', JSON.stringify(referral('BY-SIGNER')));
    statusPaths.push(expectQueued(await (await fetch(`${run.urls.door}/events`, request)).json()));
  });

  it('is in its family’s inbox by the next slot', { timeout: 2 * minutes }, async () => {
    const moved = await fetch(`${run.urls.door}/local/time`, { method: 'POST', body: '{"to":"2026-04-21"}' });
    expect([moved.status, await moved.json()]).toEqual([200, { now: '2026-04-20T23:00:00.000Z' }]);
    const { emails } = Inbox.parse(await (await fetch(`${run.urls.inbox}/store`)).json());
    const families = emails
      .flatMap(({ destination }) => destination.to)
      .filter((to) => to.includes('@family.'));
    expect(families.sort()).toEqual([
      'by-curl@family.example',
      'by-sdk@family.example',
      'by-signer@family.example',
    ]);
  });

  it('can be asked about, each in the way it was posted', async () => {
    const [byCurl = '', bySdk = '', bySigner = ''] = statusPaths;
    const { stdout } = await curl(`${run.urls.door}${byCurl}`);
    expect(JSON.parse(stdout)).toMatchObject({
      outcome: 'accepted',
      clocks: { started: [{ clock: 'WAIT-FIRST-SEEN', pathwayId: 'R-1', dueOn: '2026-08-24' }], stopped: [] },
    });

    const headers = { ...keyOf(complaints), authorization: await bearer('hull-complaints-client') };
    expect(await (await fetch(`${run.urls.door}${bySdk}`, { headers })).json()).toMatchObject({
      outcome: 'accepted',
      clocks: { started: expect.arrayContaining([expect.objectContaining({ clock: 'COMPLAINT-ACK' })]) },
    });

    const asked = await fetch(`${run.urls.door}${bySigner}`, await signed('GET', bySigner, ''));
    expect(await asked.json()).toMatchObject({ id: 'BY-SIGNER-made', outcome: 'accepted' });
    // Nobody may ask about what another posted.
    expect((await fetch(`${run.urls.door}/oauth${bySigner}`, { headers })).status).toBe(404);
  });
});

describe('the gateway answers with a problem that says what to put right', () => {
  const Problem = z.object({
    type: z.string().startsWith('problems/'),
    title: z.string(),
    status: z.number(),
    detail: z.string(),
    instance: z.string().startsWith('requests/'),
  });
  const problemOf = async (answer: Response): Promise<string> => {
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const { type, status } = Problem.parse(await answer.json());
    expect(answer.status).toBe(status);
    return `${status} ${type.slice('problems/'.length)}`;
  };
  const post = (path: string, headers: Record<string, string>, body: string | Buffer = '{}') =>
    fetch(`${run.urls.door}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });

  it.each<readonly [string, string, () => Promise<Response>]>([
    ['no signature', '403 not-signed', () => post('/events', keyOf(trust))],
    ['a path that is not there', '403 not-signed', () => post('/event', keyOf(trust))],
    [
      'a wrong signature',
      '403 wrong-signature',
      () => post('/events', { authorization: 'AWS4-HMAC-SHA256 x' }),
    ],
    ['no token', '401 no-token', () => post('/oauth/events', keyOf(complaints))],
    [
      'a token that nobody made',
      '401 no-token',
      () => post('/oauth/events', { ...keyOf(complaints), authorization: 'Bearer e30.e30.e30' }),
    ],
    [
      'the token of a client that no partner has',
      '403 access-denied',
      async () => post('/oauth/events', { ...keyOf(complaints), authorization: await bearer('somebody') }),
    ],
    [
      'no API key',
      '403 no-api-key',
      async () => post('/oauth/events', { authorization: await bearer('hull-complaints-client') }),
    ],
    [
      'the API key of another',
      '403 wrong-key',
      async () =>
        post('/oauth/events', { ...keyOf(trust), authorization: await bearer('hull-complaints-client') }),
    ],
    [
      'a body of 10 MB',
      '413 too-large',
      () => post('/events', keyOf(trust), Buffer.alloc(10 * 1024 * 1024 + 1)),
    ],
    [
      'a body of 6 MB, more than Lambda takes',
      '413 too-large',
      async () => {
        const authorization = await bearer('hull-complaints-client');
        return post('/oauth/events', { ...keyOf(complaints), authorization }, Buffer.alloc(6 * 1024 * 1024));
      },
    ],
    [
      'another media type',
      '415 wrong-media-type',
      async () => {
        const authorization = await bearer('hull-complaints-client');
        return post(
          '/oauth/events',
          { ...keyOf(complaints), authorization, 'content-type': 'text/xml' },
          '<e/>',
        );
      },
    ],
  ])('for %s: %s', async (_, problem, ask) => {
    expect(await problemOf(await ask())).toBe(problem);
  });

  it('for too many requests at once: 429 too-fast', { timeout: minutes }, async () => {
    const headers = { ...keyOf('hull-sendiass'), authorization: await bearer('hull-sendiass-client') };
    const path = `${run.urls.door}/oauth/cases/H-1/events/e-1`;
    const answers = await Promise.all(Array.from({ length: 150 }, () => fetch(path, { headers })));
    const found = await Promise.all(answers.map(problemOf));
    expect([...new Set(found)].sort()).toEqual(['404 not-found', '429 too-fast']);
    const slowed = answers.find(({ status }) => status === 429);
    expect(slowed?.headers.get('retry-after')).toBe('1');
  });
});

describe('the lines that npm start prints', () => {
  const shell = async (line: string) => JSON.parse((await promisify(execFile)('bash', ['-c', line])).stdout);

  it('work as they stand: post by role and by token, ask for both, and let time run', {
    timeout: 2 * minutes,
  }, async () => {
    const now = run.now();
    const lines = tryAtTheDoor({ url: run.urls.door, region: run.region, area: 'hull', ref: 'BY-HAND', now });
    const [byRole = '', byToken = '', askByRole = '', askByToken = '', letTimeRun = '', ...more] =
      lines.filter((line) => line.startsWith('curl '));
    expect(more).toEqual([]);
    for (const line of [byRole, byToken]) expectQueued(await shell(line));
    await run.settle();
    for (const line of [askByRole, askByToken]) {
      const { clocks, ...told } = await shell(line);
      expect(told).toMatchObject({ subject: 'BY-HAND', outcome: 'accepted' });
      expect(clocks.started).not.toEqual([]);
    }
    expect(Date.parse((await shell(letTimeRun)).now)).toBeGreaterThan(Date.parse(now));
  });

  it('are none for an area whose partners have queues of their own', () => {
    const door = { url: run.urls.door, region: run.region, ref: 'BY-HAND', now: run.now() };
    expect(tryAtTheDoor({ ...door, area: 'brent' })).toEqual([]);
  });
});

describe('the local run', () => {
  const moveTo = async (body: string) => {
    const answer = await fetch(`${run.urls.door}/local/time`, { method: 'POST', body });
    return [answer.status, z.object({ detail: z.string() }).parse(await answer.json()).detail];
  };

  it.each([
    ['{"to":"2026-02-30"}', /Send a date that exists/],
    ['{"to":"tomorrow"}', /Send a date that exists/],
    ['{"to":"2026-04-21","by":1}', /Send a date that exists/],
    ['', /Send a date that exists/],
    ['{"to":"2026-04-20"}', /Time only moves forward: here it is now 2026-0\d-/],
    ['{"to":"+275760-09-13"}', /Send a date that exists/],
    ['{"to":"9999-12-31"}', /at most 366 days/],
  ])('does not move time by %s', async (body, detail) => {
    expect(await moveTo(body)).toEqual([400, expect.stringMatching(detail)]);
  });

  it('gives no token for a wrong secret', async () => {
    await expect(bearer('hull-complaints-client', 'guess')).rejects.toThrow();
  });

  it('has other keys each day, and the authorizer finds them', { timeout: minutes }, async () => {
    await fetch(`${run.urls.door}/local/time`, { method: 'POST', body: '{"to":"2026-05-09"}' });
    const headers = { ...keyOf(complaints), authorization: await bearer('hull-complaints-client') };
    const asked = await fetch(`${run.urls.door}/oauth/cases/BY-SDK/events/BY-SDK-logged`, { headers });
    expect(asked.status).toBe(200);
  });
});
