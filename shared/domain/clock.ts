import type { ExceptionClaim } from './exception.ts';
import type { IsoDate } from './moment.ts';
import type { StandardKind } from './rules.ts';

/** Who owes it: a role at an organisation. */
export interface Owner {
  readonly role: string;
  readonly organisation: string;
}

/** `running` until it stops or its due date has passed; `cancelled` when it became pointless. */
export type ClockState = 'running' | 'met' | 'met-late' | 'breached' | 'cancelled';

/** One deadline of one case. Dates are London dates. */
export interface Clock {
  readonly pathway: string;
  readonly pathwayId: string;
  readonly clock: string;
  /** Which of several of its kind: a setting, a message, the nth return. */
  readonly instance: string | null;
  readonly what: string;
  readonly kind: StandardKind;
  readonly citation: string;
  readonly owner: Owner;
  readonly ladder: string | null;
  readonly window: boolean;
  readonly startedOn: IsoDate;
  readonly dueOn: IsoDate | null;
  readonly targetOn: IsoDate | null;
  readonly stoppedOn: IsoDate | null;
  readonly state: ClockState;
  readonly exceptions: readonly ExceptionClaim[];
  /** The fact that started it, how many days were counted, and the fact that ended it. */
  readonly because: {
    readonly fact: string;
    readonly event: string;
    readonly counted: string;
    readonly endedBy: string | null;
  };
}

/** Whether something must still be done. */
export const isOpen = (clock: Clock): boolean => clock.state === 'running' || clock.state === 'breached';

/** Names one clock of a case in deeds, desk lines and links. */
export const clockKey = (clock: Pick<Clock, 'pathwayId' | 'clock' | 'instance'>): string =>
  JSON.stringify([clock.pathwayId, clock.clock, clock.instance]);
