import { setTimeout as wait } from 'node:timers/promises';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { CannotStart } from '../infra/local/cannot-start.ts';
import type { LocalRun } from '../infra/local/local-run.ts';
import { startLocal } from '../infra/local/start-local.ts';
import { sendToDoor } from '../shared/aws/door-queue.ts';
import { post } from '../shared/aws/queue.ts';
import { argumentsOf, wrong } from './command-line.ts';
import { synthesize } from './synthesize.ts';

const usage = `npm run bench:fairness -- [--events 2000] [--port 8125]

One partner posts a backlog, and another single events meanwhile: how long those take, against the time one takes alone. First
through the door queue, which all share who post over HTTPS; then through two partners' own queues. On the local run, which
keeps queues fair by turns of its own: see docs/decisions/0059-one-backlog-does-not-delay-another.md.`;

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
const noon = '2026-04-20T11:00:00Z';

/** One event that its partner may post; each about a case of its own. */
const made = (type: string, id: string, data: object): string =>
  JSON.stringify({
    ...{ specversion: '1.0', id, source: '/bench', type, subject: id, time: '2026-04-20T10:00:00Z' },
    ...{ localarea: 'hull', data },
  });

const concern = (id: string) =>
  made('send.concern.raised.v1', id, { concernId: id, by: 'setting', about: 'attendance' });
const advice = (id: string) =>
  made('send.advice.received.v1', id, { adviceId: id, receivedOn: '2026-04-20' });

interface Road {
  readonly name: string;
  /** Posts for the partner with the backlog, and for the other. */
  readonly noisy: (ids: readonly string[]) => Promise<void>;
  readonly quiet: (id: string) => Promise<void>;
}

function roads(run: LocalRun, sqs: SQSClient): readonly Road[] {
  const urlOf = (part: string): string => {
    const [, url] =
      Object.entries(run.urls.queues).find(([name]) => name.includes(part) && !name.includes('ead')) ?? [];
    if (url === undefined) throw new Error(`Expected a queue called ${part}, found none.`);
    return url;
  };
  const door = { url: urlOf('DoorQueue'), sqs };
  const own = (partner: string) => ({ url: urlOf(`send-partner-${partner}`), sqs });
  return [
    {
      name: 'the door queue',
      noisy: async (ids) => {
        for (let at = 0; at < ids.length; at += 10)
          await sendToDoor(door, 'hull-hospital-trust', ids.slice(at, at + 10).map(advice));
      },
      quiet: async (id) => void (await sendToDoor(door, 'hull-school-mis', [concern(id)])),
    },
    {
      name: 'queues of their own',
      noisy: async (ids) => {
        for (const id of ids) await post(own('hull-case-system'), concern(id));
      },
      quiet: (id) => post(own('humber-community-health'), advice(id)),
    },
  ];
}

/** What intake has taken, in order, with when. */
interface Seen {
  readonly ref: string;
  readonly at: number;
}

const line = z.object({ code: z.string(), case: z.string() });

/** Reads a line that a function logs; notes it when it says that an event was taken. */
function noteIn(seen: Seen[], text: string): void {
  if (!text.includes('event-taken')) return;
  const { data } = line.safeParse(JSON.parse(text));
  if (data?.code === 'event-taken') seen.push({ ref: data.case.split('/')[1] ?? '', at: performance.now() });
}

interface Bench {
  readonly run: LocalRun;
  readonly seen: readonly Seen[];
  readonly road: Road;
}

interface Measured {
  /** Milliseconds, from posting to being taken. */
  readonly took: number;
  /** How many others were taken between. */
  readonly before: number;
}

const soon = (): Promise<void> => wait(2);

/** Posts one event of the quiet partner, and waits until it was taken. Somebody must be settling the run. */
async function single({ seen, road }: Bench, id: string): Promise<Measured> {
  const [posted, before] = [performance.now(), seen.length];
  await road.quiet(id);
  for (;;) {
    const place = seen.findIndex(({ ref }) => ref === id);
    const taken = seen[place];
    if (taken !== undefined) return { took: taken.at - posted, before: place - before };
    await soon();
  }
}

const inMiddle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const singles = 9;

async function bench(given: Bench, events: number): Promise<void> {
  const { run, seen, road } = given;
  const key = road.name.replaceAll(' ', '-');
  const alone: number[] = [];
  for (let n = 0; n < singles; n += 1) {
    const [one] = await Promise.all([single(given, `${key}-alone-${n}`), whileSettling(run, seen)]);
    alone.push(one.took);
  }
  const own = inMiddle(alone);
  await road.noisy(Array.from({ length: events }, (_, n) => `${key}-noisy-${n}`));
  const [start, began] = [seen.length, performance.now()];
  const settling = run.settle();
  const behind: Measured[] = [];
  for (let n = 0; n < singles; n += 1) {
    while (seen.length < start + ((n + 1) * events) / (singles + 2)) await soon();
    behind.push(await single(given, `${key}-quiet-${n}`));
  }
  await settling;
  const took = behind.map((one) => one.took);
  const worst = Math.max(...took);
  process.stdout.write(
    `${road.name}: ${singles} single events, one at a time, while a backlog of ${events} was worked off in ` +
      `${Math.round(performance.now() - began)} ms. Alone one takes ${Math.round(own)} ms. Behind the backlog it took ` +
      `${Math.round(inMiddle(took))} ms (${(inMiddle(took) / own).toFixed(1)} times as long), ${Math.round(worst)} at worst ` +
      `(${(worst / own).toFixed(1)} times), and let at most ${Math.max(...behind.map(({ before }) => before))} others by.\n`,
  );
}

/** Settles the run again and again until one more event was taken. */
async function whileSettling(run: LocalRun, seen: readonly Seen[]): Promise<void> {
  const before = seen.length;
  while (seen.length === before) {
    await run.settle();
    await soon();
  }
}

async function main(): Promise<void> {
  const { values } = argumentsOf(usage, {
    options: { events: { type: 'string', default: '2000' }, port: { type: 'string', default: '8125' } },
  });
  const [events, port] = [Number(values.events), Number(values.port)];
  if (!(Number.isInteger(events) && events > 0 && Number.isInteger(port)))
    wrong(`Expected whole numbers, got --events ${values.events} --port ${values.port}.`, usage);
  const seen: Seen[] = [];
  await using templates = await synthesize();
  const onLog = (_: string, text: string): void => noteIn(seen, text);
  const run = await startLocal({ templateDir: templates.path, port, startAt: noon, onLog });
  const sqs = new SQSClient({ endpoint: run.urls.messages, region: run.region, credentials });
  try {
    for (const road of roads(run, sqs)) await bench({ run, seen, road }, events);
  } finally {
    sqs.destroy();
    await run.stop();
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
