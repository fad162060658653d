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
    ...late.flatMap(({ statement }) => (statement.on <= today ? [statement] : [])),
    ...(waiting ? waitsOf({ instance, clock: waiting.clock, rules, today }, waiting.next) : []),
  ];
}

const forecastIds = (instance: PathwayInstance): readonly string[] =>
  pulls(instance, { fact: 'delay-forecast' }).flatMap(({ fact }) => textIn(fact, 'clock') ?? []);

/** The first thing to say about one late clock, and when the family hears again. */
function firstWord(late: Lateness): { readonly statement: Statement; readonly next: IsoDate } | null {
  const forecast = forecastOf(late);
  if (forecast) return forecastWord(late, forecast);
  const { clock, instance, rules } = late;
  const rule = instance.rules.clocks.find((known) => known.id === clock.clock);
  const dueOn = clock.dueOn ?? clock.startedOn;
  const likelyOn = workingDaysBefore(dateOf(dueOn), warning).toString();
  const likely = cannotBeMet(late, rule);
  const on = likely ? likelyOn : dayAfter(dueOn);
  if (!likely && clock.state !== 'breached' && clock.state !== 'met-late') return null;
  const next = workingDaysAfter(dateOf(on), rules.profile.lateUpdateEvery).toString();
  return {
    next,
    statement: word(late, {
      notice: likely ? 'late-likely' : 'late-now',
      on,
      says: { clock: clock.clock, dueOn, nextUpdateOn: next },
      because: likely
        ? `${warning} working days before ${inWords(dueOn)} what must come first no longer fits. ${explainClock(clock)}`
        : `${inWords(dueOn)} has passed. ${explainClock(clock)}`,
    }),
  };
}

/** The latest forecast for this clock. */
const forecastOf = ({ instance, clock }: Lateness): Fact | undefined =>
  pulls(instance, { fact: 'delay-forecast' }).findLast(({ fact }) => textIn(fact, 'clock') === clock.clock)
    ?.fact;

function forecastWord(late: Lateness, fact: Fact): { readonly statement: Statement; readonly next: IsoDate } {
  const { clock, rules } = late;
  const on = dateIn(fact, undefined);
  const expectedOn = textIn(fact, 'expectedOn');
  const next =
    textIn(fact, 'nextUpdateOn') ?? workingDaysAfter(dateOf(on), rules.profile.lateUpdateEvery).toString();
  const statement = word(late, {
    notice: 'late-forecast',
    on,
    says: {
      clock: clock.clock,
      dueOn: clock.dueOn,
      reasonCode: textIn(fact, 'reasonCode'),
      expectedOn,
      nextUpdateOn: next,
    },
    because: `delay-forecast on ${inWords(on)} (${fact.key}). ${explainClock(clock)}`,
  });
  return { next, statement: { ...statement, dates: { [`expected:${clock.clock}`]: expectedOn } } };
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
  const { clock, rules, today } = late;
  const forecast = forecastOf(late);
  let latest: readonly Statement[] = [];
  for (let promised = first; ; ) {
    const on = lastWorkingDayOnOrBefore(dateOf(promised)).toString();
    if (on > today) return latest;
    const next = workingDaysAfter(dateOf(promised), rules.profile.lateUpdateEvery).toString();
    latest = [
      word(late, {
        notice: 'still-waiting',
        on,
        says: {
          clock: clock.clock,
          dueOn: clock.dueOn,
          since: clock.startedOn,
          expectedOn: forecast ? textIn(forecast, 'expectedOn') : null,
          nextUpdateOn: next,
        },
        because: `We promised to write again by ${inWords(promised)}. ${explainClock(clock)}`,
      }),
    ];
    promised = next;
  }
}

/** The next day after `today` on which something about lateness becomes sayable, or null. */
export function nextLateDay(
  statements: readonly Statement[],
  clocks: readonly Clock[],
  today: IsoDate,
): readonly IsoDate[] {
  const promised = statements.flatMap((statement) => statement.says.nextUpdateOn ?? []);
  const warnings = clocks.flatMap((clock) =>
    clock.dueOn === null || !isOpen(clock)
      ? []
      : [workingDaysBefore(dateOf(clock.dueOn), warning).toString(), dayAfter(clock.dueOn)],
  );
  return [...promised.map((day) => lastWorkingDayOnOrBefore(dateOf(day)).toString()), ...warnings].filter(
    (day) => day > today,
  );
}

function word(late: Lateness, said: Pick<Statement, 'notice' | 'on' | 'says' | 'because'>): Statement {
  const { instance, clock } = late;
  const which = said.notice === 'still-waiting' ? [clock.clock, said.on] : [clock.clock];
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
