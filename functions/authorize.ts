import * as z from 'zod';
import { type Partner, partners } from '../shared/areas/partners.ts';
import { envOf } from '../shared/aws/env.ts';
import { type ReadToken, tokensOf } from '../shared/aws/token.ts';
import { Unauthorized } from '../shared/aws/unauthorized.ts';
import { type Invocation, stack } from './stack.ts';

/** What the authorizer works with. */
export interface AuthorizeDependencies {
  readonly partners: readonly Partner[];
  readonly readToken: ReadToken;
}

// Either kind of authorizer: one that is handed the token, or one that is handed the request.
const asked = z.object({
  methodArn: z.string(),
  authorizationToken: z.string().optional(),
  headers: z.record(z.string(), z.string().nullish()).nullish(),
});

/** What API Gateway is told of who asks. https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-output.html */
export interface Authorized {
  readonly principalId: string;
  readonly policyDocument: {
    readonly Version: '2012-10-17';
    readonly Statement: readonly {
      readonly Action: 'execute-api:Invoke';
      readonly Effect: 'Allow' | 'Deny';
      readonly Resource: readonly string[];
    }[];
  };
  readonly context?: { readonly partner: string };
}

/**
 * Who a token speaks for: the partner of the register whose client it was made for. A client that no partner has is
 * denied, which the gateway answers with 403; what is no token of our issuer throws `Unauthorized`, which is 401.
 */
export async function authorize(
  event: unknown,
  { partners: register, readToken, now, log }: AuthorizeDependencies & Invocation,
): Promise<Authorized> {
  const { methodArn, authorizationToken, headers } = asked.parse(event);
  const token = tokenIn(authorizationToken ?? headerIn(headers ?? {}));
  const clientId = await readToken(token, now);
  const partner = register.find(({ signIn }) => signIn.kind === 'oauth' && signIn.clientId === clientId);
  if (partner === undefined) {
    log('caller-unknown', { outcome: 'a client that no partner has' });
    return { principalId: 'nobody', policyDocument: policy('Deny', methodArn) };
  }
  return {
    principalId: partner.id,
    policyDocument: policy('Allow', methodArn),
    context: { partner: partner.id },
  };
}

const headerIn = (headers: Readonly<Record<string, string | null | undefined>>): string =>
  Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? '';

function tokenIn(header: string): string {
  const token = /^bearer +([\w.~+/=-]+) *$/i.exec(header)?.[1];
  if (token === undefined) throw new Unauthorized('NO_TOKEN');
  return token;
}

// The gateway keeps the answer for the token, and uses it for whatever that asks for next: it must cover both methods.
function policy(Effect: 'Allow' | 'Deny', methodArn: string): Authorized['policyDocument'] {
  const stage = methodArn.split('/').slice(0, 2).join('/');
  const Resource = [`${stage}/POST/oauth/events`, `${stage}/GET/oauth/cases/*`];
  return { Version: '2012-10-17', Statement: [{ Action: 'execute-api:Invoke', Effect, Resource }] };
}

export const handler = stack((): AuthorizeDependencies => {
  const env = envOf(['TOKEN_ISSUER', 'TOKEN_AUDIENCE', 'TOKEN_KEYS_URL']);
  const { TOKEN_ISSUER: issuer, TOKEN_AUDIENCE: audience, TOKEN_KEYS_URL: keysUrl } = env;
  return { partners, readToken: tokensOf({ issuer, audience, keysUrl }) };
}, authorize);
