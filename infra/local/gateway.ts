import { randomUUID } from 'node:crypto';
import type { CallFunction } from './calls.ts';
import type { AnswerType, HttpReply } from './gateway-answers.ts';
import type { GatewaySpec, Route } from './gateway-plan.ts';
import type { ReadRequest } from './http-read.ts';
import { ACCOUNT } from './messages.ts';
import { proxyEvent, replyOf } from './proxy-event.ts';
import { matchRoute } from './route-match.ts';
import { signerOf } from './signature.ts';
import { createThrottle, type Throttle } from './throttle.ts';
import { createAuthorizer } from './token-authorizer.ts';

export interface GatewayOptions {
  readonly spec: GatewaySpec;
  readonly region: string;
  /** Simulated time, and the time of the machine, in milliseconds since 1970. */
  readonly now: () => number;
  readonly wall: () => number;
  readonly call: CallFunction;
}

/** What API Gateway answers to a request. */
export type Gateway = (request: ReadRequest) => Promise<HttpReply>;

/** Lambda takes no event of more than 6 MiB, and API Gateway then says that the request is too large. */
const EVENT_BYTES = 6 * 1024 * 1024;

/**
 * API Gateway of the local run: finds the method, checks who asks and with which key, holds the limits, calls the
 * function. What it answers by itself is worded by the template.
 */
export function createGateway(options: GatewayOptions): Gateway {
  const { spec, now, wall, call } = options;
  const checks = { signIn: signInCheck(options), key: keyCheck(spec, wall) };
  return async (request) => {
    const requestId = randomUUID();
    const own = (type: AnswerType): HttpReply => spec.answers(type, requestId);
    const match = matchRoute(spec.routes, request.method, request.path);
    if (match === undefined) return own('MISSING_AUTHENTICATION_TOKEN');
    const who = await checks.signIn(request, match.route);
    if (typeof who === 'string') return own(who);
    const apiKey = checks.key(request, match.route);
    if (typeof apiKey === 'string') return own(apiKey);
    const event = proxyEvent(spec, {
      request,
      ...match,
      ...who,
      apiKey: apiKey ?? undefined,
      requestId,
      now: now(),
    });
    if (Buffer.byteLength(JSON.stringify(event)) > EVENT_BYTES) return own('REQUEST_TOO_LARGE');
    const answer = await call(match.route.pool, event);
    if (!answer.ok)
      return own(answer.error.endsWith('timed out') ? 'INTEGRATION_TIMEOUT' : 'MALFORMED_ANSWER');
    const reply = replyOf(answer.result);
    if (reply === undefined) return own('MALFORMED_ANSWER');
    return { ...reply, headers: { ...reply.headers, 'x-amzn-requestid': requestId } };
  };
}

interface Who {
  readonly userArn: string | undefined;
  readonly authorizer: Readonly<Record<string, string>> | undefined;
}

const nobody: Who = { userArn: undefined, authorizer: undefined };

function signInCheck({ spec, region, now, wall, call }: GatewayOptions) {
  const authorize = createAuthorizer({ invoke: call, now });
  const secretOf = (id: string): string | undefined => (spec.roles.has(id) ? 'local' : undefined);
  return async (request: ReadRequest, { signIn }: Route): Promise<Who | AnswerType> => {
    if (signIn === 'nothing') return nobody;
    if (signIn === 'signature') {
      const signed = await signerOf(request, { region, secretOf, now: wall() });
      if (signed === 'unsigned') return 'MISSING_AUTHENTICATION_TOKEN';
      if (signed === 'wrong') return 'INVALID_SIGNATURE';
      const role = spec.roles.get(signed.accessKeyId);
      return { ...nobody, userArn: `arn:aws:sts::${ACCOUNT}:assumed-role/${role}/local` };
    }
    const path = `${request.method}${request.path}`;
    const methodArn = `arn:aws:execute-api:${region}:${ACCOUNT}:${spec.apiId}/${spec.stage}/${path}`;
    const decision = await authorize(signIn, request.header(signIn.header), methodArn);
    return decision.ok ? { ...nobody, authorizer: decision.authorizer } : decision.answer;
  };
}

function keyCheck({ keys, limits }: GatewaySpec, wall: () => number) {
  const ofAll = createThrottle({ ...limits, perDay: Number.POSITIVE_INFINITY }, wall);
  const ofEach = new Map<string, Throttle>(
    [...keys].map(([value, key]) => [value, createThrottle(key.limits, wall)]),
  );
  return (request: ReadRequest, { needsKey }: Route): { value: string; id: string } | AnswerType | null => {
    const value = request.header('x-api-key') ?? '';
    const key = keys.get(value);
    if (needsKey && key === undefined) return 'INVALID_API_KEY';
    const room = [needsKey ? ofEach.get(value) : undefined, ofAll].map(
      (throttle) => throttle?.take() ?? 'ok',
    );
    if (room.includes('quota')) return 'QUOTA_EXCEEDED';
    if (room.includes('throttled')) return 'THROTTLED';
    return needsKey && key !== undefined ? { value, id: key.id } : null;
  };
}
