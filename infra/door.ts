import { Aws, CfnOutput, CfnResource, Duration } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  ApiKeySourceType,
  AuthorizationType,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  type MethodOptions,
  Period,
  RestApi,
  type RestApiProps,
  TokenAuthorizer,
  type UsagePlan,
} from 'aws-cdk-lib/aws-apigateway';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnPermission, Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { doorLimits, partnerLimits } from '../shared/areas/door-limits.ts';
import type { Partner } from '../shared/areas/partners.ts';
import { type Alarms, alarmPeriod } from './alarms.ts';
import { answerWithProblems } from './door-answers.ts';
import { addDoorPartners, partnerRoles } from './door-partners.ts';
import type { ServiceFunction } from './service-function.ts';

export interface DoorProps {
  readonly partners: readonly Partner[];
  readonly alarms: Alarms;
  readonly receive: ServiceFunction;
  readonly authorize: ServiceFunction;
}

const stageName = 'v1';
const signedPaths = ['POST/events', 'GET/cases/*/events/*'];
const pagePaths = ['GET/p/*', 'POST/p/*'];
const managerPaths = ['GET/manage/*', 'POST/manage/*'];
const tokenPaths = ['POST/oauth/events', 'GET/oauth/cases/*/events/*'];

/**
 * The HTTPS door: the REST API that partners post events to, and ask what became of one. Partners sign in by a role of
 * ours (IAM) or, under /oauth, by a token; either way each has an API key, by which its share of the door is measured.
 */
export class Door extends Construct {
  private readonly api: RestApi;
  private readonly log: LogGroup;
  /** The address that paths of the API are put after: without the slash that CDK ends it with. */
  readonly url: string;

  constructor(scope: Construct, id: string, { partners, alarms, receive, authorize }: DoorProps) {
    super(scope, id);
    this.log = new LogGroup(this, 'AccessLog', { retention: RetentionDays.SIX_MONTHS });
    this.api = new RestApi(this, 'Api', apiProps(this.log));
    requireTls12(this.api);
    const authorizer = new TokenAuthorizer(this, 'Tokens', {
      handler: authorize,
      validationRegex: '^[Bb]earer .+$',
      // As long as a decision may outlive its token.
      resultsCacheTtl: Duration.minutes(1),
    });
    this.addRoutes(receive, { authorizationType: AuthorizationType.IAM });
    this.addRoutes(receive, { authorizationType: AuthorizationType.CUSTOM, authorizer }, 'oauth');
    answerWithProblems(this.api);
    const { usagePlanId } = this.usagePlan();
    const signedMethods = signedPaths.map((path) => this.arnOf(path));
    addDoorPartners(this, { partners, usagePlanId, signedMethods });
    this.watch(alarms);
    // The one that CDK adds says nothing of what it is.
    this.api.node.tryRemoveChild('Endpoint');
    this.url = `https://${this.api.restApiId}.execute-api.${Aws.REGION}.${Aws.URL_SUFFIX}/${stageName}`;
    new CfnOutput(this, 'Url', {
      value: this.url,
      description: 'Where partners post events over HTTPS',
    });
  }

  /** Lets whoever has a link open the page it leads to, and gives the address that links begin with. */
  openPages(page: ServiceFunction): string {
    this.open(page, { id: 'Page', at: 'p', rest: '{token}' });
    return this.api.urlForPath('/p');
  }

  /** Lets managers open their pages: each area has its own, and the function asks them to sign in. */
  openToManagers(manage: ServiceFunction): void {
    this.open(manage, { id: 'Manage', at: 'manage', rest: '{path+}' });
  }

  // Any method, as each is a resource of the stack, which has room for few: the policy of the API lets in two.
  private open(
    user: ServiceFunction,
    { id, at, rest }: { readonly id: string; readonly at: string; readonly rest: string },
  ): void {
    // By its ARN: the permission stands here, or two stacks would wait for each other.
    const { functionArn } = user;
    const known = LambdaFunction.fromFunctionAttributes(this, id, { functionArn, skipPermissions: true });
    const integration = new LambdaIntegration(known, { allowTestInvoke: false });
    const opened = this.api.root.resourceForPath(`${at}/${rest}`);
    opened.addMethod('ANY', integration, { authorizationType: AuthorizationType.NONE });
    new CfnPermission(this, `Open${id}`, {
      ...{ action: 'lambda:InvokeFunction', functionName: functionArn },
      principal: 'apigateway.amazonaws.com',
      sourceArn: this.arnOf(`*/${at}/*`),
    });
  }

  private addRoutes(receive: ServiceFunction, options: MethodOptions, base?: string): void {
    const toReceive = new LambdaIntegration(receive, { allowTestInvoke: false });
    const root = base === undefined ? this.api.root : this.api.root.addResource(base);
    const every = { ...options, apiKeyRequired: true };
    root.addResource('events').addMethod('POST', toReceive, every);
    root.resourceForPath('cases/{subject}/events/{id+}').addMethod('GET', toReceive, every);
  }

