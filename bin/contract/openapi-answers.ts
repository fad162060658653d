import { type ProblemCode, problems, tryAgainAfterSeconds } from '../../events/index.ts';
import { refTo } from './component-schemas.ts';
import { gatewayProblems } from './gateway-problems.ts';
import { problemExamples } from './problem-examples.ts';
import { gatewayExample } from './problem-pages.ts';

/** One problem an operation may answer with: a real answer of the door or of the gateway before it. */
interface Answer {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly value: unknown;
}

/** What is asked for, and how one signs in to ask it. */
export interface Asked {
  readonly operation: 'post' | 'status';
  readonly signIn: 'iam' | 'oauth';
}

// What the door answers to each; a path or method that does not exist is no operation.
const ofDoor: Readonly<Record<Asked['operation'], readonly ProblemCode[]>> = {
  post: [
    ...(['not-json', 'not-a-batch', 'not-a-partner', 'wrong-key', 'not-allowed', 'known-id'] as const),
    ...(['too-large', 'wrong-encoding', 'wrong-media-type', 'malformed', 'try-again'] as const),
  ],
  status: ['not-a-partner', 'wrong-key', 'not-found', 'try-again'],
};

/** The problems that an operation may answer with, by status, as OpenAPI responses. */
export function problemResponses(asked: Asked): Readonly<Record<string, object>> {
  const byStatus = Map.groupBy(answersTo(asked), ({ status }) => String(status));
  const known = [...byStatus].sort().map(([status, answers]) => [status, responseOf(answers)] as const);
  return { ...Object.fromEntries(known), default: another };
}

function answersTo({ operation, signIn }: Asked): readonly Answer[] {
  const door = ofDoor[operation].map((code) => ({ code, ...problems[code], value: problemExamples[code] }));
  const gateway = gatewayProblems
    .filter(({ only }) => only === undefined || only === signIn)
    .map((problem) => ({ ...problem, value: gatewayExample(problem) }));
  return [...door, ...gateway];
}

/** Whatever else the gateway answers by itself, such as 408, 431, 500, 502 or 504. */
const another = {
  description:
    'Another problem: `bad-request` where it is the request, `try-again` where it is not. The status of the answer counts: `status` may be missing.',
  content: { 'application/problem+json': { schema: refTo('problem') } },
};

function responseOf(answers: readonly Answer[]): object {
  const later = answers.some(({ status }) => status === 429 || status === 503);
  return {
    description: [...new Set(answers.map(({ title }) => title))].join(' '),
    ...(later && { headers: { 'Retry-After': retryAfter } }),
    content: {
      'application/problem+json': {
        schema: refTo('problem'),
        examples: Object.fromEntries(answers.map(({ code, value }) => [code, { value }])),
      },
    },
  };
}

const retryAfter = {
  description: 'How many seconds to wait, where it is given.',
  schema: { type: 'integer', examples: [tryAgainAfterSeconds] },
};
