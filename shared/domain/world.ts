import { Temporal } from 'temporal-polyfill';
import { type Case, emptyCase } from './case.ts';
import type { Contact } from './contact.ts';
import { type Decision, decide, type Input, type View, viewOf } from './decide.ts';
import type { Deed, MessageDeed } from './deed.ts';
import type { Desk, DeskId, DeskRow } from './desk.ts';
import { isFullListDay, nextDeskSlot, nextQuietMail } from './desk-slot.ts';
import { deskId } from './desks-of.ts';
import type { Fact } from './fact.ts';
import { messagesToDrop, queuedMessages, statementOf } from './mail.ts';
import { type IsoDate, type IsoInstant, type Moment, momentOf } from './moment.ts';
import type { Statement } from './notice.ts';
import { nextReportAt, type ReportPlan, reportsOf, type Tally, tallyOf } from './report.ts';
import type { Rules } from './rules.ts';

/** One email of a case to one contact. */
export interface FamilyMail {
  readonly at: IsoInstant;
  readonly ref: string;
  readonly contact: Contact;
  readonly carries: readonly { readonly message: MessageDeed; readonly statement: Statement }[];
  readonly view: View;
}

/** One email of a desk: everything that stands on it then. */
export interface DeskMail {
  readonly at: IsoInstant;
  readonly desk: Desk;
  readonly rows: readonly DeskRow[];
  /** Those of them that changed since it was last mailed. */
  readonly changed: readonly DeskRow[];
  /** When this desk was last mailed. */
  readonly since: IsoDate | null;
  /** The weekly list of everything. */
  readonly full: boolean;
}

/** One report of the area, from all its cases as they stand then. */
export interface ReportMail {
  readonly at: IsoInstant;
  readonly plan: ReportPlan;
  /** What the cases add up to, worked out when it is asked for. */
  readonly tally: () => Tally;
}

/** What the world does with the mail that falls due. */
export interface Mailbox {
  family(mail: FamilyMail): void;
  /** Whether there was anything to say. */
  desk(mail: DeskMail): boolean;
  /** Without it nobody reads reports, and none is made. */
  report?(mail: ReportMail): void;
}

interface StandingRow {
  readonly row: DeskRow;
  readonly changed: boolean;
  readonly dueAt: IsoInstant;
}

interface StandingCase {
  readonly state: Case;
  readonly dueAt: IsoInstant | null;
}

/**
 * An area lived through in memory, with no services: the same decisions at the same moments as the running system.
 * Facts are posted at the time they happened; time jumps from one due moment to the next.
 */
export class World {
  readonly #rules: Rules;
  readonly #area: string;
  readonly #mailbox: Mailbox;
  readonly #cases = new Map<string, StandingCase>();
  readonly #desks = new Map<DeskId, Map<string, StandingRow>>();
  readonly #mailedOn = new Map<DeskId, IsoDate>();
  readonly #reports = new Map<ReportPlan, IsoInstant>();

  constructor(rules: Rules, mailbox: Mailbox) {
    this.#rules = rules;
    this.#area = rules.profile.area;
    this.#mailbox = mailbox;
  }

  /** The case as it stands, or an empty one. */
  caseOf(ref: string): Case {
    return this.#cases.get(ref)?.state ?? emptyCase(this.#area, ref);
  }

