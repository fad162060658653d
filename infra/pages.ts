import { Duration, NestedStack, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import type { CaseTable } from './case-table.ts';
import { pictureFiles } from './picture-files.ts';
import type { QueueWithDeadLetters } from './queue-with-dead-letters.ts';
import { ServiceFunction } from './service-function.ts';
import type { Settings } from './settings.ts';

export interface PagesProps {
  readonly alarms: Alarms;
  readonly table: CaseTable;
  /** Where what is said on a page goes. */
  readonly work: QueueWithDeadLetters;
  /** Where the pages of managers begin, and whose sign-in counts there. */
  readonly manageUrl: string;
  readonly signIn: Settings['signIn'];
}

/** The styles of pages: those of the GOV.UK Design System. */
const files = { 'page.css': 'govuk-frontend/dist/govuk/govuk-frontend.min.css' };

// Somebody waits for the answer, and API Gateway for 29 seconds at most.
const patience = { timeout: Duration.seconds(25), memorySize: 1024 };

const signInFailed = {
  code: 'sign-in-failed',
  // Anybody can make one fail, and somebody who waits too long does.
  atLeast: 20,
  says: 'Many sign-ins to the pages of managers fail: the provider of an area, or an attack. See the runbook.',
};

/**
 * What links in emails open, what managers sign in to, and the key that links and sessions are signed with, which never
 * leaves KMS: what signs is made from it each month. A stack of its own, so that the other has room for partners.
 */
export class Pages extends NestedStack {
  readonly page: ServiceFunction;
  readonly manage: ServiceFunction;
  private readonly key: Key;

  constructor(scope: Construct, id: string, props: PagesProps) {
    super(scope, id);
    const { alarms, table, work } = props;
    this.key = new Key(this, 'LinkKey', {
      description: 'Makes the keys that links in emails and sessions of managers are signed with',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.page = new ServiceFunction(this, 'Page', { entry: 'page', alarms, files, ...patience });
    table.letRead(this.page);
    work.letSend(this.page, 'WORK_QUEUE_URL');
    this.letSign(this.page);
    this.manage = this.managers(props);
    table.letRead(this.manage);
    this.letSign(this.manage);
  }

  // It reads the table and signs sessions, and may do nothing else. One whole processor, as it draws.
  private managers({ alarms, manageUrl, signIn }: PagesProps): ServiceFunction {
    return new ServiceFunction(this, 'Manage', {
      ...{ entry: 'manage', alarms, files: { ...files, ...pictureFiles } },
      ...{ ...patience, memorySize: 1769, alarmLines: [signInFailed] },
      environment: { MANAGE_URL: manageUrl, SIGN_IN: JSON.stringify(signIn) },
    });
  }

  /** The function may sign links or sessions, and read them. */
  letSign(user: ServiceFunction): void {
    user.addToRolePolicy(
      new PolicyStatement({
        actions: ['kms:GenerateMac'],
        resources: [this.key.keyArn],
        conditions: { StringEquals: { 'kms:MacAlgorithm': 'HMAC_SHA_256' } },
      }),
    );
    user.addEnvironment('LINK_KEY_ID', this.key.keyId);
  }
}
