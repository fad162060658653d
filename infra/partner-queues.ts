import { CfnOutput, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccountPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Partner } from '../shared/areas/partners.ts';
import type { Alarms } from './alarms.ts';
import { QueueWithDeadLetters } from './queue-with-dead-letters.ts';
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
    intake.addEnvironment('PARTNER_QUEUE_PREFIX', partnerQueuePrefix);
    park.addEnvironment('PARTNER_QUEUE_PREFIX', partnerQueuePrefix);
    for (const partner of partners) {
      if (partner.signIn.kind !== 'sqs') continue;
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
