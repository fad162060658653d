import { areas } from '../shared/areas/rules-for.ts';
import { clocksPage } from './areas-clocks.ts';
import { rowsOf } from './areas-rows.ts';
import { type Row, tableOf, unusedIn } from './areas-table.ts';
import { argumentsOf, wrong } from './command-line.ts';

const usage = `npm run areas -- [--area ${areas.join('|')}] [--json], or npm run -s areas -- --clocks

Every standard of every area, or of one, and how often the story and the tests put it to use; exit code 1 names those that
no test uses. --clocks writes every clock as docs/clocks.md has it (-s, so that npm says nothing itself).`;

// Whoever reads us may have seen enough, as `head` does.
process.stdout.on('error', () => process.exit());
const { area, json, clocks } = argumentsOf(usage, {
  options: {
    area: { type: 'string' },
    json: { type: 'boolean', default: false },
    clocks: { type: 'boolean', default: false },
  },
}).values;
if (area !== undefined && !areas.includes(area)) {
  wrong(`--area: expected one of ${areas.join(', ')}, got "${area}".`, usage);
}
if (clocks) process.stdout.write(clocksPage());
else show(rowsOf(area === undefined ? areas : [area]));

function show(rows: readonly Row[]): void {
  process.stdout.write(json ? `${JSON.stringify(rows, null, 2)}\n` : `${tableOf(rows)}\n`);
  const unused = unusedIn(rows);
  if (unused.length === 0) return;
  process.stderr.write(`No test puts these to use:\n  ${unused.join('\n  ')}\n`);
  process.exitCode = 1;
}
