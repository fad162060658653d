import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { PolicyDocument, propertiesOf, synthesize, twoPartners } from './synthesized.ts';

const template = synthesize(twoPartners);

const Variables = z.record(z.string(), z.unknown());
const functions = propertiesOf(
  template,
  'AWS::Lambda::Function',
  z.object({
    Runtime: z.string(),
    Architectures: z.array(z.string()),
    Timeout: z.number(),
    LoggingConfig: z.object({ LogGroup: z.object({ Ref: z.string() }) }),
    Environment: z.object({ Variables }),
  }),
);
const namesGivenTo = (service: string): string[] => {
  const found = [...functions.values()].find(
    ({ Environment }) => Environment.Variables.POWERTOOLS_SERVICE_NAME === service,
  );
  const always = ['NODE_OPTIONS', 'POWERTOOLS_LOG_LEVEL', 'POWERTOOLS_SERVICE_NAME'];
  return Object.keys(found?.Environment.Variables ?? {})
    .filter((name) => !always.includes(name))
    .sort();
};
const alarmOn = (metric: string, functionId: string) =>
  template.findResources('AWS::CloudWatch::Alarm', {
    Properties: {
      Namespace: 'AWS/Lambda',
      MetricName: metric,
      Dimensions: [{ Name: 'FunctionName', Value: { Ref: functionId } }],
      AlarmActions: Match.anyValue(),
    },
  });

describe('every function', () => {
  it('runs on Node 24 and ARM', () => {
    expect(functions.size).toBe(8);
    for (const [id, { Runtime, Architectures }] of functions) {
      expect([Runtime, Architectures], id).toEqual(['nodejs24.x', ['arm64']]);
    }
  });

  it('writes to a log of its own, which is not kept for ever', () => {
    const logs = propertiesOf(template, 'AWS::Logs::LogGroup', z.object({ RetentionInDays: z.number() }));
    const used = [...functions.values()].map(({ LoggingConfig }) => LoggingConfig.LogGroup.Ref);

    const others = [...logs.keys()].filter((id) => !used.includes(id));

    expect(new Set(used).size).toBe(functions.size);
    expect(others).toEqual([expect.stringMatching(/^DoorAccessLog/)]);
  });

  it('sounds the alarm when it fails or is throttled', () => {
    for (const id of functions.keys()) {
      // It fails for a token that does not count: its log says what is trouble.
      const failsOnPurpose = id.startsWith('Authorize');
      expect(Object.keys(alarmOn('Errors', id)), id).toHaveLength(failsOnPurpose ? 0 : 1);
      expect(Object.keys(alarmOn('Throttles', id)), id).toHaveLength(1);
    }
  });

  it.each([
    ['intake', ['DOOR_QUEUE_ARN', 'DUE_SHARDS', 'PARTNER_QUEUE_PREFIX', 'TABLE_NAME', 'WORK_QUEUE_ARN']],
    [
      'sweep',
      ['DUE_INDEX', 'DUE_SHARDS', 'MAIL_QUEUE_URL', 'REPORT_QUEUE_URL', 'TABLE_NAME', 'WORK_QUEUE_URL'],
    ],
    [
      'send',
      [
        ...['CONFIGURATION_SET', 'LINK_KEY_ID', 'PAGES_URL', 'REPLY_TO', 'SENDER', 'SIGN_IN_URL'],
        ...['TABLE_NAME', 'WORK_QUEUE_URL'],
      ],
    ],
    ['report', ['CONFIGURATION_SET', 'REPLY_TO', 'SENDER', 'SIGN_IN_URL', 'TABLE_NAME']],
    ['feedback', ['TABLE_NAME', 'WORK_QUEUE_URL']],
    ['park', ['PARTNER_QUEUE_PREFIX', 'TABLE_NAME']],
    ['receive', ['DOOR_QUEUE_URL', 'TABLE_NAME']],
    ['authorize', ['TOKEN_AUDIENCE', 'TOKEN_ISSUER', 'TOKEN_KEYS_URL']],
  ])('%s is told what it needs to know, and no more', (service, names) => {
    expect(namesGivenTo(service)).toEqual(names);
  });
});

describe('the report', () => {
  const [id = ''] = [...functions.keys()].filter((name) => /^Report/.test(name));

  it('has as long as Lambda allows, for it reads the whole history of an area', () => {
    expect(functions.get(id)?.Timeout).toBe(15 * 60);
  });

  it.each(['report-case-unread', 'email-refused'])('sounds the alarm when it logs %s', (code) => {
    const filters = template.findResources('AWS::Logs::MetricFilter', {
      Properties: {
        FilterPattern: `{ $.code = "${code}" }`,
        LogGroupName: { Ref: Match.stringLikeRegexp('^Report') },
      },
    });
    expect(Object.keys(filters)).toHaveLength(1);
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'Send',
      MetricName: `report-${code}`,
      AlarmActions: Match.anyValue(),
    });
  });
});

