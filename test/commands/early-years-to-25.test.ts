import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inBrief } from '../../bin/timeline-in-brief.ts';
import { timelineOf } from '../../bin/timeline-of.ts';
import { rulesFor } from '../../shared/areas/rules-for.ts';

const events = join(import.meta.dirname, '../../docs/examples/early-years-to-25.ndjson');
const golden = join(import.meta.dirname, 'early-years-to-25.txt');

describe('a case from a first referral at three to the end of the plan at twenty-five', () => {
  // Read by a person, line by line, before it is renewed:
  // npm run --silent timeline -- docs/examples/early-years-to-25.ndjson --area hull --until 2034-03-31 --brief
  it('fits on one screen, and stands as it was read and found right', () => {
    const timeline = timelineOf(readFileSync(events, 'utf8'), rulesFor('hull'), '2034-03-31');
    const shown = inBrief(timeline);
    expect(shown).toBe(readFileSync(golden, 'utf8'));
    expect(shown.slice(0, shown.indexOf('\nEmails')).split('\n').length).toBeLessThan(48);
  });
});
