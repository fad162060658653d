import type { Case } from './case.ts';
import { type Clock, isOpen } from './clock.ts';
import type { MessageDeed, ToldDeed } from './deed.ts';
import { takenBackBy } from './mail.ts';
import { type IsoDate, inWords } from './moment.ts';
import type { Dates, Statement } from './notice.ts';
import { pathways } from './pathways/all.ts';

/**
 * What must be put right: a date a contact was told that is no longer true, and something said that never was. Owed
 * whenever what was told differs from what is true now, once per change, as one statement for each pathway.
 */
export function correctionsOf(
  current: Case,
  statements: readonly Statement[],
  { clocks, today }: { clocks: readonly Clock[]; today: IsoDate },
): readonly Statement[] {
  const told = toldMessages(current);
  return [
    ...Map.groupBy(told, ({ message }) => JSON.stringify([message.contactId, message.pathwayId])).values(),
  ].flatMap((said) => [
    ...dateChange(said, { statements, clocks, today }),
    ...saidInError(said, statements, today),
  ]);
}

/** A message, and that it was told. */
export interface Said {
  readonly message: MessageDeed;
  readonly told: ToldDeed;
}

function toldMessages(current: Case): readonly Said[] {
  const messages = new Map(
    current.deeds.flatMap((deed) => (deed.kind === 'message' ? [[deed.key, deed] as const] : [])),
  );
  return current.deeds
    .flatMap((deed) => {
      const message = deed.kind === 'told' ? messages.get(deed.message) : undefined;
      return deed.kind === 'told' && message ? [{ message, told: deed }] : [];
    })
    .sort((a, b) => (a.told.at < b.told.at ? -1 : a.told.at > b.told.at ? 1 : 0));
}

/** What was told and not taken back since, in the order of time. */
export const standingTold = (current: Case): readonly Said[] => standing(toldMessages(current));

function standing(said: readonly Said[]): readonly Said[] {
  const takenBack = new Set(said.map(({ message }) => `${message.contactId} ${message.statement}`));
  return said.filter(
    ({ message }) => !takenBack.has(`${message.contactId} ${takenBackBy(message.statement)}`),
  );
}

function dateChange(
  said: readonly Said[],
  {
    statements,
    clocks,
    today,
  }: { statements: readonly Statement[]; clocks: readonly Clock[]; today: IsoDate },
): readonly Statement[] {
  const [first] = said;
  if (first === undefined) return [];
  const { pathwayId, contactId } = first.message;
  const stands = standing(said);
  const lastTold: Dates = Object.assign({}, ...stands.map(({ told }) => told.dates));
  const soonTold = comingDates(said, statements);
  const truth = trueDates(pathwayId, statements, clocks);
  const changed = Object.keys(truth).filter(
    (name) => name in lastTold && lastTold[name] !== truth[name] && !soonTold.has(name),
  );
  const changes = said.filter(({ message }) => message.notice === 'date-changed').length;
  if (changed.length === 0) return [];
  const words = changed.map((name) => `${name}: told ${shown(lastTold[name])}, now ${shown(truth[name])}`);
  return [
    {
      ...base(first.message, JSON.stringify([pathwayId, 'date-changed', contactId, changes])),
      notice: 'date-changed',
      on: today,
      clock: changed[0]?.replace('expected:', '') ?? null,
      dates: Object.fromEntries(changed.map((name) => [name, truth[name] ?? null])),
      says: Object.fromEntries(changed.map((name) => [`was:${name}`, lastTold[name] ?? null])),
      because: `A date we told has changed. ${words.join('; ')}.`,
    },
  ];
}

/** The dates that a statement of its own, not told yet, is about to tell: no correction runs ahead of it. */
function comingDates(said: readonly Said[], statements: readonly Statement[]): ReadonlySet<string> {
  const toldKeys = new Set(said.map(({ message }) => message.statement));
  const pathwayId = said[0]?.message.pathwayId;
  const coming = statements.filter(
    (statement) =>
      statement.pathwayId === pathwayId &&
      statement.byFact &&
      !statement.moot &&
      !toldKeys.has(statement.key),
  );
  return new Set(coming.flatMap(({ dates }) => Object.keys(dates)));
}

/** The dates that stand now in one pathway, of clocks that still run. */
function trueDates(pathwayId: string, statements: readonly Statement[], clocks: readonly Clock[]): Dates {
  const open = clocks.filter((clock) => clock.pathwayId === pathwayId && isOpen(clock));
  const own = statements.filter((statement) => statement.pathwayId === pathwayId);
  const said: Dates = Object.assign({}, ...own.map((statement) => statement.dates));
  const live = Object.entries(said).filter(([name]) =>
    open.some((clock) => clock.clock === name.replace('expected:', '')),
  );
  return {
    ...Object.fromEntries(live),
    ...Object.fromEntries(open.map((clock) => [clock.clock, clock.dueOn])),
  };
}

/** Something we said because of a fact that has been taken back. */
function saidInError(
  said: readonly Said[],
  statements: readonly Statement[],
  today: IsoDate,
): readonly Statement[] {
  const stands = new Set(statements.map((statement) => statement.key));
  return said
    .filter(({ message }) => !timed.has(message.notice) && !stands.has(message.statement))
    .map(({ message, told }) => ({
      ...base(message, takenBackBy(message.statement)),
      takesBack: message.statement,
      notice: 'told-in-error',
      on: today,
      clock: message.clock,
      dates: {},
      says: { toldOn: told.at.slice(0, 10), aboutNotice: message.notice },
      because: `We wrote on ${inWords(told.at.slice(0, 10))} because of a fact that has been taken back.`,
    }));
}

// Warnings and questions that come and go with time: they need no taking back.
const timed = new Set([
  'late-likely',
  'late-now',
  'still-waiting',
  'survey',
  'confirm-address',
  'date-changed',
  'told-in-error',
  ...pathways.flatMap(({ notices }) => notices.flatMap(({ notice, passing }) => (passing ? [notice] : []))),
]);

function base(message: MessageDeed, key: string) {
  const { pathwayId, contactId } = message;
  return { key, pathway: 'correction', pathwayId, alone: false, moot: false, contactId, byFact: false };
}

const shown = (date: IsoDate | null | undefined): string => (date ? inWords(date) : 'no date');
