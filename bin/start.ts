import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { Temporal } from 'temporal-polyfill';
import { CannotStart } from '../infra/local/cannot-start.ts';
import { interactive } from '../infra/local/interactive.ts';
import { assertJava } from '../infra/local/java.ts';
import type { LocalRun } from '../infra/local/local-run.ts';
import { assertPortsFree, portsFrom } from '../infra/local/ports.ts';
import { startLocal } from '../infra/local/start-local.ts';
import { rulesFor } from '../shared/areas/rules-for.ts';
import { putRole } from '../shared/aws/directory.ts';
import { putReportTimers } from '../shared/aws/report-timers.ts';
import { type Table, tableOf } from '../shared/aws/table.ts';
import { dateOf, isoInstant, momentOf, startOf } from '../shared/domain/moment.ts';
import { authorityOf } from '../test/story/posting.ts';
import { makeStory, type Post, type Story } from '../test/story/story.ts';
import { type Audit, auditOf, breachesIn, type Lifetime } from './audit-of.ts';
import { asksForHelp } from './command-line.ts';
import { showProgress } from './progress.ts';
import { readStartOptions, type StartOptions, startUsage, WrongArguments } from './start-options.ts';
import { forPeople, summaryOf } from './summary.ts';
import { synthesize } from './synthesize.ts';
import { hasDoorPartners } from './try-at-the-door.ts';
import { tryItYourself } from './try-it-yourself.ts';

const from = '2026-04-13';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const say = (words: string): void => void process.stderr.write(`${words}\n`);

interface AreaStory {
  readonly area: string;
  readonly story: Story;
}

/** The queue of a partner, as the stack names it. */
const queueOf = (partner: string): string => `send-partner-${partner}`;

async function main(): Promise<void> {
  const options = readStartOptions(process.argv.slice(2));
  const began = performance.now();
  const stories = storiesOf(options);
  await assertJava();
  await assertPortsFree(portsFrom(options.port));
  say('Synthesizing the system and starting its local services…');
  await using templates = await synthesize();
  const bounces = Object.assign({}, ...stories.map(({ story }) => story.bounces));
  const run = await startLocal({
    ...{ templateDir: templates.path, port: options.port },
    ...{ startAt: startOf(from), bounces },
  });
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  try {
    const client = new DynamoDBClient({ endpoint: run.urls.dynamodb, region: run.region, credentials });
    const table = tableOf(client, run.tableName);
    const failed = await live(run, { options, stories, began, table }, stop.signal);
    if (!options.exit && !stop.signal.aborted) {
      const first = stories.find(({ area }) => hasDoorPartners(area)) ?? stories[0];
      if (first) process.stdout.write(await tryItYourself(run, table, placeToTry(first)));
      await stayUp(run, stop.signal);
    }
    process.exitCode = failed ? 1 : 0;
  } finally {
    await run.stop();
  }
}

const placeToTry = ({ area }: AreaStory) => ({ area, queue: queueOf(authorityOf(area)) });

/** One story for each area, with its share of the children. */
function storiesOf({ seed, children, weeks, areas }: StartOptions): readonly AreaStory[] {
  const each = Math.max(1, Math.round(children / areas.length));
  return areas.map((area) => ({ area, story: makeStory({ seed, children: each, weeks, area, from }) }));
}

interface Life {
  readonly options: StartOptions;
  readonly stories: readonly AreaStory[];
  readonly began: number;
  readonly table: Table;
}

/** Lives through the stories and prints the summary. Gives whether a date was missed. */
async function live(
  run: LocalRun,
  { options, stories, began, table }: Life,
  stop: AbortSignal,
): Promise<boolean> {
  const begins = momentOf(Temporal.Instant.from(run.now()));
  for (const { area, story } of stories) {
    for (const role of story.directory) await putRole(table, area, role);
    await putReportTimers(table, area, begins);
  }
  const posts = stories
    .flatMap(({ story }) => story.posts)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const until = await livedThrough(run, posts, { options, table, stop });
  if (stop.aborted) return false;
  const now = momentOf(Temporal.Instant.from(run.now()));
  const audit = await wholeAudit(table, posts, { areas: options.areas, begins, now });
  const wallSeconds = Math.round((performance.now() - began) / 1000);
  const summary = summaryOf({ options, from, until, posted: posts.length, run, audit, wallSeconds });
  process.stdout.write(`${forPeople(summary, audit)}${JSON.stringify(summary)}\n`);
  return summary.overdueUnsent > 0;
}

/** Lives through the weeks one by one, up to the last second of the last Sunday; gives that Sunday. */
async function livedThrough(
  run: LocalRun,
  posts: readonly Post[],
  { options, table, stop }: { options: StartOptions; table: Table; stop: AbortSignal },
): Promise<string> {
  const progress = showProgress(options.weeks, process.stderr);
  const sqs = new SQSClient({ endpoint: run.urls.messages, region: run.region, credentials });
  const arrivals = posts.map(({ at, body, by }) => ({
    at,
    post: async (): Promise<void> => {
      const QueueUrl = run.urls.queues[queueOf(by)];
      await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: body }));
    },
  }));
  let day = from;
  let posted = 0;
  for (let week = 1; week <= options.weeks && !stop.aborted; week += 1) {
    day = Temporal.PlainDate.from(day).add({ weeks: 1 }).toString();
    const end = isoInstant(Temporal.Instant.from(startOf(day)).subtract({ seconds: 1 }));
    const coming = arrivals.slice(posted).filter(({ at }) => at <= end);
    posted += coming.length;
    await run.runUntil(end, coming, { enough: () => stop.aborted });
    progress.at({
      on: day,
      week,
      events: posted,
      emails: run.sentEmails().length,
      breaches: await breachesIn(table),
    });
  }
  progress.done();
  return dateOf(day).subtract({ days: 1 }).toString();
}

/** The audit of the table, and whether every event that was posted is there. */
async function wholeAudit(table: Table, posts: readonly Post[], lived: Lifetime): Promise<Audit> {
  const audit = await auditOf(table, rulesFor, lived);
  const meant = (wanted: Post['kind']): number => posts.filter(({ kind }) => kind === wanted).length;
  const lost = meant('event') - audit.events.accepted;
  const unrefused = meant('malformed') - audit.events.refused;
  return {
    ...audit,
    overdue: [
      ...audit.overdue,
      ...(lost === 0 ? [] : [`${lost} good events were posted and are not in any case`]),
      ...(unrefused === 0 ? [] : [`${unrefused} malformed events were posted and not refused`]),
      ...(audit.events.parked === 0 ? [] : [`${audit.events.parked} messages are parked`]),
    ],
  };
}

/** Stays up: an event posted by hand is answered at once, and its mail is in the inbox within seconds. */
async function stayUp(run: LocalRun, stop: AbortSignal): Promise<void> {
  await interactive(run, {
    signal: stop,
    enough: (sent) => sent.some(({ tags }) => tags.audience === 'family'),
    onAnswered: (sent) => say(`${run.now()}: ${sent.length} emails went out; see ${run.urls.inbox}`),
  });
  say('Stopping everything…');
}

try {
  if (asksForHelp()) process.stdout.write(`${startUsage}\n`);
  else await main();
} catch (error) {
  if (!(error instanceof CannotStart || error instanceof WrongArguments)) throw error;
  say(error.message);
  if (error instanceof WrongArguments) say(`\n${startUsage}`);
  process.exitCode = 2;
}
