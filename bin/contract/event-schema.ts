import * as z from 'zod';
import { envelope, eventTypes, type FactType } from '../../events/index.ts';
import { envelopeWords } from './envelope-words.ts';
import { exampleEvent } from './example-event.ts';
import { fieldWords } from './field-words.ts';

/** A piece of JSON Schema 2020-12. */
export type Schema = Readonly<Record<string, unknown>>;

/** The schema of an object: its fields, those that must be there, whatever else it says, and what it leans on. */
export interface ObjectSchema {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
  readonly more: Schema;
  readonly definitions: Readonly<Record<string, Schema>>;
}

/** One event type: what it says, and the schema of its `data`. */
export interface TypeSchema {
  readonly type: string;
  readonly says: string;
  readonly data: ObjectSchema;
}

const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** The schemas of all types, in the order of the contract. */
export const typeSchemas = (): readonly TypeSchema[] =>
  [...eventTypes].map(([type, { says, data }]) => ({
    ...{ type, says },
    data: read(data, (field) => fieldWords(type, field)),
  }));

/** The envelope of every event, without its `data`. */
export const envelopeSchema = (): ObjectSchema => read(envelope.omit({ data: true }), envelopeWords);

/** An object's schema as JSON Schema writes it, without the definitions it leans on. */
export const written = ({ properties, required, more }: Omit<ObjectSchema, 'definitions'>): Schema => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
  ...more,
});

/** The schema of whole events of one type, which needs no other file. */
export function standaloneSchema({ type, says, data }: TypeSchema): Schema {
  const { properties, required, more, definitions } = envelopeSchema();
  return {
    $schema: dialect,
    $id: `urn:send-notification:event:${type}`,
    title: type,
    description: says,
    ...written({
      properties: { ...properties, type: typeIs(type), data: written(data) },
      required: [...required, 'data'],
      more,
    }),
    examples: [exampleEvent(type)],
    $defs: { ...definitions, ...data.definitions },
  };
}

/** The `type` of an event, as the one that it must be. */
export const typeIs = (type: string): Schema => ({
  type: 'string',
  const: type,
  description: envelopeWords('type'),
});

const anySchema = z.record(z.string(), z.unknown());
const fields = z.record(z.string(), anySchema);
const madeByZod = z.looseObject({
  $schema: z.string(),
  type: z.literal('object'),
  properties: fields,
  required: z.array(z.string()).default([]),
  $defs: fields.default({}),
});

function read(schema: FactType['data'], words: (field: string) => string): ObjectSchema {
  const made = portable(z.toJSONSchema(schema, { io: 'input' }));
  const { $schema, type, properties, required, $defs, ...more } = madeByZod.parse(made);
  const explained = Object.entries(properties).map(([field, { description: expected, ...form }]) => {
    const description = expected === undefined ? words(field) : `${words(field)} Expected: ${expected}.`;
    return [field, { ...form, description }];
  });
  return { properties: Object.fromEntries(explained), required, more, definitions: $defs };
}

// `\d` means the digits of every script to some engines.
const portable = (schema: object): unknown =>
  JSON.parse(
    JSON.stringify(schema, (key, value: unknown) =>
      key === 'pattern' && typeof value === 'string' ? value.replaceAll('\\d', '[0-9]') : value,
    ),
  );
