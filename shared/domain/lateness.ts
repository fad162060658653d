import { lastWorkingDayOnOrBefore } from './calendar.ts';
import { type Clock, isOpen } from './clock.ts';
import { daysAfter, workingDaysAfter, workingDaysBefore } from './counting.ts';
import { explainClock } from './explain.ts';
import { dateIn, type Fact, textIn } from './fact.ts';
import { type PathwayInstance, pulls } from './instance.ts';
import { dateOf, dayAfter, type IsoDate, inWords } from './moment.ts';
import type { Statement } from './notice.ts';
import type { ClockRule } from './pathway.ts';
import type { Rules } from './rules.ts';

/** How long before a legal date that cannot be met a family is told, in working days. */
const warning = 10;

interface Lateness {
  readonly instance: PathwayInstance;
  readonly clock: Clock;
  readonly rules: Rules;
  readonly today: IsoDate;
}

/**
 * What a family is told of lateness, before it happens wherever that can be foreseen: by a forecast; ten working days
 * ahead, when what must come first no longer fits; or on the day after the legal date. Then regularly that it is
 * still waiting, on or before each day it was promised to hear again.
 */
export function latenessOf(
  instance: PathwayInstance,
  clocks: readonly Clock[],
  { rules, today }: { rules: Rules; today: IsoDate },
): readonly Statement[] {
  const told = [
    ...forecastIds(instance),
    ...instance.rules.clocks.flatMap((rule) => (rule.tellLate ? [rule.id] : [])),
  ];
  const late = clocks
    .filter((clock) => told.includes(clock.clock) && clock.dueOn !== null && !clock.window)
    .flatMap((clock) => {
      const first = firstWord({ instance, clock, rules, today });
      return first === null ? [] : [{ clock, ...first }];
    });
  // One promise to write again at a time: of the clock that is late first.
  const waiting = late.find(({ clock }) => isOpen(clock));
  return [
    ...late.flatMap(({ statements }) => statements.filter((statement) => statement.on <= today)),
    ...(waiting ? waitsOf({ instance, clock: waiting.clock, rules, today }, waiting.next) : []),
  ];
}

const forecastIds = (instance: PathwayInstance): readonly string[] =>
  pulls(instance, { fact: 'delay-forecast' }).flatMap(({ fact }) => textIn(fact, 'clock') ?? []);

interface FirstWords {
  readonly statements: readonly Statement[];
  /** When the family hears again. */
  readonly next: IsoDate;
}

/** What to say first about one late clock, and again when a forecast did not hold. */
function firstWord(late: Lateness): FirstWords | null {
  const forecast = forecastsOf(late).at(-1);
  return forecast === undefined ? unforeseenWord(late) : forecastWords(late, forecast);
}

function unforeseenWord(late: Lateness): FirstWords | null {
  const { clock, instance } = late;
  const rule = instance.rules.clocks.find((known) => known.id === clock.clock);
  const dueOn = clock.dueOn ?? clock.startedOn;
  const likely = cannotBeMet(late, rule);
  if (!likely) return clock.state === 'breached' || clock.state === 'met-late' ? lateNow(late, dueOn) : null;
  const on = workingDaysBefore(dateOf(dueOn), warning).toString();
  const next = heardAgain(late, on);
  const because = `${warning} working days before ${inWords(dueOn)} what must come first no longer fits. ${explainClock(clock)}`;
  const says = { clock: clock.clock, dueOn, nextUpdateOn: next };
  return { next, statements: [word(late, { notice: 'late-likely', on, says, because })] };
}

function lateNow(late: Lateness, lastDay: IsoDate): FirstWords {
  const { clock } = late;
  const on = dayAfter(lastDay);
  const next = heardAgain(late, on);
  const says = { clock: clock.clock, dueOn: clock.dueOn, nextUpdateOn: next };
  const because = `${inWords(lastDay)} has passed. ${explainClock(clock)}`;
  return { next, statements: [word(late, { notice: 'late-now', on, says, because })] };
}

const heardAgain = ({ rules }: Lateness, on: IsoDate): IsoDate =>
  workingDaysAfter(dateOf(on), rules.profile.lateUpdateEvery).toString();

/** The forecasts for this clock that say it will be late: one that expects to be in time is no lateness. */
const forecastsOf = ({ instance, clock }: Lateness): readonly Fact[] =>
  pulls(instance, { fact: 'delay-forecast' })
    .map(({ fact }) => fact)
    .filter((fact) => {
      const expectedOn = textIn(fact, 'expectedOn');
      return (
        textIn(fact, 'clock') === clock.clock && (expectedOn === null || expectedOn > (clock.dueOn ?? ''))
      );
    });

/** The working day on which, at the latest, a forecast promises to write again. */
const promisedIn = (late: Lateness, fact: Fact): IsoDate =>
  lastWorkingDayOnOrBefore(
    dateOf(textIn(fact, 'nextUpdateOn') ?? heardAgain(late, dateIn(fact, undefined))),
  ).toString();

