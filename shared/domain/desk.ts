import type { ClockState, Owner } from './clock.ts';
import type { Disowned } from './disowned.ts';
import type { IsoDate } from './moment.ts';
import type { ManagerFlag } from './pathway.ts';
import type { StandardKind } from './rules.ts';

/** One open obligation of a case as a desk shows it. */
export interface Line {
  readonly pathwayId: string;
  readonly clock: string;
  readonly instance: string | null;
  readonly what: string;
  readonly kind: StandardKind;
  readonly citation: string;
  readonly startedOn: IsoDate;
  readonly dueOn: IsoDate | null;
  readonly targetOn: IsoDate | null;
  readonly stoppedOn: IsoDate | null;
  readonly state: ClockState;
  /** Who owes it, as `role@organisation`. */
  readonly owner: string;
  /** The highest rung climbed so far, and the day. */
  readonly rung: string | null;
  readonly rungOn: IsoDate | null;
  readonly acknowledged: {
    readonly by: string;
    readonly promisedOn: IsoDate;
    readonly broken: boolean;
  } | null;
  readonly forecast: { readonly expectedOn: IsoDate | null; readonly reasonCode: string } | null;
  readonly exceptions: readonly {
    readonly ground: string;
    readonly mayApply: boolean | null;
    readonly because: string;
  }[];
  /** Advice that came back because it was not good enough. */
  readonly returned: boolean;
  /** The codes of the reasons for which it came back; none for anything else. */
  readonly returnedFor: readonly string[];
  readonly because: string;
  /** Whoever was asked said that it is not theirs, and it is not settled yet whose it is. */
  readonly disowned: Disowned | null;
  /** A family waits for an answer or a call. */
  readonly familyWaits: boolean;
  /** What a person needs to know to do it by hand; null for what is no such task. */
  readonly task: Task | null;
}

/** Whom and what a task is about, by references alone, and the types of event that close it. */
export interface Task {
  readonly about: {
    readonly contactId: string | null;
    /** Whether nothing may be sent to that contact, or to anybody where none is named: whoever does the task must know before they call. */
    readonly held: boolean;
    /** Why that contact is not to be written to by email, as a code; null when they may be, or when it is about nobody. */
    readonly notByEmail: string | null;
    readonly messageId: string | null;
    readonly notice: string | null;
    /** What a contact asks to have changed, as a code. */
    readonly wish: string | null;
    /** The work of which it must be settled whose it is. */
    readonly work: {
      readonly pathwayId: string;
      readonly clock: string;
      readonly what: string;
      readonly owner: string;
    } | null;
  };
  readonly closedBy: readonly string[];
}

/** Somebody's desk: a role at an organisation, or for a case officer the one person named. */
export interface Desk extends Owner {
  /** The named contact whose own desk it is; null for whoever the directory says holds the role. */
  readonly holder: { readonly name: string; readonly email: string } | null;
}

/** All that one case has on one desk. */
export interface DeskRow {
  readonly desk: Desk;
  readonly ref: string;
  /** Whose case it is: a child's, or an action of a plan; or that it is no case and tells of another desk. */
  readonly of: 'child' | 'plan' | 'desk';
  /** First what blocks the case: open lines by due date, then what was finished lately. */
  readonly lines: readonly Line[];
  /** Why somebody should look now. */
  readonly flags: readonly (ManagerFlag | 'held' | 'died' | 'unreachable' | 'no-holder' | 'mailbox-failed')[];
  /** Facts that contradict each other, in words. */
  readonly findings: readonly string[];
}

/** Names a desk in the table and in emails: `role@organisation`, and for a person's own desk a hash of who. */
export type DeskId = string;
