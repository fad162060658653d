import { dayOf } from './languages/words-for.ts';
import { sentences, type Told, type Words } from './words.ts';

/** What families read about who they deal with, and how it went. */
export const peopleWords: Readonly<Record<string, Words>> = {
  'contact-changed': ({ caller: { name, phone }, say }) => [
    sentences(
      say('contact-changed.changed'),
      name === null
        ? say('contact-changed.nobody-yet', { phone })
        : say('contact-changed.call', { name, phone }),
      say('contact-changed.story'),
    ),
    sentences(say('often.nothing-to-do'), say('contact-changed.dates')),
  ],

  'turning-16': (told) => [
    sentences(told.say('turning-16.who'), told.say('turning-16.can-choose')),
    sentences(told.say('turning-16.nothing-changes'), told.say('turning-16.help'), tellUsBy(told)),
  ],

  survey: ({ statement, say }) => {
    const { week } = statement.says;
    return [
      sentences(
        week ? say('survey.weeks', { weeks: Number(week) }) : null,
        say('survey.how'),
        say('survey.tell'),
      ),
      sentences(say('survey.free'), say('survey.no-effect'), say('survey.answer')),
    ];
  },
};

function tellUsBy({ statement, today, say }: Told): string {
  const on = statement.dates['RECIPIENT-16'];
  return on && on >= today ? say('turning-16.tell-by', { on: dayOf(on) }) : say('turning-16.tell-us');
}
