import { Aws, Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/** When an alarm goes off, and what its reader should understand. */
export interface AlarmRule {
  readonly metric: IMetric;
  /** Sounds when the metric reaches this. */
  readonly atLeast: number;
  /** How many of the metric's periods in a row; one unless said. */
  readonly periods?: number;
  /** What has happened and what it means, for somebody woken by it. */
  readonly says: string;
}

/** How long an alarm looks back for one reading. */
export const alarmPeriod = Duration.minutes(5);

/** Every alarm of the system, and the topic that emails them to the people on call. */
export class Alarms extends Construct {
  private readonly topic: Topic;

  constructor(scope: Construct, id: string, address: string) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(address));
    // A topic with a policy of its own loses the default one, which is what lets CloudWatch publish.
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        actions: ['sns:Publish'],
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        resources: [this.topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
  }

  /** Sounds when something that should be rare happens. No readings means that all is well. */
  add(scope: Construct, id: string, { metric, atLeast, periods = 1, says }: AlarmRule): void {
    const alarm = new Alarm(scope, id, {
      metric,
      threshold: atLeast,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: says,
    });
    this.tell(alarm);
  }

  /** Sounds when something that must keep happening stops. No readings means that it has stopped. */
  addHeartbeat(scope: Construct, id: string, { metric, atLeast, periods = 1, says }: AlarmRule): void {
    const alarm = new Alarm(scope, id, {
      metric,
      threshold: atLeast,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.BREACHING,
      alarmDescription: says,
    });
    this.tell(alarm);
  }

  private tell(alarm: Alarm): void {
    const action = new SnsAction(this.topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }
}
