import type { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { partner, partnerBy, synthesizeAll } from './synthesized.ts';

const Whole = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.unknown().optional() })),
  Outputs: z.record(z.string(), z.unknown()).default({}),
});
const whole = (template: Template) => Whole.parse(template.toJSON());
type Templates = ReadonlyMap<string, Template>;
const ofType = (templates: Templates, type: string): readonly string[] =>
  [...templates.values()].flatMap((template) =>
    Object.values(whole(template).Resources)
      .filter(({ Type }) => Type === type)
      .map(({ Properties }) => JSON.stringify(Properties)),
  );

const nestedIn = (templates: Templates) =>
  [...templates].filter(([path]) => path !== 'Send').map(([, template]) => template);

const three = [
  partner('hull-case-system', '111111111111'),
  partnerBy('trust', { kind: 'iam', account: '222222222222' }),
  partnerBy('mis', { kind: 'oauth', clientId: 'c-1' }),
];
const templates = synthesizeAll(three);

describe('a partner that posts over HTTPS', () => {
  it('has an API key of its own, whose value ends with its id, under the one usage plan', () => {
    const keys = ofType(templates, 'AWS::ApiGateway::ApiKey');

    expect(keys).toHaveLength(2);
    for (const id of ['trust', 'mis']) {
      const [key] = keys.filter((one) => one.includes(`"Name":"send-partner-${id}"`));
      expect(key).toContain(`:SecretString:::}}"]]},"${id}"]]}`);
      expect(key).toMatch(/"Fn::Join":\["-",\[\{"Fn::Join":\["",\["\{\{resolve:secretsmanager:"/);
    }
    expect(ofType(templates, 'AWS::ApiGateway::UsagePlanKey')).toHaveLength(2);
  });

  it('and signs in by IAM has a role that its account may assume, to call its two methods and nothing else', () => {
    const roles = ofType(templates, 'AWS::IAM::Role').filter((role) => role.includes('"RoleName"'));
    const [role = ''] = roles;

    expect(roles).toHaveLength(1);
    expect(role).toContain('"RoleName":"send-partner-trust"');
    expect(role).toMatch(/:iam::222222222222:root/);
    expect(role).toContain('"Action":"execute-api:Invoke"');
    expect(role.match(/"\/v1\/[^"]*"/g)?.sort()).toEqual(['"/v1/GET/cases/*/events/*"', '"/v1/POST/events"']);
    expect(role).not.toMatch(/oauth|ManagedPolicy|"\*"/);
  });

  it('keeps its key when others come and go', () => {
    const idsOf = (all: Templates) =>
      [...all].flatMap(([path, template]) =>
        Object.keys(whole(template).Resources).map((id) => `${path} ${id}`),
      );
    const others = Array.from({ length: 5 }, (_, i) =>
      partnerBy(`more-${i}`, { kind: 'oauth', clientId: `m-${i}` }),
    );
    const more = idsOf(synthesizeAll([...others, ...three]));

    expect(more).toEqual(
      expect.arrayContaining(idsOf(templates).filter((id) => !id.includes('ApiDeployment'))),
    );
  });
});

describe('a partner with a queue of its own', () => {
  it('has no API key and no role', () => {
    const all = JSON.stringify(nestedIn(templates).map((template) => template.toJSON()));

    expect(all).not.toContain('hull-case-system');
  });
});

describe('the register', () => {
  it('has room for 300 partners over HTTPS and 40 over SQS in what CloudFormation allows', () => {
    const https = Array.from({ length: 300 }, (_, i) =>
      partnerBy(
        `https-partner-with-a-long-name-${i + 1}`,
        i % 2 === 0
          ? { kind: 'iam', account: String(400000000001 + i) }
          : { kind: 'oauth', clientId: `client-${i}` },
      ),
    );
    const sqs = Array.from({ length: 40 }, (_, i) =>
      partner(`sqs-partner-${i + 1}`, String(300000000001 + i)),
    );
    const large = synthesizeAll([...https, ...sqs]);

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
    for (const template of large.values()) {
      const { Resources, Outputs } = whole(template);
      expect(Object.keys(Resources).length).toBeLessThan(500);
      expect(Object.keys(Outputs).length).toBeLessThan(200);
      expect(JSON.stringify(template.toJSON()).length).toBeLessThan(1_000_000);
    }
    expect(ofType(large, 'AWS::ApiGateway::ApiKey')).toHaveLength(300);
    expect(ofType(large, 'AWS::IAM::Role').filter((role) => role.includes('"RoleName"'))).toHaveLength(150);
    expect(ofType(large, 'AWS::SQS::Queue')).toHaveLength(2 * (40 + 5));
    // Room to grow: each nested stack is at most half full.
    for (const template of nestedIn(large))
      expect(Object.keys(whole(template).Resources).length).toBeLessThan(250);
  });
});
