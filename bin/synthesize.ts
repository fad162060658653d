import { execFile } from 'node:child_process';
import { mkdir, mkdtempDisposable } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Synthesizes the CDK app, bundles included, into a new folder, and gives it. It is the caller's own to remove, so that
 * runs beside each other never write over each other's template. Throws with what the CDK said when that fails.
 */
export async function synthesize() {
  const local = join(root, '.local');
  await mkdir(local, { recursive: true });
  const folder = await mkdtempDisposable(join(local, 'cdk.out-'));
  const cdk = createRequire(import.meta.url).resolve('aws-cdk/bin/cdk');
  const args = [cdk, 'synth', '--quiet', '--no-notices', '--no-version-reporting', '--output', folder.path];
  try {
    await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    await folder.remove();
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    throw new Error(`The CDK app could not be synthesized:\n${said}`, { cause: error });
  }
  return folder;
}
