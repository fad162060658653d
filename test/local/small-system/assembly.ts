import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { smallTemplate } from './template.ts';

/** Writes the small system to a new folder, as `cdk synth` would, with its functions bundled. Returns the folder. */
export async function writeSmallAssembly(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'small-system-'));
  const write = (name: string, content: unknown) =>
    writeFileSync(join(folder, name), JSON.stringify(content));
  mkdirSync(join(folder, 'asset.functions'));
  await build({
    entryPoints: [join(import.meta.dirname, 'functions.ts')],
    outfile: join(folder, 'asset.functions', 'index.mjs'),
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  write('Small.template.json', smallTemplate);
  write('Small.assets.json', { files: { functions: { source: { path: 'asset.functions' } } } });
  write('manifest.json', {
    artifacts: {
      Assets: { type: 'cdk:asset-manifest', properties: { file: 'Small.assets.json' } },
      Small: {
        type: 'aws:cloudformation:stack',
        environment: 'aws://unknown-account/unknown-region',
        properties: { templateFile: 'Small.template.json' },
      },
    },
  });
  return folder;
}
