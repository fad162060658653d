import { dayOf } from './languages/words-for.ts';
import { type DatedId, dated, eachDate } from './told-dates.ts';
import { type Paragraph, sentences, type Told, type Words } from './words.ts';

/** What families read about a review: its meeting, what follows, and what is proposed. Never what was decided. */
export const reviewWords: Readonly<Record<string, Words>> = {
  'review-arranged': (told) => {
    const on = told.statement.dates['AR-MEETING'];
    if (on && on < told.today)
      return [
        sentences(told.say('review-arranged.was', { on: dayOf(on) }), told.say('review-arranged.not-held')),
      ];
    return [
      sentences(told.say('review-arranged.meeting'), meetingOn(told, 'review-arranged.planned')),
      sentences(told.say('review-arranged.say'), told.say('often.bring-somebody')),
      sentences(told.say('review-arranged.papers'), told.say('review-arranged.other-day')),
    ];
  },

  'review-invited': (told) => [
    sentences(told.say('review-invited.coming'), meetingOn(told, 'review-invited.on')),
    sentences(
      told.say('review-invited.views'),
      told.say('often.bring-somebody'),
      told.say('review-invited.no-papers'),
    ),
  ],

  'review-called-off': ({ say }) => [
    sentences(say('review-called-off.off'), say('often.sorry')),
    sentences(
      say('review-called-off.newer'),
      say('review-called-off.will-write'),
      say('often.nothing-to-do'),
    ),
  ],

  'review-held': (told) => [
    sentences(
      told.say('review-held.was-on', { on: dayOf(told.statement.on) }),
      told.say('review-held.thanks'),
    ),
    sentences(
      dated(told, 'AR-REPORT-2W', {
        toCome: 'review-held.report-by',
        passed: 'review-held.report-by-passed',
      }),
      ...eachDate(told, { 'AR-DECIDE-4W': 'by-law' }),
    ),
    sentences(told.say('often.nothing-to-do'), told.say('review-held.tell-more')),
  ],

  'review-goes-on': (told) => [
    sentences(
      told.say('review-goes-on.looked'),
      told.say('review-goes-on.next'),
      told.say('often.letter-explains'),
    ),
    eachDate(told, { 'AR-DECIDE-4W': 'step.draft' }),
    sentences(told.say('often.nothing-to-do')),
  ],

  'changes-proposed': (told) => [
    sentences(told.say('changes-proposed.sent'), told.say('often.read-and-tell')),
    viewsBy(told),
    eachDate(told, { 'AR-FINAL-8W': 'by-law' }),
  ],

  'changes-views-received': (told) => [
    sentences(told.say('often.thanks-for-views'), told.say('often.views-read')),
    eachDate(told, { 'AR-FINAL-8W': 'by-law' }),
    sentences(told.say('often.nothing-to-do')),
  ],
};

// The days for views are the family's: once they are over, what helps is to ask for more.
function viewsBy({ statement, today, say }: Told): Paragraph {
  const on = statement.dates['AR-REPS-15D'];
  return on && on >= today
    ? sentences(
        say('often.last-day', { on: dayOf(on) }),
        say('often.meet-or-school'),
        say('often.read-first'),
      )
    : sentences(say('changes-proposed.more-time'));
}

// A meeting that has passed is not announced any more.
const meetingOn = (told: Told, toCome: DatedId): string | null =>
  dated(told, 'AR-MEETING', { toCome, passed: 'review.was-planned' });
