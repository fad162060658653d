import { Temporal } from 'temporal-polyfill';
import { type Partner, partners } from '../shared/areas/partners.ts';
import {
  messageIdOf,
  type Refused,
  type RefusedSummary,
  refusedMessage,
  refusedPages,
} from '../shared/aws/refusals.ts';
import { replay, whyNotReplayed, whyRefusedAgain } from '../shared/aws/replay.ts';
import { isoInstant } from '../shared/domain/moment.ts';
import { visible } from '../shared/notices/visible.ts';
import { argumentsOf, said, stop, wrong } from './command-line.ts';
import { type Place, placeOf, placeOptions, placeUsage } from './place.ts';
import { asJson, bodyInWords, inWords } from './refused-words.ts';

const usage = `npm run refused -- list [PARTNER]
npm run refused -- show PARTNER MESSAGE
npm run refused -- replay PARTNER MESSAGE|--all
  [--json] [--profile NAME] [--region NAME] [--table NAME] [--stack NAME] [--port PORT]

What was refused of a partner in the last 30 days, why, and its body; replay posts it again as it came, once the register
or the contract has been put right and deployed. --all is everything that was not posted again before, and would not
be refused again by the register and the contract here; a message that is named is posted again whatever it holds.
PARTNER is one of ${partners.map(({ id }) => id).join(', ')}.
${placeUsage}

Exit codes: 0 done; 1 something asked for is not there, or could not be posted again; 2 it could not be tried.`;

const causeOf = (error: unknown): string =>
  error instanceof Error && error.cause instanceof Error ? ` ${error.cause.message}` : '';

function partnerOf(id: string | undefined): Partner {
  const partner = partners.find((known) => known.id === id);
  return partner ?? wrong(`Name a partner of the register, got "${id ?? ''}".`, usage);
}

/** Everything that is kept of a partner, in the order in which it was refused. */
async function refusedSoFar({ table }: Place, partner: Partner): Promise<readonly RefusedSummary[]> {
  const rows: RefusedSummary[] = [];
  for await (const page of refusedPages(table, partner.id)) rows.push(...page);
  return rows.toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));

async function list(place: Place, wanted: readonly Partner[], json: boolean): Promise<void> {
  const found: { partner: string; refused: readonly RefusedSummary[] }[] = [];
  for (const partner of wanted)
    found.push({ partner: partner.id, refused: await refusedSoFar(place, partner) });
  if (json) return printJson(found.map(({ refused, ...one }) => ({ ...one, refused: refused.map(asJson) })));
  for (const { partner, refused } of found) {
    print(`${partner}: ${refused.length} refused.`);
    for (const row of refused) print(inWords(row));
  }
}

async function show(
  place: Place,
  partner: Partner,
  { message, json }: { readonly message: string; readonly json: boolean },
): Promise<void> {
  const row = await refusedMessage(place.table, partner.id, message);
  if (row === null) return notThere(partner, message);
  const { sk: _, v: __, expiresAt, ...rest } = row;
  if (json) return printJson({ ...asJson({ ...rest, expiresAt, messageId: message }), partner: partner.id });
  print(`${inWords({ ...row, messageId: message })}\n\n${bodyInWords(row)}`);
}

function notThere(partner: Partner, message: string): void {
  process.stderr.write(
    `Nothing with the message id ${message} is kept of ${partner.id}. See what is with: list ${partner.id}\n`,
  );
  process.exitCode = 1;
}

/** Why there is no use in posting it again with all others: each time, its partner would be told again. */
function inVain(row: Refused, partner: Partner): string | null {
  const why = whyRefusedAgain(row, partner);
  if (why === null) return null;
  return `${visible(why)} To post it all the same: replay ${partner.id} ${messageIdOf(row)}`;
}

async function replayAll(
  place: Place,
  partner: Partner,
  {
    messages,
    isAll,
    json,
  }: { readonly messages: readonly string[]; readonly isAll: boolean; readonly json: boolean },
): Promise<void> {
  const isOwn = partner.signIn.kind === 'sqs';
  const url = isOwn ? await place.queueUrl(`send-partner-${partner.id}`) : await place.doorQueueUrl();
  const queue = { url, sqs: place.sqs };
  const replayed: string[] = [];
  const left: { message: string; why: string }[] = [];
  for (const message of messages) {
    const row = await refusedMessage(place.table, partner.id, message);
    if (row === null) return notThere(partner, message);
    const why = whyNotReplayed(row, partner) ?? (isAll ? inVain(row, partner) : null);
    if (why !== null) left.push({ message, why });
    else {
      const at = isoInstant(Temporal.Now.instant());
      await replay(row, { table: place.table, partner, queue, at });
      replayed.push(message);
      if (!json) print(`Posted again: ${message}`);
    }
  }
  if (left.length > 0) process.exitCode = 1;
  if (json) return printJson({ partner: partner.id, replayed, left });
  for (const { message, why } of left) process.stderr.write(`Not posted again: ${message}. ${why}\n`);
  const next = replayed.length > 0 ? ` What becomes of them: list ${partner.id}` : '';
  print(`${replayed.length} posted again.${next}`);
}

async function main(): Promise<void> {
  const { values, positionals } = argumentsOf(usage, {
    allowPositionals: true,
    options: {
      ...placeOptions,
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const { all, json, ...asked } = values;
  const [verb = '', id, message, ...more] = positionals;
  if (more.length > 0) wrong(`Name one message, got ${more.length + 1}.`, usage);
  if (verb === 'list') {
    const wanted = id === undefined ? partners : [partnerOf(id)];
    return list(await placeOf(asked), wanted, json);
  }
  if (verb !== 'show' && verb !== 'replay')
    return wrong(`Say what to do: list, show or replay, got "${verb}".`, usage);
  const partner = partnerOf(id);
  const isAll = verb === 'replay' && all;
  if ((message !== undefined) === isAll)
    return wrong(verb === 'show' ? 'Name a message.' : 'Name a message, or say --all.', usage);
  const place = await placeOf(asked);
  if (verb === 'show') return show(place, partner, { message: message ?? '', json });
  const waiting = isAll ? await refusedSoFar(place, partner) : [];
  const messages =
    message === undefined
      ? waiting.filter(({ replayedAt }) => replayedAt === undefined).map(({ messageId }) => messageId)
      : [message];
  return replayAll(place, partner, { messages, isAll, json });
}

// Whoever reads us may have seen enough, as `head` does.
process.stdout.on('error', () => process.exit());
try {
  await main();
} catch (error) {
  stop(`${said(error)}${causeOf(error)}`);
}
