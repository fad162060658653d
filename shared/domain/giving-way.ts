import { areaCalendar } from './area-calendar.ts';
import { nextOfficeDayOnOrAfter } from './calendar.ts';
import type { Case } from './case.ts';
import type { MessageDeed } from './deed.ts';
import { londonDateAt } from './london.ts';
import { atTime, dateOf, dayAfter, type IsoDate, type IsoInstant } from './moment.ts';
import type { Profile } from './profile.ts';

/** Notices that ask for something and tell nothing that is owed. */
const favours: readonly string[] = ['survey'];

/**
 * The queued messages with the time at which each may go. What is owed goes in its own slot. A favour gives way: to
 * each contact it goes alone, in the first slot of the next working day on which nothing else goes or went. So no
 * inbox fills with questions, and nothing owed ever waits for one.
 */
export function givingWay(
  queued: readonly MessageDeed[],
  current: Case,
  profile: Profile,
): readonly MessageDeed[] {
  if (!queued.some(isFavour)) return queued;
  const taken = daysWritten(current);
  for (const message of queued) if (!isFavour(message)) take(taken, message);
  return queued.map((message) => {
    if (!isFavour(message)) return message;
    const moved = { ...message, sendAt: freeAt(message, taken, profile) };
    take(taken, moved);
    return moved;
  });
}

const isFavour = ({ notice }: MessageDeed): boolean => favours.includes(notice);

/** Contact and London day. */
const slotOn = (contactId: string, on: IsoDate): string => `${contactId} ${on}`;

function take(taken: Set<string>, { contactId, sendAt }: MessageDeed): void {
  if (sendAt !== null) taken.add(slotOn(contactId, londonDateAt(sendAt)));
}

function daysWritten({ deeds }: Case): Set<string> {
  const contactOf = new Map(
    deeds.flatMap((deed) => (deed.kind === 'message' ? [[deed.key, deed.contactId] as const] : [])),
  );
  return new Set(
    deeds.flatMap((deed) => {
      const contactId = deed.kind === 'told' ? contactOf.get(deed.message) : undefined;
      return contactId === undefined ? [] : [slotOn(contactId, londonDateAt(deed.at))];
    }),
  );
}

function freeAt(
  { contactId, sendAt }: MessageDeed,
  taken: ReadonlySet<string>,
  profile: Profile,
): IsoInstant | null {
  if (sendAt === null || !taken.has(slotOn(contactId, londonDateAt(sendAt)))) return sendAt;
  const calendar = areaCalendar(profile);
  let on = londonDateAt(sendAt);
  do on = nextOfficeDayOnOrAfter(dateOf(dayAfter(on)), calendar).toString();
  while (taken.has(slotOn(contactId, on)));
  return atTime(on, profile.slots.family[0] ?? '10:00');
}
