import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnedFrom, learnedNames } from '../../bin/contract/learned-from.ts';
import { eventTypes } from '../../events/index.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { learnedBy } from '../../shared/domain/instance.ts';
import { pathways } from '../../shared/domain/pathways/all.ts';
import { caseWith, histories, lively } from './histories.ts';
import { holds } from './holds.ts';

const nameOf = ({ pathway, name }: Fact): string => `${pathway}.${name}`;

/** The facts that something learned carries the key of, as its own or inside it. */
const origins = (learned: Fact, told: readonly Fact[]): readonly Fact[] =>
  told.filter(({ key }) => learned.key === key || learned.key.endsWith(`-${key}`));

const pulled = new Set(
  pathways.flatMap(({ pathway, clocks }) =>
    clocks.flatMap(({ start, stop, cancel, extend }) =>
      [start, stop, cancel ?? [], (extend ?? []).map(({ by }) => by)]
        .flat(2)
        .map(({ fact, of }) => `${of?.pathway ?? pathway}.${fact}`),
    ),
  ),
);

describe('what the contract says that clocks are worked out from', () => {
  it('is said of everything a clock waits for that nobody posts', () => {
    const notPosted = [...pulled].filter((name) => !eventTypes.has(`send.${name}.v1`));
    expect(notPosted.filter((name) => !learnedNames.includes(name))).toEqual([]);
    const facts = learnedNames.flatMap(learnedFrom).map(({ fact }) => `send.${fact}.v1`);
    expect(facts.filter((type) => !eventTypes.has(type))).toEqual([]);
  });

  it('is what they are worked out from, in any history', () => {
    holds(
      fc.property(histories(lively, 25), (told) => {
        const { facts } = learnedBy(caseWith(told), pathways, '2026-09-01');
        for (const learned of facts.filter((fact) => pulled.has(nameOf(fact)))) {
          const from = origins(learned, told).map(nameOf);
          const said = learnedFrom(nameOf(learned)).map(({ fact }) => fact);
          expect({ learned: nameOf(learned), unsaid: from.filter((name) => !said.includes(name)) }).toEqual({
            learned: nameOf(learned),
            unsaid: [],
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});
