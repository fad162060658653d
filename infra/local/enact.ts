import type { DynamoDbCalls } from './dynamodb-calls.ts';
import type { Messages } from './messages.ts';
import type { Plan } from './plan.ts';
import { globalTable, queue, subscription, table, topic } from './resource-kinds.ts';

/** Creates the tables of the template, and the queues, topics and subscriptions. */
export async function enact(plan: Plan, dynamodb: DynamoDbCalls, messages: Messages): Promise<void> {
  await Promise.all([createTables(plan, dynamodb), createMessaging(plan, messages)]);
}

async function createTables(plan: Plan, dynamodb: DynamoDbCalls): Promise<void> {
  for (const { ref, properties } of [...plan.of(table), ...plan.of(globalTable)]) {
    await dynamodb.call('CreateTable', { ...properties, TableName: ref, BillingMode: 'PAY_PER_REQUEST' });
  }
}

async function createMessaging(plan: Plan, messages: Messages): Promise<void> {
  for (const { ref, properties } of plan.of(queue)) {
    const { VisibilityTimeout, MaximumMessageSize, RedrivePolicy } = properties;
    await messages.createQueue(queueName(ref), {
      VisibilityTimeout: String(VisibilityTimeout),
      ...(MaximumMessageSize !== undefined && { MaximumMessageSize: String(MaximumMessageSize) }),
      ...(RedrivePolicy !== undefined && { RedrivePolicy: JSON.stringify(RedrivePolicy) }),
    });
  }
  for (const { ref } of plan.of(topic)) await messages.createTopic(ref.split(':').at(-1) ?? ref);
  for (const { properties } of plan.of(subscription)) {
    const { Protocol, TopicArn, Endpoint, RawMessageDelivery } = properties;
    if (Protocol === 'sqs') await messages.subscribe(TopicArn, Endpoint, RawMessageDelivery);
  }
}

/** The name in a queue's url or ARN. */
export function queueName(urlOrArn: string): string {
  return urlOrArn.split(/[/:]/).at(-1) ?? urlOrArn;
}
