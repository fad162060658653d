/** What the intrinsic functions of a template look up: a name gives the value of `Ref`, or of `Fn::GetAtt`. */
export interface References {
  ref(name: string): string | undefined;
  attribute(name: string, attribute: string): string | undefined;
}

type Functions = Record<string, (argument: unknown, references: References) => unknown>;

const functions: Functions = {
  Ref: (name, references) => known(references.ref(text(name)), `Ref ${String(name)}`),
  'Fn::GetAtt': (path, references) => {
    const [name, ...rest] = Array.isArray(path) ? path.map(text) : text(path).split('.');
    const attribute = rest.join('.');
    return known(references.attribute(name ?? '', attribute), `Fn::GetAtt ${name}.${attribute}`);
  },
  'Fn::Join': (argument, references) => {
    const [separator, parts] = list(argument);
    return list(resolve(parts, references)).map(text).join(text(separator));
  },
  'Fn::Split': (argument, references) => {
    const [separator, whole] = list(argument);
    return text(resolve(whole, references)).split(text(separator));
  },
  'Fn::Select': (argument, references) => {
    const [index, values] = list(argument);
    return known(list(resolve(values, references))[Number(index)], `Fn::Select ${String(index)}`);
  },
  'Fn::Sub': (argument, references) => {
    const [pattern, variables] = Array.isArray(argument) ? argument : [argument, {}];
    return substitute(text(pattern), record(resolve(variables, references)), references);
  },
};

/**
 * The value with every intrinsic function carried out: Ref, Fn::GetAtt, Fn::Join, Fn::Split, Fn::Select, Fn::Sub
 * (https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html).
 * Throws on any other `Fn::`, and on a name that is not known.
 */
export function resolve(value: unknown, references: References): unknown {
  if (Array.isArray(value)) return value.map((item) => resolve(item, references));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (entries.length === 1 && first !== undefined) {
    const [name, argument] = first;
    const apply = functions[name];
    if (apply) return apply(argument, references);
    if (name.startsWith('Fn::'))
      throw new Error(`${name} is not one of the functions that the local run knows`);
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, resolve(item, references)]));
}

/** `${Name}`, `${Name.Attribute}`, `${Variable}`; `${!Literal}` stands for itself. */
function substitute(pattern: string, variables: Record<string, unknown>, references: References): string {
  return pattern.replace(/\$\{([^}]+)\}/g, (_, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (name in variables) return text(variables[name]);
    const [first = '', ...rest] = name.split('.');
    const value = rest.length === 0 ? references.ref(first) : references.attribute(first, rest.join('.'));
    return known(value, `Fn::Sub \${${name}}`);
  });
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`${what} names nothing that the local run knows`);
  return value;
}

function text(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  throw new Error(`expected text, found ${JSON.stringify(value)}`);
}

function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error(`expected a list, found ${JSON.stringify(value)}`);
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
