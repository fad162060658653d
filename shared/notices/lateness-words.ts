import { inWords } from '../domain/moment.ts';
import { phraseFor, reasonFor } from './phrases.ts';
import { type Paragraph, sentences, type Told, type Words } from './words.ts';

/** What families read when a date is in danger, missed, or still missed. Each says when we write next. */
export const latenessWords: Readonly<Record<string, Words>> = {
  'late-forecast': (told) => [
    sentences(
      weHad(told),
      isPast(told) ? 'We are late, and we are sorry.' : 'We will be late, and we are sorry.',
      reasonFor(told.statement.says.reasonCode ?? null),
      newDate(told) ?? noNewDate,
    ),
    next(told),
  ],

  'late-likely': (told) => [
    sentences(
      weHad(told),
      isPast(told) ? 'We are late, and we are sorry.' : 'We may be late, and we are sorry.',
      'We are working on it.',
      noNewDate,
    ),
    next(told),
  ],

  'late-now': (told) => [
    sentences(weHad(told), 'We have not done it yet.', 'We are late, and we are sorry.', noNewDate),
    next(told),
  ],

  // A date may have been forecast before: only what this statement carries is known here, so it does not deny one.
  'still-waiting': (told) => [
    sentences(
      weHad(told),
      isPast(told) ? 'We are still late, and we are sorry.' : 'We may still be late, and we are sorry.',
      'You have not been forgotten.',
      told.statement.says.expectedOn === null ? noNewDate : newDate(told),
    ),
    next(told),
  ],
};

const noNewDate = 'We do not have a new date yet.';

function isPast({ statement, today }: Told): boolean {
  const { dueOn } = statement.says;
  return dueOn != null && dueOn < today;
}

function newDate({ statement, today }: Told): string | null {
  const { expectedOn } = statement.says;
  return expectedOn && expectedOn >= today ? `We now expect to do this by ${inWords(expectedOn)}.` : null;
}

const what = (told: Told): string => phraseFor(told.statement.says.clock ?? told.statement.clock ?? '');

// Not "we said we would": a case that was old when the area went live may never have been told.
function weHad(told: Told): string | null {
  const { dueOn } = told.statement.says;
  if (!dueOn) return null;
  return `We ${isPast(told) ? 'had' : 'have'} until ${inWords(dueOn)} to ${what(told)}.`;
}

function next(told: Told): Paragraph {
  const { nextUpdateOn } = told.statement.says;
  return sentences(
    nextUpdateOn && nextUpdateOn >= told.today
      ? `We will write again by ${inWords(nextUpdateOn)}, even if nothing has changed.`
      : 'We will write again when we know more.',
    'Your rights stay the same.',
    `To complain, call ${told.profile.council.complaintsPhone}.`,
  );
}
