import { inWords } from '../domain/moment.ts';
import { phraseFor } from './phrases.ts';
import { sentences, type Told, type Words } from './words.ts';

/** What families read about mediation and an appeal. Nothing presses them to mediate, or not to. */
export const disputeWords: Readonly<Record<string, Words>> = {
  'mediation-asked': (told) => [
    sentences('You told us that you would like mediation.', 'Thank you.'),
    byLaw(told),
    sentences(
      'It is your choice.',
      'You can change your mind at any time.',
      'You can still appeal.',
      'Your letter says how, and by when.',
    ),
  ],

  'agreement-reached': (told) => [
    sentences('You and we have made an agreement.', 'It is written down, and you should have a copy.'),
    byLaw(told),
    sentences('If you have no copy, or something is not done by then, please call us.'),
  ],

  'appeal-heard': (told) => [
    sentences('The tribunal has told us of your appeal.', 'We will read all that you sent.'),
    byLaw(told),
    sentences(
      'We will send you our reply too.',
      'The dates in the letter from the tribunal come first.',
      'You can still talk to us at any time.',
    ),
  ],

  'appeal-step': (told) => [
    sentences('There is news about your appeal.', 'The letter about it explains what it means.'),
    byLaw(told),
    sentences('You need do nothing now.', 'If you have had no letter, please call us.'),
  ],
};

/** The dates that are known, soonest first, and one apology when any has passed. */
function byLaw({ statement, today }: Told) {
  const known = Object.entries(statement.dates)
    .flatMap(([clock, on]) => (on ? [{ clock, on, passed: on < today }] : []))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return sentences(
    ...known.map(
      ({ clock, on, passed }) => `We ${passed ? 'had' : 'have'} until ${inWords(on)} to ${phraseFor(clock)}.`,
    ),
    known.some(({ passed }) => passed) ? 'We are late, and we are sorry.' : null,
  );
}
