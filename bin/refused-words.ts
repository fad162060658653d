import { Temporal } from 'temporal-polyfill';
import type { Refused, RefusedSummary } from '../shared/aws/refusals.ts';
import { visible, withCodes } from '../shared/notices/visible.ts';

/** What was refused, as `--json` gives it. */
export const asJson = ({ messageId, expiresAt, ...row }: RefusedSummary) => ({
  message: messageId,
  ...row,
  keptUntil: Temporal.Instant.fromEpochMilliseconds(expiresAt * 1000).toString(),
});

/** One refused message, in lines for people: nothing that was posted can steer the terminal it is read in. */
export function inWords({
  messageId,
  at,
  id,
  subject,
  reasons,
  cut,
  replayedAt,
}: Omit<RefusedSummary, 'expiresAt'>): string {
  const event = id === null ? 'no id could be read' : `event ${visible(id)}`;
  const of = subject === null ? 'no case could be read' : `case ${visible(subject)}`;
  const notes = [
    ...(cut ? ['only its first 64 kB are kept'] : []),
    ...(replayedAt === undefined ? [] : [`posted again at ${replayedAt}`]),
  ];
  return [
    `${visible(messageId)}  ${[at, of, event, ...notes].join(', ')}`,
    ...reasons.map(
      ({ field, expected, got }) =>
        `  ${visible(field)}: expected ${visible(expected)}, got ${visible(got)}\n`,
    ),
  ]
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The body as it came, line by line, with a code for each character that nobody would see. */
export const bodyInWords = ({ body }: Refused): string =>
  body
    .split(/\r?\n/)
    .map((line) => withCodes(line.replaceAll('\t', '  ')))
    .join('\n');
