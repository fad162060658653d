import { inWords } from '../domain/moment.ts';
import { groundFor, phraseFor } from './phrases.ts';
import { type Paragraph, sentences, type Told, type Words } from './words.ts';

/** What families read about an assessment. "A plan" is only ever spoken of as something that may come. */
export const assessmentWords: Readonly<Record<string, Words>> = {
  'request-received': (told) => [
    sentences(`Thank you. We received the request on ${inWords(told.statement.on)}.`),
    dated(told, { 'ASSESS-6W': byLaw, REASSESS: byLaw, 'FINAL-20W': ifAPlan }),
    sentences('You need do nothing now.', 'You can tell us your views at any time.'),
  ],

  'will-assess': (told) => [
    sentences('We have finished the first step and we will go on to the next.', 'Our letter explains it.'),
    dated(told, { 'DRAFT-16W': draftBy, 'FINAL-20W': ifAPlan, 'REASSESS-14W': ifAPlan }),
    sentences('You need do nothing now.', 'You can tell us your views at any time.'),
  ],

  'decision-made': ({ statement, profile, caller, today }) => {
    const { postedOn, expectBy, appealBy } = statement.says;
    const who = caller.name === null ? caller.phone : `${caller.name}, ${caller.phone}`;
    return [
      sentences(
        'We have made a decision.',
        'Our letter explains it.',
        postedOn ? `We posted it on ${inWords(postedOn)}.` : null,
        expectBy && expectBy >= today
          ? `If it has not come by ${inWords(expectBy)}, call ${who}.`
          : `If it has not come, call ${who}.`,
        'This email is not the letter.',
      ),
      sentences(
        'If you disagree, the letter says what you can do.',
        appealBy
          ? `Your last day to appeal is no earlier than ${inWords(appealBy)}; check the letter.`
          : 'The letter gives your last day to appeal.',
      ),
      sentences(
        `Before most appeals you must speak to a mediation adviser: ${[profile.mediation.name, profile.mediation.phone].filter(Boolean).join(', ')}.`,
        'You can say no to mediation.',
      ),
    ];
  },

  'draft-ready': (told) => [
    sentences('We have sent you a draft.', 'Please read it and tell us what you think.'),
    sentences(viewsBy(told), 'You can ask to meet us, or ask for a school or college.'),
    ['We will read it all before we finish.', ...dated(told, { 'FINAL-20W': byLaw, 'REASSESS-14W': byLaw })],
  ],

  'views-received': (told) => [
    sentences('Thank you. We have your views on the draft.', 'We will read them before we finish.'),
    dated(told, { 'FINAL-20W': byLaw, 'REASSESS-14W': byLaw }),
    sentences('You need do nothing now.'),
  ],

  'request-withdrawn': () => [
    sentences('We were told to stop, because the request was taken back.', 'So we have stopped.'),
    sentences('If this is wrong, please call us as soon as you can.', 'You can ask again at any time.'),
  ],

  'exception-claimed': (told) => {
    const { ground, expectedOn } = told.statement.says;
    const expected = expectedOn && expectedOn >= told.today ? expectedOn : null;
    return [
      sentences(
        'The law lets us take longer in some cases.',
        groundFor(ground ?? null),
        'We are checking if it does here.',
        dateStays(told),
      ),
      sentences(
        expected
          ? `We now expect to finish by ${inWords(expected)}.`
          : 'We have no new date yet, but will tell you when we do.',
        'If you think we are wrong, please call.',
        'Your rights stay the same.',
      ),
    ];
  },
};

/** How one date is told: to come, or passed. */
type DateWords = (clock: string, date: { readonly on: string; readonly passed: boolean }) => string;

const byLaw: DateWords = (clock, { on, passed }) =>
  `By law we ${passed ? 'had' : 'have'} until ${on} to ${phraseFor(clock)}.`;

const ifAPlan: DateWords = (_, { on, passed }) =>
  passed
    ? `By law we had until ${on} to send any plan.`
    : `If we make a plan, we have until ${on} to send it.`;

const draftBy: DateWords = (_, { on, passed }) =>
  passed ? `We should have sent any draft by ${on}.` : `If there is a draft, we aim to send it by ${on}.`;

/** The dates that are known, each in its words, and one apology when any has passed. */
function dated(told: Told, words: Readonly<Record<string, DateWords>>): Paragraph {
  const known = Object.entries(words).flatMap(([clock, say]) => {
    const on = told.statement.dates[clock];
    return on ? [{ clock, say, on, passed: on < told.today }] : [];
  });
  return sentences(
    ...known.map(({ clock, say, on, passed }) => say(clock, { on: inWords(on), passed })),
    known.some((date) => date.passed) ? 'We are late, and we are sorry.' : null,
  );
}

function viewsBy(told: Told): string | null {
  const on = told.statement.dates['DRAFT-REPS-15D'];
  if (!on) return null;
  return on < told.today
    ? `Your last day to do this was ${inWords(on)}. If you need more time, call us.`
    : `Your last day to do this is ${inWords(on)}.`;
}

// A claim may be of several limits: what is expected is the end of the work, so the last of them is the date to hold it to.
function dateStays(told: Told): string | null {
  const on = Object.values(told.statement.dates)
    .filter((date) => date !== null)
    .sort()
    .at(-1);
  if (!on) return null;
  return `The date in law ${on < told.today ? 'was' : 'is'} ${inWords(on)}, and it stays the same.`;
}
