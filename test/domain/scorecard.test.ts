import { describe, expect, it } from 'vitest';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { contributionOf, emptyTally, tallied } from '../../shared/domain/report.ts';
import { latenessOf } from '../../shared/domain/report-figures.ts';
import { scorecardOf } from '../../shared/domain/scorecard.ts';
import type { ScoreLine } from '../../shared/domain/scorecard-line.ts';
import { cases, tallyIn } from '../notices/report-sample.ts';
import { added } from './action-facts.ts';
import {
  adviceRequested,
  advising,
  assessing,
  died,
  exception,
  fact,
  forecast,
  requested,
  willAssess,
} from './facts.ts';
import { on } from './when.ts';

const today = on('Wed 2026-07-01');

/** The measures of an area on 1 July 2026, by id. */
function scored(all: readonly Case[], area = 'hull'): ReadonlyMap<string, ScoreLine> {
  const tally = tallyIn(area, today, all);
  const lateness = latenessOf(tally, on('Mon 2026-06-01'));
  const groups = scorecardOf(rulesFor(area).profile, { tally, lateness, today });
  return new Map(groups.flatMap(({ lines }) => lines).map((line) => [line.id, line]));
}

const figure = (lines: ReadonlyMap<string, ScoreLine>, id: string) => lines.get(id)?.figure;
const rate = (part: unknown, of: unknown) => ({ is: 'rate', part, of });
const count = (shown: unknown) => ({ is: 'count', count: shown });
const beside = (lines: ReadonlyMap<string, ScoreLine>, id: string) =>
  lines.get(id)?.beside.map((other) => [other.what, other.figure]);

/** A plan that was sent so many days after the request of Monday 12 January 2026 (140 days are 20 weeks: 1 June). */
const sent = (at: string, ...more: readonly Fact[]): readonly Fact[] => [
  ...[requested('A-1', 'Mon 2026-01-12'), willAssess('A-1', 'Mon 2026-02-23')],
  ...more,
  assessing('plan-issued', at),
];

