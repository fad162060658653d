import { dayOf } from './languages/words-for.ts';
import { sentences, type Words } from './words.ts';

/** What families read when they asked something. */
export const enquiryWords: Readonly<Record<string, Words>> = {
  'enquiry-received': ({ statement, today, say }) => {
    const by = statement.dates['ENQUIRY-REPLY'];
    return [
      sentences(
        say('enquiry-received.thanks', { on: dayOf(statement.on) }),
        by && by >= today ? say('raised.answer-by', { on: dayOf(by) }) : say('enquiry-received.soon'),
      ),
      sentences(say('often.nothing-to-do'), say('enquiry-received.once')),
    ];
  },
};
