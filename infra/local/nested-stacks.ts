import * as z from 'zod';
import type { Template } from './assembly.ts';

const Nested = z.strictObject({
  TemplateURL: z.unknown(),
  Parameters: z.record(z.string(), z.unknown()).default({}),
});

/**
 * The template with the resources of its nested stacks in it, each under the id of its stack and its own, and with what
 * those stacks give out in place of each reference to it. `nestedOf` reads the template that a `TemplateURL` names.
 */
export function withNestedStacks(template: Template, nestedOf: (url: unknown) => Template): Template {
  const given = new Map<string, unknown>();
  const resources = Object.entries(template.Resources).flatMap(([id, resource]) => {
    if (resource.Type !== 'AWS::CloudFormation::Stack') return [[id, resource] as const];
    const { TemplateURL, Parameters } = Nested.parse(resource.Properties);
    const inner = withNestedStacks(nestedOf(TemplateURL), nestedOf);
    const names = { prefix: id, own: inner.Resources, given: Parameters };
    for (const [name, { Value }] of Object.entries(inner.Outputs))
      given.set(`${id}.Outputs.${name}`, renamed(Value, names));
    return Object.entries(inner.Resources).map(
      ([name, { Type, Condition, Properties }]) =>
        [`${id}${name}`, { Type, Condition, Properties: renamedRecord(Properties, names) }] as const,
    );
  });
  const read = resources.map(
    ([id, { Properties, ...rest }]) =>
      [id, { ...rest, Properties: filledRecord(Properties, given) }] as const,
  );
  const outputs = Object.entries(template.Outputs).map(
    ([name, { Value }]) => [name, { Value: filled(Value, given) }] as const,
  );
  return { ...template, Resources: Object.fromEntries(read), Outputs: Object.fromEntries(outputs) };
}

/** The value with what nested stacks give out in place of each `Fn::GetAtt` of it. */
function filled(value: unknown, given: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((item) => filled(item, given));
  if (typeof value !== 'object' || value === null) return value;
  if ('Fn::GetAtt' in value) {
    const path = value['Fn::GetAtt'];
    const name = Array.isArray(path) ? path.join('.') : String(path);
    // What a nested stack was given may come from another one.
    return given.has(name) ? filled(given.get(name), given) : value;
  }
  return filledRecord(value, given);
}

const filledRecord = (value: object, given: ReadonlyMap<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, given)]));

interface Names {
  readonly prefix: string;
  readonly own: Readonly<Record<string, unknown>>;
  readonly given: Readonly<Record<string, unknown>>;
}

function renamed(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, names));
  if (typeof value !== 'object' || value === null) return value;
  if ('Ref' in value && typeof value.Ref === 'string') return reference(value.Ref, names);
  if ('Fn::GetAtt' in value) return { 'Fn::GetAtt': attribute(value['Fn::GetAtt'], names) };
  return renamedRecord(value, names);
}

const renamedRecord = (value: object, names: Names): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renamed(item, names)]));

function reference(name: string, { prefix, own, given }: Names): unknown {
  if (name in given) return given[name];
  return { Ref: name in own ? `${prefix}${name}` : name };
}

function attribute(path: unknown, { prefix }: Names): unknown {
  if (Array.isArray(path)) return [`${prefix}${String(path[0])}`, ...path.slice(1)];
  return `${prefix}${String(path)}`;
}
