import { CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccountPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Partner } from '../shared/areas/partners.ts';
import type { Alarms } from './alarms.ts';
import { deadLettersSuffix, QueueWithDeadLetters } from './queue-with-dead-letters.ts';
import type { ServiceFunction } from './service-function.ts';

export interface PartnerQueuesProps {
  readonly partners: readonly Partner[];
  readonly alarms: Alarms;
  readonly park: ServiceFunction;
  readonly intake: ServiceFunction;
}

/** What comes before the partner's id in the name of its queue. The queue is how a partner is known. */
export const partnerQueuePrefix = 'send-partner-';

/**
 * One queue for each partner that posts over SQS, which that partner's account alone may send to.
 * The queues stay, with what is in them, when a partner leaves the register.
 */
export class PartnerQueues extends Construct {
  constructor(scope: Construct, id: string, { partners, alarms, park, intake }: PartnerQueuesProps) {
    super(scope, id);
    refuseBadIds(partners);
    intake.addEnvironment('PARTNER_QUEUE_PREFIX', partnerQueuePrefix);
    park.addEnvironment('PARTNER_QUEUE_PREFIX', partnerQueuePrefix);
    for (const partner of partners) {
      const queueName = `${partnerQueuePrefix}${partner.id}`;
      const door = new QueueWithDeadLetters(this, partner.id, {
        alarms,
        park,
        alarmAge: Duration.minutes(15),
        queueName,
        removalPolicy: RemovalPolicy.RETAIN,
      });
      door.queue.addToResourcePolicy(
        new PolicyStatement({
          actions: ['sqs:SendMessage'],
          principals: [new AccountPrincipal(partner.signIn.account)],
          resources: [door.queue.queueArn],
        }),
      );
      // The fewest SQS allows: one partner's backlog must not take the room of the others.
      door.feed(intake, { batchSize: 10, maxConcurrency: 2 });
      new CfnOutput(this, `${partner.id}-url`, {
        value: door.queue.queueUrl,
        description: `Where ${partner.name} posts its events`,
      });
    }
  }
}

function refuseBadIds(partners: readonly Partner[]): void {
  const seen = new Set<string>();
  for (const { id, name, signIn } of partners) {
    if (!/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/.test(id) || id.endsWith(deadLettersSuffix)) {
      throw new Error(
        `Partner '${name}': expected an id of at most 40 lower-case letters, digits and '-', not ending in '${deadLettersSuffix}', found '${id}'`,
      );
    }
    if (seen.has(id)) throw new Error(`Partner '${name}': expected an id of its own, found '${id}' twice`);
    if (!/^\d{12}$/.test(signIn.account)) {
      throw new Error(`Partner '${id}': expected an AWS account of twelve digits, found '${signIn.account}'`);
    }
    seen.add(id);
  }
}
