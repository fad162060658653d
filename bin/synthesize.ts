import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CannotStart } from '../infra/local/cannot-start.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Synthesizes the CDK app, bundles included, into a folder of this project, and gives its path. Throws with what
 * the CDK said when that fails, and `CannotStart` while another run is writing there.
 */
export async function synthesize(folder: string): Promise<string> {
  const cdk = createRequire(import.meta.url).resolve('aws-cdk/bin/cdk');
  const args = [cdk, 'synth', '--quiet', '--no-notices', '--no-version-reporting', '--output', folder];
  try {
    await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    if (said.includes('is currently synthing')) {
      throw new CannotStart(
        `Another \`npm start\` is writing to ${folder} just now. Wait until it has started, or give this one another --port.`,
      );
    }
    throw new Error(`The CDK app could not be synthesized:\n${said}`, { cause: error });
  }
  return `${root}${folder}`;
}
