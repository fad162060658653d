import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { AssetHashType, type BundlingOptions } from 'aws-cdk-lib';
import { type AssetCode, Code, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';

/** What the code of every function runs on. */
export const runtime = Runtime.NODEJS_24_X;

/** The export that Lambda calls, of the file that a bundle is. */
export const handler = 'index.handler';

const root = join(import.meta.dirname, '..');

const options: BuildOptions = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  mainFields: ['module', 'main'],
  // CommonJS dependencies call `require`, which an ES module does not have.
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  minify: true,
  sourcemap: true,
  sourcesContent: false,
  logLevel: 'warning',
  // Where a bundle stands must not change what is in it.
  absWorkingDir: root,
};

/**
 * The code of one function as one file, with all it imports: the SDK too, as the one that Lambda provides changes under
 * us. `entry` is a file in functions/, without its ending; `files` are laid beside the bundle by the name they get there,
 * each from a path within node_modules: what is read as bytes need not be parsed as code. Throws what esbuild finds wrong.
 */
export function bundleOf(entry: string, files: Readonly<Record<string, string>> = {}): AssetCode {
  const tryBundle = (folder: string): boolean => {
    const entryPoints = [join(root, 'functions', `${entry}.ts`)];
    buildSync({ ...options, entryPoints, outfile: join(folder, 'index.mjs') });
    for (const [name, path] of Object.entries(files))
      copyFileSync(join(root, 'node_modules', path), join(folder, name));
    return true;
  };
  // Here and at once: CDK's own class for functions of Node.js starts npm for each, which takes longer than esbuild. The
  // image is never asked; the command is how CDK tells one bundle from another that is made of the same folder.
  const command = [entry, ...Object.entries(files).flat()];
  const bundling: BundlingOptions = { image: runtime.bundlingImage, local: { tryBundle }, command };
  return Code.fromAsset(join(root, 'functions'), { assetHashType: AssetHashType.OUTPUT, bundling });
}
