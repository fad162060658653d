import { describe, expect, it } from 'vitest';
import { partners } from '../../shared/areas/partners.ts';
import { areas, rulesFor } from '../../shared/areas/rules-for.ts';
import type { ProfileStandard } from '../../shared/domain/profile.ts';

const five = ['brent', 'bradford', 'cheshire-east', 'peterborough', 'hull'];
const profiles = areas.map((area) => rulesFor(area).profile);
const standard = (area: string, id: string): ProfileStandard => {
  const found = rulesFor(area).profile.standards.find((known) => known.id === id);
  if (found === undefined) throw new Error(`Expected ${area} to have the standard ${id}, found none.`);
  return found;
};
const rungs = (area: string, ladder: string) =>
  (rulesFor(area).profile.ladders[ladder]?.rungs ?? []).map(({ at, tell }) => `${at}: ${tell.join(', ')}`);

describe('the five areas', () => {
  it('have a profile each', () => {
    expect(areas).toEqual(expect.arrayContaining(five));
    expect(new Set(profiles.map(({ council }) => council.id)).size).toBe(areas.length);
  });

  it.each(five)('%s has the ladders that clocks climb, by their names', (area) => {
    expect(Object.keys(rulesFor(area).profile.ladders).sort()).toEqual([
      'action',
      'advice',
      'case',
      'complaint',
      'consultation',
      'task',
      'third-party-advice',
      'tribunal',
      'wait',
    ]);
  });

  it.each(five)('%s shows its own action plan to a board', (area) => {
    const { boards } = rulesFor(area).profile;
    expect(boards.some(({ shows }) => shows.includes('actions'))).toBe(true);
  });

  it.each(five)(
    '%s says of every standard, board, ladder, survey and format where it comes from, in 25 words at most',
    (area) => {
      const { standards, boards, ladders, surveys, formats, statuses } = rulesFor(area).profile;
      const all = [...standards, ...boards, ...Object.values(ladders), ...surveys, ...formats, statuses];
      expect(standards.length).toBeGreaterThanOrEqual(30);
      for (const { source } of all) {
        expect(source.document.length).toBeGreaterThan(5);
        expect(source.phrase.split(/\s+/).length).toBeLessThanOrEqual(25);
      }
    },
  );

  it.each(five)(
    "%s ends a child's case with the assistant director, and tells boards of actions only",
    (area) => {
      const { ladders, boards } = rulesFor(area).profile;
      const boardIds = boards.map(({ id }) => id);
      expect(rungs(area, 'case').at(-1)).toBe('10: assistant-director');
      for (const [name, { rungs: steps }] of Object.entries(ladders)) {
        const told = steps.flatMap(({ tell }) => tell).filter((role) => boardIds.includes(role));
        if (name !== 'action') expect([name, ...told]).toEqual([name]);
      }
    },
  );

  it('are all that the partner register speaks of', () => {
    const named = partners.flatMap((partner) => partner.areas);
    expect(named.filter((area) => !areas.includes(area))).toEqual([]);
  });

  it.each(five)("%s has its council's case system in the partner register", (area) => {
    const own = partners.filter((partner) => partner.authority && partner.areas.includes(area));
    expect(own.map(({ id }) => id)).toEqual([`${area}-case-system`]);
  });

  it('takes only what a telephone number of drama can be, where no document prints one', () => {
    const printed = ['01482 300 300', '01482 300 349'];
    for (const { council, sendiass, mediation } of profiles) {
      const phones = [
        council.phone,
        council.complaintsPhone,
        council.textphone,
        sendiass.phone,
        mediation.phone,
      ];
      for (const phone of phones.filter((number) => number !== null && !printed.includes(number)))
        expect(phone).toMatch(/^01632 960 \d{3}$/);
    }
  });

  it('never lets a past result, or the number of a law, set a clock of its own', () => {
    const all = profiles.flatMap(({ standards }) => standards);
    expect(all.filter(({ kind }) => kind === 'past-result').length).toBeGreaterThan(10);
    for (const { kind, count } of all) if (kind === 'past-result' || kind === 'law') expect(count).toBeNull();
  });
});

describe('the waits of the areas', () => {
  it.each([
    ['brent', 'SALT-8W', { clock: 'WAIT-FIRST-SEEN', when: { service: ['salt'] }, count: { weeks: 8 } }],
    ['brent', 'CAMHS-18W', { clock: 'WAIT-TREATMENT', when: { service: ['camhs'] }, count: { weeks: 18 } }],
    [
      'brent',
      'SOCIAL-COMMUNICATION-26W',
      { clock: 'WAIT-ASSESSED', when: { service: ['social-communication'] }, count: { weeks: 26 } },
    ],
    [
      'peterborough',
      'CAMHS-18W',
      { clock: 'WAIT-ASSESSED', when: { service: ['camhs'] }, count: { weeks: 18 } },
    ],
    [
      'peterborough',
      'CAMHS-12W',
      { clock: 'WAIT-ASSESSED', when: { service: ['camhs'] }, count: { weeks: 12 } },
    ],
    ['hull', 'SALT-18W', { clock: 'WAIT-FIRST-SEEN', when: { service: ['salt'] }, count: { weeks: 18 } }],
    [
      'hull',
      'NEURO-52W',
      { clock: 'WAIT-ASSESSED', when: { service: ['adhd', 'autism'] }, count: { weeks: 52 } },
    ],
  ])('%s aims at %s', (area, id, sets) => {
    expect(standard(area, id)).toMatchObject({ kind: 'target', ...sets });
  });

  it.each([
    ['brent', 'SALT-8W-2021', '95%, per quarter'],
    ['brent', 'CAMHS-18W-2021', '55%'],
    ['brent', 'SOCIAL-COMMUNICATION-26W-2021', '67%'],
    ['cheshire-east', 'AUTISM-2W-2020', 'two weeks'],
  ])('%s has measured %s, which alarms nobody', (area, id, share) => {
    expect(standard(area, id)).toMatchObject({ kind: 'past-result', clock: null, share, shownBy: 'measure' });
  });

  it('judges a routine mental health referral in Peterborough by the number in force when it started', () => {
    const local = rulesFor('peterborough').standards.filter(({ clock }) => clock === 'WAIT-ASSESSED');
    expect(local.map(({ count, inForceFrom, inForceUntil }) => [count, inForceFrom, inForceUntil])).toEqual([
      [{ weeks: 18 }, '2020-04-30', '2021-04-29'],
      [{ weeks: 12 }, '2021-04-30', undefined],
    ]);
  });
});

