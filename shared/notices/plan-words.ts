import { dayOf } from './languages/words-for.ts';
import { byLaw, lastDayFor, sorry, together } from './told-dates.ts';
import { sentences, type Told, type Words } from './words.ts';

/** What families read about a plan they have: its support, its moves, its changes. Never what is in it. */
export const planWords: Readonly<Record<string, Words>> = {
  'support-in-place': ({ caller, say }) => [
    sentences(
      say('support-in-place.papers'),
      say('support-in-place.question'),
      say('support-in-place.answer'),
      say('support-in-place.short'),
    ),
    sentences(say('support-in-place.our-job'), say('support-in-place.any-time', { phone: caller.phone })),
  ],

  'next-phase': (told) => [
    sentences(told.say('next-phase.coming'), told.say('next-phase.look')),
    sentences(byLaw(told, 'PHASE')),
    sentences(told.say('next-phase.which-school')),
  ],

  'early-review-asked': (told) => [
    sentences(
      told.say('early-review-asked.asked', { on: dayOf(told.statement.on) }),
      promised(told, 'EARLY-REVIEW'),
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
      promised(told, 'PERSONAL-BUDGET'),
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
    sentences(lastDayFor(told, 'AMEND-OUTSIDE-REPS-15D'), told.say('often.meet-or-school')),
    sentences(byLaw(told, 'AMEND-OUTSIDE-8W')),
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
    sentences(byLaw(told, 'DP-3M'), told.say('payments-started.how')),
    sentences(told.say('payments-started.note'), told.say('payments-started.unclear')),
  ],

  'moved-to-us': (told) => [
    sentences(told.say('moved-to-us.come'), told.say('moved-to-us.stays')),
    sentences(byLaw(told, 'MOVE-NEW-6W'), byLaw(told, 'MOVE-REVIEW')),
    sentences(told.say('moved-to-us.stopped')),
  ],

  'move-settled': (told) => [
    sentences(told.say('move-settled.letter'), told.say('move-settled.says')),
    sentences(byLaw(told, 'MOVE-REVIEW')),
    sentences(told.say('move-settled.not-come')),
  ],

  'views-asked': ({ say }) => [
    sentences(say('views-asked.wrote'), say('views-asked.undecided'), say('views-asked.read')),
    sentences(say('views-asked.meet'), say('often.bring-somebody'), say('views-asked.stays')),
  ],
};

function promised({ statement, today, say }: Told, clock: string): string | null {
  const on = statement.dates[clock];
  if (!on) return null;
  return on < today
    ? together(say('plan.answer-by-passed', { on: dayOf(on) }), ...sorry(say))
    : say('plan.answer-by', { on: dayOf(on) });
}
