import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeFile } from '../../bin/send-events/package-file.ts';
import { type DoorServer, startDoorServer } from './door-server.ts';
import { type DoorWorld, fromDoorQueue, letIntakeTake, startDoor } from './door-world.ts';
import { event, parent, request } from './messages.ts';

const monday = '2026-04-20T09:00:00Z';
const root = join(import.meta.dirname, '../..');

let world: DoorWorld;
let server: DoorServer;
let folder: string;
// The package as it is published: its one file starts in half the time that its sources take.
const built = mkdtempSync(join(tmpdir(), 'send-events-package-'));
beforeAll(async () => {
  execFileSync(process.execPath, [join(root, 'bin/build-send-events.ts'), built]);
  world = await startDoor(9_150);
});
afterAll(async () => {
  rmSync(built, { recursive: true });
  await world?.stop();
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'send-events-'));
  server = await startDoorServer(9_152, { world, table: await world.dynamodb.newTable(), at: monday });
});
afterEach(async () => {
  await server.stop();
  while ((await fromDoorQueue(world)).length > 0);
  rmSync(folder, { recursive: true });
});

const trust = {
  AWS_ACCESS_KEY_ID: 'local-trust',
  AWS_SECRET_ACCESS_KEY: 'local',
  SEND_EVENTS_API_KEY: 'key',
};
const mis = {
  SEND_EVENTS_CLIENT_ID: 'mis-client',
  SEND_EVENTS_CLIENT_SECRET: 's',
  SEND_EVENTS_API_KEY: 'key',
};

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command as a partner runs it; `onStart` is handed its process. */
function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  onStart: (child: ChildProcess) => void = () => {},
): Promise<Ended> {
  const bare = { PATH: process.env.PATH, HOME: folder, AWS_EC2_METADATA_DISABLED: 'true' };
  const child = spawn(process.execPath, [join(built, codeFile), ...args], {
    ...{ cwd: folder, env: { ...bare, ...env } },
  });
  onStart(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, stdout, stderr })));
}

function write(name: string, events: readonly unknown[]): string {
  writeFileSync(join(folder, name), events.map((one) => `${JSON.stringify(one)}\n`).join(''));
  return name;
}

const requests = (count: number) => Array.from({ length: count }, (_, index) => request(`C-${index}`));
const post = (file: string, ...more: readonly string[]) => ['post', file, '--to', server.url, ...more];
const bodiesPosted = (): readonly { readonly id: string }[] =>
  server.posted.flatMap((body) => JSON.parse(body));

describe('at the HTTPS door, signed with credentials of AWS', () => {
  it('a file is posted in batches, in order, and everything in it is queued', async () => {
    const events = requests(250);
    const ended = await run(post(write('a.ndjson', events)), trust);
    expect(ended).toEqual({
      ...{ status: 0, stderr: '', stdout: 'a.ndjson: 250 events: 250 queued, 0 known already.\n' },
    });
    expect(server.posted.map((body) => JSON.parse(body).length)).toEqual([100, 100, 50]);
    expect(bodiesPosted()).toEqual(events);
  });

  it('large events go fewer at a time, so that no batch is over 1 MiB', async () => {
    const large = requests(40).map((one) => ({ ...one, note: 'é'.repeat(30_000) }));
    const ended = await run(post(write('large.ndjson', large)), trust);
    expect(ended.stdout).toBe('large.ndjson: 40 events: 40 queued, 0 known already.\n');
    expect(server.posted.every((body) => Buffer.byteLength(body) <= 1024 * 1024)).toBe(true);
    expect(server.posted.length).toBe(3);
  });

  it('what the contract does not take is not posted, and what the door refuses is in the same table', async () => {
    await run(post(write('first.ndjson', [request('C-1')])), trust);
    const file = write('b.ndjson', [
      request('C-1', '2026-04-17'),
      { ...request('C-2'), subject: 'no spaces' },
      request('C-3'),
    ]);
    const { status, stdout } = await run(post(file, '--json'), trust);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).files).toMatchObject([
      {
        ...{ file: 'b.ndjson', events: 3, counts: { queued: 1, 'known already': 0 } },
        refused: [
          { line: 1, id: 'C-1-requested', reasons: [{ field: 'id' }] },
          { line: 2, id: 'C-2-requested', reasons: [{ field: 'subject' }] },
        ],
      },
    ]);
    expect(bodiesPosted()).toHaveLength(3);
  });

  it('goes on through a busy door, a door in trouble, and a broken line', async () => {
    const busy = { status: 429, headers: { 'Retry-After': '2' } };
    server.troubles.push(busy, 'hangs-up', { status: 503 });
    const started = Date.now();
    const { status, stderr } = await run(post(write('c.ndjson', requests(3))), trust);
    expect([status, bodiesPosted().length]).toEqual([0, 3]);
    expect(stderr).toMatch(
      /too much at a time\. Trying again in 2 s\.[\s\S]*does not answer[\s\S]*answers 503/,
    );
    expect(Date.now() - started).toBeGreaterThan(2_000);
  });

  it.each([
    ['with another secret', { ...trust, AWS_SECRET_ACCESS_KEY: 'other' }, 'The signature does not match.'],
    ['with another API key', { ...trust, SEND_EVENTS_API_KEY: 'other' }, 'The API key is missing or wrong.'],
  ])('%s nobody is let in, and is told what to check', async (_, env, detail) => {
    const { status, stderr } = await run(post(write('d.ndjson', requests(1))), env);
    expect([status, server.posted]).toEqual([2, []]);
    expect(stderr).toContain(`The door does not let you in (403): ${detail} Check the credentials`);
  });
});

