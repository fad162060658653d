import { describe, expect, it } from 'vitest';
import type { Rules, Standard } from '../../shared/domain/rules.ts';
import { fact, requested, retracted } from './facts.ts';
import { alwaysLive, dated, givenIn, standing } from './given.ts';

const referred = (at: string, data: Readonly<Record<string, unknown>> = {}) =>
  fact('referral.made', at, { referralId: 'REF-1', service: 'salt', ...data });

const then = (name: string, at: string, data: Readonly<Record<string, unknown>> = {}) =>
  fact(`referral.${name}`, at, { referralId: 'REF-1', ...data });

/** An area that says how long a wait may be. */
const saying = (...standards: readonly Omit<Standard, 'kind' | 'citation' | 'inForceFrom'>[]): Rules => ({
  ...alwaysLive,
  standards: [
    ...standards.map((standard) => ({
      ...standard,
      kind: 'target' as const,
      citation: 'The area’s own plan',
      inForceFrom: '2012-01-01',
    })),
    ...alwaysLive.standards.filter(({ clock }) => !clock.startsWith('WAIT-')),
  ],
});

const eightWeeks = saying({ clock: 'WAIT-FIRST-SEEN', count: { weeks: 8 }, when: { service: ['salt'] } });
const seenBy = (at: string, data = {}) =>
  givenIn(eightWeeks, referred(at, data)).clock('WAIT-FIRST-SEEN', at);

describe('a local wait', () => {
  it.each([
    [8, 'Mon 2026-03-02'],
    [12, 'Mon 2026-03-30'],
    [18, 'Mon 2026-05-11'],
    [26, 'Mon 2026-07-06'],
    [52, 'Mon 2027-01-04'],
  ])('of %i weeks from a referral of Monday 5 January ends on %s', (weeks, end) => {
    const rules = saying({ clock: 'WAIT-TREATMENT', count: { weeks } });
    const clock = givenIn(rules, referred('Mon 2026-01-05')).clock('WAIT-TREATMENT', 'Mon 2026-01-05');
    expect(dated(clock.dueOn)).toBe(end);
  });

  it('runs from the day the service received it, else from the day it was made, else from the day it was told', () => {
    const both = { madeOn: '2025-12-29', receivedOn: '2026-01-05' };
    expect(dated(seenBy('Tue 2026-01-06', both).dueOn)).toBe('Mon 2026-03-02');
    expect(dated(seenBy('Tue 2026-01-06', { madeOn: '2026-01-05' }).dueOn)).toBe('Mon 2026-03-02');
    expect(dated(seenBy('Mon 2026-01-05').dueOn)).toBe('Mon 2026-03-02');
  });

  it('counts the London day: a quarter past midnight on 25 October, though it is still the 24th in UTC', () => {
    const clock = givenIn(eightWeeks, referred('2026-10-24T23:15:00Z')).clock(
      'WAIT-FIRST-SEEN',
      'Sun 2026-10-25',
    );
    // 25 October + 6 days of October + 30 of November + 20 of December = 56 days.
    expect(dated(clock.dueOn)).toBe('Sun 2026-12-20');
    expect(dated(clock.targetOn)).toBe('Fri 2026-12-18');
  });

  it('may end on Christmas Day, on 29 February and on Good Friday: nothing rolls forward', () => {
    expect(dated(seenBy('Fri 2026-10-30').dueOn)).toBe('Fri 2026-12-25');
    expect(dated(seenBy('Fri 2026-10-30').targetOn)).toBe('Thu 2026-12-24');
    expect(dated(seenBy('Tue 2028-01-04').dueOn)).toBe('Tue 2028-02-29');
    expect(dated(seenBy('Fri 2026-02-06').dueOn)).toBe('Fri 2026-04-03');
  });

  it('has no clock where neither the area nor the nation gives a number', () => {
    const clocks = (service: string) =>
      givenIn(eightWeeks, referred('Mon 2026-01-05', { service }))
        .clocks('Mon 2026-01-05')
        .map(({ clock }) => clock);
    expect(clocks('salt')).toEqual(['WAIT-FIRST-SEEN']);
    expect(clocks('physio')).toEqual([]);
  });

  it('may hold for routine referrals only; one that says no priority is routine', () => {
    const rules = saying({
      clock: 'WAIT-ASSESSED',
      count: { weeks: 12 },
      when: { service: ['camhs'], priority: ['routine'] },
    });
    const clocks = (data: object) =>
      givenIn(rules, referred('Mon 2026-01-05', { service: 'camhs', ...data })).clocks('Mon 2026-01-05');
    expect(clocks({}).map(({ dueOn }) => dated(dueOn))).toEqual(['Mon 2026-03-30']);
    expect(clocks({ priority: 'routine' })).toHaveLength(1);
    expect(clocks({ priority: 'urgent' })).toEqual([]);
  });

  it('that was shortened keeps its old number for referrals made before', () => {
    const old = { clock: 'WAIT-FIRST-SEEN', kind: 'target', citation: 'The area’s own plan' } as const;
    const rules = {
      ...alwaysLive,
      standards: [
        { ...old, count: { weeks: 18 }, inForceFrom: '2020-04-01', inForceUntil: '2021-03-31' },
        { ...old, count: { weeks: 12 }, inForceFrom: '2021-04-01' },
      ],
    };
    const due = (at: string) => dated(givenIn(rules, referred(at)).clock('WAIT-FIRST-SEEN', at).dueOn);
    // 31 March 2021 + 126 days; 1 April 2021 + 84 days.
    expect(due('Wed 2021-03-31')).toBe('Wed 2021-08-04');
    expect(due('Thu 2021-04-01')).toBe('Thu 2021-06-24');
  });
});

