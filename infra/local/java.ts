import { execFile } from 'node:child_process';
import { CannotStart } from './cannot-start.ts';

const OLDEST_JAVA = 17;
const ADVICE =
  `The local run keeps its table in DynamoDB Local, which needs Java ${OLDEST_JAVA} or later. ` +
  'Install one (on Debian or Ubuntu: apt-get install openjdk-17-jre-headless) and try again.';

/** Says whether a Java new enough for DynamoDB Local is on the path. Throws `CannotStart` when it is missing or too old. */
export async function assertJava(command = 'java'): Promise<void> {
  const banner = await versionBanner(command);
  if (banner === undefined) throw new CannotStart(`No Java was found. ${ADVICE}`);
  const version = javaMajor(banner);
  if (version === undefined || version < OLDEST_JAVA) {
    throw new CannotStart(`The Java that was found is too old (${banner.split('\n')[0]}). ${ADVICE}`);
  }
}

/** The major version in what `java -version` prints: 17 for `17.0.15`, 8 for the old style `1.8.0_392`. */
export function javaMajor(banner: string): number | undefined {
  const found = /version "(?:1\.)?(\d+)/.exec(banner)?.[1];
  return found === undefined ? undefined : Number(found);
}

function versionBanner(command: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(command, ['-version'], (error, stdout, stderr) => {
      resolve(error ? undefined : `${stderr}${stdout}`);
    });
  });
}