function forecastWords(late: Lateness, fact: Fact): FirstWords {
  const { clock } = late;
  const on = dateIn(fact, undefined);
  const expectedOn = textIn(fact, 'expectedOn');
  // What was promised first binds, even when a later forecast would wait longer.
  const next =
    forecastsOf(late)
      .map((told) => promisedIn(late, told))
      .sort()[0] ?? promisedIn(late, fact);
  const says = {
    clock: clock.clock,
    dueOn: clock.dueOn,
    reasonCode: textIn(fact, 'reasonCode'),
    expectedOn,
    nextUpdateOn: promisedIn(late, fact),
  };
  const because = `delay-forecast on ${inWords(on)} (${fact.key}). ${explainClock(clock)}`;
  const statement = word(late, { notice: 'late-forecast', on, says, because });
  const dates = { [`expected:${clock.clock}`]: expectedOn };
  const again = expectedOn !== null && isOpen(clock) ? lateNow(late, expectedOn).statements : [];
  return { next, statements: [{ ...statement, dates }, ...again] };
}

/** Ten working days ahead: whether a fact that must come first had not come, or too late for its days to fit. */
function cannotBeMet({ instance, clock, today }: Lateness, rule: ClockRule | undefined): boolean {
  const before = rule?.tellLate?.before ?? [];
  const { dueOn } = clock;
  if (dueOn === null) return false;
  const warnOn = workingDaysBefore(dateOf(dueOn), warning).toString();
  if (today < warnOn || (clock.stoppedOn !== null && clock.stoppedOn < warnOn)) return false;
  return before.some(({ fact, on, days }) => {
    const came = pulls(instance, { fact, on })[0];
    return came === undefined || came.on > warnOn || daysAfter(dateOf(came.on), days).toString() > dueOn;
  });
}

/**
 * The latest day up to today on which a waiting family hears again: the last working day on or before what was
 * promised. Earlier ones that were never told are not made up for.
 */
function waitsOf(late: Lateness, first: IsoDate): readonly Statement[] {
  const { clock, today } = late;
  const promises = forecastsOf(late).map((fact) => promisedIn(late, fact));
  const expectedOn = expectedIn(late);
  let latest: readonly Statement[] = [];
  for (let promised = first; ; ) {
    const on = lastWorkingDayOnOrBefore(dateOf(promised)).toString();
    if (on > today) return latest;
    const after = promises.filter((day) => day > promised).sort()[0];
    const next = after ?? heardAgain(late, promised);
    latest = [
      word(late, {
        notice: 'still-waiting',
        on,
        says: {
          clock: clock.clock,
          dueOn: clock.dueOn,
          since: clock.startedOn,
          expectedOn,
          nextUpdateOn: next,
        },
        because: `We promised to write again by ${inWords(promised)}. ${explainClock(clock)}`,
      }),
    ];
    promised = next;
  }
}

/** The day on which it is expected now: by the latest forecast, or by an exception that may apply. */
function expectedIn(late: Lateness): IsoDate | null {
  const forecast = forecastsOf(late).at(-1);
  if (forecast !== undefined) return textIn(forecast, 'expectedOn');
  const claims = late.clock.exceptions.filter((claim) => claim.mayApply !== false);
  return claims.findLast((claim) => claim.expectedOn !== null)?.expectedOn ?? null;
}

/** The next day after `today` on which something about lateness becomes sayable, or null. */
export function nextLateDay(
  statements: readonly Statement[],
  clocks: readonly Clock[],
  today: IsoDate,
): readonly IsoDate[] {
  const promised = statements.flatMap((statement) => statement.says.nextUpdateOn ?? []);
  const expected = statements.flatMap((statement) =>
    statement.says.expectedOn ? [dayAfter(statement.says.expectedOn)] : [],
  );
  const warnings = clocks.flatMap((clock) =>
    clock.dueOn === null || !isOpen(clock)
      ? []
      : [workingDaysBefore(dateOf(clock.dueOn), warning).toString(), dayAfter(clock.dueOn)],
  );
  return [
    ...promised.map((day) => lastWorkingDayOnOrBefore(dateOf(day)).toString()),
    ...expected,
    ...warnings,
  ].filter((day) => day > today);
}

function word(late: Lateness, said: Pick<Statement, 'notice' | 'on' | 'says' | 'because'>): Statement {
  const { instance, clock } = late;
  const name = clock.instance === null ? [clock.clock] : [clock.clock, clock.instance];
  const which = said.notice === 'still-waiting' || said.notice === 'late-now' ? [...name, said.on] : name;
  return {
    key: JSON.stringify([instance.id, said.notice, ...which]),
    pathway: instance.rules.pathway,
    pathwayId: instance.id,
    clock: clock.clock,
    dates: {},
    alone: false,
    moot: !isOpen(clock),
    contactId: null,
    byFact: false,
    ...said,
  };
}