describe('the shares that areas aim at', () => {
  it.each([
    ['peterborough', 'EHC-85', { clock: 'FINAL-20W', share: 'over 85%' }],
    ['peterborough', 'REVIEWS-90', { clock: 'AR-DECIDE-4W', share: 'over 90%' }],
    ['peterborough', 'SATISFACTION-80', { clock: null, share: 'over 80%' }],
    ['peterborough', 'PLEDGE-85', { clock: null, share: '85%' }],
    ['peterborough', 'PART-TIME-30', { clock: null, share: '30% fewer' }],
    ['peterborough', 'HEALTH-CHECK-14-17', { clock: 'LDAHC', share: '50%' }],
    ['peterborough', 'HEALTH-CHECK-14-25', { clock: 'LDAHC', share: '75%' }],
    ['hull', 'EHC-50', { clock: 'FINAL-20W', share: '50%' }],
    ['hull', 'EP-BACKLOG-80', { clock: null, share: '80% fewer' }],
    ['bradford', 'EHC-ABOVE-NATIONAL', { clock: 'FINAL-20W', share: 'above the national average' }],
  ])('%s: %s', (area, id, aims) => {
    expect(standard(area, id)).toMatchObject({ kind: 'target', count: null, ...aims });
  });
});

describe('the boards of the areas', () => {
  it.each([
    ['cheshire-east', 'send-partnership-board', 'bi-monthly'],
    ['peterborough', 'send-executive-board', 'bi-monthly'],
    ['peterborough', 'send-partnership-group', 'monthly'],
    ['peterborough', 'remedial-action-plan-meeting', 'two-weekly'],
    ['peterborough', 'complex-health-deep-dive', 'six-monthly'],
    ['peterborough', 'chief-operating-team-report', 'quarterly'],
    ['hull', 'trust-attendance-meeting', 'termly'],
    ['hull', 'parent-carer-forum-meeting', 'monthly'],
  ])('%s: the %s meets %s, as its document prints', (area, id, rhythm) => {
    const board = rulesFor(area).profile.boards.find((known) => known.id === id);
    expect(board).toMatchObject({ rhythm, stated: true });
  });

  it.each([
    ['brent', ['childrens-trust-partners', 'childrens-trust', 'health-and-wellbeing-board']],
    ['bradford', ['work-stream-groups', 'send-strategic-partnership-board', 'health-and-wellbeing-board']],
    ['cheshire-east', ['send-workstreams', 'send-partnership-board']],
    [
      'peterborough',
      [
        'delivery-team',
        'send-partnership-group',
        'senior-accountable-officer',
        'send-executive-board',
        'commissioning-board',
        'child-health-executive-board',
        'health-and-wellbeing-board',
      ],
    ],
    ['hull', ['workstream-lead', 'send-delivery-board', 'send-strategic-board']],
  ])('%s takes an action that is not done to its own governance, lowest first', (area, above) => {
    const told = (rulesFor(area).profile.ladders.action?.rungs ?? []).flatMap(({ tell }) => tell);
    expect(told).toEqual(['owner', 'owner', ...above]);
  });

  it('takes health waits to whoever commissions them in the area', () => {
    const fifth = (area: string) => rungs(area, 'wait').at(-1);
    expect(fifth('peterborough')).toBe('5: chief-operating-team');
    expect(fifth('brent')).toBe('5: integrated-care-partnership-director');
    expect(fifth('hull')).toBe('5: assistant-director-community-integration-and-transformation');
    expect(fifth('bradford')).toBe('5: designated-clinical-officer');
  });
});

describe('the words for how an action stands', () => {
  const words = (area: string) =>
    rulesFor(area).profile.statuses.words.map(({ says, means }) => `${says}: ${means}`);

  it("are Peterborough's four colours as written", () => {
    expect(words('peterborough')).toEqual([
      'Blue – complete: complete',
      'Green – on track: on-track',
      'Amber – behind schedule: behind',
      'Red – not started/risk: not-started-or-risk',
    ]);
  });

  it('are said to be assumed where a strategy prints none', () => {
    for (const area of ['brent', 'bradford', 'cheshire-east'])
      expect(rulesFor(area).profile.statuses.source.document).toMatch(/^Unstated, assumed/);
  });
});
