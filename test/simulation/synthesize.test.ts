import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { synthesize } from '../../bin/synthesize.ts';

describe('two runs that synthesize at once', () => {
  it('each get the whole template, in a folder of their own', async () => {
    const folders = await Promise.all([synthesize(), synthesize()]);
    const [one, other] = folders.map(({ path }) => readFileSync(join(path, 'Send.template.json'), 'utf8'));
    for (const folder of folders) await folder.remove();
    expect(folders[0]?.path).not.toBe(folders[1]?.path);
    expect(one).toContain('AWS::DynamoDB::');
    expect(other).toBe(one);
  });
});
