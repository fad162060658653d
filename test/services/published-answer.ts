import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as z from 'zod';
import { openapi } from '../../bin/contract/openapi.ts';
import type { HttpAnswer } from '../../shared/aws/problem.ts';

const operation = z.object({
  responses: z.record(
    z.string(),
    z.object({ content: z.record(z.string(), z.object({ schema: z.object({ $ref: z.string() }) })) }),
  ),
});
const document = z
  .looseObject({
    paths: z.record(z.string(), z.looseObject({ get: operation.optional(), post: operation.optional() })),
  })
  .parse(openapi());

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
ajv.addSchema(document, 'openapi');

/** What an answer is to: the path as the published document has it. */
export interface Operation {
  readonly method: 'get' | 'post';
  readonly path: string;
}

/** The same answer. Throws when the published OpenAPI document has no such answer to the operation. */
export function asPublished(answer: HttpAnswer, { method, path }: Operation): HttpAnswer {
  const type = answer.headers['content-type'] ?? '';
  const found = document.paths[path]?.[method]?.responses[String(answer.statusCode)]?.content[type];
  if (found === undefined)
    throw new Error(`Expected a published answer, found ${answer.statusCode} ${type} to ${method} ${path}.`);
  if (!ajv.validate(`openapi${found.schema.$ref}`, JSON.parse(answer.body)))
    throw new Error(`Expected an answer as published, found ${answer.body}: ${ajv.errorsText()}.`);
  return answer;
}
