import * as z from 'zod';
import type { HttpReply } from './gateway-answers.ts';
import type { GatewaySpec, Route } from './gateway-plan.ts';
import type { ReadRequest } from './http-read.ts';
import { ACCOUNT } from './messages.ts';

/** A request that has been let in. */
export interface Admitted {
  readonly request: ReadRequest;
  readonly route: Route;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly requestId: string;
  readonly apiKey: { readonly value: string; readonly id: string } | undefined;
  readonly userArn: string | undefined;
  readonly authorizer: Readonly<Record<string, string>> | undefined;
  /** Simulated time, in milliseconds since 1970. */
  readonly now: number;
}

/**
 * The event that a Lambda proxy integration is called with. Parts of the path stay percent-encoded, as a REST API leaves
 * them. https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 */
export function proxyEvent({ apiId, stage }: GatewaySpec, admitted: Admitted) {
  const { request, route, pathParameters } = admitted;
  const many = listed(request.headers);
  const query = Object.entries(request.query);
  const hasQuery = query.length > 0;
  return {
    resource: route.path,
    path: request.path,
    httpMethod: request.method,
    headers: Object.fromEntries(Object.entries(many).map(([name, values]) => [name, values.at(-1) ?? ''])),
    multiValueHeaders: many,
    queryStringParameters: hasQuery
      ? Object.fromEntries(query.map(([name, values]) => [name, values.at(-1) ?? '']))
      : null,
    multiValueQueryStringParameters: hasQuery ? request.query : null,
    pathParameters: Object.keys(pathParameters).length > 0 ? pathParameters : null,
    stageVariables: null,
    requestContext: { apiId, stage, ...contextOf(admitted), path: `/${stage}${request.path}` },
    body: request.body.length > 0 ? request.body.toString('base64') : null,
    isBase64Encoded: request.body.length > 0,
  };
}

function contextOf({ request, route, requestId, apiKey, userArn, authorizer, now }: Admitted) {
  return {
    accountId: ACCOUNT,
    requestId,
    extendedRequestId: requestId,
    resourceId: route.path,
    resourcePath: route.path,
    httpMethod: request.method,
    protocol: 'HTTP/1.1',
    requestTimeEpoch: now,
    identity: {
      accountId: userArn === undefined ? null : ACCOUNT,
      apiKey: apiKey?.value ?? null,
      apiKeyId: apiKey?.id ?? null,
      userArn: userArn ?? null,
      sourceIp: request.sourceIp,
      userAgent: request.header('user-agent') ?? null,
    },
    ...(authorizer && { authorizer }),
  };
}

function listed(headers: ReadRequest['headers']): Record<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const [name, value] of headers) lists.set(name, [...(lists.get(name) ?? []), value]);
  return Object.fromEntries(lists);
}

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const Answered = z.strictObject({
  statusCode: z.int().min(100).max(599),
  headers: z.record(z.string(), scalar).nullish(),
  multiValueHeaders: z.record(z.string(), z.array(scalar)).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().default(false),
});

/** What a function answered, as HTTP; undefined when it is no answer of a proxy integration. */
export function replyOf(result: unknown): HttpReply | undefined {
  const answered = Answered.safeParse(result);
  if (!answered.success) return undefined;
  const { statusCode, headers, multiValueHeaders, body, isBase64Encoded } = answered.data;
  return {
    status: statusCode,
    headers: {
      'content-type': 'application/json',
      ...lowered(headers ?? {}),
      ...lowered(multiValueHeaders ?? {}),
    },
    body: isBase64Encoded ? Buffer.from(body ?? '', 'base64') : (body ?? ''),
  };
}

const lowered = <T>(headers: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
