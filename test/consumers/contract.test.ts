import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventTypes } from '../../events/index.ts';
import { partners } from '../../shared/areas/partners.ts';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { type Case, emptyCase, withFact } from '../../shared/domain/case.ts';
import { viewOf } from '../../shared/domain/decide.ts';
import { factOf } from '../../shared/domain/fact.ts';
import {
  bodiesOf,
  clockLines,
  clocksFile,
  consumers,
  council,
  eventOf,
  historyOf,
  lookedOn,
  partnerOf,
} from './consumers.ts';

const mayPost = (types: readonly string[], type: string): boolean =>
  types.some((one) => (one.endsWith('*') ? type.startsWith(one.slice(0, -1)) : one === type));

/** The clocks of the cases that these bodies make, by their facts alone. */
function clocksOf(history: ReturnType<typeof historyOf>): readonly string[] {
  const rules = rulesFor('hull');
  const cases = new Map<string, Case>();
  for (const { kind, body } of history) {
    const event = eventOf(body, kind);
    const { id, authority } = partnerOf(kind);
    const current = cases.get(event.subject) ?? emptyCase('hull', event.subject);
    cases.set(event.subject, withFact(current, factOf(event, { partner: id, byAuthority: authority })));
  }
  return [...cases.keys()]
    .sort()
    .flatMap((ref) =>
      clockLines(ref, viewOf(cases.get(ref) ?? emptyCase('hull', ref), rules, lookedOn).clocks),
    );
}

it('Every file of examples belongs to a kind of partner that is tried', () => {
  const files = globSync('*.ndjson', { cwd: import.meta.dirname }).map((file) => basename(file, '.ndjson'));
  expect(files.sort()).toEqual(consumers.map(({ kind }) => kind).sort());
});

it('Every partner of Hull has examples of its traffic', () => {
  const inHull = partners.filter(({ areas }) => areas.includes('hull')).map(({ id }) => id);
  expect(consumers.map(({ partner }) => partner).sort()).toEqual(inHull.sort());
});

describe.each(consumers)('What the $kind posts', ({ kind }) => {
  const types = bodiesOf(kind).map((body) => eventOf(body, kind).type);

  it('is all taken by the contract, as this partner may post it, each under an id of its own', () => {
    const ids = bodiesOf(kind).map((body) => eventOf(body, kind).id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has an example of every type that the register lets it post', () => {
    const allowed = [...eventTypes.keys()].filter((type) => mayPost(partnerOf(kind).types, type));
    const missing = allowed.filter((type) => !types.includes(type));
    expect(missing, `add an example of each to the end of test/consumers/${kind}.ndjson`).toEqual([]);
  });

  it('leads to the clocks it has always led to', async () => {
    const lines = clocksOf(historyOf(kind));
    expect(lines.length).toBeGreaterThan(kind === council ? 60 : 3);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(clocksFile(kind));
  });
});
