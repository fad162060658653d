import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  Pointer,
  PolicyDocument,
  propertiesOf,
  type Statement,
  synthesize,
  twoPartners,
} from './synthesized.ts';

const template = synthesize(twoPartners);

const rolePolicies = [
  ...propertiesOf(
    template,
    'AWS::IAM::Policy',
    z.object({ Roles: z.array(Pointer), PolicyDocument }),
  ).values(),
];
const statements = rolePolicies.flatMap((policy) => policy.PolicyDocument.Statement);

const may = (role: RegExp): Statement[] =>
  rolePolicies
    .filter(({ Roles }) => Roles.some((id) => role.test(id)))
    .flatMap((policy) => policy.PolicyDocument.Statement);
const actionsOn = (role: RegExp, resource: RegExp): string[] =>
  may(role)
    .filter(({ Resource }) => resource.test(JSON.stringify(Resource)))
    .flatMap(({ Action }) => Action)
    .sort();
const maySendTo = (role: RegExp): string =>
  JSON.stringify(
    may(role)
      .filter(({ Action }) => Action.includes('sqs:SendMessage'))
      .map(({ Resource }) => Resource),
  );

/** The only `*` in what a role may use, each with its reason. */
const wildcards = [
  // A schedule may name a function with or without a version, and CDK's target allows for both.
  {
    role: /^SchedulerRole/,
    resource: /^\{"Fn::Join":\["",\[\{"Fn::GetAtt":\["Sweep[^"]+","Arn"\]\},":\*"\]\]\}$/,
  },
];

describe('the roles', () => {
  it('may do nothing by a wildcard', () => {
    expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
  });

  it('may use nothing by a wildcard, save what is listed with its reason', () => {
    const found = rolePolicies.flatMap(({ Roles, PolicyDocument: { Statement } }) =>
      Statement.flatMap(({ Resource = [] }) => Resource.map((resource) => JSON.stringify(resource)))
        .filter((resource) => resource.includes('*'))
        .filter(
          (resource) => !wildcards.some((w) => w.role.test(Roles[0] ?? '') && w.resource.test(resource)),
        ),
    );

    expect(found).toEqual([]);
  });

  it('lean on no policy of AWS, which would allow more than is said here', () => {
    const roles = propertiesOf(
      template,
      'AWS::IAM::Role',
      z.object({ ManagedPolicyArns: z.unknown(), Policies: z.unknown() }).partial(),
    );

    expect([...roles.values()]).toEqual(Array.from(roles, () => ({})));
    template.resourceCountIs('AWS::IAM::ManagedPolicy', 0);
  });

  it('use the key of the table only through DynamoDB', () => {
    const withKey = statements.filter(({ Action }) =>
      Action.some((action) => action.startsWith('kms:') && action !== 'kms:GenerateMac'),
    );

    expect(withKey.length).toBeGreaterThan(0);
    for (const { Condition } of withKey)
      expect(JSON.stringify(Condition)).toMatch(/kms:ViaService.*dynamodb\./);
  });
});

describe('each function', () => {
  it('park adds rows, and can read and change none', () => {
    expect(actionsOn(/^Park/, /"Cases(?!Key)/)).toEqual(['dynamodb:PutItem']);
    expect(maySendTo(/^Park/)).toBe('[]');
  });

  it('sweep finds what is due in the index, leases it, and can make or remove no row', () => {
    expect(actionsOn(/^Sweep/, /"\/index\/due"/)).toEqual(['dynamodb:Query']);
    const onTable = actionsOn(/^Sweep/, /"Cases(?!Key)/);
    expect(onTable).not.toContain('dynamodb:PutItem');
    expect(onTable).not.toContain('dynamodb:DeleteItem');
  });

  it('report reads cases and can write none: only emails, notes on desks, and rows of an area', () => {
    const onTable = may(/^Report/).filter(({ Resource }) => /"Cases(?!Key)/.test(JSON.stringify(Resource)));
    const writing = onTable.filter(({ Action }) =>
      Action.some((action) => !/:(GetItem|Query)$/.test(action)),
    );

    expect(onTable.flatMap(({ Action }) => Action).sort()).toEqual([
      ...['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'],
      'dynamodb:UpdateItem',
    ]);
    expect(writing.map(({ Condition }) => Condition)).toEqual([
      { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['EMAIL#*', 'DESK#*', 'AREA#*'] } },
    ]);
  });

  it('receive reads rows, and writes those of partners alone: it can change no case', () => {
    const onTable = may(/^Receive/).filter(({ Resource }) => /"Cases(?!Key)/.test(JSON.stringify(Resource)));
    const writing = onTable.filter(({ Action }) =>
      Action.some((action) => !/:(GetItem|Query)$/.test(action)),
    );

    expect(actionsOn(/^Receive/, /"Cases(?!Key)/)).toEqual([
      ...['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
    ]);
    expect(writing.map(({ Condition }) => Condition)).toEqual([
      { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['PARTNER#*'] } },
    ]);
  });

  it('receive alone may write to the door queue, which refuses everybody else but who posts again by hand', () => {
    expect(maySendTo(/^Receive/)).toMatch(/^\[\[\{"Fn::GetAtt":\["DoorQueue[^"]+","Arn"\]\}\]\]$/);
    const policies = [
      ...propertiesOf(
        template,
        'AWS::SQS::QueuePolicy',
        z.object({ Queues: z.array(Pointer), PolicyDocument }),
      ).values(),
    ];
    const [policy, ...others] = policies.filter(({ Queues }) =>
      /^DoorQueue(?!DeadLetters)/.test(Queues[0] ?? ''),
    );
    const onSending = policy?.PolicyDocument.Statement.filter(({ Action }) =>
      Action.includes('sqs:SendMessage'),
    );

    expect(others).toEqual([]);
    expect(onSending).toEqual([
      {
        Effect: 'Deny',
        Action: ['sqs:SendMessage'],
        Principal: { AWS: '*' },
        Resource: [{ 'Fn::GetAtt': [expect.stringMatching(/^DoorQueue/), 'Arn'] }],
        Condition: {
          ArnNotEquals: {
            'aws:PrincipalArn': { 'Fn::GetAtt': [expect.stringMatching(/^ReceiveRole/), 'Arn'] },
          },
          StringNotEquals: { 'aws:PrincipalTag/send-door': 'replay' },
        },
      },
    ]);
    for (const role of [/^Intake/, /^Sweep/, /^Send/, /^Report/, /^Feedback/, /^Park/, /^Authorize/]) {
      expect(maySendTo(role)).not.toContain('DoorQueue');
    }
  });

  it('authorize writes its log, and may do nothing else', () => {
    expect(may(/^Authorize/).flatMap(({ Action }) => Action)).toEqual([
      'logs:CreateLogStream',
      'logs:PutLogEvents',
    ]);
  });

  it('nobody scans the table', () => {
    expect(statements.flatMap(({ Action }) => Action)).not.toContain('dynamodb:Scan');
  });

  it('nobody inside can write to a partner queue or to dead letters', () => {
    for (const role of [/^Intake/, /^Sweep/, /^Send/, /^Report/, /^Feedback/, /^Park/]) {
      expect(maySendTo(role)).not.toMatch(/"Partners|DeadLetters/);
    }
  });

  it('sends work and mail only along the way of one event', () => {
    expect(maySendTo(/^Intake/)).toBe('[]');
    expect(maySendTo(/^Sweep/)).toMatch(/MailQueue.*ReportQueue.*WorkQueue/);
    expect(maySendTo(/^Report/)).toBe('[]');
    expect(maySendTo(/^Send/)).toMatch(/^\[\[\{"Fn::GetAtt":\["WorkQueue[^"]+","Arn"\]\}\]\]$/);
    expect(maySendTo(/^Feedback/)).toMatch(/^\[\[\{"Fn::GetAtt":\["WorkQueue[^"]+","Arn"\]\}\]\]$/);
  });

  it('only send and report may mail, as the sender, through our identity and configuration set', () => {
    const mailing = statements.filter(({ Action }) => Action.some((action) => action.startsWith('ses:')));
    const [allowed] = mailing;
    const resources = JSON.stringify(allowed?.Resource);

    expect(mailing).toHaveLength(2);
    for (const role of [/^Send/, /^Report/]) expect(may(role)).toContainEqual(allowed);
    expect(allowed?.Action).toEqual(['ses:SendRawEmail']);
    expect(allowed?.Condition).toEqual({
      StringEquals: { 'ses:FromAddress': 'updates@send.hull.example' },
    });
    expect(allowed?.Resource).toHaveLength(2);
    expect(resources).toMatch(/:configuration-set\/",\{"Ref":"MailConfigurationSet/);
    expect(resources).toMatch(/:identity\/",\{"Ref":"MailIdentity/);
  });
});
