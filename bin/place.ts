import { DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';
import { GetQueueUrlCommand, paginateListQueues, SQSClient } from '@aws-sdk/client-sqs';
import { type Table, tableOf } from '../shared/aws/table.ts';

const localRegion = 'eu-west-2';
const localCredentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Where a command works: on a table of AWS, or on the system that `npm start` runs on this machine. */
export interface Place {
  readonly table: Table;
  readonly sqs: SQSClient;
  /** The address of a queue by its name. */
  readonly queueUrl: (name: string) => Promise<string>;
  /** The address of the queue of all who post over HTTPS. */
  readonly doorQueueUrl: () => Promise<string>;
}

/** The options by which a command is told where it works. */
export const placeOptions = {
  table: { type: 'string' },
  stack: { type: 'string', default: 'Send' },
  profile: { type: 'string' },
  region: { type: 'string' },
  port: { type: 'string', default: '8025' },
} as const;

/** What these options say, for the usage of a command. */
export const placeUsage = `Without --profile, --region or --table it works on the system that \`npm start\` runs on this machine (--port PORT,
8025 unless said); with one of them on AWS: by that profile of your AWS configuration, in that region, on the table of
the stack (--stack, Send unless said) or on that table.`;

/** Where a command was told to work. */
export interface Asked {
  readonly table?: string;
  readonly stack: string;
  readonly profile?: string;
  readonly region?: string;
  readonly port: string;
}

/** The place that was asked for. Throws an error that says what to do when there is none. */
export function placeOf(asked: Asked): Promise<Place> {
  const { table, profile, region } = asked;
  const isOnAws = table !== undefined || profile !== undefined || region !== undefined;
  return isOnAws ? awsPlace(asked) : localPlace(asked.port);
}

async function localPlace(port: string): Promise<Place> {
  if (!/^\d{1,5}$/.test(port)) throw new Error(`--port: expected a port such as 8025, got "${port}".`);
  const local = { region: localRegion, credentials: localCredentials };
  const client = new DynamoDBClient({
    ...{ endpoint: `http://127.0.0.1:${Number(port) + 1}`, maxAttempts: 1 },
    ...local,
  });
  const [name] = await tablesOf(client, '').catch(() => []);
  if (name === undefined) {
    throw new Error(
      `No system of \`npm start\` runs on port ${port}: start one, say its --port, or say a --profile or --table of AWS.`,
    );
  }
  const messages = `http://127.0.0.1:${Number(port) + 2}`;
  const sqs = new SQSClient({ endpoint: messages, ...local });
  const queueUrl = async (queue: string): Promise<string> => `${messages}/000000000000/${queue}`;
  return {
    ...{ table: tableOf(client, name), sqs, queueUrl },
    // The emulator's own addresses cannot be looked up everywhere.
    doorQueueUrl: async () => queueUrl((await doorQueueOf(sqs, 'DoorQueue')).split('/').at(-1) ?? ''),
  };
}

async function awsPlace({ table, stack, profile, region }: Asked): Promise<Place> {
  const where = { ...(profile && { profile }), ...(region && { region }) };
  const client = new DynamoDBClient(where);
  await client.config.region().catch(() => {
    throw new Error('Say --region, or set one in your AWS configuration: none is set there.');
  });
  const sqs = new SQSClient(where);
  return {
    table: tableOf(client, table ?? (await tableOfStack(client, stack))),
    sqs,
    queueUrl: async (queue) => {
      const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: queue }));
      if (QueueUrl === undefined) throw new Error(`Expected a queue called ${queue}, found none.`);
      return QueueUrl;
    },
    doorQueueUrl: () => doorQueueOf(sqs, `${stack}-DoorQueue`),
  };
}

async function tableOfStack(client: DynamoDBClient, stack: string): Promise<string> {
  const [name, ...others] = await tablesOf(client, `${stack}-Cases`);
  if (name !== undefined && others.length === 0) return name;
  const found = name === undefined ? 'none' : [name, ...others].join(', ');
  throw new Error(`Expected one table of the stack ${stack} there, found ${found}: say --table or --stack.`);
}

async function tablesOf(client: DynamoDBClient, prefix: string): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { TableNames = [] } of paginateListTables({ client }, {})) names.push(...TableNames);
  return names.filter((name) => name.startsWith(prefix));
}

async function doorQueueOf(sqs: SQSClient, prefix: string): Promise<string> {
  const urls: string[] = [];
  for await (const { QueueUrls = [] } of paginateListQueues({ client: sqs }, { QueueNamePrefix: prefix }))
    urls.push(...QueueUrls);
  const [url, ...others] = urls.filter((one) => !one.includes('DeadLetters'));
  if (url !== undefined && others.length === 0) return url;
  throw new Error(`Expected one queue called ${prefix}… there, found ${urls.length}: say --stack.`);
}
