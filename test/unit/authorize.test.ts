import { SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { authorize } from '../../functions/authorize.ts';
import { failureOf } from '../../functions/stack.ts';
import { tokensOf } from '../../shared/aws/token.ts';
import { TryAgain } from '../../shared/aws/try-again.ts';
import { doorPartners, invocationAt } from '../services/messages.ts';
import { audience, issuer, type KeyServer, newKey, type SigningKey, startKeyServer } from './token-issuer.ts';

const monday = '2026-04-20T09:00:00Z';
const api = 'arn:aws:execute-api:eu-west-2:111111111111:api1234567/live';
const methodArn = `${api}/GET/oauth/cases/C-1/events/e-1`;

let server: KeyServer;
let key: SigningKey;
let readToken: ReturnType<typeof tokensOf>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(monday) });
  server = await startKeyServer();
  key = await newKey('k-1');
  server.publish([key]);
  readToken = tokensOf({ issuer, audience, keysUrl: server.url });
});
afterEach(async () => {
  vi.useRealTimers();
  await server.stop();
});

const ask = (event: unknown, at = monday) =>
  authorize(event, { ...invocationAt(at), partners: doorPartners, readToken });
const askWith = (token: string, at = monday) => ask({ methodArn, authorizationToken: `Bearer ${token}` }, at);
const mis = { client_id: 'mis-client' };

describe('a token of the issuer', () => {
  it('speaks for the partner whose client it was made for, on both paths of the door', async () => {
    expect(await askWith(await key.sign(mis))).toEqual({
      principalId: 'mis',
      context: { partner: 'mis' },
      policyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            ...{ Action: 'execute-api:Invoke', Effect: 'Allow' },
            Resource: [`${api}/POST/oauth/events`, `${api}/GET/oauth/cases/*`],
          },
        ],
      },
    });
  });

  it('may stand in the header of the request, whatever its letters', async () => {
    const headers = { AUTHORIZATION: `bearer ${await key.sign(mis)}` };
    expect((await ask({ methodArn, headers })).principalId).toBe('mis');
  });

  it.each([
    ['client_id', { client_id: 'mis-client', azp: 'other', sub: 'other' }],
    ['azp, with no client_id', { azp: 'mis-client', sub: 'other' }],
    ['sub, with neither', { sub: 'mis-client' }],
  ])('names its client by %s', async (_, claims) => {
    expect((await askWith(await key.sign(claims))).principalId).toBe('mis');
  });

  it('may be signed with ES256', async () => {
    const other = await newKey('k-2', 'ES256');
    server.publish([key, other]);
    expect((await askWith(await other.sign(mis))).principalId).toBe('mis');
  });

  it.each([
    ['a client that no partner has', { client_id: 'stranger' }],
    ['a partner that does not sign in by token', { client_id: 'trust' }],
    ['a partner, by its id', { client_id: 'mis' }],
  ])('is denied when it was made for %s', async (_, claims) => {
    const answer = await askWith(await key.sign(claims));
    expect(answer.policyDocument.Statement.map(({ Effect }) => Effect)).toEqual(['Deny']);
    expect(answer.context).toBeUndefined();
  });
});

