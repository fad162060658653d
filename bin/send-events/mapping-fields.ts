import { eventTypes } from '../../events/index.ts';
import { fieldsOf } from './contract-fields.ts';
import type { Cell, Mapping } from './mapping.ts';

/**
 * What a mapping says that the contract has not: types, and fields of their data. The door passes over fields it does not
 * know, so a name that is misspelt would lose its column without a word. A line for each, by its place in the mapping.
 */
export const unknownIn = ({ events }: Mapping): readonly string[] =>
  events.flatMap(({ type, data }, index) => {
    const types = typesOf(type);
    const strange = types.filter((name) => !eventTypes.has(name));
    if (strange.length > 0) return strange.map((name) => `events.${index}.type: ${unknownType(name)}`);
    return Object.keys(data).flatMap((path) => {
      const fault = faultOf(path, types);
      return fault === null ? [] : [`events.${index}.data.${path}: ${fault}`];
    });
  });

/** The types a rule can make; none where only the rows say it. */
function typesOf(type: Cell): readonly string[] {
  if ('value' in type) return [String(type.value)];
  return Object.values(type.values ?? {}).map(String);
}

function unknownType(name: string): string {
  const pathway = name.split('.').slice(0, 2).join('.');
  const near = [...eventTypes.keys()].filter((known) => known.startsWith(`${pathway}.`));
  const [such = 'send.assessment.requested.v1'] = near;
  return `expected a type of the contract, such as "${such}", got "${name}"`;
}

/** Why none of the types has this field; null when one of them has it, or when they are not known. */
function faultOf(path: string, types: readonly string[]): string | null {
  const [name = '', inner] = path.split('.');
  const known = types.flatMap((type) => fieldsOf(type) ?? []);
  if (known.length === 0) return null;
  const within = known.flatMap((fields) => fields.get(name) ?? []);
  const names = known.flatMap((fields) => [...fields.keys()]);
  if (!names.includes(name)) return expectedOneOf(types.join(' or '), names);
  if (inner === undefined) return null;
  if (within.length === 0) return `expected a value for ${name} itself: it has no fields`;
  return within.includes(inner) ? null : expectedOneOf(name, within);
}

function expectedOneOf(of: string, fields: readonly string[]): string {
  const known = [...new Set(fields)].map((field) => `"${field}"`).join(', ');
  return `expected a field of ${of}: ${known}, got none of that name`;
}
