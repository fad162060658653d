import type { Profile, ProfileStandard } from './profile.ts';
import type { ReportedMeasure, Tally } from './report.ts';
import { ownSubject } from './report-clocks.ts';
import { type Figure, inTimeFigure, rateFigure } from './report-figures.ts';
import { compared } from './scorecard-compared.ts';
import { codeWords, type ScoreContext, type ScoreGroup, type ScoreLine } from './scorecard-line.ts';
import { nationalGroups, waitingBeside } from './scorecard-national.ts';
import { shownAlone } from './suppression.ts';

/**
 * Every measure of an area: the national ones, each of its own standards that a clock or a measure shows, and whatever
 * else partners reported. Numbers under five are taken out, and with them what would give them away. Nothing here says
 * whether a number is good: fewer requests, complaints or appeals may mean that people gave up.
 */
export function scorecardOf(profile: Profile, context: ScoreContext): readonly ScoreGroup[] {
  const { standards } = profile;
  const timed = standards.filter(({ shownBy, kind }) => shownBy === 'clock' && kind !== 'law');
  const measured = standards.filter(({ shownBy }) => shownBy === 'measure');
  const groups = [
    ...nationalGroups(context),
    { heading: 'Times this area has set', lines: timed.map((standard) => timedLine(standard, context)) },
    {
      heading: 'What this area measures',
      lines: measured.map((standard) => measuredLine(standard, context)),
    },
  ];
  const others = { heading: 'Reported by partners', lines: otherLines(context, measured, groups) };
  return compared([...groups, others], context.tally.measures).filter(({ lines }) => lines.length > 0);
}

/** What partners reported besides: figures of the area that no standard names, and figures of others that no line has. */
function otherLines(
  { tally }: ScoreContext,
  measured: readonly ProfileStandard[],
  groups: readonly ScoreGroup[],
): readonly ScoreLine[] {
  const known = new Set(measured.map(({ id }) => id.toLowerCase()));
  const own = latest(ofArea(tally)).filter(({ measure }) => !known.has(measure.toLowerCase()));
  const lines = [
    ...groups.flatMap((group) => group.lines.map(({ id }) => id)),
    ...own.map(({ measure }) => measure),
  ];
  const listed = new Set(lines.map((id) => id.toLowerCase()));
  const alone = latest(tally.measures).filter(({ measure }) => !listed.has(measure.toLowerCase()));
  return [
    ...own.map(reportedLine),
    ...alone.map((reported) => ({ ...reportedLine(reported), figure: { is: 'not-reported' } as const })),
  ];
}

function timedLine(standard: ProfileStandard, context: ScoreContext): ScoreLine {
  const subject = subjectFor(standard, context.tally);
  const share = standard.share === null ? 'every one' : standard.share;
  return {
    ...named(standard),
    ...{
      period: 'year',
      figure: inTimeFigure(context.tally, subject),
      beside: waitingBeside(context, subject),
    },
    target: { says: share, kind: standard.kind },
  };
}

/** A standard without a number of its own may be about a clock of the law, which is counted under its own name. */
function subjectFor({ id, clock, when }: ProfileStandard, { counts }: Tally): string {
  const own = ownSubject(id);
  const hasOwn = Object.keys(counts).some((key) => key.split('|')[1] === own);
  return hasOwn || when !== undefined || clock === null ? own : clock;
}

/** Rates of ours that answer a standard of an area, by the clock it names. */
const answeredBy: readonly string[] = ['FINAL-20W', 'ASSESS-6W', 'AR-DECIDE-4W'];

function measuredLine(standard: ProfileStandard, { tally }: ScoreContext): ScoreLine {
  const { id, clock, kind, share } = standard;
  const target =
    kind === 'law' || share !== null
      ? { says: share ?? 'every one', kind }
      : { says: 'no number printed', kind };
  const reported = latest(ofArea(tally)).find(({ measure }) => measure.toLowerCase() === id.toLowerCase());
  if (reported !== undefined)
    return { ...reportedLine(reported), ...named(standard), target, source: reported.source };
  const ours = clock !== null && kind !== 'past-result' && answeredBy.includes(clock);
  const figure: Figure = ours ? inTimeFigure(tally, clock) : { is: 'not-reported' };
  return { ...named(standard), period: 'year', figure, beside: [], target };
}

const named = ({ id, what, source }: ProfileStandard) => ({
  ...{ id, what: capital(what), source: source.document },
});

const capital = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);

const reportedLine = (reported: ReportedMeasure): ScoreLine => ({
  id: reported.measure,
  what: capital(codeWords(reported.measure)),
  period: { says: reported.period },
  figure: reportedFigure(reported),
  beside: [],
  target: null,
  source: reported.source,
});

/** Whole numbers are taken for people, and small ones taken out; of a hundred, for a percentage. */
function reportedFigure({ value, of }: ReportedMeasure): Figure {
  if (!Number.isInteger(value) || of === 100) return { is: 'reported', value, of };
  if (of === null) {
    const count = shownAlone(value);
    return typeof count === 'number' ? { is: 'reported', value, of } : { is: 'count', count };
  }
  return Number.isInteger(of) && value <= of
    ? rateFigure([value, of - value])
    : { is: 'reported', value, of };
}

const ofArea = ({ measures }: Tally): readonly ReportedMeasure[] =>
  measures.filter(({ whose }) => whose === 'area');

/** Each measure as it was last reported. */
function latest(measures: readonly ReportedMeasure[]): readonly ReportedMeasure[] {
  return [...new Map(measures.map((reported) => [reported.measure, reported])).values()];
}
