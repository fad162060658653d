import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { putRole } from '../../shared/aws/directory.ts';
import { type Browser, browserAt, manageUrl } from './manager-browser.ts';
import { event, parent, request } from './messages.ts';
import { startProvider, type TestProvider } from './provider.ts';
import { sesEvent, startWorld, type World } from './send-world.ts';

// A Monday eight weeks after two requests of a Monday: nobody has said by then whether there will be an assessment.
const asked = '2026-04-20';
const now = '2026-06-15T09:00:00Z';
const advice = event('advice.requested', {
  ...{ id: 'V-1', time: '2026-06-01T08:00:00Z' },
  data: {
    ...{ adviceId: 'V-1', assessmentId: 'A-1', agency: 'school-1', kind: 'educational' },
    ...{ settingId: 'school-1' },
  },
});

let world: World;
let provider: TestProvider;
let browser: Browser;
beforeAll(async () => {
  [world, provider] = await Promise.all([startWorld(18_985), startProvider()]);
});
afterAll(async () => {
  await world?.stop();
  await provider?.stop();
});
beforeEach(async () => {
  await world.reset();
  provider.claims = {};
  browser = browserAt(now, world.table, provider);
  await holds('team-manager', 'manager@hull.example');
});

const holds = (role: string, email: string) =>
  putRole(world.table(), 'hull', {
    ...{ role, organisation: 'hull-city-council', name: 'Jo Marsh', email, phone: '01482 300 300' },
  });

/** Two children of one area, one of whom has had an email, and a third whose advice is asked for. */
async function lived(): Promise<void> {
  await world.posted(`${asked}T09:00:00Z`, parent(), request(), parent('C-2'), request('C-2'));
  await world.writesTo('P-1', '2026-04-20T14:00:00Z');
  await world.deedsTaken('2026-04-20T14:00:01Z');
  await world.posted('2026-06-01T09:00:00Z', advice);
}

describe('the work of an area', () => {
  it('is the daily screen as it stands now, and every open line, each with its case', async () => {
    await lived();
    await browser.signIn();
    const { statusCode, body } = await browser.get('work');
    expect(statusCode).toBe(200);
    for (const heading of [
      'Needs you',
      'Can still be saved',
      'Backlog',
      'Finished',
      'Everything that is open',
    ])
      expect(body).toContain(`>${heading}</h2>`);
    expect(body).toContain('href="case?ref&#x3D;C-1"');
    expect(body).toContain('manager@hull.example, SEND team manager');
    await world.posted(
      '2026-06-15T08:00:00Z',
      event('assessment.decided', {
        ...{ id: 'D-2', ref: 'C-2', time: '2026-06-15T07:00:00Z' },
        data: { assessmentId: 'A-1', notifiedOn: '2026-06-12', outcome: 'assess' },
      }),
    );
    expect((await browser.get('work?clock=ASSESS-6W')).body).not.toContain('href="case?ref&#x3D;C-2"');
  });

  it('is filtered by team, age and clock, and keeps what was chosen', async () => {
    await lived();
    await browser.signIn();
    const school = (await browser.get('work?team=senco%40school-1')).body;
    expect(school).toContain('Cases that fit what you chose: 1 of 2.');
    expect(school).toContain('<option value="senco@school-1" selected>');
    expect(school).not.toContain('C-2');
    const late = (await browser.get('work?age=late')).body;
    expect(late).toContain('Cases that fit what you chose: 2 of 2.');
    expect((await browser.get('work?age=late-26')).body).toContain('Cases that fit what you chose: 0 of 2.');
    expect((await browser.get('work?clock=ADVICE-6W')).body).toContain('1 to 1 of 1');
  });

  it('asks for everything where it is asked for what there is not', async () => {
    await lived();
    await browser.signIn();
    const { body } = await browser.get('work?team=nobody&age=constructor&clock=%3Cb%3E&part=99999');
    expect(body).not.toContain('that fit what you chose');
    expect(body).not.toContain('<b>');
  });
});

