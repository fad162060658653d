import { SendMessageBatchCommand, SQSServiceException } from '@aws-sdk/client-sqs';
import { asSqsTakesIt } from '../../shared/aws/door-queue.ts';
import type { SignInOptions } from './arguments.ts';
import { awsClient, regionOf } from './credentials.ts';
import { NotNow, type Outcome, type Sender } from './sender.ts';
import { codeOf, Stop, said } from './stop.ts';

/** Whether an address is that of a queue: it ends in an account and a name. */
export const isQueue = (url: string): boolean => /^\/\d{12}\/[\w.-]{1,80}$/.test(new URL(url).pathname);

/** What SQS takes in one call, in messages and in bytes: the latter as it has always been, everywhere. */
const most = { events: 10, bytes: 256 * 1024 };

/** Posts to the partner's own queue. Throws `Stop` when there are no credentials. */
export async function queueSender(options: SignInOptions, env: NodeJS.ProcessEnv): Promise<Sender> {
  const { url, profile } = options;
  const region = regionOf(url, options.region, env);
  const sqs = await awsClient({ profile, region, endpoint: new URL(url).origin });
  return {
    to: url,
    most,
    send: async (bodies) => {
      const entries = bodies.map((body, index) => ({ Id: String(index), MessageBody: asSqsTakesIt(body) }));
      const command = new SendMessageBatchCommand({ QueueUrl: url, Entries: entries });
      const { Successful = [], Failed = [] } = await sqs.send(command).catch((error) => notSent(error, url));
      return bodies.map((_, index) => outcomeOf(String(index), Successful, Failed));
    },
    close: () => sqs.destroy(),
  };
}

interface Named {
  readonly Id?: string | undefined;
}
interface FailedEntry extends Named {
  readonly SenderFault?: boolean | undefined;
  readonly Message?: string | undefined;
  readonly Code?: string | undefined;
}

function outcomeOf(id: string, successful: readonly Named[], failed: readonly FailedEntry[]): Outcome {
  if (successful.some(({ Id }) => Id === id)) return { outcome: 'queued', reasons: [] };
  const failure = failed.find(({ Id }) => Id === id);
  if (failure?.SenderFault !== true) return { outcome: 'try-again', reasons: [] };
  const got = failure.Message ?? failure.Code ?? 'a failure without a message';
  return { outcome: 'refused', reasons: [{ field: 'body', expected: 'a message that SQS takes', got }] };
}

const passing = new Set([
  'ThrottlingException',
  'RequestThrottled',
  'ServiceUnavailable',
  'InternalError',
  'KmsThrottled',
]);

function notSent(error: unknown, url: string): never {
  const { host } = new URL(url);
  if (!(error instanceof SQSServiceException)) {
    const code = codeOf(error);
    throw new NotNow(`${host} does not answer (${code ?? said(error)}).`);
  }
  if (passing.has(error.name) || (error.$metadata.httpStatusCode ?? 0) >= 500)
    throw new NotNow(`${host} did not take it this time (${error.name}).`);
  throw new Stop(
    `The queue ${url} does not take it (${error.name}: ${error.message}). Check the address of the queue, and that you sign in from the account it is for.`,
  );
}
