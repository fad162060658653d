import type { Fact } from './fact.ts';
import { courseOf, type Line, type Thread, tellerOf } from './thread.ts';

/** The review a course is told of: its ids, who holds it, and the day of the thread on which the meeting is held. */
export interface Review {
  readonly planId: string;
  readonly reviewId: string;
  readonly settingId: string;
  readonly meeting: number;
}

type Course = (meeting: number) => readonly Line[];

/** Days before and after the meeting: invitations in time, papers late, the notice at once, the final plan late. */
const amendedLate: Course = (m) => [
  ['arranged', m - 48, null, { meetingOn: m }],
  ['invited', m - 24, 'invitedOn'],
  ['papers-sent', m - 9, 'sentOn'],
  ['held', m, 'heldOn'],
  ['report-sent', m + 12, 'sentOn'],
  ['decided', m + 15, 'notifiedOn', { outcome: 'amend' }],
  ['amendment-notice-sent', m + 15, 'sentOn', { by: 'email' }],
  ['representations-received', m + 26, 'receivedOn'],
  ['delay-forecast', m + 60, null, forecast(m + 84, m + 80)],
  ['final-issued', m + 84, 'sentOn'],
];

const forecast = (expectedOn: number, nextUpdateOn: number) => ({
  ...{ clock: 'AR-FINAL-8W', reasonCode: 'setting-awaited', expectedOn, nextUpdateOn },
});

/** Kept as it is, and a week later entered once more with another outcome: the first stands. */
const maintained: Course = (m) => [
  ['arranged', m - 40, null, { meetingOn: m }],
  ['invited', m - 20, 'invitedOn'],
  ['papers-sent', m - 15, 'sentOn'],
  ['held', m, 'heldOn'],
  ['report-sent', m + 19, 'sentOn'],
  ['decided', m + 23, 'notifiedOn', { outcome: 'maintain' }],
  ['decided', m + 30, 'notifiedOn', { outcome: 'amend' }],
];

/** Called off, arranged again with too little notice, and after all not amended. */
const arrangedAgain: Course = (m) => [
  ['arranged', m - 40, null, { meetingOn: m - 12 }],
  ['invited', m - 28, 'invitedOn'],
  ['cancelled', m - 14, 'cancelledOn', { reason: 'professional-unavailable' }],
  ['arranged', m - 11, null, { meetingOn: m }],
  ['invited', m - 10, 'invitedOn'],
  ['papers-sent', m - 10, 'sentOn'],
  ['held', m, 'heldOn'],
  ['report-sent', m + 14, 'sentOn'],
  ['decided', m + 38, 'notifiedOn', { outcome: 'amend' }],
  ['amendment-notice-sent', m + 40, 'sentOn', { by: 'post' }],
  ['not-amending-notified', m + 82, 'notifiedOn'],
];

/** As if the four weeks ran from the decision: the notice keeps to that and is late by law. */
const countedFromDecision: Course = (m) => [
  ['arranged', m - 45, null, { meetingOn: m }],
  ['invited', m - 21, 'invitedOn'],
  ['papers-sent', m - 18, 'sentOn'],
  ['held', m, 'heldOn'],
  ['report-sent', m + 13, 'sentOn'],
  ['decided', m + 27, 'notifiedOn', { outcome: 'amend' }],
  ['amendment-notice-sent', m + 53, 'sentOn', { by: 'email' }],
  ['representations-received', m + 62, 'receivedOn'],
  ['final-issued', m + 105, 'sentOn'],
];

const courses = [countedFromDecision, amendedLate, maintained, arrangedAgain];

/** The review of this year; `which` chooses how it goes. */
export function reviewOf(thread: Thread, which: number, review: Review): readonly Fact[] {
  const course = courses[which % courses.length] ?? maintained;
  return told(thread, review, course(review.meeting));
}

/** An earlier review, which kept the plan as it was. */
export function earlierReview(thread: Thread, review: Review): readonly Fact[] {
  const m = review.meeting;
  return told(thread, review, [
    ['arranged', m - 35, null, { meetingOn: m }],
    ['held', m, 'heldOn'],
    ['decided', m + 21, 'notifiedOn', { outcome: 'maintain' }],
  ]);
}

function told(thread: Thread, { planId, reviewId, settingId }: Review, lines: readonly Line[]) {
  const named = lines.map(([name, days, dated, data = {}]): Line => {
    return [name, days, dated, name === 'arranged' ? { planId, settingId, ...data } : data];
  });
  return courseOf(thread, tellerOf(thread, 'review', { reviewId }), named);
}
