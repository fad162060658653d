import { lastWorkingDayOnOrBefore } from './calendar.ts';
import { type Clock, isOpen } from './clock.ts';
import { daysAfter, workingDaysBefore } from './counting.ts';
import { explainClock } from './explain.ts';
import { dateIn, type Fact, textIn } from './fact.ts';
import { expectedIn, forecastsOf, heardAgain, type Lateness, promisedIn } from './forecast.ts';
import { linked, type PathwayInstance, pulls, resumedOn } from './instance.ts';
import { dateOf, dayAfter, type IsoDate, inWords } from './moment.ts';
import { type Statement, writeAgain } from './notice.ts';
import type { ClockRule, Predecessor } from './pathway.ts';
import type { Rules } from './rules.ts';

/** How long before a date that cannot be met a family is told, in working days. */
const warning = 10;

/** A clock that is late or will be, what its family is told of that first, and when it hears again. */
export interface Late extends Lateness {
  readonly statements: readonly Statement[];
  /** When there first was something to say of it. */
  readonly since: IsoDate;
  readonly next: IsoDate;
}

/**
 * What a family is told of lateness, before it happens wherever that can be foreseen: by a forecast; ten working days
 * ahead, when what must come first no longer fits; or on the day after the date. That it is still waiting is told
 * later, by `stillWaiting`.
 */
export const latenessOf = (
  instance: PathwayInstance,
  clocks: readonly Clock[],
  context: { readonly rules: Rules; readonly today: IsoDate },
): readonly Statement[] =>
  lateOf(instance, clocks, context).flatMap(({ statements }) =>
    statements.filter((statement) => statement.on <= context.today),
  );

/** The clocks of one pathway whose lateness its family hears of, as they stand today. */
export function lateOf(
  instance: PathwayInstance,
  clocks: readonly Clock[],
  context: { readonly rules: Rules; readonly today: IsoDate },
): readonly Late[] {
  const ids = toldOfLateness(instance);
  return clocks
    .filter((clock) => ids.has(clock.clock) && clock.dueOn !== null && !clock.window)
    .flatMap((clock) => {
      const late = { instance, clock, ...context };
      const first = firstWord(late);
      return first === null ? [] : [{ ...late, ...first, since: sinceWhen(late, first) }];
    });
}

/**
 * Which clocks a family hears of when they are late: those somebody forecasts, those whose rule says so, and every
 * date of ours that a notice told them, in law or only aimed at. No date that was told passes in silence, but for what
 * is nothing that we do by a day: a meeting at which they are, and a question to them.
 */
function toldOfLateness(instance: PathwayInstance): ReadonlySet<string> {
  const { clocks, notices } = instance.rules;
  const byNotices = new Set(
    notices.flatMap((rule) => (pulls(instance, rule.when).length > 0 ? (rule.dates ?? []) : [])),
  );
  return new Set([
    ...pulls(instance, { fact: 'delay-forecast' }).flatMap(({ fact }) => textIn(fact, 'clock') ?? []),
    ...clocks.flatMap(({ id, tellLate }) =>
      tellLate !== 'never' && (tellLate !== undefined || byNotices.has(id)) ? [id] : [],
    ),
  ]);
}

interface FirstWords {
  readonly statements: readonly Statement[];
  /** When the family hears again. */
  readonly next: IsoDate;
}

/** Of several forecasts the first; and a warning before any of them came. */
function sinceWhen(late: Lateness, { statements }: FirstWords): IsoDate {
  const words = [...statements, ...(unforeseenWord(late)?.statements ?? [])];
  const forecasts = forecastsOf(late).map((fact) => dateIn(fact, undefined));
  const resumed = [resumedOn(late.instance) ?? []].flat();
  return [...words.map(({ on }) => on), ...forecasts, ...resumed].sort()[0] ?? late.today;
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
  const again = againWhenItPassed(late, expectedIn(late));
  if (!likely && (!isLate(clock) || isToldElsewhere(rule))) return null;
  // What was late when it resumed is said by the word that it does, with the dates that have passed.
  const resumed = resumedOn(instance) ?? '';
  if (dueOn < resumed) return { next: heardAgain(late, resumed), statements: again };
  if (!likely) {
    const now = lateNow(late, dueOn);
    return { ...now, statements: [...now.statements, ...again] };
  }
  const warnOn = workingDaysBefore(dateOf(dueOn), warning).toString();
  const on = warnOn < resumed ? resumed : warnOn;
  const next = heardAgain(late, on);
  const because = `${warning} working days before ${inWords(dueOn)} what must come first no longer fits. ${explainClock(clock)}`;
  const says = { clock: clock.clock, dueOn, expectedOn: expectedAfter(late, on), nextUpdateOn: next };
  return { next, statements: [word(late, { notice: 'late-likely', on, says, because }), ...again] };
}

