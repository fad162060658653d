import { dayOf } from './languages/words-for.ts';
import { groundFor } from './phrases.ts';
import { afterViews, eachDate, lastDayFor, type Tenses } from './told-dates.ts';
import { type Paragraph, sentences, type Told, type Words } from './words.ts';

/** What families read about an assessment. "A plan" is only ever spoken of as something that may come. */
export const assessmentWords: Readonly<Record<string, Words>> = {
  'request-received': (told) => [
    sentences(received(told)),
    eachDate(told, { 'ASSESS-6W': 'by-law', REASSESS: 'by-law', 'FINAL-20W': ifAPlan }),
    sentences(told.say('often.nothing-to-do'), told.say('often.views-at-any-time')),
  ],

  'will-assess': (told) => [
    sentences(
      told.say('will-assess.done'),
      told.say('will-assess.going-on'),
      told.say('often.letter-explains'),
    ),
    draftAndPlan(told),
    sentences(told.say('often.nothing-to-do'), told.say('often.views-at-any-time')),
  ],

  'will-assess-after-all': (told) => [
    sentences(
      told.say('after-all.changed'),
      told.say('after-all.going-on'),
      told.say('often.letter-explains'),
    ),
    draftAndPlan(told),
    sentences(told.say('often.views-at-any-time')),
  ],

  'decision-made': (told) => [
    sentences(
      told.say('decision-made.made'),
      told.say('often.letter-explains'),
      posted(told),
      notCome(told),
      told.say('decision-made.not-the-letter'),
    ),
    sentences(told.say('decision-made.disagree'), lastDayToAppeal(told)),
    sentences(adviser(told), told.say('decision-made.can-say-no')),
  ],

  'draft-ready': (told) => [
    sentences(told.say('often.draft-sent'), told.say('often.read-and-tell')),
    sentences(...lastDayFor(told, 'DRAFT-REPS-15D'), told.say('often.meet-or-school')),
    sentences(
      told.say('often.read-first'),
      ...afterViews(told, 'DRAFT-REPS-15D', { 'FINAL-20W': 'by-law', 'REASSESS-14W': 'by-law' }),
    ),
  ],

  'views-received': (told) => [
    sentences(told.say('often.thanks-for-views'), told.say('often.views-read')),
    eachDate(told, { 'FINAL-20W': 'by-law', 'REASSESS-14W': 'by-law' }),
    sentences(told.say('often.nothing-to-do')),
  ],

  'request-withdrawn': ({ say }) => [
    sentences(say('request-withdrawn.stopped'), say('request-withdrawn.so-stopped')),
    sentences(say('often.call-if-wrong'), say('request-withdrawn.again')),
  ],

  'exception-claimed': (told) => [
    sentences(
      told.say('exception-claimed.longer'),
      groundFor(told, told.statement.says.ground ?? null),
      told.say('exception-claimed.checking'),
      dateStays(told),
    ),
    sentences(expected(told), told.say('exception-claimed.disagree'), told.say('often.rights-stay')),
  ],
};

// Who did not ask is not thanked for it.
function received({ statement, say }: Told): string {
  const { requestedBy } = statement.says;
  const byReader = requestedBy == null || ['parent', 'young-person'].includes(requestedBy);
  return say(byReader ? 'request-received.thanks' : 'request-received.got', { on: dayOf(statement.on) });
}

const ifAPlan: Tenses = { toCome: 'assessment.plan-by', passed: 'assessment.plan-by-passed' };
const ifANewPlan: Tenses = { toCome: 'assessment.new-plan-by', passed: 'assessment.new-plan-by-passed' };
const ifADraft: Tenses = { toCome: 'assessment.draft-by', passed: 'assessment.draft-by-passed' };

const draftAndPlan = (told: Told): Paragraph =>
  eachDate(told, { 'DRAFT-16W': ifADraft, 'FINAL-20W': ifAPlan, 'REASSESS-14W': ifANewPlan });

function posted({ statement, say }: Told): string | null {
  const { postedOn } = statement.says;
  return postedOn ? say('decision-made.posted', { on: dayOf(postedOn) }) : null;
}

function notCome({ statement, caller: { name, phone }, today, say }: Told): string {
  const { expectBy } = statement.says;
  if (!expectBy || expectBy < today)
    return name === null
      ? say('decision-made.call', { phone })
      : say('decision-made.call-name', { name, phone });
  const on = dayOf(expectBy);
  return name === null
    ? say('decision-made.call-after', { on, phone })
    : say('decision-made.call-name-after', { on, name, phone });
}

function lastDayToAppeal({ statement, say }: Told): string {
  const { appealBy } = statement.says;
  return appealBy ? say('decision-made.appeal-by', { on: dayOf(appealBy) }) : say('decision-made.appeal');
}

function adviser({ profile, say }: Told): string {
  const { name, phone } = profile.mediation;
  return name
    ? say('decision-made.mediation-name', { name, phone })
    : say('decision-made.mediation', { phone });
}

function expected({ statement, today, say }: Told): string {
  const { expectedOn } = statement.says;
  return expectedOn && expectedOn >= today
    ? say('exception-claimed.expected', { on: dayOf(expectedOn) })
    : say('exception-claimed.no-date');
}

// A claim may be of several limits: what is expected is the end of the work, so the last of them is the date to hold it to.
function dateStays({ statement, today, say }: Told): string | null {
  const on = Object.values(statement.dates)
    .filter((date) => date !== null)
    .sort()
    .at(-1);
  if (!on) return null;
  return say(on < today ? 'exception-claimed.date-was' : 'exception-claimed.date-is', { on: dayOf(on) });
}
