import { bornInMonth } from './born.ts';
import { targetFor } from './calendar.ts';
import type { Clock, ClockState, Owner } from './clock.ts';
import { lastDay } from './count.ts';
import { countedInWords } from './count-in-words.ts';
import { workingDaysAfter } from './counting.ts';
import { claimedClocks, claimOf, type ExceptionClaim } from './exception.ts';
import { dateIn, type Fact, inOrder, textIn } from './fact.ts';
import { type PathwayInstance, type Pulled, pulls, withOpening } from './instance.ts';
import { dateOf, type IsoDate, inWords } from './moment.ts';
import { onceOver } from './once-over.ts';
import { own } from './own.ts';
import type { ByField, ClockRule, OwnerRule } from './pathway.ts';
import { type Rules, type Standard, standardFor } from './rules.ts';

/**
 * Every clock of a case's pathways as it stands on `today`. The first start and the first stop stand (unless
 * retracted); exceptions are listed and move nothing; the rule is the one in force on the day the clock started.
 */
export function clocksOf(
  instances: readonly PathwayInstance[],
  rules: Rules,
  today: IsoDate,
): readonly Clock[] {
  return instances.flatMap((instance) =>
    instance.rules.clocks.flatMap((rule) =>
      startsOf(instance, rule).flatMap((start) => clockOf({ instance, rule, ...start }, rules, today)),
    ),
  );
}

interface Start {
  readonly start: Pulled;
  readonly name: string | null;
}

interface Started extends Start {
  readonly instance: PathwayInstance;
  readonly rule: ClockRule;
}

function startsOf(instance: PathwayInstance, rule: ClockRule): readonly Start[] {
  const started = pulls(instance, rule.start).filter(({ on }) => isYoungEnough(instance, rule, on));
  if (rule.each === 'occurrence') return started.map((start, index) => ({ start, name: String(index + 1) }));
  if (rule.each === undefined) return started.slice(0, 1).map((start) => ({ start, name: null }));
  const { field, again } = rule.each;
  return [...Map.groupBy(started, (start) => textIn(start.fact, field) ?? '')].flatMap(([value, same]) =>
    (again === 'once-over' ? onceOver(instance, rule, same) : again ? same : same.slice(0, 1)).map(
      (start, index) => ({
        start,
        name: index === 0 ? value : `${value} ${index + 1}`,
      }),
    ),
  );
}

/** Whether the child is younger than the clock asks for; by the end of the month of birth, where it is known. */
function isYoungEnough({ all }: PathwayInstance, { underAge }: ClockRule, on: IsoDate): boolean {
  if (underAge === undefined) return true;
  const month = bornInMonth(all);
  return month !== null && on.slice(0, 7) < `${Number(month.slice(0, 4)) + underAge}${month.slice(4)}`;
}

function clockOf(started: Started, rules: Rules, today: IsoDate): readonly Clock[] {
  const { instance, rule, start } = started;
  const opened = withOpening(start.fact, instance);
  const standard = standardFor(rules, rule.id, { fact: opened, on: start.on });
  if (standard === null) return [];
  const { on: dueOn, counted } = dueDate(started, opened, standard);
  const end = endWithin(rule, dueOn, endOf(started, today, dueOn));
  const fallen = fell(rule, { dueOn, end, today });
  // What we learned may stand for a fact that was told, by which it is explained.
  const shown = instance.all.find(({ key }) => key === start.fact.data.standsFor) ?? start.fact;
  return [
    {
      pathway: instance.rules.pathway,
      pathwayId: instance.id,
      clock: rule.id,
      instance: started.name,
      what: rule.what,
      kind: standard.kind,
      citation: standard.citation,
      owner: ownerOf(rule.owner, opened, rules),
      ladder: pick(rule.ladder, opened),
      window: rule.window ?? false,
      startedOn: start.on,
      dueOn,
      targetOn: dueOn === null || rule.window ? null : targetFor(dateOf(dueOn)).toString(),
      ...fallen,
      exceptions: exceptionsOf(started, standard, rules),
      because: {
        fact: shown.name,
        event: shown.key,
        counted,
        endedBy: end?.pulled.fact.key ?? null,
      },
    },
  ];
}

interface Due {
  readonly on: IsoDate | null;
  /** How it was counted, in words. */
  readonly counted: string;
}

/** The last day as it is counted, with what gives more time; an extension never takes time away, nor beyond its limit. */
function dueDate({ instance, rule, start }: Omit<Started, 'name'>, fact: Fact, standard: Standard): Due {
  const from = { fact, on: countedFrom(rule, start) };
  const posted = from.on === start.on ? '' : `, from ${inWords(from.on)} when it is taken to have come`;
  const counted = `${countedInWords(standard.count)}${posted}`;
  const day = lastDay(from, standard.count);
  if (day === null) return { on: null, counted };
  // A date that somebody gave may lie before the start: then it is due at once.
  const dueOn = day < start.on ? start.on : day;
  const limit = standard.atMost === undefined ? null : lastDay(from, standard.atMost);
  return (rule.extend ?? [])
    .flatMap(({ by, count }) => pulls(instance, by).map((pulled) => ({ pulled, count })))
    .filter(({ pulled }) => extendsIt({ instance, rule, start }, pulled))
    .reduce<Due>(
      (due, { pulled, count }) => {
        const more = within(limit, lastDay(pulled, count));
        if (more === null || due.on === null || more <= due.on) return due;
        const why = `${countedInWords(count)} after "${pulled.fact.name}" on ${inWords(pulled.on)}`;
        return { on: more, counted: `${counted}; later, ${why}` };
      },
      { on: dueOn, counted },
    );
}

