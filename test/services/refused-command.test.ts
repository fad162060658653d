import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Messages, startMessages } from '../../infra/local/messages.ts';
import { keepRefused } from '../../shared/aws/refusals.ts';
import type { Table } from '../../shared/aws/table.ts';
import { type LocalDynamoDb, refusedOf, startTables } from './local-table.ts';
import { invocationAt, request } from './messages.ts';

// The ports of a local run that begins at 9146: DynamoDB and SQS follow its first.
const port = 9146;
const monday = '2026-04-20T09:00:00Z';
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'refused-'));

let dynamodb: LocalDynamoDb;
let messages: Messages;
let table: Table;
beforeAll(async () => {
  dynamodb = await startTables(port + 1);
  messages = await startMessages({ port: port + 2, region: 'eu-west-2', onPost: () => {} });
  for (const name of ['send-partner-hull-case-system', 'DoorQueue1A2B', 'DoorQueueDeadLetters3C4D'])
    await messages.createQueue(name, {});
  table = await dynamodb.newTable('Send-CasesTable5E6F');
  writeFileSync(join(folder, 'config'), '[profile on-call]\nregion = eu-west-2\n');
  writeFileSync(join(folder, 'credentials'), '[on-call]\naws_access_key_id = t\naws_secret_access_key = t\n');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await messages?.stop();
  await dynamodb?.stop();
});

const timetable = {
  ...request(),
  ...{ id: 'E-3', type: 'send.timetable.ended.v1', data: { timetableId: 'TT-1', endedOn: '2026-04-17' } },
};
const hidden = '{\n\t"note": "\u202eevil"\n}';
const refuse = (partner: string, messageId: string, body: string) =>
  keepRefused(
    table,
    {
      ...{ partner, messageId, body, id: 'E-1', subject: 'C-1', tells: false },
      reasons: [{ field: 'data.receivedOn', expected: 'a date', got: '"\u001b[2J\u202eevil"' }],
    },
    invocationAt(monday).now,
  );
beforeEach(async () => {
  await refuse('hull-case-system', 'm-1', JSON.stringify(request()));
  await refuse('hull-school-mis', 'https-r-1-0', hidden);
  await refuse('hull-school-mis', 'https-r-2-0', 'x'.repeat(70_000));
});

