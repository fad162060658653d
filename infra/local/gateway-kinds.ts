import * as z from 'zod';
import type { ResourceKind } from './resource-kind.ts';

const whole = z.coerce.number().int().nonnegative();
const headerSource = /^method\.request\.header\.([\w-]+)$/;

export const restApi = {
  type: 'AWS::ApiGateway::RestApi',
  enacted: z.strictObject({
    Name: z.string(),
    ApiKeySourceType: z.literal('HEADER').default('HEADER'),
    // Every body as its bytes: the one way that the local run knows.
    BinaryMediaTypes: z.tuple([z.literal('*/*')]),
  }),
  // The policy permits; the rest is about TLS and names, and the local run listens on loopback without either.
  inert: ['Description', 'EndpointAccessMode', 'EndpointConfiguration', 'Policy', 'SecurityPolicy', 'Tags'],
} as const satisfies ResourceKind;

export const resource = {
  type: 'AWS::ApiGateway::Resource',
  enacted: z.strictObject({ RestApiId: z.string(), ParentId: z.string(), PathPart: z.string() }),
  inert: [],
} as const satisfies ResourceKind;

export const method = {
  type: 'AWS::ApiGateway::Method',
  enacted: z.strictObject({
    RestApiId: z.string(),
    ResourceId: z.string(),
    HttpMethod: z.string(),
    AuthorizationType: z.enum(['AWS_IAM', 'CUSTOM', 'NONE']),
    AuthorizerId: z.string().optional(),
    ApiKeyRequired: z.boolean().default(false),
    Integration: z.strictObject({
      Type: z.literal('AWS_PROXY'),
      IntegrationHttpMethod: z.literal('POST'),
      Uri: z.string(),
    }),
  }),
  inert: ['OperationName'],
} as const satisfies ResourceKind;

export const authorizer = {
  type: 'AWS::ApiGateway::Authorizer',
  enacted: z.strictObject({
    RestApiId: z.string(),
    Name: z.string(),
    Type: z.literal('TOKEN'),
    AuthorizerUri: z.string(),
    AuthorizerResultTtlInSeconds: whole.default(300),
    IdentitySource: z
      .string()
      .regex(headerSource)
      .transform((source) => headerSource.exec(source)?.[1] ?? source),
    IdentityValidationExpression: z.string().optional(),
  }),
  inert: [],
} as const satisfies ResourceKind;

export const gatewayResponse = {
  type: 'AWS::ApiGateway::GatewayResponse',
  enacted: z.strictObject({
    RestApiId: z.string(),
    ResponseType: z.string(),
    StatusCode: z.coerce.number().int().optional(),
    ResponseTemplates: z.strictObject({ 'application/json': z.string() }),
    // Only what stands there word for word.
    ResponseParameters: z
      .record(z.string().startsWith('gatewayresponse.header.'), z.string().regex(/^'.*'$/))
      .default({}),
  }),
  inert: [],
} as const satisfies ResourceKind;

export const stage = {
  type: 'AWS::ApiGateway::Stage',
  enacted: z.strictObject({
    RestApiId: z.string(),
    StageName: z.string(),
    MethodSettings: z.tuple([
      z.strictObject({
        HttpMethod: z.literal('*'),
        ResourcePath: z.literal('/*'),
        ThrottlingRateLimit: z.coerce.number().positive(),
        ThrottlingBurstLimit: whole,
        DataTraceEnabled: z.literal(false).optional(),
      }),
    ]),
  }),
  // A deployment is what of the API a stage serves: all of it. Logs are for those who watch.
  inert: ['AccessLogSetting', 'DeploymentId', 'Description', 'Tags', 'TracingEnabled'],
} as const satisfies ResourceKind;

export const apiKey = {
  type: 'AWS::ApiGateway::ApiKey',
  enacted: z.strictObject({ Name: z.string(), Enabled: z.boolean().default(false), Value: z.string() }),
  inert: ['Description', 'Tags'],
} as const satisfies ResourceKind;

export const usagePlan = {
  type: 'AWS::ApiGateway::UsagePlan',
  enacted: z.strictObject({
    ApiStages: z.array(
      z.strictObject({ ApiId: z.string(), Stage: z.string(), Throttle: z.strictObject({}).optional() }),
    ),
    Throttle: z.strictObject({ RateLimit: z.coerce.number().positive(), BurstLimit: whole }),
    Quota: z.strictObject({ Limit: whole, Period: z.literal('DAY') }),
  }),
  inert: ['Description', 'Tags', 'UsagePlanName'],
} as const satisfies ResourceKind;

export const usagePlanKey = {
  type: 'AWS::ApiGateway::UsagePlanKey',
  enacted: z.strictObject({ KeyId: z.string(), KeyType: z.literal('API_KEY'), UsagePlanId: z.string() }),
  inert: [],
} as const satisfies ResourceKind;

export const role = {
  type: 'AWS::IAM::Role',
  enacted: z.strictObject({ RoleName: z.string().optional() }),
  // Who may assume it, and what it permits: the local run has no guards but the signature.
  inert: [
    'AssumeRolePolicyDocument',
    'Description',
    'ManagedPolicyArns',
    'MaxSessionDuration',
    'Policies',
    'Tags',
  ],
} as const satisfies ResourceKind;

export const secret = {
  type: 'AWS::SecretsManager::Secret',
  enacted: z.strictObject({}),
  // Nothing is secret here: what would be generated is a word that everybody knows.
  inert: ['Description', 'GenerateSecretString', 'KmsKeyId', 'Name', 'Tags'],
} as const satisfies ResourceKind;

/** What an API is made of, with the keys and roles of those who may use it. */
export const gatewayKinds: readonly ResourceKind[] = [
  restApi,
  resource,
  method,
  authorizer,
  gatewayResponse,
  stage,
  apiKey,
  usagePlan,
  usagePlanKey,
  role,
  secret,
];
