/** A problem that the gateway before the door answers with, by itself. */
export interface GatewayProblem {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  /** On which paths it can come; both where it says nothing. */
  readonly only?: 'iam' | 'oauth';
}

const routes = 'POST /events and GET /cases/{subject}/events/{id}, and both under /oauth';

/** What the gateway answers by itself, before the door is asked. */
export const gatewayProblems: readonly GatewayProblem[] = [
  {
    ...{ code: 'bad-request', status: 400, title: 'The request could not be read.' },
    detail: `Send HTTPS requests as the contract has them: the API has ${routes}.`,
  },
  {
    ...{ code: 'no-token', status: 401, title: 'There is no token that counts.', only: 'oauth' },
    detail:
      'Send Authorization: Bearer with a token of the issuer, made for our audience, that has not run out.',
  },
  {
    ...{ code: 'not-signed', status: 403, title: 'The request is not signed, or there is nothing here.' },
    detail: `Sign the request with the role you were given (SigV4, service execute-api). The API has ${routes}.`,
    only: 'iam',
  },
  {
    ...{
      code: 'wrong-signature',
      status: 403,
      title: 'The signature does not match the request.',
      only: 'iam',
    },
    detail:
      'Sign what you send, for service execute-api and its region, by a clock that is right to five minutes.',
  },
  {
    ...{ code: 'credentials-expired', status: 403, title: 'The credentials have run out.', only: 'iam' },
    detail: 'Assume the role again, and sign with the credentials that gives.',
  },
  {
    ...{ code: 'access-denied', status: 403, title: 'Whoever signed in may not do this.' },
    detail:
      'Sign in as a partner of the register: with its role on /events, or as its client on /oauth/events.',
  },
  {
    ...{ code: 'no-api-key', status: 403, title: 'There is no API key that is known.' },
    detail: 'Send the API key you were given in the header x-api-key, besides signing in.',
  },
  {
    ...{ code: 'too-fast', status: 429, title: 'There were too many requests at once.' },
    detail: 'Wait a second and send it again; then send fewer at a time, up to 100 events in each.',
  },
  {
    ...{ code: 'too-many', status: 429, title: 'There were too many requests today.' },
    detail: 'Send it again tomorrow; then send up to 100 events in each request, or ask for a higher limit.',
  },
];
