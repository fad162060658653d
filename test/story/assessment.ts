import type { Temporal } from 'temporal-polyfill';
import { lastWorkingDayOnOrBefore } from '../../shared/domain/calendar.ts';
import { workingDaysAfter } from '../../shared/domain/counting.ts';
import { adviceFor, isBefore } from './advice.ts';
import type { Lot } from './cast.ts';
import type { Place } from './directory.ts';
import { type Fact, fact } from './fact.ts';
import { latenessOf } from './lateness.ts';
import type { Random } from './random.ts';

/** What an assessment is told with. */
export interface Telling {
  readonly lot: Lot;
  readonly place: Place;
  readonly random: Random;
  readonly from: Temporal.PlainDate;
  readonly assessmentId: string;
}

interface Days {
  readonly decidedOn: Temporal.PlainDate;
  readonly draftOn: Temporal.PlainDate;
  readonly finalOn: Temporal.PlainDate;
}

/** One assessment from its request to its last fact, as it would go if nothing cut it short. */
export function assessmentOf(telling: Telling): readonly Fact[] {
  const { lot, place, random, from, assessmentId } = telling;
  const days = daysOf(telling);
  const { decidedOn, draftOn } = days;
  const outcome = lot.refused ? 'refuse' : 'assess';
  const begun = [
    ...request(telling),
    fact('assessment.decided', decidedOn, { assessmentId, outcome, dated: 'notifiedOn' }),
  ];
  if (lot.refused) return begun;
  const officer = place.officers[lot.index % place.officers.length]?.name ?? 'Duty officer';
  const school = random.pick(place.schools);
  const advised = adviceFor({
    ...{ lot, place, random, from, assessmentId, school, officer, decidedOn },
    lastOn: lastWorkingDayOnOrBefore(draftOn.subtract({ days: 2 })),
  });
  return [...begun, ...advised, ...latenessOf(telling, days.finalOn, officer), ...ending(telling, days)];
}

function request({ lot, random, assessmentId }: Telling): readonly Fact[] {
  const { requestedOn, hours } = lot;
  const requestedBy = hours === 'office' ? random.pick(['parent', 'parent', 'setting']) : 'parent';
  const told = fact('assessment.consideration-notified', workingDaysAfter(requestedOn, random.whole(1, 4)), {
    assessmentId,
    dated: 'notifiedOn',
  });
  return [
    fact('assessment.requested', requestedOn, {
      ...{ assessmentId, dated: 'receivedOn', hours, requestedBy, kind: 'initial' },
    }),
    ...(random.chance(0.95) ? [told] : []),
  ];
}

/** The three days that hold an assessment up: those of a plan in time, or one 21 to 32 weeks after the request. */
function daysOf({ lot, random, from }: Telling): Days {
  const after = (least: number, most: number) =>
    lastWorkingDayOnOrBefore(lot.requestedOn.add({ days: random.whole(least, most) }));
  if (lot.inTime) return { decidedOn: after(28, 42), draftOn: after(106, 113), finalOn: after(131, 140) };
  const late = !lot.refused && lot.trouble !== 'summer-closure' && random.chance(0.2);
  const decidedOn = late ? after(45, 58) : after(lot.trouble === 'summer-closure' ? 40 : 28, 42);
  const wished = after(150, 225);
  const finalOn = isBefore(wished, from)
    ? lastWorkingDayOnOrBefore(from.add({ days: random.whole(5, 75) }))
    : wished;
  return {
    decidedOn,
    draftOn: lastWorkingDayOnOrBefore(finalOn.subtract({ days: random.whole(24, 40) })),
    finalOn,
  };
}

/** The draft, what the family and the settings say to it, and the plan. */
function ending({ lot, place, random, assessmentId }: Telling, { draftOn, finalOn }: Days): readonly Fact[] {
  const settings = place.schools
    .filter((_, index) => (index + lot.index) % 3 === 0)
    .slice(0, random.pick([1, 2, 3, 3]));
  const viewsOn = draftOn.add({ days: random.whole(4, 16) });
  const views = fact('assessment.representations-received', viewsOn, {
    ...{ assessmentId, dated: 'receivedOn' },
    hours: viewsOn.dayOfWeek > 5 ? 'evening' : 'office',
  });
  const consulted = settings.flatMap((settingId) => {
    const on = workingDaysAfter(draftOn, random.whole(0, 2));
    const reply = workingDaysAfter(on, random.chance(0.75) ? random.whole(3, 9) : random.whole(12, 16));
    return [
      fact('assessment.setting-consulted', on, { assessmentId, settingId, dated: 'consultedOn' }),
      ...(random.chance(0.88) && isBefore(reply, finalOn)
        ? [fact('assessment.setting-replied', reply, { assessmentId, settingId, dated: 'repliedOn' })]
        : []),
    ];
  });
  const by = random.pick(['email', 'email', 'post', 'hand']);
  return [
    fact('assessment.draft-issued', draftOn, { assessmentId, by, dated: 'servedOn' }),
    ...(random.chance(0.75) ? [views] : []),
    ...consulted,
    fact('assessment.plan-issued', finalOn, {
      assessmentId,
      settingId: random.pick(settings),
      dated: 'sentOn',
    }),
    ...afterwards(random, { planId: assessmentId.replace('A-', 'PL-'), finalOn }),
  ];
}

/** The plan is shared and its support confirmed, mostly; some systems also say apart that it was made. */
function afterwards(
  random: Random,
  { planId, finalOn }: { planId: string; finalOn: Temporal.PlainDate },
): readonly Fact[] {
  const shared = { planId, with: ['general-practice'], dated: 'sharedOn' };
  const inPlace = random.pick(['yes', 'yes', 'partly', 'no']);
  const by = random.pick(['setting', 'family']);
  return [
    ...(random.chance(0.5) ? [fact('plan.made', finalOn, { planId, dated: 'madeOn' })] : []),
    ...(random.chance(0.7)
      ? [fact('plan.shared', workingDaysAfter(finalOn, random.whole(4, 24)), shared)]
      : []),
    fact('plan.provision-confirmed', workingDaysAfter(finalOn, random.whole(12, 26)), {
      ...{ planId, by, inPlace, dated: 'on' },
    }),
  ];
}
