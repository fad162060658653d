import { adviceSubject } from './report-clocks.ts';
import { keyOf } from './report-entry.ts';
import { adviceKinds } from './report-facts.ts';
import {
  countFigure,
  type Figure,
  inTimeFigure,
  lateFigure,
  longestWaitFigure,
  numberOf,
  rateFigure,
} from './report-figures.ts';
import { complaints, learned } from './scorecard-complaints.ts';
import {
  asOfToday,
  type Beside,
  every,
  lateNow,
  practice,
  type ScoreContext,
  type ScoreGroup,
  type ScoreLine,
  yearly,
} from './scorecard-line.ts';
import { shownParts } from './suppression.ts';

const dfe = 'Department for Education, SEN2';

/** The measures every area has, whatever it has promised: what the law and the national statistics count. */
export const nationalGroups = (context: ScoreContext): readonly ScoreGroup[] => [
  { heading: 'New plans', lines: newPlans(context) },
  { heading: 'Advice for assessments', lines: advice(context) },
  { heading: 'Reviews of plans', lines: reviews(context) },
  { heading: 'Complaints', lines: complaints(context) },
  { heading: 'What was learned from complaints', lines: learned(context) },
  { heading: 'Mediation and the tribunal', lines: disputes(context) },
  { heading: 'Children out of school', lines: outOfSchool(context) },
];

function newPlans(context: ScoreContext): readonly ScoreLine[] {
  const { tally } = context;
  const inTime = numberOf(tally, 'plans', 'in-time');
  const [upToAYear, overAYear] = [
    numberOf(tally, 'plans', 'up-to-a-year'),
    numberOf(tally, 'plans', 'over-a-year'),
  ];
  const all = shownParts([inTime, upToAYear + overAYear]);
  // What is late is shared out only where it is itself shown, so that no band can be taken from another.
  const late = all.parts[1];
  const bands = typeof late === 'number' ? shownParts([upToAYear, overAYear]).parts : [late ?? 0, late ?? 0];
  const issued = inTime + upToAYear + overAYear;
  return [
    yearly('20-weeks', 'New plans sent within 20 weeks', {
      figure: inTimeFigure(tally, 'FINAL-20W'),
      beside: [lateNow(context, 'FINAL-20W')],
      ...{ target: every, source: `SEND Regulations 2014 reg 13(2)–(3); ${dfe}` },
    }),
    yearly('20-weeks-without-exceptions', 'New plans sent within 20 weeks, exceptions left out', {
      ...{ figure: withoutExceptions(context), source: dfe },
    }),
    yearly('20-weeks-to-a-year', 'New plans sent after 20 weeks and up to a year', {
      ...{ figure: { is: 'count', count: bands[0] ?? 0 }, source: dfe },
    }),
    yearly('over-a-year', 'New plans sent after more than a year', {
      ...{ figure: { is: 'count', count: bands[1] ?? 0 }, source: dfe },
    }),
    yearly('average-weeks', 'Average weeks from request to new plan', {
      figure:
        issued === 0
          ? { is: 'nothing' }
          : {
              is: 'span',
              number: issued < 5 ? 'hidden' : average(tally.counts[keyOf('plans', 'days')], issued),
              unit: 'weeks',
            },
      source: dfe,
    }),
    yearly('6-weeks', 'Requests decided within 6 weeks', {
      figure: inTimeFigure(tally, 'ASSESS-6W'),
      beside: [lateNow(context, 'ASSESS-6W')],
      ...{ target: every, source: `SEND Regulations 2014 regs 4(1), 5(1); ${dfe}` },
    }),
    yearly('requests', 'Requests for an assessment', { figure: countFigure(tally, 'count', 'requests') }),
  ];
}

const average = (days: number | undefined, issued: number): number =>
  Math.round((days ?? 0) / 0.7 / issued) / 10;

/** Without exceptions; not shown where it differs so little from all plans that it would tell of those left out. */
function withoutExceptions({ tally }: ScoreContext): Figure {
  const leftOut = ['in-time', 'late'].map((part) => numberOf(tally, 'plans-exception', part));
  if (leftOut.some((count) => count > 0 && count < 5)) return { is: 'rate', part: 'hidden', of: 'hidden' };
  return rateFigure([numberOf(tally, 'plans-plain', 'in-time'), numberOf(tally, 'plans-plain', 'late')]);
}

