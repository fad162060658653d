import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { areas, practiceAreas, rulesFor } from '../shared/areas/rules-for.ts';
import { argumentsOf, said, stop, wrong } from './command-line.ts';
import { inBrief } from './timeline-in-brief.ts';
import { type Timeline, timelineOf } from './timeline-of.ts';

const known = [...areas, ...practiceAreas];
const usage = `npm run timeline -- FILE.ndjson --area ${known.join('|')} [--until YYYY-MM-DD] [--brief] [--json]`;

const lastUntil = '2034-12-31';

function readEvents(file: string | undefined): string {
  if (file === undefined) return wrong('Name a file of events, one JSON event a line.', usage);
  try {
    return readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    return stop(`Cannot read ${file}: ${said(error)}.`);
  }
}

// Whoever reads us may have seen enough, as `head` does.
process.stdout.on('error', () => process.exit());
const { values, positionals } = argumentsOf(usage, {
  allowPositionals: true,
  options: {
    area: { type: 'string' },
    until: { type: 'string' },
    brief: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
if (values.area === undefined || !known.includes(values.area)) {
  wrong(`Say which area: expected one of ${known.join(', ')}, got ${values.area ?? 'nothing'}.`, usage);
}
const until = values.until ?? null;
if (until !== null && !z.iso.date().safeParse(until).success) {
  stop(`--until: expected a real calendar date, YYYY-MM-DD, got "${until}".`);
}
if (until !== null && (until < '2012-01-01' || until > lastUntil)) {
  stop(
    `--until: expected a date from 2012-01-01 to ${lastUntil}, for which bank holidays are known, got "${until}".`,
  );
}
if (positionals.length > 1) wrong(`Name one file, got ${positionals.length}.`, usage);
const timeline = timelineOf(readEvents(positionals[0]), rulesFor(values.area), until);
const shown = values.brief ? inBrief : forPeople;
process.stdout.write(values.json ? `${JSON.stringify(timeline, null, 2)}\n` : shown(timeline));
process.exitCode = timeline.refused.length > 0 ? 2 : 0;

function forPeople({ area, until: end, clocks, emails, refused }: Timeline): string {
  const clockLines = clocks.map(
    (clock) =>
      `${clock.dueOn ?? 'no date   '}  ${clock.state.padEnd(9)}  ${clock.case}  ${clock.clock}` +
      `  ${clock.owner}  started ${clock.startedOn}${clock.stoppedOn ? `, stopped ${clock.stoppedOn}` : ''}  [${clock.citation}]` +
      clock.exceptions
        .map((claim) => `\n            exception ${claim.ground} claimed: ${claim.because}`)
        .join(''),
  );
  const emailLines = emails.map(
    (email) =>
      `${email.sendAt}  ${email.audience}/${email.role}  ${email.notice}${email.clock ? `  ${email.clock}` : ''}\n    ${email.reason}`,
  );
  const refusedLines = refused.flatMap(({ line, id, reasons }) =>
    reasons.map(
      (reason) =>
        `line ${line} (${id ?? 'no id'}): ${reason.field}: expected ${reason.expected}, got ${reason.got}`,
    ),
  );
  return [
    `Timeline of ${area} until ${end}`,
    `\nClocks (${clocks.length}), by due date`,
    ...clockLines,
    `\nEmails (${emails.length}), by time`,
    ...emailLines,
    ...(refused.length > 0 ? [`\nRefused (${refused.length})`, ...refusedLines] : []),
    '',
  ].join('\n');
}
