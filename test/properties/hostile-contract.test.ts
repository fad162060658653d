import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { eventTypes, parseEvent } from '../../events/index.ts';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { bodyHashOf } from '../../shared/aws/body-hash.ts';
import { emptyCase } from '../../shared/domain/case.ts';
import { decide } from '../../shared/domain/decide.ts';
import { type Fact, factOf } from '../../shared/domain/fact.ts';
import { momentOf } from '../../shared/domain/moment.ts';
import { fuzzRuns, holds } from './holds.ts';
import { hostileBody, wellFormedEvent } from './hostile-events.ts';
import { unseen } from './hostile-text.ts';

const poster = { areas: ['hull'], types: ['send.*'] };
const receivedAt = Date.parse('2026-04-20T09:00:00Z');
const now = momentOf(Temporal.Instant.from('2026-04-20T09:00:00Z'));
const rules = rulesFor('hull');

const read = (body: string) => parseEvent(body, poster, receivedAt);

const base = {
  ...{ specversion: '1.0', id: 'e-1', source: '/x', type: 'send.plan.transfer-due.v1', subject: 'C-1' },
  ...{ time: '2026-04-20T08:00:00Z', localarea: 'hull' },
  data: { planId: 'PL-1', phase: 'primary-to-secondary', year: 2027 },
};

function factIn(body: string): Fact | null {
  const parsed = read(body);
  return parsed.ok ? factOf(parsed.event, { partner: 'council', byAuthority: true }) : null;
}

const decided = (fact: Fact) => decide(emptyCase('hull', 'C-1'), { kind: 'fact', fact }, { rules, now });

describe('whatever body comes', () => {
  it('it is taken, or refused with reasons in which everything can be seen', () => {
    holds(
      fc.property(hostileBody('C-1'), (body) => {
        const parsed = read(body);
        expect(read(body)).toEqual(parsed);
        if (parsed.ok) {
          expect([parsed.event.id, parsed.event.source].join().replace(/[\u200c\u200d]/g, '')).not.toMatch(
            unseen,
          );
          expect(bodyHashOf(body)).toMatch(/^[0-9a-f]{64}$/);
          return;
        }
        expect(parsed.reasons.length).toBeGreaterThan(0);
        for (const { field, expected, got } of parsed.reasons) {
          expect(`${field}${expected}${got}`).not.toMatch(unseen);
          expect(got.length).toBeLessThanOrEqual(80);
        }
        expect([parsed.id, parsed.subject].every((text) => text?.isWellFormed() ?? true)).toBe(true);
      }),
      fuzzRuns(1_000),
    );
  });

  it('what is taken can be decided upon, whatever its codes are the names of', () => {
    holds(
      fc.property(fc.oneof(hostileBody('C-1'), wellFormedEvent('C-1')), (body) => {
        const fact = factIn(body);
        fc.pre(fact !== null);
        const { desks } = decided(fact).case;
        for (const desk of Object.keys(desks)) expect(desk).toMatch(/^[\w.:/#-]+@[\w.:/#-]+$/);
      }),
      fuzzRuns(400),
    );
  });
});

describe('a name that every object has', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty'])('is no phase of transfer: %s', (phase) => {
    const fact = factIn(JSON.stringify({ ...base, data: { ...base.data, phase } }));
    expect(fact?.data.phase).toBe(phase);
    if (fact !== null) expect(decided(fact).case.facts).toHaveLength(1);
  });

  it.each(['constructor', 'valueOf'])(
    'is no setting of the area whose closures are known: %s',
    (settingId) => {
      const facts = ['send.assessment.requested.v1', 'send.assessment.exception-recorded.v1'].map((type) => {
        const example = eventTypes.get(type)?.example;
        const { closedOn, reopensOn, ...data } = { ...example, assessmentId: 'A-1' } as Record<
          string,
          unknown
        >;
        const more = type.includes('exception') ? { settingId, ground: 'E1' } : {};
        return factIn(JSON.stringify({ ...base, type, id: type, data: { ...data, ...more } }));
      });
      const last = facts.reduce<ReturnType<typeof emptyCase>>(
        (known, fact) => {
          if (fact === null) throw new Error('Expected both events to be taken, found one refused.');
          return decide(known, { kind: 'fact', fact }, { rules, now }).case;
        },
        emptyCase('hull', 'C-1'),
      );
      expect(last.facts).toHaveLength(2);
    },
  );
});

describe('a body nested deeply', () => {
  const nested = (levels: number) =>
    JSON.stringify(base).replace('{', `{"more":${'['.repeat(levels)}${']'.repeat(levels)},`);

  it('is taken with 32 levels and refused with one more, however deep the stack it is read from', () => {
    expect(read(nested(31)).ok).toBe(true);
    expect(read(nested(32))).toMatchObject({
      ...{ ok: false, id: 'e-1', subject: 'C-1' },
      reasons: [{ field: 'body', expected: 'at most 32 levels of nesting', got: '33 levels' }],
    });
    expect(read(nested(30_000))).toMatchObject({ ok: false, reasons: [{ got: '30001 levels' }] });
  });

  it('counts no bracket that stands in a text', () => {
    expect(read(JSON.stringify({ ...base, more: '[{"\\'.repeat(5_000) })).ok).toBe(true);
  });
});

describe('a reason shows', () => {
  it.each([
    ['what turns text', '\u202egnp.exe', '\\u202egnp.exe'],
    ['what has no width', 'a\u200bb', 'a\\u200bb'],
    ['what steers a terminal', '\u009b31m', '\\u009b31m'],
    ['a line that ends by another sign', 'a\u2028b', 'a\\u2028b'],
    ['a tag outside the first plane', '\u{e0041}', '\\udb40\\udc41'],
  ])('%s by its number', (_, text, shown) => {
    const parsed = read(JSON.stringify({ ...base, specversion: text }));
    expect(parsed).toMatchObject({ ok: false, reasons: [{ got: `"${shown}"` }] });
  });

  it('no half of a character as the id of what was refused', () => {
    expect(read(JSON.stringify({ ...base, id: 'x\ud800' }))).toMatchObject({ ok: false, id: null });
  });

  it.each(['a\u200bb', '\ufeffa', 'a\u2028b', 'a\u00adb', 'a\u{e0041}', 'a\u2060b'])(
    'that an id, a source or a name holds what cannot be seen: %j',
    (text) => {
      expect(read(JSON.stringify({ ...base, id: text }))).toMatchObject({ ok: false });
      expect(read(JSON.stringify({ ...base, source: text }))).toMatchObject({ ok: false });
    },
  );

  it('nothing against a name that joins its letters, as Persian and Sinhala do', () => {
    expect(read(JSON.stringify({ ...base, id: 'می\u200cروم', source: 'ශ්\u200dරී' })).ok).toBe(true);
  });
});