describe('three months for autism, by NICE', () => {
  it.each([
    ['Mon 2026-01-12', 'Sun 2026-04-12'],
    ['Mon 2026-11-30', 'Sun 2027-02-28'],
    ['Tue 2027-11-30', 'Tue 2028-02-29'],
    ['Fri 2026-05-29', 'Sat 2026-08-29'],
  ])('from %s end on %s', (from, end) => {
    const rules = { ...alwaysLive, standards: alwaysLive.standards.filter(isNice) };
    const [clock] = givenIn(rules, referred(from, { service: 'autism' })).clocks(from);
    expect(dated(clock?.dueOn ?? null)).toBe(end);
    expect(clock?.kind).toBe('target');
    expect(clock?.citation).toContain('not mandatory');
  });

  it('give way to what the area says itself', () => {
    const rules = saying({ clock: 'WAIT-FIRST-SEEN', count: { weeks: 2 }, when: { service: ['autism'] } });
    const all = { ...rules, standards: [...rules.standards, ...alwaysLive.standards.filter(isNice)] };
    const clocks = givenIn(all, referred('Mon 2026-01-05', { service: 'autism' })).clocks('Mon 2026-01-05');
    expect(clocks.map(({ dueOn }) => dated(dueOn))).toEqual(['Mon 2026-01-19']);
  });

  it('are for no other service', () => {
    const rules = { ...alwaysLive, standards: alwaysLive.standards.filter(isNice) };
    const clocks = (service: string) =>
      givenIn(rules, referred('Mon 2026-01-12', { service })).clocks('Mon 2026-01-12');
    expect(clocks('autism')).toHaveLength(1);
    expect(clocks('adhd')).toEqual([]);
  });
});

const isNice = ({ citation }: Standard): boolean => citation.includes('NICE');