describe('The 20-week rate', () => {
  it('is the new plans of the year so far sent within 20 weeks, of all that were sent', () => {
    // 6 on Friday 29 May (137 days) and 5 on Friday 26 June (165 days): 6 of 11; the last day, 1 June, is in time.
    const lines = scored([
      ...cases(5, 'hull', ...sent('Fri 2026-05-29')),
      ...cases(1, 'hull', ...sent('Mon 2026-06-01')),
      ...cases(5, 'hull', ...sent('Fri 2026-06-26')),
    ]);
    expect(figure(lines, '20-weeks')).toEqual(rate(6, 11));
    expect(figure(lines, '20-weeks-to-a-year')).toEqual(count(5));
    expect(figure(lines, 'over-a-year')).toEqual(count(0));
    // (5 × 137 + 140 + 5 × 165) days ÷ 11 plans ÷ 7 = 1650 ÷ 77 = 21.43 weeks.
    expect(figure(lines, 'average-weeks')).toEqual({ is: 'span', number: 21.4, unit: 'weeks' });
  });

  it('counts a plan later than a year in its own band', () => {
    const old = [requested('A-1', 'Mon 2025-03-03'), assessing('plan-issued', 'Wed 2026-03-04')];
    const year = [requested('A-1', 'Mon 2025-03-03'), assessing('plan-issued', 'Tue 2026-03-03')];
    const lines = scored([...cases(5, 'hull', ...old), ...cases(6, 'hull', ...year)]);
    expect(figure(lines, '20-weeks-to-a-year')).toEqual(count(6));
    expect(figure(lines, 'over-a-year')).toEqual(count(5));
  });

  it('is of the calendar year up to the last whole month, and in January of the year before', () => {
    const december = cases(
      5,
      'hull',
      requested('A-1', 'Mon 2025-09-01'),
      assessing('plan-issued', 'Wed 2025-12-31'),
    );
    const july = cases(5, 'hull', ...sent('Wed 2026-07-01'));
    expect(figure(scored([...december, ...july]), '20-weeks')).toEqual({ is: 'nothing' });
    const january = on('Mon 2026-01-05');
    const tally = tallyIn('hull', january, december);
    const lateness = latenessOf(tally, on('Mon 2025-12-01'));
    const [first] = scorecardOf(rulesFor('hull').profile, { tally, lateness, today: january });
    expect(first?.lines[0]?.figure).toEqual(rate(5, 5));
  });

  it('leaves exceptions out of both sides', () => {
    // 7 in time; 6 late with an exception claimed; 5 late without: 7 of 18, and 7 of 12.
    const lines = scored([
      ...cases(7, 'hull', ...sent('Fri 2026-05-29')),
      ...cases(6, 'hull', ...sent('Fri 2026-06-26', exception('Mon 2026-05-04', 'E3'))),
      ...cases(5, 'hull', ...sent('Fri 2026-06-26')),
    ]);
    expect(figure(lines, '20-weeks')).toEqual(rate(7, 18));
    expect(figure(lines, '20-weeks-without-exceptions')).toEqual(rate(7, 12));
  });

  it('is not shown without exceptions where it would tell of the few left out', () => {
    const lines = scored([
      ...cases(7, 'hull', ...sent('Fri 2026-05-29')),
      ...cases(2, 'hull', ...sent('Fri 2026-06-26', exception('Mon 2026-05-04', 'E3'))),
      ...cases(5, 'hull', ...sent('Fri 2026-06-26')),
    ]);
    expect(figure(lines, '20-weeks')).toEqual(rate(7, 14));
    expect(figure(lines, '20-weeks-without-exceptions')).toEqual(rate('hidden', 'hidden'));
  });

  it('is not shown when fewer than five were late', () => {
    const lines = scored([
      ...cases(20, 'hull', ...sent('Fri 2026-05-29')),
      ...cases(2, 'hull', ...sent('Fri 2026-06-26')),
    ]);
    expect(figure(lines, '20-weeks')).toEqual(rate('hidden', 22));
    expect(figure(lines, '20-weeks-to-a-year')).toEqual(count('hidden'));
    expect(figure(lines, 'EHC-50')).toEqual(rate('hidden', 22));
  });

  it('has the backlog beside it, which no rate of finished plans shows', () => {
    const lines = scored(
      cases(6, 'hull', requested('A-1', 'Mon 2026-01-12'), willAssess('A-1', 'Mon 2026-02-23')),
    );
    expect(figure(lines, '20-weeks')).toEqual({ is: 'nothing' });
    expect(beside(lines, '20-weeks')).toEqual([['late now', count(6)]]);
  });
});

describe('Requests and advice', () => {
  it('are decided within six weeks or not', () => {
    // Six weeks from Monday 12 January are Monday 23 February.
    const lines = scored([
      ...cases(6, 'hull', requested('A-1', 'Mon 2026-01-12'), willAssess('A-1', 'Mon 2026-02-23')),
      ...cases(5, 'hull', requested('A-1', 'Mon 2026-01-12'), willAssess('A-1', 'Tue 2026-02-24')),
    ]);
    expect(figure(lines, '6-weeks')).toEqual(rate(6, 11));
    expect(figure(lines, 'requests')).toEqual(count(11));
  });

  it('are counted by whose advice it is, from the day the body received the request', () => {
    const asked = (receivedOn: string, ...more: readonly Fact[]) => [
      requested('A-1', 'Mon 2026-01-12'),
      adviceRequested('V-1', 'Mon 2026-02-23', { receivedByBodyOn: '2026-02-25' }),
      ...more,
      advising('received', receivedOn),
    ];
    // Six weeks from Wednesday 25 February are Wednesday 8 April.
    const lines = scored([
      ...cases(5, 'hull', ...asked('Wed 2026-04-08')),
      ...cases(
        6,
        'hull',
        ...asked('Thu 2026-04-09', advising('quality-rejected', 'Fri 2026-04-10', { reasons: ['vague'] })),
      ),
    ]);
    expect(figure(lines, 'advice-medical')).toEqual(rate(5, 11));
    expect(beside(lines, 'advice-medical')?.[1]).toEqual([
      'sent back because it was not good enough',
      count(6),
    ]);
    expect(figure(lines, 'advice-psychological')).toEqual({ is: 'nothing' });
  });
});