describe('at the HTTPS door, with a token', () => {
  const mapping = 'docs/examples/school-timetables.mapping.json';
  const withToken = () => ['--token-url', `${server.url}/token`];

  it('the timetables of a school go from CSV to the door, and the token is renewed when it has run out', async () => {
    writeFileSync(join(folder, 't.csv'), readFileSync(join(root, 'docs/examples/school-timetables.csv')));
    server.troubles.push({ status: 401 });
    const args = post('t.csv', ...withToken(), '--mapping', join(root, mapping));
    const { status, stdout, stderr } = await run(args, mis);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toBe('t.csv: 5 events (1 row leads to none): 5 queued, 0 known already.\n');
    expect(server.tokens).toEqual(['token-1', 'token-2']);
  });

  it('a wrong secret is told from a wrong address', async () => {
    const file = write('e.ndjson', requests(1));
    const { status, stderr } = await run(post(file, ...withToken()), {
      ...mis,
      SEND_EVENTS_CLIENT_SECRET: 'x',
    });
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/gives no token \(401: .*invalid_client.*Check SEND_EVENTS_CLIENT_ID/),
    ]);
  });
});

describe('a run that stops', () => {
  it.each(['SIGINT', 'SIGKILL'] as const)(
    'by %s half way goes on from there, and nothing is left out',
    async (signal) => {
      const file = write('long.ndjson', requests(450));
      let child: ChildProcess | undefined;
      server.onPost = async (count) => {
        if (count !== 2) return;
        // Whoever can hear the signal has heard it before the door answers.
        const heard = signal === 'SIGINT' && child?.stderr ? once(child.stderr, 'data') : null;
        child?.kill(signal);
        await heard;
      };
      const first = await run(post(file), trust, (started) => {
        child = started;
      });
      await server.settled();
      expect(first.status).toBe(signal === 'SIGINT' ? 130 : null);
      const half = bodiesPosted().length;
      expect(half).toBe(200);
      const second = await run(post(file), trust);
      expect(second.status).toBe(0);
      const done = signal === 'SIGINT' ? 200 : 100;
      expect(second.stderr).toContain(`long.ndjson goes on after line ${done}.`);
      // What was under way when it was killed comes twice, and the door knows it.
      const again = 200 - done;
      expect(second.stdout).toBe(`long.ndjson: 450 events: ${450 - again} queued, ${again} known already.\n`);
      expect(new Set(bodiesPosted().map(({ id }) => id)).size).toBe(450);
      expect(bodiesPosted().length).toBe(450 + again);
    },
  );

  it('and is done is not posted again, but a file that has changed is, and says so', async () => {
    const file = write('f.ndjson', [request('C-1'), { ...request('C-2'), id: '' }]);
    expect((await run(post(file), trust)).status).toBe(1);
    const again = await run(post(file), trust);
    expect(again.stderr).toMatch(/All of f\.ndjson was posted before, on .*: nothing is left to post/);
    expect([again.status, again.stdout]).toEqual([1, expect.stringMatching(/f\.ndjson +2 +(- )? +id/)]);
    expect(bodiesPosted()).toHaveLength(1);
    appendFileSync(join(folder, file), JSON.stringify(request('C-3')));
    const changed = await run(post(file), trust);
    expect(changed.stderr).toMatch(/f\.ndjson, or how it is read, has changed since it was posted/);
    expect(changed.stdout).toMatch(/3 events: 1 queued, 1 known already, 1 refused\.\n$/);
  });
});