describe('the page of a case', () => {
  it('has every clock and every email with the reason, and the same as a picture', async () => {
    await lived();
    await browser.signIn();
    const { statusCode, body } = await browser.get('case?ref=C-1');
    expect(statusCode).toBe(200);
    expect(body).toMatch(
      /<img src="timeline\.png\?ref&#x3D;C-1" alt="Timeline of C-1 from Monday 20 April 2026/,
    );
    expect(body).toMatch(/FINAL-20W.*reg 13\(2\)/s);
    const email = rowsIn(body).find((row) => row.includes('Email:'));
    expect(email).toMatch(
      /Mon 20 April 2026 \| Parent \(P-1\) \| Email: .* \| Sent \| .*assessment\.requested/,
    );
    const picture = await browser.get('timeline.png?ref=C-1');
    expect([picture.headers['content-type'], picture.isBase64Encoded]).toEqual(['image/png', true]);
    expect(Buffer.from(picture.body, 'base64').subarray(1, 4).toString()).toBe('PNG');
  });

  it('lists every email to a desk that showed the case: to which role, what became of it, and why', async () => {
    await lived();
    await holds('case-officer', 'officer@hull.example');
    await world.writesToDesk('senco@school-1', '2026-06-02T06:00:00Z');
    await putRole(world.table(), 'hull', {
      ...{ role: 'senco', organisation: 'school-1', name: 'Sam Senco', email: 'senco@school.example' },
      phone: '01482 1',
    });
    await world.writesToDesk('senco@school-1', '2026-06-03T06:00:00Z');
    const emailId = world.ses.taken.at(-1)?.tags.emailId ?? '';
    await world.hears('2026-06-03T07:00:00Z', sesEvent('Delivery', { emailId, at: '2026-06-03T06:00:05Z' }));
    await world.writesToDesk('case-officer@hull-city-council', '2026-06-08T06:00:00Z');
    await browser.signIn();
    const { body } = await browser.get('case?ref=C-1');
    expect(tableIn(body, 'to-agency')).toEqual([
      'Wed 3 June 2026 | SENCO at school-1 | New: send the advice | Delivered | This case had changed on that desk since the email before.',
    ]);
    expect(tableIn(body, 'to-council')).toEqual([
      expect.stringMatching(
        /^Mon 8 June 2026 \| Case officer \| .*decide whether to assess.* \| Sent \| The full list that this desk gets each week\.$/,
      ),
    ]);
    expect(body).toContain('Emails to schools and agencies: 1. Emails to the council’s own desks: 1.');
    expect(body).not.toMatch(/senco@school\.example|officer@hull\.example/);
    expect(tableIn((await browser.get('case?ref=C-2')).body, 'to-council')).toHaveLength(1);
  });

  it('lists no email that never went: one that SES refused, and in which the case is not any more', async () => {
    await lived();
    await holds('case-officer', 'officer@hull.example');
    const desk = 'case-officer@hull-city-council';
    world.ses.mood = 'throttles';
    await world.writesToDesk(desk, '2026-06-08T06:00:00Z');
    await browser.signIn();
    expect(tableIn((await browser.get('case?ref=C-1')).body, 'to-council')).toEqual([]);
    const withdrawn = { id: 'W-2', ref: 'C-2', time: '2026-06-08T06:30:00Z' };
    await world.posted(
      '2026-06-08T06:30:00Z',
      event('assessment.withdrawn', { ...withdrawn, data: { assessmentId: 'A-1' } }),
    );
    world.ses.mood = 'takes';
    await world.writesToDesk(desk, '2026-06-08T07:00:00Z');
    expect(tableIn((await browser.get('case?ref=C-1')).body, 'to-council')).toHaveLength(1);
    expect(tableIn((await browser.get('case?ref=C-2')).body, 'to-council')).toEqual([]);
  });

  it('says what became of an email, and what waits to be said', async () => {
    await lived();
    const emailId = /^EMAIL#(.*)$/.exec((await world.rows('EMAIL#'))[0]?.pk ?? '')?.[1] ?? '';
    await world.hears('2026-04-20T15:00:00Z', sesEvent('Bounce', { emailId, at: '2026-04-20T15:00:00Z' }));
    await browser.signIn();
    const rows = rowsIn((await browser.get('case?ref=C-1')).body);
    expect(rows.filter((row) => row.includes('Came back: the address failed'))).toHaveLength(1);
    const other = rowsIn((await browser.get('case?ref=C-2')).body);
    expect(other.join('\n')).toContain('Waits for its time');
  });

  it('names no address and no person of the family', async () => {
    await lived();
    await browser.signIn();
    expect((await browser.get('case?ref=C-1')).body).not.toMatch(/family\.example|parent@/);
  });

  it.each(['C-9', '', '../hull', 'C-1%23', '<b>', 'x'.repeat(65)])('is not there for %j', async (ref) => {
    await lived();
    await browser.signIn();
    for (const page of ['case', 'timeline.png'])
      expect((await browser.get(`${page}?ref=${encodeURIComponent(ref)}`)).statusCode).toBe(404);
  });

  it('of another area is not there', async () => {
    await lived();
    const manager = { role: 'team-manager', organisation: 'brent-council', name: 'Al', phone: '020 1' };
    await putRole(world.table(), 'brent', { ...manager, email: 'brent@brent.example' });
    provider.claims = { email: 'brent@brent.example' };
    await browser.signIn(`${manageUrl}/brent/sign-in`);
    for (const [page, status] of [
      ['work', 200],
      ['case?ref=C-1', 404],
      ['timeline.png?ref=C-1', 404],
    ] as const)
      expect((await browser.get(`${manageUrl}/brent/${page}`)).statusCode).toBe(status);
    expect((await browser.get('case?ref=C-1')).statusCode).toBe(401);
  });
});