describe('Reviews', () => {
  const reviewing = (name: string, at: string, data = {}) =>
    fact(`review.${name}`, at, { reviewId: 'R-1', planId: 'PL-1', ...data });
  const held = [
    fact('plan.made', 'Mon 2025-05-12', { planId: 'PL-1' }),
    reviewing('arranged', 'Mon 2026-02-02', { meetingOn: '2026-03-11' }),
    reviewing('held', 'Wed 2026-03-11'),
  ];
  const amending = [...held, reviewing('decided', 'Wed 2026-04-08', { outcome: 'amend' })];
  const noticed = [...amending, reviewing('amendment-notice-sent', 'Wed 2026-04-08')];

  it('are completed or not when their twelve months end', () => {
    // The year from 12 May 2025 ends on Monday 11 May 2026.
    const lines = scored([
      ...cases(5, 'hull', ...held, reviewing('decided', 'Wed 2026-04-08', { outcome: 'maintain' })),
      ...cases(6, 'hull', fact('plan.made', 'Mon 2025-05-12', { planId: 'PL-1' })),
    ]);
    expect(figure(lines, 'reviews-completed')).toEqual(rate(5, 11));
    expect(figure(lines, 'review-maintain')).toEqual(count(5));
    expect(beside(lines, 'reviews-completed')).toEqual([['late now', count(6)]]);
  });

  it('are decided within four weeks of the meeting, with the changes where there are any', () => {
    const late = reviewing('decided', 'Thu 2026-04-09', { outcome: 'maintain' });
    const lines = scored([...cases(5, 'hull', ...noticed), ...cases(7, 'hull', ...held, late)]);
    expect(figure(lines, 'decision-4-weeks')).toEqual(rate(5, 12));
    expect(figure(lines, 'AR-IN-TIME')).toEqual(rate(5, 12));
  });

  it('end in time only by both limits: eight weeks from the notice and twelve from the meeting', () => {
    // Notice on 8 April: eight weeks are 3 June, and so are twelve from 11 March. A notice of 15 April allows
    // 10 June, but not the meeting.
    const lateNotice = [...amending, reviewing('amendment-notice-sent', 'Wed 2026-04-15')];
    const lines = scored([
      ...cases(6, 'hull', ...noticed, reviewing('final-issued', 'Wed 2026-06-03')),
      ...cases(5, 'hull', ...lateNotice, reviewing('final-issued', 'Wed 2026-06-10')),
    ]);
    expect(figure(lines, 'amendments')).toEqual(rate(6, 11));
  });
});

describe('Waits, by the area’s own standards', () => {
  const referred = (at: string) =>
    fact('referral.made', at, { referralId: 'F-1', service: 'salt', provider: 'trust' });
  const seen = fact('referral.first-seen', 'Mon 2026-06-15', { referralId: 'F-1' });

  it('show the share within the target, who waits, how many too long, and the longest', () => {
    // 18 weeks from 5 January are 11 May; from 16 March, 20 July. From 5 January to 1 July are 177 days: 25 weeks.
    const lines = scored([
      ...cases(5, 'hull', referred('Mon 2026-01-05'), seen),
      ...cases(6, 'hull', referred('Mon 2026-03-16'), seen),
      ...cases(7, 'hull', referred('Mon 2026-01-05')),
      ...cases(5, 'hull', referred('Mon 2026-03-16')),
    ]);
    expect(figure(lines, 'SALT-18W')).toEqual(rate(6, 11));
    expect(beside(lines, 'SALT-18W')).toEqual([
      ['waiting now', count(12)],
      ['waiting longer than that now', count(7)],
      ['longest wait now', { is: 'span', number: 25, unit: 'weeks' }],
    ]);
    expect(lines.get('SALT-18W')?.target).toEqual({ says: 'every one', kind: 'target' });
  });

  it('do not show the longest wait of a few', () => {
    const lines = scored(cases(2, 'hull', referred('Mon 2026-01-05')));
    expect(beside(lines, 'SALT-18W')?.[2]).toEqual([
      'longest wait now',
      { is: 'span', number: 'hidden', unit: 'weeks' },
    ]);
  });

  it('are not mixed with a clock of the law that has the same name', () => {
    const lines = scored(
      cases(
        6,
        'hull',
        fact('plan.made', 'Mon 2025-05-12', { planId: 'PL-1' }),
        ...['arranged', 'held'].map((name) =>
          fact(`review.${name}`, 'Wed 2026-03-11', {
            reviewId: 'R-1',
            planId: 'PL-1',
            meetingOn: '2026-03-11',
          }),
        ),
        fact('review.decided', 'Wed 2026-04-08', { reviewId: 'R-1', outcome: 'amend' }),
        fact('review.amendment-notice-sent', 'Wed 2026-04-08', { reviewId: 'R-1' }),
      ),
    );
    // The eight weeks of the law and Hull's own ran out on the same day: each is counted once, under its own name.
    expect(beside(lines, 'amendments')).toEqual([['late now', count(6)]]);
    expect(beside(lines, 'AR-FINAL-8W')?.[1]).toEqual(['waiting longer than that now', count(6)]);
  });
});

