import { dayOf } from './languages/words-for.ts';
import { reasonFor } from './phrases.ts';
import type { DatedId } from './told-dates.ts';
import { type Paragraph, sentences, type Told, type Words } from './words.ts';

/**
 * What families read about something they raised: a complaint, or a concern before it is one. The word complaint is
 * in none of it, nor what it was about.
 */
export const complaintWords: Readonly<Record<string, Words>> = {
  'complaint-received': (told) => [
    received(told),
    toCome(told, {
      'COMPLAINT-ACK': 'complaint-received.what-by',
      'COMPLAINT-STAGE1': 'raised.answer-by',
    }),
    nothingToDo(told),
  ],

  'complaint-acknowledged': (told) => [
    sentences(told.say('raised.looking'), told.say('complaint-acknowledged.who')),
    toCome(told, { 'COMPLAINT-STAGE1': 'raised.answer-by', 'COMPLAINT-STAGE2': 'raised.answer-by' }),
    nothingToDo(told),
  ],

  'complaint-extended': (told) => [
    sentences(told.say('complaint-extended.more-time'), reasonFor(told, told.statement.says.reason ?? null)),
    toCome(told, {
      'COMPLAINT-STAGE1': 'raised.answer-by',
      'COMPLAINT-STAGE2': 'raised.answer-by',
      'COMPLAINT-NHS-6M': 'raised.answer-by',
    }),
    sentences(
      told.say('complaint-extended.ombudsman'),
      told.say('often.nothing-to-do'),
      told.say('often.rights-stay'),
    ),
  ],

  'complaint-answered': (told) => [
    answered(told),
    sentences(
      told.say('complaint-answered.unhappy'),
      told.say('complaint-answered.how'),
      ...toCome(told, { 'COMPLAINT-ASK-NEXT': 'complaint-answered.ask-by' }),
    ),
  ],

  'complaint-next-stage': (told) => [
    sentences(
      told.say('complaint-next-stage.asked'),
      told.say('complaint-next-stage.will'),
      told.say('complaint-next-stage.somebody-else'),
    ),
    toCome(told, {
      'COMPLAINT-STAGE2-ACK': 'complaint-next-stage.next-by',
      'COMPLAINT-STAGE2': 'raised.answer-by',
      'COMPLAINT-PANEL': 'complaint-next-stage.meet-by',
    }),
    nothingToDo(told),
  ],

  'complaint-action-done': ({ say }) => [
    sentences(say('complaint-action-done.said'), say('complaint-action-done.done')),
    sentences(say('complaint-action-done.not-done')),
  ],

  'complaint-withdrawn': ({ say }) => [
    sentences(say('complaint-withdrawn.took-back'), say('complaint-withdrawn.stopped')),
    sentences(say('often.call-if-wrong'), say('complaint-withdrawn.again')),
  ],

  'concern-received': (told) => [
    received(told),
    toCome(told, {
      'CONCERN-ACK': 'concern-received.who-by',
      'CONCERN-RESPOND': 'raised.answer-by',
    }),
    nothingToDo(told),
  ],

  'concern-acknowledged': (told) => [
    sentences(told.say('raised.looking')),
    toCome(told, { 'CONCERN-RESPOND': 'raised.answer-by' }),
    nothingToDo(told),
  ],

  'concern-closed': ({ say }) => [
    sentences(say('concern-closed.settled'), say('complaint-withdrawn.stopped')),
    sentences(say('often.call-if-wrong'), say('complaint-withdrawn.again')),
  ],

  'concern-answered': (told) => [answered(told), sentences(told.say('concern-answered.unhappy'))],
};

const received = ({ statement, say }: Told): Paragraph =>
  sentences(say('raised.thanks'), say('raised.got', { on: dayOf(statement.on) }));

const answered = ({ say }: Told): Paragraph =>
  sentences(say('raised.answer'), say('raised.on-its-way'), say('raised.not-come'));

const nothingToDo = ({ say }: Told): Paragraph => sentences(say('often.nothing-to-do'), say('raised.worse'));

/** The dates that are still to come, each in its words: one that has passed is told as late elsewhere. */
const toCome = ({ statement, today, say }: Told, messages: Readonly<Record<string, DatedId>>): Paragraph =>
  Object.entries(messages).flatMap(([clock, message]) => {
    const on = statement.dates[clock];
    return on && on >= today ? [say(message, { on: dayOf(on) })] : [];
  });
