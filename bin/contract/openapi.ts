import { eventTypes, maxBatchBytes, maxBatchEvents, maxBodyBytes, mediaTypes } from '../../events/index.ts';
import { about } from './about.ts';
import { componentSchemas, refTo } from './component-schemas.ts';
import { exampleEvent } from './example-event.ts';
import { problemResponses } from './openapi-answers.ts';
import { answerSchemas, postedExample, statusExample } from './openapi-schemas.ts';
import { securitySchemes } from './openapi-security.ts';

/** The OpenAPI 3.1 document of the HTTPS door: https://spec.openapis.org/oas/v3.1.1.html */
export function openapi(): object {
  return {
    openapi: '3.1.1',
    info: { ...about, title: `${about.title}: HTTPS door`, description: opening },
    servers,
    tags: [
      { name: 'events', description: 'Tell what happened.' },
      { name: 'status', description: 'Ask what became of it.' },
    ],
    paths: { ...routes('', 'iam'), ...routes('/oauth', 'oauth') },
    components: {
      securitySchemes,
      schemas: { event, ...componentSchemas(), ...answerSchemas },
    },
  };
}

const opening = `Partner systems post facts about a case as CloudEvents 1.0 in structured JSON, and ask what became of each.
A partner whose AWS account may assume a role of ours uses the paths at the root; one with OAuth client credentials those under \`/oauth\`.
Every request carries an API key as well. Refusals are problem details (RFC 9457) that name the field and the fix.`;

const servers = [
  {
    url: 'https://{api}.execute-api.{region}.amazonaws.com/v1',
    description: 'The door of a local area. You are told its address when you are registered.',
    variables: { api: { default: 'example' }, region: { default: 'eu-west-2' } },
  },
  {
    url: 'http://127.0.0.1:{port}',
    description: 'The same door on your own machine (`npm start` prints its port).',
    variables: { port: { default: '8029' } },
  },
];

const event = {
  description: 'One event of any type of the contract.',
  oneOf: [...eventTypes.keys()].map(refTo),
  discriminator: {
    propertyName: 'type',
    mapping: Object.fromEntries([...eventTypes.keys()].map((type) => [type, refTo(type).$ref])),
  },
};

type SignIn = 'iam' | 'oauth';

const security = {
  iam: [{ sigv4: [], apiKey: [] }],
  oauth: [{ clientCredentials: [], apiKey: [] }],
};

function routes(base: string, signIn: SignIn): object {
  return {
    [`${base}/events`]: { post: postEvents(signIn) },
    [`${base}/cases/{subject}/events/{id}`]: { parameters: [subject, id], get: tellStatus(signIn) },
  };
}

const name = (signIn: SignIn, operation: string): string =>
  signIn === 'iam' ? operation : `${operation}WithToken`;

const postEvents = (signIn: SignIn) => ({
  operationId: name(signIn, 'postEvents'),
  tags: ['events'],
  summary: 'Post one event, or a list of them',
  description: `One event of at most ${maxBodyBytes} bytes, or a list of 1 to ${maxBatchEvents}, at most ${maxBatchBytes} bytes in all. One event is answered by itself. A list is answered with 202 and an outcome for each: one bad event does not sink the others. Posting the same again is harmless.`,
  security: security[signIn],
  requestBody: { required: true, content: bodies() },
  responses: {
    '202': {
      description:
        'Taken: what became of each, in order. `queued`, `duplicate`, `refused` with reasons, or `try-again`, which is to be posted again.',
      content: {
        'application/json': { schema: refTo('posted'), examples: { 'a list': { value: postedExample } } },
      },
    },
    ...problemResponses({ operation: 'post', signIn }),
  },
});

function bodies(): object {
  const one = exampleEvent('send.assessment.requested.v1');
  const other = exampleEvent('send.assessment.decided.v1');
  const list = { type: 'array', items: refTo('event'), minItems: 1, maxItems: maxBatchEvents };
  return {
    [mediaTypes.event]: { schema: refTo('event'), examples: { one: { value: one } } },
    [mediaTypes.batch]: { schema: list, examples: { two: { value: [one, other] } } },
    [mediaTypes.json]: {
      schema: { anyOf: [refTo('event'), list] },
      examples: { one: { value: one }, two: { value: [one, other] } },
    },
  };
}

const tellStatus = (signIn: SignIn) => ({
  operationId: name(signIn, 'tellStatus'),
  tags: ['status'],
  summary: 'What became of one of your own events',
  description:
    'Until its case has read it an event is `queued`. Then it is `accepted`, with the clocks it started and stopped as things stand now, or `refused`, with reasons, for 30 days. Should we fail to read it, it is `parked`: it is with our team, and you need do nothing.',
  security: security[signIn],
  responses: {
    '200': {
      description: 'What became of it.',
      content: {
        'application/json': { schema: refTo('status'), examples: { accepted: { value: statusExample } } },
      },
    },
    ...problemResponses({ operation: 'status', signIn }),
  },
});

const subject = {
  name: 'subject',
  in: 'path',
  required: true,
  description: 'The case reference.',
  schema: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,64}$' },
  example: 'H-1042',
};

const id = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Your id of the event, percent-encoded, a slash included.',
  schema: { type: 'string', minLength: 1, maxLength: 256 },
  example: 'evt-assessment-requested-1',
};