describe('England and statistical neighbours', () => {
  const told = (measure: string, period: string, data: object) =>
    fact('measure.reported', 'Wed 2026-06-10', {
      measure,
      period,
      value: 46.4,
      of: 100,
      source: 'SEN2',
      ...data,
    });

  it('stand beside the measure of ours that they are reported for, with their period', () => {
    const lines = scored([
      ...cases(6, 'hull', ...sent('Fri 2026-05-29')),
      ...cases(1, 'hull', told('20-weeks', '2025', { whose: 'england' })),
      ...cases(1, 'hull', told('20-weeks', '2025', { whose: 'neighbours', value: 51 })),
    ]);
    expect(figure(lines, '20-weeks')).toEqual(rate(6, 6));
    expect(lines.get('20-weeks')?.beside.slice(-2)).toEqual([
      {
        ...{ what: 'statistical neighbours', period: { says: '2025' } },
        figure: { is: 'reported', value: 51, of: 100 },
      },
      { what: 'England', period: { says: '2025' }, figure: { is: 'reported', value: 46.4, of: 100 } },
    ]);
  });

  it('stand beside a measure that a partner reports, whatever its case, and are never taken for it', () => {
    const england = told('attendance', '2026-05', { whose: 'england' });
    const alone = scored(cases(1, 'hull', england));
    expect(figure(alone, 'ATTENDANCE')).toEqual({ is: 'not-reported' });
    const both = scored(cases(1, 'hull', england, told('attendance', '2026-05', { value: 88.4 })));
    expect(figure(both, 'ATTENDANCE')).toEqual({ is: 'reported', value: 88.4, of: 100 });
    for (const lines of [alone, both])
      expect(beside(lines, 'ATTENDANCE')).toEqual([['England', { is: 'reported', value: 46.4, of: 100 }]]);
  });

  it('are not lost where no measure of ours is like them', () => {
    const lines = scored(cases(1, 'hull', told('part-time-work', '2025', { whose: 'england' })));
    expect(figure(lines, 'part-time-work')).toEqual({ is: 'not-reported' });
    expect(beside(lines, 'part-time-work')).toEqual([['England', { is: 'reported', value: 46.4, of: 100 }]]);
  });

  it('are shown as they were last reported', () => {
    const lines = scored(
      cases(
        1,
        'hull',
        told('20-weeks', '2024', { whose: 'england', reportedOn: '2025-06-12' }),
        told('20-weeks', '2025', { whose: 'england', value: 47, reportedOn: '2026-06-11' }),
      ),
    );
    expect(beside(lines, '20-weeks')?.at(-1)).toEqual(['England', { is: 'reported', value: 47, of: 100 }]);
  });
});

