import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { manage } from '../../functions/manage.ts';
import { startDoorServer } from '../../infra/local/door-server.ts';
import { answersOf, type HttpReply } from '../../infra/local/gateway-answers.ts';
import type { ReadRequest } from '../../infra/local/http-read.ts';
import { createSignIn, SIGN_IN } from '../../infra/local/sign-in.ts';
import { noteShown, type WhyMailed } from '../../shared/aws/case-shown.ts';
import { putRole } from '../../shared/aws/directory.ts';
import { emailIdOf } from '../../shared/aws/email-row.ts';
import { claim, moveTo } from '../../shared/aws/mailroom.ts';
import { claimed } from '../../shared/aws/outgoing.ts';
import { openIdSignIn } from '../../shared/aws/sign-in.ts';
import type { Table } from '../../shared/aws/table.ts';
import { type Moment, momentOf } from '../../shared/domain/moment.ts';
import { draw } from '../pictures/drawn.ts';
import { startTables } from '../services/local-table.ts';
import { testSessions } from '../services/manager-browser.ts';
import { event, invocationAt, parent, register, request, takeIn } from '../services/messages.ts';

const now = '2026-07-27T09:00:00Z';
const styles = 'node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css';
const css = readFileSync(join(import.meta.dirname, '../..', styles), 'utf8');

/** Where the pages of managers are, as a browser meets them. */
export interface ManagerServer {
  /** The address of the work of Hull. */
  readonly work: string;
  readonly stop: () => Promise<void>;
}

/** Serves them on a port of the test file's own, with a stand-in for the sign-in and cases that were lived through. */
export async function serveManager(port: number): Promise<ManagerServer> {
  const dynamodb = await startTables();
  const table = await dynamodb.newTable();
  const door = `http://127.0.0.1:${port}`;
  const signIn = createSignIn({ door, now: Date.now });
  const hull = { issuer: `${door}${SIGN_IN}hull`, clientId: 'send-managers' };
  const given = {
    ...{ ...invocationAt(now), table, sessions: testSessions, signIn: openIdSignIn(), draw, css },
    ...{ providers: { hull }, url: `${door}/manage`, partners: register },
  };
  for (const [role, email] of [
    ['team-manager', 'manager@hull.example'],
    ['head-of-service', 'head@hull.example'],
    ['send-strategic-board', 'board@hull.example'],
  ] as const)
    await putRole(table, 'hull', {
      ...{ role, email, organisation: 'hull-city-council', name: 'Jo Marsh', phone: '01482 300 300' },
    });
  for (const [at, ...bodies] of history()) await takeIn(table, at, ...bodies);
  await desksMailed(table);
  const server = await startDoorServer({
    ...{ port, answers: answersOf([]) },
    handle: async (asked) => (asked.path.startsWith(SIGN_IN) ? signIn(asked) : replyTo(asked, given)),
    onFault: (error) => {
      throw error;
    },
  });
  return {
    work: `${door}/manage/hull/work`,
    stop: async () => {
      await server.stop();
      await dynamodb.stop();
    },
  };
}

async function replyTo(asked: ReadRequest, given: Parameters<typeof manage>[1]): Promise<HttpReply> {
  const { statusCode, headers, multiValueHeaders, body, isBase64Encoded } = await manage(
    {
      ...{ httpMethod: asked.method, headers: Object.fromEntries(asked.headers) },
      pathParameters: { path: asked.path.slice('/manage/'.length) },
      queryStringParameters: Object.fromEntries(
        Object.entries(asked.query).map(([name, [value]]) => [name, value]),
      ),
    },
    given,
  );
  return {
    status: statusCode,
    headers: { ...headers, ...multiValueHeaders },
    body: isBase64Encoded === true ? Buffer.from(body, 'base64') : body,
  };
}

/** Three children of one area, one of whom nobody decided, one with advice that came back, one new; and an action of the plan. */
function history(): readonly (readonly [string, ...unknown[]])[] {
  const decided = event('assessment.decided', {
    ...{ id: 'C-1-decided', ref: 'C-1', time: '2026-05-29T08:00:00Z' },
    data: { assessmentId: 'A-1', notifiedOn: '2026-05-29', outcome: 'assess' },
  });
  const advice = (kind: string, agency: string, on: string) =>
    event('advice.requested', {
      ...{ id: `C-1-${kind}`, ref: 'C-1', time: `${on}T08:00:00Z` },
      data: { adviceId: `V-${kind}`, assessmentId: 'A-1', agency, kind },
    });
  const back = event('advice.quality-rejected', {
    ...{ id: 'C-1-back', ref: 'C-1', time: '2026-07-22T08:00:00Z' },
    data: { adviceId: 'V-psychological', reasons: ['provision-not-specified', 'out-of-date'] },
  });
  const action = event('action.added', {
    ...{ id: 'AFI2.3', ref: 'AFI2.3', time: '2026-05-04T08:00:00Z' },
    data: {
      ...{ plan: 'AFI2', ref: '3', title: 'Publish how long each service takes to answer', due: 'Jul-26' },
      ...{ workstream: 'Communication', ownerRole: 'head-of-service', tags: ['AFI2'], asOf: '2026-05-01' },
    },
  });
  return [
    ['2026-04-20T09:00:00Z', parent('C-1'), request('C-1'), parent('C-2'), request('C-2')],
    ['2026-05-29T09:00:00Z', decided],
    ['2026-06-01T09:00:00Z', advice('psychological', 'hull-eps', '2026-06-01')],
    ['2026-05-04T09:00:00Z', action],
    ['2026-07-22T09:00:00Z', back],
    ['2026-07-21T09:00:00Z', advice('health', 'humber-trust', '2026-07-21')],
    ['2026-07-23T09:00:00Z', parent('C-3'), request('C-3', '2026-07-22')],
  ];
}

/** Three months' emails to desks that showed C-1: a screen each working morning, and lists each week. */
async function desksMailed(table: Table): Promise<void> {
  const hull = 'hull-city-council';
  for (let day = 0; day < 98; day += 1) {
    const at = momentOf(Temporal.Instant.from('2026-04-21T06:00:00Z').add({ hours: 24 * day }));
    if (Temporal.PlainDate.from(at.on).dayOfWeek > 5) continue;
    await mailed(table, at, { owner: `team-manager@${hull}`, why: 'daily', under: 'Can still be saved' });
    if (day % 7 !== 6) continue;
    await mailed(table, at, { owner: `case-officer@${hull}`, why: 'weekly', under: 'Due later' });
    if (day > 45) await mailed(table, at, { owner: 'senco@hull-eps', why: 'changed', under: 'Overdue' });
  }
}

async function mailed(
  table: Table,
  at: Moment,
  { owner, why, under }: { readonly owner: string; readonly why: WhyMailed; readonly under: string },
): Promise<void> {
  const id = emailIdOf('desk', 'hull', owner, at.on);
  const shown = [{ ref: 'C-1', under: [`${under}: send the advice`] }];
  await noteShown(table, {
    ...{ area: 'hull', email: id, claimedAt: at.at, owner, shown, whyOf: () => why },
  });
  const row = {
    ...{ ...claimed(at, null), area: 'hull', because: 'What stood on it.', messages: [] },
    ...{ audience: 'agency' as const, recipient: { desk: owner } },
  };
  await claim(table, { id, row, over: null, with: [] });
  await moveTo(table, id, { state: at.on === '2026-06-15' ? 'bounced' : 'delivered', sesMessageId: null });
}
