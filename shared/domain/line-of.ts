import * as z from 'zod';
import { eventTypes } from '../../events/index.ts';
import { type Case, factsInForce } from './case.ts';
import { type Clock, isOpen, type Owner } from './clock.ts';
import type { Line } from './desk.ts';
import { disownedOf } from './disowned.ts';
import { explainClock } from './explain.ts';
import { type Fact, textIn } from './fact.ts';
import type { PathwayInstance } from './instance.ts';
import { acknowledgementOf, takenRungs } from './ladder.ts';
import type { IsoDate } from './moment.ts';
import type { ClockRule } from './pathway.ts';
import type { People } from './person.ts';
import { notByEmail } from './road.ts';
import { matches, type Rules } from './rules.ts';

/** What a line is worked out from, besides its clock. */
export interface LineContext {
  readonly instances: readonly PathwayInstance[];
  readonly clocks: readonly Clock[];
  readonly people: People;
  readonly rules: Rules;
  readonly today: IsoDate;
}

/** An owner as text: `role@organisation`. */
export const ownerText = ({ role, organisation }: Owner): string => `${role}@${organisation}`;

/** One clock of a case as desks show it on `today`. */
export function lineOf(current: Case, clock: Clock, context: LineContext): Line {
  const { rules, today } = context;
  const taken = isOpen(clock) ? takenRungs(current, clock, rules).at(-1) : undefined;
  const acknowledged = acknowledgementOf(current, clock, rules);
  return {
    pathwayId: clock.pathwayId,
    clock: clock.clock,
    instance: clock.instance,
    what: clock.what,
    kind: clock.kind,
    citation: clock.citation,
    startedOn: clock.startedOn,
    dueOn: clock.dueOn,
    targetOn: clock.targetOn,
    stoppedOn: clock.stoppedOn,
    state: clock.state,
    owner: ownerText(clock.owner),
    rung: taken?.rung.id ?? null,
    rungOn: taken?.on ?? null,
    acknowledged: acknowledged && {
      by: acknowledged.by,
      promisedOn: acknowledged.promisedOn,
      broken: today > acknowledged.promisedOn,
    },
    forecast: forecastOf(current, clock),
    exceptions: clock.exceptions.map(({ ground, mayApply, because }) => ({ ground, mayApply, because })),
    returned: isReturned(clock),
    returnedFor: returnedFor(clock, context.instances),
    because: explainClock(clock),
    disowned: isOpen(clock) ? disownedOf(current, clock) : null,
    ...kindOf(clock, context),
  };
}

const isReturned = (clock: Clock): boolean => clock.clock === 'ADVICE-RETURN';

/** The codes of the reasons for which advice was sent back this time; none for any other clock. */
export function returnedFor(clock: Clock, instances: readonly PathwayInstance[]): readonly string[] {
  if (!isReturned(clock)) return [];
  const { reasons } = ruleAndStart(clock, instances).start.data;
  return z.array(z.string()).catch([]).parse(reasons);
}

function forecastOf(current: Case, clock: Clock): Line['forecast'] {
  const forecast = factsInForce(current).findLast(
    (fact) =>
      fact.name === 'delay-forecast' &&
      textIn(fact, 'clock') === clock.clock &&
      Object.values(fact.data).includes(clock.pathwayId),
  );
  if (forecast === undefined) return null;
  return {
    expectedOn: textIn(forecast, 'expectedOn'),
    reasonCode: textIn(forecast, 'reasonCode') ?? 'other',
  };
}

/** Whether a family waits for it, and what a person needs to know to do it by hand and to close it. */
function kindOf(clock: Clock, context: LineContext): Pick<Line, 'familyWaits' | 'task'> {
  const { rule, start } = ruleAndStart(clock, context.instances);
  const { familyWaits } = rule;
  return {
    familyWaits: familyWaits === 'always' || (familyWaits !== undefined && matches(start, familyWaits)),
    task: rule.task
      ? {
          about: aboutOf(start, { ...context, answers: familyWaits !== undefined }),
          closedBy: closersOf(rule, clock.pathway),
        }
      : null,
  };
}

/** What a clock follows, and the fact that started it. */
function ruleAndStart(
  clock: Clock,
  instances: readonly PathwayInstance[],
): { readonly rule: ClockRule; readonly start: Fact } {
  const instance = instances.find(
    ({ rules, id }) => rules.pathway === clock.pathway && id === clock.pathwayId,
  );
  const rule = instance?.rules.clocks.find(({ id }) => id === clock.clock);
  const start = instance?.all.find(({ key }) => key === clock.because.event);
  if (rule === undefined || start === undefined)
    throw new Error(`Expected the rule and the start of clock ${clock.clock}, found none.`);
  return { rule, start };
}

/** Whom and what it is about, by references alone: no name, no address. */
function aboutOf(
  start: Fact,
  { clocks, people, today, answers }: LineContext & { readonly answers: boolean },
): NonNullable<Line['task']>['about'] {
  const named = clocks.find(
    ({ pathwayId, clock }) => pathwayId === textIn(start, 'pathwayId') && clock === textIn(start, 'clock'),
  );
  const contactId = textIn(start, 'contactId');
  const contact = people.contacts.find((known) => known.contactId === contactId);
  return {
    contactId,
    held:
      contactId === null ? answers && people.held : people.held || people.heldContacts.includes(contactId),
    notByEmail: contact === undefined ? null : notByEmail(contact, { people, now: { on: today } }),
    messageId: textIn(start, 'messageId'),
    notice: textIn(start, 'notice'),
    wish: textIn(start, 'what'),
    work: named
      ? { pathwayId: named.pathwayId, clock: named.clock, what: named.what, owner: ownerText(named.owner) }
      : null,
  };
}

/** The types of event that close it: what we learn ourselves is nobody's to post. */
const closersOf = ({ stop }: ClockRule, pathway: string): readonly string[] =>
  stop
    .map(({ fact, of }) => `send.${of?.pathway ?? pathway}.${fact}.v1`)
    .filter((type) => eventTypes.has(type));
