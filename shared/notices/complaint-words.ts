import { inWords } from '../domain/moment.ts';
import { reasonFor } from './phrases.ts';
import { type Paragraph, sentences, type Told, type Words } from './words.ts';

/**
 * What families read about something they raised: a complaint, or a concern before it is one. The word complaint is
 * in none of it, nor what it was about.
 */
export const complaintWords: Readonly<Record<string, Words>> = {
  'complaint-received': (told) => [
    received(told),
    dated(told, {
      'COMPLAINT-ACK': (by) => `By ${by} we will write to say what we will look at.`,
      'COMPLAINT-STAGE1': answerBy,
    }),
    nothingToDo,
  ],

  'complaint-acknowledged': (told) => [
    sentences('We are now looking into what you raised with us.', 'Our letter says who does this.'),
    dated(told, { 'COMPLAINT-STAGE1': answerBy, 'COMPLAINT-STAGE2': answerBy }),
    nothingToDo,
  ],

  'complaint-extended': (told) => [
    sentences(
      'We need more time to answer what you raised with us, and we are sorry.',
      reasonFor(told.statement.says.reason ?? null),
    ),
    dated(told, { 'COMPLAINT-STAGE1': answerBy, 'COMPLAINT-STAGE2': answerBy, 'COMPLAINT-NHS-6M': answerBy }),
    sentences(
      'Our letter says more, and how to go to the Ombudsman.',
      'You need do nothing now.',
      'Your rights stay the same.',
    ),
  ],

  'complaint-answered': (told) => [
    answered,
    sentences(
      'If you are not happy with it, you can ask for more.',
      'The letter says how.',
      ...dated(told, { 'COMPLAINT-ASK-NEXT': (by) => `Please ask by ${by}.` }),
    ),
  ],

  'complaint-next-stage': (told) => [
    sentences(
      'You asked us to look again at what you raised with us.',
      'We will.',
      'Somebody who was not part of it before will do this.',
    ),
    dated(told, {
      'COMPLAINT-STAGE2-ACK': (by) => `By ${by} we will write to say what happens next.`,
      'COMPLAINT-STAGE2': answerBy,
      'COMPLAINT-PANEL': (by) => `By ${by} people from outside our team will meet to talk about it.`,
    }),
    nothingToDo,
  ],

  'complaint-action-done': () => [
    sentences(
      'When you raised something with us, we said we would do something about it.',
      'We have now done it.',
    ),
    sentences('If it does not look done to you, please call us.'),
  ],

  'complaint-withdrawn': () => [
    sentences(
      'We were told that you took back what you raised with us.',
      'So we have stopped looking at it.',
    ),
    sentences('If this is wrong, please call us as soon as you can.', 'You can raise it again.'),
  ],

  'concern-received': (told) => [
    received(told),
    dated(told, {
      'CONCERN-ACK': (by) => `By ${by} we will write to say who looks at it.`,
      'CONCERN-RESPOND': answerBy,
    }),
    nothingToDo,
  ],

  'concern-acknowledged': (told) => [
    sentences('We are now looking into what you raised with us.'),
    dated(told, { 'CONCERN-RESPOND': answerBy }),
    nothingToDo,
  ],

  'concern-answered': () => [answered, sentences('If you are not happy with it, please call us.')],
};

const received = ({ statement }: Told): Paragraph =>
  sentences('Thank you for telling us.', `On ${inWords(statement.on)} we got what you raised with us.`);

const answered = sentences(
  'We have an answer to what you raised with us.',
  'It is on its way to you.',
  'If it has not come in a week, call us.',
);

const nothingToDo = sentences('You need do nothing now.', 'If something gets worse, call us.');

const answerBy = (by: string): string => `We aim to answer you by ${by}.`;

/** The dates that are still to come, each in its words: one that has passed is told as late elsewhere. */
const dated = (
  { statement, today }: Told,
  words: Readonly<Record<string, (by: string) => string>>,
): Paragraph =>
  Object.entries(words).flatMap(([clock, say]) => {
    const on = statement.dates[clock];
    return on && on >= today ? [say(inWords(on))] : [];
  });
