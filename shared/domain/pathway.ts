import type { Counting } from './count.ts';
import type { Deed } from './deed.ts';
import type { Fact } from './fact.ts';
import type { IsoDate } from './moment.ts';

/** What a pathway may learn from: the facts that count, our deeds, and the day. */
export interface Known {
  readonly facts: readonly Fact[];
  readonly deeds: readonly Deed[];
  readonly today: IsoDate;
}

/** What a pathway learned, and the days after today on which it will learn more. */
export interface Learned {
  readonly facts: readonly Fact[];
  readonly days: readonly IsoDate[];
}

/** What cannot be so, or cannot do what it asks, in words for people; and the keys of the facts that say it. */
export interface Finding {
  readonly says: string;
  readonly facts: readonly string[];
}

/** Something a partner, or we, may say that a clock or a notice waits for. Plain data, so that docs are made from it. */
export interface Trigger {
  readonly fact: string;
  /** The date field that counts, such as `receivedOn`, or the first of several that is there; the London date of the fact's time when it has none. */
  readonly on?: string | readonly string[];
  /** Only facts with these values. */
  readonly when?: Readonly<Record<string, readonly string[]>>;
  /** Facts of another pathway of the case: of those that have the same value in this field, or of all. */
  readonly of?: { readonly pathway: string; readonly by?: string };
}

/** A value picked by a field of the starting fact: `{ by: 'kind', of: { medical: … } }`. */
export interface ByField {
  readonly by: string;
  readonly of: Readonly<Record<string, string>>;
}

/** Who owes it: a role (or the one a field of the starting fact names), at the authority or at the organisation named in the first of these fields that is there. */
export interface OwnerRule {
  readonly role: string | ByField | { readonly in: string };
  readonly at: 'authority' | readonly string[];
}

/**
 * What a manager must see at once: a child without a place or provision, a date of a tribunal or the Ombudsman, or work
 * that nobody owns.
 */
export type ManagerFlag = 'no-place' | 'outside-date' | 'no-owner';

/** One clock of a pathway, as data. How long it runs and which law says so stands in the rules under the same id. */
export interface ClockRule {
  readonly id: string;
  /** What must be done, in words that follow "to": "decide whether to assess". */
  readonly what: string;
  /** Any of these starts it. */
  readonly start: Trigger | readonly Trigger[];
  /** Only while the child is younger than this on the day it starts. */
  readonly underAge?: number;
  /**
   * A clock for each value of this field (each consulted setting), `again` when the same value comes again (or only once
   * what was asked before is over: who presses a button five times has one task); or for each occurrence of the starting
   * fact.
   */
  readonly each?: { readonly field: string; readonly again?: true | 'once-over' } | 'occurrence';
  readonly stop: readonly Trigger[];
  /** Only what comes after its start stops it: an earlier fact of that name was about something else. */
  readonly stopsAfterStart?: true;
  /** What gives more time: counted from that fact, and never less than there was. */
  readonly extend?: readonly { readonly by: Trigger; readonly count: Counting }[];
  /** What makes the clock pointless. */
  readonly cancel?: readonly Trigger[];
  /** What starts it anew takes the place of one from before that is not late yet: one at a time is to be done. */
  readonly replacedBy?: readonly Trigger[];
  readonly owner: OwnerRule;
  readonly ladder: string | ByField | null;
  /** What a manager must see: while it is open, but `outside-date` from five working days before its date. */
  readonly needsManager?: ManagerFlag;
  /** Something for one person to do by hand: desks say whom or what it is about, and which event closes it. */
  readonly task?: true;
  /** A family waits for an answer or a call: always, or when what started it has these values. */
  readonly familyWaits?: 'always' | NonNullable<Trigger['when']>;
  /** A time somebody is given, not a duty: it ends by itself and is never breached. */
  readonly window?: true;
  /** What must wait until this window has ended; a finding when it did not. */
  readonly mustWait?: readonly Trigger[];
  /**
   * The family is told when this clock is late, or cannot be met because these must still come before. Where a notice
   * told its date, it is told without this too; `never` where the date is nothing that we do by a day. With
   * `onlyWhileMissing` it is told only where something must still come: from then on another clock speaks of it.
   */
  readonly tellLate?: { readonly before: readonly Predecessor[]; readonly onlyWhileMissing?: true } | 'never';
}