describe('a wait ends', () => {
  const all = saying(
    ...['WAIT-FIRST-SEEN', 'WAIT-ASSESSED', 'WAIT-TREATMENT', 'WAIT-OUTCOME', 'WAIT-ALLOCATED'].map(
      (clock) => ({
        clock,
        count: { weeks: 8 },
      }),
    ),
  );
  const made = referred('Mon 2026-01-05');
  const statesAfter = (...facts: readonly ReturnType<typeof then>[]) =>
    Object.fromEntries(
      givenIn(all, made, ...facts)
        .clocks('Fri 2026-02-27')
        .map((clock) => [clock.clock, clock.state]),
    );
  const running = {
    'WAIT-FIRST-SEEN': 'running',
    'WAIT-ASSESSED': 'running',
    'WAIT-TREATMENT': 'running',
    'WAIT-OUTCOME': 'running',
    'WAIT-ALLOCATED': 'running',
  };

  it.each([
    ['first-seen', ['WAIT-FIRST-SEEN']],
    ['assessed', ['WAIT-FIRST-SEEN', 'WAIT-ASSESSED']],
    ['treatment-started', ['WAIT-FIRST-SEEN', 'WAIT-TREATMENT']],
    ['outcome-given', ['WAIT-ASSESSED', 'WAIT-OUTCOME']],
    ['allocated', ['WAIT-ALLOCATED']],
  ])('with "%s": %j', (name, clocks) => {
    const met = Object.fromEntries(clocks.map((clock) => [clock, 'met']));
    expect(statesAfter(then(name, 'Mon 2026-02-02'))).toEqual({ ...running, ...met });
  });

  it('not with an acceptance, an offered appointment or a missed one', () => {
    const facts = [
      then('accepted', 'Mon 2026-01-12'),
      then('appointment-offered', 'Mon 2026-01-19', { appointmentOn: '2026-02-02' }),
      then('did-not-attend', 'Mon 2026-02-02'),
    ];
    expect(statesAfter(...facts)).toEqual(running);
  });

  it('without a result when the referral is rejected or closed; what was done before stays done', () => {
    const states = statesAfter(then('first-seen', 'Mon 2026-02-02'), then('closed', 'Mon 2026-02-09'));
    expect(states).toMatchObject({ 'WAIT-FIRST-SEEN': 'met', 'WAIT-TREATMENT': 'cancelled' });
    const rejected = statesAfter(then('rejected', 'Mon 2026-01-12', { reason: 'other-service-fits' }));
    expect(new Set(Object.values(rejected))).toEqual(new Set(['cancelled']));
  });

  it('in time on the last day, and late the day after', () => {
    const seen = (at: string) =>
      standing(givenIn(all, made, then('first-seen', at)).clock('WAIT-FIRST-SEEN', 'Fri 2026-03-06'));
    expect(seen('Mon 2026-03-02')).toBe('Mon 2026-03-02 met Mon 2026-03-02');
    expect(seen('Tue 2026-03-03')).toBe('Mon 2026-03-02 met-late Tue 2026-03-03');
  });

  it('by its own referral only', () => {
    const other = then('first-seen', 'Mon 2026-02-02', { referralId: 'REF-2' });
    expect(statesAfter(other)).toMatchObject({ 'WAIT-FIRST-SEEN': 'running' });
  });

  it('not any more when what ended it is taken back', () => {
    const seen = then('first-seen', 'Mon 2026-02-02');
    expect(statesAfter(seen, retracted(seen, 'Tue 2026-02-03'))).toEqual(running);
  });

  it('step by step without a finding: seen in February and assessed in March do not contradict', () => {
    const stage = givenIn(
      all,
      made,
      then('first-seen', 'Mon 2026-02-02'),
      then('assessed', 'Mon 2026-02-09'),
    ).when(then('outcome-given', 'Mon 2026-02-16'), 'Mon 2026-02-16');
    expect(stage.desk('team-manager').flatMap(({ findings }) => findings)).toEqual([]);
  });
});

describe('the owner of a wait', () => {
  const owner = (data: object) => seenBy('Mon 2026-01-05', data).owner;

  it('is the team of the provider, or of the authority when no provider is named', () => {
    expect(owner({ provider: 'trust' })).toEqual({
      role: 'speech-and-language-therapy',
      organisation: 'trust',
    });
    expect(owner({}).organisation).toBe('hull-city-council');
  });

  it('hears of it without any other pathway knowing', () => {
    const stage = givenIn(
      eightWeeks,
      requested('A-1', 'Mon 2026-01-05'),
      referred('Mon 2026-01-05', { provider: 'trust' }),
    );
    const lines = stage.desk('speech-and-language-therapy').flatMap((row) => row.lines);
    expect(lines.map(({ clock }) => clock)).toEqual(['WAIT-FIRST-SEEN']);
  });
});
