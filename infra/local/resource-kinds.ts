import * as z from 'zod';
import { gatewayKinds } from './gateway-kinds.ts';
import type { ResourceKind } from './resource-kind.ts';

const keySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const index = z.strictObject({
  IndexName: z.string(),
  KeySchema: keySchema,
  Projection: z.strictObject({
    ProjectionType: z.string(),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
});
export const table = {
  type: 'AWS::DynamoDB::Table',
  enacted: z.strictObject({
    TableName: z.string().optional(),
    KeySchema: keySchema,
    AttributeDefinitions: z.array(z.strictObject({ AttributeName: z.string(), AttributeType: z.string() })),
    GlobalSecondaryIndexes: z.array(index).optional(),
  }),
  // TTL: DynamoDB Local would expire rows by the wall clock, and DynamoDB itself promises no more than "within a few days".
  inert: [
    'BillingMode',
    'DeletionProtectionEnabled',
    'PointInTimeRecoverySpecification',
    'SSESpecification',
    'Tags',
    'TimeToLiveSpecification',
    'WarmThroughput',
  ],
} as const satisfies ResourceKind;

const whole = z.coerce.number().int().nonnegative();

// One replica is the table itself; what it adds is recovery, deletion protection and tags.
export const globalTable = {
  type: 'AWS::DynamoDB::GlobalTable',
  enacted: table.enacted,
  inert: [...table.inert, 'Replicas'],
} as const satisfies ResourceKind;

export const queue = {
  type: 'AWS::SQS::Queue',
  enacted: z.strictObject({
    QueueName: z.string().optional(),
    VisibilityTimeout: whole.default(30),
    MaximumMessageSize: whole.optional(),
    DelaySeconds: z.literal(0).optional(),
    RedrivePolicy: z
      .strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: whole.min(1) })
      .optional(),
  }),
  // Encryption and tags change nothing here; nothing expires within a run; the pollers do not wait.
  inert: [
    'KmsDataKeyReusePeriodSeconds',
    'KmsMasterKeyId',
    'MessageRetentionPeriod',
    'ReceiveMessageWaitTimeSeconds',
    'RedriveAllowPolicy',
    'SqsManagedSseEnabled',
    'Tags',
  ],
} as const satisfies ResourceKind;

export const topic = {
  type: 'AWS::SNS::Topic',
  enacted: z.strictObject({ TopicName: z.string().optional() }),
  inert: ['DisplayName', 'KmsMasterKeyId', 'Tags', 'TracingConfig'],
} as const satisfies ResourceKind;

export const subscription = {
  type: 'AWS::SNS::Subscription',
  // `email` subscribes a person to alarms, and alarms are inert.
  enacted: z.strictObject({
    Protocol: z.enum(['sqs', 'email']),
    TopicArn: z.string(),
    Endpoint: z.string(),
    RawMessageDelivery: z.boolean().default(false),
  }),
  inert: ['RedrivePolicy', 'Region'],
} as const satisfies ResourceKind;

export const lambda = {
  type: 'AWS::Lambda::Function',
  enacted: z.strictObject({
    FunctionName: z.string().optional(),
    Code: z.strictObject({ S3Key: z.string(), S3Bucket: z.string() }),
    Handler: z.string(),
    Runtime: z.string().startsWith('nodejs'),
    Environment: z.strictObject({ Variables: z.record(z.string(), z.string()) }).optional(),
    Timeout: whole.default(3),
    MemorySize: whole.default(128),
    ReservedConcurrentExecutions: whole.min(1).optional(),
  }),
  inert: ['Architectures', 'Description', 'KmsKeyArn', 'LoggingConfig', 'Role', 'Tags', 'TracingConfig'],
} as const satisfies ResourceKind;

export const eventSourceMapping = {
  type: 'AWS::Lambda::EventSourceMapping',
  enacted: z.strictObject({
    EventSourceArn: z.string(),
    FunctionName: z.string(),
    BatchSize: whole.min(1).max(10).default(10),
    Enabled: z.boolean().default(true),
    FunctionResponseTypes: z.array(z.literal('ReportBatchItemFailures')).default([]),
    ScalingConfig: z.strictObject({ MaximumConcurrency: whole.min(1) }).optional(),
  }),
  // A batching window only gathers more into a batch; here a batch is whatever is there at one simulated instant.
  inert: ['MaximumBatchingWindowInSeconds', 'MetricsConfig', 'Tags'],
} as const satisfies ResourceKind;

export const schedule = {
  type: 'AWS::Scheduler::Schedule',
  enacted: z.strictObject({
    Name: z.string().optional(),
    ScheduleExpression: z.string(),
    State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
    Target: z.strictObject({ Arn: z.string(), Input: z.string().optional() }),
  }),
  // Permission, and what to do after a failure: the next firing finds what this one missed.
  inert: [
    'Description',
    'FlexibleTimeWindow',
    'GroupName',
    'KmsKeyArn',
    'ScheduleExpressionTimezone',
    'Target.DeadLetterConfig',
    'Target.RetryPolicy',
    'Target.RoleArn',
  ],
} as const satisfies ResourceKind;

export const emailIdentity = {
  type: 'AWS::SES::EmailIdentity',
  enacted: z.strictObject({
    EmailIdentity: z.string(),
    ConfigurationSetAttributes: z.strictObject({ ConfigurationSetName: z.string() }).optional(),
  }),
  inert: ['DkimAttributes', 'DkimSigningAttributes', 'FeedbackAttributes', 'MailFromAttributes', 'Tags'],
} as const satisfies ResourceKind;

export const configurationSet = {
  type: 'AWS::SES::ConfigurationSet',
  enacted: z.strictObject({ Name: z.string().optional() }),
  inert: [
    'DeliveryOptions',
    'ReputationOptions',
    'SendingOptions',
    'SuppressionOptions',
    'Tags',
    'TrackingOptions',
    'VdmOptions',
  ],
} as const satisfies ResourceKind;

export const eventDestination = {
  type: 'AWS::SES::ConfigurationSetEventDestination',
  enacted: z.strictObject({
    ConfigurationSetName: z.string(),
    EventDestination: z.strictObject({
      Name: z.string().optional(),
      Enabled: z.boolean().default(true),
      MatchingEventTypes: z.array(z.string()),
      SnsDestination: z.strictObject({ TopicARN: z.string() }).optional(),
    }),
  }),
  // Metrics, which nothing reads here.
  inert: ['EventDestination.CloudWatchDestination'],
} as const satisfies ResourceKind;

/** The types that the local run carries out. */
export const enactedKinds: readonly ResourceKind[] = [
  table,
  globalTable,
  queue,
  topic,
  subscription,
  lambda,
  eventSourceMapping,
  schedule,
  emailIdentity,
  configurationSet,
  eventDestination,
  ...gatewayKinds,
];

/** Types that guard, watch, keep or permit. The local run has no guards to satisfy, so it leaves them alone. */
export const inertTypes: ReadonlySet<string> = new Set([
  'AWS::ApiGateway::Deployment',
  'AWS::CDK::Metadata',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::IAM::ManagedPolicy',
  'AWS::IAM::Policy',
  'AWS::KMS::Alias',
  'AWS::KMS::Key',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::Permission',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::Logs::QueryDefinition',
  'AWS::Route53::RecordSet',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::Scheduler::ScheduleGroup',
]);
