import { parseArgs } from 'node:util';
import { areas } from '../shared/areas/rules-for.ts';
import { clocksPage } from './areas-clocks.ts';
import { rowsOf } from './areas-rows.ts';
import { type Row, tableOf, unusedIn } from './areas-table.ts';

const usage = `npm run areas -- [--area ${areas.join('|')}] [--json], or npm run areas -- --clocks`;

/** A sentence that says what to do, and exit code 2. */
function stop(sentence: string): never {
  process.stderr.write(`${sentence}\n${usage}\n`);
  process.exit(2);
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        area: { type: 'string' },
        json: { type: 'boolean', default: false },
        clocks: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

// Whoever reads us may have seen enough, as `head` does.
process.stdout.on('error', () => process.exit());
const { area, json, clocks } = readArguments();
if (area !== undefined && !areas.includes(area)) {
  stop(`--area: expected one of ${areas.join(', ')}, got "${area}".`);
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
