import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Alarms } from '../../infra/alarms.ts';
import { pictureFiles } from '../../infra/picture-files.ts';
import { ServiceFunction } from '../../infra/service-function.ts';
import { context } from './synthesized.ts';

const outdir = mkdtempSync(join(tmpdir(), 'bundles-'));
const root = join(import.meta.dirname, '..', '..');
let bundles: readonly string[];

beforeAll(() => {
  const app = new App({ outdir, context });
  const stack = new Stack(app, 'Bundles');
  const alarms = new Alarms(stack, 'Alarms', 'alarms@send.hull.example');
  new ServiceFunction(stack, 'Report', { entry: 'report', alarms, files: pictureFiles });
  new ServiceFunction(stack, 'Park', { entry: 'park', alarms });
  app.synth();
  bundles = readdirSync(outdir)
    .map((name) => join(outdir, name))
    .filter((path) => existsSync(join(path, 'index.mjs')));
});
afterAll(() => rmSync(outdir, { recursive: true }));

describe('the bundle that draws pictures', () => {
  const drawing = () => bundles.filter((path) => existsSync(join(path, 'resvg.wasm')));

  it('has beside it every file that its code reads there, byte for byte', () => {
    const [bundle = ''] = drawing();
    const code = readFileSync(join(root, 'functions', 'report.ts'), 'utf8');
    const read = [...code.matchAll(/beside\('([^']+)'\)/g)].map(([, name = '']) => name);
    expect(read.toSorted()).toEqual(Object.keys(pictureFiles).toSorted());
    for (const [name, path] of Object.entries(pictureFiles)) {
      const original = readFileSync(join(root, 'node_modules', path));
      expect(readFileSync(join(bundle, name)).equals(original), name).toBe(true);
    }
  });

  it('stays well under what Lambda takes, 250 MB unpacked', () => {
    const [bundle = ''] = drawing();
    const bytes = readdirSync(bundle).reduce((sum, name) => sum + statSync(join(bundle, name)).size, 0);
    expect(bytes).toBeGreaterThan(3_000_000);
    expect(bytes).toBeLessThan(15_000_000);
  });

  it('is the only one that carries them', () => {
    expect(bundles).toHaveLength(2);
    expect(drawing()).toHaveLength(1);
  });
});