describe('nobody is let in', () => {
  const refused = async (asking: Promise<unknown>) => {
    const error = await asking.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: 'Unauthorized' });
    expect(failureOf(error)).toBe('token-refused');
  };

  it.each([
    ['another issuer', { iss: 'https://elsewhere.example' }],
    ['another audience', { aud: 'other' }],
    ['no audience', { aud: undefined }],
    ['no client', { client_id: undefined }],
    ['a client that is no text', { client_id: 7 }],
    ['an empty client', { client_id: '' }],
    ['a time that has not come', { nbf: Date.parse(monday) / 1000 + 60 }],
  ])('by a token with %s', async (_, claims) => {
    await refused(key.sign({ ...mis, ...claims }).then((token) => askWith(token)));
  });

  it('by a token that has run out, save for half a minute between two clocks', async () => {
    const token = await key.sign(mis);
    expect((await askWith(token, '2026-04-20T10:00:29Z')).principalId).toBe('mis');
    await refused(askWith(token, '2026-04-20T10:00:31Z'));
  });

  it('by a token that never runs out', async () => {
    await refused(askWith(await key.sign(mis, null)));
  });

  it('by a token signed with a secret, which what is published could pass for', async () => {
    const shared = new SignJWT({ iss: issuer, aud: audience, ...mis }).setExpirationTime('1h');
    const secret = new TextEncoder().encode(JSON.stringify(key.published));
    await refused(askWith(await shared.setProtectedHeader({ alg: 'HS256', kid: 'k-1' }).sign(secret)));
  });

  it.each(['RS512', 'PS256', 'ES384', 'EdDSA'])(
    'by a signature of %s, though the key is published',
    async (alg) => {
      const other = await newKey('k-2', alg);
      server.publish([other]);
      await refused(askWith(await other.sign(mis)));
    },
  );

  it('by a signature of a key that was not published, whatever it calls itself', async () => {
    await refused(askWith(await (await newKey('k-1')).sign(mis)));
  });

  it('by a token without a signature, with a changed one, or with another text', async () => {
    const token = await key.sign(mis);
    const [head = '', , signature = ''] = token.split('.');
    const claims = Buffer.from(JSON.stringify({ iss: issuer, aud: audience, ...mis, exp: 9e9 })).toString(
      'base64url',
    );
    const unsigned = new UnsecuredJWT({ ...mis })
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime('1h');
    await refused(askWith(unsigned.encode()));
    await refused(askWith(`${head}.${claims}.${signature}`));
    await refused(askWith(token.slice(0, -4)));
  });

  it.each([undefined, '', 'Bearer', 'Basic dTpw', 'Bearer a b', 'Bearer \n', 'Bearer x'])(
    'by the header %j',
    async (authorizationToken) => {
      await refused(ask({ methodArn, authorizationToken }));
    },
  );
});

describe('the keys of the issuer', () => {
  it('are asked for once, however many tokens come', async () => {
    for (let one = 0; one < 5; one += 1) await askWith(await key.sign({ ...mis, jti: String(one) }));
    expect(server.asked()).toBe(1);
  });

  it('may change: a new one counts as soon as half a minute has passed, and an old one until it is gone', async () => {
    const old = await key.sign(mis);
    await askWith(old);
    const next = await newKey('k-2');
    server.publish([key, next]);
    vi.setSystemTime('2026-04-20T09:00:31Z');
    expect((await askWith(await next.sign(mis))).principalId).toBe('mis');
    expect((await askWith(old)).principalId).toBe('mis');
    expect(server.asked()).toBe(2);
    server.publish([next]);
    vi.setSystemTime('2026-04-20T09:10:32Z');
    await expect(askWith(old)).rejects.toThrow('Unauthorized');
    expect((await askWith(await next.sign(mis))).principalId).toBe('mis');
  });

  it('are not asked for again and again by tokens of unknown keys', async () => {
    await askWith(await key.sign(mis));
    const wrong = await newKey('k-9');
    for (let one = 0; one < 20; one += 1)
      await expect(askWith(await wrong.sign({ ...mis, jti: String(one) }))).rejects.toThrow('Unauthorized');
    expect(server.asked()).toBe(1);
  });

  it.each([500, 302, 200])(
    'that cannot be had (%i) are trouble of ours, not of the token',
    async (status) => {
      server.publish(status);
      const outcome = askWith(await key.sign(mis));
      await expect(outcome).rejects.toThrow(status === 200 ? 'Unauthorized' : TryAgain);
    },
  );

  it('are trouble of ours when nobody answers', async () => {
    const token = await key.sign(mis);
    const gone = await startKeyServer();
    await gone.stop();
    readToken = tokensOf({ issuer, audience, keysUrl: gone.url });
    await expect(askWith(token)).rejects.toThrow(TryAgain);
  });
});
