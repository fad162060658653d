import { describe, expect, it } from 'vitest';
import { checkProfile, readProfile } from '../../shared/areas/check.ts';
import { hull } from '../../shared/areas/hull.ts';
import type { Profile, ProfileStandard, Rung } from '../../shared/domain/profile.ts';

/** The profile of Hull with one ladder's rungs replaced. */
function withRungs(name: string, ...rungs: readonly Rung[]): Profile {
  const { source } = hull.ladders[name] ?? { source: { document: 'Plan', phrase: 'as agreed' } };
  return { ...hull, ladders: { ...hull.ladders, [name]: { source, rungs: [...rungs] } } };
}

const rung = (at: Rung['at'], ...tell: string[]): Rung => ({ id: `rung ${at}`, at, tell });

const salt: ProfileStandard = {
  id: 'TEST-10W',
  what: 'a referral is seen within ten weeks',
  kind: 'target',
  clock: 'WAIT-FIRST-SEEN',
  when: { service: ['physio'] },
  count: { weeks: 10 },
  share: null,
  shownBy: 'clock',
  source: { document: 'A plan', phrase: 'seen within ten weeks' },
};

const withStandards = (...standards: readonly Partial<ProfileStandard>[]): Profile => ({
  ...hull,
  standards: standards.map((changed) => ({ ...salt, ...changed })),
});

const without = (field: 'ladders' | 'roles', name: string): Profile => ({
  ...hull,
  [field]: Object.fromEntries(Object.entries(hull[field]).filter(([key]) => key !== name)),
});

describe('a profile', () => {
  it('is accepted when nothing is wrong with it', () => {
    expect(readProfile(hull)).toEqual(hull);
    expect(() => checkProfile(withStandards({}))).not.toThrow();
  });

  it('is refused with everything that is wrong with it, each with its path', () => {
    const faulty = {
      ...withStandards({ clock: 'NO-SUCH', count: null }),
      roles: without('roles', 'enquiries').roles,
    };
    expect(() => checkProfile(faulty)).toThrow(/^Expected the profile of hull without faults, found 2:\n/);
    expect(() => checkProfile(faulty)).toThrow(
      /standards\[0\] TEST-10W\.clock: no pathway has a clock "NO-SUCH"/,
    );
    expect(() => checkProfile(faulty)).toThrow(/roles\.enquiries: clocks are owned by this role/);
  });

  it('is refused by its shape with the path of what does not fit', () => {
    const { source: _, ...sourceless } = salt;
    expect(() => readProfile({ ...hull, standards: [sourceless] })).toThrow(/standards\[0\]\.source: /);
    expect(() => readProfile({ ...hull, tellWithin: 0 })).toThrow(/tellWithin: /);
  });

  it.each(['boards[0].source', 'surveys[0].source', 'statuses.source', 'formats[0].source'])(
    'is refused when its %s says nothing',
    (path) => {
      const source = { document: ' ', phrase: ' ' };
      const silent = <Sourced>(all: readonly Sourced[]) => all.map((one) => ({ ...one, source }));
      const { boards, surveys, statuses, formats } = hull;
      const all = { boards: silent(boards), surveys: silent(surveys), formats: silent(formats) };
      expect(() => readProfile({ ...hull, ...all, statuses: { ...statuses, source } })).toThrow(
        `${path}.phrase: says nothing`,
      );
    },
  );
});

