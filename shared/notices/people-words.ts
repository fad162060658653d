import { sentences, type Words } from './words.ts';

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
