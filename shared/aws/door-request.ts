import * as z from 'zod';
import type { Partner } from '../areas/partners.ts';

const texts = z.record(z.string(), z.string().optional()).nullish();

// What we read of a request: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
const proxyRequest = z.object({
  /** The path as it stands in the API, such as `/oauth/events`. */
  resource: z.string(),
  httpMethod: z.string(),
  headers: texts,
  pathParameters: texts,
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().default(false),
  requestContext: z.object({
    requestId: z.string(),
    /** The account the API belongs to. */
    accountId: z.string(),
    identity: z.object({ userArn: z.string().nullish(), apiKey: z.string().nullish() }),
    authorizer: z.object({ partner: z.string().optional() }).nullish(),
  }),
});

/** A request to the door as API Gateway hands it over. */
export type ProxyRequest = z.infer<typeof proxyRequest>;

/** Reads what API Gateway hands over. Throws for anything else: then the door is not built as it should be. */
export const readRequest = (event: unknown): ProxyRequest => proxyRequest.parse(event);

/** Before the paths of partners that sign in with a token. */
const oauthBase = '/oauth';

/** Where a request goes: what it asks for, how it signs in, and what comes before the paths of its kind. */
export interface Route {
  readonly to: 'events' | 'event' | null;
  readonly signIn: 'iam' | 'oauth';
  readonly base: string;
}

/** The route of a request. */
export function routeOf({ resource }: ProxyRequest): Route {
  const signed = resource.startsWith(`${oauthBase}/`)
    ? { signIn: 'oauth' as const, base: oauthBase }
    : { signIn: 'iam' as const, base: '' };
  return { ...signed, to: routes[resource.slice(signed.base.length)] ?? null };
}

const routes: Readonly<Record<string, 'events' | 'event' | undefined>> = {
  '/events': 'events',
  '/cases/{subject}/events/{id+}': 'event',
};

/**
 * The partner whom the gateway found to be signed in, or undefined when the register knows none that signs in so. Only
 * what the gateway itself says counts: the role of ours that was assumed, or what the authorizer read from the token.
 * A role of the same name in another account is not ours.
 */
export function callerOf(
  { requestContext: { accountId, identity, authorizer } }: ProxyRequest,
  { signIn }: Route,
  register: readonly Partner[],
): Partner | undefined {
  const claimed = signIn === 'oauth' ? authorizer?.partner : roleIn(identity.userArn ?? '', accountId);
  return register.find(({ id, signIn: { kind } }) => id === claimed && kind === signIn);
}

/**
 * Whether the API key that came with a request is this partner's: the value of each ends with the id of its partner. The
 * gateway knows the key; a longer id that ends alike is another partner's.
 */
export function hasOwnKey(
  { requestContext: { identity } }: ProxyRequest,
  partner: Partner,
  register: readonly Partner[],
): boolean {
  const endsWith = ({ id }: Partner): boolean => identity.apiKey?.endsWith(`-${id}`) ?? false;
  return (
    endsWith(partner) && !register.some((other) => other.id.length > partner.id.length && endsWith(other))
  );
}

const rolePrefix = 'send-partner-';

// arn:aws:sts::ACCOUNT:assumed-role/ROLE/SESSION
function roleIn(userArn: string, account: string): string | undefined {
  const [, , service, , owner, resource = ''] = userArn.split(':');
  const [kind, role = ''] = resource.split('/');
  const isOurs = service === 'sts' && owner === account && kind === 'assumed-role';
  return isOurs && role.startsWith(rolePrefix) ? role.slice(rolePrefix.length) : undefined;
}

/** A header, by its name in small letters, whatever its letters were. */
export function headerOf({ headers }: ProxyRequest, name: string): string | undefined {
  return Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
}

/**
 * A part of the path, or null for one that is not well written. A REST API hands the parts over as they were sent, still
 * percent-encoded.
 */
export function pathPart({ pathParameters }: ProxyRequest, name: string): string | null {
  try {
    return decodeURIComponent(pathParameters?.[name] ?? '');
  } catch {
    return null;
  }
}
