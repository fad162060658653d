import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { putRole } from '../../shared/aws/directory.ts';
import type { Table } from '../../shared/aws/table.ts';
import { type LocalDynamoDb, rowsOf, startTables } from './local-table.ts';
import { type Browser, browserAt, manageUrl } from './manager-browser.ts';
import { parent, request, takeIn } from './messages.ts';
import { startProvider, type TestProvider } from './provider.ts';

const monday = '2026-04-20T09:00:00Z';
const inAnHour = '2026-04-20T10:00:01Z';
const council = 'hull-city-council';

let dynamodb: LocalDynamoDb;
let provider: TestProvider;
let table: Table;
let browser: Browser;
beforeAll(async () => {
  [dynamodb, provider] = await Promise.all([startTables(), startProvider()]);
});
afterAll(async () => {
  await dynamodb?.stop();
  await provider?.stop();
});
beforeEach(async () => {
  table = await dynamodb.newTable();
  Object.assign(provider, { claims: {}, signsWell: true });
  browser = browserAt(monday, () => table, provider);
  await holds('team-manager', 'manager@hull.example');
});

const holds = (role: string, email: string, { area = 'hull', organisation = council } = {}) =>
  putRole(table, area, { role, organisation, name: 'Jo Marsh', email, phone: '01482 300 300' });

describe('signing in to the pages of managers', () => {
  it('asks first, and leads to the provider of the area with PKCE, state and nonce', async () => {
    const first = await browser.get('case?ref=C-1');
    expect([first.statusCode, first.body]).toEqual([401, expect.stringContaining('href="sign-in?ref')]);
    const { statusCode, headers } = await browser.get('sign-in?ref=C-1&page=case');
    const url = new URL(headers.location ?? '');
    expect([statusCode, url.origin]).toEqual([303, provider.issuer]);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      ...{ client_id: 'send-managers', response_type: 'code', scope: 'openid email' },
      ...{ redirect_uri: `${manageUrl}/hull/signed-in`, code_challenge_method: 'S256' },
      state: expect.stringMatching(/^.{43}$/),
      nonce: expect.stringMatching(/^.{43}$/),
    });
  });

  it('leads back to what was asked for, and proves that it asked: no secret is sent', async () => {
    await takeIn(table, monday, parent(), request());
    const answer = await browser.signIn('sign-in?ref=C-1&page=case');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, 'case?ref=C-1']);
    expect(provider.asked.at(-1)?.get('code_verifier')).toMatch(/^.{43}$/);
    expect(provider.asked.at(-1)?.get('client_secret')).toBeNull();
    expect((await browser.get('case?ref=C-1')).statusCode).toBe(200);
  });

  it('leads nowhere but to a page of managers', async () => {
    const answer = await browser.signIn('sign-in?page=https://elsewhere.example/');
    expect(answer.headers.location).toBe('work');
  });

  it('keeps nothing in the browser that a script or another site could use', async () => {
    const begun = await browser.get('sign-in');
    const back = await browser.get(provider.answersTo(begun.headers.location ?? ''));
    for (const cookie of [begun, back].flatMap(
      ({ multiValueHeaders }) => multiValueHeaders?.['set-cookie'] ?? [],
    )) {
      expect(cookie).toMatch(/^__Host-(manager|signing-in)-hull=/);
      expect(cookie).toMatch(/; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
    }
    expect([...browser.cookies.keys()]).toEqual(['__Host-manager-hull']);
  });

  it.each([
    ['for another client', { aud: 'somebody-else' }],
    ['by another issuer', { iss: 'https://elsewhere.example' }],
    ['with another nonce', { nonce: 'another' }],
    ['that is too old', { iat: 1_600_000_000, exp: 1_600_000_300 }],
    ['with an address that nobody vouches for', { email_verified: false }],
    ['that only says it is vouched for, as text', { email_verified: 'true' }],
    ['without an address', { email: undefined }],
  ])('does not take a token %s', async (_, claims) => {
    provider.claims = claims;
    const answer = await browser.signIn();
    expect([answer.statusCode, answer.body]).toEqual([400, expect.stringContaining('Please sign in again')]);
    expect(browser.cookies.size).toBe(0);
    expect((await browser.get('work')).statusCode).toBe(401);
  });

  it('does not take a token that another key signed', async () => {
    provider.signsWell = false;
    expect((await browser.signIn()).statusCode).toBe(400);
    expect(browser.cookies.size).toBe(0);
  });

  it('does not take an answer with another state', async () => {
    const begun = await browser.get('sign-in');
    const url = new URL(provider.answersTo(begun.headers.location ?? ''));
    url.searchParams.set('state', 'another');
    expect((await browser.get(url.href)).statusCode).toBe(400);
    expect(browser.cookies.size).toBe(0);
  });

  it('does not take an answer in a browser that did not ask', async () => {
    const begun = await browser.get('sign-in');
    const other = browserAt(monday, () => table, provider);
    const answer = await other.get(provider.answersTo(begun.headers.location ?? ''));
    expect([answer.statusCode, other.cookies.size]).toEqual([400, 0]);
  });

  it('does not take an answer twice', async () => {
    const begun = await browser.get('sign-in');
    const url = provider.answersTo(begun.headers.location ?? '');
    expect((await browser.get(url)).statusCode).toBe(303);
    expect((await browser.get(url)).statusCode).toBe(400);
  });

  it('does not take an answer that comes after ten minutes, or one that says no', async () => {
    const begun = await browser.get('sign-in');
    expect((await browser.get(provider.answersTo(begun.headers.location ?? ''), inAnHour)).statusCode).toBe(
      400,
    );
    const again = new URL((await browser.get('sign-in')).headers.location ?? '');
    const state = again.searchParams.get('state');
    expect((await browser.get(`signed-in?error=access_denied&state=${state}`)).statusCode).toBe(400);
  });
});

