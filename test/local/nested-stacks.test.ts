import { describe, expect, it } from 'vitest';
import { withNestedStacks } from '../../infra/local/nested-stacks.ts';

const inner = {
  Parameters: { planId: {} },
  Resources: {
    Key: { Type: 'AWS::ApiGateway::ApiKey', Properties: { Name: 'k' } },
    KeyInPlan: {
      Type: 'AWS::ApiGateway::UsagePlanKey',
      Properties: {
        KeyId: { Ref: 'Key' },
        UsagePlanId: { Ref: 'planId' },
        In: { Ref: 'AWS::Region' },
        Arn: { 'Fn::GetAtt': ['Key', 'Arn'] },
      },
    },
  },
  Outputs: { KeyRef: { Value: { Ref: 'Key' } }, PlanRef: { Value: { Ref: 'planId' } } },
};
const outer = {
  Parameters: {},
  Resources: {
    Plan: { Type: 'AWS::ApiGateway::UsagePlan', Properties: {} },
    Nested: {
      Type: 'AWS::CloudFormation::Stack',
      Properties: { TemplateURL: 'inner.json', Parameters: { planId: { Ref: 'Plan' } } },
    },
  },
  Outputs: {},
};

describe('a nested stack', () => {
  it('is read as if its resources stood in the stack around it', () => {
    const { Resources } = withNestedStacks(outer, (url) => {
      expect(url).toBe('inner.json');
      return inner;
    });

    expect(Object.keys(Resources)).toEqual(['Plan', 'NestedKey', 'NestedKeyInPlan']);
    expect(Resources.NestedKeyInPlan?.Properties).toEqual({
      KeyId: { Ref: 'NestedKey' },
      UsagePlanId: { Ref: 'Plan' },
      In: { Ref: 'AWS::Region' },
      Arn: { 'Fn::GetAtt': ['NestedKey', 'Arn'] },
    });
  });

  it('gives what it gives out to whatever refers to it', () => {
    const { Nested } = outer.Resources;
    const given = (name: string) => ({ 'Fn::GetAtt': ['Nested', `Outputs.${name}`] });
    const user = {
      Type: 'AWS::Lambda::Function',
      Properties: { Key: given('KeyRef'), In: [given('PlanRef')] },
    };
    const after = {
      ...Nested,
      Properties: { TemplateURL: 'inner.json', Parameters: { planId: given('KeyRef') } },
    };
    const template = { ...outer, Resources: { User: user, Nested, After: after } };

    const { Resources } = withNestedStacks(template, () => inner);

    expect(Resources.User?.Properties).toEqual({ Key: { Ref: 'NestedKey' }, In: [{ Ref: 'Plan' }] });
    expect(Resources.AfterKeyInPlan?.Properties.UsagePlanId).toEqual({ Ref: 'NestedKey' });
  });

  it('is refused with a property that is not known', () => {
    const odd = { ...outer.Resources.Nested, Properties: { ...outer.Resources.Nested.Properties, Tags: [] } };
    expect(() => withNestedStacks({ ...outer, Resources: { Nested: odd } }, () => inner)).toThrow('Tags');
  });
});