describe('Complaints, disputes and children out of school', () => {
  it('are counted, complaints by what they are about, and communication always', () => {
    const logged = (themes: readonly string[]) =>
      fact('complaint.logged', 'Mon 2026-05-11', { complaintId: 'K-1', route: 'corporate', themes });
    const lines = scored([
      ...cases(6, 'hull', logged(['communication', 'ehcp-delay'])),
      ...cases(5, 'hull', logged(['ehcp-delay'])),
    ]);
    expect(figure(lines, 'complaints')).toEqual(count(11));
    expect(figure(lines, 'complaints-about-communication')).toEqual(count(6));
    expect(figure(lines, 'complaints-about-ehcp-delay')).toEqual(count(11));
    expect(lines.get('complaints-about-ehcp-delay')?.what).toBe('Complaints about EHCP delay');
    expect(figure(scored([]), 'complaints-about-communication')).toEqual(count(0));
  });

  it('tell what was learned from complaints and what changed, and whether what was agreed was done in time', () => {
    const about = (name: string, at: string, data: object = {}) =>
      fact(`complaint.${name}`, at, { complaintId: 'K-1', ...data });
    const change = { theme: 'communication', change: 'named-contact-rota' };
    const settled = (upheld: unknown, ...more: readonly Fact[]) => [
      about('logged', 'Mon 2026-03-02', { route: 'corporate', themes: ['communication'] }),
      about('resolved', 'Mon 2026-03-30', { upheld }),
      ...more,
    ];
    const agreed = about('action-agreed', 'Mon 2026-03-30', { actionId: 'a', dueOn: '2026-05-29' });
    const done = (at: string) => about('action-done', at, { actionId: 'a' });
    const learning = about('learning-recorded', 'Wed 2026-04-15', change);
    const lines = scored([
      ...cases(5, 'hull', ...settled(true, agreed, done('Fri 2026-05-29'), learning)),
      ...cases(1, 'hull', ...settled('partly', agreed, done('Fri 2026-05-29'), learning)),
      ...cases(5, 'hull', ...settled('no', agreed, done('Mon 2026-06-01'))),
      ...cases(
        2,
        'hull',
        about('learning-recorded', 'Wed 2026-04-15', { theme: 'waiting', change: 'letters' }),
      ),
      // Learned in the month that is not over.
      ...cases(
        7,
        'hull',
        about('learning-recorded', 'Wed 2026-07-01', { theme: 'waiting', change: 'calls' }),
      ),
    ]);
    expect(figure(lines, 'complaints-upheld')).toEqual(rate(6, 11));
    expect(figure(lines, 'learned-communication-named-contact-rota')).toEqual(count(6));
    expect(lines.get('learned-communication-named-contact-rota')?.what).toBe(
      'Changed because of complaints about communication: named contact rota',
    );
    expect(figure(lines, 'learned-waiting-letters')).toEqual(count('few'));
    expect(lines.get('learned-waiting-calls')).toBeUndefined();
    // 6 on the last day in May; 5 after it, on the first of June.
    expect(figure(lines, 'complaint-actions')).toEqual(rate(6, 11));
    expect(figure(scored([]), 'complaint-actions')).toEqual({ is: 'nothing' });
  });

  it('count appeals, and a few of them as a few', () => {
    const appeal = fact('dispute.appeal-registered', 'Mon 2026-05-11', {
      disputeId: 'X-1',
      kind: 'contents',
    });
    expect(figure(scored(cases(5, 'hull', appeal)), 'appeals')).toEqual(count(5));
    expect(figure(scored(cases(2, 'hull', appeal)), 'appeals')).toEqual(count('few'));
  });

  it('count children without a place until they have one, and not one who has died', () => {
    const needed = fact('placement.needed', 'Mon 2026-05-11', { placementId: 'P-1', kind: 'no-place' });
    const started = fact('placement.started', 'Mon 2026-06-15', { placementId: 'P-1' });
    const all = [
      ...cases(6, 'hull', needed),
      ...cases(5, 'hull', needed, started),
      ...cases(5, 'hull', needed, died('Mon 2026-06-15')),
    ];
    expect(figure(scored(all), 'without-place')).toEqual(count(6));
  });
});

