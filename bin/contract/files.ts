import { asyncapi } from './asyncapi.ts';
import { standaloneSchema, typeSchemas } from './event-schema.ts';
import { openapi } from './openapi.ts';
import { siteFiles } from './site-pages.ts';

/** Where the published contract is kept, from the root of the repository. */
export const contractFolder = 'docs/contract';

/** Every file of the published contract: its path in that folder and its text. The same code gives the same files. */
export function contractFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['asyncapi.json', json(asyncapi())],
    ['openapi.json', json(openapi())],
    ...[...siteFiles()].map(([path, text]) => [`site/${path}`, text] as const),
    ...typeSchemas().map(
      (schema) => [`schemas/${schema.type}.json`, json(standaloneSchema(schema))] as const,
    ),
  ]);
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
