import type { Route } from './gateway-plan.ts';

/** The method of the API that a request asks for, and the parts of its path, as they were sent. */
export interface RouteMatch {
  readonly route: Route;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/**
 * Finds the method for a path. `{name}` stands for one part of it, `{name+}` for the rest; what is written out is
 * preferred to what stands for anything.
 */
export function matchRoute(routes: readonly Route[], method: string, path: string): RouteMatch | undefined {
  const parts = path.split('/').slice(1);
  const matches = routes
    .filter((route) => route.method === method || route.method === 'ANY')
    .flatMap((route) => {
      const pathParameters = parametersOf(route.path.split('/').slice(1), parts);
      return pathParameters === undefined ? [] : [{ route, pathParameters }];
    });
  return matches.sort(
    (a, b) => Object.keys(a.pathParameters).length - Object.keys(b.pathParameters).length,
  )[0];
}

function parametersOf(
  pattern: readonly string[],
  parts: readonly string[],
): Record<string, string> | undefined {
  const found: Record<string, string> = {};
  for (const [index, piece] of pattern.entries()) {
    const [, name, greedy] = /^\{([\w.-]+)(\+?)\}$/.exec(piece) ?? [];
    const part = greedy ? parts.slice(index).join('/') : parts[index];
    if (part === undefined || (name === undefined && part !== piece)) return undefined;
    if (name !== undefined && part === '') return undefined;
    if (name !== undefined) found[name] = part;
    if (greedy) return found;
  }
  return parts.length === pattern.length ? found : undefined;
}
