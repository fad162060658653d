import type { Reason } from '../../events/index.ts';

/** One event of a file as it was read: where it begins, counted from 1, and its JSON or why there is none. */
export type Entry =
  | { readonly ok: true; readonly line: number; readonly body: string }
  | {
      readonly ok: false;
      readonly line: number;
      readonly id: string | null;
      readonly reasons: readonly Reason[];
    };

/** An event that could not be taken, and where it stands. */
export interface Refusal {
  readonly line: number;
  readonly id: string | null;
  readonly subject: string | null;
  readonly reasons: readonly Reason[];
}
