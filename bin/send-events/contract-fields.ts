import * as z from 'zod';
import { eventTypes } from '../../events/index.ts';

/** The fields that a type has in `data`, each with the names of the fields within it: none where it is no object. */
export type ContractFields = ReadonlyMap<string, readonly string[]>;

/** The fields of an event type; null for a type that the contract does not have. */
export function fieldsOf(type: string): ContractFields | null {
  const known = eventTypes.get(type);
  if (known === undefined) return null;
  return new Map(Object.entries(known.data.shape).map(([name, field]) => [name, innerFieldsOf(field)]));
}

function innerFieldsOf(field: unknown): readonly string[] {
  if (field instanceof z.ZodOptional) return innerFieldsOf(field.unwrap());
  if (field instanceof z.ZodUnion) return field.options.flatMap(innerFieldsOf);
  return field instanceof z.ZodObject ? Object.keys(field.shape) : [];
}
