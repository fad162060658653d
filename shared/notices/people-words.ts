import { sentences, type Words } from './words.ts';

/** What families read about who they deal with, and how it went. */
export const peopleWords: Readonly<Record<string, Words>> = {
  'contact-changed': ({ caller }) => [
    sentences(
      'Your contact has changed.',
      caller.name === null
        ? `Until you have a new one, call us on ${caller.phone}.`
        : `From now on, call ${caller.name}, ${caller.phone}.`,
      'You should not have to tell your story again.',
    ),
    sentences('You need do nothing now.', 'This does not change any date we gave you.'),
  ],

  survey: ({ statement }) => {
    const { week } = statement.says;
    return [
      sentences(
        week ? `We have now worked with you for ${week} weeks.` : null,
        'How has it been for you?',
        'Tell us with the link below, or reply.',
      ),
      sentences(
        'You do not have to.',
        'What you say will not change what we do for you.',
        'If you want an answer, say so.',
      ),
    ];
  },
};