describe('asking what became of an event', () => {
  const status = (id: string, ...more: readonly string[]) => [
    'status',
    'C-1',
    id,
    '--at',
    server.url,
    ...more,
  ];

  it('is answered in plain words, and by how the command ends', async () => {
    const odd = { ...parent(), id: "it's (50%) #1*!" };
    await run(post(write('g.ndjson', [odd, request()])), trust);
    const queued = await run(status(odd.id), trust);
    expect([queued.status, queued.stdout]).toEqual([4, expect.stringContaining('waits for its turn')]);
    await letIntakeTake(server.at);
    const accepted = await run(status('C-1-requested'), trust);
    expect([accepted.status, accepted.stderr]).toEqual([0, '']);
    expect(accepted.stdout).toMatch(
      /^C-1-requested of the case C-1 was received on Monday 20 April 2026 at 10:00/,
    );
    expect(accepted.stdout).toContain('\n  It started ASSESS-6W of A-1, due on Monday 1 June 2026.\n');
    expect((await run(status(odd.id), trust)).stdout).toContain('It started no clock and stopped none.');
  });

  it('tells what about it does not fit the rest of its case', async () => {
    const alone = event('advice.received', { id: 'alone', data: { adviceId: 'V-9' } });
    await run(post(write('g2.ndjson', [alone])), trust);
    await letIntakeTake(server.at);
    const said = 'advice V-9: nothing says that it began (requested).';
    expect((await run(status('alone'), trust)).stdout).toContain(`and is kept all the same: ${said}\n`);
    expect(JSON.parse((await run(status('alone', '--json'), trust)).stdout)).toMatchObject({
      findings: [said],
    });
  });

  it('tells the reasons of what was refused, and of what nobody posted that it is unknown', async () => {
    await run(post(write('h.ndjson', [{ ...request(), time: '2026-04-20T12:00:00Z' }])), trust);
    const refused = await run(status('C-1-requested'), trust);
    expect([refused.status, refused.stdout]).toEqual([
      1,
      expect.stringMatching(/was refused on .*\n {2}time: expected at most 5 minutes/),
    ]);
    const unknown = await run(status('other', '--json'), trust);
    expect([unknown.status, JSON.parse(unknown.stdout)]).toEqual([
      5,
      { id: 'other', subject: 'C-1', outcome: 'unknown' },
    ]);
  });
});

describe('at a queue', () => {
  const queue = 'send-partner-council';
  beforeAll(() => world.messages.createQueue(queue, {}));

  const inQueue = async (): Promise<readonly unknown[]> => {
    const all: unknown[] = [];
    for (;;) {
      const some = await world.messages.receive(queue, 10);
      if (some.length === 0) return all;
      all.push(...some.map(({ Body }) => JSON.parse(Body)));
      await world.messages.remove(
        queue,
        some.map(({ ReceiptHandle }) => ReceiptHandle),
      );
    }
  };

  it('events go ten at a time, whatever characters they hold', async () => {
    const events = [
      ...requests(23),
      event('people.child-registered', { id: 'odd', data: { bornInMonth: '2017-09', note: '\u2028\uffff' } }),
    ];
    const url = world.messages.queueUrl(queue);
    const { status, stdout, stderr } = await run(['post', write('q.ndjson', events), '--to', url], trust);
    expect([status, stderr, stdout]).toEqual([0, '', 'q.ndjson: 24 events: 24 queued, 0 known already.\n']);
    expect(await inQueue()).toEqual(events);
  });

  it('that is not there: the sentence names it, and nothing is lost', async () => {
    const url = world.messages.queueUrl('send-partner-nobody');
    const { status, stderr } = await run(['post', write('r.ndjson', requests(1)), '--to', url], trust);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/The queue .*send-partner-nobody does not take it/),
    ]);
  });
});
