import type { Desk, DeskRow, Line } from '../domain/desk.ts';
import type { Heard } from '../domain/heard.ts';
import type { IsoDate } from '../domain/moment.ts';
import type { Profile } from '../domain/profile.ts';

/** Gives the page of one line of a desk's email, by the reference of its case; null for a line that has none. */
export type LinkOfLine = (ref: string, line: Pick<Line, 'pathwayId' | 'clock' | 'instance'>) => string | null;

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
  /** When each partner of the area last posted; for a daily screen only. */
  readonly heard: readonly Heard[];
  readonly signInUrl: string;
  /** The page on which somebody takes on a line of the desk's own work; null where there is none. */
  readonly linkOf: LinkOfLine;
}
