import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { argumentsOf } from './command-line.ts';
import { contractFiles, contractFolder } from './contract/files.ts';

argumentsOf('npm run docs\n\nMakes the published contract under docs/contract anew.', {});
const folder = join(import.meta.dirname, '..', contractFolder);
const files = contractFiles();

// What is not made any more goes.
rmSync(folder, { recursive: true, force: true });
for (const [path, text] of files) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
process.stdout.write(`${files.size} files of the contract are in ${contractFolder}.\n`);
