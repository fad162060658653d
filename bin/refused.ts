import { parseArgs } from 'node:util';
import { partners } from '../shared/areas/partners.ts';
import { type Refused, refusedOf, replay } from '../shared/aws/refusals.ts';
import { awsPlace, localPlace, type Place } from './place.ts';

const usage = `npm run refused -- list PARTNER
npm run refused -- show PARTNER MESSAGE
npm run refused -- replay PARTNER MESSAGE|--all

What was refused of a partner, why, and its body; replay posts it again as it came, once the register or the contract
has been put right. PARTNER is one of ${partners.map(({ id }) => id).join(', ')}. Without --table it looks at the system
that \`npm start\` runs on this machine; with --table NAME at that DynamoDB table.`;

/** A sentence that says what to do, and exit code 2. */
function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n\n${usage}\n`);
  process.exit(2);
}

const messageOf = (row: Refused): string => row.sk.slice('REFUSED#'.length);

// What a partner posted must not steer the terminal it is read in.
const shown = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd');

function inWords(row: Refused): string {
  const reasons = row.reasons.map(
    ({ field, expected, got }) => `  ${field}: expected ${expected}, got ${got}`,
  );
  return [`${messageOf(row)}  ${row.at}  ${row.subject ?? 'no case'}  ${row.id ?? 'no id'}`, ...reasons].join(
    '\n',
  );
}

interface Asked {
  readonly verb: string;
  readonly partner: string;
  readonly message: string | undefined;
  readonly all: boolean;
}

async function run(place: Place, { verb, partner, message, all }: Asked): Promise<void> {
  const rows = (await refusedOf(place.table, partner)).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const chosen = verb === 'list' || all ? rows : rows.filter((row) => messageOf(row) === message);
  if (verb !== 'list' && chosen.length === 0)
    stop(`Nothing with the message id ${message ?? ''} is kept of ${partner}.`);
  for (const row of chosen) {
    if (verb === 'replay') {
      await replay(row, { url: await place.queueUrl(`send-partner-${partner}`), sqs: place.sqs });
      process.stdout.write(`Posted again: ${messageOf(row)}\n`);
    } else process.stdout.write(`${inWords(row)}\n${verb === 'show' ? `\n${shown(row.body)}\n` : ''}`);
  }
  if (verb === 'list') process.stdout.write(`${rows.length} refused.\n`);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      table: { type: 'string' },
      port: { type: 'string', default: '8025' },
      all: { type: 'boolean', default: false },
    },
  });
  const [verb = '', ...rest] = positionals;
  if (!['list', 'show', 'replay'].includes(verb))
    stop(`Say what to do: list, show or replay, got "${verb}".`);
  if (!partners.some(({ id }) => id === rest[0]))
    stop(`Name a partner of the register, got "${rest[0] ?? ''}".`);
  const place = values.table === undefined ? await localPlace(values.port) : awsPlace(values.table);
  await run(place, { verb, partner: rest[0] ?? '', message: rest[1], all: values.all });
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}
