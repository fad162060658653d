import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { Temporal } from 'temporal-polyfill';
import { CannotStart } from '../infra/local/cannot-start.ts';
import { interactive } from '../infra/local/interactive.ts';
import { assertJava } from '../infra/local/java.ts';
import type { LocalRun } from '../infra/local/local-run.ts';
import { assertPortsFree, portsFrom } from '../infra/local/ports.ts';
import { startLocal } from '../infra/local/start-local.ts';
import { partners } from '../shared/areas/partners.ts';
import { rulesFor } from '../shared/areas/rules-for.ts';
import { putRole } from '../shared/aws/directory.ts';
import { type Table, tableOf } from '../shared/aws/table.ts';
import { dateOf, isoInstant, momentOf, startOf } from '../shared/domain/moment.ts';
import { makeStory, type Post, type Story } from '../test/story/story.ts';
import { type Audit, auditOf, breachesIn } from './audit-of.ts';
import { showProgress } from './progress.ts';
import { readStartOptions, type StartOptions, startUsage, WrongArguments } from './start-options.ts';
import { forPeople, summaryOf } from './summary.ts';
import { synthesize } from './synthesize.ts';
import { tryItYourself } from './try-it-yourself.ts';

const from = '2026-04-13';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const say = (words: string): void => void process.stderr.write(`${words}\n`);

/** One area's story, and the queue of the authority's case system that posts it. */
interface AreaStory {
  readonly area: string;
  readonly story: Story;
  readonly queue: string;
}

async function main(): Promise<void> {
  const options = readStartOptions(process.argv.slice(2));
  const began = performance.now();
  const stories = storiesOf(options);
  await assertJava();
  await assertPortsFree(portsFrom(options.port));
  say('Synthesizing the system and starting its local services…');
  const templateDir = await synthesize('.local/cdk.out');
  const bounces = Object.assign({}, ...stories.map(({ story }) => story.bounces));
  const run = await startLocal({ templateDir, port: options.port, startAt: startOf(from), bounces });
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  try {
    const client = new DynamoDBClient({ endpoint: run.urls.dynamodb, region: run.region, credentials });
    const table = tableOf(client, run.tableName);
    const failed = await live(run, { options, stories, began, table }, stop.signal);
    if (!options.exit && !stop.signal.aborted) {
      const [first] = stories;
      if (first) process.stdout.write(await tryItYourself(run, table, first));
      await stayUp(run, stop.signal);
    }
    process.exitCode = failed ? 1 : 0;
  } finally {
    await run.stop();
  }
}

function storiesOf({ seed, children, weeks, areas }: StartOptions): readonly AreaStory[] {
  const each = Math.max(1, Math.round(children / areas.length));
  return areas.map((area) => {
    const authority = partners.find((partner) => partner.authority && partner.areas.includes(area));
    if (authority === undefined)
      throw new Error(`Expected ${area} to have the authority's case system in the partner register.`);
    return {
      area,
      story: makeStory({ seed, children: each, weeks, area, from }),
      queue: `send-partner-${authority.id}`,
    };
  });
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
  for (const { area, story } of stories) {
    for (const role of story.directory) await putRole(table, area, role);
  }
  const posts = stories
    .flatMap(({ story, queue }) => story.posts.map((post) => ({ post, queue })))
    .sort(byTime);
  const until = await livedThrough(run, posts, { options, table, stop });
  if (stop.aborted) return false;
  const audit = await wholeAudit(run, table, posts);
  const wallSeconds = Math.round((performance.now() - began) / 1000);
  const rungs = rungsOf(options.areas);
  const summary = summaryOf({ options, from, until, posted: posts.length, run, audit, rungs, wallSeconds });
  process.stdout.write(`${forPeople(summary, audit)}${JSON.stringify(summary)}\n`);
  return summary.overdueUnsent > 0;
}

interface Posting {
  readonly post: Post;
  readonly queue: string;
}

const byTime = (a: Posting, b: Posting): number =>
  a.post.at < b.post.at ? -1 : a.post.at > b.post.at ? 1 : 0;

/** Lives through the weeks one by one, up to the last second of the last Sunday; gives that Sunday. */
async function livedThrough(
  run: LocalRun,
  posts: readonly Posting[],
  { options, table, stop }: { options: StartOptions; table: Table; stop: AbortSignal },
): Promise<string> {
  const progress = showProgress(options.weeks, process.stderr);
  const sqs = new SQSClient({ endpoint: run.urls.messages, region: run.region, credentials });
  const arrivals = posts.map(({ post, queue }) => ({
    at: post.at,
    post: async (): Promise<void> => {
      await sqs.send(new SendMessageCommand({ QueueUrl: run.urls.queues[queue], MessageBody: post.body }));
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
async function wholeAudit(run: LocalRun, table: Table, posts: readonly Posting[]): Promise<Audit> {
  const audit = await auditOf(table, rulesFor, momentOf(Temporal.Instant.from(run.now())));
  const meant = (kind: Post['kind']): number => posts.filter(({ post }) => post.kind === kind).length;
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

function rungsOf(areas: readonly string[]): readonly string[] {
  const ladders = areas.flatMap((area) => Object.values(rulesFor(area).profile.ladders));
  return [...new Set(ladders.flatMap(({ rungs }) => rungs.map(({ id }) => id)))];
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
  await main();
} catch (error) {
  if (!(error instanceof CannotStart || error instanceof WrongArguments)) throw error;
  say(error.message);
  if (error instanceof WrongArguments) say(startUsage);
  process.exitCode = 2;
}