  private arnOf(path: string): string {
    const [method = '', ...rest] = path.split('/');
    return this.api.arnForExecuteApi(method, `/${rest.join('/')}`, stageName);
  }

  // The limits of the one plan hold for each key by itself.
  private usagePlan(): UsagePlan {
    return this.api.addUsagePlan('Plan', {
      name: 'send-partners',
      throttle: { rateLimit: partnerLimits.perSecond, burstLimit: partnerLimits.atOnce },
      quota: { limit: partnerLimits.perDay, period: Period.DAY },
      apiStages: [{ api: this.api, stage: this.api.deploymentStage }],
    });
  }

  private watch(alarms: Alarms): void {
    const stage = this.api.deploymentStage;
    alarms.add(this, 'ServerErrors', {
      metric: stage.metricServerError({ period: alarmPeriod }),
      atLeast: 5,
      says: 'The HTTPS door answers with errors of ours. Partners post again; read the logs of receive and authorize.',
    });
    alarms.add(this, 'Slow', {
      metric: stage.metricLatency({ period: alarmPeriod, statistic: Stats.percentile(99) }),
      atLeast: 5_000,
      periods: 3,
      says: 'The HTTPS door is slow: for a quarter of an hour one answer in a hundred has taken five seconds.',
    });
    const throttled = this.log.addMetricFilter('Throttled', {
      metricNamespace: 'Send',
      metricName: 'door-throttled',
      filterPattern: FilterPattern.stringValue('$.status', '=', '429'),
    });
    alarms.add(this, 'Throttles', {
      metric: throttled.metric({ period: alarmPeriod, statistic: Stats.SUM }),
      atLeast: 100,
      says: 'Partners are told to slow down. The access log says which key; help that partner to post in batches.',
    });
  }
}

const apiProps = (log: LogGroup): RestApiProps => ({
  restApiName: 'send-door',
  description: 'The HTTPS door for partner events',
  endpointTypes: [EndpointType.REGIONAL],
  apiKeySourceType: ApiKeySourceType.HEADER,
  // Every body as its bytes: as text, what is not UTF-8 would be changed before we could refuse it.
  binaryMediaTypes: ['*/*'],
  policy: resourcePolicy(),
  // What lets API Gateway write logs is set once for an account, not by a stack: see the README.
  cloudWatchRole: false,
  deployOptions: {
    stageName,
    throttlingRateLimit: doorLimits.perSecond,
    throttlingBurstLimit: doorLimits.atOnce,
    accessLogDestination: new LogGroupLogDestination(log),
    accessLogFormat: accessLogFormat(),
  },
});

// CDK's own class does not know these two yet. Which policy there is for what:
// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-security-policies-list.html
function requireTls12(api: RestApi): void {
  const resource = api.node.defaultChild;
  if (!CfnResource.isCfnResource(resource)) throw new Error('Expected the resource of the API, found none.');
  resource.addPropertyOverride('SecurityPolicy', 'SecurityPolicy_TLS13_1_2_PFS_PQ_2025_09');
  resource.addPropertyOverride('EndpointAccessMode', 'STRICT');
}

/** Pages, for whoever has a link, or signs in there; by token, whoever the authorizer lets in; by IAM, only roles of partners, whatever else the account allows. */
function resourcePolicy(): PolicyDocument {
  const statement = (effect: Effect, paths: readonly string[], conditions = {}) =>
    new PolicyStatement({
      effect,
      principals: [new AnyPrincipal()],
      actions: ['execute-api:Invoke'],
      resources: paths.map((path) => `execute-api:/${path}`),
      conditions,
    });
  const ofStage = (paths: readonly string[]) => paths.map((path) => `${stageName}/${path}`);
  const partners = { 'aws:PrincipalArn': partnerRoles };
  return new PolicyDocument({
    statements: [
      statement(Effect.ALLOW, ofStage([...tokenPaths, ...pagePaths, ...managerPaths])),
      statement(Effect.ALLOW, ofStage(signedPaths), { ArnLike: partners }),
      statement(Effect.DENY, ofStage(signedPaths), { ArnNotLike: partners }),
      statement(Effect.DENY, ['*'], { Bool: { 'aws:SecureTransport': 'false' } }),
    ],
  });
}

/** Which key asked for what, and how it went; nothing of persons: no address, path, body or name of a session. */
function accessLogFormat(): AccessLogFormat {
  return AccessLogFormat.custom(
    JSON.stringify({
      requestId: AccessLogField.contextRequestId(),
      at: AccessLogField.contextRequestTime(),
      method: AccessLogField.contextHttpMethod(),
      resource: AccessLogField.contextResourcePath(),
      apiKeyId: AccessLogField.contextIdentityApiKeyId(),
      status: AccessLogField.contextStatus(),
      milliseconds: AccessLogField.contextResponseLatency(),
      error: AccessLogField.contextErrorResponseType(),
    }),
  );
}
