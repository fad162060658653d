import type { FunctionPool } from './function-pool.ts';
import { answersOf, type GatewayAnswers } from './gateway-answers.ts';
import {
  apiKey,
  authorizer,
  gatewayResponse,
  method,
  resource,
  restApi,
  role,
  secret,
  stage,
  usagePlan,
  usagePlanKey,
} from './gateway-kinds.ts';
import type { Plan } from './plan.ts';
import type { Limits } from './throttle.ts';
import { poolOf } from './wiring.ts';

/** Which function decides on a token, and for how long its word holds. */
export interface AuthorizerSpec {
  readonly pool: FunctionPool;
  readonly ttlMs: number;
  readonly header: string;
  /** A token that is not like this is turned away without asking. */
  readonly pattern: RegExp | undefined;
}

/** One method of the API. */
export interface Route {
  readonly method: string;
  /** The path as it stands in the API, such as `/cases/{subject}/events/{id+}`. */
  readonly path: string;
  readonly signIn: 'signature' | 'nothing' | AuthorizerSpec;
  readonly needsKey: boolean;
  readonly pool: FunctionPool;
}

export interface ApiKeySpec {
  readonly id: string;
  readonly limits: Limits;
}

/** A REST API of the template, as the local run carries it out. */
export interface GatewaySpec {
  readonly apiId: string;
  readonly stage: string;
  readonly routes: readonly Route[];
  readonly limits: Omit<Limits, 'perDay'>;
  readonly answers: GatewayAnswers;
  /** By value. */
  readonly keys: ReadonlyMap<string, ApiKeySpec>;
  /** The roles that a partner may sign with, by the access key that stands for having assumed it. */
  readonly roles: ReadonlyMap<string, string>;
}

/** Roles and API keys that are called so belong to a partner, which has what follows in its local credentials. */
const PARTNER_PREFIX = 'send-partner-';

/** What a generated secret is here. */
const LOCAL_SECRET = 'local-key';

/** The API of the template, or undefined when it has none. Throws for more than one, and for parts that do not fit. */
export function gatewayOf(plan: Plan, pools: readonly FunctionPool[]): GatewaySpec | undefined {
  const [api, ...more] = plan.of(restApi);
  if (api === undefined) return undefined;
  const [only, ...others] = plan.of(stage);
  if (more.length > 0 || only === undefined || others.length > 0)
    throw new Error(`expected one API with one stage, found ${1 + more.length} and ${plan.of(stage).length}`);
  const [settings] = only.properties.MethodSettings;
  return {
    apiId: api.ref,
    stage: only.properties.StageName,
    routes: routesOf(plan, pools),
    limits: { perSecond: settings.ThrottlingRateLimit, atOnce: settings.ThrottlingBurstLimit },
    answers: answersOf(plan.of(gatewayResponse).map(({ properties }) => properties)),
    keys: keysOf(plan),
    roles: rolesOf(plan),
  };
}

function routesOf(plan: Plan, pools: readonly FunctionPool[]): readonly Route[] {
  const resources = new Map(plan.of(resource).map(({ ref, properties }) => [ref, properties]));
  const pathOf = (id: string): string => {
    const found = resources.get(id);
    return found === undefined ? '' : `${pathOf(found.ParentId)}/${found.PathPart}`;
  };
  return plan.of(method).map(({ id, properties }): Route => {
    const { HttpMethod, ResourceId, ApiKeyRequired, Integration } = properties;
    return {
      method: HttpMethod,
      path: pathOf(ResourceId) || '/',
      signIn: signInOf(plan, pools, { id, ...properties }),
      needsKey: ApiKeyRequired,
      pool: poolOf(pools, functionIn(Integration.Uri, id), id),
    };
  });
}

interface SignedMethod {
  readonly id: string;
  readonly AuthorizationType: 'AWS_IAM' | 'CUSTOM' | 'NONE';
  readonly AuthorizerId?: string | undefined;
}

function signInOf(
  plan: Plan,
  pools: readonly FunctionPool[],
  { id, AuthorizationType, AuthorizerId }: SignedMethod,
): Route['signIn'] {
  if (AuthorizationType === 'AWS_IAM') return 'signature';
  if (AuthorizationType === 'NONE') return 'nothing';
  const found = plan.of(authorizer).find(({ ref }) => ref === AuthorizerId);
  if (found === undefined) throw new Error(`${id}: expected an authorizer, found no ${AuthorizerId}`);
  const { AuthorizerUri, AuthorizerResultTtlInSeconds, IdentitySource, IdentityValidationExpression } =
    found.properties;
  return {
    pool: poolOf(pools, functionIn(AuthorizerUri, found.id), found.id),
    ttlMs: AuthorizerResultTtlInSeconds * 1000,
    header: IdentitySource.toLowerCase(),
    pattern:
      IdentityValidationExpression === undefined ? undefined : new RegExp(IdentityValidationExpression),
  };
}

/** The function that an integration calls: its ARN stands in the middle of the uri. */
function functionIn(uri: string, user: string): string {
  const arn = /\/functions\/(arn:[^/]+)\/invocations$/.exec(uri)?.[1];
  if (arn === undefined) throw new Error(`${user}: expected the uri of a function, found ${uri}`);
  return arn;
}

function keysOf(plan: Plan): ReadonlyMap<string, ApiKeySpec> {
  const secrets = new Set(plan.of(secret).map(({ ref }) => ref));
  const plans = new Map(plan.of(usagePlan).map(({ ref, properties }) => [ref, properties]));
  const planOfKey = new Map(
    plan.of(usagePlanKey).map(({ properties }) => [properties.KeyId, properties.UsagePlanId]),
  );
  const enabled = plan.of(apiKey).filter(({ properties }) => properties.Enabled);
  return new Map(
    enabled.map(({ id, ref, properties }) => {
      const limits = plans.get(planOfKey.get(ref) ?? '');
      if (limits === undefined) throw new Error(`${id}: expected a usage plan for the API key, found none`);
      const { Throttle, Quota } = limits;
      const value = properties.Value.replace(
        /\{\{resolve:secretsmanager:(.*?):SecretString:::\}\}/g,
        (whole, arn) => (secrets.has(arn) ? LOCAL_SECRET : whole),
      );
      if (value.includes('{{')) throw new Error(`${id}: expected a secret of the template, found ${value}`);
      return [
        value,
        {
          id: ref,
          limits: { perSecond: Throttle.RateLimit, atOnce: Throttle.BurstLimit, perDay: Quota.Limit },
        },
      ];
    }),
  );
}

function rolesOf(plan: Plan): ReadonlyMap<string, string> {
  const names = plan.of(role).flatMap(({ properties }) => properties.RoleName ?? []);
  return new Map(
    names
      .filter((name) => name.startsWith(PARTNER_PREFIX))
      .map((name) => [`local-${name.slice(PARTNER_PREFIX.length)}`, name]),
  );
}
