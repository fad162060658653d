import { Parser } from '@asyncapi/parser';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { asyncapi } from '../../bin/contract/asyncapi.ts';
import { gatewayProblems } from '../../bin/contract/gateway-problems.ts';
import { openapi } from '../../bin/contract/openapi.ts';
import { eventTypes, mediaTypes, problems } from '../../events/index.ts';

const slow = 60_000;
const answer = z.object({
  content: z.record(
    z.string(),
    z.object({
      schema: z.unknown(),
      examples: z.record(z.string(), z.object({ value: z.unknown() })).default({}),
    }),
  ),
});
const operation = z.object({
  requestBody: z.object({ content: z.record(z.string(), z.unknown()) }).optional(),
  responses: z.record(z.string(), answer),
  security: z.array(z.record(z.string(), z.unknown())),
});
const door = z
  .object({
    paths: z.record(z.string(), z.object({ get: operation.optional(), post: operation.optional() })),
  })
  .parse(openapi());
const operations = Object.values(door.paths).flatMap(({ get, post }) =>
  [get, post].filter((one) => one !== undefined),
);

describe('the document of the partner queues', () => {
  it(
    'is accepted by the AsyncAPI parser, examples included, with nothing to say but that a newer version exists',
    async () => {
      const { document, diagnostics } = await new Parser().parse(JSON.stringify(asyncapi()));
      expect(diagnostics.map(({ code }) => code)).toEqual(['asyncapi-latest-version']);
      const messages = document?.allMessages().all() ?? [];
      expect(messages.map((message) => message.name())).toEqual([...eventTypes.keys()]);
    },
    slow,
  );
});

describe('the document of the HTTPS door', () => {
  it(
    'is accepted by the strictest rules of the OpenAPI linter, examples included',
    async () => {
      const config = await createConfig({ extends: ['recommended-strict'] });
      const source = JSON.stringify(openapi());
      const found = await lintFromString({ source, config, absoluteRef: '/openapi.json' });
      expect(found.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
    },
    slow,
  );

  it('shows a real answer to every problem, each under its own status', () => {
    const shown = operations.flatMap(({ responses }) =>
      Object.entries(responses).flatMap(([status, { content }]) =>
        Object.entries(content['application/problem+json']?.examples ?? {}).map(([code, { value }]) => {
          expect(value).toMatchObject({ type: `problems/${code}`, status: Number(status) });
          return code;
        }),
      ),
    );
    // No operation has these: they are about paths and methods that do not exist.
    const known = [...Object.keys(problems), ...gatewayProblems.map(({ code }) => code)];
    expect([...new Set(shown)].sort()).toEqual(known.filter((code) => code !== 'wrong-method').sort());
    expect(Object.keys(operations[0]?.responses ?? {})).toEqual(
      expect.arrayContaining(['202', '400', '403', '409', '413', '415', '422', '429', '503']),
    );
  });

  it('says of every operation how an answer looks whose status nobody can foresee', () => {
    for (const { responses } of operations)
      expect(responses.default?.content['application/problem+json']).toMatchObject({
        schema: { $ref: '#/components/schemas/problem' },
      });
  });

  it('takes the three media types, and asks each request for an API key and one way to sign in', () => {
    const posts = operations.flatMap(({ requestBody }) =>
      requestBody ? [Object.keys(requestBody.content)] : [],
    );
    expect(posts).toEqual([Object.values(mediaTypes), Object.values(mediaTypes)]);
    expect(operations.map(({ security }) => security.map((one) => Object.keys(one).sort().join()))).toEqual([
      ...[['apiKey,sigv4'], ['apiKey,sigv4']],
      ...[['apiKey,clientCredentials'], ['apiKey,clientCredentials']],
    ]);
  });
});