describe('a ladder is refused', () => {
  const owner = rung(-10, 'owner');
  it.each([
    [
      'with two rungs on one day',
      withRungs('case', owner, rung(-10, 'owner')),
      /case\.rungs\[1\]\.at: never reached/,
    ],
    [
      'with a rung before the one below it',
      withRungs('case', owner, rung(5, 'head-of-service'), rung(3, 'team-manager')),
      /case\.rungs\[2\]\.at: never reached/,
    ],
    [
      'with a rung on the day of the breach, after it',
      withRungs('case', owner, rung('breach', 'owner'), rung(1, 'head-of-service')),
      /case\.rungs\[2\]\.at: never reached/,
    ],
    [
      'with one name for two rungs',
      withRungs('case', owner, { ...rung(5, 'head-of-service'), id: owner.id }),
      /case\.rungs\[1\]\.id: "rung -10" is used twice/,
    ],
    [
      'that climbs before it warns',
      withRungs('case', rung(5, 'head-of-service'), rung(10, 'owner')),
      /case\.rungs\[0\]\.tell: climbs before the owner has been warned/,
    ],
    [
      'that tells a manager with the first warning',
      withRungs('case', rung(-10, 'owner', 'team-manager')),
      /case\.rungs\[0\]\.tell: climbs before/,
    ],
    [
      'that warns somebody else than the owner first',
      withRungs('case', rung(-10, 'case-officer'), owner),
      /case\.rungs\[0\]\.tell: climbs before/,
    ],
    [
      'that tells a role nobody defined',
      withRungs('case', owner, rung(5, 'director-of-everything')),
      /case\.rungs\[1\]\.tell: tells "director-of-everything", a role nobody defined/,
    ],
    [
      "that tells a board of a child's case",
      withRungs('case', owner, rung(20, 'send-delivery-board')),
      /case\.rungs\[1\]\.tell: tells the board "send-delivery-board" of a child's case/,
    ],
  ])('%s', (_what, profile, reason) => {
    expect(() => checkProfile(profile)).toThrow(reason);
  });

  it('when clocks climb it and the profile has none', () => {
    expect(() => checkProfile(without('ladders', 'tribunal'))).toThrow(
      /ladders\.tribunal: clocks climb this ladder/,
    );
  });

  it('when it has no rung', () => {
    expect(() => checkProfile(withRungs('case'))).toThrow(/ladders\.case\.rungs: nobody is ever told/);
  });

  it('not when owner and manager hear of a breach at once, or a board of an action', () => {
    expect(() => checkProfile(withRungs('task', rung('breach', 'owner', 'team-manager')))).not.toThrow();
    expect(() => checkProfile(withRungs('action', owner, rung(20, 'send-delivery-board')))).not.toThrow();
  });
});

describe('a standard is refused', () => {
  it.each([
    [
      'when no pathway has its clock',
      [{ clock: 'WAIT-FOR-EVER' }],
      /\.clock: no pathway has a clock "WAIT-FOR-EVER"/,
    ],
    [
      'when a clock shows it and it names none',
      [{ clock: null, when: undefined, count: null }],
      /\.clock: shown by a clock/,
    ],
    [
      'when no clock counts its number',
      [{ clock: null, when: undefined, shownBy: 'measure' }],
      /\.count: a number that no clock counts/,
    ],
    [
      'when it is for some starts of no clock',
      [{ clock: null, count: null, shownBy: 'measure' }],
      /\.when: only for some starts/,
    ],
    [
      'when a past result would set a clock',
      [{ kind: 'past-result' }],
      /\.count: a past result is a measurement/,
    ],
    ['when it says the number of a law', [{ kind: 'law' }], /\.count: the number of a law stands in the law/],
    [
      'when the law has the number already',
      [{ clock: 'FINAL-20W', when: undefined }],
      /\.count: never reached: the law has the number of FINAL-20W/,
    ],
    ['when it sets a clock and a survey shows it', [{ shownBy: 'survey' }], /\.shownBy: sets a clock/],
    [
      'without words of its source',
      [{ source: { document: 'A plan', phrase: '  ' } }],
      /\.source\.phrase: none of the source's own words/,
    ],
    [
      'without a document',
      [{ source: { document: ' ', phrase: 'within ten weeks' } }],
      /\.source\.document: no source/,
    ],
    [
      'with a whole page for a phrase',
      [{ source: { document: 'A plan', phrase: 'word '.repeat(26) } }],
      /\.source\.phrase: 26 words, more than 25/,
    ],
    [
      'that ends before it begins',
      [{ inForceFrom: '2026-05-01', inForceUntil: '2026-04-30' }],
      /\.inForceUntil: ends on 2026-04-30, before/,
    ],
    [
      'whose id is used twice',
      [{}, { when: { service: ['ot'] } }],
      /standards\[1\] TEST-10W\.id: used twice/,
    ],
    [
      'that another answers before it',
      [{}, { id: 'TEST-12W', count: { weeks: 12 } }],
      /TEST-12W\.count: never reached: TEST-10W answers first/,
    ],
    [
      'that a wider one answers before it',
      [{ when: undefined }, { id: 'TEST-12W' }],
      /TEST-12W\.count: never reached/,
    ],
  ] satisfies [string, Partial<ProfileStandard>[], RegExp][])('%s', (_what, standards, reason) => {
    expect(() => checkProfile(withStandards(...standards))).toThrow(reason);
  });

  it.each([
    ['each on its own days', [{ inForceUntil: '2026-04-30' }, { id: 'NEXT', inForceFrom: '2026-05-01' }]],
    ['for other starts', [{}, { id: 'NEXT', when: { service: ['ot'] } }]],
    ['the narrow one first', [{}, { id: 'NEXT', when: undefined }]],
    ['the second naming the clock without a number', [{}, { id: 'NEXT', count: null, shownBy: 'measure' }]],
  ] satisfies [string, Partial<ProfileStandard>[]][])(
    'not when two share a clock, %s',
    (_what, standards) => {
      expect(() => checkProfile(withStandards(...standards))).not.toThrow();
    },
  );
});

