import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { synthesize } from '../../bin/synthesize.ts';
import { CannotStart } from '../../infra/local/cannot-start.ts';

const folder = '.local/cdk.out-of-two-at-once';
afterAll(() => rmSync(join(import.meta.dirname, '../..', folder), { recursive: true, force: true }));

describe('two runs that write the same template at once', () => {
  it('do not spoil it: one of them says to wait, or to take another port', async () => {
    const both = await Promise.allSettled([synthesize(folder), synthesize(folder)]);
    const failed = both.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(failed).toHaveLength(1);
    expect(failed[0]).toBeInstanceOf(CannotStart);
    expect(String(failed[0])).toMatch(/is writing to .* just now.*--port/);
  });
});
