import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hull } from '../../shared/areas/hull.ts';
import { areas, rulesFor } from '../../shared/areas/rules-for.ts';
import { profileSchema } from '../../shared/domain/profile.ts';

const rules = rulesFor('hull');

describe('the profile of Hull', () => {
  it('passes the schema of profiles', () => {
    expect(profileSchema.parse(hull)).toEqual(hull);
  });

  const rungs = (ladder: string) =>
    (rules.profile.ladders[ladder]?.rungs ?? []).map(({ at, tell }) => `${at}: ${tell.join(', ')}`);

  it('climbs a case from the officer to the assistant director, where it ends', () => {
    expect(rungs('case')).toEqual([
      '-10: owner',
      '-3: owner',
      'breach: owner, team-manager',
      '5: head-of-service',
      '10: assistant-director',
    ]);
  });

  it('takes third-party advice to the Director of Nursing and Quality instead of the head of service', () => {
    const told = rungs('third-party-advice');
    expect(told.find((rung) => rung.startsWith('5:'))).toBe('5: director-of-nursing-and-quality');
    expect(told.at(-1)).toBe('10: assistant-director');
  });

  it('names on its ladders only the owner and roles it describes', () => {
    const named = Object.values(hull.ladders).flatMap(({ rungs: steps }) =>
      steps.flatMap(({ tell }) => tell),
    );
    expect([...new Set(named)].filter((role) => role !== 'owner' && !(role in hull.roles))).toEqual([]);
  });

  it('shows boards and everybody above the team manager counts, never a case', () => {
    const shown = ['counts', 'actions', 'scorecard', 'sendias'];
    for (const { shows } of hull.boards) expect(shown).toEqual(expect.arrayContaining([...shows]));
    const counted = Object.entries(hull.roles).filter(([, { desk }]) => desk === 'counts');
    expect(counted.map(([role]) => role)).toEqual(
      expect.arrayContaining(['head-of-service', 'director-of-nursing-and-quality', 'assistant-director']),
    );
  });

  it('asks families at weeks 6, 16 and 20 of an assessment', () => {
    expect(hull.surveys).toMatchObject([{ pathway: 'assessment', weeks: [6, 16, 20] }]);
  });

  it('writes to families at ten and three, to desks at seven, and tells news of at most five working days', () => {
    expect(hull.slots).toMatchObject({ family: ['10:00', '15:00'], desk: '07:00' });
    expect(hull.tellWithin).toBe(5);
    expect(hull.longestPromise).toBe(10);
  });

  it('says of each ladder, survey and board where it comes from', () => {
    const sources = [...Object.values(hull.ladders), ...hull.surveys, ...hull.boards].map(
      ({ source }) => source,
    );
    for (const { document, phrase } of sources) {
      expect(document.length).toBeGreaterThan(5);
      expect(phrase.split(' ').length).toBeLessThanOrEqual(25);
    }
  });
});

describe('the schema of profiles', () => {
  it.each([
    ['an hour that is none', { slots: { ...hull.slots, desk: '25:00' } }],
    ['a field it does not know', { slogan: 'Hull first' }],
    ['no slots', { slots: { ...hull.slots, family: [] } }],
    [
      'a rung nobody is told of',
      { ladders: { case: { ...hull.ladders.case, rungs: [{ id: 'x', at: 1, tell: [] }] } } },
    ],
    ['a board that sees cases', { boards: [{ ...hull.boards[0], shows: 'list' }] }],
    [
      'a closure on a day that is none',
      { calendar: { closures: [{ from: '2026-02-30', to: '2026-03-01', what: 'x' }], settings: {} } },
    ],
  ])('refuses %s', (_what, change) => {
    expect(profileSchema.safeParse({ ...hull, ...change }).success).toBe(false);
  });
});

describe('the rules of an area', () => {
  it('are those of an area with a profile; for another the answer names those there are', () => {
    expect(areas).toContain('hull');
    expect(() => rulesFor('atlantis')).toThrow(/hull.*atlantis/);
  });

  it('know nothing of any area in the engine', () => {
    const engine = join(import.meta.dirname, '../../shared/domain');
    const files = readdirSync(engine, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => /hull/i.test(readFileSync(join(engine, file), 'utf8')))).toEqual([]);
  });
});