/**
 * What must come first for a clock to be met: one of these since it started, so many days before; or, in each pathway of
 * another kind that belongs to it, one of these facts.
 */
export type Predecessor =
  | { readonly oneOf: readonly Trigger[]; readonly days: number }
  | { readonly ofEach: NonNullable<Trigger['of']>; readonly anyOf: readonly Trigger[] };

/** One thing families are told when a fact comes, as data. */
export interface NoticeRule {
  readonly notice: string;
  readonly when: Trigger;
  /** Every such fact is told, not only the first. */
  readonly everyTime?: true;
  /** True for a time only, such as that somebody still waits: when it is no longer so, nothing said was wrong. */
  readonly passing?: true;
  /** The second and later ones only: the first is told in other words. */
  readonly notTheFirst?: true;
  /** The clocks whose legal dates the words carry. */
  readonly dates?: readonly string[];
  /** An appealable decision (Children and Families Act 2014 s51): travels alone, carries the road to appeal. */
  readonly decision?: true;
  /** Not where one of these is of the same day: it is the same letter, and told already. */
  readonly toldBy?: Trigger;
  /** The clock this belongs to, for the reason shown. */
  readonly clock?: string;
  /** About an exception claim: only while it may apply to a clock that runs, and with that clock's date. */
  readonly aboutClaim?: true;
  /** Fields of the fact that the words need. */
  readonly says?: readonly string[];
  /** What it all began with: the words need its day (`since`), which tells one matter from another. */
  readonly since?: Trigger;
  /** Never again once this fact has come. */
  readonly until?: readonly Trigger[];
}

/** One process inside a case: its facts are the contract's, its clocks and notices are these. */
export interface PathwayRules {
  readonly pathway: string;
  /** The field that names which one it is, or null when a case has one of them. */
  readonly idField: string | null;
  /** It is no child's: there is no family that somebody would have to reach. */
  readonly withoutFamily?: true;
  /** The facts that open one. */
  readonly opens: readonly string[];
  /** Facts that can be true only once: the first stands, a later one is a finding and changes nothing. */
  readonly once: readonly string[];
  /**
   * The fact with which it goes on after it was over: what comes from then on is told and counted anew, and what came
   * before ends none of it. One that `resumes: 'yes'` goes on as if it had never been over, for all that look at it.
   */
  readonly beginsAgain?: string;
  /** Facts after which nobody asks this family, in any pathway of the case, how it went. */
  readonly noSurveysAfter?: readonly Trigger[];
  /** What follows for this pathway from the case and the calendar alone, in the shape of facts. */
  readonly learns?: (known: Known) => Learned;
  /** Only the contacts that these facts name (`contactId`) may hear of it, and nobody without one; else all may. */
  readonly hearers?: Trigger;
  /** The fact that may name the one contact (`contactId`) whose matter it is: then nobody else hears of it. */
  readonly raisedBy?: Trigger;
  /** Facts after which nobody known till then is written to, until the authority confirms each. */
  readonly holdsContacts?: readonly string[];
  /** What cannot come after something else came: a finding when it does. Clocks count it by their own rules. */
  readonly neverAfter?: readonly { readonly after: Trigger; readonly never: readonly string[] }[];
  /**
   * What else in its facts cannot all be true, given all facts of the case, beyond what every pathway is checked for.
   * Sentences for the case officer and for whoever posted the facts.
   */
  readonly findings?: (facts: readonly Fact[], all: readonly Fact[]) => readonly Finding[];
  readonly clocks: readonly ClockRule[];
  readonly notices: readonly NoticeRule[];
}
