import type { ObjectSchema, Schema } from './event-schema.ts';

/** One field as its page shows it: what it means, and what form it has. */
export interface FieldRow {
  readonly field: string;
  readonly required: boolean;
  readonly words: string;
  readonly form: string;
}

/** The fields of an object, those that must be there first. */
export function fieldRows({ properties, required, definitions }: ObjectSchema): readonly FieldRow[] {
  const rows = Object.entries(properties).map(([field, schema]) => ({
    ...{ field, required: required.includes(field) },
    ...said(String(schema.description ?? ''), () =>
      formInWords({ ...schema, description: undefined }, definitions),
    ),
  }));
  return rows.toSorted((one, other) => Number(other.required) - Number(one.required));
}

// A form that was put into words stands after what the field means.
function said(description: string, form: () => string): Pick<FieldRow, 'words' | 'form'> {
  const [words = '', expected] = description.split(' Expected: ');
  return { words, form: expected === undefined ? `${capital(form())}.` : capital(expected) };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

type Definitions = ObjectSchema['definitions'];

/** What form a value has, in words. */
function formInWords({ default: usual, ...schema }: Schema, definitions: Definitions): string {
  const form = plainForm(schema, definitions);
  return usual === undefined ? form : `${form}; \`${usual}\` if left out`;
}

function plainForm(schema: Schema, definitions: Definitions): string {
  if (typeof schema.$ref === 'string') return referred(schema.$ref, definitions);
  if (typeof schema.description === 'string') return schema.description;
  if (schema.const !== undefined) return shown(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map(shown).join(', ');
  if (Array.isArray(schema.anyOf))
    return schema.anyOf.map((one: Schema) => formInWords(one, definitions)).join(', or ');
  switch (schema.type) {
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
    case 'number':
      return numberInWords(schema);
    case 'array':
      return `a list${limits(schema.minItems, schema.maxItems, 'items')}, each ${formInWords(schemaIn(schema.items), definitions)}`;
    case 'object':
      return objectInWords(schema, definitions);
    default:
      return textInWords(schema);
  }
}

const shown = (value: unknown): string => `\`${typeof value === 'string' ? value : JSON.stringify(value)}\``;

const schemaIn = (value: unknown): Schema =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function referred(ref: string, definitions: Definitions): string {
  const definition = definitions[ref.slice('#/$defs/'.length)];
  if (definition?.description === undefined)
    throw new Error(`Expected words for the form "${ref}", found none.`);
  return String(definition.description);
}

const numberInWords = ({ type, minimum, maximum }: Schema): string =>
  `a ${type === 'integer' ? 'whole number' : 'number'}${limits(minimum, maximum, '')}`;

function limits(least: unknown, most: unknown, of: string): string {
  const unit = of === '' ? '' : ` ${of}`;
  if (least !== undefined && most !== undefined) return ` from ${least} to ${most}${unit}`;
  if (most !== undefined) return ` of at most ${most}${unit}`;
  return least === undefined ? '' : ` from ${least}${unit}`;
}

function objectInWords(
  { properties, propertyNames, additionalProperties }: Schema,
  definitions: Definitions,
): string {
  if (properties === undefined)
    return `an object that gives ${formInWords(schemaIn(additionalProperties), definitions)} for each of your codes${propertyNames === undefined ? ' or names' : ''}`;
  const fields = Object.entries(schemaIn(properties)).map(
    ([field, form]) => `\`${field}\` (${formInWords(schemaIn(form), definitions)})`,
  );
  return `an object with ${fields.join(', ')}`;
}

function textInWords({ minLength, maxLength, pattern }: Schema): string {
  if (maxLength !== undefined) return `text of ${minLength ?? 0} to ${maxLength} characters, on one line`;
  return pattern === undefined ? 'text' : `text that matches \`${pattern}\``;
}
