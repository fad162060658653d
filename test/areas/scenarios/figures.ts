import { fact } from '../../domain/facts.ts';
import type { Scenario } from './scenario.ts';

// What comes from elsewhere, by hand, as each area would report it: a code in the contract, a period, a value and what
// it is of. A standard that is measured, or reported elsewhere, has its line here.
const figures: Readonly<Record<string, string>> = {
  brent: `
salt-8w-2021 2020-21 95 100
camhs-18w-2021 2020-21 55 100
social-communication-26w-2021 2020-21 67 100
salt-sessions-2021 2020-21 1438
waits-national 2026-Q2 71 100
wellbeing-timely 2026-Q2 64 100
check-2-5-years 2026-Q2 82 100
ehc-20w-2020 2020 80.3 100
plans-growth-2020 2020 14.8 100
review-impact 2026-05 46 60
plans-coproduced 2026-05 51 60
sen-support-timely 2026-Q2 78 100
neet 2026-05 38 1210
attendance-2021 2021-Q1 82.1 100
exclusions-2021 2020-21 10.6 100
survey-yearly 2026 214 400`,
  bradford: `
assessment-timely 2026-05 61 90
plans-in-line 2026 4.1 100
plans-2019 2019 2.8 100
sen-support-2019 2019 13.8 100
disputes 2026-Q2 31
attendance 2026-05 88.4 100
exclusions 2026-05 24
at-risk-of-exclusion 2026-05 77
neet 2026-05 112 2030
mainstream 2026-05 58 100
special-school-demand 2026-05 1380
distance 2026-05 4.6
out-of-district 2026-05 164
home-education 2026-05 93
places-reviewed 2026-05 1402 1440
local-offer-current 2026-05 88 100`,
  'cheshire-east': `
ehc-20w-2020 2020-Q1 95 100
review-tracker 2026-05 181 240
review-contributions 2026-05 133 181
plans-counted 2026-05 3145
health-performance 2026-05 74 100
personal-budgets 2026-05 96
parental-requests 2026-05 22 61
travel 2026-05 31
autism-12w-2018 2018 203
autism-2w-2020 2020-03 2
assessments-timely 2026-05 69 100
audits-reported 2026-Q2 18 24`,
  peterborough: `
satisfaction-80 2026-Q2 83 100
single-point-monthly 2026-05 40 44
mental-health-access 2026-05 66 100
therapy-kpi 2026-05 81 100
continence 2026-05 97 100
early-help-timely 2026-05 72 90
health-check-14-17-2019 2019 39 100
health-check-14-25-2019 2019 55 100
part-time-30 2026-05 84 120
family-voice 2026 61 100
ofsted-10wd 2019-11 10 10
ofsted-20d 2019-12 0 20
survey-yearly 2026 58 100
contracts-yearly 2026 7 7
healthy-child-quarterly 2026-Q2 91 100
creative-packages 2026-Q2 19
personal-budgets 2026 42
exclusions 2025/26 33
travel 2026-05 6
out-of-county 2026-05 71
mainstream 2026-05 47 100
conflict 2026-Q2 12
neet 2026-05 29 610
mental-health-treated 2026-05 35 100
input-measured 2026-05 120 150`,
  hull: `
ehc-28 2023 28 100
ep-backlog-80 2026-05 9 45
ot-timely 2026-05 38 52
transition-y9 2026-05 140 163
timetable-agreed 2026-05 21 26
lafss-monthly 2026-05 310
neet-monthly 2026-05 44 905
survey-yearly 2026 187 500
dfe-six-monthly 2023-H2 1
plan-30d 2024-02 29 30
attendance 2026-05 87.9 100
exclusions 2026-05 14
home-education 2026-05 65
eotas 2026-05 48
health-waits 2026-05 143
vulnerable-groups 2026-05 31 100
benchmarks 2026-05 50.3 100
complaints-communication 2026-05 7 31
complaints-new-in-city 2026-05 2 31
complaints-ep 2026-05 5 31
complaints-plans 2026-05 9 31
complaints-reviews 2026-05 6 31
less-escalation 2026-05 12
good-plans 2026-05 34 50
short-breaks 2026-05 226
fewer-timetables 2026-05 58
learner-of-concern 2026-05 40
suspensions-appeals 2026-05 83
internships 2026-05 24
neet 2026-05 44 905
single-view 2026-05 6 9`,
};

// What families are asked in surveys that somebody else sends, as they answer: from 0 to 10.
const scores: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  brent: { 'therapy-timely': 6, 'story-once': 4, participation: 7, community: 5 },
  bradford: {
    ...{ 'plans-coproduced': 7, 'early-help-quick': 5, 'few-professionals': 4 },
    ...{ 'local-offer-feedback': 8, feedback: 6 },
  },
  'cheshire-east': {
    ...{ 'earliest-support': 5, 'single-contact': 8, 'clear-language': 7, kindness: 9 },
    ...{ 'specific-dates': 6, 'next-step': 6 },
  },
  peterborough: { 'story-once': 5, 'transition-confidence': 7 },
  hull: { 'complainants-met': 6, formats: 9 },
};

function reported(line: string) {
  const [measure, period, value, of] = line.split(' ');
  return fact('measure.reported', 'Wed 2026-06-10', {
    ...{ measure, period, value: Number(value), source: 'SEND data set' },
    ...(of === undefined ? {} : { of: Number(of) }),
  });
}

/** The figures of each area for one month, and one family's answers to its questions. */
export const figuresAndAnswers: readonly Scenario[] = [
  ...Object.entries(figures).map(([area, lines]) => ({
    says: `what ${area} is told by others`,
    areas: [area],
    until: 'Fri 2026-06-12',
    facts: lines.trim().split('\n').map(reported),
  })),
  ...Object.entries(scores).map(([area, answers]) => ({
    says: `what a family of ${area} answered`,
    areas: [area],
    until: 'Fri 2026-06-12',
    facts: [
      fact('feedback.received', 'Wed 2026-06-10', { surveyId: 'S-1', scores: answers, wishesReply: false }),
    ],
  })),
];
