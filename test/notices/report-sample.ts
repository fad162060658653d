import { parseEvent } from '../../events/index.ts';
import { planEvents } from '../../shared/areas/plans/plan-events.ts';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { type Case, emptyCase, withFact } from '../../shared/domain/case.ts';
import { type Fact, factOf } from '../../shared/domain/fact.ts';
import type { Profile } from '../../shared/domain/profile.ts';
import { type ReportPlan, reportsOf, type Tally, tallyOf } from '../../shared/domain/report.ts';
import { type ReportEmail, type ReportInput, reportEmail } from '../../shared/notices/report-email.ts';
import { when } from '../domain/when.ts';

/** A case of an area with a history. */
export const caseWith = (area: string, ref: string, ...facts: readonly Fact[]): Case =>
  facts.reduce(withFact, emptyCase(area, ref));

/** So many cases with the same history. */
export const cases = (count: number, area: string, ...facts: readonly Fact[]): readonly Case[] =>
  Array.from({ length: count }, (_, index) => caseWith(area, `C-${index}`, ...facts));

/** What cases add up to in their area on a day. */
export const tallyIn = (area: string, today: string, all: readonly Case[]): Tally =>
  tallyOf(all, { rules: rulesFor(area), today });

/** The published plan of an area as cases, posted when the area went live. */
export function planCases(area: string): readonly Case[] {
  const events = planEvents(area, when('Mon 2026-04-13').at);
  return [...Map.groupBy(events, ({ subject }) => subject)].map(([ref, own]) =>
    caseWith(area, ref, ...own.map((event) => readFact(event, area))),
  );
}

function readFact(event: object, area: string): Fact {
  const parsed = parseEvent(
    JSON.stringify(event),
    { areas: [area], types: ['send.*'] },
    Number.POSITIVE_INFINITY,
  );
  if (!parsed.ok) throw new Error(`Expected an acceptable event, found ${JSON.stringify(parsed.reasons)}.`);
  return factOf(parsed.event, { partner: 'case-system', byAuthority: true });
}

/** One report of an area. */
export function planOf(profile: Profile, id: string): ReportPlan {
  const plan = reportsOf(profile).find((report) => report.id === id);
  if (plan === undefined) throw new Error(`Expected a report ${id} of ${profile.area}, found none.`);
  return plan;
}

/** The email of one report of an area. */
export function written(
  area: string,
  id: string,
  rest: Pick<ReportInput, 'tally' | 'today'> & Partial<ReportInput>,
): ReportEmail {
  const { profile } = rulesFor(area);
  return reportEmail({ plan: planOf(profile, id), profile, signInUrl: 'https://sign-in.example', ...rest });
}
