import { maxBatchBytes, maxBatchEvents, maxBodyBytes, mediaTypes, valuesIn } from '../../events/index.ts';
import { asSqsTakesIt } from './door-queue.ts';
import { headerOf, type ProxyRequest } from './door-request.ts';
import type { Problem } from './problem.ts';

/** The events of a request, each as JSON, just as it was written. Or what is wrong. */
export type DoorBody =
  | { readonly ok: true; readonly isBatch: boolean; readonly events: readonly string[] }
  | { readonly ok: false; readonly problem: Problem; readonly text: string | null };

/**
 * Reads the body of a posted request. `text` of one that cannot be taken is what came, to be kept; null for what is not
 * even text.
 */
export function readBody(request: ProxyRequest): DoorBody {
  const wrongForm = encodingProblem(request) ?? mediaTypeProblem(request);
  if (wrongForm !== null) return { ok: false, problem: wrongForm, text: null };
  const { text, isUtf8 } = textOf(request);
  const notTaken = (problem: Problem): DoorBody => ({ ok: false, problem, text });
  if (!isUtf8) return notTaken({ code: 'not-json', detail: 'Send the body in UTF-8.' });
  const bytes = Buffer.byteLength(text);
  if (bytes > maxBatchBytes) return notTaken(tooLarge(bytes));
  const json = parsed(text);
  if (json === undefined) return notTaken({ code: 'not-json', detail: 'Send JSON: this could not be read.' });
  const form = mismatch(mediaTypeOf(request), json.value);
  if (form !== null) return notTaken(form);
  if (!Array.isArray(json.value)) return { ok: true, isBatch: false, events: [asSqsTakesIt(text)] };
  if (json.value.length > maxBatchEvents) {
    const detail = `Post at most ${maxBatchEvents} events at a time: these are ${json.value.length}.`;
    return notTaken({ code: 'too-large', detail });
  }
  return { ok: true, isBatch: true, events: valuesIn(text).map(asSqsTakesIt) };
}

const mediaTypeOf = (request: ProxyRequest): string =>
  (headerOf(request, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

function encodingProblem(request: ProxyRequest): Problem | null {
  const encoding = headerOf(request, 'content-encoding')?.trim().toLowerCase() ?? '';
  if (encoding === '' || encoding === 'identity') return null;
  return { code: 'wrong-encoding', detail: 'Send the body as it is, without Content-Encoding.' };
}

function mediaTypeProblem(request: ProxyRequest): Problem | null {
  const taken = Object.values(mediaTypes);
  const code = 'wrong-media-type';
  if (!taken.some((one) => one === mediaTypeOf(request)))
    return { code, detail: `Send Content-Type as one of ${taken.join(', ')}.` };
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(headerOf(request, 'content-type') ?? '')?.[1];
  if (charset !== undefined && !/^(utf-?8|us-ascii)$/i.test(charset))
    return { code, detail: 'Send the body in UTF-8, and say so or say nothing.' };
  if (headerOf(request, 'ce-specversion') === undefined) return null;
  // Binary mode: the envelope stands in headers, where it is not looked for.
  return { code, detail: 'Send the event in structured mode: the whole event as JSON in the body.' };
}

function textOf({ body, isBase64Encoded }: ProxyRequest): {
  readonly text: string;
  readonly isUtf8: boolean;
} {
  const bytes = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isUtf8: true };
  } catch {
    return { text: new TextDecoder().decode(bytes), isUtf8: false };
  }
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function mismatch(mediaType: string, json: unknown): Problem | null {
  const code = 'not-a-batch';
  const isList = Array.isArray(json);
  if (mediaType === mediaTypes.batch && !isList)
    return { code, detail: `${mediaTypes.batch} is a list of events: send a JSON array.` };
  if (mediaType === mediaTypes.event && isList)
    return { code, detail: `${mediaTypes.event} is one event: send a list as ${mediaTypes.batch}.` };
  if (isList && json.length === 0) return { code, detail: 'Send at least one event: this list is empty.' };
  if (!isList && (typeof json !== 'object' || json === null))
    return { code, detail: 'Send one event as a JSON object, or several as a JSON array.' };
  return null;
}

const tooLarge = (bytes: number): Problem => ({
  code: 'too-large',
  detail: `Send at most ${maxBatchBytes} bytes, and at most ${maxBodyBytes} for each event: these are ${bytes}.`,
});
