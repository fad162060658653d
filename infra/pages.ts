import { Duration, NestedStack, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import type { CaseTable } from './case-table.ts';
import type { QueueWithDeadLetters } from './queue-with-dead-letters.ts';
import { ServiceFunction } from './service-function.ts';

export interface PagesProps {
  readonly alarms: Alarms;
  readonly table: CaseTable;
  /** Where what is said on a page goes. */
  readonly work: QueueWithDeadLetters;
}

/** The styles of pages: those of the GOV.UK Design System. */
const files = { 'page.css': 'govuk-frontend/dist/govuk/govuk-frontend.min.css' };

/**
 * What links in emails open, and the key they are signed with, which never leaves KMS: what signs is made from it each
 * month. A stack of its own, so that the other has room for partners.
 */
export class Pages extends NestedStack {
  readonly page: ServiceFunction;
  private readonly key: Key;

  constructor(scope: Construct, id: string, { alarms, table, work }: PagesProps) {
    super(scope, id);
    this.key = new Key(this, 'LinkKey', {
      description: 'Makes the keys that links in emails are signed with',
      keySpec: KeySpec.HMAC_256,
      keyUsage: KeyUsage.GENERATE_VERIFY_MAC,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // Somebody waits for the answer, and API Gateway for 29 seconds at most.
    const patience = { timeout: Duration.seconds(25), memorySize: 1024 };
    this.page = new ServiceFunction(this, 'Page', { entry: 'page', alarms, files, ...patience });
    table.letRead(this.page);
    work.letSend(this.page, 'WORK_QUEUE_URL');
    this.letSign(this.page);
  }

  /** The function may sign links, and read them. */
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
