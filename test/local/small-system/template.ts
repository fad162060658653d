const table = { Ref: 'Letters' };

const lambda = (handler: string, variables: Readonly<Record<string, unknown>> = {}) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Bucket: { 'Fn::Join': ['-', ['assets', { Ref: 'AWS::AccountId' }]] }, S3Key: 'functions.zip' },
    Handler: `index.${handler}`,
    Runtime: 'nodejs24.x',
    Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
    Environment: { Variables: { TABLE_NAME: table, POWERTOOLS_SERVICE_NAME: handler, ...variables } },
  },
});

const reads = (name: string, queue: string, more: Readonly<Record<string, unknown>> = {}) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: { EventSourceArn: { 'Fn::GetAtt': [queue, 'Arn'] }, FunctionName: { Ref: name }, ...more },
});

const redrive = { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 3 };

/** The template of the small system, as a synthesis would write it. */
export const smallTemplate = {
  Resources: {
    Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: {} } },
    Letters: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: ['pk', 'sk', 'dueShard', 'dueAt'].map((AttributeName) => ({
          AttributeName,
          AttributeType: 'S',
        })),
        GlobalSecondaryIndexes: [
          {
            IndexName: 'due',
            KeySchema: [
              { AttributeName: 'dueShard', KeyType: 'HASH' },
              { AttributeName: 'dueAt', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'KEYS_ONLY' },
          },
        ],
        BillingMode: 'PAY_PER_REQUEST',
      },
    },
    Dead: { Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod: 1209600 } },
    Doorstep: {
      Type: 'AWS::SQS::Queue',
      Properties: { QueueName: 'doorstep', VisibilityTimeout: 600, RedrivePolicy: redrive },
    },
    Mails: { Type: 'AWS::SQS::Queue', Properties: { RedrivePolicy: redrive } },
    News: { Type: 'AWS::SQS::Queue', Properties: {} },
    Topic: { Type: 'AWS::SNS::Topic', Properties: {} },
    NewsFromTopic: {
      Type: 'AWS::SNS::Subscription',
      Properties: {
        Protocol: 'sqs',
        TopicArn: { Ref: 'Topic' },
        Endpoint: { 'Fn::GetAtt': ['News', 'Arn'] },
        RawMessageDelivery: true,
      },
    },
    Door: lambda('door'),
    Sweep: lambda('sweep', { DUE_INDEX: 'due', DUE_SHARDS: '2', MAIL_QUEUE_URL: { Ref: 'Mails' } }),
    Send: lambda('send', { CONFIGURATION_SET: { Ref: 'Set' } }),
    Hear: lambda('hear'),
    Park: lambda('park'),
    DoorReads: reads('Door', 'Doorstep', {
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BatchSize: 1,
    }),
    SendReads: reads('Send', 'Mails', { BatchSize: 1, ScalingConfig: { MaximumConcurrency: 2 } }),
    HearReads: reads('Hear', 'News'),
    ParkReads: reads('Park', 'Dead'),
    EachMinute: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        ScheduleExpression: 'rate(1 minute)',
        FlexibleTimeWindow: { Mode: 'OFF' },
        Target: { Arn: { 'Fn::GetAtt': ['Sweep', 'Arn'] }, RoleArn: { 'Fn::GetAtt': ['Role', 'Arn'] } },
      },
    },
    Identity: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'small.example' } },
    Set: { Type: 'AWS::SES::ConfigurationSet', Properties: {} },
    ToTopic: {
      Type: 'AWS::SES::ConfigurationSetEventDestination',
      Properties: {
        ConfigurationSetName: { Ref: 'Set' },
        EventDestination: {
          MatchingEventTypes: ['send', 'delivery', 'bounce'],
          SnsDestination: { TopicARN: { Ref: 'Topic' } },
        },
      },
    },
  },
};
