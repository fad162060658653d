import { type IsoDate, inWords } from '../domain/moment.ts';
import { phraseFor } from './phrases.ts';
import { type Paragraph, sentences, type Told, type Words } from './words.ts';

/** What families read about a review: its meeting, what follows, and what is proposed. Never what was decided. */
export const reviewWords: Readonly<Record<string, Words>> = {
  'review-arranged': (told) => [
    sentences(
      'There is to be a meeting to look at how things are going.',
      meetingOn(told, (day) => `It is planned for ${day}.`),
    ),
    sentences(
      'You can say what works, what does not, and what you hope for.',
      'You can bring somebody with you.',
    ),
    sentences(
      'You should get an invitation and the papers at least two weeks before.',
      'If the day does not suit you, please call.',
    ),
  ],

  'review-invited': (told) => [
    sentences(
      'Your invitation to the meeting is on its way.',
      meetingOn(told, (day) => `The meeting is on ${day}.`),
    ),
    sentences(
      'You can send us your views before it, or tell us there.',
      'You can bring somebody with you.',
      'If you have no papers two weeks before, please call.',
    ),
  ],

  'review-called-off': () => [
    sentences('The meeting will not go ahead as planned.', 'We are sorry.'),
    sentences(
      'If you have a newer date from us, that one counts.',
      'If not, we will write when there is one.',
      'You need do nothing now.',
    ),
  ],

  'review-held': (told) => [
    sentences(
      `The meeting was on ${inWords(told.statement.on)}.`,
      'Thank you if you took part.',
      'This is what comes next.',
    ),
    sentences(
      dated(told, 'AR-REPORT-2W', {
        toCome: (day) => `You should have the report of the meeting by ${day}.`,
        passed: (day) => `You should have had the report of the meeting by ${day}.`,
      }),
      byLaw(told, 'AR-DECIDE-4W'),
    ),
    sentences('You need do nothing now.', 'You can tell us more at any time.'),
  ],

  'review-goes-on': (told) => [
    sentences(
      'We have looked at what was said in the review, and we will go on to the next step.',
      'Our letter explains it.',
    ),
    sentences(byLaw(told, 'AR-DECIDE-4W', 'send you a draft')),
    sentences('You need do nothing now.'),
  ],

  'changes-proposed': (told) => [
    sentences(
      'We have sent you a draft of what we would like to change.',
      'Please read it and tell us what you think.',
    ),
    viewsBy(told),
    sentences(byLaw(told, 'AR-FINAL-8W')),
  ],

  'changes-views-received': (told) => [
    sentences('Thank you. We have your views on the draft.', 'We will read them before we finish.'),
    sentences(byLaw(told, 'AR-FINAL-8W')),
    sentences('You need do nothing now.'),
  ],
};

interface Tenses {
  readonly toCome: (day: string) => string;
  readonly passed: (day: string) => string;
}

/** A date the statement carries, by whether it has passed on the day it is read; nothing when it is not known. */
function dated({ statement, today }: Told, clock: string, { toCome, passed }: Tenses): string | null {
  const on: IsoDate | null | undefined = statement.dates[clock];
  if (!on) return null;
  return on < today ? passed(inWords(on)) : toCome(inWords(on));
}

// The days for views are the family's: once they are over, what helps is to ask for more.
function viewsBy({ statement, today }: Told): Paragraph {
  const on = statement.dates['AR-REPS-15D'];
  return on && on >= today
    ? sentences(
        `Your last day to do this is ${inWords(on)}.`,
        'You can ask to meet us, or ask for a school or college.',
        'We will read it all before we finish.',
      )
    : sentences('If you need more time for this, or would like to meet us, please call.');
}

// A meeting that has passed is not announced any more.
const meetingOn = (told: Told, toCome: Tenses['toCome']): string | null =>
  dated(told, 'AR-MEETING', { toCome, passed: (day) => `It was planned for ${day}.` });

const byLaw = (told: Told, clock: string, what = phraseFor(clock)): string | null =>
  dated(told, clock, {
    toCome: (day) => `By law we have until ${day} to ${what}.`,
    passed: (day) => `By law we had until ${day} to ${what}. We are late, and we are sorry.`,
  });
