import { type Clock, isOpen } from './clock.ts';
import { workingDaysBefore } from './counting.ts';
import type { PathwayInstance } from './instance.ts';
import { dateOf, type IsoDate } from './moment.ts';
import type { ManagerFlag } from './pathway.ts';

/** So many working days before such a date a manager must know of it. */
const near = 5;

interface Urgent {
  readonly flag: ManagerFlag;
  /** The day from which it is urgent. */
  readonly from: IsoDate;
}

/** The open clocks that need a manager: a date set from outside when it is near, all else from its first day. */
function urgentOf(instances: readonly PathwayInstance[], clocks: readonly Clock[]): readonly Urgent[] {
  const rules = instances.flatMap((instance) => instance.rules.clocks);
  return clocks.filter(isOpen).flatMap(({ clock, startedOn, dueOn }): readonly Urgent[] => {
    const flag = rules.find(({ id }) => id === clock)?.needsManager;
    if (flag === undefined) return [];
    if (flag !== 'outside-date') return [{ flag, from: startedOn }];
    return dueOn === null ? [] : [{ flag, from: workingDaysBefore(dateOf(dueOn), near).toString() }];
  });
}

/** Why a manager must look at a case today, each reason once. */
export const managerFlags = (
  instances: readonly PathwayInstance[],
  clocks: readonly Clock[],
  today: IsoDate,
): readonly ManagerFlag[] => [
  ...new Set(
    urgentOf(instances, clocks)
      .filter(({ from }) => from <= today)
      .map(({ flag }) => flag),
  ),
];

/** The days on which something becomes urgent. */
export const urgentDays = (
  instances: readonly PathwayInstance[],
  clocks: readonly Clock[],
): readonly IsoDate[] => urgentOf(instances, clocks).map(({ from }) => from);
