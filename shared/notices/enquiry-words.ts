import { inWords } from '../domain/moment.ts';
import { sentences, type Words } from './words.ts';

/** What families read when they asked something. */
export const enquiryWords: Readonly<Record<string, Words>> = {
  'enquiry-received': ({ statement, today }) => {
    const by = statement.dates['ENQUIRY-REPLY'];
    return [
      sentences(
        `Thank you for your question of ${inWords(statement.on)}.`,
        by && by >= today ? `We aim to answer you by ${inWords(by)}.` : 'We will answer as soon as we can.',
      ),
      sentences('You need do nothing now.', 'You do not have to ask again.'),
    ];
  },
};