describe('What the area itself measures', () => {
  const measured = (measure: string, value: number, rest = {}) =>
    fact('measure.reported', 'Wed 2026-06-10', {
      measure,
      period: '2026-05',
      value,
      source: 'Activity report',
      ...rest,
    });

  it.each(['brent', 'bradford', 'cheshire-east', 'peterborough', 'hull'])(
    'stands in the scorecard of %s, each standard with its target, reported or not',
    (area) => {
      const lines = scored([], area);
      for (const { id, shownBy, kind } of rulesFor(area).profile.standards) {
        if (shownBy !== 'measure') continue;
        expect(lines.get(id)?.target?.kind, id).toBe(kind);
        expect(['not-reported', 'nothing'], id).toContain(figure(lines, id)?.is);
      }
    },
  );

  it('is shown as last reported, in its own period', () => {
    const earlier = measured('neet', 41, { period: '2026-04', reportedOn: '2026-05-11' });
    const lines = scored(cases(1, 'hull', measured('neet', 34, { reportedOn: '2026-06-10' }), earlier));
    expect(lines.get('NEET')).toMatchObject({
      ...{ figure: { is: 'reported', value: 34, of: null }, period: { says: '2026-05' } },
      source: 'Activity report',
    });
  });

  it('keeps percentages, and takes small numbers of people out', () => {
    const lines = scored(
      cases(
        1,
        'hull',
        measured('attendance-with-plan', 88.4, { of: 100 }),
        measured('suspended', 3),
        measured('checked', 18, { of: 20 }),
      ),
    );
    expect(figure(lines, 'attendance-with-plan')).toEqual({ is: 'reported', value: 88.4, of: 100 });
    expect(figure(lines, 'suspended')).toEqual(count('few'));
    expect(figure(lines, 'checked')).toEqual(rate('hidden', 20));
  });
});

describe('What late cases wait for', () => {
  const causes = (...all: readonly (readonly Case[])[]) =>
    latenessOf(tallyIn('hull', today, all.flat()), on('Mon 2026-06-01')).causes.map(
      ({ cause, cases: shown }) => [cause.join(' '), shown],
    );
  const late = [requested('A-1', 'Mon 2026-01-12'), willAssess('A-1', 'Mon 2026-02-16')];

  it('is the advice that is out, the reason that was forecast, or whoever owes the first date', () => {
    expect(
      causes(
        cases(5, 'hull', ...late, adviceRequested('V-1', 'Mon 2026-02-23')),
        cases(
          6,
          'hull',
          ...late,
          adviceRequested('V-1', 'Mon 2026-02-23'),
          forecast('Mon 2026-06-01', { reasonCode: 'ep-capacity' }),
        ),
        cases(7, 'hull', ...late),
        cases(8, 'hull', fact('dispute.mediation-requested', 'Mon 2026-05-11', { disputeId: 'X-1' })),
      ),
    ).toEqual([
      ...[
        ['mediation', 8],
        ['role case-officer', 7],
        ['reason ep-capacity', 6],
        ['advice medical-advice', 5],
      ],
    ]);
  });

  it('counts a case once, however much of it is late', () => {
    const lateness = latenessOf(tallyIn('hull', today, cases(5, 'hull', ...late)), on('Mon 2026-06-01'));
    expect(lateness.cases).toBe(5);
    // No plan was refused or sent: both dates have passed in each.
    expect(lateness.late).toBe(10);
    // The dates of 20 weeks ended on 1 June, so that they are new since that day.
    expect(lateness.rows.map(({ subject, fresh, longestDays }) => [subject, fresh, longestDays])).toEqual([
      ...[
        ['FINAL-20W', 5, 30],
        ['NOPLAN-16W', 0, 58],
      ],
    ]);
  });
});

describe('A tally', () => {
  it('is the same in any order of the cases', () => {
    const all = [
      ...cases(2, 'hull', ...sent('Fri 2026-05-29')),
      ...['4.06', '4.10', '4.9'].flatMap((ref) => cases(1, 'hull', added('Mon 2026-01-12', { ref }))),
    ].map((current) => contributionOf(current, { rules: rulesFor('hull'), today }));
    const forwards = all.reduce(tallied, emptyTally);
    expect(all.toReversed().reduce(tallied, emptyTally)).toEqual(forwards);
    expect(forwards.actions.map(({ ref }) => ref)).toEqual(['4.06', '4.9', '4.10']);
  });
});
