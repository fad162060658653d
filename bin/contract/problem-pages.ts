import { type ProblemCode, problems } from '../../events/index.ts';
import { gatewayProblems } from './gateway-problems.ts';
import { problemExamples } from './problem-examples.ts';
import { problemWords } from './problem-words.ts';

/** One problem as the page of errors shows it. */
export interface ProblemPage {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly means: string;
  readonly fix: string;
  readonly example: unknown;
}

const isProblem = (code: string): code is ProblemCode => code in problems;

const ofDoor: readonly ProblemPage[] = Object.keys(problems)
  .filter(isProblem)
  .map((code) => ({ code, ...problems[code], ...problemWords[code], example: problemExamples[code] }));

/** An answer of the gateway, as it gives it. */
export const gatewayExample = ({
  code,
  title,
  status,
  detail,
}: (typeof gatewayProblems)[number]): object => ({
  ...{ type: `problems/${code}`, title, status, detail },
  instance: 'requests/0b7a9f60-4c1d-4f0b-8a35-6de1f2c39d18',
});

const ofGateway: readonly ProblemPage[] = gatewayProblems.map((problem) => ({
  ...{
    code: problem.code,
    status: problem.status,
    title: problem.title,
    means: problem.title,
    fix: problem.detail,
  },
  example: gatewayExample(problem),
}));

/** Every problem a partner may meet, of the door and of the gateway before it, by status. */
export const allProblems: readonly ProblemPage[] = [...ofDoor, ...ofGateway].toSorted(
  (one, other) => one.status - other.status,
);
