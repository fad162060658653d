import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { EventOutcome } from '../../events/index.ts';
import { inWords, momentOf } from '../../shared/domain/moment.ts';
import { type DoorClient, detailOf } from './door.ts';
import { harmless } from './refusal-table.ts';
import { type Exit, exits, Stop } from './stop.ts';

const outcomes = ['queued', 'accepted', 'parked', 'refused'] as const satisfies readonly EventOutcome[];
const clock = { clock: z.string(), pathwayId: z.string() };
const status = z.looseObject({
  id: z.string(),
  subject: z.string(),
  outcome: z.enum(outcomes),
  at: z.string(),
  reasons: z.array(z.object({ field: z.string(), expected: z.string(), got: z.string() })),
  clocks: z.object({
    started: z.array(z.object({ ...clock, dueOn: z.string().nullable() })),
    stopped: z.array(z.object({ ...clock, stoppedOn: z.string().nullable() })),
  }),
  findings: z.array(z.string()).default([]),
});
type Status = z.infer<typeof status>;

/** As the door says it: another server has other words for what it has not. */
const notFound = z.object({ type: z.literal('problems/not-found') });

/** What became of an event: for people, for machines, and as the end of the command. */
export interface Told {
  readonly words: string;
  readonly json: unknown;
  readonly exit: Exit;
}

/** Asks the door what became of one event of one's own. Throws `Stop` when it does not say. */
export async function statusOf(
  door: DoorClient,
  { subject, id }: { readonly subject: string; readonly id: string },
): Promise<Told> {
  const path = `/cases/${inPath(subject)}/events/${inPath(id)}`;
  const { status: code, json } = await door.ask({ method: 'GET', headers: {}, body: undefined }, path);
  if (code === 404 && notFound.safeParse(json).success) {
    const words = `Nothing is known of the event ${harmless(id)} of the case ${harmless(subject)}. ${detailOf(json)}`;
    return { words, json: { id, subject, outcome: 'unknown' }, exit: exits.unknown };
  }
  const read = status.safeParse(json);
  if (code !== 200 || !read.success)
    throw new Stop(`The door does not say (${code}): ${detailOf(json)} Is --at the address of the door?`);
  return { words: harmlessLines(wordsFor(read.data)), json: read.data, exit: exitOf(read.data) };
}

// SigV4 has these five written as numbers too: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
const inPath = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

function exitOf({ outcome }: Status): Exit {
  switch (outcome) {
    case 'accepted':
      return exits.done;
    case 'refused':
      return exits.refused;
    case 'queued':
    case 'parked':
      return exits.queued;
    default:
      return outcome satisfies never;
  }
}

function wordsFor({ id, subject, outcome, at, reasons, clocks, findings }: Status): string {
  const name = `${id} of the case ${subject}`;
  switch (outcome) {
    case 'queued':
      return `${name} was taken on ${timeInWords(at)} and waits for its turn. Ask again in a minute.`;
    case 'parked':
      return `${name} could not be taken in since ${timeInWords(at)}, through trouble of ours. Our team has it: you need do nothing.`;
    case 'refused':
      return [
        `${name} was refused on ${timeInWords(at)}. Put it right and post it again; the id may stay.`,
        ...reasons.map(({ field, expected, got }) => `  ${field}: expected ${expected}, got ${got}`),
      ].join('\n');
    case 'accepted':
      return [
        `${name} was received on ${timeInWords(at)} and stands in its case.`,
        ...clockLines(clocks),
        ...findings.map(
          (finding) => `  It does not fit the rest of its case, and is kept all the same: ${finding}`,
        ),
      ].join('\n');
    default:
      return outcome satisfies never;
  }
}

function clockLines({ started, stopped }: Status['clocks']): readonly string[] {
  const lines = [
    ...started.map(
      ({ clock: name, pathwayId, dueOn }) =>
        `  It started ${name} of ${pathwayId}, ${dueOn === null ? 'without a day' : `due on ${inWords(dueOn)}`}.`,
    ),
    ...stopped.map(
      ({ clock: name, pathwayId, stoppedOn }) =>
        `  It stopped ${name} of ${pathwayId}${stoppedOn === null ? '' : ` on ${inWords(stoppedOn)}`}.`,
    ),
  ];
  return lines.length > 0 ? lines : ['  It started no clock and stopped none.'];
}

function timeInWords(at: string): string {
  const instant = Temporal.Instant.from(at);
  const { hour, minute } = instant.toZonedDateTimeISO('Europe/London');
  const time = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
  return `${inWords(momentOf(instant).on)} at ${time}`;
}

const harmlessLines = (text: string): string => text.split('\n').map(harmless).join('\n');