describe('a session', () => {
  it('is over after an hour', async () => {
    await browser.signIn();
    expect((await browser.get('work', '2026-04-20T09:59:59Z')).statusCode).toBe(200);
    expect((await browser.get('work', inAnHour)).statusCode).toBe(401);
  });

  it('is over when somebody signs out, and whoever it is learns that the council’s own sign-in goes on', async () => {
    await browser.signIn();
    expect((await browser.post('sign-out')).headers.location).toBe('signed-out');
    const { body } = await browser.get('signed-out');
    expect(body).toContain('You are signed out');
    expect(body).toContain('Your council’s own sign-in goes on');
    expect((await browser.get('work')).statusCode).toBe(401);
  });

  it('does not end by opening the address: only the button does it', async () => {
    await browser.signIn();
    expect((await browser.get('sign-out')).statusCode).toBe(404);
    expect((await browser.get('work')).statusCode).toBe(200);
  });

  it('counts in one area only, and no other token counts as one', async () => {
    await holds('team-manager', 'manager@hull.example', {
      ...{ area: 'brent', organisation: 'brent-council' },
    });
    await browser.signIn();
    const [session = ''] = browser.cookies.values();
    browser.cookies.set('__Host-manager-brent', session);
    expect((await browser.get(`${manageUrl}/brent/work`)).statusCode).toBe(401);
    const other = browserAt(monday, () => table, provider);
    await other.get('sign-in');
    other.cookies.set('__Host-manager-hull', other.cookies.get('__Host-signing-in-hull') ?? '');
    expect((await other.get('work')).statusCode).toBe(401);
    other.cookies.set('__Host-manager-hull', `${session.slice(0, -4)}AAAA`);
    expect((await other.get('work')).statusCode).toBe(401);
  });
});

