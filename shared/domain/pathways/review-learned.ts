import { Temporal } from 'temporal-polyfill';
import { daysBefore } from '../counting.ts';
import { dateIn, type Fact, inOrder, textIn } from '../fact.ts';
import { dateOf, dayAfter, type IsoDate } from '../moment.ts';
import type { Known, Learned } from '../pathway.ts';
import { eachOf } from './each-of.ts';

/** Invitations and papers go at least so many days before the meeting (SEND Regulations 2014 regs 20(3)–(4), 21(3)–(4)). */
const noticeDays = 14;

/**
 * What follows for each review from all that was told of its meeting, and from the calendar: which date stands and
 * whether notice of it was given, whether it is called off or back on, when they met, and whether the plan is being
 * amended. Each keeps the key and the moment of the fact it follows from, so that explanations lead there.
 */
export const learnedOfReviews = ({ facts, today }: Known): Learned =>
  eachOf(facts, { pathway: 'review', idField: 'reviewId' }, (told) => {
    const learned = ofReview(told, today);
    return { ...learned, facts: [...learned.facts, ...movedOut(told, facts)] };
  });

function ofReview(told: readonly Fact[], today: IsoDate): Learned {
  const meeting = meetingOf(told);
  const met = metBy(meeting, today);
  const awaited = meeting.held === undefined && meeting.calledOff === undefined ? meeting.stands : undefined;
  return {
    facts: [...arrangement(meeting), ...backOn(told), ...met, ...amending(told, met[0]), ...decidedBy(told)],
    days: awaited === undefined ? [] : [dayAfter(awaited.on)],
  };
}

interface Meeting {
  readonly held: Fact | undefined;
  /** What called it off and was followed neither by a new arrangement nor by the meeting itself. */
  readonly calledOff: Fact | undefined;
  readonly stands: Standing | undefined;
  /** Who holds it: the setting that was named when it was arranged, else the authority. */
  readonly convener: Fact['data'];
}

/** The date that stands, the fact that first arranged a meeting, and the one since which it is on this date. */
interface Standing {
  readonly on: IsoDate;
  readonly first: Fact;
  readonly since: Fact;
  readonly invited: Fact | undefined;
}

function meetingOf(told: readonly Fact[]): Meeting {
  const held = told.find((fact) => fact.name === 'held');
  const last = told.findLast((fact) => ['arranged', 'held', 'cancelled'].includes(fact.name));
  const arranged = told.filter((fact) => fact.name === 'arranged');
  const settingId = arranged.map((fact) => textIn(fact, 'settingId')).findLast((id) => id !== null);
  return {
    held,
    calledOff: last?.name === 'cancelled' ? last : undefined,
    // What is arranged after the meeting was held moves nothing any more.
    stands: standing(
      told,
      arranged.filter((fact) => held === undefined || told.indexOf(fact) < told.indexOf(held)),
    ),
    convener: settingId ? { convenedBy: 'setting', settingId } : { convenedBy: 'authority' },
  };
}

function standing(told: readonly Fact[], arranged: readonly Fact[]): Standing | undefined {
  const [first] = arranged;
  const last = arranged.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const on = dateIn(last, 'meetingOn');
  const other = arranged.findLastIndex((fact) => dateIn(fact, 'meetingOn') !== on);
  const since = arranged[other + 1] ?? last;
  // Notice is of a date: an invitation to another one, before the meeting was moved, gave none of this.
  const invited = told.find(
    (fact) =>
      fact.name === 'invited' && (since === first || Temporal.Instant.compare(fact.at, since.at) >= 0),
  );
  return { on, first, since, invited };
}

/** A fact in another light: of the same key and moment, under another name. */
const seenAs = (fact: Fact, name: string, data: Fact['data'] = {}): Fact => ({
  ...fact,
  name,
  data: { reviewId: fact.data.reviewId, ...data },
});

