import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contractFiles, contractFolder } from '../../bin/contract/files.ts';
import { eventTypes } from '../../events/index.ts';

const folder = join(import.meta.dirname, '../..', contractFolder);
const files = contractFiles();

describe('the published contract', () => {
  it('is what the code makes: if not, run npm run docs', () => {
    const kept = globSync('**/*.*', { cwd: folder }).map((path) => path.split(sep).join('/'));
    expect(kept.sort()).toEqual([...files.keys()].sort());
    const old = kept.filter((path) => readFileSync(join(folder, path), 'utf8') !== files.get(path));
    expect(old, 'run npm run docs').toEqual([]);
  });

  it('has a schema for every event type', () => {
    const schemas = [...files.keys()].filter((path) => path.startsWith('schemas/'));
    expect(schemas).toEqual([...eventTypes.keys()].map((type) => `schemas/${type}.json`));
  });
});
