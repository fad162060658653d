import { describe, expect, it } from 'vitest';
import type { Case } from '../../shared/domain/case.ts';
import { emptyCase } from '../../shared/domain/case.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { hasRoom } from '../../shared/domain/room.ts';

const concern = (partner: string, n: number, more: Partial<Fact> = {}): Fact => ({
  ...{ key: `${partner}#evt-${n}`, pathway: 'concern', name: 'raised', at: '2026-04-20T08:00:00Z' },
  ...{ sequence: null, byAuthority: false },
  data: { concernId: `K-${n}`, by: 'family', about: 'attendance', raisedOn: '2026-04-20' },
  ...more,
});

/** A case of which a partner has told so much. */
const toldBy = (partner: string, count: number, more: Partial<Fact> = {}): Case => ({
  ...emptyCase('hull', 'C-1'),
  facts: Array.from({ length: count }, (_, n) => concern(partner, n, more)),
});

describe('a case has room', () => {
  it('for four hundred events of a school, which is one for every school week of ten years', () => {
    expect(hasRoom(toldBy('school', 400), concern('school', 400))).toBe(true);
  });

  it('for no more of a partner whose system runs wild, and for those of everybody else', () => {
    const full = toldBy('school', 600);
    expect(hasRoom(full, concern('school', 600))).toBe(false);
    expect(hasRoom(full, concern('trust', 1))).toBe(true);
  });

  it('for twelve hundred events of the council, and whatever it says of who may be written to', () => {
    const council = { byAuthority: true };
    expect(hasRoom(toldBy('council', 1_200, council), concern('council', 1_200, council))).toBe(true);
    const full = toldBy('council', 1_800, council);
    expect(hasRoom(full, concern('council', 1_800, council))).toBe(false);
    const hold = { ...council, pathway: 'people', name: 'mail-held', data: { scope: 'case' } };
    expect(hasRoom(full, concern('council', 1_800, hold))).toBe(true);
  });
});
