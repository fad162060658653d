import { Sha256 } from '@smithy/core/checksum';
import { HttpRequest } from '@smithy/core/protocols';
import { SignatureV4 } from '@smithy/signature-v4';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Answer } from '../../infra/local/function-pool.ts';
import { createGateway, type Gateway } from '../../infra/local/gateway.ts';
import { gatewayOf } from '../../infra/local/gateway-plan.ts';
import type { ReadRequest } from '../../infra/local/http-read.ts';
import { planOf } from '../../infra/local/plan.ts';
import { answering, apiResources } from './api.ts';

const home = { region: 'eu-west-2', queueUrl: (name: string) => `http://home/${name}` };
const plan = planOf({ Parameters: {}, Resources: apiResources }, home);

const host = '127.0.0.1:9134';
const start = Date.parse('2026-11-25T12:00:00Z');
let wall = start;
let simulated = 0;
let taken: unknown[] = [];
let decided: unknown[] = [];
let gateway: Gateway;
let take: () => Answer;
let decide: () => Answer;

beforeEach(() => {
  [wall, simulated, taken, decided] = [start, 0, [], []];
  take = () => ({ ok: true, result: { statusCode: 202, headers: { 'X-Own': 'yes' }, body: 'taken' } });
  decide = () => said('Allow');
  const pools = [
    answering('Take', (event) => {
      taken.push(event);
      return take();
    }),
    answering('Authorize', (event) => {
      decided.push(event);
      return decide();
    }),
  ];
  const spec = gatewayOf(plan, pools);
  if (spec === undefined) throw new Error('Expected an API, found none.');
  const call = (pool: (typeof pools)[number], event: unknown) => pool.invoke(event, simulated);
  gateway = createGateway({ spec, region: 'eu-west-2', now: () => simulated, wall: () => wall, call });
});

const said = (Effect: 'Allow' | 'Deny'): Answer => ({
  ok: true,
  result: {
    principalId: 'mis',
    policyDocument: {
      Statement: [{ Effect, Action: 'execute-api:Invoke', Resource: ['arn:*/v1/POST/oauth'] }],
    },
    context: { partner: 'mis' },
  },
});

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function requestOf({ method = 'POST', path = '/events', headers = {}, body = '{}' }: Asked): ReadRequest {
  const all = { host, 'x-api-key': 'local-key-trust', ...headers };
  return {
    ...{
      method,
      path,
      query: {},
      headers: Object.entries(all),
      body: Buffer.from(body),
      sourceIp: '127.0.0.1',
    },
    header: (name) => Object.entries(all).find(([key]) => key === name)?.[1],
  };
}

/** The request, signed as a partner signs it. */
async function signed(
  asked: Asked = {},
  secretAccessKey = 'local',
  accessKeyId = 'local-trust',
): Promise<ReadRequest> {
  const request = requestOf(asked);
  const signer = new SignatureV4({
    credentials: { accessKeyId, secretAccessKey },
    region: 'eu-west-2',
    service: 'execute-api',
    sha256: Sha256,
  });
  const { headers } = await signer.sign(
    new HttpRequest({
      ...{ method: request.method, path: request.path, body: request.body },
      headers: Object.fromEntries(request.headers),
    }),
    { signingDate: new Date(wall) },
  );
  return requestOf({ ...asked, headers });
}

const Body = z.object({ type: z.string(), instance: z.string() });
const typeOf = async (request: ReadRequest | Promise<ReadRequest>): Promise<string> => {
  const { status, body } = await gateway(await request);
  return `${status} ${Body.parse(JSON.parse(String(body))).type}`;
};
const byToken = (token = 'Bearer t'): ReadRequest =>
  requestOf({ path: '/oauth', headers: { authorization: token } });

describe('a request that is signed', () => {
  it('reaches the function with the role that signed it, the key, and the body as its bytes', async () => {
    const reply = await gateway(await signed({ body: '{"a":"ä"}' }));

    expect(reply).toMatchObject({ status: 202, body: 'taken', headers: { 'x-own': 'yes' } });
    expect(taken).toMatchObject([
      {
        resource: '/events',
        httpMethod: 'POST',
        isBase64Encoded: true,
        body: Buffer.from('{"a":"ä"}').toString('base64'),
        requestContext: {
          accountId: '000000000000',
          stage: 'v1',
          identity: {
            userArn: 'arn:aws:sts::000000000000:assumed-role/send-partner-trust/local',
            apiKey: 'local-key-trust',
          },
        },
      },
    ]);
  });

  it('finds the parts of its path as they were sent, the last with its slashes', async () => {
    await gateway(await signed({ method: 'GET', path: '/cases/H-1/a%2Fb%20c/d', body: '' }));

    expect(taken).toMatchObject([
      {
        resource: '/cases/{subject}/{id+}',
        pathParameters: { subject: 'H-1', id: 'a%2Fb%20c/d' },
        body: null,
      },
    ]);
  });

  it.each<readonly [string, () => Promise<ReadRequest>]>([
    ['with another secret', () => signed({}, 'secret')],
    ['by somebody we do not know', () => signed({}, 'local', 'local-nobody')],
    [
      'and then changed',
      async () => ({ ...(await signed({ body: '{"n":1}' })), body: Buffer.from('{"n":2}') }),
    ],
    ['and sent to another path', async () => ({ ...(await signed()), path: '/cases/H-1/e', method: 'GET' })],
    ['with a hash of another body', () => signed({ headers: { 'x-amz-content-sha256': '0'.repeat(64) } })],
    ['in another way', async () => requestOf({ headers: { authorization: 'Bearer t' } })],
    ['with rubbish', async () => requestOf({ headers: { authorization: 'AWS4-HMAC-SHA256 Credential=' } })],
  ])('%s is refused', async (_, ask) => {
    expect(await typeOf(ask())).toBe('403 DEFAULT_4XX');
    expect(taken).toEqual([]);
  });

  it('by a clock that is more than five minutes off is refused', async () => {
    const request = await signed();
    wall += 301_000;
    expect(await typeOf(request)).toBe('403 DEFAULT_4XX');
  });
});

