import type * as z from 'zod';
import type { gatewayResponse } from './gateway-kinds.ts';

/** What is answered over HTTP. */
export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
}

/**
 * What API Gateway answers by itself, with the status it has unless the template says another.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
const defaults = {
  ACCESS_DENIED: [403, 'User is not authorized to access this resource'],
  AUTHORIZER_CONFIGURATION_ERROR: [500, 'Internal server error'],
  AUTHORIZER_FAILURE: [500, 'Internal server error'],
  BAD_REQUEST: [400, 'Bad request'],
  HEADERS_TOO_LARGE: [431, 'Request header fields too large'],
  INTEGRATION_TIMEOUT: [504, 'Endpoint request timed out'],
  INTERNAL_ERROR: [500, 'Internal server error'],
  INVALID_API_KEY: [403, 'Forbidden'],
  INVALID_SIGNATURE: [403, 'The request signature we calculated does not match the signature you provided'],
  MALFORMED_ANSWER: [502, 'Internal server error'],
  MISSING_AUTHENTICATION_TOKEN: [403, 'Missing Authentication Token'],
  QUOTA_EXCEEDED: [429, 'Limit Exceeded'],
  REQUEST_TIMEOUT: [408, 'Request timed out'],
  REQUEST_TOO_LARGE: [413, 'Request Too Long'],
  THROTTLED: [429, 'Too Many Requests'],
  UNAUTHORIZED: [401, 'Unauthorized'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;

export type AnswerType = keyof typeof defaults;

/** Makes the gateway's own answers. */
export type GatewayAnswers = (type: AnswerType, requestId: string) => HttpReply;

type Given = z.output<typeof gatewayResponse.enacted>;

/** The gateway's own answers as the template words them. Throws for a template that asks for what is not known here. */
export function answersOf(given: readonly Given[]): GatewayAnswers {
  for (const { ResponseType, ResponseTemplates } of given)
    refuseUnknown(ResponseType, ResponseTemplates['application/json']);
  const worded = new Map(given.map((answer) => [answer.ResponseType, answer]));
  return (type, requestId) => {
    const [status, message] = defaults[type];
    const found = worded.get(type) ?? worded.get(status < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX');
    const template =
      found?.ResponseTemplates['application/json'] ?? '{"message":$context.error.messageString}';
    const headers = Object.entries(found?.ResponseParameters ?? {}).map(([name, value]) => [
      name.slice('gatewayresponse.header.'.length).toLowerCase(),
      value.slice(1, -1),
    ]);
    return {
      status: found?.StatusCode ?? status,
      headers: {
        'content-type': 'application/json',
        ...Object.fromEntries(headers),
        'x-amzn-requestid': requestId,
      },
      body: filled(template, { message, requestId, type }),
    };
  };
}

const variable = /\$context(?:\.\w+)+/g;

interface Values {
  readonly message: string;
  readonly requestId: string;
  readonly type: string;
}

const variables: Readonly<Record<string, ((values: Values) => string) | undefined>> = {
  '$context.requestId': ({ requestId }) => requestId,
  '$context.error.message': ({ message }) => message,
  '$context.error.messageString': ({ message }) => JSON.stringify(message),
  '$context.error.responseType': ({ type }) => type,
};

const filled = (template: string, values: Values): string =>
  template.replace(variable, (name) => variables[name]?.(values) ?? name);

function refuseUnknown(type: string, template: string): void {
  const unknown = template.match(variable)?.find((name) => variables[name] === undefined);
  if (unknown !== undefined) throw new Error(`${type}: the local run does not know ${unknown}`);
}