const adviceNames: Readonly<Record<(typeof adviceKinds)[number]['kind'], string>> = {
  educational: 'schools and settings',
  psychological: 'educational psychologists',
  medical: 'health',
  'social-care': 'social care',
  other: 'others',
};

function advice(context: ScoreContext): readonly ScoreLine[] {
  return adviceKinds.map(({ kind, role }) =>
    yearly(`advice-${kind}`, `Advice from ${adviceNames[kind]} within 6 weeks`, {
      figure: inTimeFigure(context.tally, adviceSubject('ADVICE-6W', role)),
      beside: [
        lateNow(context, adviceSubject('ADVICE-6W', role)),
        {
          ...{ what: 'sent back because it was not good enough', period: 'year' },
          figure: countFigure(context.tally, 'count', 'advice-returned', kind),
        },
      ],
      target: kind === 'medical' || kind === 'other' ? every : practice,
      source: 'SEND Regulations 2014 reg 8(1); SEND Code of Practice 9.49',
    }),
  );
}

function reviews(context: ScoreContext): readonly ScoreLine[] {
  const { tally } = context;
  const outcomes = ['maintain', 'amend', 'cease'];
  const decided = shownParts(outcomes.map((outcome) => numberOf(tally, 'count', 'review-outcome', outcome)));
  const words = ['keep the plan as it is', 'amend the plan', 'end the plan'];
  return [
    yearly('reviews-completed', 'Reviews due this year that were completed', {
      figure: rateFigure(['completed', 'not-completed'].map((part) => numberOf(tally, 'reviews', part))),
      beside: [lateNow(context, 'AR-12M')],
      ...{ target: every, source: `Children and Families Act 2014 s44(1); ${dfe}` },
    }),
    ...outcomes.map((outcome, index) =>
      yearly(`review-${outcome}`, `Reviews that decided to ${words[index]}`, {
        ...{ figure: { is: 'count', count: decided.parts[index] ?? 0 }, source: dfe },
      }),
    ),
    yearly('reviews-decided', 'Reviews decided', {
      figure: { is: 'count', count: decided.total },
      source: dfe,
    }),
    asOfToday(
      'reviews-undecided',
      'Reviews held and not decided yet',
      countFigure(tally, 'now', 'review-undecided'),
    ),
    yearly('decision-4-weeks', 'Review decisions within 4 weeks of the meeting', {
      figure: inTimeFigure(tally, 'AR-DECIDE-4W'),
      beside: [lateNow(context, 'AR-DECIDE-4W')],
      ...{ target: every, source: `SEND Regulations 2014 regs 20(10), 22(2)(a); ${dfe}` },
    }),
    yearly('amendments', 'Amended plans within 8 weeks of the notice and 12 weeks of the meeting', {
      figure: rateFigure(['in-time', 'late'].map((part) => numberOf(tally, 'amendments', part))),
      beside: [lateNow(context, 'AR-FINAL-8W')],
      ...{ target: every, source: 'SEND Regulations 2014 regs 20(10), 22(3)–(4)' },
    }),
  ];
}

const disputes = ({ tally }: ScoreContext): readonly ScoreLine[] =>
  [
    ['mediation-requested', 'Families who asked for mediation'],
    ['mediation-held', 'Mediations held'],
    ['agreements', 'Agreements reached in mediation'],
    ['appeals', 'Appeals registered'],
    ['conceded', 'Appeals the authority did not oppose'],
    ['orders', 'Orders of the tribunal'],
  ].map(([id = '', what = '']) => yearly(id, what, { figure: countFigure(tally, 'count', id) }));

const outOfSchool = ({ tally }: ScoreContext): readonly ScoreLine[] => [
  asOfToday('without-place', 'Children without a school place', countFigure(tally, 'now', 'without-place')),
  asOfToday('out-of-school', 'Absences without other education', countFigure(tally, 'now', 'out-of-school')),
  asOfToday('part-time', 'Part-time timetables', countFigure(tally, 'now', 'part-time')),
  yearly('part-time-started', 'Part-time timetables begun', {
    figure: countFigure(tally, 'count', 'timetables'),
  }),
];

/** What waits under a standard now, beside what ended. */
export const waitingBeside = (context: ScoreContext, subject: string): readonly Beside[] => [
  { what: 'waiting now', period: 'today', figure: countFigure(context.tally, 'open', subject) },
  { what: 'waiting longer than that now', period: 'today', figure: lateFigure(context.lateness, subject) },
  { what: 'longest wait now', period: 'today', figure: longestWaitFigure(context.tally, subject) },
];
