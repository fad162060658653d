import { expect } from 'vitest';
import { rulesFor } from '../../shared/areas/rules-for.ts';
import { type Case, emptyCase } from '../../shared/domain/case.ts';
import type { Clock } from '../../shared/domain/clock.ts';
import { type Decision, decide, type Input, type View, viewOf } from '../../shared/domain/decide.ts';
import type { Deed } from '../../shared/domain/deed.ts';
import type { DeskRow } from '../../shared/domain/desk.ts';
import { deskId } from '../../shared/domain/desks-of.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { queuedMessages } from '../../shared/domain/mail.ts';
import { dateOf, type IsoDate, type Moment } from '../../shared/domain/moment.ts';
import { peopleOf } from '../../shared/domain/person.ts';
import type { Rules } from '../../shared/domain/rules.ts';
import { day, shown } from '../dated.ts';
import { when } from './when.ts';

/** An area that has always been live: Hull's profile, without the day on which it began. */
export const alwaysLive: Rules = { ...rulesFor('hull'), liveFrom: null };

/** Something of ours that a test lets happen: made from the case as it stands at that moment. */
export type Happening = (state: Case, view: View, now: Moment) => readonly Deed[];

/** Every queued message of these notices goes out in an email, to everybody it is addressed to. */
export const told =
  (...notices: readonly string[]): Happening =>
  (state, view, now) =>
    queuedMessages(state, alwaysLive.profile)
      .filter((message) => notices.includes(message.notice))
      .map((message) => ({
        ...{ kind: 'told', key: `told#${message.key}`, at: now.at, message: message.key, email: message.key },
        dates: view.statements.find((statement) => statement.key === message.statement)?.dates ?? {},
      }));

/** What became of an email to the address a contact has now. */
export const delivery =
  (contactId: string, outcome: 'delivered' | 'bounced' | 'complained'): Happening =>
  (state, _view, now) => {
    const address = peopleOf(state).contacts.find((known) => known.contactId === contactId)?.address;
    if (address == null) throw new Error(`Expected ${contactId} to have an address, found none.`);
    const key = `delivery#${contactId}#${now.at}`;
    return [{ kind: 'delivery', key, at: now.at, email: 'email-1', contactId, address, outcome }];
  };

/** A case with a history: each fact was decided upon when it happened. Nothing was sent and no time passed between. */
export const given = (...facts: readonly Fact[]): Stage => givenIn(alwaysLive, ...facts);

/** The same in an area with its own rules. */
export function givenIn(rules: Rules, ...facts: readonly Fact[]): Stage {
  const start: Stage = stageOf(emptyCase(rules.profile.area, 'C-1'), rules, null);
  return facts.reduce((stage, fact) => stage.when(fact, fact.at), start);
}

/** A case at a moment, with what the last thing that happened to it led to. */
export interface Stage {
  readonly state: Case;
  readonly rules: Rules;
  readonly decision: Decision | null;
  /** Lets a fact arrive, something of ours happen, or time pass (`tick`), at `at`. */
  when(what: Fact | Happening | 'tick', at: string): Stage;
  /** One clock as it stands on a day; the text is `CLOCK`, or `CLOCK instance`. */
  clock(id: string, today: string): Clock;
  clocks(today: string): readonly Clock[];
  view(today: string): View;
  /** The rows this case has on the desk of a role. */
  desk(role: string): readonly DeskRow[];
  /** New steps of ladders, as `CLOCK rung`; a rung passed over is in brackets. */
  thenSteps(...steps: readonly string[]): Stage;
  /** New messages, as `contact notice by road`. */
  thenOwes(...messages: readonly string[]): Stage;
  /** Messages newly dropped, as `notice why`. */
  thenDrops(...drops: readonly string[]): Stage;
  thenNothingChanges(): Stage;
}

