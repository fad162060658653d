import { betweenPost16 } from '../../../events/plan.ts';
import type { Counting } from '../count.ts';

export { betweenPost16 };

// Names partners use for the move from school to a post-16 place.
const toPost16 = ['secondary-to-post-16', 'secondary-post-16', 'post-16'] as const;

/** Before 31 March for the move to a post-16 place, before 15 February for all others (SEND Regulations 2014 reg 18(1)). */
export const atPhaseTransfer: Counting = {
  beforeDay: {
    by: 'phase',
    of: Object.fromEntries(toPost16.map((phase) => [phase, '03-31'])),
    otherwise: '02-15',
  },
  yearIn: 'year',
};

/** Five months before the move, between post-16 places at another time (SEND Regulations 2014 reg 18(2)). */
export const betweenPlaces: Counting = { monthsBefore: 5, dateIn: 'transferOn' };

/** The limit that binds the transfer of a phase. */
export const phaseLimit = (phase: string | null): Counting =>
  betweenPost16.some((known) => known === phase) ? betweenPlaces : atPhaseTransfer;
