import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Construct } from 'constructs';
import type { Partner } from '../shared/areas/partners.ts';
import { Alarms, alarmPeriod } from './alarms.ts';
import { CaseTable } from './case-table.ts';
import { Door } from './door.ts';
import { Mail } from './mail.ts';
import { Pages } from './pages.ts';
import { PartnerQueues } from './partner-queues.ts';
import { pictureFiles } from './picture-files.ts';
import { QueueWithDeadLetters } from './queue-with-dead-letters.ts';
import { checkRegister } from './register-check.ts';
import { queueWorkTimeout, ServiceFunction } from './service-function.ts';
import type { Settings } from './settings.ts';

export interface SendStackProps extends StackProps {
  readonly settings: Settings;
  readonly partners: readonly Partner[];
}

/** What the HTTPS door is built between. */
interface AroundTheDoor {
  readonly alarms: Alarms;
  readonly table: CaseTable;
  readonly doorQueue: QueueWithDeadLetters;
  readonly intake: ServiceFunction;
}

/** What the pages are built between. */
interface AroundThePages {
  readonly settings: Settings;
  readonly alarms: Alarms;
  readonly table: CaseTable;
  readonly work: QueueWithDeadLetters;
  readonly door: Door;
  readonly send: ServiceFunction;
}

const dueParked = {
  code: 'due-parked',
  says: 'Something due was tried too often and is parked. It waits for a person; see the runbook.',
};
const emailRefused = {
  code: 'email-refused',
  says: 'SES refused an email for good. Somebody was not told; see the runbook.',
};
const partnerUnreached = {
  code: 'partner-unreached',
  says: 'A partner was not told what was refused of it: its contact in the register does not work; see the runbook.',
};
const caseUnread = {
  code: 'report-case-unread',
  says: 'A case could not be counted, and the reports of its area leave it out; see the runbook.',
};

const authorizeBug = {
  code: 'bug',
  says: 'authorize failed for a reason of ours: partners with tokens are turned away. Read its log.',
};
const keysUnread = {
  code: 'try-again',
  says: 'The keys of the token issuer could not be fetched: partners with tokens are told to try again.',
};

/** Somebody waits for the answer, and API Gateway for 29 seconds at most. */
const atTheDoor = { timeout: Duration.seconds(25), memorySize: 1024 };

/** As long as Lambda allows: a report reads the whole history of every case of its area. */
const reportTimeout = Duration.minutes(15);

/** The whole system: the way of one event, from a partner's queue to what became of an email. */
export class SendStack extends Stack {
  constructor(scope: Construct, id: string, { settings, partners, ...props }: SendStackProps) {
    super(scope, id, props);
    checkRegister(partners);
    const alarms = new Alarms(this, 'Alarms', settings.alarmAddress);
    const table = new CaseTable(this, 'Cases');

    // Whatever dies in any queue is kept as a parked row.
    const park = this.parker(alarms, table);

    const queue = (name: string, alarmAge: Duration, readerTimeout = queueWorkTimeout) =>
      new QueueWithDeadLetters(this, name, { alarms, park, alarmAge, readerTimeout });
    const work = queue('WorkQueue', Duration.minutes(15));
    // A morning's digests leave at the speed of SES, so mail may wait its turn for longer.
    const mail = queue('MailQueue', Duration.hours(1));
    const reports = queue('ReportQueue', Duration.hours(2), reportTimeout);
    const feedback = queue('FeedbackQueue', Duration.minutes(15));

    // Partner events, ticks and deeds: the one way to change a case.
    const environment = { DUE_SHARDS: String(settings.dueShards) };
    const intake = new ServiceFunction(this, 'Intake', { entry: 'intake', alarms, environment });
    new PartnerQueues(this, 'Partners', { partners, alarms, park, intake });
    const around = { alarms, table, doorQueue: queue('DoorQueue', Duration.minutes(15)), intake };
    const door = this.door({ settings, partners }, around);
    work.feed(intake, { batchSize: 10, maxConcurrency: 10 });
    intake.addEnvironment('WORK_QUEUE_ARN', work.queue.queueArn);
    table.letCommit(intake);

    // Each minute, what is due goes to the queue of whoever does it.
    const sweep = this.sweeper(alarms, environment);
    this.eachMinute(sweep, alarms);
    table.letFindDue(sweep);
    work.letSend(sweep, 'WORK_QUEUE_URL');
    mail.letSend(sweep, 'MAIL_QUEUE_URL');
    reports.letSend(sweep, 'REPORT_QUEUE_URL');

    // One email at a time. Four senders of about three a second stay under SES's first 14 a second.
    const send = this.sender(alarms);
    mail.feed(send, { batchSize: 1, maxConcurrency: 4 });
    table.letCommit(send);
    work.letSend(send, 'WORK_QUEUE_URL');
    this.pages({ alarms, table, work, door, send, settings });
    const post = new Mail(this, 'Mail', { settings, alarms, feedback });
    post.letSend(send);

    // Board digests and scorecards, one area at a time. Should their few emails meet SES's limit, they are tried again.
    const report = this.reporter(alarms);
    reports.feed(report, { batchSize: 1, maxConcurrency: 2 });
    table.letReport(report);
    post.letSend(report);

    // What became of each email comes back as a deed.
    const listen = this.listener(alarms);
    feedback.feed(listen, { batchSize: 10, maxConcurrency: 5 });
    table.letCommit(listen);
    work.letSend(listen, 'WORK_QUEUE_URL');
  }

