import { describe, expect, it } from 'vitest';
import { resolve } from '../../infra/local/intrinsics.ts';
import { planOf } from '../../infra/local/plan.ts';
import { enactedKinds, inertTypes, lambda, queue } from '../../infra/local/resource-kinds.ts';
import { smallTemplate } from './small-system/template.ts';

const references = {
  ref: (name: string) => ({ Queue: 'http://home/queue', 'AWS::Region': 'eu-west-2' })[name],
  attribute: (name: string, attribute: string) =>
    name === 'Queue' && attribute === 'Arn' ? 'arn:aws:sqs:x:1:queue' : undefined,
};

const home = { region: 'eu-west-2', queueUrl: (name: string) => `http://home/${name}` };

function planWith(
  resources: Readonly<Record<string, { Type: string; Condition?: string; Properties?: object }>>,
) {
  const whole = Object.entries(resources).map(([id, resource]) => [
    id,
    { ...resource, Properties: { ...resource.Properties } },
  ]);
  return planOf({ Parameters: {}, Resources: Object.fromEntries(whole) }, home);
}

describe('the intrinsic functions of a template', () => {
  it.each([
    ['a plain value', { a: [1, 'b', null] }, { a: [1, 'b', null] }],
    ['Ref', { Ref: 'Queue' }, 'http://home/queue'],
    ['Fn::GetAtt as a list', { 'Fn::GetAtt': ['Queue', 'Arn'] }, 'arn:aws:sqs:x:1:queue'],
    ['Fn::GetAtt as text', { 'Fn::GetAtt': 'Queue.Arn' }, 'arn:aws:sqs:x:1:queue'],
    ['Fn::Join', { 'Fn::Join': ['', ['in ', { Ref: 'AWS::Region' }]] }, 'in eu-west-2'],
    [
      'Fn::Split',
      { 'Fn::Split': [':', { 'Fn::GetAtt': ['Queue', 'Arn'] }] },
      ['arn', 'aws', 'sqs', 'x', '1', 'queue'],
    ],
    [
      'Fn::Select',
      { 'Fn::Select': ['5', { 'Fn::Split': [':', { 'Fn::GetAtt': ['Queue', 'Arn'] }] }] },
      'queue',
    ],
    [
      'Fn::Sub',
      { 'Fn::Sub': '$' + '{AWS::Region} $' + '{Queue.Arn} $' + '{!kept}' },
      'eu-west-2 arn:aws:sqs:x:1:queue $' + '{kept}',
    ],
    [
      'Fn::Sub with variables',
      { 'Fn::Sub': ['at $' + '{where}', { where: { Ref: 'Queue' } }] },
      'at http://home/queue',
    ],
    ['a reference deep inside', { a: [{ b: { Ref: 'Queue' } }] }, { a: [{ b: 'http://home/queue' }] }],
  ])('carries out %s', (_, value, expected) => {
    expect(resolve(value, references)).toEqual(expected);
  });

  it.each([
    [{ Ref: 'Nobody' }, 'Ref Nobody names nothing'],
    [{ 'Fn::GetAtt': ['Queue', 'Colour'] }, 'Fn::GetAtt Queue.Colour names nothing'],
    [{ 'Fn::Select': [3, ['a']] }, 'Fn::Select 3 names nothing'],
    [{ 'Fn::ImportValue': 'elsewhere' }, 'Fn::ImportValue is not one of the functions'],
  ])('refuses %j', (value, message) => {
    expect(() => resolve(value, references)).toThrow(message);
  });
});

describe('the plan of a template', () => {
  it('names what a function is told, before anything exists', () => {
    const plan = planOf({ Parameters: {}, Resources: smallTemplate.Resources }, home);
    const sweep = plan.of(lambda).find(({ id }) => id === 'Sweep');
    expect(sweep?.properties.Environment?.Variables).toMatchObject({
      TABLE_NAME: 'Letters',
      MAIL_QUEUE_URL: 'http://home/Mails',
    });
    const doorstep = plan.of(queue).find(({ id }) => id === 'Doorstep');
    expect(doorstep?.ref).toBe('http://home/doorstep');
    expect(doorstep?.properties.RedrivePolicy).toEqual({
      deadLetterTargetArn: 'arn:aws:sqs:eu-west-2:000000000000:Dead',
      maxReceiveCount: 3,
    });
  });

  it('refuses a type that it does not know, by name', () => {
    expect(() => planWith({ Bucket: { Type: 'AWS::S3::Bucket' } })).toThrow(
      'Bucket: the local run does not know the type AWS::S3::Bucket',
    );
  });

  it('refuses a property that it neither enacts nor ignores, with the resource and its type', () => {
    const fifo = { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } };
    expect(() => planWith({ Work: fifo })).toThrow(
      'Work (AWS::SQS::Queue): the local run neither enacts nor ignores the property FifoQueue',
    );
  });

  it('refuses an unknown property inside another', () => {
    const filtered = {
      Type: 'AWS::Scheduler::Schedule',
      Properties: { ScheduleExpression: 'rate(1 minute)', Target: { Arn: 'arn', EcsParameters: {} } },
    };
    expect(() => planWith({ Tick: filtered })).toThrow('the property Target.EcsParameters');
  });

  it('refuses a value that it cannot enact, with the property', () => {
    const delayed = { Type: 'AWS::SQS::Queue', Properties: { DelaySeconds: 5 } };
    expect(() => planWith({ Work: delayed })).toThrow('Work (AWS::SQS::Queue): the property DelaySeconds');
  });

  it('refuses a resource that exists only under a condition', () => {
    expect(() => planWith({ Work: { Type: 'AWS::SQS::Queue', Condition: 'IsProduction' } })).toThrow(
      'Work (AWS::SQS::Queue): the local run does not know conditions',
    );
  });

  it('leaves the properties of inert things unread', () => {
    const key = { Ref: 'Nobody' };
    const plan = planWith({ Work: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: key } } });
    expect(plan.of(queue)).toHaveLength(1);
  });

  it('has no type both among those it enacts and those it leaves alone', () => {
    expect(enactedKinds.filter(({ type }) => inertTypes.has(type))).toEqual([]);
  });
});