  /** Every case known, by reference. */
  get refs(): readonly string[] {
    return [...this.#cases.keys()].sort();
  }

  /** Adds a fact at the moment it is posted. Call `runUntil` with that moment first. */
  post(ref: string, fact: Fact, now: Moment): void {
    if (this.#mailbox.report && this.#reports.size === 0) this.#awaitReports(now);
    this.#decide(ref, { kind: 'fact', fact }, now);
  }

  /** Adds what we learned ourselves, such as that an email bounced. Call `runUntil` with that moment first. */
  learn(ref: string, deed: Deed, now: Moment): void {
    this.#decide(ref, { kind: 'deed', deed }, now);
  }

  /** Does everything that falls due up to and including `until`. */
  runUntil(until: IsoInstant): void {
    for (;;) {
      const at = this.#nextDueAt();
      if (at === null || at > until) return;
      const now = momentOf(Temporal.Instant.from(at));
      this.#tickCases(now);
      this.#mailFamilies(now);
      this.#mailDesks(now);
      this.#mailReports(now);
    }
  }

  #nextDueAt(): IsoInstant | null {
    const times = [
      ...this.#reports.values(),
      ...[...this.#cases.values()].flatMap(({ state, dueAt }) => [
        dueAt,
        ...queuedMessages(state, this.#rules.profile).map((message) => message.sendAt),
      ]),
      ...[...this.#desks.values()].flatMap((rows) => [...rows.values()].map(({ dueAt }) => dueAt)),
    ].filter((at) => at !== null);
    return times.length === 0 ? null : times.reduce((first, at) => (at < first ? at : first));
  }

  #decide(ref: string, input: Input, now: Moment): void {
    const decision = decide(this.caseOf(ref), input, { rules: this.#rules, now });
    this.#cases.set(ref, { state: decision.case, dueAt: decision.nextDueAt });
    this.#standOnDesks(ref, decision, now);
  }

  #standOnDesks(ref: string, decision: Decision, now: Moment): void {
    const dueAt = nextDeskSlot(now, this.#rules.profile);
    for (const row of decision.desks.put) {
      const id = deskId(row.desk);
      const rows = this.#desks.get(id) ?? new Map<string, StandingRow>();
      this.#desks.set(id, rows.set(ref, { row, changed: true, dueAt }));
    }
    for (const id of decision.desks.remove) this.#desks.get(id)?.delete(ref);
  }

  #tickCases(now: Moment): void {
    for (const [ref, { dueAt }] of this.#cases) {
      if (dueAt !== null && dueAt <= now.at) this.#decide(ref, { kind: 'tick' }, now);
    }
  }

  #mailFamilies(now: Moment): void {
    for (const ref of this.#cases.keys()) {
      const state = this.caseOf(ref);
      const due = queuedMessages(state, this.#rules.profile).filter(
        (message) => message.sendAt !== null && message.sendAt <= now.at,
      );
      if (due.length > 0) this.#mailFamily(ref, due, now);
    }
  }

  #mailFamily(ref: string, due: readonly MessageDeed[], now: Moment): void {
    const state = this.caseOf(ref);
    const view = viewOf(state, this.#rules, now.on);
    const drops = messagesToDrop(state, view.statements, { people: view.people, rules: this.#rules, now });
    const dropped = new Set(drops.map((drop) => drop.message));
    for (const drop of drops) this.#decide(ref, { kind: 'deed', deed: drop }, now);
    for (const carried of emailsOf(
      due.filter((message) => !dropped.has(message.key)),
      view,
    )) {
      this.#mailbox.family({ at: now.at, ref, view, ...carried });
      for (const { message, statement } of carried.carries) {
        const told = {
          kind: 'told' as const,
          key: `told#${message.key}`,
          at: now.at,
          message: message.key,
          email: message.key,
        };
        this.#decide(ref, { kind: 'deed', deed: { ...told, dates: statement.dates } }, now);
      }
    }
  }

  #mailDesks(now: Moment): void {
    const { profile } = this.#rules;
    for (const [id, rows] of this.#desks) {
      const due = [...rows].filter(([, { dueAt }]) => dueAt <= now.at);
      const desk = due[0]?.[1].row.desk;
      if (desk === undefined) continue;
      const standing = [...rows.values()];
      const mail = {
        at: now.at,
        desk,
        rows: standing.map(({ row }) => row),
        changed: standing.flatMap(({ row, changed }) => (changed ? [row] : [])),
        since: this.#mailedOn.get(id) ?? null,
        full: isFullListDay(now.on, profile),
      };
      if (this.#mailbox.desk(mail)) this.#mailedOn.set(id, now.on);
      for (const [ref, { row }] of due)
        rows.set(ref, { row, changed: false, dueAt: nextQuietMail(desk.role, now, profile) });
    }
  }

  /** The first of each report after the area's first news. */
  #awaitReports(now: Moment): void {
    const { profile } = this.#rules;
    for (const plan of reportsOf(profile)) this.#reports.set(plan, nextReportAt(plan, profile, now));
  }

  #mailReports(now: Moment): void {
    const due = [...this.#reports].filter(([, dueAt]) => dueAt <= now.at).map(([plan]) => plan);
    if (due.length === 0) return;
    const states = [...this.#cases.values()].map(({ state }) => state);
    let known: Tally | undefined;
    const tally = (): Tally => {
      known ??= tallyOf(states, { rules: this.#rules, today: now.on });
      return known;
    };
    for (const plan of due) {
      this.#mailbox.report?.({ at: now.at, plan, tally });
      this.#reports.set(plan, nextReportAt(plan, this.#rules.profile, now));
    }
  }
}

/** The emails some messages of one case travel in: decisions and questions alone, the rest of a contact's together. */
export function emailsOf(
  messages: readonly MessageDeed[],
  view: View,
): readonly Pick<FamilyMail, 'contact' | 'carries'>[] {
  const carried = messages.flatMap((message) => {
    const contact = view.people.contacts.find((known) => known.contactId === message.contactId);
    const statement = contact && statementOf(message, contact, view.statements);
    return contact && statement ? [{ contact, message, statement }] : [];
  });
  const groups = Map.groupBy(carried, ({ contact, message, statement }) =>
    statement.alone ? message.key : JSON.stringify([contact.contactId]),
  );
  return [...groups.values()].flatMap((group) => {
    const contact = group[0]?.contact;
    return contact
      ? [{ contact, carries: group.map(({ message, statement }) => ({ message, statement })) }]
      : [];
  });
}
