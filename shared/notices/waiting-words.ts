import { inWords } from '../domain/moment.ts';
import { sentences, type Told, type Words } from './words.ts';

/**
 * What families read while they wait for a service or for a place. Which one it is, is never said: the day they
 * joined tells one list from another.
 */
export const waitingWords: Readonly<Record<string, Words>> = {
  'joined-list': ({ statement }) => [
    sentences(`You joined a waiting list on ${inWords(statement.on)}.`, 'You are on it now.', keepPlace),
    sentences(changed, 'We will write again while you wait.'),
    urgent,
  ],

  'still-on-list': (told) => [
    sentences(
      'You are still on the list.',
      'You have not been forgotten.',
      keepPlace,
      joined(told),
      mostWait(told),
      offer(told),
    ),
    sentences(changed, writeBy(told)),
    urgent,
  ],

  'left-list': () => [
    sentences('You were on a waiting list.', 'We have been told that you are not on it any more.'),
    sentences(
      'If this is news to you, or you do not know why, please call.',
      'We will find out what can be done.',
    ),
  ],

  'place-search': ({ statement }) => [
    sentences(
      `We know that a place has been needed since ${inWords(statement.on)}.`,
      'We are looking for one.',
    ),
    sentences(
      'Is there something we should know? Please call.',
      'You can ask what help there is while you wait.',
      'We will write again while we look.',
    ),
  ],

  'still-searching': (told) => [
    sentences(
      'We are still looking for a place.',
      'You have not been forgotten.',
      told.statement.says.since
        ? `A place has been needed since ${inWords(told.statement.says.since)}.`
        : null,
      told.statement.says.offeredOn
        ? 'One was offered. If you do not know of it, call us.'
        : 'We cannot give a date yet.',
    ),
    sentences('You can ask what help there is while you wait.', changed, writeBy(told)),
  ],
};

const keepPlace = 'Unless we ask, you need do nothing to keep your place.';
const changed = 'Has something changed, or got harder? Call us.';
const urgent = ['Emergency: call 999.', 'Urgent help: 111.'];

function joined({ statement }: Told): string | null {
  const { joinedOn } = statement.says;
  return joinedOn ? `You joined on ${inWords(joinedOn)}.` : null;
}

function mostWait({ statement }: Told): string | null {
  const { fromWeeks, toWeeks } = statement.says;
  return fromWeeks && toWeeks ? `Most people wait ${fromWeeks} to ${toWeeks} weeks.` : null;
}

/** What is known of a date: one was offered, one is hoped for by a month that is not over, or none. */
function offer({ statement, today }: Told): string {
  const { offeredOn, offerByMonth } = statement.says;
  if (offeredOn) return 'A date was offered. If you do not know it, call us.';
  return offerByMonth && offerByMonth >= today.slice(0, 7)
    ? `We hope to offer a date by ${monthInWords(offerByMonth)}.`
    : 'We cannot give a date yet.';
}

const monthInWords = (month: string): string => inWords(`${month}-01`).split(' ').slice(2).join(' ');

function writeBy({ statement, today }: Told): string {
  const { nextUpdateOn } = statement.says;
  return nextUpdateOn && nextUpdateOn >= today
    ? `We will write again by ${inWords(nextUpdateOn)}.`
    : 'We will write again while you wait.';
}
