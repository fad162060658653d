import { parseArgs } from 'node:util';
import * as z from 'zod';
import { encodings } from './file-text.ts';
import { readMapping } from './mapping.ts';
import { formats, type Reading } from './reading.ts';
import { Stop, said } from './stop.ts';

export const usage = `send-events validate FILE…              read events against the contract; posts nothing
send-events post FILE… --to URL         post them: to the HTTPS door, or to a queue by its URL
send-events post FILE… --dry-run        show what the clocks would do; posts nothing
send-events status CASE ID --at URL     what became of an event you posted

FILE is JSON (one event or a list), NDJSON (one event a line) or CSV with --mapping MAPPING.json.

  --mapping FILE     what the columns of a CSV file mean
  --format NAME      ${formats.join('|')}, when the name of the file does not say it
  --encoding NAME    ${encodings.join('|')}
  --as PARTNER       check as this partner of the register: its areas and types
  --as-of INSTANT    validate: as if received then, such as 2026-04-13T09:30:00Z
  --until DATE       dry run: up to this day
  --from-start       post: begin again, whatever was posted before
  --profile NAME     the AWS profile to sign with; --region NAME if the URL does not say it
  --token-url URL    sign in with a token from there (OAuth client credentials); --scope, --audience if it needs them
  --json             one JSON object on standard output

Secrets come from the environment: SEND_EVENTS_API_KEY; AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN,
or a profile; SEND_EVENTS_CLIENT_ID and SEND_EVENTS_CLIENT_SECRET. SEND_EVENTS_TOKEN_URL stands for --token-url.

It ends with 0 when all is well, 1 when something was refused, 2 when it cannot go on as asked, 3 when the other side
does not answer (run it again: it goes on where it stopped); status also with 4 for not yet in its case and 5 for unknown.`;

/** Where to post or ask, and what the command line says of signing in. */
export interface SignInOptions {
  readonly url: string;
  readonly profile: string | null;
  readonly region: string | null;
  readonly tokenUrl: string | null;
  readonly scope: string | null;
  readonly audience: string | null;
}

interface Filing {
  readonly files: readonly string[];
  readonly reading: Reading;
  readonly mappingFile: string | null;
  readonly as: string | null;
}

/** What was asked for. */
export type Command = { readonly json: boolean } & (
  | { readonly verb: 'help' }
  | { readonly verb: 'version' }
  | ({ readonly verb: 'validate'; readonly asOf: string | null } & Filing)
  | ({ readonly verb: 'dry-run'; readonly until: string | null } & Filing)
  | ({ readonly verb: 'post'; readonly to: SignInOptions; readonly fromStart: boolean } & Filing)
  | { readonly verb: 'status'; readonly subject: string; readonly id: string; readonly at: SignInOptions }
);

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const everywhere = { json: flag, help: { ...flag, short: 'h' }, version: flag } as const;
const reading = { mapping: text, format: text, encoding: text, as: text } as const;
const signing = {
  profile: text,
  region: text,
  'token-url': text,
  scope: text,
  audience: text,
} as const;

/** Reads the command line. Throws `Stop` for one that makes no sense. */
export function readCommand(args: readonly string[], env: NodeJS.ProcessEnv): Command {
  const [verb = '', ...rest] = args;
  const read = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (read !== undefined) return read(rest, env);
  const [first] = args;
  if (first === undefined || first === '--help' || first === '-h' || first === 'help')
    return { verb: 'help', json: false };
  if (first === '--version') return { verb: 'version', json: false };
  throw new Stop(`Say what to do: validate, post or status, got "${verb}". Ask --help for more.`);
}

type ReadVerb = (args: readonly string[], env: NodeJS.ProcessEnv) => Command;

