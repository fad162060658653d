import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CannotStart } from '../../infra/local/cannot-start.ts';
import { assertJava, javaMajor } from '../../infra/local/java.ts';
import { assertPortsFree, portsFrom } from '../../infra/local/ports.ts';

// Below the ports that a machine gives to whoever asks for any: nobody else takes those around it.
const port = 18_797;

async function whileTaken(host: string, test: () => Promise<void>): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  await test();
  await new Promise((resolve) => server.close(resolve));
}

describe('a local run that cannot start', () => {
  it.each(['127.0.0.1', '0.0.0.0'])(
    'names the port that another program has taken on %s, and --port',
    async (host) => {
      await whileTaken(host, async () => {
        const start = assertPortsFree(portsFrom(port - 2));
        await expect(start).rejects.toThrow(CannotStart);
        await expect(start).rejects.toThrow(new RegExp(`Port ${port} is taken .*--port`));
      });
    },
  );

  it('says which Java to install when there is none', async () => {
    const check = assertJava('no-such-java');
    await expect(check).rejects.toThrow(CannotStart);
    await expect(check).rejects.toThrow(/No Java was found\. .*Java 17 or later/);
  });

  it('says so when the Java it finds is too old', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'old-java-'));
    const java = join(folder, 'java');
    writeFileSync(java, '#!/bin/sh\necho \'openjdk version "11.0.2" 2019-01-15\' >&2\n', { mode: 0o755 });
    await expect(assertJava(java)).rejects.toThrow(
      /too old \(openjdk version "11\.0\.2" 2019-01-15\).*Java 17/,
    );
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_392"', 8],
    ['openjdk version "25" 2025-09-16', 25],
    ['something else', undefined],
  ])('reads the version in %s', (banner, major) => {
    expect(javaMajor(banner)).toBe(major);
  });
});
