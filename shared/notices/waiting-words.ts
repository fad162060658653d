import { dayOf } from './languages/words-for.ts';
import { type Paragraph, sentences, type Told, type Words } from './words.ts';

/**
 * What families read while they wait for a service or for a place. Which one it is, is never said: the day they
 * joined tells one list from another.
 */
export const waitingWords: Readonly<Record<string, Words>> = {
  'joined-list': ({ statement, say }) => [
    sentences(
      say('joined-list.joined', { on: dayOf(statement.on) }),
      say('joined-list.on-it'),
      say('waiting.keep-place'),
    ),
    sentences(say('waiting.changed'), say('waiting.write')),
  ],

  'still-on-list': (told) => [
    sentences(
      told.say('still-on-list.still'),
      told.say('often.not-forgotten'),
      told.say('waiting.keep-place'),
      joined(told),
      mostWait(told),
      ...offer(told),
    ),
    sentences(told.say('waiting.changed'), writeBy(told)),
  ],

  'left-list': ({ statement: { says }, say }) => [
    sentences(
      says.since ? say('joined-list.joined', { on: dayOf(says.since) }) : say('left-list.was'),
      say('left-list.left'),
    ),
    sentences(say('left-list.news'), say('left-list.find-out')),
  ],

  'place-search': ({ statement, say }) => [
    sentences(say('place-search.needed', { on: dayOf(statement.on) }), say('place-search.looking')),
    sentences(say('place-search.should-know'), say('waiting.help-meanwhile'), say('place-search.write')),
  ],

  'still-searching': (told) => [
    sentences(
      told.say('still-searching.still'),
      told.say('often.not-forgotten'),
      told.statement.says.since
        ? told.say('still-searching.since', { on: dayOf(told.statement.says.since) })
        : null,
      ...(told.statement.says.offeredOn
        ? [told.say('still-searching.offered'), told.say('still-searching.call-if-unknown')]
        : [told.say('waiting.no-date')]),
    ),
    sentences(told.say('waiting.help-meanwhile'), told.say('waiting.changed'), writeBy(told)),
  ],

  'search-over': ({ say }) => [
    sentences(say('search-over.was'), say('search-over.not-needed')),
    sentences(say('left-list.news'), say('left-list.find-out')),
  ],
};

function joined({ statement, say }: Told): string | null {
  const { joinedOn } = statement.says;
  return joinedOn ? say('still-on-list.joined', { on: dayOf(joinedOn) }) : null;
}

function mostWait({ statement, say }: Told): string | null {
  const { fromWeeks, toWeeks } = statement.says;
  return fromWeeks && toWeeks
    ? say('still-on-list.most-wait', { from: Number(fromWeeks), to: Number(toWeeks) })
    : null;
}

/** What is known of a date: one was offered, one is hoped for by a month that is not over, or none. */
function offer({ statement, today, say }: Told): Paragraph {
  const { offeredOn, offerByMonth } = statement.says;
  if (offeredOn) return [say('still-on-list.offered'), say('still-on-list.call-if-unknown')];
  return sentences(
    offerByMonth && offerByMonth >= today.slice(0, 7)
      ? say('still-on-list.hope', { on: dayOf(`${offerByMonth}-01`) })
      : say('waiting.no-date'),
  );
}

function writeBy({ statement, today, say }: Told): string {
  const { nextUpdateOn } = statement.says;
  return nextUpdateOn && nextUpdateOn >= today
    ? say('waiting.write-by', { on: dayOf(nextUpdateOn) })
    : say('waiting.write');
}
