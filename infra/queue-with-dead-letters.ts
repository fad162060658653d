import { Duration, type RemovalPolicy } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type Alarms, alarmPeriod } from './alarms.ts';
import { queueWorkTimeout, type ServiceFunction } from './service-function.ts';

export interface QueueWithDeadLettersProps {
  readonly alarms: Alarms;
  /** Reads the dead letters, and keeps them as parked rows. */
  readonly park: ServiceFunction;
  /** A message older than this sounds the alarm. */
  readonly alarmAge: Duration;
  /** What the reader of the queue may take; `queueWorkTimeout` unless said. */
  readonly readerTimeout?: Duration;
  /** A fixed name, for queues that somebody outside must know. */
  readonly queueName?: string;
  readonly removalPolicy?: RemovalPolicy;
}

/** How a function reads a queue. */
export interface Reading {
  readonly batchSize: number;
  /** How many invocations at once; SQS takes no less than 2. */
  readonly maxConcurrency: number;
}

/** What the name of a fixed-name queue gains to name its dead-letter queue. */
export const deadLettersSuffix = '-dead-letters';

// AWS asks for six times the reader's timeout, so that a message being worked on is not handed out again.
const visibilityFor = (readerTimeout: Duration): Duration => Duration.seconds(6 * readerTimeout.toSeconds());

const retention = Duration.days(4);

// A standard queue's dead letters keep the time they were first sent, so they need longer than `retention`.
const deadLetterRetention = Duration.days(14);

// With the visibility timeout: half an hour of trouble elsewhere before a message counts as dead.
const maxReceiveCount = 10;

/** A queue, the queue of its dead letters, the function that parks those, and the alarms of both. */
export class QueueWithDeadLetters extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: QueueWithDeadLettersProps) {
    super(scope, id);
    const { alarms, park, alarmAge, queueName, removalPolicy, readerTimeout = queueWorkTimeout } = props;
    const defaults = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true };
    this.deadLetters = new Queue(this, 'DeadLetters', {
      ...defaults,
      ...(queueName && { queueName: `${queueName}${deadLettersSuffix}` }),
      ...(removalPolicy && { removalPolicy }),
      visibilityTimeout: visibilityFor(queueWorkTimeout),
      retentionPeriod: deadLetterRetention,
    });
    this.queue = new Queue(this, 'Default', {
      ...defaults,
      ...(queueName && { queueName }),
      ...(removalPolicy && { removalPolicy }),
      visibilityTimeout: visibilityFor(readerTimeout),
      retentionPeriod: retention,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount },
    });
    feed(park, this.deadLetters, { batchSize: 10, maxConcurrency: 2 });
    alarms.add(this, 'Old', {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: alarmPeriod }),
      atLeast: alarmAge.toSeconds(),
      says: `${id}: a message has waited ${alarmAge.toMinutes()} minutes. Its reader fails or falls behind.`,
    });
    alarms.add(this, 'Dead', {
      metric: waitingIn(this.deadLetters),
      atLeast: 1,
      periods: 2,
      says: `${id}: dead letters are waiting and are not being parked. They are kept for 14 days at most.`,
    });
  }

  /** The function is invoked with this queue's messages, and says which of a batch to keep. */
  feed(reader: ServiceFunction, reading: Reading): void {
    feed(reader, this.queue, reading);
  }

  /** The function may send to this queue, and finds its url in the environment under this name. */
  letSend(sender: ServiceFunction, urlName: string): void {
    this.queue.grantSendMessages(sender);
    sender.addEnvironment(urlName, this.queue.queueUrl);
  }

  /**
   * The function may send to this queue, and nobody else in the account may, whatever their own rights; but for a role
   * that an administrator has tagged to post again by hand what was parked or refused.
   */
  letOnlySend(sender: ServiceFunction, urlName: string): void {
    this.letSend(sender, urlName);
    const { role } = sender;
    if (role === undefined) throw new Error('Expected the role of the sender, found none.');
    this.queue.addToResourcePolicy(
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions: {
          ArnNotEquals: { 'aws:PrincipalArn': role.roleArn },
          StringNotEquals: { [`aws:PrincipalTag/${replayTag.key}`]: replayTag.value },
        },
      }),
    );
  }
}

/** The tag of a role that may post again by hand. */
export const replayTag = { key: 'send-door', value: 'replay' } as const;

/**
 * How many messages a queue holds. One that its reader fails on is hidden but for a moment of each visibility timeout, so
 * those that are seen are nearly always none; and a reader that hands messages back has not failed, as Lambda counts.
 */
function waitingIn(queue: Queue): IMetric {
  const most = { period: alarmPeriod, statistic: Stats.MAXIMUM };
  const usingMetrics = {
    seen: queue.metricApproximateNumberOfMessagesVisible(most),
    hidden: queue.metricApproximateNumberOfMessagesNotVisible(most),
  };
  return new MathExpression({ expression: 'seen + hidden', usingMetrics, period: alarmPeriod });
}

function feed(reader: ServiceFunction, queue: Queue, reading: Reading): void {
  reader.addEventSource(new SqsEventSource(queue, { ...reading, reportBatchItemFailures: true }));
}
