import type * as z from 'zod';
import type { Template } from './assembly.ts';
import { type References, resolve } from './intrinsics.ts';
import { type Home, physicalNames } from './physical-names.ts';
import type { ResourceKind } from './resource-kind.ts';
import { enactedKinds, inertTypes } from './resource-kinds.ts';

/** One resource of the template: every reference resolved, every property known. */
export interface Planned<Properties> {
  readonly id: string;
  /** What `Ref` gives: the name of a table or function, the url of a queue, the ARN of a topic. */
  readonly ref: string;
  readonly properties: Properties;
}

/** The template as the local run will carry it out. */
export interface Plan {
  of<Enacted extends z.ZodType>(kind: ResourceKind<Enacted>): readonly Planned<z.output<Enacted>>[];
}

type Resources = Pick<Template, 'Parameters' | 'Resources'>;
type Resource = Template['Resources'][string] & { readonly id: string };

/**
 * Reads every resource of the template. A type or property that is neither enacted nor on the list of inert ones is an error that names
 * the resource, its type and the property: what the local run leaves out, it leaves out on purpose.
 */
export function planOf(template: Resources, home: Home): Plan {
  const references = physicalNames(template, home);
  const resources = Object.entries(template.Resources)
    .map(([id, resource]) => ({ id, ...resource }))
    .filter(({ Type }) => !inertTypes.has(Type));
  const plan: Plan = {
    of: (kind) =>
      resources
        .filter(({ Type }) => Type === kind.type)
        .map((resource) => ({
          id: resource.id,
          ref: references.ref(resource.id) ?? resource.id,
          properties: read(resource, kind, references),
        })),
  };
  for (const resource of resources) refuseUnknown(resource);
  for (const kind of enactedKinds) plan.of(kind);
  return plan;
}

function refuseUnknown({ id, Type, Condition }: Resource): void {
  if (!enactedKinds.some((kind) => kind.type === Type)) {
    throw new Error(`${id}: the local run does not know the type ${Type}`);
  }
  if (Condition !== undefined) throw new Error(`${id} (${Type}): the local run does not know conditions`);
}

function read<Enacted extends z.ZodType>(
  { id, Properties }: Resource,
  kind: ResourceKind<Enacted>,
  references: References,
): z.output<Enacted> {
  const what = `${id} (${kind.type})`;
  const acting = Object.entries(without(Properties, kind.inert));
  const resolved = acting.map(([name, value]) => [name, resolveIn(`${what}, ${name}`, value, references)]);
  const parsed = kind.enacted.safeParse(Object.fromEntries(resolved));
  if (parsed.success) return parsed.data;
  throw new Error(`${what}: ${parsed.error.issues.map(explain).join('; ')}`);
}

/** The properties but for those named; `Target.RoleArn` names one inside another. */
function without(
  properties: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> {
  const kept = Object.entries(properties).filter(([name]) => !names.includes(name));
  return Object.fromEntries(
    kept.map(([name, value]) => {
      const within = names
        .filter((inner) => inner.startsWith(`${name}.`))
        .map((inner) => inner.slice(name.length + 1));
      return [name, within.length > 0 && isRecord(value) ? without(value, within) : value];
    }),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function resolveIn(what: string, value: unknown, references: References): unknown {
  try {
    return resolve(value, references);
  } catch (error) {
    throw new Error(`${what}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function explain(issue: z.core.$ZodIssue): string {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => [...path, key].join('.'));
    return `the local run neither enacts nor ignores the property ${names.join(', ')}`;
  }
  return `the property ${path.join('.')}: ${issue.message}`;
}
