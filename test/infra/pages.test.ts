import { Match, type Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { Pointer, PolicyDocument, propertiesOf, synthesizeAll, twoPartners } from './synthesized.ts';

const template = nested();

function nested(): Template {
  for (const [path, found] of synthesizeAll(twoPartners)) if (path.endsWith('/Pages')) return found;
  throw new Error('Expected the nested stack of pages, found none.');
}

const policies = [
  ...propertiesOf(
    template,
    'AWS::IAM::Policy',
    z.object({ Roles: z.array(Pointer), PolicyDocument }),
  ).values(),
];
const may = (role: RegExp) =>
  policies
    .filter(({ Roles }) => Roles.some((id) => role.test(id)))
    .flatMap((policy) => policy.PolicyDocument.Statement);

describe('the function of managers’ pages', () => {
  it('reads rows, signs sessions, and can change nothing, mail nobody and queue nothing', () => {
    const actions = may(/^Manage/).flatMap(({ Action }) => Action);
    expect(actions.filter((action) => action.startsWith('dynamodb:')).sort()).toEqual([
      ...['dynamodb:GetItem', 'dynamodb:Query'],
    ]);
    expect(actions.filter((action) => !/^(dynamodb|logs|kms):/.test(action))).toEqual([]);
    expect(actions).toContain('kms:GenerateMac');
  });

  it('may do nothing by a wildcard, and use no key but through its service', () => {
    for (const { Action, Resource, Condition } of may(/^Manage/)) {
      expect(Action.join()).not.toContain('*');
      expect(JSON.stringify(Resource)).not.toMatch(/"\*"|:\*"/);
      if (Action.some((action) => action.startsWith('kms:')))
        expect(JSON.stringify(Condition)).toMatch(/kms:ViaService|HMAC_SHA_256/);
    }
  });

  it('knows its own address and whose sign-in counts, and no secret', () => {
    template.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: {
          POWERTOOLS_SERVICE_NAME: 'manage',
          MANAGE_URL: Match.anyValue(),
          SIGN_IN: Match.serializedJson(
            Match.objectLike({
              hull: { issuer: 'https://sign-in.hull.example', clientId: 'send-managers' },
            }),
          ),
        },
      },
    });
    expect(JSON.stringify(template.toJSON())).not.toMatch(/client_?secret/i);
  });

  it('stays quiet about a sign-in or two that fail: anybody can make one fail', () => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      ...{ MetricName: 'manage-sign-in-failed', Threshold: 20 },
    });
  });

  it.each([
    ['AWS/Lambda', 'Errors'],
    ['AWS/Lambda', 'Throttles'],
    ['Send', 'manage-sign-in-failed'],
  ])('sounds the alarm by %s %s', (Namespace, MetricName) => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      ...{ Namespace, MetricName, AlarmActions: Match.anyValue() },
      ...(Namespace === 'AWS/Lambda' && {
        Dimensions: [{ Name: 'FunctionName', Value: { Ref: Match.stringLikeRegexp('^Manage') } }],
      }),
    });
  });
});
