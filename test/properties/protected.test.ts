import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { momentOf } from '../../shared/domain/moment.ts';
import { type FamilyMail, World } from '../../shared/domain/world.ts';
import { died, father, held, mother, requested, updated, willAssess } from '../domain/facts.ts';
import { alwaysLive } from '../domain/given.ts';
import { histories } from './histories.ts';
import { holds } from './holds.ts';

interface Sent {
  readonly mail: FamilyMail;
  /** Every fact that had reached us when it went. */
  readonly known: readonly Fact[];
}

/** Facts that reach us so many days after they happened, and whatever was sent by the end of the spring. */
function sentWith(facts: readonly Fact[], delays: readonly number[]): readonly Sent[] {
  const sent: Sent[] = [];
  const world: World = new World(alwaysLive, {
    family: (mail) => void sent.push({ mail, known: world.caseOf(mail.ref).facts }),
    desk: () => false,
  });
  const arrivals = facts.map((fact, index) => ({
    fact,
    now: momentOf(Temporal.Instant.from(fact.at).add({ hours: 24 * (delays[index] ?? 0) })),
  }));
  for (const { fact, now } of arrivals.toSorted((a, b) => (a.now.at < b.now.at ? -1 : 1))) {
    world.runUntil(now.at);
    world.post('C-1', fact, now);
  }
  world.runUntil('2026-06-01T00:00:00Z');
  return sent;
}

const isLift = ({ name, byAuthority, data }: Fact): boolean =>
  name === 'hold-lifted' && byAuthority && data.by === 'safeguarding';
const stopsAll = ({ name, data }: Fact): boolean =>
  name === 'child-died' || (name === 'mail-held' && data.scope === 'case');
const stops = ({ name, data }: Fact, contactId: string): boolean =>
  data.contactId === contactId && (name === 'mail-held' || data.mayReceive === false);

const family = [
  mother('Mon 2026-01-05'),
  father('Mon 2026-01-05'),
  requested('A-1', 'Mon 2026-01-12'),
  willAssess('A-1', 'Mon 2026-02-16'),
];
const protections = fc.subarray([
  held('Tue 2026-01-20'),
  held('Tue 2026-01-06', { scope: 'contact', contactId: 'P-2' }),
  updated('Wed 2026-01-07', { mayReceive: false }),
  died('Mon 2026-02-02'),
]);
const told = fc
  .tuple(protections, histories({ from: '2026-01-05', days: 100 }, 8))
  .map(([known, more]) => [...family, ...known, ...more]);

describe('in whatever order things reach us, and however late', () => {
  it('nothing goes against a hold, a death or a no that we know of and that safeguarding has not lifted', () => {
    let sendings = 0;
    holds(
      fc.property(told, fc.array(fc.nat(60), { minLength: 16, maxLength: 16 }), (facts, delays) => {
        for (const { mail, known } of sentWith(facts, delays)) {
          sendings++;
          if (known.some(isLift)) continue;
          expect(known.filter(stopsAll)).toEqual([]);
          expect(known.filter((fact) => stops(fact, mail.contact.contactId))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
    expect(sendings).toBeGreaterThan(10);
  });
});
