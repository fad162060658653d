import type { Answer, FunctionPool } from '../../infra/local/function-pool.ts';

const word = (type: string, status: string | undefined, headers = {}) => ({
  Type: 'AWS::ApiGateway::GatewayResponse',
  Properties: {
    RestApiId: { Ref: 'Api' },
    ResponseType: type,
    ...(status && { StatusCode: status }),
    ResponseTemplates: { 'application/json': `{"type":"${type}","instance":"$context.requestId"}` },
    ResponseParameters: { 'gatewayresponse.header.Content-Type': "'application/problem+json'", ...headers },
  },
});

const uri = (name: string) => ({
  'Fn::Join': [
    '',
    [
      'arn:aws:apigateway:eu-west-2:lambda:path/2015-03-31/functions/',
      { 'Fn::GetAtt': [name, 'Arn'] },
      '/invocations',
    ],
  ],
});

const part = (parent: unknown, PathPart: string) => ({
  Type: 'AWS::ApiGateway::Resource',
  Properties: { RestApiId: { Ref: 'Api' }, ParentId: parent, PathPart },
});

const method = (resource: string, HttpMethod: string, more: object) => ({
  Type: 'AWS::ApiGateway::Method',
  Properties: {
    RestApiId: { Ref: 'Api' },
    ResourceId: { Ref: resource },
    HttpMethod,
    ApiKeyRequired: true,
    Integration: { Type: 'AWS_PROXY', IntegrationHttpMethod: 'POST', Uri: uri('Take') },
    ...more,
  },
});

const lambda = {
  Type: 'AWS::Lambda::Function',
  Properties: { Code: { S3Key: 'f.zip', S3Bucket: 'b' }, Handler: 'index.handler', Runtime: 'nodejs24.x' },
};

const byToken = { AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'Tokens' } };
const root = { 'Fn::GetAtt': ['Api', 'RootResourceId'] };

/** The resources of a small API: two methods that are signed for, one under a token, one key, one role. */
export const apiResources = {
  Take: lambda,
  Authorize: lambda,
  Api: {
    Type: 'AWS::ApiGateway::RestApi',
    Properties: { Name: 'api', ApiKeySourceType: 'HEADER', BinaryMediaTypes: ['*/*'], Policy: {} },
  },
  Deployment: { Type: 'AWS::ApiGateway::Deployment', Properties: { RestApiId: { Ref: 'Api' } } },
  Stage: {
    Type: 'AWS::ApiGateway::Stage',
    Properties: {
      RestApiId: { Ref: 'Api' },
      StageName: 'v1',
      DeploymentId: { Ref: 'Deployment' },
      MethodSettings: [
        { HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 100, ThrottlingBurstLimit: 100 },
      ],
    },
  },
  Events: part(root, 'events'),
  Cases: part(root, 'cases'),
  Case: part({ Ref: 'Cases' }, '{subject}'),
  Event: part({ Ref: 'Case' }, '{id+}'),
  Oauth: part(root, 'oauth'),
  Post: method('Events', 'POST', { AuthorizationType: 'AWS_IAM' }),
  Get: method('Event', 'GET', { AuthorizationType: 'AWS_IAM' }),
  PostByToken: method('Oauth', 'POST', byToken),
  Tokens: {
    Type: 'AWS::ApiGateway::Authorizer',
    Properties: {
      RestApiId: { Ref: 'Api' },
      Name: 'tokens',
      Type: 'TOKEN',
      AuthorizerUri: uri('Authorize'),
      AuthorizerResultTtlInSeconds: 60,
      IdentitySource: 'method.request.header.Authorization',
      IdentityValidationExpression: '^Bearer .+$',
    },
  },
  Plan: {
    Type: 'AWS::ApiGateway::UsagePlan',
    Properties: {
      ApiStages: [{ ApiId: { Ref: 'Api' }, Stage: { Ref: 'Stage' } }],
      Throttle: { RateLimit: 1, BurstLimit: 4 },
      Quota: { Limit: 10, Period: 'DAY' },
    },
  },
  Secret: { Type: 'AWS::SecretsManager::Secret', Properties: { GenerateSecretString: {} } },
  Key: {
    Type: 'AWS::ApiGateway::ApiKey',
    Properties: {
      Name: 'send-partner-trust',
      Enabled: true,
      Value: {
        'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: 'Secret' }, ':SecretString:::}}-trust']],
      },
    },
  },
  KeyInPlan: {
    Type: 'AWS::ApiGateway::UsagePlanKey',
    Properties: { KeyId: { Ref: 'Key' }, KeyType: 'API_KEY', UsagePlanId: { Ref: 'Plan' } },
  },
  Role: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'send-partner-trust', Policies: [] } },
  NotSigned: word('MISSING_AUTHENTICATION_TOKEN', '403'),
  NoToken: word('UNAUTHORIZED', '401', { 'gatewayresponse.header.WWW-Authenticate': "'Bearer'" }),
  Default4: word('DEFAULT_4XX', undefined),
  Default5: word('DEFAULT_5XX', undefined),
};

/** A function that answers as it is told, without a thread of its own. */
export function answering(name: string, answer: (event: unknown) => Answer): FunctionPool {
  const spec = {
    ...{ id: name, label: name, bundle: '', exportName: 'handler', functionName: name, functionArn: name },
    ...{ memoryMb: 128, environment: {}, timeoutMs: 1000, copies: 1 },
  };
  return { spec, free: () => 1, invoke: async (event) => answer(event), stop: async () => {} };
}