const within = (limit: IsoDate | null, day: IsoDate | null): IsoDate | null =>
  limit !== null && day !== null && limit < day ? limit : day;

/** What gives more time gives it to the last occurrence before it: one that was over is not opened again. */
function extendsIt({ instance, rule, start }: Omit<Started, 'name'>, { fact }: Pulled): boolean {
  if (rule.each === undefined) return true;
  const last = pulls(instance, rule.start).findLast((other) => inOrder(other.fact, fact) < 0);
  return last?.fact === start.fact;
}

// A draft served by post is taken to arrive two working days after posting: the family's days run from then.
function countedFrom(rule: ClockRule, start: Pulled): IsoDate {
  const byPost = rule.window && textIn(start.fact, 'by') === 'post';
  return byPost ? workingDaysAfter(dateOf(start.on), 2).toString() : start.on;
}

interface End {
  readonly how: 'stop' | 'cancel';
  readonly pulled: Pulled;
}

/** What ended a clock, the first that came. A date still to come ends nothing until its day: it may be a slip. */
function endOf(started: Started, today: IsoDate, dueOn: IsoDate | null): End | null {
  const { rule, instance, start } = started;
  const isMine = ({ fact }: Pulled): boolean => {
    if (rule.each === undefined) return true;
    if (rule.each === 'occurrence') return inOrder(start.fact, fact) < 0;
    const { field, again } = rule.each;
    const value = textIn(fact, field);
    return (
      (value === null || value === textIn(start.fact, field)) && (!again || inOrder(start.fact, fact) < 0)
    );
  };
  const ends: End[] = [
    ...rule.stop
      .flatMap((trigger) => pulls(instance, trigger))
      .filter(({ fact }) => !rule.stopsAfterStart || inOrder(start.fact, fact) < 0)
      .map((pulled) => ({ how: 'stop' as const, pulled })),
    ...(rule.cancel ?? [])
      .flatMap((trigger) => pulls(instance, trigger))
      .map((pulled) => ({ how: 'cancel' as const, pulled })),
    ...deaths(started),
  ];
  return (
    [...ends.filter(({ pulled }) => isMine(pulled)), ...replacements(started, dueOn)]
      .filter((end) => end.pulled.on <= today)
      .sort((a, b) => inOrder(a.pulled.fact, b.pulled.fact))[0] ?? null
  );
}

/** What starts a clock anew before this one is late: what was late by then is still to be done. */
const replacements = ({ rule, instance, start }: Started, dueOn: IsoDate | null): readonly End[] =>
  pulls(instance, rule.replacedBy ?? [])
    .filter(({ fact, on }) => inOrder(start.fact, fact) < 0 && (dueOn === null || on <= dueOn))
    .map((pulled) => ({ how: 'cancel', pulled }));

// A window ends by itself: what comes after its last day neither ends it nor makes it late.
const endWithin = (rule: ClockRule, dueOn: IsoDate | null, end: End | null): End | null =>
  rule.window && dueOn !== null && end !== null && end.pulled.on > dueOn ? null : end;

// After a death nothing is owed any more but one person's care, which the people pathway keeps.
function deaths({ instance }: Started): readonly End[] {
  if (instance.rules.pathway === 'people') return [];
  return instance.all
    .filter((fact) => fact.pathway === 'people' && fact.name === 'child-died')
    .map((fact) => ({ how: 'cancel', pulled: { fact, on: dateIn(fact, 'diedOn') } }));
}

function fell(
  rule: ClockRule,
  { dueOn, end, today }: { dueOn: IsoDate | null; end: End | null; today: IsoDate },
): { readonly state: ClockState; readonly stoppedOn: IsoDate | null } {
  if (end?.how === 'cancel') return { state: 'cancelled', stoppedOn: end.pulled.on };
  if (end)
    return { state: dueOn !== null && end.pulled.on > dueOn ? 'met-late' : 'met', stoppedOn: end.pulled.on };
  if (dueOn === null || today <= dueOn) return { state: 'running', stoppedOn: null };
  return rule.window ? { state: 'met', stoppedOn: dueOn } : { state: 'breached', stoppedOn: null };
}

function ownerOf(owner: OwnerRule, fact: Fact, rules: Rules): Owner {
  const organisation =
    owner.at === 'authority' ? null : owner.at.map((field) => textIn(fact, field)).find((id) => id !== null);
  return {
    role: roleOf(owner.role, fact) ?? 'case-officer',
    organisation: organisation ?? rules.profile.council.id,
  };
}

const roleOf = (role: OwnerRule['role'], fact: Fact): string | null =>
  typeof role === 'object' && 'in' in role ? textIn(fact, role.in) : pick(role, fact);

function pick(value: string | ByField | null, fact: Fact): string | null {
  if (value === null || typeof value === 'string') return value;
  return own(value.of, textIn(fact, value.by) ?? '') ?? null;
}

function exceptionsOf(started: Started, standard: Standard, rules: Rules): readonly ExceptionClaim[] {
  const { instance, rule } = started;
  const requests = instance.all
    .filter((fact) => fact.pathway === 'advice' && fact.name === 'requested')
    .filter((fact) => textIn(fact, 'assessmentId') === instance.named)
    .map((fact) => ({ settingId: textIn(fact, 'settingId'), on: dateIn(fact, 'requestedOn') }));
  const grounds = standard.exceptions ?? [];
  const context = { closures: rules.profile.calendar.settings, requests, grounds };
  return instance.facts
    .filter((fact) => fact.name === 'exception-recorded')
    .filter((fact) => {
      const named = claimedClocks(fact);
      return named.length === 0 ? standard.exceptions !== undefined : named.includes(rule.id);
    })
    .map((fact) => claimOf(fact, context));
}
