import { lastWorkingDayOnOrBefore } from './calendar.ts';
import type { Case } from './case.ts';
import { type Clock, isOpen } from './clock.ts';
import type { Contact } from './contact.ts';
import { standingTold } from './correction.ts';
import { explainClock } from './explain.ts';
import { expectedIn, forecastsOf, heardAgain, promisedIn } from './forecast.ts';
import type { PathwayInstance } from './instance.ts';
import { type Late, lateOf, word } from './lateness.ts';
import { londonDateAt } from './london.ts';
import { pendingMessages } from './mail.ts';
import { dateOf, type IsoDate, inWords } from './moment.ts';
import { type Statement, writeAgain } from './notice.ts';
import type { People } from './person.ts';
import type { Rules } from './rules.ts';

/** A case on a day, as far as it is worked out when it comes to who still waits. */
export interface Waiting {
  readonly current: Case;
  readonly instances: readonly PathwayInstance[];
  readonly clocks: readonly Clock[];
  readonly people: Pick<People, 'contacts'>;
  /** What else is true to say, corrections included. */
  readonly statements: readonly Statement[];
  readonly rules: Rules;
  readonly today: IsoDate;
}

/** Everything true to say, with who still waits; and the days to come on which somebody must hear again. */
export interface Waits {
  readonly statements: readonly Statement[];
  readonly days: readonly IsoDate[];
}

/**
 * Adds that a family is still waiting, for each contact on or before the day by which it was promised to hear again. A
 * promise is kept by whatever we write in time about lateness: each such email names the next day, and from then on
 * that day counts. So a correction of a day that was expected names it too.
 */
export function stillWaiting(waiting: Waiting): Waits {
  const late = waiting.instances.flatMap((instance) => spokenOf(instance, waiting) ?? []);
  const statements = waiting.statements.map((statement) => withNextDay(statement, late));
  const waits = late.flatMap((first) =>
    waiting.people.contacts.map((contact) => waitsOf(first, contact, { ...waiting, statements })),
  );
  return {
    statements: [...statements, ...waits.flatMap((wait) => wait.statements)],
    days: waits.flatMap((wait) => wait.days).filter((day) => day > waiting.today),
  };
}

/** One clock of a pathway at a time, so that there is one promise to keep: a date in law before one that is aimed at. */
function spokenOf(instance: PathwayInstance, { clocks, rules, today }: Waiting): Late | undefined {
  const own = clocks.filter(
    ({ pathway, pathwayId }) => pathway === instance.rules.pathway && pathwayId === instance.id,
  );
  const late = lateOf(instance, own, { rules, today }).filter(({ clock }) => isOpen(clock));
  return late.find(({ clock }) => clock.kind !== 'practice') ?? late[0];
}

/** A correction of the day on which a late clock is expected says when we write next. */
function withNextDay(statement: Statement, late: readonly Late[]): Statement {
  const about = late.find(
    ({ instance, clock }) =>
      statement.notice === 'date-changed' &&
      statement.pathwayId === instance.id &&
      `expected:${clock.clock}` in statement.dates,
  );
  if (about === undefined) return statement;
  const forecast = forecastsOf(about).at(-1);
  const given = forecast === undefined ? null : promisedIn(about, forecast);
  const nextUpdateOn = given !== null && given > about.today ? given : heardAgain(about, about.today);
  return {
    ...statement,
    dates: { ...statement.dates, [writeAgain]: nextUpdateOn },
    says: { ...statement.says, nextUpdateOn },
  };
}

/**
 * The latest day up to today on which a contact who waits hears again: the last working day on or before what was
 * promised. Earlier ones that were never told are not made up for.
 */
function waitsOf(late: Late, contact: Contact, waiting: Waiting): Waits {
  const { today } = late;
  const { contactId } = contact;
  const told = promiseTold(late, contactId, waiting);
  const promises = forecastsOf(late).map((fact) => promisedIn(late, fact));
  let latest: readonly Statement[] = [];
  for (let promised = told ?? late.next; ; ) {
    const on = lastWorkingDayOnOrBefore(dateOf(promised)).toString();
    if (on > today) return { statements: latest, days: [on] };
    const next = promises.filter((day) => day > promised).sort()[0] ?? heardAgain(late, promised);
    const statement = stillWaits(late, { on, promised, next });
    const key = told === null ? statement.key : JSON.stringify([statement.key, contactId]);
    latest = isWrittenTo(late, contactId, waiting) ? [] : [{ ...statement, key, contactId }];
    promised = next;
  }
}

function stillWaits(
  late: Late,
  { on, promised, next }: { readonly on: IsoDate; readonly promised: IsoDate; readonly next: IsoDate },
): Statement {
  const { clock } = late;
  return word(late, {
    notice: 'still-waiting',
    on,
    says: {
      clock: clock.clock,
      dueOn: clock.dueOn,
      since: clock.startedOn,
      expectedOn: expectedIn(late),
      nextUpdateOn: next,
    },
    because: `We promised to write again by ${inWords(promised)}. ${explainClock(clock)}`,
  });
}

/**
 * The day by which a contact was last told that we write again, since this clock was first said to be late; sooner
 * where a forecast since promises it. Null where none was told, as before promises were noted.
 */
function promiseTold(late: Late, contactId: string, { current }: Waiting): IsoDate | null {
  const { instance, since } = late;
  const last = standingTold(current)
    .filter(({ message }) => message.pathwayId === instance.id && message.contactId === contactId)
    .findLast(({ told }) => told.dates[writeAgain] != null && londonDateAt(told.at) >= since);
  const promised = last?.told.dates[writeAgain] ?? null;
  if (last === undefined || promised === null) return null;
  const sooner = forecastsOf(late)
    .filter((fact) => fact.at > last.told.at)
    .map((fact) => promisedIn(late, fact));
  const toldOn = londonDateAt(last.told.at);
  // A day that had come when it was told is no promise any more.
  const binding = promised > toldOn ? promised : heardAgain(late, toldOn);
  return [binding, ...sooner].sort()[0] ?? binding;
}

/** Whether an email about lateness is on its way to a contact, or will be today: it keeps the promise, and names the next day. */
function isWrittenTo(
  { instance, today }: Late,
  contactId: string,
  { current, statements }: Waiting,
): boolean {
  const pending = pendingMessages(current).filter((message) => message.contactId === contactId);
  const told = new Set(
    standingTold(current).flatMap(({ message }) =>
      message.contactId === contactId ? [message.statement] : [],
    ),
  );
  return statements
    .filter(
      (statement) =>
        statement.pathwayId === instance.id &&
        writeAgain in statement.dates &&
        !statement.moot &&
        !told.has(statement.key) &&
        [null, contactId].includes(statement.contactId),
    )
    .some(({ key, on }) => {
      const message = pending.find(({ statement }) => statement === key);
      return message === undefined ? on === today : message.road === 'email';
    });
}
