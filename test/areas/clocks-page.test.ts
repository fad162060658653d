import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clocksPage } from '../../bin/areas-clocks.ts';
import { pathways } from '../../shared/domain/pathways/all.ts';

const page = clocksPage();

describe('the page of all clocks', () => {
  it('is the one that the rules make (renew it with: npm run -s areas -- --clocks > docs/clocks.md)', () => {
    const kept = readFileSync(join(import.meta.dirname, '../../docs/clocks.md'), 'utf8');
    expect(kept).toBe(page);
  });

  it('has every clock of every pathway, each with a rule that somebody could look up', () => {
    const clocks = pathways.flatMap((pathway) => pathway.clocks.map(({ id }) => id));
    const sections = page.split(/^### /m).slice(1);
    for (const id of clocks) {
      const own = sections.filter((section) => section.startsWith(`${id}\n`));
      expect([id, own.length > 0]).toEqual([id, true]);
      for (const section of own)
        expect(section).toMatch(/^\| (law|code|practice|promise|target) \| .+ \| .{10,} \|/m);
    }
  });

  it('says of the final plan what must happen, by when, by whose law, and who is told', () => {
    const section = page.split(/^### /m).find((text) => text.startsWith('FINAL-20W\n')) ?? '';
    expect(section).toContain('`assessment.requested` (kind: initial), on its `receivedOn`');
    expect(section).toContain('`assessment.plan-issued`, on its `sentOn`');
    expect(section).toContain(
      '| law | 20 weeks (140 days, the starting day not counted) | SEND Regulations 2014 reg 13(2)–(3) | parent or young person; the named school, college or provider; the health commissioner | E1, E2, E3, E4 | from 2014-09-01 | everywhere |',
    );
  });

  it('keeps a rule that was replaced beside the one in force: four weeks until March 2015, five since', () => {
    const section = page.split(/^### /m).find((text) => text.startsWith('UNOPPOSED-CONTENTS\n')) ?? '';
    expect(section).toMatch(/\| 5 weeks .+ from 2015-03-23 \|/);
    expect(section).toMatch(/\| 4 weeks .+ from 2014-09-01 to 2015-03-22 \|/);
  });
});
