import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { directoryRoles } from '../shared/areas/directory-roles.ts';
import { areas, rulesFor } from '../shared/areas/rules-for.ts';
import { putRole } from '../shared/aws/directory.ts';
import { type DirectoryRow, parseDirectoryCsv } from '../shared/aws/directory-csv.ts';
import { putReportTimers, type ReportDate } from '../shared/aws/report-timers.ts';
import { inWords, momentOf } from '../shared/domain/moment.ts';
import { argumentsOf, said, stop, wrong } from './command-line.ts';
import { placeOf, placeOptions, placeUsage } from './place.ts';

const usage = `npm run directory -- --area ${areas.join('|')} FILE.csv [--check]
  [--profile NAME] [--region NAME] [--table NAME] [--stack NAME] [--port PORT]

Writes who holds which role of an area. The file has the columns role, organisation, name, email, phone.
Also sets a timer for each report of the area that has none, and says when each next goes.
--check only reads the file.
${placeUsage}`;

function readText(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return stop(`Cannot read ${file}: ${said(error)}.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return stop(`${file} is not in UTF-8, so names in it would be spoilt. Save it as "CSV UTF-8".`);
  }
}

function readRows(file: string | undefined, area: string): readonly DirectoryRow[] {
  if (file === undefined) return wrong('Name a CSV file.', usage);
  const roles = directoryRoles(rulesFor(area).profile);
  const { rows, problems } = parseDirectoryCsv(readText(file), roles);
  if (problems.length === 0) return rows;
  for (const { line, field, expected, got } of problems) {
    process.stderr.write(`${file}:${line}: ${field}: expected ${expected}, got ${got}\n`);
  }
  if (problems.some(({ field }) => field === 'role'))
    process.stderr.write(`The roles of ${area}: ${roles.join(', ')}.\n`);
  return stop('Nothing was written: put right what is named above and run it again.');
}

/** The roles of the council that nobody in the file holds. */
function unheld(area: string, rows: readonly DirectoryRow[]): readonly string[] {
  const { roles, council } = rulesFor(area).profile;
  return Object.keys(roles).filter(
    (role) => !rows.some((row) => row.role === role && row.organisation === council.id),
  );
}

const { values, positionals } = argumentsOf(usage, {
  allowPositionals: true,
  options: {
    area: { type: 'string' },
    ...placeOptions,
    check: { type: 'boolean', default: false },
  },
});
const { area } = values;
if (area === undefined || !areas.includes(area)) {
  wrong(`Say which area: expected one of ${areas.join(', ')}, got ${area ?? 'nothing'}.`, usage);
}
const rows = readRows(positionals[0], area);
let dates: readonly ReportDate[] = [];
if (!values.check) {
  try {
    const { table } = await placeOf(values);
    for (const row of rows) await putRole(table, area, row);
    dates = await putReportTimers(table, area, momentOf(Temporal.Now.instant()));
  } catch (error) {
    stop(said(error));
  }
}
for (const { role, organisation, name, email } of rows) {
  process.stdout.write(`${role} at ${organisation}: ${name} <${email}>\n`);
}
for (const role of unheld(area, rows))
  process.stderr.write(`Nobody in this file holds ${role} at the council.\n`);
for (const { plan, at } of dates) {
  const { on } = momentOf(Temporal.Instant.from(at));
  process.stdout.write(`${plan.title} next goes on ${inWords(on)}.\n`);
}
process.stdout.write(
  `${rows.length} ${rows.length === 1 ? 'role' : 'roles'} ${values.check ? 'read; nothing written' : 'written'}.\n`,
);
