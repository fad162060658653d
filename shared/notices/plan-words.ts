import { dayOf } from './languages/words-for.ts';
import { eachDate, lastDayFor, type Tenses } from './told-dates.ts';
import { sentences, type Words } from './words.ts';

const answerBy: Tenses = { toCome: 'plan.answer-by', passed: 'plan.answer-by-passed' };

/** What families read about a plan they have: its support, its moves, its changes. Never what is in it. */
export const planWords: Readonly<Record<string, Words>> = {
  'support-in-place': ({ caller, say }) => [
    sentences(
      say('support-in-place.plan'),
      say('support-in-place.question'),
      say('support-in-place.answer'),
      say('support-in-place.short'),
    ),
    sentences(say('support-in-place.our-job'), say('support-in-place.any-time', { phone: caller.phone })),
  ],

  'next-phase': (told) => [
    sentences(told.say('next-phase.coming'), told.say('next-phase.look')),
    eachDate(told, { PHASE: 'by-law' }),
    sentences(told.say('next-phase.which-school')),
  ],

  'early-review-asked': (told) => [
    sentences(
      told.say('early-review-asked.asked', { on: dayOf(told.statement.on) }),
      ...eachDate(told, { 'EARLY-REVIEW': answerBy }),
    ),
    sentences(
      told.say('often.nothing-to-do'),
      told.say('early-review-asked.what-changed'),
      told.say('early-review-asked.stays'),
    ),
  ],

  'budget-asked': (told) => [
    sentences(
      told.say('budget-asked.asked', { on: dayOf(told.statement.on) }),
      ...eachDate(told, { 'PERSONAL-BUDGET': answerBy }),
    ),
    sentences(told.say('often.nothing-to-do'), told.say('budget-asked.what-it-means')),
  ],

  'review-to-come': ({ say }) => [
    sentences(say('review-to-come.heard'), say('review-to-come.stays'), say('review-to-come.soon')),
    sentences(say('review-to-come.day'), say('review-to-come.what-helps')),
  ],

  'plan-changes-proposed': (told) => [
    sentences(
      told.say('often.draft-sent'),
      told.say('plan-changes-proposed.what'),
      told.say('plan-changes-proposed.tell'),
    ),
    sentences(...lastDayFor(told, 'AMEND-OUTSIDE-REPS-15D'), told.say('often.meet-or-school')),
    eachDate(told, { 'AMEND-OUTSIDE-8W': 'by-law' }),
  ],

  'plan-changes-dropped': ({ say }) => [
    sentences(
      say('plan-changes-dropped.wrote'),
      say('plan-changes-dropped.dropped'),
      say('often.letter-explains'),
    ),
    sentences(say('plan-changes-dropped.stays'), say('plan-changes-dropped.disagree')),
  ],

  'payments-started': (told) => [
    sentences(told.say('payments-started.made'), told.say('payments-started.yours')),
    sentences(...eachDate(told, { 'DP-3M': 'by-law' }), told.say('payments-started.how')),
    sentences(told.say('payments-started.note'), told.say('payments-started.unclear')),
  ],

  'moved-to-us': (told) => [
    sentences(told.say('moved-to-us.come'), told.say('moved-to-us.stays')),
    eachDate(told, { 'MOVE-NEW-6W': 'by-law', 'MOVE-REVIEW': 'by-law' }),
    sentences(told.say('moved-to-us.stopped')),
  ],

  'move-settled': (told) => [
    sentences(told.say('move-settled.letter'), told.say('move-settled.says')),
    eachDate(told, { 'MOVE-REVIEW': 'by-law' }),
    sentences(told.say('move-settled.not-come')),
  ],

  'views-asked': ({ say }) => [
    sentences(say('views-asked.wrote'), say('views-asked.undecided'), say('views-asked.read')),
    sentences(say('views-asked.meet'), say('often.bring-somebody'), say('views-asked.stays')),
  ],
};
