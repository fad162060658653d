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

  it('is refused with a property that is not known', () => {
    const odd = { ...outer.Resources.Nested, Properties: { ...outer.Resources.Nested.Properties, Tags: [] } };
    expect(() => withNestedStacks({ ...outer, Resources: { Nested: odd } }, () => inner)).toThrow('Tags');
  });
});
