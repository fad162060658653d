import { createHash } from 'node:crypto';
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { ReadRequest } from '../../infra/local/http-read.ts';
import { createSignIn } from '../../infra/local/sign-in.ts';

const door = 'http://127.0.0.1:9194';
const back = `${door}/manage/hull/signed-in`;
const verifier = 'v'.repeat(43);
const asked = {
  ...{ client_id: 'send-managers', redirect_uri: back, response_type: 'code', scope: 'openid email' },
  ...{ state: 's', nonce: 'n', code_challenge_method: 'S256' },
  code_challenge: createHash('sha256').update(verifier).digest('base64url'),
};

let now = Date.parse('2026-06-01T09:00:00Z');
const provider = createSignIn({ door, now: () => now });

const request = (method: string, path: string, sent: Readonly<Record<string, string>> = {}): ReadRequest => ({
  ...{ method, path: `/local/sign-in/${path}`, headers: [], header: () => undefined },
  query:
    method === 'GET' ? Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, [value]])) : {},
  body: Buffer.from(method === 'POST' ? new URLSearchParams(sent).toString() : ''),
  sourceIp: '127.0.0.1',
});

/** The same from a browser that keeps this cookie. */
const withCookie = (cookie: string, asked: ReadRequest): ReadRequest => ({
  ...asked,
  header: (name) => (name === 'cookie' ? cookie : undefined),
});

/** Signs in, and gives the code that the browser is sent back with. */
async function codeFor(email: string): Promise<string> {
  const { headers } = await provider(request('POST', 'hull/authorize', { ...asked, email }));
  return new URL(String(headers.location)).searchParams.get('code') ?? '';
}

const exchanged = async (code: string, changes: Readonly<Record<string, string>> = {}, area = 'hull') =>
  await provider(
    request('POST', `${area}/token`, {
      ...{ grant_type: 'authorization_code', code, code_verifier: verifier },
      ...{ client_id: 'send-managers', redirect_uri: back, ...changes },
    }),
  );

describe('the stand-in for the sign-in of an area', () => {
  it('says who signed in, for whom it was asked, in simulated time', async () => {
    const { status, body } = await exchanged(await codeFor('jo@hull.example'));
    const { id_token } = z.object({ id_token: z.string() }).parse(JSON.parse(String(body)));
    expect(status).toBe(200);
    expect(decodeJwt(id_token)).toMatchObject({
      ...{ iss: `${door}/local/sign-in/hull`, aud: 'send-managers', nonce: 'n' },
      ...{ email: 'jo@hull.example', email_verified: true, iat: Date.parse('2026-06-01T09:00:00Z') / 1000 },
    });
  });

  it('takes a code once', async () => {
    const code = await codeFor('jo@hull.example');
    expect([(await exchanged(code)).status, (await exchanged(code)).status]).toEqual([200, 400]);
  });

  it.each([
    ['without the proof of who asked', { code_verifier: 'w'.repeat(43) }],
    ['for another client', { client_id: 'another' }],
    ['for another address', { redirect_uri: `${door}/elsewhere` }],
  ])('takes no code %s', async (_, changes) => {
    expect((await exchanged(await codeFor('jo@hull.example'), changes)).status).toBe(400);
  });

  it('takes no code of another area, and none that is too old', async () => {
    const code = await codeFor('jo@hull.example');
    expect((await exchanged(code, {}, 'brent')).status).toBe(400);
    now += 601_000;
    expect((await exchanged(code)).status).toBe(400);
  });

  it('leads nobody elsewhere, and escapes what it was asked', async () => {
    const elsewhere = { ...asked, redirect_uri: 'https://elsewhere.example/' };
    expect((await provider(request('GET', 'hull/authorize', elsewhere))).status).toBe(400);
    expect(
      (await provider(request('POST', 'hull/authorize', { ...elsewhere, email: 'a@b.example' }))).status,
    ).toBe(400);
    const page = await provider(request('GET', 'hull/authorize', { ...asked, state: '"><script>' }));
    expect([page.status, String(page.body)]).toEqual([200, expect.not.stringContaining('<script>')]);
  });

  it('asks for an address, and for whatever OpenID Connect asks', async () => {
    expect((await provider(request('POST', 'hull/authorize', { ...asked, email: 'jo' }))).status).toBe(400);
    const { code_challenge: _, ...withoutProof } = asked;
    expect((await provider(request('GET', 'hull/authorize', withoutProof))).status).toBe(400);
  });
});

describe('a session at the stand-in', () => {
  const signedOut = `${door}/manage/hull/signed-out`;
  const leaving = { client_id: 'send-managers', post_logout_redirect_uri: signedOut, state: 'ended' };

  /** Signs in, and gives the cookie as the browser sends it back. */
  async function cookieFor(email: string): Promise<string> {
    const { headers } = await provider(request('POST', 'hull/authorize', { ...asked, email }));
    const line = String(headers['set-cookie']);
    expect(line).toMatch(/; Path=\/local\/sign-in\/hull; HttpOnly; SameSite=Lax$/);
    return line.split(';')[0] ?? '';
  }

  it('signs in again without asking, as long as it lasts, and in its own area alone', async () => {
    const cookie = await cookieFor('jo@hull.example');
    const again = await provider(withCookie(`other=1; ${cookie}`, request('GET', 'hull/authorize', asked)));
    const code = new URL(String(again.headers.location)).searchParams.get('code') ?? '';
    const { body } = await exchanged(code);
    const { id_token } = z.object({ id_token: z.string() }).parse(JSON.parse(String(body)));
    expect(decodeJwt(id_token)).toMatchObject({ email: 'jo@hull.example' });
    expect((await provider(withCookie(cookie, request('GET', 'brent/authorize', asked)))).status).toBe(200);
  });

  it('is ended by whoever confirms it, who is led back to where they came from', async () => {
    const cookie = await cookieFor('jo@hull.example');
    const page = await provider(withCookie(cookie, request('GET', 'hull/logout', leaving)));
    expect([page.status, String(page.body)]).toEqual([200, expect.stringContaining('Sign out')]);
    expect((await provider(withCookie(cookie, request('GET', 'hull/authorize', asked)))).status).toBe(303);
    const ended = await provider(withCookie(cookie, request('POST', 'hull/logout', leaving)));
    expect([ended.status, ended.headers.location]).toEqual([303, `${signedOut}?state=ended`]);
    expect((await provider(withCookie(cookie, request('GET', 'hull/authorize', asked)))).status).toBe(200);
  });

  it('need not be confirmed to be over when there is none', async () => {
    const { status, headers } = await provider(request('GET', 'hull/logout', leaving));
    expect([status, headers.location]).toEqual([303, `${signedOut}?state=ended`]);
  });

  it('leads nobody elsewhere when it ends', async () => {
    const elsewhere = { ...leaving, post_logout_redirect_uri: 'https://elsewhere.example/' };
    for (const method of ['GET', 'POST'])
      expect((await provider(request(method, 'hull/logout', elsewhere))).status).toBe(400);
  });

  it('can be ended where its metadata says', async () => {
    const { body } = await provider(request('GET', 'hull/.well-known/openid-configuration'));
    expect(JSON.parse(String(body))).toMatchObject({
      end_session_endpoint: `${door}/local/sign-in/hull/logout`,
    });
  });
});