describe('what shows a standard is refused', () => {
  const shown = (change: Partial<ProfileStandard>): Partial<ProfileStandard> => ({
    ...{ clock: null, when: undefined, count: null, shownBy: 'report' },
    ...change,
  });
  it.each([
    ['a board the area has not', { shownIn: 'secret-board' }, /\.shownIn: there is no board "secret-board"/],
    [
      'a board that meets more rarely than was promised',
      { shownIn: 'send-strategic-board', rhythm: 'monthly' },
      /\.shownIn: promised monthly, and "send-strategic-board" is shown it quarterly/,
    ],
    ['no action', { shownBy: 'action' }, /\.shownIn: shown by an action, and names none/],
    [
      'an action the plan has not',
      { shownBy: 'action', shownIn: '9.99' },
      /\.shownIn: the published plan has no action "9\.99"/,
    ],
    ['a board, of a measure', { shownBy: 'measure', shownIn: 'scorecard' }, /\.shownIn: only a report/],
  ] satisfies [string, Partial<ProfileStandard>, RegExp][])('%s', (_what, change, reason) => {
    expect(() => checkProfile(withStandards(shown(change)))).toThrow(reason);
  });

  it('not when a board meets as often, the scorecard has it, or the plan has the action', () => {
    const standards = [
      shown({ id: 'A', shownIn: 'parent-carer-forum-meeting', rhythm: 'quarterly' }),
      shown({ id: 'B', shownIn: 'scorecard', rhythm: 'monthly' }),
      shown({ id: 'C', shownBy: 'action', shownIn: '4.05' }),
    ];
    expect(() => checkProfile(withStandards(...standards))).not.toThrow();
  });
});

describe('the owners of the plan are refused', () => {
  it('when nobody defined the role', () => {
    expect(() => checkProfile(without('roles', 'head-of-performance-and-quality'))).toThrow(
      /roles: action \d\.\d+ of the plan is owned by "Head of Performance and Quality", a role nobody defined/,
    );
  });

  it('when the role would be shown counts only', () => {
    expect(() => checkProfile(without('roles', 'assistant-director-actions'))).toThrow(
      /owned by "Assistant Director Learning and Skills", whose role is shown counts/,
    );
  });
});

