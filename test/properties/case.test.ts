import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { eventTypes } from '../../events/index.ts';
import { foldFacts } from '../../shared/domain/case.ts';
import { decide, viewOf } from '../../shared/domain/decide.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { momentOf } from '../../shared/domain/moment.ts';
import { peopleOf } from '../../shared/domain/person.ts';
import { alwaysLive } from '../domain/given.ts';
import { caseWith, everyDay, histories, knownTypes, lively, mixed } from './histories.ts';
import { holds } from './holds.ts';

const today = '2026-06-15';
const now = momentOf(Temporal.Instant.from(`${today}T12:00:00Z`));
const view = (facts: readonly Fact[]) => viewOf(caseWith(facts), alwaysLive, today);
const someHistory = histories(lively, 15);

describe('made-up histories', () => {
  it('know every type of fact the contract knows', () => {
    expect([...knownTypes].sort()).toEqual([...eventTypes.keys()].map((type) => type.slice(5, -3)).sort());
  });
});

describe('a case is a fold of its history', () => {
  it('any order and any repetition give the same facts, clocks and statements', () => {
    holds(
      fc.property(
        someHistory.chain((facts) => fc.tuple(fc.constant(facts), mixed(facts))),
        ([facts, again]) => {
          expect(caseWith(again)).toEqual(caseWith(facts));
          expect(view(again)).toEqual(view(facts));
        },
      ),
    );
  });

  it('adding facts one at a time is the same as folding them all', () => {
    holds(
      fc.property(someHistory, (facts) => {
        expect(caseWith(facts).facts).toEqual(foldFacts(facts));
      }),
    );
  });

  it('facts in order or not, the decision on the last one leads to the same desks', () => {
    holds(
      fc.property(
        someHistory.chain((facts) => fc.tuple(fc.constant(facts), mixed(facts))),
        ([facts, again]) => {
          const desks = (told: readonly Fact[]) =>
            decide(caseWith(told), { kind: 'tick' }, { rules: alwaysLive, now }).case.desks;
          expect(desks(again)).toEqual(desks(facts));
        },
      ),
    );
  });
});

describe('clocks', () => {
  it('are never due before they start', () => {
    holds(
      fc.property(histories(everyDay, 15), (facts) => {
        for (const { startedOn, dueOn } of view(facts).clocks) {
          expect(dueOn === null || dueOn >= startedOn).toBe(true);
        }
      }),
    );
  });

  it('stand under names of their own: no two of a case have the same', () => {
    holds(
      fc.property(someHistory, (facts) => {
        const names = view(facts).clocks.map(({ pathway, pathwayId, clock, instance }) =>
          JSON.stringify([pathway, pathwayId, clock, instance]),
        );
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('are not moved by exceptions', () => {
    holds(
      fc.property(someHistory, (facts) => {
        const without = facts.filter((fact) => fact.name !== 'exception-recorded');
        const dates = (told: readonly Fact[]) =>
          view(told).clocks.map(({ clock, pathwayId, dueOn, state }) => ({ clock, pathwayId, dueOn, state }));
        fc.pre(facts.every((fact) => fact.name !== 'retracted'));
        expect(dates(facts)).toEqual(dates(without));
      }),
    );
  });
});

describe('statements', () => {
  it('are made once: no two of a case have the same key for one contact', () => {
    holds(
      fc.property(someHistory, (facts) => {
        const keys = view(facts).statements.map(({ key, contactId }) => JSON.stringify([key, contactId]));
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});

describe('deciding', () => {
  it('a second time at the same moment changes nothing', () => {
    holds(
      fc.property(someHistory, (facts) => {
        let decision = decide(caseWith(facts), { kind: 'tick' }, { rules: alwaysLive, now });
        while (decision.nextDueAt === now.at)
          decision = decide(decision.case, { kind: 'tick' }, { rules: alwaysLive, now });
        const again = decide(decision.case, { kind: 'tick' }, { rules: alwaysLive, now });
        expect(again).toMatchObject({
          deeds: [],
          desks: { put: [], remove: [] },
          mail: [],
          case: decision.case,
        });
      }),
    );
  });

  it('on a fact it knows already changes nothing', () => {
    holds(
      fc.property(someHistory, (facts) => {
        let decision = decide(caseWith(facts), { kind: 'tick' }, { rules: alwaysLive, now });
        while (decision.nextDueAt === now.at)
          decision = decide(decision.case, { kind: 'tick' }, { rules: alwaysLive, now });
        for (const fact of facts) {
          const again = decide(decision.case, { kind: 'fact', fact }, { rules: alwaysLive, now });
          expect(again.deeds).toEqual([]);
          expect(again.case).toEqual(decision.case);
        }
      }),
    );
  });
});

describe('protection', () => {
  const protectedIn = (facts: readonly Fact[]) => {
    const { held, heldContacts, heldAddresses } = peopleOf(caseWith(facts));
    return { held, heldContacts: [...heldContacts].sort(), heldAddresses: [...heldAddresses].sort() };
  };
  const isLift = (fact: Fact) =>
    fact.byAuthority &&
    (fact.name === 'recipient-confirmed' || (fact.name === 'hold-lifted' && fact.data.by === 'safeguarding'));

  it('is the same in any order and with any repetition', () => {
    holds(
      fc.property(
        someHistory.chain((facts) => fc.tuple(fc.constant(facts), mixed(facts))),
        ([facts, again]) => {
          expect(protectedIn(again)).toEqual(protectedIn(facts));
        },
      ),
    );
  });

  it('is lowered by no fact but a lift by the council’s safeguarding role or, after a move, a confirmation by the authority', () => {
    holds(
      fc.property(someHistory, fc.nat(), (facts, pick) => {
        const added = facts[pick % facts.length];
        fc.pre(added !== undefined && !isLift(added));
        const before = protectedIn(facts.filter((fact) => fact !== added));
        const after = protectedIn(facts);
        expect(after.held || !before.held).toBe(true);
        for (const contact of before.heldContacts)
          expect(after.held || after.heldContacts.includes(contact)).toBe(true);
        for (const address of before.heldAddresses)
          expect(after.held || after.heldAddresses.includes(address)).toBe(true);
      }),
    );
  });
});

describe('a fact that was taken back', () => {
  const protective = ['mail-held', 'child-died', 'retracted', 'moved-in', 'moved-out'];
  const mayProtect = (fact: Fact) => protective.includes(fact.name) || fact.data.mayReceive === false;

  // A move holds every contact registered before it, and goes on holding one whose registration is taken back.
  const isHeldByMove = (target: Fact, facts: readonly Fact[]) =>
    target.name === 'contact-registered' && facts.some(({ name }) => /^moved-(?:in|out)$/.test(name));

  it('is without effect, save what protects', () => {
    holds(
      fc.property(someHistory, fc.nat(), (facts, pick) => {
        const target = facts[pick % facts.length];
        fc.pre(
          target !== undefined &&
            !mayProtect(target) &&
            !isHeldByMove(target, facts) &&
            !facts.some((fact) => fact.name === 'retracted'),
        );
        const retraction: Fact = {
          ...target,
          key: 'case-system#last',
          pathway: 'event',
          name: 'retracted',
          at: '2026-06-01T00:00:00Z',
          byAuthority: true,
          data: { eventId: target.key.slice(target.key.indexOf('#') + 1), reason: 'x' },
        };
        const without = [...facts.filter((fact) => fact !== target), retraction];
        const { instances: _with, ...told } = view([...facts, retraction]);
        const { instances: _without, ...never } = view(without);
        expect(told).toEqual(never);
      }),
    );
  });
});
