import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { HttpReply } from './gateway-answers.ts';
import type { ReadRequest } from './http-read.ts';
import { KEY_SERVICE, keyService } from './key-service.ts';
import { SIGN_IN } from './sign-in.ts';
import { json, type TokenIssuer } from './token-issuer.ts';

export interface LocalControlOptions {
  readonly issuer: TokenIssuer | undefined;
  /** The sign-in of people. */
  readonly signIn: (request: ReadRequest) => Promise<HttpReply>;
  /** Simulated time, in milliseconds since 1970. */
  readonly now: () => number;
  /** Lets time run to an instant, with all that happens until then. */
  readonly moveTo: (instant: string) => Promise<void>;
}

/** Paths of the local run itself, which no API has. */
export const LOCAL_BASE = '/local/';

const MOST_DAYS = 366;
const Asked = z.strictObject({ to: z.string() });

/** Answers what only the local run can: a token, the keys of its issuer, the sign-in of people, and moving time. */
export async function localControl(request: ReadRequest, options: LocalControlOptions): Promise<HttpReply> {
  const asked = `${request.method} ${request.path}`;
  const { issuer } = options;
  if (asked === `POST ${KEY_SERVICE}`) return keyService(request);
  if (request.path.startsWith(SIGN_IN)) return options.signIn(request);
  if (asked === 'POST /local/time') return moveTime(request, options);
  if (asked === 'GET /local/time') return json(200, { now: isoOf(options.now()) });
  if (asked === 'POST /local/token' && issuer) return issuer.token(request);
  if (asked === 'GET /local/jwks.json' && issuer) return issuer.keys();
  return problem(
    404,
    `There is no ${asked}: there are POST /local/token, GET /local/jwks.json, GET and POST /local/time.`,
  );
}

async function moveTime(request: ReadRequest, { now, moveTo }: LocalControlOptions): Promise<HttpReply> {
  const day = dayIn(request.body.toString());
  if (day === undefined) return problem(400, 'Send a date that exists, as {"to":"2026-05-01"}.');
  const instant = day.toZonedDateTime('Europe/London').toInstant();
  const ahead = instant.epochMilliseconds - now();
  if (ahead <= 0)
    return problem(400, `Time only moves forward: here it is now ${isoOf(now())}, and ${day} has begun.`);
  if (ahead > MOST_DAYS * 86_400_000)
    return problem(400, `Move at most ${MOST_DAYS} days at a time: here it is now ${isoOf(now())}.`);
  await moveTo(instant.toString());
  return json(200, { now: isoOf(now()) });
}

function dayIn(text: string): Temporal.PlainDate | undefined {
  try {
    const { to } = Asked.parse(JSON.parse(text));
    return /^\d{4}-\d\d-\d\d$/.test(to) ? Temporal.PlainDate.from(to) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError || error instanceof z.ZodError)
      return undefined;
    throw error;
  }
}

const isoOf = (at: number): string => new Date(at).toISOString();

function problem(status: number, detail: string): HttpReply {
  const title = status === 404 ? 'There is nothing here.' : 'Time cannot be moved there.';
  return {
    ...json(status, { title, status, detail }),
    headers: { 'content-type': 'application/problem+json' },
  };
}
