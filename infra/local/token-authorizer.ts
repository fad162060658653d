import * as z from 'zod';
import type { Answer, FunctionPool } from './function-pool.ts';
import type { AnswerType } from './gateway-answers.ts';
import type { AuthorizerSpec } from './gateway-plan.ts';

const texts = z.union([z.array(z.string()), z.string().transform((only) => [only])]);
const Word = z.object({
  principalId: z.string(),
  policyDocument: z.object({
    Statement: z.array(z.object({ Effect: z.enum(['Allow', 'Deny']), Action: texts, Resource: texts })),
  }),
  context: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});
type Word = z.infer<typeof Word>;

/** Who asks, as the function behind it is told; or what the gateway answers instead. */
export type Decision =
  | { readonly ok: true; readonly authorizer: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly answer: AnswerType };

export interface AuthorizerOptions {
  readonly invoke: (pool: FunctionPool, event: unknown) => Promise<Answer>;
  /** Simulated time: by it tokens run out. */
  readonly now: () => number;
}

/** Decides whether the bearer of a token may call the method with this ARN. */
export type Authorizer = (
  spec: AuthorizerSpec,
  token: string | undefined,
  methodArn: string,
) => Promise<Decision>;

const MOST_KEPT = 1_000;

/**
 * A Lambda authorizer of the kind TOKEN, with its cache: a policy counts for the token, whatever that asks for next.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html
 */
export function createAuthorizer({ invoke, now }: AuthorizerOptions): Authorizer {
  const kept = new Map<string, { readonly word: Word; readonly until: number }>();
  const ask = async (spec: AuthorizerSpec, token: string, methodArn: string): Promise<Word | AnswerType> => {
    const found = kept.get(token);
    if (found !== undefined && found.until > now()) return found.word;
    const answer = await invoke(spec.pool, { type: 'TOKEN', authorizationToken: token, methodArn });
    if (!answer.ok) return isUnauthorized(answer.error) ? 'UNAUTHORIZED' : 'AUTHORIZER_FAILURE';
    const word = Word.safeParse(answer.result);
    if (!word.success) return 'AUTHORIZER_CONFIGURATION_ERROR';
    if (kept.size >= MOST_KEPT) kept.clear();
    if (spec.ttlMs > 0) kept.set(token, { word: word.data, until: now() + spec.ttlMs });
    return word.data;
  };
  return async (spec, token, methodArn) => {
    if (token === undefined || !(spec.pattern?.test(token) ?? true))
      return { ok: false, answer: 'UNAUTHORIZED' };
    const word = await ask(spec, token, methodArn);
    if (typeof word === 'string') return { ok: false, answer: word };
    if (!allows(word, methodArn)) return { ok: false, answer: 'ACCESS_DENIED' };
    const context = Object.entries(word.context).map(([name, value]) => [name, String(value)]);
    return { ok: true, authorizer: { ...Object.fromEntries(context), principalId: word.principalId } };
  };
}

/** The one error that means 401: what the function threw says this word alone. */
const isUnauthorized = (error: string): boolean => /^(?:\w+: )?Unauthorized(?:\n|$)/.test(error);

function allows({ policyDocument: { Statement } }: Word, methodArn: string): boolean {
  const speaking = Statement.filter(
    ({ Action, Resource }) =>
      Action.some((pattern) => matches(pattern, 'execute-api:Invoke')) &&
      Resource.some((pattern) => matches(pattern, methodArn)),
  );
  return speaking.length > 0 && speaking.every(({ Effect }) => Effect === 'Allow');
}

/** `*` stands for any characters, `?` for one. */
function matches(pattern: string, text: string): boolean {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${escaped}$`, 's').test(text);
}
