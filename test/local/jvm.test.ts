import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';

const port = 18_780;
const starter = join(import.meta.dirname, '../../infra/local/dynamodb-local.ts');

async function isAnswering(): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}`).then(
    () => true,
    () => false,
  );
}

it('the JVM ends with the run that started it, even when that run is killed', async () => {
  const script = `await (await import(${JSON.stringify(starter)})).startDynamoDbLocal(${port}); console.log('up'); setInterval(() => {}, 1000);`;
  const run = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(run.stdout, 'data');
  expect(await isAnswering()).toBe(true);
  run.kill('SIGKILL');
  for (let tries = 0; tries < 400 && (await isAnswering()); tries++) await sleep(50);
  expect(await isAnswering()).toBe(false);
});
