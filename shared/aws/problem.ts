import {
  type ProblemCode,
  problems,
  type Reason,
  tryAgainAfterSeconds,
  visible,
} from '../../events/index.ts';

/** An answer as API Gateway takes it from a Lambda proxy. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What is wrong: which kind of problem, and a sentence that says what to put right. */
export interface Problem {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly reasons?: readonly Reason[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** The problem as an answer. https://www.rfc-editor.org/rfc/rfc9457 */
export function problemAnswer({ code, detail, reasons, headers }: Problem, requestId: string): HttpAnswer {
  const { status, title } = problems[code];
  const body = { type: `problems/${code}`, title, status, detail, instance: `requests/${requestId}` };
  return {
    statusCode: status,
    headers: {
      'content-type': 'application/problem+json',
      ...(code === 'try-again' && { 'retry-after': String(tryAgainAfterSeconds) }),
      ...headers,
    },
    body: written(reasons === undefined ? body : { ...body, reasons }),
  };
}

/** An answer in plain JSON. */
export const jsonAnswer = (
  statusCode: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpAnswer => ({
  statusCode,
  headers: { 'content-type': 'application/json', ...headers },
  body: written(body),
});

// What a partner sent is told back: an id, a value. It must not steer whatever shows the answer.
const written = (body: unknown): string => visible(JSON.stringify(body));

/** Reasons as one sentence. */
export const inOneSentence = (reasons: readonly Reason[]): string =>
  reasons.map(({ field, expected, got }) => `${field}: expected ${expected}, got ${got}`).join('; ');
