import type { Desk, DeskRow } from '../domain/desk.ts';
import type { IsoDate } from '../domain/moment.ts';
import type { Profile } from '../domain/profile.ts';

/** What one email to one desk is made from. */
export interface DeskInput {
  readonly desk: Desk;
  /** All that is on the desk, one row per case. */
  readonly rows: readonly DeskRow[];
  readonly profile: Profile;
  /** The London date on which it is sent. */
  readonly today: IsoDate;
  /** The day this desk was last mailed; null when it never was. */
  readonly since: IsoDate | null;
  /** Everything, not only what needs somebody soon. */
  readonly full: boolean;
  readonly signInUrl: string;
}