describe('the authorizer', () => {
  it.each(['bug', 'try-again'])('sounds the alarm when it logs %s', (code) => {
    template.hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: `{ $.code = "${code}" }`,
      LogGroupName: { Ref: Match.stringLikeRegexp('^Authorize') },
    });
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'Send',
      MetricName: `authorize-${code}`,
      AlarmActions: Match.anyValue(),
    });
  });
});

describe('the timer', () => {
  it('sweeps each minute', () => {
    template.hasResourceProperties('AWS::Scheduler::Schedule', {
      ScheduleExpression: 'rate(1 minute)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      State: 'ENABLED',
      Target: { Arn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^Sweep'), 'Arn'] } },
    });
  });

  it('sounds the alarm when it stops, for silence is the fault', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Invocations',
      Dimensions: [{ Name: 'FunctionName', Value: { Ref: Match.stringLikeRegexp('^Sweep') } }],
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    });
  });
});

describe('what is parked', () => {
  it('sounds the alarm at once', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      MetricName: 'Invocations',
      Dimensions: [{ Name: 'FunctionName', Value: { Ref: Match.stringLikeRegexp('^Park') } }],
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      Threshold: 1,
      EvaluationPeriods: 1,
    });
  });
});

describe('the table', () => {
  it('is encrypted with its own key, can be restored to any moment, and is never deleted with the stack', () => {
    template.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: Match.anyValue() },
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
      },
    });
  });

  it('keeps its key, which rotates', () => {
    template.hasResource('AWS::KMS::Key', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { EnableKeyRotation: true },
    });
  });

  it('finds what is due by shard and instant, and holds nothing but keys there', () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', {
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
    });
  });
});

describe('mail', () => {
  it('tells what became of each email', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: [
          'send',
          'delivery',
          'deliveryDelay',
          'bounce',
          'complaint',
          'reject',
          'renderingFailure',
        ],
        SnsDestination: { TopicARN: { Ref: Match.stringLikeRegexp('^MailEvents') } },
      },
    });
  });

  it('brings that to the feedback queue as SES said it, and keeps what could not be brought', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'sqs',
      RawMessageDelivery: true,
      Endpoint: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FeedbackQueue(?!DeadLetters)'), 'Arn'] },
      RedrivePolicy: {
        deadLetterTargetArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^FeedbackQueueDeadLetters'), 'Arn'] },
      },
    });
  });

  it('watches its reputation, and leaves it to the case whom not to mail', () => {
    template.hasResourceProperties('AWS::SES::ConfigurationSet', {
      ReputationOptions: { ReputationMetricsEnabled: true },
      SuppressionOptions: { SuppressedReasons: [] },
    });
    for (const metric of ['Reputation.BounceRate', 'Reputation.ComplaintRate']) {
      template.hasResourceProperties('AWS::CloudWatch::Alarm', { Namespace: 'AWS/SES', MetricName: metric });
    }
  });
});

describe('alarms', () => {
  it('are mailed to the people on call', () => {
    template.hasResourceProperties('AWS::SNS::Subscription', {
      Protocol: 'email',
      Endpoint: 'send-on-call@hull.example',
    });
    const alarms = propertiesOf(
      template,
      'AWS::CloudWatch::Alarm',
      z.object({ AlarmActions: z.array(z.object({ Ref: z.string() })), AlarmDescription: z.string() }),
    );
    const topics = new Set(
      [...alarms.values()].flatMap(({ AlarmActions }) => AlarmActions.map(({ Ref }) => Ref)),
    );
    expect([...topics]).toEqual([expect.stringMatching(/^AlarmsTopic/)]);
  });

  it('may be published by CloudWatch, which a topic with a policy must say', () => {
    const allowed = [
      ...propertiesOf(template, 'AWS::SNS::TopicPolicy', z.object({ PolicyDocument })).values(),
    ].flatMap((policy) => policy.PolicyDocument.Statement.filter(({ Effect }) => Effect === 'Allow'));

    expect(allowed.map(({ Principal }) => Principal)).toContainEqual({ Service: 'cloudwatch.amazonaws.com' });
    for (const { Condition } of allowed) expect(JSON.stringify(Condition)).toMatch(/aws:SourceAccount/i);
  });
});
