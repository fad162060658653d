import packageJson from '../../package.json' with { type: 'json' };
import { type Command, readCommand, usage } from './arguments.ts';
import { posterOf } from './checking.ts';
import { doorClient, doorSender } from './door.ts';
import { timelinesInWords, timelinesOf } from './dry-run.ts';
import { post } from './post.ts';
import { isQueue, queueSender } from './queue-sender.ts';
import { type FileReport, refusalTable, summary } from './refusal-table.ts';
import { NotNow, patience } from './sender.ts';
import { statusOf } from './status.ts';
import { type Exit, exits, Stop } from './stop.ts';
import { validate } from './validate.ts';

/** What the command works with: the environment, and where its text goes. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * Does what the command line asks, and answers how it ends. Whatever is wrong with what it was given is a sentence on
 * `err`; only a fault of ours throws.
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<Exit> {
  try {
    return await follow(readCommand(args, surroundings.env), surroundings);
  } catch (error) {
    if (!(error instanceof Stop || error instanceof NotNow)) throw error;
    surroundings.err(`${error.message}\n`);
    return error instanceof Stop ? error.exit : exits.notNow;
  }
}

async function follow(command: Command, surroundings: Surroundings): Promise<Exit> {
  switch (command.verb) {
    case 'help':
      surroundings.out(`${usage}\n`);
      return exits.done;
    case 'version':
      surroundings.out(`${packageJson.version}\n`);
      return exits.done;
    case 'validate':
      return runValidate(command, surroundings);
    case 'dry-run':
      return runDry(command, surroundings);
    case 'post':
      return runPost(command, surroundings);
    case 'status':
      return runStatus(command, surroundings);
    default:
      return command satisfies never;
  }
}

type Asked<V extends Command['verb']> = Extract<Command, { readonly verb: V }>;

const asJson = (machine: unknown): string => `${JSON.stringify(machine, null, 2)}\n`;
const inWords = (reports: readonly FileReport[]): string => refusalTable(reports) + summary(reports);

const endOf = (reports: readonly FileReport[]): Exit =>
  reports.some(({ refused }) => refused.length > 0) ? exits.refused : exits.done;

async function runValidate(
  { files, reading, as, asOf, json }: Asked<'validate'>,
  { out }: Surroundings,
): Promise<Exit> {
  const reports: FileReport[] = [];
  const receivedAt = asOf === null ? Date.now() : Date.parse(asOf);
  const judging = { reading, poster: posterOf(as), receivedAt };
  for (const file of files) reports.push(await validate(file, judging, () => {}));
  out(json ? asJson({ files: reports }) : inWords(reports));
  return endOf(reports);
}

async function runDry(
  { files, reading, as, until, json }: Asked<'dry-run'>,
  { out }: Surroundings,
): Promise<Exit> {
  const reports: FileReport[] = [];
  const bodies = new Map<string, string[]>();
  const onGood = (area: string, body: string): void => {
    const own = bodies.get(area);
    if (own === undefined) bodies.set(area, [body]);
    else own.push(body);
  };
  const judging = { reading, poster: posterOf(as), receivedAt: Number.POSITIVE_INFINITY };
  for (const file of files) reports.push(await validate(file, judging, onGood));
  const timelines = timelinesOf(bodies, until);
  out(json ? asJson({ files: reports, timelines }) : `${timelinesInWords(timelines)}\n${inWords(reports)}`);
  return endOf(reports);
}

async function runPost(
  { files, reading, as, to, fromStart, json }: Asked<'post'>,
  { env, out, err }: Surroundings,
): Promise<Exit> {
  const say = (sentence: string): void => err(`${sentence}\n`);
  const poster = posterOf(as);
  const sender = isQueue(to.url) ? await queueSender(to, env) : doorSender(await doorClient(to, env));
  const stopping = stoppedByPerson(say);
  const { signal } = stopping;
  const reports: FileReport[] = [];
  const now = (): string => new Date().toISOString();
  const posting = { reading, poster, sender, patience: patience(signal, say), fromStart, signal, say, now };
  try {
    for (const file of files) reports.push(await post(file, posting));
  } finally {
    sender.close();
    stopping.end();
  }
  out(json ? asJson({ files: reports }) : inWords(reports));
  return endOf(reports);
}

/** A signal that is given when a person asks the command to stop, as by Ctrl-C; asked twice, it stops at once. */
function stoppedByPerson(say: (sentence: string) => void) {
  const stopping = new AbortController();
  const onSignal = (): void => {
    if (stopping.signal.aborted) process.exit(exits.interrupted);
    say('Stopping after the events that are under way. Once more to stop at once.');
    stopping.abort();
  };
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  const end = (): void => void process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  return { signal: stopping.signal, end };
}

async function runStatus(
  { subject, id, at, json }: Asked<'status'>,
  { env, out }: Surroundings,
): Promise<Exit> {
  if (isQueue(at.url))
    throw new Stop(
      'A queue does not answer: ask the HTTPS door, or read the email that tells what was refused.',
    );
  const told = await statusOf(await doorClient(at, env), { subject, id });
  out(json ? asJson(told.json) : `${told.words}\n`);
  return told.exit;
}