describe('what must be in order is refused', () => {
  const closed = (from: string, to: string) => ({ from, to, what: 'closed' });
  const calendar = (...closures: ReturnType<typeof closed>[]): Profile => ({
    ...hull,
    calendar: { closures, settings: {} },
  });
  const [board] = hull.boards;
  it.each([
    [
      'slots of a day',
      { ...hull, slots: { ...hull.slots, family: ['15:00', '10:00'] } },
      /slots\.family\[1\]: 10:00 does not come after 15:00/,
    ],
    [
      'closed days',
      calendar(closed('2026-12-29', '2026-12-31'), closed('2026-08-03', '2026-08-07')),
      /calendar\.closures\[1\]: 2026-08-03 does not come after/,
    ],
    [
      'a closure that ends before it begins',
      calendar(closed('2026-12-31', '2026-12-29')),
      /calendar\.closures\[0\]: ends on 2026-12-29, before/,
    ],
    [
      'a school that reopens before it closes',
      {
        ...hull,
        calendar: {
          closures: [],
          settings: { 'school-1': [{ closedOn: '2026-09-01', reopensOn: '2026-07-20' }] },
        },
      },
      /settings\.school-1\[0\]: reopens on 2026-07-20/,
    ],
    [
      'weeks of a survey',
      { ...hull, surveys: hull.surveys.map((survey) => ({ ...survey, weeks: [6, 20, 16] })) },
      /surveys\[0\]\.weeks\[2\]: 16 does not come after 20/,
    ],
    [
      'a survey about no pathway',
      { ...hull, surveys: hull.surveys.map((survey) => ({ ...survey, pathway: 'gardening' })) },
      /surveys\[0\]\.pathway: there is no pathway "gardening"/,
    ],
    [
      'a survey from a fact that nobody tells',
      { ...hull, surveys: hull.surveys.map((survey) => ({ ...survey, from: 'asked' })) },
      /surveys\[0\]\.from: nobody tells "asked" of assessment/,
    ],
    [
      'a survey counted from a field its fact has not',
      { ...hull, surveys: hull.surveys.map((survey) => ({ ...survey, on: 'sentOn' })) },
      /surveys\[0\]\.on: "requested" has no field "sentOn"/,
    ],
    [
      'a survey that stops for a fact that nobody tells',
      { ...hull, surveys: hull.surveys.map((survey) => ({ ...survey, notAfter: ['refused'] })) },
      /surveys\[0\]\.notAfter: nobody tells "refused" of assessment/,
    ],
    [
      'a survey for a word that is never told',
      { ...hull, surveys: hull.surveys.map((survey) => ({ ...survey, when: { kind: ['first'] } })) },
      /surveys\[0\]\.when: "kind" is never "first"/,
    ],
    [
      'a standard for a field that nobody tells',
      withStandards({ when: { servce: ['physio'] } }),
      /standards\[0\] TEST-10W\.when: never reached: nobody tells a "servce" of it/,
    ],
    [
      'a standard for a service that is misspelt',
      withStandards({ when: { service: ['physio', 'fysio'] } }),
      /standards\[0\] TEST-10W\.when: never reached: "service" is never "fysio"/,
    ],
    [
      'a status word with two meanings',
      {
        ...hull,
        statuses: {
          ...hull.statuses,
          words: [...hull.statuses.words, { says: 'not due YET', means: 'behind' as const }],
        },
      },
      /statuses\.words\[4\]\.says: never read: "not due YET" is words\[0\]/,
    ],
    [
      'a board twice',
      { ...hull, boards: board ? [board, board] : [] },
      /boards\[1\]\.id: "trust-attendance-meeting" is used twice/,
    ],
    [
      'a board nobody can be written to',
      { ...hull, boards: board ? [{ ...board, id: 'secret-board' }] : [] },
      /boards\[0\]\.id: no role "secret-board"/,
    ],
  ])('%s', (_what, profile, reason) => {
    expect(() => checkProfile(profile)).toThrow(reason);
  });
});
