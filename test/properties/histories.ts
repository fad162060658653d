import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { parseEvent } from '../../events/index.ts';
import { type Case, emptyCase, withFact } from '../../shared/domain/case.ts';
import { type Fact, factOf } from '../../shared/domain/fact.ts';
import { fromContract } from './from-contract.ts';

/** A span of days, as first day and length. */
export interface Span {
  readonly from: string;
  readonly days: number;
}

/** Two school years around a request: what a lively case sees. */
export const lively: Span = { from: '2025-09-01', days: 500 };

/** Every day the contract accepts. */
export const everyDay: Span = { from: '2012-01-01', days: 8035 };

const dayIn = ({ from, days }: Span): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: days }).map((n) => Temporal.PlainDate.from(from).add({ days: n }).toString());

/** The types of fact these histories know. */
export const knownTypes: readonly string[] = Object.keys(fromContract(fc.constant('2026-01-12')));

/** Histories of one case: up to `most` accepted facts of every type, from two partners, ids `e-0`, `e-1`, … */
export function histories(span: Span, most: number): fc.Arbitrary<readonly Fact[]> {
  const day = dayIn(span);
  const all = fromContract(day);
  const fact = fc.constantFrom(...Object.keys(all), ...often).chain((type) =>
    fc.record({
      type: fc.constant(type),
      data: all[type] ?? fc.constant({}),
      day,
      hour: fc.integer({ min: 0, max: 23 }),
      partner: fc.constantFrom('case-system', 'case-system', 'trust'),
      sequence: fc.option(fc.constantFrom('1', '2', '10'), { nil: undefined }),
    }),
  );
  return fc.array(fact, { minLength: 1, maxLength: most }).map((told) => told.map(accepted));
}

const often = ['assessment.requested', 'advice.requested', 'people.contact-registered', 'event.retracted'];

interface Told {
  readonly type: string;
  readonly data: object;
  readonly day: string;
  readonly hour: number;
  readonly partner: string;
  readonly sequence: string | undefined;
}

function accepted({ type, data, day, hour, partner, sequence }: Told, index: number): Fact {
  const event = {
    ...{ specversion: '1.0', id: `e-${index}`, source: '/x', type: `send.${type}.v1`, subject: 'C-1' },
    ...{ time: `${day}T${String(hour).padStart(2, '0')}:00:00Z`, localarea: 'hull', sequence, data },
  };
  const poster = { areas: ['hull'], types: ['send.*'] };
  const parsed = parseEvent(JSON.stringify(event), poster, Number.POSITIVE_INFINITY);
  if (!parsed.ok) throw new Error(`Expected an accepted ${type}, found ${JSON.stringify(parsed.reasons)}.`);
  return factOf(parsed.event, { partner, byAuthority: partner === 'case-system' });
}

/** The case that knows these facts, added one at a time. */
export const caseWith = (facts: readonly Fact[]): Case => facts.reduce(withFact, emptyCase('hull', 'C-1'));

/** The same facts in another order, some of them twice. */
export const mixed = (facts: readonly Fact[]): fc.Arbitrary<readonly Fact[]> =>
  fc
    .tuple(fc.shuffledSubarray([...facts], { minLength: facts.length }), fc.subarray([...facts]))
    .chain(([all, again]) =>
      fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length }),
    );
