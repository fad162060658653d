import {
  envelopeSchema,
  type Schema,
  type TypeSchema,
  typeIs,
  typeSchemas,
  written,
} from './event-schema.ts';

/** The name of the part that every event shares. */
export const envelopeName = 'envelope';

/** Where one of these schemas stands in an AsyncAPI or OpenAPI document. */
export const refTo = (name: string): { readonly $ref: string } => ({ $ref: `#/components/schemas/${name}` });

/** The schemas of all events as parts of one document: the envelope once, each type by its own name. */
export function componentSchemas(): Readonly<Record<string, unknown>> {
  const types = typeSchemas();
  const envelope = envelopeSchema();
  const shared = Object.assign({}, envelope.definitions, ...types.map(({ data }) => data.definitions));
  return movedHere({
    ...shared,
    [envelopeName]: { description: 'What every event carries (CloudEvents 1.0).', ...written(envelope) },
    ...Object.fromEntries(types.map((type) => [type.type, eventSchema(type)])),
  });
}

const eventSchema = ({ type, says, data }: TypeSchema): Schema => ({
  description: says,
  allOf: [
    refTo(envelopeName),
    { type: 'object', properties: { type: typeIs(type), data: written(data) }, required: ['type', 'data'] },
  ],
});

// Definitions of one file become parts of the document.
function movedHere(schemas: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const text = JSON.stringify(schemas).replaceAll('"#/$defs/', '"#/components/schemas/');
  return JSON.parse(text);
}
