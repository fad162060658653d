import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { page } from '../../functions/page.ts';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { packed, rowVersion } from '../../shared/aws/case-row.ts';
import type { Linked } from '../../shared/aws/links.ts';
import { pageAnswer } from '../../shared/aws/page-answer.ts';
import { tableOf } from '../../shared/aws/table.ts';
import { workAnswer, workPage } from '../../shared/notices/pages/work-page.ts';
import { mother } from '../domain/facts.ts';
import { moment } from '../domain/stored.ts';
import { wordsOf } from '../notices/sample.ts';
import { testLinks } from '../services/links.ts';
import { invocationAt } from '../services/messages.ts';

const monday = '2026-04-20T09:00:00Z';
const links = testLinks;
const styles = 'node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css';
const css = readFileSync(join(import.meta.dirname, '../..', styles), 'utf8');

/** Pages as a browser meets them, and what was said on them, as the bodies for the work queue. */
export interface PageServer {
  /** The address of the page that a link opens. */
  readonly addressOf: (link: Linked) => Promise<string>;
  /** A page of one obligation, which stands in no table. */
  readonly workAddress: string;
  readonly said: readonly string[];
  readonly stop: () => Promise<void>;
}

/** The one case that the pages know: a mother, and nothing else. */
const stored = {
  ...{ v: rowVersion, version: 1, rulesVersion: rulesFor('hull').version, desks: {}, nextDueAt: null },
  body: packed({ facts: [mother('Mon 2026-01-05')], deeds: [], resting: [] }),
};

/** Serves the pages on a free port of this machine. */
export async function servePages(): Promise<PageServer> {
  const said: string[] = [];
  const sqs = mockClient(SQSClient);
  sqs.on(SendMessageBatchCommand).callsFake((input: { Entries?: { MessageBody?: string }[] }) => {
    said.push(...(input.Entries ?? []).map(({ MessageBody }) => MessageBody ?? ''));
    return {};
  });
  mockClient(DynamoDBDocumentClient).on(GetCommand).resolves({ Item: stored });
  const given = {
    ...{ ...invocationAt(monday), links, css },
    table: tableOf(new DynamoDBClient({ region: 'eu-west-2' }), 'none'),
    work: { url: 'https://queue.example/work', sqs: new SQSClient({ region: 'eu-west-2' }) },
  };
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    const body = await text(request);
    const token = url.pathname.slice('/p/'.length);
    const event = {
      httpMethod: request.method,
      pathParameters: { token },
      queryStringParameters: Object.fromEntries(url.searchParams),
      ...{ body, isBase64Encoded: false, requestContext: { requestId: 'r-1' } },
    };
    const answer = token === 'work' ? workExample(body) : await page(event, given);
    response.writeHead(answer.statusCode, answer.headers).end(answer.body);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}/p`;
  return {
    addressOf: async (link) => `${base}/${await links.sign(link, moment(monday))}`,
    workAddress: `${base}/work`,
    said,
    stop: () => new Promise((done) => void server.close(() => done())),
  };
}

function workExample(body: string) {
  const context = { profile: rulesFor('hull').profile, today: '2026-04-20', words: wordsOf('en') };
  const shown = {
    ...{ ref: 'HUL-4821', what: 'give the advice that was asked for', dueOn: '2026-05-26', promised: null },
    returnedFor: [],
    citation: 'SEND Regulations 2014 reg 8(1)',
  };
  const filled = Object.fromEntries(new URLSearchParams(body));
  if (body === '') return pageAnswer(200, workPage({ ...context, shown }, {}, {}));
  const link = { pathwayId: 'V-1', clock: 'ADVICE-6W', instance: null, owner: 'senco@school-1' };
  const answer = workAnswer(link, filled, context);
  const faults = 'faults' in answer ? answer.faults : {};
  return pageAnswer(400, workPage({ ...context, shown }, filled, faults), faults);
}
