import { describe, expect, it } from 'vitest';
import { defaults, law } from '../../shared/areas/law.ts';
import { areas, rulesFor } from '../../shared/areas/rules-for.ts';
import { pathways } from '../../shared/domain/pathways/all.ts';
import { requested } from '../domain/facts.ts';
import { alwaysLive, givenIn } from '../domain/given.ts';

const { standards } = rulesFor('hull');
const named = (clock: string) => standards.filter((standard) => standard.clock === clock);

describe('national law', () => {
  it.each([
    ['ASSESS-6W', { weeks: 6 }, 'law'],
    ['NOPLAN-16W', { weeks: 16 }, 'law'],
    ['DRAFT-16W', { weeks: 16 }, 'practice'],
    ['FINAL-20W', { weeks: 20 }, 'law'],
    ['DRAFT-REPS-15D', { daysBeginningWith: 15 }, 'law'],
    ['CONSULT-15D', { days: 15 }, 'code'],
    ['CONSIDER-NOTICE', 'none', 'law'],
    ['REASSESS', { days: 15 }, 'law'],
    ['REASSESS-14W', { weeks: 14 }, 'law'],
    ['ADVICE-6W', { weeks: 6 }, 'law'],
  ])('%s is %j, by %s', (clock, count, kind) => {
    expect(named(clock)[0]).toMatchObject({ count });
    expect(named(clock).map((standard) => standard.kind)).toContain(kind);
  });

  it('reaches a family another way in two working days, by our own standard', () => {
    expect(named('REACH-2WD')).toMatchObject([{ count: { workingDays: 2 }, kind: 'target' }]);
  });

  it('returns advice for quality in ten working days: a promise where the area printed one, else our target', () => {
    const inArea = (area: string) =>
      rulesFor(area).standards.filter(({ clock }) => clock === 'ADVICE-RETURN')[0];
    const ours = 'advice sent back is due again in 10 working days';
    expect(inArea('brent')).toMatchObject({
      ...{ count: { workingDays: 10 }, kind: 'target' },
      citation: `Default local standard: ${ours}`,
    });
    expect(inArea('hull')).toMatchObject({ count: { workingDays: 10 }, kind: 'promise' });
    expect(inArea('hull')?.citation).toMatch(
      /^Hull's SEND strategic plan .+"\. No number is printed\. Default local/,
    );
  });

  it('gives way to the word of an area wherever that holds, and stays for all other starts', () => {
    const rulesOn = (area: string, clock: string) =>
      rulesFor(area)
        .standards.filter((standard) => standard.clock === clock)
        .map(({ kind, when }) => [kind, when ?? 'always']);
    expect(rulesOn('hull', 'ENQUIRY-REPLY')).toEqual([['promise', 'always']]);
    expect(rulesOn('brent', 'ENQUIRY-REPLY')).toEqual([['target', 'always']]);
    expect(rulesOn('cheshire-east', 'CONCERN-RESPOND')).toEqual([
      ['promise', { about: ['toolkit-not-applied'] }],
      ['target', 'always'],
    ]);
  });

  it('keeps a call back promised to a family a promise in every area', () => {
    const kinds = areas.map((area) =>
      rulesFor(area).standards.flatMap(({ clock, kind }) => (clock === 'ENQUIRY-CALLBACK' ? [kind] : [])),
    );
    expect(kinds).toEqual(areas.map(() => ['promise']));
  });

  it('allows E1 to E4 on the limits of regulations 5, 10, 13 and 27, and on no other', () => {
    const allows = law
      .filter((standard) => standard.exceptions?.includes('E1'))
      .map((standard) => standard.clock);
    expect(allows.sort()).toEqual(['ASSESS-6W', 'FINAL-20W', 'NOPLAN-16W', 'REASSESS-14W']);
  });

  it('cites a source for every clock', () => {
    for (const { citation } of standards) expect(citation).toMatch(/[A-Z].{10}/);
  });

  it('says of every rule of the law, and of ours, who must be told', () => {
    const silent = [...law, ...defaults].filter(({ tell = '' }) => tell.trim() === '');
    expect(silent.map(({ clock }) => clock)).toEqual([]);
  });

  it('has a number, or the word none, for every clock of every pathway, or an area has one of its own', () => {
    const clocks = pathways.flatMap((pathway) => pathway.clocks.map((clock) => clock.id));
    const ruled = new Set(areas.flatMap((area) => rulesFor(area).standards.map(({ clock }) => clock)));
    expect(clocks.filter((clock) => !ruled.has(clock))).toEqual([]);
  });
});

describe('a reform of the law', () => {
  const reformed = {
    ...alwaysLive,
    standards: [
      ...law.filter((standard) => standard.clock !== 'ASSESS-6W'),
      ...law
        .filter((standard) => standard.clock === 'ASSESS-6W')
        .flatMap((standard) => [
          { ...standard, inForceUntil: '2030-08-31' },
          { ...standard, count: { weeks: 8 }, inForceFrom: '2030-09-01' },
        ]),
    ],
  };
  const due = (at: string) => givenIn(reformed, requested('A-1', at)).clock('ASSESS-6W', at).dueOn;

  it('does not touch clocks that started before: six weeks from Friday 30 August 2030', () => {
    expect(due('Fri 2030-08-30')).toBe('2030-10-11');
  });

  it('counts for those that start on its first day: eight weeks from Sunday 1 September 2030', () => {
    expect(due('Sun 2030-09-01')).toBe('2030-10-27');
  });
});
