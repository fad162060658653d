import type { ProblemCode } from '../../events/index.ts';
import { partners } from '../../shared/areas/partners.ts';
import { tryAgain, wrongKey } from '../../shared/aws/door.ts';
import { readBody } from '../../shared/aws/door-body.ts';
import { readEvent } from '../../shared/aws/door-event.ts';
import { readRequest } from '../../shared/aws/door-request.ts';
import { inOneSentence, type Problem, problemAnswer } from '../../shared/aws/problem.ts';
import { exampleEvent } from './example-event.ts';

const requestId = '5f2c1d3e-6a58-4c8e-9d0b-2f1a7c9e4b60';
const receivedAt = Date.parse('2026-04-13T09:31:00Z');
const event = exampleEvent('send.assessment.requested.v1');
const json = JSON.stringify(event);

/** A real answer to each problem, as the door itself gives it. */
export const problemExamples: Readonly<Record<ProblemCode, unknown>> = {
  'not-json': answerTo(ofBody('{"specversion": "1.0",', 'application/json')),
  'not-a-batch': answerTo(ofBody(`[${json}]`, 'application/cloudevents+json')),
  'not-a-partner': answerTo({
    code: 'not-a-partner',
    detail: 'Sign in as a partner of the register, on the path of its kind of signing in.',
  }),
  'wrong-key': answerTo(wrongKey),
  'not-allowed': answerTo(ofEvent({ ...event, localarea: 'brent' })),
  'not-found': answerTo({
    code: 'not-found',
    detail: 'You have posted no event of this case and id, or it was refused more than 30 days ago.',
  }),
  'wrong-method': answerTo({ code: 'wrong-method', detail: 'Use POST here.' }),
  'known-id': answerTo(
    withReasons('known-id', {
      ...{ field: 'id', expected: 'a new id, or the same event again' },
      got: 'an id taken in on 2026-04-13T09:30:04Z with another body',
    }),
  ),
  'too-large': answerTo(ofBody(`[${Array.from({ length: 101 }, () => '{}')}]`, 'application/json')),
  'wrong-encoding': answerTo(ofBody(json, 'application/json', 'gzip')),
  'wrong-media-type': answerTo(ofBody(json, 'text/plain')),
  malformed: answerTo(
    ofEvent({ ...event, data: { assessmentId: 'A-1', receivedOn: '2026-02-30', requestedBy: 'mum' } }),
  ),
  'try-again': answerTo(tryAgain),
};

function answerTo(problem: Problem): unknown {
  return JSON.parse(problemAnswer(problem, requestId).body);
}

function withReasons(code: ProblemCode, ...reasons: NonNullable<Problem['reasons']>): Problem {
  return { code, detail: inOneSentence(reasons), reasons };
}

function ofBody(body: string, mediaType: string, encoding = 'identity'): Problem {
  const read = readBody(
    readRequest({
      ...{ resource: '/events', httpMethod: 'POST', body },
      headers: { 'content-type': mediaType, 'content-encoding': encoding },
      requestContext: { requestId, accountId: '000000000000', identity: {} },
    }),
  );
  if (read.ok) throw new Error('Expected a body that the door does not take.');
  return read.problem;
}

function ofEvent(posted: object): Problem {
  const partner = partners.find(({ id }) => id === 'hull-case-system');
  if (partner === undefined) throw new Error('Expected the partner "hull-case-system" in the register.');
  const read = readEvent(JSON.stringify(posted), partner, receivedAt);
  if (read.ok) throw new Error('Expected an event that the door refuses.');
  return withReasons(read.code, ...read.reasons);
}