describe('above the team manager', () => {
  it('a head of service sees what climbed to them, and no other case', async () => {
    await lived();
    provider.claims = { email: 'head@hull.example' };
    await holds('head-of-service', 'head@hull.example');
    await browser.signIn();
    const { statusCode, body } = await browser.get('work');
    expect(statusCode).toBe(200);
    expect(body).toContain('What has reached you');
    expect(body).not.toContain('<select');
    const linked = [...body.matchAll(/case\?ref&#x3D;([\w-]+)/g)].map(([, ref]) => ref);
    for (const ref of ['C-1', 'C-2'])
      expect((await browser.get(`case?ref=${ref}`)).statusCode).toBe(linked.includes(ref) ? 200 : 404);
  });

  it('a board sees numbers, small ones hidden, and never a case', async () => {
    await lived();
    provider.claims = { email: 'board@hull.example' };
    await holds('send-strategic-board', 'board@hull.example');
    await browser.signIn();
    const { body } = await browser.get('work');
    expect(body).toContain('Cases: fewer than 5.');
    expect(body).not.toMatch(/C-[12]|case\?ref/);
    for (const page of ['case?ref=C-1', 'timeline.png?ref=C-1'])
      expect((await browser.get(page)).statusCode).toBe(404);
  });
});

/** The rows of one folded table of a page, without their heads; none when nothing is in it. */
const tableIn = (html: string, id: string): readonly string[] =>
  rowsIn(html.split(`id="${id}"`)[1]?.split(/<h2|<\/main>/)[0] ?? '').filter(
    (row) => !row.startsWith('When |'),
  );

/** The rows of the tables of a page, their cells with `|` between them. */
const rowsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<tr class="govuk-table__row">(.*?)<\/tr>/g)].map(([, row = '']) =>
    row.replaceAll(/<\/t[hd]><t[hd][^>]*>/g, ' | ').replaceAll(/<[^>]+>/g, ''),
  );