// A meeting arranged too late for two weeks' notice was to be arranged by the last day that left them.
const noLaterThan = (lastDay: IsoDate, arranged: Fact): IsoDate => {
  const on = dateIn(arranged, undefined);
  return on < lastDay ? on : lastDay;
};

function arrangement({ stands, calledOff, convener }: Meeting): readonly Fact[] {
  const off = calledOff
    ? [seenAs(calledOff, 'called-off', { cancelledOn: dateIn(calledOff, 'cancelledOn') })]
    : [];
  if (stands === undefined) return off;
  const { on, first, since, invited } = stands;
  const lastDay = daysBefore(dateOf(on), noticeDays).toString();
  return [
    seenAs(since, 'meeting-set', {
      meetingOn: on,
      arrangedOn: noLaterThan(lastDay, first),
      setOn: noLaterThan(lastDay, since),
      ...convener,
    }),
    ...(invited ? [seenAs(invited, 'notice-given', { invitedOn: dateIn(invited, 'invitedOn') })] : []),
    ...off,
  ];
}

/** Arrangements that brought back a meeting that had been called off. */
function backOn(told: readonly Fact[]): readonly Fact[] {
  return told
    .filter((fact) => fact.name === 'arranged' || fact.name === 'cancelled')
    .flatMap((fact, index, turns) =>
      fact.name === 'arranged' && turns[index - 1]?.name === 'cancelled' ? [seenAs(fact, 'back-on')] : [],
    );
}

/** When they met: as we were told, else on the date that stood once it has passed, so that no clock waits for a word. */
function metBy({ held, calledOff, stands, convener }: Meeting, today: IsoDate): readonly Fact[] {
  if (held) return [seenAs(held, 'met', { metOn: dateIn(held, 'heldOn'), ...convener })];
  if (calledOff || stands === undefined || today <= stands.on) return [];
  return [seenAs(stands.since, 'met', { metOn: stands.on, ...convener })];
}

/** The first word that the plan is being amended, beside the day they met: the outer limit runs from that day. */
function amending(told: readonly Fact[], met: Fact | undefined): readonly Fact[] {
  const decided = told.find((fact) => fact.name === 'decided');
  const first = told.find(
    (fact) =>
      fact.name === 'amendment-notice-sent' || (fact === decided && textIn(fact, 'outcome') === 'amend'),
  );
  return first && met ? [seenAs(first, 'amending', { metOn: met.data.metOn })] : [];
}

/** The first move of its plan to another authority, unless the plan was back before the review was arranged. */
function movedOut(told: readonly Fact[], facts: readonly Fact[]): readonly Fact[] {
  const arranged = told.find(({ name }) => name === 'arranged');
  if (arranged === undefined) return [];
  const moves = facts.filter(
    ({ pathway, name, data }) =>
      pathway === 'plan' && ['moved-out', 'moved-in'].includes(name) && data.planId === arranged.data.planId,
  );
  const back = moves.findLastIndex((move) => move.name === 'moved-in' && inOrder(move, arranged) < 0);
  const out = moves.slice(back + 1).find(({ name }) => name === 'moved-out');
  if (out === undefined) return [];
  const data = { reviewId: arranged.data.reviewId, movedOn: dateIn(out, 'movedOn') };
  return [{ ...out, pathway: 'review', data }];
}

const showsDecision: Readonly<Record<string, string>> = {
  'amendment-notice-sent': 'sentOn',
  'not-amending-notified': 'notifiedOn',
  'final-issued': 'sentOn',
};

/**
 * The decision to amend, of which a family is notified with the proposed amendments (SEND Regulations 2014 reg
 * 22(2)(a)), where nobody tells of it apart: by the first fact that shows it.
 */
function decidedBy(told: readonly Fact[]): readonly Fact[] {
  const first = told.find(({ name }) => name in showsDecision);
  if (first === undefined || told.some(({ name }) => name === 'decided')) return [];
  const notifiedOn = dateIn(first, showsDecision[first.name]);
  return [seenAs(first, 'decided', { outcome: 'amend', notifiedOn })];
}
