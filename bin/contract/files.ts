import { standaloneSchema, typeSchemas } from './event-schema.ts';

/** Where the published contract is kept, from the root of the repository. */
export const contractFolder = 'docs/contract';

/** Every file of the published contract: its path in that folder and its text. The same code gives the same files. */
export function contractFiles(): ReadonlyMap<string, string> {
  return new Map(
    typeSchemas().map((schema) => [`schemas/${schema.type}.json`, json(standaloneSchema(schema))]),
  );
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