describe('a request that is not signed', () => {
  it.each<Asked>([{}, { path: '/nowhere' }, { method: 'DELETE' }, { path: '*' }, { path: '/events/' }])(
    'is refused: %j',
    async (asked) => {
      expect(await typeOf(requestOf(asked))).toBe('403 MISSING_AUTHENTICATION_TOKEN');
      expect(taken).toEqual([]);
    },
  );
});

describe('an API key', () => {
  it.each(['', 'local-key-other'])('that is not known is refused: "%s"', async (key) => {
    expect(await typeOf(signed({ headers: { 'x-api-key': key } }))).toBe('403 DEFAULT_4XX');
  });

  it('is slowed down beyond its limits, and has room again a second later', async () => {
    const asked = await Promise.all(Array.from({ length: 5 }, () => signed()));
    const statuses = await Promise.all(asked.map(async (request) => (await gateway(request)).status));
    expect(statuses).toEqual([202, 202, 202, 202, 429]);

    wall += 1_000;
    expect((await gateway(await signed())).status).toBe(202);
  });

  it('has so many requests a day', async () => {
    for (let count = 0; count < 10; count++) {
      expect((await gateway(await signed())).status).toBe(202);
      wall += 1_000;
    }
    expect(await typeOf(signed())).toBe('429 DEFAULT_4XX');
    wall += 86_400_000;
    expect((await gateway(await signed())).status).toBe(202);
  });
});

describe('a request with a token', () => {
  it('reaches the function with what the authorizer said of it', async () => {
    await gateway(byToken());

    expect(decided).toEqual([
      {
        type: 'TOKEN',
        authorizationToken: 'Bearer t',
        methodArn: 'arn:aws:execute-api:eu-west-2:000000000000:Api/v1/POST/oauth',
      },
    ]);
    expect(taken).toMatchObject([{ requestContext: { authorizer: { partner: 'mis', principalId: 'mis' } } }]);
  });

  it('is decided on once a minute', async () => {
    for (const at of [0, 59_999, 60_000]) {
      simulated = at;
      await gateway(byToken());
    }
    expect(decided).toHaveLength(2);
  });

  it('of the wrong form is turned away without asking', async () => {
    expect(await typeOf(byToken('Basic t'))).toBe('401 UNAUTHORIZED');
    expect(await typeOf(requestOf({ path: '/oauth' }))).toBe('401 UNAUTHORIZED');
    expect(decided).toEqual([]);
  });

  it.each<readonly [string, Answer]>([
    ['401 UNAUTHORIZED', { ok: false, error: 'Unauthorized: Unauthorized\n    at authorize' }],
    ['403 DEFAULT_4XX', said('Deny')],
    ['500 DEFAULT_5XX', { ok: false, error: 'TypeError: Unauthorized access' }],
    ['500 DEFAULT_5XX', { ok: true, result: { policyDocument: 'none' } }],
  ])('is answered with %s when the authorizer answers %j', async (answer, word) => {
    decide = () => word;
    expect(await typeOf(byToken())).toBe(answer);
    expect(taken).toEqual([]);
  });
});

describe('a function', () => {
  it('is not called with more than Lambda takes', async () => {
    expect(await typeOf(signed({ body: 'x'.repeat(5 * 1024 * 1024) }))).toBe('413 DEFAULT_4XX');
  });

  it.each<readonly [string, Answer]>([
    ['502 DEFAULT_5XX', { ok: false, error: 'Error: broken' }],
    ['504 DEFAULT_5XX', { ok: false, error: 'take timed out' }],
    ['502 DEFAULT_5XX', { ok: true, result: { statusCode: 'ok' } }],
    ['502 DEFAULT_5XX', { ok: true, result: null }],
  ])('is answered for with %s when it comes to %j', async (answer, outcome) => {
    take = () => outcome;
    expect(await typeOf(signed())).toBe(answer);
  });
});

describe('the plan of an API', () => {
  const planned = (changes: object) =>
    gatewayOf(planOf({ Parameters: {}, Resources: { ...apiResources, ...changes } }, home), [
      answering('Take', () => take()),
      answering('Authorize', () => decide()),
    ]);

  it('refuses what it cannot carry out, by name', () => {
    const properties = (id: keyof typeof apiResources, more: object) => ({
      [id]: { ...apiResources[id], Properties: { ...apiResources[id].Properties, ...more } },
    });
    expect(() => planned(properties('Api', { MinimumCompressionSize: 1 }))).toThrow(
      'Api (AWS::ApiGateway::RestApi): the local run neither enacts nor ignores the property MinimumCompressionSize',
    );
    expect(() => planned(properties('Api', { BinaryMediaTypes: [] }))).toThrow('BinaryMediaTypes');
    expect(() => planned(properties('Post', { RequestParameters: {} }))).toThrow('RequestParameters');
    expect(() =>
      planned(properties('Default4', { ResponseTemplates: { 'application/json': '$context.path' } })),
    ).toThrow('DEFAULT_4XX: the local run does not know $context.path');
    expect(() => planned({ KeyInPlan: undefined })).toThrow();
  });
});
