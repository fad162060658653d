import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import type { ReadRequest } from '../../infra/local/http-read.ts';
import { createTokenIssuer } from '../../infra/local/token-issuer.ts';

const day = 86_400_000;
const named = { issuer: 'https://issuer.example/', audience: 'send-events' };

const form: ReadRequest = {
  ...{
    method: 'POST',
    path: '/local/token',
    query: {},
    headers: [],
    sourceIp: '127.0.0.1',
    header: () => undefined,
  },
  body: Buffer.from('grant_type=client_credentials&client_id=school&client_secret=local'),
};

describe('a token of the local run', () => {
  let now = Date.parse('2026-10-11T22:59:59Z');
  const issuer = createTokenIssuer({ ...named, now: () => now });
  const keys = async (): Promise<JSONWebKeySet> => JSON.parse(String((await issuer.keys()).body));

  it('still counts after the weeks that one post or one move lets pass, though the keys have changed', async () => {
    const { access_token: token } = JSON.parse(String((await issuer.token(form)).body));
    const before = await keys();
    now += 366 * day;
    const after = await keys();
    const { payload } = await jwtVerify(token, createLocalJWKSet(after), {
      ...named,
      currentDate: new Date(now),
    });
    expect(payload.sub).toBe('school');
    const kids = (set: JSONWebKeySet) => set.keys.map(({ kid }) => kid);
    expect(kids(after)).not.toEqual(kids(before));
    expect(kids(after)).toHaveLength(4);
  });

  it('runs out in the end, and its key goes with it', async () => {
    const { access_token: token } = JSON.parse(String((await issuer.token(form)).body));
    now += 402 * day;
    const verified = jwtVerify(token, createLocalJWKSet(await keys()), {
      ...named,
      currentDate: new Date(now),
    });
    await expect(verified).rejects.toThrow('no applicable key');
  });
});