const aws = {
  ...{ AWS_CONFIG_FILE: join(folder, 'config'), AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials') },
  AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port + 1}`,
};

async function command(...args: readonly string[]) {
  const child = spawn(process.execPath, ['bin/refused.ts', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: folder, ...aws },
  });
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { out, err, code };
}
const locally = (...args: readonly string[]) => command(...args, '--port', String(port));

describe('npm run refused', () => {
  it('lists what was refused of a partner, with the reasons', async () => {
    const { out, err, code } = await locally('list', 'hull-case-system');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('hull-case-system: 1 refused.\n');
    expect(out).toContain(`m-1  ${monday}, case C-1, event E-1\n`);
    expect(out).toContain('  data.receivedOn: expected a date, got "⟨U+001B⟩[2J⟨U+202E⟩evil"\n');
  });

  it('lists every partner when none is named, and gives the same as JSON', async () => {
    const { out, code } = await locally('list', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(
      expect.arrayContaining([
        { partner: 'brent-case-system', refused: [] },
        {
          partner: 'hull-school-mis',
          refused: [
            expect.objectContaining({ message: 'https-r-1-0', cut: false, subject: 'C-1' }),
            expect.objectContaining({ message: 'https-r-2-0', cut: true, keptUntil: '2026-05-20T09:00:00Z' }),
          ],
        },
      ]),
    );
  });

  it('shows a body as it came, and nothing in it steers the terminal', async () => {
    const { out, code } = await locally('show', 'hull-school-mis', 'https-r-1-0');
    expect(code).toBe(0);
    expect(out.endsWith('\n\n{\n  "note": "⟨U+202E⟩evil"\n}\n')).toBe(true);
    const { out: json } = await locally('show', 'hull-school-mis', 'https-r-1-0', '--json');
    expect(JSON.parse(json)).toMatchObject({
      partner: 'hull-school-mis',
      body: hidden,
    });
  });

  it('posts again to the own queue of a partner', async () => {
    const { out, code } = await locally('replay', 'hull-case-system', 'm-1');
    expect(code).toBe(0);
    expect(out).toContain('Posted again: m-1');
    const [received] = await messages.receive('send-partner-hull-case-system', 10);
    expect(received?.Body).toBe(JSON.stringify(request()));
    expect((await locally('list', 'hull-case-system')).out).toContain('posted again at ');
    expect(JSON.parse((await locally('replay', 'hull-case-system', '--all', '--json')).out)).toEqual({
      ...{ partner: 'hull-case-system', replayed: [], left: [] },
    });
  });

  it('posts again to the door in the name of its partner, and says what to do about what it cannot', async () => {
    await refuse('hull-school-mis', 'https-r-3-0', JSON.stringify(timetable));
    const { out, err, code } = await locally('replay', 'hull-school-mis', '--all');
    expect(code).toBe(1);
    expect(out).toContain('Posted again: https-r-3-0');
    expect(err).toMatch(
      /Not posted again: https-r-2-0\. Only its first 64 kB are kept .*ask send-systems@hull-schools\.example/,
    );
    const received = await messages.receive('DoorQueue1A2B', 10);
    expect(
      received.map(({ MessageAttributes, groupId }) => [MessageAttributes.partner?.StringValue, groupId]),
    ).toEqual([['hull-school-mis', 'hull-school-mis']]);
    expect(
      (await refusedOf(table, 'hull-school-mis')).map(({ replayedAt }) => replayedAt !== undefined),
    ).toEqual([false, false, true]);
  });

  it('leaves what would only be refused again, and tell its partner again, unless it is named', async () => {
    const { out, err } = await locally('replay', 'hull-school-mis', '--all');
    expect(out).toBe('0 posted again.\n');
    expect(err).toMatch(
      /Not posted again: https-r-1-0\. .*would be refused again: specversion: expected .*; id: .* replay hull-school-mis https-r-1-0\n/,
    );
    const named = await locally('replay', 'hull-school-mis', 'https-r-1-0');
    expect([named.code, named.out]).toEqual([0, expect.stringContaining('Posted again: https-r-1-0')]);
    await messages.receive('DoorQueue1A2B', 10);
  });

  it('works on AWS by profile: it finds the table of the stack', async () => {
    const { out, err, code } = await command('list', 'hull-case-system', '--profile', 'on-call');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('m-1');
  });

  it.each([
    [
      ['list', '--profile', 'on-call', '--stack', 'Other'],
      2,
      /one table of the stack Other there, found none/,
    ],
    [['list', '--profile', 'nobody'], 2, /Say --region/],
    [['list', '--profile', 'nobody', '--region', 'eu-west-2'], 2, /load credentials/],
    [['list', '--port', '9000'], 2, /No system of `npm start` runs on port 9000/],
    [['list', 'nobody'], 2, /Name a partner of the register, got "nobody"/],
    [['forget', 'hull-case-system'], 2, /list, show or replay, got "forget"/],
    [['replay', 'hull-case-system'], 2, /Name a message, or say --all/],
    [['show', 'hull-case-system', 'm-1', 'm-2'], 2, /Name one message, got 2/],
    [['list', '--loud'], 2, /--loud/],
    [['show', 'hull-case-system', 'm-9', '--port', String(port)], 1, /Nothing with the message id m-9/],
    [['replay', 'hull-case-system', 'm-9', '--port', String(port)], 1, /Nothing with the message id m-9/],
  ])('says what to do about %j', async (args, expected, sentence) => {
    const { out, err, code } = await command(...args);
    expect([code, out]).toEqual([expected, '']);
    expect(err).toMatch(sentence);
  });
});
