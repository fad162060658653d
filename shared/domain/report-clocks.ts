import { type Clock, isOpen } from './clock.ts';
import { dateOf, dayAfter, type IsoDate } from './moment.ts';
import type { Profile } from './profile.ts';
import { daysBetween, type Entry, isIn, keyOf, one, type Period, scorePeriod } from './report-entry.ts';

/** The advice clocks are counted by whose advice it is. */
export const adviceSubject = (clock: string, role: string): string => `${clock}/${role}`;

/** A standard of the area is counted under its own id, which may also be the name of a clock of the law. */
export const ownSubject = (standard: string): string => `own:${standard}`;

/**
 * What a clock is counted under, one thing for each clock: the area's own standard where it sets one, advice by whose
 * it is, else the clock itself. So the figures of a report are parts of one whole, and none can be taken from another.
 */
export function subjectOf(clock: Clock, { standards }: Pick<Profile, 'standards'>): string {
  const own = standards.find(
    ({ clock: id, source }) =>
      id === clock.clock && clock.citation.startsWith(`${source.document}: "${source.phrase}"`),
  );
  if (own !== undefined) return ownSubject(own.id);
  return clock.pathway === 'advice' ? adviceSubject(clock.clock, clock.owner.role) : clock.clock;
}

/** Whether a board hears of a clock that is late: a legal date or a promised one, of a child's case. */
export const isDuty = ({ pathway, kind, window, dueOn }: Clock): boolean =>
  pathway !== 'action' && !window && dueOn !== null && kind !== 'past-result' && kind !== 'practice';

/** How far back new breaches are known: the longest time between two reports. */
const breachesKeptFor = { months: 12 };

/** What a case's clocks add: what ended in the period in time or late, what is open and late now, when each breach was. */
export function clockEntries(
  clocks: readonly Clock[],
  profile: Pick<Profile, 'standards'>,
  today: IsoDate,
): readonly Entry[] {
  const period = scorePeriod(today);
  const since = dateOf(today).subtract(breachesKeptFor).toString();
  return clocks
    .filter(({ pathway, window }) => pathway !== 'action' && !window)
    .flatMap((clock) => {
      const subject = subjectOf(clock, profile);
      return [
        ...ended(clock, subject, period),
        ...(isOpen(clock) ? open(clock, subject, today) : []),
        ...(isDuty(clock) ? breached(clock, keyOf(subject, clock.kind), { from: since, to: today }) : []),
      ];
    });
}

/** Only what has a date can be in time. */
function ended({ state, stoppedOn, dueOn }: Clock, subject: string, period: Period): readonly Entry[] {
  if (stoppedOn === null || dueOn === null || state === 'cancelled' || !isIn(period, stoppedOn)) return [];
  return [one('ended', subject, state === 'met' ? 'in-time' : 'late')];
}

function open(clock: Clock, subject: string, today: IsoDate): readonly Entry[] {
  const { dueOn, startedOn, kind } = clock;
  const waiting = { key: keyOf('waiting', subject), number: daysBetween(startedOn, today), how: 'greatest' };
  const late = isDuty(clock) && dueOn !== null && dueOn < today ? daysBetween(dueOn, today) : null;
  return [
    one('open', subject),
    { ...waiting, how: 'greatest' },
    ...(late === null
      ? []
      : [
          one('late', subject, kind),
          { key: keyOf('late', subject, kind), number: late, how: 'greatest' as const },
        ]),
  ];
}

/** A breach is the day after the due date, whether or not it was put right since. */
function breached({ dueOn, stoppedOn }: Clock, subject: string, kept: Period): readonly Entry[] {
  if (dueOn === null || (stoppedOn !== null && stoppedOn <= dueOn)) return [];
  const on = dayAfter(dueOn);
  return isIn(kept, on) ? [one('breached', subject, on)] : [];
}
