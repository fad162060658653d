import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type Table, tableOf } from '../shared/aws/table.ts';

const region = 'eu-west-2';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Where a command works: on a table of AWS, or on the system that `npm start` runs on this machine. */
export interface Place {
  readonly table: Table;
  readonly sqs: SQSClient;
  /** The address of a queue by its name. */
  readonly queueUrl: (name: string) => Promise<string>;
}

/** The local run that listens from `port` on. Throws an error that says how to start one when there is none. */
export async function localPlace(port: string): Promise<Place> {
  const endpoint = `http://127.0.0.1:${Number(port) + 1}`;
  const client = new DynamoDBClient({ endpoint, region, credentials, maxAttempts: 1 });
  const found = await client.send(new ListTablesCommand()).catch(() => ({ TableNames: [] }));
  const name = found.TableNames?.[0];
  if (name === undefined) {
    throw new Error(
      `No system of \`npm start\` runs on port ${port}: start one, say its --port, or name a table with --table.`,
    );
  }
  const messages = `http://127.0.0.1:${Number(port) + 2}`;
  return {
    table: tableOf(client, name),
    sqs: new SQSClient({ endpoint: messages, region, credentials }),
    queueUrl: async (queue) => `${messages}/000000000000/${queue}`,
  };
}

/** A table of AWS, with the credentials and the region of the environment. */
export function awsPlace(name: string): Place {
  const sqs = new SQSClient();
  return {
    table: tableOf(new DynamoDBClient(), name),
    sqs,
    queueUrl: async (queue) => {
      const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: queue }));
      if (QueueUrl === undefined) throw new Error(`Expected a queue called ${queue}, found none.`);
      return QueueUrl;
    },
  };
}
