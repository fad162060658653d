import { type Clock, isOpen } from './clock.ts';
import { workingDaysAfter } from './counting.ts';
import { explainClock } from './explain.ts';
import { type Fact, textIn } from './fact.ts';
import { type PathwayInstance, type Pulled, pulls } from './instance.ts';
import { latenessOf } from './lateness.ts';
import { dateOf, type IsoDate, inWords } from './moment.ts';
import type { Dates, Statement } from './notice.ts';
import type { NoticeRule } from './pathway.ts';
import type { Rules } from './rules.ts';
import { appealLastDay } from './tribunal.ts';

/**
 * Everything that is true to say to a family about the pathways of its case up to `today`, whether or not it was
 * said already: each step when it happens, lateness, waiting, surveys. What is owed is this minus what was told.
 */
export function statementsOf(
  instances: readonly PathwayInstance[],
  clocks: readonly Clock[],
  { rules, today }: { rules: Rules; today: IsoDate },
): readonly Statement[] {
  return instances.flatMap((instance) => {
    const own = clocks.filter(
      (clock) => clock.pathway === instance.rules.pathway && clock.pathwayId === instance.id,
    );
    return [
      ...instance.rules.notices.flatMap((rule) => byRule(instance, rule, own)),
      ...latenessOf(instance, own, { rules, today }),
      ...surveysOf(instance, { rules, today }),
    ];
  });
}

function byRule(instance: PathwayInstance, rule: NoticeRule, clocks: readonly Clock[]): readonly Statement[] {
  const all = pulls(instance, rule.when);
  const told = rule.notTheFirst ? all.slice(1) : rule.everyTime ? all : all.slice(0, 1);
  const over = (rule.until ?? []).some((trigger) => pulls(instance, trigger).length > 0);
  const elsewhere = rule.toldBy === undefined ? [] : pulls(instance, rule.toldBy).map(({ on }) => on);
  return told.map((pulled) => {
    const clock = clockAbout(pulled.fact, rule.clock, clocks);
    const claimed = claimedBy(pulled.fact, clocks);
    const ids = rule.aboutClaim ? claimed : (rule.dates ?? []);
    return {
      ...about(instance, rule, pulled),
      clock: clock?.clock ?? null,
      dates: rule.decision ? { APPEAL: earliestAppealDay(pulled.on) } : datesOf(pulled.fact, ids, clocks),
      says: rule.decision ? letterDates(pulled.on) : saysOf(instance, rule, pulled.fact),
      moot: over || elsewhere.includes(pulled.on) || (rule.aboutClaim === true && claimed.length === 0),
      because: because(pulled, clock),
    };
  });
}

/** The running clocks to which an exception that a fact claims may apply. */
const claimedBy = (fact: Fact, clocks: readonly Clock[]): readonly string[] =>
  clocks
    .filter(isOpen)
    .filter(({ exceptions }) =>
      exceptions.some((claim) => claim.event === fact.key && claim.mayApply !== false),
    )
    .map((clock) => clock.clock);

function about(instance: PathwayInstance, rule: NoticeRule, { fact, on }: Pulled) {
  const which = rule.everyTime ? fact.key : rule.decision ? fact.name : null;
  return {
    key: JSON.stringify([instance.id, rule.notice, which]),
    notice: rule.notice,
    pathway: instance.rules.pathway,
    pathwayId: instance.id,
    on,
    alone: rule.decision ?? false,
    contactId: null,
    byFact: true,
  };
}

/** Of the clocks of one kind the one that a fact started or ended, if any; else the last. */
function clockAbout({ key }: Fact, id: string | undefined, clocks: readonly Clock[]): Clock | undefined {
  const same = clocks.filter((known) => known.clock === id);
  return same.find(({ because }) => because.event === key || because.endedBy === key) ?? same.at(-1);
}

/** The legal dates of the named clocks, where they are still to come: of several of a kind, the one the fact is about. */
function datesOf(fact: Fact, ids: readonly string[], clocks: readonly Clock[]): Dates {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const clock = clockAbout(fact, id, clocks.filter(isOpen));
      return clock === undefined ? [] : [[id, clock.dueOn] as const];
    }),
  );
}

// Two months from the letter, moved as rule 12 of the tribunal's rules moves it; a certificate can only make it later.
const earliestAppealDay = (letterOn: IsoDate): IsoDate => appealLastDay(dateOf(letterOn)).toString();

function letterDates(letterOn: IsoDate): Readonly<Record<string, string>> {
  return {
    postedOn: letterOn,
    expectBy: workingDaysAfter(dateOf(letterOn), 3).toString(),
    appealBy: earliestAppealDay(letterOn),
  };
}

function saysOf(instance: PathwayInstance, { says = [], since }: NoticeRule, fact: Fact): Statement['says'] {
  const fields = says.map((field) => [field, textIn(fact, field)] as const);
  const began = since === undefined ? [] : [['since', pulls(instance, since)[0]?.on ?? null] as const];
  return Object.fromEntries([...fields, ...began]);
}

function because({ fact, on }: Pulled, clock: Clock | undefined): string {
  const event = `${fact.pathway}.${fact.name} on ${inWords(on)} (${fact.key})`;
  return clock === undefined ? `${event}.` : `${event}. ${clock.clock}: ${explainClock(clock)}`;
}

/** Whether any pathway of the case knows a fact after which families are not asked: a refusal, a complaint, a hold. */
const isNotAsked = ({ siblings }: PathwayInstance): boolean =>
  siblings.some((sibling) => pulls(sibling, sibling.rules.noSurveysAfter ?? []).length > 0);

/** An area's surveys: so many weeks after the fact it names, those to come too, and never once it has said no, or ended. */
function surveysOf(
  instance: PathwayInstance,
  { rules, today }: { rules: Rules; today: IsoDate },
): readonly Statement[] {
  return rules.profile.surveys
    .filter((survey) => survey.pathway === instance.rules.pathway)
    .flatMap((survey) => {
      const start = pulls(instance, { fact: survey.from, on: survey.on, when: survey.when })[0];
      const over = isNotAsked(instance) || instance.facts.some((fact) => survey.notAfter.includes(fact.name));
      if (start === undefined) return [];
      return survey.weeks.flatMap((week) => {
        const on = dateOf(start.on).add({ weeks: week }).toString();
        return over && on > today
          ? []
          : [
              {
                key: JSON.stringify([instance.id, 'survey', week]),
                notice: 'survey',
                pathway: instance.rules.pathway,
                pathwayId: instance.id,
                clock: null,
                on,
                dates: {},
                // Weeks since it began are weeks we have worked with a family; weeks since a step in it are not.
                says: { week: instance.rules.opens.includes(survey.from) ? String(week) : null },
                alone: true,
                moot: over,
                contactId: null,
                byFact: false,
                because: `Week ${week} after ${start.fact.name} on ${inWords(start.on)}; ${survey.source.document}: "${survey.source.phrase}".`,
              },
            ];
      });
    });
}
