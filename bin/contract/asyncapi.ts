import { contracts, maxBodyBytes, maxMinutesAhead, mediaTypes, typeName } from '../../events/index.ts';
import { about } from './about.ts';
import { componentSchemas, refTo } from './component-schemas.ts';
import { exampleEvent } from './example-event.ts';

const channel = 'partnerQueue';
const queueName = 'send-partner-{partner}';

/** The AsyncAPI 3 document of the partner queues: https://www.asyncapi.com/docs/reference/specification/v3.0.0 */
export function asyncapi(): object {
  const types = contracts.flatMap(({ pathway, facts }) =>
    Object.entries(facts).map(([fact, { says }]) => ({ type: typeName(pathway, fact), pathway, says })),
  );
  const refs = (folder: string) => types.map(({ type }) => ({ $ref: `#/${folder}/${pointer(type)}` }));
  return {
    asyncapi: '3.0.0',
    info: { ...about, title: `${about.title}: partner queues`, description: opening },
    defaultContentType: mediaTypes.event,
    servers: { sqs: server },
    channels: {
      [channel]: {
        ...queue,
        messages: Object.fromEntries(
          types.map(({ type }) => [type, { $ref: `#/components/messages/${pointer(type)}` }]),
        ),
      },
    },
    operations: {
      takeEvent: {
        action: 'receive',
        title: 'Take a partner event',
        summary: 'A partner sends one event a message; we read it, keep it and act on it.',
        channel: { $ref: `#/channels/${channel}` },
        messages: refs(`channels/${channel}/messages`),
      },
    },
    components: {
      securitySchemes: { awsAccount },
      messages: Object.fromEntries(types.map((one) => [one.type, messageOf(one)])),
      schemas: componentSchemas(),
    },
  };
}

// The names of types hold no `~` or `/`, so a JSON pointer takes them as they are.
const pointer = (type: string): string => type;

const opening = `Partner systems post facts about a case, one CloudEvents 1.0 event in structured JSON a message.
An event is at most ${maxBodyBytes} bytes of UTF-8, and its \`time\` at most ${maxMinutesAhead} minutes after it is received.
The same event under the same \`id\` is harmless, for as long as the case lives; another body under a known \`id\` is refused.
SQS gives no answer but that it has the message: what was refused is told by email to the partner's contact.`;

const server = {
  host: 'sqs.eu-west-2.amazonaws.com',
  protocol: 'sqs',
  description:
    'Amazon SQS, over TLS only. The queue belongs to the local area; you send from your own AWS account.',
  security: [{ $ref: '#/components/securitySchemes/awsAccount' }],
};

const awsAccount = {
  type: 'httpApiKey',
  name: 'Authorization',
  in: 'header',
  description:
    'AWS Signature Version 4, by the AWS account of your entry in the partner register. No other may send to your queue.',
};

const queue = {
  address: queueName,
  title: "A partner's own queue",
  description:
    'A standard queue of your own, with a fixed name. It is how we know you: nothing in the message says who you are.',
  parameters: {
    partner: { description: 'Your id in the partner register.', examples: ['hull-case-system'] },
  },
  bindings: { sqs: { queue: { name: queueName, fifoQueue: false }, bindingVersion: '0.2.0' } },
};

function messageOf({
  type,
  pathway,
  says,
}: {
  readonly type: string;
  readonly pathway: string;
  readonly says: string;
}) {
  return {
    name: type,
    title: type,
    summary: says,
    contentType: mediaTypes.event,
    tags: [{ name: pathway }],
    payload: refTo(type),
    examples: [{ name: 'one', payload: exampleEvent(type) }],
  };
}
