import { dayOf } from './languages/words-for.ts';
import { stepOf } from './phrases.ts';
import { sorry } from './told-dates.ts';
import { sentences, type Told, type Words } from './words.ts';

/** What families read about mediation and an appeal. Nothing presses them to mediate, or not to. */
export const disputeWords: Readonly<Record<string, Words>> = {
  'mediation-asked': (told) => [
    sentences(told.say('mediation-asked.told'), told.say('mediation-asked.thanks')),
    eachDate(told),
    sentences(
      told.say('mediation-asked.choice'),
      told.say('mediation-asked.change-mind'),
      told.say('mediation-asked.can-appeal'),
      told.say('mediation-asked.letter'),
    ),
  ],

  'agreement-reached': (told) => [
    sentences(told.say('agreement-reached.made'), told.say('agreement-reached.copy')),
    eachDate(told),
    sentences(told.say('agreement-reached.missing')),
  ],

  'appeal-heard': (told) => [
    sentences(told.say('appeal-heard.told'), told.say('appeal-heard.read')),
    eachDate(told),
    sentences(
      told.say('appeal-heard.reply'),
      told.say('appeal-heard.tribunal-dates'),
      told.say('appeal-heard.talk'),
    ),
  ],

  'appeal-step': (told) => [
    sentences(told.say('appeal-step.news'), told.say('appeal-step.letter')),
    eachDate(told),
    sentences(told.say('often.nothing-to-do'), told.say('appeal-step.no-letter')),
  ],
};

/** The dates that are known, soonest first, and one apology when any has passed. */
function eachDate({ statement, today, say }: Told) {
  const known = Object.entries(statement.dates)
    .flatMap(([clock, on]) => (on ? [{ clock, on, passed: on < today }] : []))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return sentences(
    ...known.map(({ clock, on, passed }) =>
      say(passed ? 'often.until-passed' : 'often.until', { on: dayOf(on), what: say(stepOf(clock)) }),
    ),
    ...(known.some(({ passed }) => passed) ? sorry(say) : []),
  );
}
