import { chmod, copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { codeFile, packageFile, packageFolder } from './send-events/package-file.ts';

const root = join(import.meta.dirname, '..');
const folder = process.argv[2] ?? join(root, packageFolder);

// Some of what is bundled is CommonJS and asks for the modules of Node by `require`.
const banner = `#!/usr/bin/env node
import { createRequire as requireFrom } from 'node:module';
const require = requireFrom(import.meta.url);`;

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await build({
  entryPoints: [join(root, 'bin/send-events.ts')],
  outfile: join(folder, codeFile),
  ...{ bundle: true, platform: 'node', format: 'esm', target: 'node20', minify: true },
  ...{ banner: { js: banner }, legalComments: 'eof', logLevel: 'warning' },
});
await chmod(join(folder, codeFile), 0o755);
const packageJson: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
await writeFile(join(folder, 'package.json'), `${JSON.stringify(packageFile(packageJson), null, 2)}\n`);
await copyFile(join(root, 'LICENSE'), join(folder, 'LICENSE'));
await copyFile(join(root, 'docs/send-events.md'), join(folder, 'README.md'));
const examples = ['school-timetables.csv', 'school-timetables.mapping.json'];
for (const file of examples) await cp(join(root, 'docs/examples', file), join(folder, 'examples', file));
process.stdout.write(`${folder}: npm publish it, or npm pack it for whoever is to have it.\n`);
