import { dayOf } from './languages/words-for.ts';
import { reasonFor, stepOf } from './phrases.ts';
import { writesAgain } from './told-dates.ts';
import { type Paragraph, sentences, type Told, type Words } from './words.ts';

/** What families read when a date is in danger, missed, or still missed. Each says when we write next. */
export const latenessWords: Readonly<Record<string, Words>> = {
  'late-forecast': (told) => [
    sentences(
      weHad(told),
      told.say(isPast(told) ? 'often.late-and-sorry' : 'late.will-be'),
      reasonFor(told, told.statement.says.reasonCode ?? null),
      newDate(told) ?? told.say('late.no-date'),
    ),
    next(told),
  ],

  'late-likely': (told) => [
    sentences(
      weHad(told),
      told.say(isPast(told) ? 'often.late-and-sorry' : 'late.may-be'),
      told.say('late.working'),
      newDate(told) ?? told.say('late.no-date'),
    ),
    next(told),
  ],

  'late-now': (told) => [
    sentences(
      weHad(told),
      told.say('late.not-done'),
      told.say('often.late-and-sorry'),
      newDate(told) ?? told.say('late.no-date'),
    ),
    next(told),
  ],

  // A date may have been forecast before: only what this statement carries is known here, so it does not deny one.
  'still-waiting': (told) => [
    sentences(
      weHad(told),
      told.say(isPast(told) ? 'late.still' : willBe(told) ? 'late.will-be' : 'late.may-still-be'),
      told.say('often.not-forgotten'),
      told.statement.says.expectedOn === null ? told.say('late.no-date') : newDate(told),
    ),
    next(told),
  ],
};

function isPast({ statement, today }: Told): boolean {
  const { dueOn } = statement.says;
  return dueOn != null && dueOn < today;
}

/** Whether the new date is after the one in law: then nobody says "may". */
const willBe = ({ statement: { says } }: Told): boolean =>
  says.expectedOn != null && says.dueOn != null && says.expectedOn > says.dueOn;

function newDate({ statement, today, say }: Told): string | null {
  const { expectedOn } = statement.says;
  return expectedOn && expectedOn >= today ? say('late.expected', { on: dayOf(expectedOn) }) : null;
}

// Not "we said we would": a case that was old when the area went live may never have been told.
function weHad(told: Told): string | null {
  const { statement, say } = told;
  const { dueOn, clock } = statement.says;
  if (!dueOn) return null;
  const id = clock ?? statement.clock ?? '';
  // Nobody has decided yet whether there will be one.
  if (id === 'DRAFT-16W')
    return say(isPast(told) ? 'assessment.draft-by-passed' : 'assessment.draft-by', { on: dayOf(dueOn) });
  const what = say(stepOf(id));
  return say(isPast(told) ? 'often.until-passed' : 'often.until', { on: dayOf(dueOn), what });
}

function next(told: Told): Paragraph {
  const { profile, say } = told;
  return sentences(
    writesAgain(told) ?? say('late.write'),
    say('often.rights-stay'),
    say('late.complain', { phone: profile.council.complaintsPhone }),
  );
}
