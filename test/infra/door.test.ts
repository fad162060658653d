import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { gatewayProblems } from '../../bin/contract/gateway-problems.ts';
import { PolicyDocument, propertiesOf, synthesize, twoPartners } from './synthesized.ts';

const template = synthesize(twoPartners);

const all = [
  ...propertiesOf(
    template,
    'AWS::ApiGateway::Method',
    z.looseObject({
      HttpMethod: z.string(),
      AuthorizationType: z.string(),
      AuthorizerId: z.unknown().optional(),
      ApiKeyRequired: z.boolean().default(false),
      ResourceId: z.object({ Ref: z.string() }),
      Integration: z.looseObject({ Type: z.string() }),
    }),
  ).values(),
];
const isUnder = (resource: string) => (method: (typeof all)[number]) =>
  method.ResourceId.Ref.startsWith(`DoorApi${resource}`);
const [isOfPages, isOfManagers] = [isUnder('p'), isUnder('manage')];
const methods = all.filter((method) => !isOfPages(method) && !isOfManagers(method));
const answers = propertiesOf(
  template,
  'AWS::ApiGateway::GatewayResponse',
  z.object({
    ResponseType: z.string(),
    StatusCode: z.string().optional(),
    ResponseParameters: z.record(z.string(), z.string()),
    ResponseTemplates: z.object({ 'application/json': z.string().transform((text) => JSON.parse(text)) }),
  }),
);

describe('every method of the HTTPS door', () => {
  it('asks for an API key and for signing in, by role on its own path and by token under /oauth', () => {
    expect(methods).toHaveLength(4);
    for (const { ApiKeyRequired, AuthorizationType, AuthorizerId, ResourceId, Integration } of methods) {
      const byToken = ResourceId.Ref.startsWith('DoorApioauth');
      expect(ApiKeyRequired).toBe(true);
      expect(AuthorizationType).toBe(byToken ? 'CUSTOM' : 'AWS_IAM');
      expect(AuthorizerId === undefined).toBe(!byToken);
      expect(Integration.Type).toBe('AWS_PROXY');
    }
    expect(methods.map(({ HttpMethod }) => HttpMethod).sort()).toEqual(['GET', 'GET', 'POST', 'POST']);
  });

  it('calls receive and nobody else', () => {
    for (const { Integration } of methods) expect(JSON.stringify(Integration)).toMatch(/"Receive\w+","Arn"/);
  });
});

describe('every method of the pages', () => {
  it('is for whoever has a link, and calls the function of pages alone', () => {
    const pages = all.filter(isOfPages);
    expect(pages.map(({ HttpMethod }) => HttpMethod)).toEqual(['ANY']);
    for (const { AuthorizationType, Integration } of pages) {
      expect(AuthorizationType).toBe('NONE');
      expect(JSON.stringify(Integration)).toMatch(/Pages\w*Page\w*Arn/);
    }
  });
});

describe('every method of the pages of managers', () => {
  it('is open to a browser, and calls the function that asks it to sign in', () => {
    const managers = all.filter(isOfManagers);
    expect(managers.map(({ HttpMethod }) => HttpMethod)).toEqual(['ANY']);
    for (const { AuthorizationType, Integration } of managers) {
      expect(AuthorizationType).toBe('NONE');
      expect(JSON.stringify(Integration)).toMatch(/Pages\w*Manage\w*Arn/);
    }
  });
});

