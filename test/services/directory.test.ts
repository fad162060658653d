import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { holderOf, putRole } from '../../shared/aws/directory.ts';
import { putReportTimers } from '../../shared/aws/report-timers.ts';
import type { Table } from '../../shared/aws/table.ts';
import { reportsOf } from '../../shared/domain/report.ts';
import { type LocalDynamoDb, rowsOf, startTables } from './local-table.ts';
import { invocationAt } from './messages.ts';

const senco = { role: 'senco', organisation: 'school-1' };
const jo = { ...senco, name: 'Jo Marsh', email: 'jo@school-1.example', phone: '01482 300 300' };
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'directory-'));
const port = 18_917;
const reports = reportsOf(rulesFor('hull').profile).map(({ id }) => id);

let dynamodb: LocalDynamoDb;
let table: Table;
beforeAll(async () => {
  dynamodb = await startTables(port);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await dynamodb?.stop();
});
beforeEach(async () => {
  table = await dynamodb.newTable();
});

const timers = async (area = 'hull') =>
  Object.fromEntries(
    (await rowsOf(table, `AREA#${area}`)).map(({ sk, dueAt }) => [sk.replace('DUE#REPORT#', ''), dueAt]),
  );
const setAt = (at: string) => putReportTimers(table, 'hull', invocationAt(at).now);

describe('the directory of an area', () => {
  it('says who holds a role at an organisation, and nobody where nobody does', async () => {
    await putRole(table, 'hull', jo);
    expect(await holderOf(table, 'hull', senco)).toEqual(jo);
    expect(await holderOf(table, 'hull', { ...senco, organisation: 'school-2' })).toBeNull();
    expect(await holderOf(table, 'york', senco)).toBeNull();
  });

  it('names the new holder once there is one', async () => {
    await putRole(table, 'hull', jo);
    const sam = { ...jo, name: 'Sam Reed', email: 'sam@school-1.example' };
    await putRole(table, 'hull', sam);
    expect(await holderOf(table, 'hull', senco)).toEqual(sam);
  });
});

describe("the timers of an area's reports", () => {
  it('are set for every report, at its next time, and said soonest first', async () => {
    const said = await setAt('2026-04-20T09:00:00Z');
    expect(Object.keys(await timers()).toSorted()).toEqual(reports.toSorted());
    expect(await timers()).toMatchObject({
      'send-delivery-board': '2026-05-01T06:00:00Z',
      'send-strategic-board': '2026-07-01T06:00:00Z',
    });
    expect(said.map(({ at }) => at)).toEqual(said.map(({ at }) => at).toSorted());
    expect(said.map(({ plan, at }) => [plan.id, at]).toSorted()).toEqual(
      Object.entries(await timers()).toSorted(),
    );
  });

  it('stay as they are when they are set again later', async () => {
    await setAt('2026-04-20T09:00:00Z');
    const before = await rowsOf(table);
    await setAt('2026-06-20T09:00:00Z');
    expect(await rowsOf(table)).toEqual(before);
  });

  it('follow the profile when it has moved a report, unless the report is on its way', async () => {
    await setAt('2026-04-20T09:00:00Z');
    const later = { reportAt: '2026-07-20T06:00:00Z', dueAt: '2026-07-20T06:00:00Z' };
    for (const sk of ['DUE#REPORT#scorecard', 'DUE#REPORT#send-delivery-board']) {
      const attempts = sk.endsWith('scorecard') ? 0 : 1;
      const Item = { pk: 'AREA#hull', sk, v: 1, dueShard: '0', attempts, ...later };
      await table.db.send(new PutCommand({ TableName: table.name, Item }));
    }
    await setAt('2026-05-20T09:00:00Z');
    expect(await timers()).toMatchObject({
      scorecard: '2026-06-01T06:00:00Z',
      'send-delivery-board': later.dueAt,
    });
  });

  it('go when the report does', async () => {
    const gone = { pk: 'AREA#hull', sk: 'DUE#REPORT#former-board', v: 1, dueShard: '0', attempts: 0 };
    const at = '2026-05-01T06:00:00Z';
    await table.db.send(
      new PutCommand({ TableName: table.name, Item: { ...gone, dueAt: at, reportAt: at } }),
    );
    await setAt('2026-04-20T09:00:00Z');
    expect(Object.keys(await timers()).toSorted()).toEqual(reports.toSorted());
  });

  it('wait for the area to go live', async () => {
    expect(rulesFor('hull').profile.liveFrom).toBe('2026-04-13');
    await setAt('2026-02-10T09:00:00Z');
    expect(Object.values(await timers()).toSorted()[0]).toBe('2026-04-13T06:00:00Z');
  });
});

describe('npm run directory', () => {
  const aws = {
    ...{ AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`, AWS_REGION: 'eu-west-2' },
    ...{ AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
  };
  const command = async (...more: readonly string[]) => {
    const file = join(folder, 'people.csv');
    writeFileSync(
      file,
      `role,organisation,name,email,phone\nsenco,school-1,Jo Marsh,${jo.email},${jo.phone}\n`,
    );
    const child = spawn(
      process.execPath,
      ['bin/directory.ts', '--area', 'brent', '--table', table.name, ...more, file],
      { cwd: root, env: { ...process.env, ...aws } },
    );
    const ended = once(child, 'close');
    const out = await text(child.stdout);
    return { out, code: (await ended)[0] };
  };

  it('writes who holds what, sets the timers of the reports, and says when each next goes', async () => {
    const { out, code } = await command();
    expect(code).toBe(0);
    expect(out).toContain('1 role written.');
    expect(await holderOf(table, 'brent', senco)).toEqual(jo);
    for (const { title } of reportsOf(rulesFor('brent').profile))
      expect(out).toMatch(new RegExp(`^${title} next goes on \\w+day \\d+ \\w+ 20\\d\\d\\.$`, 'm'));
  });

  it('only reads the file when asked to check it', async () => {
    const { out, code } = await command('--check');
    expect(code).toBe(0);
    expect(out).toContain('nothing written');
    expect(out).not.toContain('next goes');
    expect(await rowsOf(table)).toEqual([]);
  });
});