const isToldElsewhere = (rule: ClockRule | undefined): boolean =>
  typeof rule?.tellLate === 'object' && rule.tellLate.onlyWhileMissing === true;

function lateNow(late: Lateness, lastDay: IsoDate): FirstWords {
  const { clock } = late;
  const on = dayAfter(lastDay);
  const next = heardAgain(late, on);
  const says = {
    ...{ clock: clock.clock, dueOn: clock.dueOn, expectedOn: expectedAfter(late, on) },
    nextUpdateOn: next,
  };
  const because = `${inWords(lastDay)} has passed. ${explainClock(clock)}`;
  return { next, statements: [word(late, { notice: 'late-now', on, says, because })] };
}

/** The day that is expected now, where it is still to come on a day. */
function expectedAfter(late: Lateness, on: IsoDate): IsoDate | null {
  const expectedOn = expectedIn(late);
  return expectedOn !== null && expectedOn >= on ? expectedOn : null;
}

const isLate = ({ state }: Clock): boolean => state === 'breached' || state === 'met-late';

/** A day that was expected, and told, is a date like any other: when it passes too, that is said. */
const againWhenItPassed = (late: Lateness, expectedOn: IsoDate | null): readonly Statement[] =>
  expectedOn !== null && expectedOn > (late.clock.dueOn ?? '') && isOpen(late.clock)
    ? lateNow(late, expectedOn).statements
    : [];

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
  const again = againWhenItPassed(late, expectedOn);
  return { next, statements: [{ ...statement, dates: { ...statement.dates, ...dates } }, ...again] };
}

/** Ten working days ahead: whether a fact that must come first had not come, or too late for its days to fit. */
function cannotBeMet({ instance, clock, today }: Lateness, rule: ClockRule | undefined): boolean {
  const before = rule?.tellLate === 'never' ? [] : (rule?.tellLate?.before ?? []);
  const { dueOn } = clock;
  if (dueOn === null) return false;
  const warnOn = workingDaysBefore(dateOf(dueOn), warning).toString();
  if (today < warnOn || (clock.stoppedOn !== null && clock.stoppedOn < warnOn)) return false;
  return before.some((must) => isMissing(instance, must, { startedOn: clock.startedOn, warnOn, dueOn }));
}

function isMissing(
  instance: PathwayInstance,
  must: Predecessor,
  { startedOn, warnOn, dueOn }: Readonly<Record<'startedOn' | 'warnOn' | 'dueOn', IsoDate>>,
): boolean {
  if ('ofEach' in must)
    return linked(instance, must.ofEach).some(
      (other) => !pulls(other, must.anyOf).some((came) => came.on <= warnOn),
    );
  const came = pulls(instance, must.oneOf).find(({ on }) => on >= startedOn);
  return came === undefined || came.on > warnOn || daysAfter(dateOf(came.on), must.days).toString() > dueOn;
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

/** A statement about one late clock; told, it is a promise to write again by the day that it names. */
export function word(late: Lateness, said: Pick<Statement, 'notice' | 'on' | 'says' | 'because'>): Statement {
  const { instance, clock } = late;
  const name = clock.instance === null ? [clock.clock] : [clock.clock, clock.instance];
  const which = said.notice === 'still-waiting' || said.notice === 'late-now' ? [...name, said.on] : name;
  return {
    key: JSON.stringify([instance.id, said.notice, ...which]),
    pathway: instance.rules.pathway,
    pathwayId: instance.id,
    clock: clock.clock,
    dates: { [writeAgain]: said.says.nextUpdateOn ?? null },
    alone: false,
    moot: !isOpen(clock),
    contactId: null,
    byFact: false,
    ...said,
  };
}
