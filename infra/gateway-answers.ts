/** A problem that the gateway answers with, before anything of ours is asked. */
export interface GatewayAnswer {
  readonly type: string;
  /** None for the answers that stand in for several, each with its own. */
  readonly status?: number;
  readonly code: string;
  readonly title: string;
  /** What to put right. */
  readonly detail: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const routes = 'POST /events and GET /cases/{subject}/events/{id}, and both under /oauth';
const again = 'Nothing is wrong with the request. Send it again, a little later.';
const slower = { 'Retry-After': '1' };

/**
 * What the gateway itself answers, by type; types that are not here are covered by the last two.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html
 */
export const gatewayAnswers: readonly GatewayAnswer[] = [
  {
    type: 'MISSING_AUTHENTICATION_TOKEN',
    status: 403,
    code: 'not-signed',
    title: 'The request is not signed, or there is nothing here.',
    detail: `Sign the request with the role you were given (SigV4, service execute-api). The API has ${routes}.`,
  },
  {
    type: 'INVALID_SIGNATURE',
    status: 403,
    code: 'wrong-signature',
    title: 'The signature does not match the request.',
    detail:
      'Sign what you send, for service execute-api and its region, by a clock that is right to five minutes. With a token, use the same path under /oauth.',
  },
  {
    type: 'EXPIRED_TOKEN',
    status: 403,
    code: 'credentials-expired',
    title: 'The credentials have run out.',
    detail: 'Assume the role again, and sign with the credentials that gives.',
  },
  {
    type: 'ACCESS_DENIED',
    status: 403,
    code: 'access-denied',
    title: 'Whoever signed in may not do this.',
    detail:
      'Sign in as a partner of the register: with its role on /events, or as its client on /oauth/events.',
  },
  {
    type: 'UNAUTHORIZED',
    status: 401,
    code: 'no-token',
    title: 'There is no token that counts.',
    detail:
      'Send Authorization: Bearer with a token of the issuer, made for our audience, that has not run out.',
    headers: { 'WWW-Authenticate': 'Bearer' },
  },
  {
    type: 'INVALID_API_KEY',
    status: 403,
    code: 'no-api-key',
    title: 'There is no API key that is known.',
    detail: 'Send the API key you were given in the header x-api-key, besides signing in.',
  },
  {
    type: 'THROTTLED',
    status: 429,
    code: 'too-fast',
    title: 'There were too many requests at once.',
    detail: 'Wait a second and send it again; then send fewer at a time, up to 100 events in each.',
    headers: slower,
  },
  {
    type: 'QUOTA_EXCEEDED',
    status: 429,
    code: 'too-many',
    title: 'There were too many requests today.',
    detail: 'Send it again tomorrow; then send up to 100 events in each request, or ask for a higher limit.',
  },
  {
    type: 'REQUEST_TOO_LARGE',
    status: 413,
    code: 'too-large',
    title: 'The body is too large.',
    detail: 'Send at most 1 MiB, and at most 100 events, in each request.',
  },
  {
    type: 'UNSUPPORTED_MEDIA_TYPE',
    status: 415,
    code: 'wrong-media-type',
    title: 'The body is of a media type that is not taken here.',
    detail: 'Send application/cloudevents+json, application/cloudevents-batch+json or application/json.',
  },
  {
    type: 'RESOURCE_NOT_FOUND',
    status: 404,
    code: 'not-found',
    title: 'There is nothing here.',
    detail: `The API has ${routes}.`,
  },
  {
    type: 'INTEGRATION_TIMEOUT',
    status: 504,
    code: 'try-again',
    title: 'It did not work this time.',
    detail: 'It took too long. Posting the same events again is safe: each counts once.',
    headers: slower,
  },
  {
    type: 'DEFAULT_4XX',
    code: 'bad-request',
    title: 'The request could not be read.',
    detail: `Send HTTPS requests as the contract has them: the API has ${routes}.`,
  },
  {
    type: 'DEFAULT_5XX',
    code: 'try-again',
    title: 'It did not work this time.',
    detail: again,
    headers: slower,
  },
];