const verbs: Readonly<Record<string, ReadVerb | undefined>> = {
  validate: (args) => {
    const options = { ...everywhere, ...reading, 'as-of': text };
    const { values, positionals } = parsed(() =>
      parseArgs({ args: [...args], allowPositionals: true, options }),
    );
    if (values.help) return { verb: 'help', json: false };
    const asOf = orNull(
      values['as-of'],
      z.iso.datetime({ offset: true }),
      '--as-of: expected an RFC 3339 time',
    );
    return { verb: 'validate', json: values.json, asOf, ...filing(positionals, values) };
  },
  post: (args, env) => {
    const own = { to: text, until: text, 'dry-run': flag, 'from-start': flag } as const;
    const options = { ...everywhere, ...reading, ...signing, ...own };
    const { values, positionals } = parsed(() =>
      parseArgs({ args: [...args], allowPositionals: true, options }),
    );
    const { json } = values;
    if (values.help) return { verb: 'help', json: false };
    const until = orNull(values.until, lastDay, '--until: expected a date from 2012-01-01 to 2034-12-31');
    if (values['dry-run']) return { verb: 'dry-run', json, until, ...filing(positionals, values) };
    if (until !== null) throw new Stop('--until goes with --dry-run.');
    const to = signInOf(values.to, '--to', { values, env });
    return { verb: 'post', json, to, fromStart: values['from-start'], ...filing(positionals, values) };
  },
  status: (args, env) => {
    const options = { ...everywhere, ...signing, at: text };
    const { values, positionals } = parsed(() =>
      parseArgs({ args: [...args], allowPositionals: true, options }),
    );
    if (values.help) return { verb: 'help', json: false };
    const [subject, id, ...more] = positionals;
    if (subject === undefined || id === undefined || more.length > 0)
      throw new Stop(`Name one case and one event, as in: send-events status H-1042 evt-0003 --at URL.`);
    return {
      verb: 'status',
      json: values.json,
      subject,
      id,
      at: signInOf(values.at, '--at', { values, env }),
    };
  },
};

const lastDay = z.iso.date().refine((date) => date >= '2012-01-01' && date <= '2034-12-31');

function parsed<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new Stop(`${said(error).replace(/\. To specify.*/s, '.')} Ask --help for the options there are.`);
  }
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

function filing(files: readonly string[], values: Values): Filing {
  if (files.length === 0) throw new Stop('Name at least one file of events.');
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new Stop(`Name each file once: ${twice} stands there twice.`);
  const format = orNull(values.format, z.enum(formats), `--format: expected one of ${formats.join(', ')}`);
  const encoding = orNull(
    values.encoding,
    z.enum(encodings),
    `--encoding: expected one of ${encodings.join(', ')}`,
  );
  const mappingFile = orNull(values.mapping, z.string(), '--mapping: expected a file');
  const mapping = mappingFile === null ? null : readMapping(mappingFile);
  const as = orNull(values.as, z.string(), '--as: expected a partner');
  return { files, reading: { format, encoding, mapping }, mappingFile, as };
}

function signInOf(
  url: string | undefined,
  option: string,
  { values, env }: { readonly values: Values; readonly env: NodeJS.ProcessEnv },
): SignInOptions {
  if (url === undefined)
    throw new Stop(
      `Say where with ${option}: the address of the HTTPS door${option === '--to' ? ', or of a queue' : ''}.`,
    );
  const word = (name: string) => orNull(values[name], z.string(), `--${name}: expected a text`);
  const tokenUrl = word('token-url') ?? env.SEND_EVENTS_TOKEN_URL ?? null;
  if (tokenUrl !== null) checkUrl(tokenUrl, '--token-url');
  return {
    ...{ url: checkUrl(url, option), profile: word('profile'), region: word('region') },
    ...{ tokenUrl, scope: word('scope'), audience: word('audience') },
  };
}

/** An address that secrets may be sent to: HTTPS, or this machine. Without what follows its path. */
function checkUrl(url: string, option: string): string {
  const read = URL.canParse(url) ? new URL(url) : null;
  if (read === null || !/^https?:$/.test(read.protocol))
    throw new Stop(`${option}: expected an address such as https://events.example/live, got "${url}".`);
  if (read.protocol === 'http:' && !['127.0.0.1', 'localhost', '[::1]'].includes(read.hostname))
    throw new Stop(`${option}: expected https, as anybody on the way can read http, got "${url}".`);
  if (read.username !== '' || read.password !== '')
    throw new Stop(
      `${option}: leave the name and password out of the address, and set the environment instead.`,
    );
  return `${read.origin}${read.pathname}`.replace(/\/+$/, '');
}

function orNull<T>(value: unknown, schema: z.ZodType<T>, expected: string): T | null {
  if (value === undefined) return null;
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new Stop(`${expected}, got "${String(value)}".`);
}
