import { envelope, maxBatchBytes, maxBatchEvents, type ProblemCode } from '../../events/index.ts';
import { readBody } from './door-body.ts';
import { type Door, type PostedOutcome, postEvents } from './door-post.ts';
import { type ProxyRequest, pathPart, type Route } from './door-request.ts';
import { statusOf } from './door-status.ts';
import { type HttpAnswer, inOneSentence, jsonAnswer, type Problem, problemAnswer } from './problem.ts';
import { keepRefused } from './refusals.ts';

/** A request of a partner that is known. */
export interface PartnerRequest {
  readonly request: ProxyRequest;
  readonly route: Route;
}

/**
 * Takes posted events: 202 with what became of each of a batch, or of one that was taken; a problem for one that was
 * not. Never throws for what a partner sends.
 */
export async function takeEvents(door: Door, { request, route }: PartnerRequest): Promise<HttpAnswer> {
  const body = readBody(request);
  if (!body.ok) return problemAnswer(await kept(door, body), door.requestId);
  const outcomes = await postEvents(door, body.events);
  const [only] = outcomes;
  const problem = !body.isBatch && only ? problemOf(only) : null;
  if (problem !== null) return problemAnswer(problem, door.requestId);
  const again = outcomes.filter(({ outcome }) => outcome === 'try-again');
  if (again.length === outcomes.length) return problemAnswer(tryAgain, door.requestId);
  return jsonAnswer(202, { events: outcomes.map((one) => entryOf(one, route.base)) });
}

/** Tells a partner what became of one event of its own. Throws `TryAgain` when the table does not answer. */
export async function tellStatus(
  { table, partner, now, requestId }: Door,
  { request }: PartnerRequest,
): Promise<HttpAnswer> {
  const name = { subject: pathPart(request, 'subject'), id: pathPart(request, 'id') };
  const status = await statusOf(table, { partner, ...name }, now);
  if (status !== null) return jsonAnswer(200, status);
  const detail = 'You have posted no event of this case and id, or it was refused more than 30 days ago.';
  return problemAnswer({ code: 'not-found', detail }, requestId);
}

/** What to say when it may work later. */
export const tryAgain: Problem = {
  code: 'try-again',
  detail: 'Nothing is wrong with the request. Send it again, a little later.',
};

/** What to say to a partner that sends the API key of another. */
export const wrongKey: Problem = {
  code: 'wrong-key',
  detail: 'Send the API key you were given in the header x-api-key: this one is not yours.',
};

/** What a body should be, as a reason says it. */
const bodies: Readonly<Partial<Record<ProblemCode, string>>> = {
  'not-json': 'JSON in UTF-8',
  'not-a-batch': `one event, or a list of 1 to ${maxBatchEvents}, as the media type says`,
  'too-large': `at most ${maxBatchBytes} bytes, and at most ${maxBatchEvents} events`,
};

async function kept(
  { table, partner, requestId, now, log }: Door,
  { problem, text }: { readonly problem: Problem; readonly text: string | null },
): Promise<Problem> {
  if (text === null || text === '') return problem;
  const messageId = `https-${requestId}-0`;
  const expected = bodies[problem.code] ?? problem.detail;
  const reasons = [{ field: 'body', expected, got: `${Buffer.byteLength(text)} bytes that are not so` }];
  const refusal = { partner: partner.id, messageId, body: text, id: null, subject: null, reasons };
  await keepRefused(table, refusal, now);
  log('event-refused', { partner: partner.id, message: messageId, outcome: problem.code });
  return problem;
}

function problemOf({ outcome, code, reasons }: PostedOutcome): Problem | null {
  switch (outcome) {
    case 'queued':
    case 'duplicate':
      return null;
    case 'try-again':
      return tryAgain;
    case 'refused':
      return { code: code ?? 'malformed', detail: inOneSentence(reasons), reasons };
    default:
      return outcome satisfies never;
  }
}

const askable = envelope.pick({ id: true, subject: true });

function entryOf({ id, subject, outcome, reasons }: PostedOutcome, base: string) {
  const name = askable.safeParse({ id, subject });
  // A client takes these out of a path before it asks: https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4
  const isDots = [id, subject].some((part) => part === '.' || part === '..');
  const status =
    name.success && !isDots
      ? `${base}/cases/${name.data.subject}/events/${encodeURIComponent(name.data.id)}`
      : null;
  return { id, subject, outcome, reasons, status };
}
