import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { viewOf } from '../../shared/domain/decide.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { momentOf } from '../../shared/domain/moment.ts';
import { type FamilyMail, World } from '../../shared/domain/world.ts';
import { mother, requested } from '../domain/facts.ts';
import { alwaysLive } from '../domain/given.ts';
import { everyDay, histories, lively } from './histories.ts';
import { holds } from './holds.ts';

interface Lived {
  readonly world: World;
  readonly family: readonly { readonly mail: FamilyMail; readonly known: readonly Fact[] }[];
}

/** Facts posted when they happened, lived through until `weeks` after the last. */
function lived(facts: readonly Fact[], weeks: number): Lived {
  const family: { mail: FamilyMail; known: readonly Fact[] }[] = [];
  const world: World = new World(alwaysLive, {
    family: (mail) => void family.push({ mail, known: world.caseOf(mail.ref).facts }),
    desk: ({ changed, full }) => changed.length > 0 || full,
  });
  const byTime = facts.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  for (const fact of byTime) {
    const now = momentOf(Temporal.Instant.from(fact.at));
    world.runUntil(now.at);
    world.post('C-1', fact, now);
  }
  const last = Temporal.Instant.from(byTime.at(-1)?.at ?? '2026-01-01T00:00:00Z');
  world.runUntil(momentOf(last.add({ hours: 24 * 7 * weeks })).at);
  return { world, family };
}

/** How one assessment may go that keeps nothing back: no holds, no corrections. */
const goings = histories({ from: '2026-01-13', days: 200 }, 6).map((facts) => [
  mother('Mon 2026-01-05'),
  requested('A-1', 'Mon 2026-01-12'),
  ...facts.filter(
    ({ pathway, name }) => pathway === 'assessment' && !['requested', 'exception-recorded'].includes(name),
  ),
]);

const runs = (numRuns: number) => ({ numRuns });

describe('a case lived through time', () => {
  it('tells nobody the same twice, unless something was taken back', () => {
    holds(
      fc.property(histories(lively, 12), (facts) => {
        fc.pre(facts.every(({ name }) => name !== 'retracted'));
        const said = lived(facts, 10).family.flatMap(({ mail }) =>
          mail.carries.map(({ statement }) => JSON.stringify([mail.contact.contactId, statement.key])),
        );
        expect(new Set(said).size).toBe(said.length);
      }),
      runs(25),
    );
  });

  it('writes only to confirmed addresses that nothing forbids, but for the question whether they are right', () => {
    holds(
      fc.property(histories(lively, 12), (facts) => {
        for (const { mail } of lived(facts, 10).family) {
          const { people } = mail.view;
          expect(people.held).toBe(false);
          expect(people.heldContacts).not.toContain(mail.contact.contactId);
          expect(people.heldAddresses).not.toContain(mail.contact.address);
          expect(people.failed).not.toContainEqual({
            contactId: mail.contact.contactId,
            address: mail.contact.address,
          });
          const notices = mail.carries.map(({ statement }) => statement.notice);
          if (mail.contact.confirmedOn === null) expect(notices).toEqual(['confirm-address']);
        }
      }),
      runs(25),
    );
  });

  it('writes on working days, at ten or at three in London', () => {
    holds(
      fc.property(histories(lively, 12), (facts) => {
        for (const { mail } of lived(facts, 10).family) {
          const at = Temporal.Instant.from(mail.at).toZonedDateTimeISO('Europe/London');
          expect(['10:00:00', '15:00:00']).toContain(at.toPlainTime().toString());
          expect(at.dayOfWeek).toBeLessThan(6);
        }
      }),
      runs(25),
    );
  });

  it('keeps every promise to write again, unless what was waited for came', () => {
    holds(
      fc.property(goings, (facts) => {
        const { world, family } = lived(facts, 30);
        const days = family.map(({ mail }) => mail.at.slice(0, 10));
        for (const [index, { mail }] of family.entries()) {
          for (const { statement } of mail.carries) {
            const by = statement.says.nextUpdateOn;
            if (by == null || by <= mail.at.slice(0, 10) || by > '2026-08-01') continue;
            const clocks = viewOf(world.caseOf('C-1'), alwaysLive, by).clocks;
            const open = clocks.some(
              (clock) =>
                clock.pathwayId === 'A-1' && clock.clock === statement.clock && clock.stoppedOn === null,
            );
            if (open) expect(days.slice(index + 1).some((day) => day <= by)).toBe(true);
          }
        }
      }),
      runs(60),
    );
  });

  it.each([
    ['the first days the contract accepts', { from: '2012-01-01', days: 120 }],
    ['the last', { from: '2033-09-01', days: 121 }],
  ])('never stumbles over an accepted history of %s', (_when, span) => {
    holds(
      fc.property(histories(span, 8), (facts) => {
        lived(facts, 30);
      }),
      runs(15),
    );
  });

  it('never stumbles when facts name days far from the time they are told', () => {
    holds(
      fc.property(histories(everyDay, 4), (facts) => {
        for (const fact of facts) {
          const now = momentOf(Temporal.Instant.from('2026-06-15T12:00:00Z'));
          const world = new World(alwaysLive, { family: () => undefined, desk: () => false });
          world.post('C-1', fact, now);
        }
      }),
      runs(50),
    );
  });
});