describe('signing out, where the provider can end its own session', () => {
  let ending: TestProvider;
  let manager: Browser;
  beforeAll(async () => {
    ending = await startProvider();
  });
  afterAll(() => ending?.stop());
  beforeEach(() => {
    ending.endsAt = `${ending.issuer}/logout?tenant=hull`;
    manager = browserAt(monday, () => table, ending);
  });

  it('ends ours at once, and goes on to the provider, which leads back', async () => {
    await manager.signIn();
    const { statusCode, headers, body } = await manager.post('sign-out');
    expect([statusCode, manager.cookies.size]).toEqual([200, 0]);
    const url = new URL(/^0;url=(.*)$/.exec(headers.refresh ?? '')?.[1] ?? '');
    expect(url.origin + url.pathname).toBe(`${ending.issuer}/logout`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      ...{ tenant: 'hull', client_id: 'send-managers', state: 'ended' },
      post_logout_redirect_uri: `${manageUrl}/hull/signed-out`,
    });
    expect(body).toContain('Go on to your council’s own sign-in');
    const back = await manager.get(`${manageUrl}/hull/signed-out?state=ended`);
    expect(back.body).toContain('Your council’s own sign-in has ended too');
    expect((await manager.get('work')).statusCode).toBe(401);
  });

  it('goes on to the provider also when ours was over by then', async () => {
    expect((await manager.post('sign-out')).headers.refresh).toContain('/logout?');
  });

  it.each(['http://elsewhere.example/logout', 'javascript:alert(1)', 'nowhere'])(
    'goes nowhere that nobody should be sent: %s',
    async (endsAt) => {
      const other = await startProvider();
      other.endsAt = endsAt;
      const answer = await browserAt(monday, () => table, other).post('sign-out');
      expect([answer.headers.location, answer.headers.refresh]).toEqual(['signed-out', undefined]);
      await other.stop();
    },
  );

  it('ends ours also when the provider does not answer', async () => {
    const gone = await startProvider();
    await gone.stop();
    const answer = await browserAt(monday, () => table, gone).post('sign-out');
    expect([answer.statusCode, answer.headers.location]).toEqual([303, 'signed-out']);
    expect(answer.multiValueHeaders?.['set-cookie']?.join()).toContain('__Host-manager-hull=; Max-Age=0');
  });
});

describe('who may see', () => {
  it('is whom the directory names, in any letters, and only as long as it does', async () => {
    await browser.signIn();
    expect((await browser.get('work')).statusCode).toBe(200);
    await holds('team-manager', 'somebody-new@hull.example');
    const answer = await browser.get('work');
    expect([answer.statusCode, answer.body]).toEqual([
      403,
      expect.stringContaining('You cannot see this page'),
    ]);
    expect(answer.body).toContain('manager@hull.example');
  });

  it.each([
    ['a case officer', 'case-officer', council],
    ['a team manager of a school', 'team-manager', 'school-1'],
    ['a role that the area does not have', 'headteacher', council],
  ])('is not %s', async (_, role, organisation) => {
    provider.claims = { email: 'other@hull.example' };
    await holds(role, 'other@hull.example', { organisation });
    await browser.signIn();
    expect((await browser.get('work')).statusCode).toBe(403);
    expect((await browser.get('case?ref=C-1')).statusCode).toBe(403);
  });

  it('is nobody in an area without a provider, and the answer names none', async () => {
    const answer = await browser.get(`${manageUrl}/sandbox/work`);
    expect([answer.statusCode, answer.body]).toEqual([404, expect.stringContaining('Your council')]);
  });

  it('changes nothing by looking', async () => {
    await takeIn(table, monday, parent(), request());
    const before = await rowsOf(table);
    await browser.signIn();
    for (const page of ['work', 'work?age=late', 'case?ref=C-1', 'timeline.png?ref=C-1', 'signed-out'])
      expect((await browser.get(page)).statusCode).toBe(200);
    expect(await rowsOf(table)).toEqual(before);
  });
});
