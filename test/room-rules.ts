/** A source file: its path from the root of the repository, with `/`, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

const domain = ['events', 'shared/domain'];
const shared = [...domain, 'shared/areas', 'shared/notices', 'shared/pictures', 'shared/aws'];
const values = ['zod', 'temporal-polyfill'];
const anything = '*';

/**
 * Who may import whom: a room's own files, these rooms, and these packages (with all below them).
 * An inner room is listed for itself, so `infra/local` has no share in what `infra` may import.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  events: ['zod'],
  'shared/domain': ['events', ...values, 'node:crypto'],
  'shared/areas': ['shared/domain'],
  'shared/notices': ['shared/domain', 'handlebars', 'intl-messageformat'],
  'shared/pictures': ['shared/notices', 'vega', 'vega-lite', '@resvg/resvg-wasm'],
  'shared/aws': [
    ...shared,
    ...values,
    '@aws-sdk',
    '@aws-lambda-powertools/logger',
    'jose',
    'nodemailer',
    'openid-client',
    'node:',
  ],
  functions: [...shared, ...values, '@aws-sdk', '@aws-lambda-powertools', '@middy', 'aws-lambda', 'node:'],
  infra: ['aws-cdk-lib', 'constructs', 'esbuild', 'shared/areas', 'node:'],
  'infra/local': ['packages'],
  'docs/examples': ['shared/areas', 'shared/domain'],
  bin: [anything],
  test: [anything],
};

/** Rooms whose files answer from their arguments alone. */
const pureRooms = ['events', 'shared/domain', 'shared/areas', 'shared/notices', 'shared/pictures'];
/** Rooms that are run by people and not deployed: they may read the clock of their machine. */
const ownTime = ['infra', 'infra/local', 'bin', 'test'];

const nameless = /^(?:(?:.+-)?(?:utils?|helpers?|managers?)|common|services?|types|constants)$/;
const importLine =
  /(?:^|;)\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|;)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
const clockRead = /\bDate\.now\b|\bnew Date\b(?!\s*\(\s*[^)\s])|\bTemporal\.Now\b/;
const outsideWorld = /\bconsole\.|\bprocess\.|\bMath\.random\b|\bfetch\(/;
const longest = 250;

/**
 * What breaks the rules of the house in one file: its name, its length, what it imports, and what it reads besides
 * its arguments. Each complaint is a sentence that begins with the path; none means the file is in order.
 */
export function complaintsAbout({ path, text }: Source): readonly string[] {
  const room = roomOf(path);
  if (room === undefined) return [`${path} is in no room`];
  const code = withoutComments(text);
  const complaints = [
    ...importsOf(code)
      .filter((imported) => !mayImport(room, path, imported))
      .map((imported) => `may not import ${imported}`),
    ...(nameless.test(stemOf(path)) ? ['has a name that says nothing of what is in it'] : []),
    ...(room !== 'test' && linesOf(text) > longest
      ? [`has ${linesOf(text)} lines, more than ${longest}`]
      : []),
    ...(/^export (?:default\b|\{[^}]*\bas default\b)/m.test(code) ? ['has a default export'] : []),
    ...(/\bvi\.(?:do)?[mM]ock\(/.test(code) ? ['replaces a module with vi.mock'] : []),
    ...(pureRooms.includes(room) && outsideWorld.test(code) ? ['reads or writes the outside world'] : []),
    ...(!ownTime.includes(room) && clockRead.test(code) && !isMiddyStack(room, code)
      ? ['reads the clock']
      : []),
  ];
  return complaints.map((complaint) => `${path} ${complaint}`);
}

/** The files that may read the clock for the deployed system, by being the middy stack: there is to be one. */
export function clockReaders(sources: readonly Source[]): readonly string[] {
  return sources
    .filter(({ path }) => path.startsWith('functions/'))
    .filter(({ text }) => clockRead.test(withoutComments(text)))
    .map(({ path }) => path);
}

function isMiddyStack(room: string, code: string): boolean {
  return room === 'functions' && importsOf(code).includes('@middy/core');
}

function mayImport(room: string, path: string, imported: string): boolean {
  const allowed = rooms[room] ?? [];
  if (allowed.includes(anything)) return true;
  if (imported.startsWith('.')) {
    const target = roomOf(new URL(imported, `file:///${path}`).pathname.slice(1));
    return target !== undefined && (target === room || allowed.includes(target));
  }
  if (allowed.includes('packages')) return true;
  return allowed.some((name) => (name.endsWith(':') ? imported.startsWith(name) : isWithin(imported, name)));
}

function roomOf(path: string): string | undefined {
  return Object.keys(rooms)
    .sort((one, other) => other.length - one.length)
    .find((room) => isWithin(path, room));
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function importsOf(code: string): readonly string[] {
  return [...code.matchAll(importLine)].flatMap((match) =>
    match.slice(1).filter((name) => name !== undefined),
  );
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\..*$/, '');
}

function linesOf(text: string): number {
  return text.trimEnd().split('\n').length;
}
