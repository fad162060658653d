import { inWords } from '../domain/moment.ts';
import { phraseFor } from './phrases.ts';
import { sentences, type Told, type Words } from './words.ts';

/** What families read about a plan they have: its support, its moves, its changes. Never what is in it. */
export const planWords: Readonly<Record<string, Words>> = {
  'support-in-place': ({ caller }) => [
    sentences(
      'Some time ago we sent you our final papers.',
      'Is the support they promise in place now?',
      'Reply to this email, or call us.',
      'A yes, a no or a partly is enough.',
    ),
    sentences(
      'If something is missing, it is our job to put it right.',
      `You can tell us at any time on ${caller.phone}.`,
    ),
  ],

  'next-phase': (told) => [
    sentences('A new stage of learning is coming up.', 'We will look at the plan with you before then.'),
    sentences(byLaw(told, 'PHASE')),
    sentences('You can tell us now which school or college you would like.'),
  ],

  'early-review-asked': (told) => [
    sentences(
      `On ${inWords(told.statement.on)} we were asked to look at the plan sooner than usual.`,
      promised(told, 'EARLY-REVIEW'),
    ),
    sentences(
      'You need do nothing now.',
      'You can tell us at any time what has changed.',
      'The plan stays as it is until we have looked at it with you.',
    ),
  ],

  'budget-asked': (told) => [
    sentences(
      `On ${inWords(told.statement.on)} we were asked for a personal budget.`,
      promised(told, 'PERSONAL-BUDGET'),
    ),
    sentences('You need do nothing now.', 'You can ask us at any time what it would mean for you.'),
  ],

  'review-to-come': () => [
    sentences(
      'We have heard that things have changed.',
      'The plan stays as it is.',
      'We would like to look at it with you soon, and to see what could come next.',
    ),
    sentences('We will write with a day to meet.', 'You can tell us now what would help.'),
  ],

  'plan-changes-proposed': (told) => [
    sentences(
      'We have sent you a draft.',
      'It shows what we would like to change.',
      'Please tell us what you think.',
    ),
    sentences(viewsBy(told), 'You can ask to meet us, or ask for a school or college.'),
    sentences(byLaw(told, 'AMEND-OUTSIDE-8W')),
  ],

  'plan-changes-dropped': () => [
    sentences('We wrote to you about some changes.', 'We will not make them.', 'Our letter explains it.'),
    sentences(
      'Everything stays as it was.',
      'If you do not agree, please call us: the letter says what you can do.',
    ),
  ],

  'payments-started': (told) => [
    sentences('The first payment to you was made.', 'It is yours to use as we agreed.'),
    sentences(byLaw(told, 'DP-3M'), 'We will ask you how it is going.'),
    sentences('Please keep a note of what you spend.', 'If anything is unclear, call us.'),
  ],

  'moved-to-us': (told) => [
    sentences('The plan has come to us.', 'It stays as it is until we have looked at it with you.'),
    sentences(byLaw(told, 'MOVE-NEW-6W'), byLaw(told, 'MOVE-REVIEW')),
    sentences('If any support stopped when you moved, please call us.'),
  ],

  'move-settled': (told) => [
    sentences(
      'Our letter about your move is on its way.',
      'It says what we will do next, and when we will look at the plan with you.',
    ),
    sentences(byLaw(told, 'MOVE-REVIEW')),
    sentences('If it does not come within a week, please call.'),
  ],

  'views-asked': () => [
    sentences(
      'We have written to ask what you think about what should come next.',
      'Nothing has been decided.',
      'Please read our letter and tell us your views.',
    ),
    sentences(
      'You can ask to meet us.',
      'You can bring somebody with you.',
      'The plan stays as it is for now.',
    ),
  ],
};

/** A date in law, by whether it has passed on the day it is read; nothing when it is not known. */
function byLaw({ statement, today }: Told, clock: string): string | null {
  const on = statement.dates[clock];
  if (!on) return null;
  return on < today
    ? `By law we had until ${inWords(on)} to ${phraseFor(clock)}. We are late, and we are sorry.`
    : `By law we have until ${inWords(on)} to ${phraseFor(clock)}.`;
}

function promised({ statement, today }: Told, clock: string): string | null {
  const on = statement.dates[clock];
  if (!on) return null;
  return on < today
    ? `We said we would answer by ${inWords(on)}. We are late, and we are sorry.`
    : `We will answer by ${inWords(on)}.`;
}

function viewsBy({ statement, today }: Told): string | null {
  const on = statement.dates['AMEND-OUTSIDE-REPS-15D'];
  if (!on) return null;
  return on < today
    ? `Your last day was ${inWords(on)}. If you need more time, call us.`
    : `Your last day to do this is ${inWords(on)}.`;
}
