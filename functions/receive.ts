import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { type Partner, partners } from '../shared/areas/partners.ts';
import { takeEvents, tellStatus, tryAgain, wrongKey } from '../shared/aws/door.ts';
import { callerOf, hasOwnKey, readRequest, routeOf } from '../shared/aws/door-request.ts';
import { envOf } from '../shared/aws/env.ts';
import { type HttpAnswer, problemAnswer } from '../shared/aws/problem.ts';
import type { Queue } from '../shared/aws/queue.ts';
import { type Table, tableOf } from '../shared/aws/table.ts';
import { TryAgain } from '../shared/aws/try-again.ts';
import { type Invocation, stack } from './stack.ts';

/** What the HTTPS door works with. */
export interface ReceiveDependencies {
  readonly table: Table;
  readonly queue: Queue;
  readonly partners: readonly Partner[];
}

type Given = ReceiveDependencies & Invocation;

/**
 * The HTTPS door: takes the events a partner posts, and tells it what became of one of its own. The gateway has checked
 * who it is. Whatever a partner sends, the answer is its own fault's or 202; only trouble of ours is a 5xx.
 */
export async function receive(event: unknown, given: Given): Promise<HttpAnswer> {
  const request = readRequest(event);
  const { requestId } = request.requestContext;
  try {
    return await answer({ ...given, request });
  } catch (error) {
    if (!(error instanceof TryAgain)) throw error;
    given.log('try-again', { message: requestId, outcome: 'the partner is told to ask again', error });
    return problemAnswer(tryAgain, requestId);
  }
}

async function answer({
  request,
  partners: register,
  ...given
}: Given & { readonly request: ReturnType<typeof readRequest> }): Promise<HttpAnswer> {
  const { requestId } = request.requestContext;
  const route = routeOf(request);
  const partner = callerOf(request, route, register);
  if (partner === undefined) {
    given.log('caller-unknown', { message: requestId });
    const detail = 'Sign in as a partner of the register, on the path of its kind of signing in.';
    return problemAnswer({ code: 'not-a-partner', detail }, requestId);
  }
  if (!hasOwnKey(request, partner, register)) {
    given.log('caller-unknown', {
      partner: partner.id,
      message: requestId,
      outcome: 'the API key of another',
    });
    return problemAnswer(wrongKey, requestId);
  }
  const door = { ...given, partner, requestId };
  const allowed = route.to === null ? undefined : methods[route.to];
  if (route.to === null || allowed === undefined)
    return problemAnswer({ code: 'not-found', detail: 'The API has no such path.' }, requestId);
  if (request.httpMethod !== allowed)
    return problemAnswer(
      { code: 'wrong-method', detail: `Use ${allowed} here.`, headers: { allow: allowed } },
      requestId,
    );
  return route.to === 'events' ? takeEvents(door, { request, route }) : tellStatus(door, { request, route });
}

const methods = { events: 'POST', event: 'GET' } as const;

export const handler = stack((): ReceiveDependencies => {
  const env = envOf(['TABLE_NAME', 'DOOR_QUEUE_URL']);
  return {
    table: tableOf(new DynamoDBClient(), env.TABLE_NAME),
    queue: { url: env.DOOR_QUEUE_URL, sqs: new SQSClient() },
    partners,
  };
}, receive);
