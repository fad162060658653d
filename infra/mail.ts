import { Stack } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
} from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { type Alarms, alarmPeriod } from './alarms.ts';
import { MailRecords } from './mail-records.ts';
import type { QueueWithDeadLetters } from './queue-with-dead-letters.ts';
import type { ServiceFunction } from './service-function.ts';
import type { Settings } from './settings.ts';

export interface MailProps {
  readonly settings: Settings;
  readonly alarms: Alarms;
  /** Where SES's news of each email goes. */
  readonly feedback: QueueWithDeadLetters;
}

const events = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.DELIVERY_DELAY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.RENDERING_FAILURE,
];

/** Amazon SES: who we send as, and how we hear what became of each email. */
export class Mail extends Construct {
  private readonly settings: Settings;
  private readonly identity: EmailIdentity;
  private readonly configurationSet: ConfigurationSet;

  constructor(scope: Construct, id: string, { settings, alarms, feedback }: MailProps) {
    super(scope, id);
    this.settings = settings;
    // SES's own suppression list would drop an address for the whole account, silently and for every family
    // that shares it. A bounce or complaint is a deed of the case instead, and the case decides who is mailed.
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      disableSuppressionList: true,
      reputationMetrics: true,
    });
    const envelopeDomain = `bounce.${settings.senderDomain}`;
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(settings.senderDomain),
      configurationSet: this.configurationSet,
      mailFromDomain: envelopeDomain,
      // Bounces reach us as events, with their message tags; nobody reads them as mail.
      feedbackForwarding: false,
    });
    const { region } = Stack.of(this);
    new MailRecords(this, 'Records', { settings, identity: this.identity, envelopeDomain, region });
    const topic = new Topic(this, 'Events', { enforceSSL: true });
    this.configurationSet.addEventDestination('ToTopic', {
      destination: EventDestination.snsTopic(topic),
      events,
    });
    topic.addSubscription(
      new SqsSubscription(feedback.queue, {
        rawMessageDelivery: true,
        deadLetterQueue: feedback.deadLetters,
      }),
    );
    this.watchReputation(alarms);
  }

  /** The function may send as the sender, through the configuration set, and is told both. */
  letSend(sender: ServiceFunction): void {
    sender.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [this.identity.emailIdentityArn, this.configurationSetArn()],
        conditions: { StringEquals: { 'ses:FromAddress': this.settings.sender } },
      }),
    );
    sender.addEnvironment('CONFIGURATION_SET', this.configurationSet.configurationSetName);
    sender.addEnvironment('SENDER', this.settings.sender);
    sender.addEnvironment('REPLY_TO', this.settings.replyTo);
    sender.addEnvironment('SIGN_IN_URL', this.settings.signInUrl);
  }

  private configurationSetArn(): string {
    const resourceName = this.configurationSet.configurationSetName;
    return Stack.of(this).formatArn({ service: 'ses', resource: 'configuration-set', resourceName });
  }

  // SES reviews an account at 5% bounces or 0.1% complaints, and may then stop its mail: told at half of that.
  // https://docs.aws.amazon.com/ses/latest/dg/reputationdashboardmessages.html
  private watchReputation(alarms: Alarms): void {
    const rate = (metricName: string): Metric =>
      new Metric({ namespace: 'AWS/SES', metricName, statistic: Stats.MAXIMUM, period: alarmPeriod });
    alarms.add(this, 'Bounces', {
      metric: rate('Reputation.BounceRate'),
      atLeast: 0.02,
      says: '2% of email bounces. At 5% SES reviews the account and may stop all mail.',
    });
    alarms.add(this, 'Complaints', {
      metric: rate('Reputation.ComplaintRate'),
      atLeast: 0.0005,
      says: 'One email in 2,000 is reported as junk. At one in 1,000 SES reviews the account and may stop all mail.',
    });
  }
}