function stageOf(state: Case, rules: Rules, last: { decision: Decision; desks: DeskRows } | null): Stage {
  const desks = last?.desks ?? new Map();
  const deeds = last?.decision.deeds ?? [];
  const view = (today: string): View => viewOf(state, rules, day(today).toString());
  const stage: Stage = {
    ...{ state, rules, decision: last?.decision ?? null, view },
    when: (what, at) => happens({ state, rules, desks }, what, when(at)),
    clocks: (today) => view(today).clocks,
    clock: (id, today) => theOne(view(today).clocks, id),
    desk: (role) => [...desks.values()].filter((row) => row.desk.role === role),
    thenSteps: (...steps) => {
      expect(deeds.flatMap(stepText)).toEqual(steps);
      return stage;
    },
    thenOwes: (...messages) => {
      expect(deeds.flatMap(messageText).sort()).toEqual([...messages].sort());
      return stage;
    },
    thenDrops: (...drops) => {
      expect(deeds.flatMap((deed) => dropText(deed, state))).toEqual(drops);
      return stage;
    },
    thenNothingChanges: () => {
      expect(deeds).toEqual([]);
      expect(last?.decision.desks).toEqual({ put: [], remove: [] });
      return stage;
    },
  };
  return stage;
}

type DeskRows = ReadonlyMap<string, DeskRow>;

function happens(
  { state, rules, desks }: { state: Case; rules: Rules; desks: DeskRows },
  what: Fact | Happening | 'tick',
  now: Moment,
): Stage {
  const inputs: readonly Input[] =
    what === 'tick'
      ? [{ kind: 'tick' }]
      : typeof what === 'function'
        ? what(state, viewOf(state, rules, now.on), now).map((deed) => ({ kind: 'deed', deed }))
        : [{ kind: 'fact', fact: what }];
  if (inputs.length === 0) throw new Error('Expected something of ours to happen, found nothing to do.');
  const decisions: Decision[] = [];
  for (const input of inputs) {
    decisions.push(decide(decisions.at(-1)?.case ?? state, input, { rules, now }));
  }
  const last = decisions.at(-1);
  if (last === undefined) throw new Error('Expected a decision, found none.');
  const rows = decisions.reduce(withRows, desks);
  const deeds = decisions.flatMap((decision) => decision.deeds);
  return stageOf(last.case, rules, { decision: { ...last, deeds }, desks: rows });
}

function withRows(desks: DeskRows, decision: Decision): DeskRows {
  const left = [...desks].filter(([id]) => !decision.desks.remove.includes(id));
  const put = decision.desks.put.map((row) => [deskId(row.desk), row] as const);
  return new Map([...left, ...put]);
}

function theOne(clocks: readonly Clock[], id: string): Clock {
  const named = clocks.filter((clock) => [clock.clock, `${clock.clock} ${clock.instance}`].includes(id));
  const [found] = named;
  if (found === undefined || named.length > 1) {
    throw new Error(`Expected one clock ${id}, found ${clocks.map((clock) => clock.clock).join(', ')}.`);
  }
  return found;
}

const stepText = (deed: Deed): readonly string[] =>
  deed.kind !== 'step'
    ? []
    : [deed.passedOver ? `(${deed.clock} ${deed.step})` : `${deed.clock} ${deed.step}`];

const messageText = (deed: Deed): readonly string[] =>
  deed.kind !== 'message' ? [] : [`${deed.contactId} ${deed.notice} by ${deed.road}`];

function dropText(deed: Deed, state: Case): readonly string[] {
  if (deed.kind !== 'dropped') return [];
  const message = state.deeds.find((known) => known.key === deed.message);
  return [`${message?.kind === 'message' ? message.notice : deed.message} ${deed.why}`];
}

/** A kept date with its weekday, as our tests write it; `no date` for none. */
export const dated = (date: IsoDate | null): string => (date === null ? 'no date' : shown(dateOf(date)));

/** When a clock is due and how it stands, in one line: `Mon 2026-02-23 met Fri 2026-02-20`. */
export const standing = ({ dueOn, state, stoppedOn }: Clock): string =>
  [dated(dueOn), state, ...(stoppedOn === null ? [] : [dated(stoppedOn)])].join(' ');