  // What partners post over HTTPS comes by one queue, which takes turns between them. One function may write to it.
  private door(
    { settings, partners }: SendStackProps,
    { alarms, table, doorQueue, intake }: AroundTheDoor,
  ): Door {
    const receive = new ServiceFunction(this, 'Receive', { entry: 'receive', alarms, ...atTheDoor });
    table.letReceive(receive);
    doorQueue.letOnlySend(receive, 'DOOR_QUEUE_URL');
    doorQueue.feed(intake, { batchSize: 10, maxConcurrency: 10 });
    intake.addEnvironment('DOOR_QUEUE_ARN', doorQueue.queue.queueArn);
    return new Door(this, 'Door', {
      partners,
      alarms,
      receive,
      authorize: this.authorizer(alarms, settings),
    });
  }

  // What links in emails open, and what managers sign in to. What is said there is taken in like everything else.
  private pages({ settings, alarms, table, work, door, send }: AroundThePages): void {
    const manageUrl = `${door.url}/manage`;
    const pages = new Pages(this, 'Pages', { alarms, table, work, manageUrl, signIn: settings.signIn });
    pages.letSign(send);
    send.addEnvironment('PAGES_URL', door.openPages(pages.page));
    door.openToManagers(pages.manage);
  }

  // It fails for a token that does not count, as API Gateway wants it; its log tells that from trouble of ours.
  private authorizer(alarms: Alarms, settings: Settings): ServiceFunction {
    return new ServiceFunction(this, 'Authorize', {
      entry: 'authorize',
      alarms,
      ...atTheDoor,
      environment: {
        TOKEN_ISSUER: settings.tokenIssuer,
        TOKEN_AUDIENCE: settings.tokenAudience,
        TOKEN_KEYS_URL: settings.tokenKeysUrl,
      },
      failsOnPurpose: true,
      alarmLines: [authorizeBug, keysUnread],
    });
  }

  private parker(alarms: Alarms, table: CaseTable): ServiceFunction {
    const park = new ServiceFunction(this, 'Park', { entry: 'park', alarms });
    table.letAdd(park);
    alarms.add(park, 'Parked', {
      metric: park.metricInvocations({ period: alarmPeriod }),
      atLeast: 1,
      says: 'Something was parked: a message failed every time. It waits for a person; see the runbook.',
    });
    return park;
  }

  private sweeper(alarms: Alarms, environment: Readonly<Record<string, string>>): ServiceFunction {
    return new ServiceFunction(this, 'Sweep', {
      entry: 'sweep',
      alarms,
      environment,
      timeout: Duration.seconds(60),
      alarmLines: [dueParked],
    });
  }

  private sender(alarms: Alarms): ServiceFunction {
    return new ServiceFunction(this, 'Send', {
      entry: 'send',
      alarms,
      memorySize: 1024,
      alarmLines: [emailRefused],
    });
  }

  private reporter(alarms: Alarms): ServiceFunction {
    return new ServiceFunction(this, 'Report', {
      entry: 'report',
      alarms,
      timeout: reportTimeout,
      // One whole processor: https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
      memorySize: 1769,
      files: pictureFiles,
      alarmLines: [emailRefused, caseUnread],
    });
  }

  private listener(alarms: Alarms): ServiceFunction {
    return new ServiceFunction(this, 'Feedback', {
      entry: 'feedback',
      alarms,
      alarmLines: [partnerUnreached],
    });
  }

  // No retries and no dead letters: the next minute's sweep finds everything that this one missed.
  private eachMinute(sweep: ServiceFunction, alarms: Alarms): void {
    sweep.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) });
    new Schedule(this, 'EachMinute', {
      schedule: ScheduleExpression.rate(Duration.minutes(1)),
      target: new LambdaInvoke(sweep, { retryAttempts: 0, maxEventAge: Duration.minutes(1) }),
    });
    alarms.addHeartbeat(sweep, 'Stopped', {
      metric: sweep.metricInvocations({ period: alarmPeriod }),
      atLeast: 1,
      says: 'The sweep has not run for five minutes. Nothing that is due is being done.',
    });
  }
}
