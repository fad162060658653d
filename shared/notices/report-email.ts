import { type IsoDate, inWords } from '../domain/moment.ts';
import type { Profile } from '../domain/profile.ts';
import { lastReportOn, type ReportPlan, type Tally } from '../domain/report.ts';
import { type Lateness, latenessOf } from '../domain/report-figures.ts';
import { scorecardOf } from '../domain/scorecard.ts';
import type { ScoreGroup } from '../domain/scorecard-line.ts';
import { trendOf } from '../domain/trend-figures.ts';
import type { Picture } from './chart.ts';
import { counted } from './desk-line.ts';
import { oneLine } from './one-line.ts';
import { actionSections, mitigationSection } from './report-actions.ts';
import { causeSections, latenessSections } from './report-lateness.ts';
import { type ReportSection, type ReportView, reportHtml, reportText } from './report-template.ts';
import { yearSoFar } from './report-words.ts';
import { scorecardCsv } from './scorecard-csv.ts';
import { scorecardSections, withFigures } from './scorecard-sections.ts';
import { sharesSections, trendSections } from './trend-sections.ts';

/** What a report is written from. */
export interface ReportInput {
  readonly plan: ReportPlan;
  readonly profile: Profile;
  readonly tally: Tally;
  /** The London date on which it is sent. */
  readonly today: IsoDate;
  readonly signInUrl: string;
  /** Cases whose history could not be read, and which are therefore in no figure. */
  readonly unread?: number;
}

/** A report as it goes to the MIME library. */
export interface ReportEmail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly filename: string; readonly content: string }[];
  /** The pictures the HTML shows by their ids, still to be drawn. */
  readonly pictures: readonly Picture[];
}

/**
 * Writes one report: a board's digest or the month's scorecard, with a spreadsheet where it shows measures. Counts only:
 * no case reference, no name, no school and no contact stands in it, and the subject says nothing at all.
 */
export function reportEmail(input: ReportInput): ReportEmail {
  const { plan, profile, tally, today } = input;
  const since = lastReportOn(plan, profile, today);
  const lateness = latenessOf(tally, since);
  const groups = scorecardOf(profile, { tally, lateness, today });
  const sections = sectionsOf(input, { lateness, groups, since });
  const view: ReportView = {
    subject: `${subjectOf(plan)}, ${inWords(today)}`,
    size: '16px',
    title: oneLine(plan.title),
    opening: opening(input),
    sections,
    closing: [`Questions, or not for you? Call ${profile.council.phone}.`],
    signInUrl: input.signInUrl,
  };
  const csv = {
    filename: `scorecard-${profile.area}-${today}.csv`,
    content: scorecardCsv({ groups, lateness, profile, today }),
  };
  return {
    ...{ subject: view.subject, text: reportText(view), html: reportHtml(view) },
    attachments: plan.shows.includes('scorecard') ? [csv] : [],
    pictures: sections.flatMap(({ picture }) => picture ?? []),
  };
}

interface Counted {
  readonly lateness: Lateness;
  readonly groups: readonly ScoreGroup[];
  readonly since: IsoDate;
}

function sectionsOf(
  { plan, profile, tally, today }: ReportInput,
  { lateness, groups, since }: Counted,
): readonly ReportSection[] {
  const trend = trendOf(tally, lateness, today);
  return plan.shows.flatMap((part): readonly ReportSection[] => {
    switch (part) {
      case 'counts':
        return latenessSections({ lateness, trend, tally, profile, since, today });
      case 'actions':
        return actionSections(tally.actions, { profile, today });
      case 'sendias':
        return [mitigationSection(tally.actions, profile)];
      case 'trend':
        return trendSections(trend, today);
      case 'scorecard': {
        const isBeside = plan.shows.includes('counts');
        return [
          ...(isScorecard(plan) ? trendSections(trend, today) : sharesSections(trend, today)),
          ...scorecardSections(isScorecard(plan) ? groups : withFigures(groups), today),
          ...(isBeside ? [] : causeSections({ lateness, profile, today })),
        ];
      }
      default:
        return part satisfies never;
    }
  });
}

const isScorecard = ({ id }: ReportPlan): boolean => id === 'scorecard';

function subjectOf(plan: ReportPlan): string {
  if (isScorecard(plan)) return 'Monthly figures';
  return plan.shows.includes('trend') ? 'Weekly figures' : 'For your next meeting';
}

function opening({ plan, profile, today, unread = 0 }: ReportInput): readonly string[] {
  const board = profile.boards.find(({ id }) => id === plan.id);
  const rhythm =
    board?.stated === false ? ' How often it meets is assumed: the papers of the area do not say.' : '';
  return [
    `From ${profile.council.name}, ${inWords(today)}.${rhythm}`,
    'Counts only: no child is named. Numbers from 1 to 4 are "fewer than 5". "Not shown" means that from it one of those could be worked out. No number here is good or bad by itself: fewer requests, complaints or appeals can mean that people gave up.',
    ...(unread > 0
      ? [`${counted(unread, ['case', 'cases'])} could not be counted, and so the figures are too low.`]
      : []),
    ...(plan.shows.includes('scorecard')
      ? [
          `Measures are for ${yearSoFar(today)} where nothing else is said. ${
            isScorecard(plan)
              ? 'The spreadsheet attached has the same figures.'
              : 'Only those with a figure are shown; the spreadsheet attached has all of them.'
          }`,
        ]
      : []),
  ];
}