describe('the HTTPS door', () => {
  it('speaks TLS 1.2 or later, and reads keys from the header', () => {
    template.hasResourceProperties('AWS::ApiGateway::RestApi', {
      SecurityPolicy: Match.stringLikeRegexp('^SecurityPolicy_TLS13_1_2_'),
      EndpointAccessMode: 'STRICT',
      EndpointConfiguration: { Types: ['REGIONAL'] },
      ApiKeySourceType: 'HEADER',
    });
  });

  it('gives every body on as its bytes, so that what is no text cannot be made into other text', () => {
    template.hasResourceProperties('AWS::ApiGateway::RestApi', { BinaryMediaTypes: ['*/*'] });
  });

  it('lets in by signature only roles of partners, and nothing without TLS', () => {
    const Api = z.object({ Policy: PolicyDocument });
    const [api] = propertiesOf(template, 'AWS::ApiGateway::RestApi', Api).values();
    const said = (api?.Policy.Statement ?? []).map(({ Effect, Resource, Condition }) => [
      Effect,
      (Resource ?? []).map(String).sort().join(' '),
      JSON.stringify(Condition)?.replace(/\{"Fn::Join".*?\]\]\}/, 'ROLES') ?? '',
    ]);
    const open = [
      ...['GET/manage/*', 'GET/oauth/cases/*/events/*', 'GET/p/*'],
      ...['POST/manage/*', 'POST/oauth/events', 'POST/p/*'],
    ]
      .map((path) => `execute-api:/v1/${path}`)
      .join(' ');
    const signed = 'execute-api:/v1/GET/cases/*/events/* execute-api:/v1/POST/events';

    expect(said).toEqual([
      ['Allow', open, ''],
      ['Allow', signed, '{"ArnLike":{"aws:PrincipalArn":ROLES}}'],
      ['Deny', signed, '{"ArnNotLike":{"aws:PrincipalArn":ROLES}}'],
      ['Deny', 'execute-api:/*', '{"Bool":{"aws:SecureTransport":"false"}}'],
    ]);
  });

  it('holds each API key to limits of its own, and all together to others', () => {
    template.hasResourceProperties('AWS::ApiGateway::UsagePlan', {
      Throttle: { RateLimit: 20, BurstLimit: 50 },
      Quota: { Limit: 50_000, Period: 'DAY' },
    });
    template.hasResourceProperties('AWS::ApiGateway::Stage', {
      MethodSettings: [Match.objectLike({ ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 })],
    });
  });

  it('keeps what the authorizer said of a token for a minute at most', () => {
    template.hasResourceProperties('AWS::ApiGateway::Authorizer', {
      Type: 'TOKEN',
      IdentitySource: 'method.request.header.Authorization',
      AuthorizerResultTtlInSeconds: 60,
    });
  });

  it('logs which key asked for what, and nothing of persons', () => {
    const Stage = z.object({ AccessLogSetting: z.object({ Format: z.string() }) });
    const [stage] = propertiesOf(template, 'AWS::ApiGateway::Stage', Stage).values();
    const used = stage?.AccessLogSetting.Format.match(/\$context\.[\w.]+/g)?.sort();

    expect(used).toEqual([
      ...['$context.error.responseType', '$context.httpMethod', '$context.identity.apiKeyId'],
      ...['$context.requestId', '$context.requestTime', '$context.resourcePath'],
      ...['$context.responseLatency', '$context.status'],
    ]);
  });

  it.each([
    ['AWS/ApiGateway', '5XXError'],
    ['AWS/ApiGateway', 'Latency'],
    ['Send', 'door-throttled'],
  ])('sounds the alarm by %s %s', (Namespace, MetricName) => {
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace,
      MetricName,
      AlarmActions: Match.anyValue(),
    });
  });

  it('is an output of the stack, for partners to be told: an address that paths are put after', () => {
    const [output, ...more] = Object.values(
      template.findOutputs('*', { Description: 'Where partners post events over HTTPS' }),
    );

    expect(more).toEqual([]);
    expect(JSON.stringify(output?.Value)).toMatch(/"\/v1"\]\]\}$/);
  });
});

describe('what the gateway answers by itself', () => {
  const bodies = [...answers.values()].map(({ ResponseTemplates }) => ResponseTemplates['application/json']);

  it('is a problem that says what to put right, whatever it is', () => {
    for (const { ResponseType, StatusCode, ResponseParameters, ResponseTemplates } of answers.values()) {
      const body = ResponseTemplates['application/json'];
      expect(ResponseParameters['gatewayresponse.header.Content-Type']).toBe("'application/problem+json'");
      expect(body, ResponseType).toMatchObject({
        type: expect.stringMatching(/^problems\/[a-z-]+$/),
        title: expect.stringMatching(/\.$/),
        detail: expect.stringMatching(/\.$/),
        instance: 'requests/$context.requestId',
      });
      expect(String(body.status ?? ''), ResponseType).toBe(StatusCode ?? '');
    }
    const types = [...answers.values()].map(({ ResponseType }) => ResponseType);
    expect(types).toEqual(
      expect.arrayContaining(['DEFAULT_4XX', 'DEFAULT_5XX', 'UNAUTHORIZED', 'THROTTLED']),
    );
  });

  it('is what the contract tells partners', () => {
    for (const { code, status, title, detail } of gatewayProblems) {
      const found = bodies.find(({ type }) => type === `problems/${code}`);
      expect(found, code).toMatchObject({ title, detail, ...(found?.status && { status }) });
    }
  });

  it('says how to sign in where a token is missing, and when to come again', () => {
    const headersOf = (type: string) =>
      [...answers.values()].find(({ ResponseType }) => ResponseType === type)?.ResponseParameters;

    expect(headersOf('UNAUTHORIZED')).toMatchObject({
      'gatewayresponse.header.WWW-Authenticate': "'Bearer'",
    });
    expect(headersOf('THROTTLED')).toMatchObject({ 'gatewayresponse.header.Retry-After': "'1'" });
  });
});
