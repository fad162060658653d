import * as z from 'zod';
import type { Assembly } from './assembly.ts';
import type { FunctionSpec } from './function-pool.ts';
import { KEY_SERVICE } from './key-service.ts';
import { ACCOUNT } from './messages.ts';
import type { Plan } from './plan.ts';
import { lambda } from './resource-kinds.ts';
import { SIGN_IN } from './sign-in.ts';

/** Where the functions find the local services. */
export interface Endpoints {
  readonly dynamodb: string;
  readonly messages: string;
  readonly ses: string;
  readonly door: string;
}

export interface FunctionOptions {
  readonly assembly: Assembly;
  readonly endpoints: Endpoints;
  /** Copies of a function, by its label or logical id. */
  readonly workers: Readonly<Record<string, number>>;
}

// Two at least of those that write to cases, so that conflicts really happen.
const DEFAULT_COPIES: Readonly<Record<string, number>> = { intake: 2, send: 2, receive: 2 };

/** Every Lambda function of the template with its built bundle, its environment and the number of copies to run. */
export function functionSpecs(plan: Plan, options: FunctionOptions): readonly FunctionSpec[] {
  return plan.of(lambda).map(({ id, ref, properties }): FunctionSpec => {
    const { Code, Handler, Environment, Timeout, MemorySize, ReservedConcurrentExecutions } = properties;
    const label = Environment?.Variables.POWERTOOLS_SERVICE_NAME ?? id;
    const wanted = options.workers[label] ?? options.workers[id] ?? DEFAULT_COPIES[label] ?? 1;
    return {
      id,
      label,
      bundle: options.assembly.bundleOf(Code.S3Key, Handler),
      exportName: Handler.split('.').at(-1) ?? 'handler',
      functionName: ref,
      functionArn: functionArn(ref, options.assembly.region),
      memoryMb: MemorySize,
      timeoutMs: Timeout * 1000,
      copies: Math.min(wanted, ReservedConcurrentExecutions ?? wanted),
      environment: {
        ...atHome(Environment?.Variables ?? {}, options.endpoints),
        ...lambdaEnvironment(ref, MemorySize, options.assembly.region),
        ...endpointEnvironment(options.endpoints),
        // Whoever checks tokens finds the keys of the stand-in instead of the issuer's.
        ...(Environment?.Variables.TOKEN_KEYS_URL && {
          TOKEN_KEYS_URL: `${options.endpoints.door}/local/jwks.json`,
        }),
        // And whoever signs people in finds the stand-ins for the providers of the areas.
        ...(Environment?.Variables.SIGN_IN && {
          SIGN_IN: signInAtHome(Environment.Variables.SIGN_IN, options.endpoints),
        }),
      },
    };
  });
}

/** The ARN by which schedules and mappings name a function. */
export function functionArn(name: string, region: string): string {
  return `arn:aws:lambda:${region}:${ACCOUNT}:function:${name}`;
}

/** What Lambda itself puts into a function's environment, with credentials that open nothing. */
function lambdaEnvironment(name: string, memoryMb: number, region: string) {
  return {
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    TZ: 'UTC',
  };
}

const deployedApi = /^https:\/\/[^/]+\.execute-api\.[^/]+\/[^/]+/;

/** Addresses of the deployed API, which here is the local door. */
function atHome(variables: Readonly<Record<string, string>>, { door }: Endpoints) {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, value.replace(deployedApi, door)]),
  );
}

const Providers = z.record(z.string(), z.object({ issuer: z.string(), clientId: z.string() }));

/** The same areas and clients, with the stand-in of each area for its issuer. */
const signInAtHome = (given: string, { door }: Endpoints): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(Providers.parse(JSON.parse(given))).map(([area, { clientId }]) => [
        area,
        { issuer: `${door}${SIGN_IN}${area}`, clientId },
      ]),
    ),
  );

function endpointEnvironment({ dynamodb, messages, ses, door }: Endpoints) {
  return {
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    AWS_ENDPOINT_URL_SQS: messages,
    AWS_ENDPOINT_URL_SNS: messages,
    AWS_ENDPOINT_URL_SES: ses,
    AWS_ENDPOINT_URL_KMS: `${door}${KEY_SERVICE}`,
    // Nothing of the person's own AWS set-up reaches the functions.
    AWS_CONFIG_FILE: '/nonexistent',
    AWS_SHARED_CREDENTIALS_FILE: '/nonexistent',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
