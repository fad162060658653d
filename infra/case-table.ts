import { Aws, CfnOutput, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { ServiceFunction } from './service-function.ts';

const dueIndex = 'due';

const read = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
const write = [
  'dynamodb:PutItem',
  'dynamodb:UpdateItem',
  'dynamodb:DeleteItem',
  'dynamodb:ConditionCheckItem',
];

// DynamoDB uses the key on behalf of whoever reads or writes. What it asks for, without its `*`:
// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.usagenotes.html
const useKey = [
  'kms:Decrypt',
  'kms:Encrypt',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:DescribeKey',
];

/** The one table, its due index, and the few ways in which a function may use it. */
export class CaseTable extends Construct {
  private readonly table: Table;
  private readonly key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'Encrypts the table of cases',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      timeToLiveAttribute: 'expiresAt',
    });
    // Sparse: only due rows have these two attributes. Instants are UTC text, so they sort as time does.
    this.table.addGlobalSecondaryIndex({
      indexName: dueIndex,
      partitionKey: { name: 'dueShard', type: AttributeType.STRING },
      sortKey: { name: 'dueAt', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
    new CfnOutput(this, 'Name', { value: this.table.tableName, description: 'The table of cases' });
  }

  /** Reads and writes rows: a case and what follows from it, in one transaction. */
  letCommit(user: ServiceFunction): void {
    this.let(user, [...read, ...write]);
  }

  /** Finds what is due, and leases it: reads and updates due rows, makes and removes none. */
  letFindDue(user: ServiceFunction): void {
    this.let(user, ['dynamodb:GetItem', 'dynamodb:UpdateItem']);
    user.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:Query'],
        resources: [`${this.table.tableArn}/index/${dueIndex}`],
      }),
    );
    user.addEnvironment('DUE_INDEX', dueIndex);
  }

  /**
   * Reads everything, and writes emails, notes on desks, and the timers of an area: whoever reports on cases can
   * change none of them.
   */
  letReport(user: ServiceFunction): void {
    this.let(user, ['dynamodb:GetItem', 'dynamodb:Query']);
    user.addToRolePolicy(
      new PolicyStatement({
        actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem'],
        resources: [this.table.tableArn],
        conditions: {
          'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['EMAIL#*', 'DESK#*', 'AREA#*'] },
        },
      }),
    );
  }

  /** Reads everything and writes rows of partners alone: whoever answers at the door can change no case. */
  letReceive(user: ServiceFunction): void {
    this.let(user, ['dynamodb:GetItem', 'dynamodb:Query']);
    user.addToRolePolicy(
      new PolicyStatement({
        // A refusal is put, and the timer of the email that tells of it is set.
        actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
        resources: [this.table.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['PARTNER#*'] } },
      }),
    );
  }

  /** Reads rows, and changes none: whoever shows a page. */
  letRead(user: ServiceFunction): void {
    this.let(user, ['dynamodb:GetItem', 'dynamodb:Query']);
  }

  /** Adds rows, and reads none. */
  letAdd(user: ServiceFunction): void {
    this.let(user, ['dynamodb:PutItem']);
  }

  private let(user: ServiceFunction, actions: string[]): void {
    user.addToRolePolicy(new PolicyStatement({ actions, resources: [this.table.tableArn] }));
    user.addToRolePolicy(
      new PolicyStatement({
        actions: useKey,
        resources: [this.key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Aws.REGION}.amazonaws.com` } },
      }),
    );
    user.addEnvironment('TABLE_NAME', this.table.tableName);
  }
}
