import type { IsoDate } from '../domain/moment.ts';
import { writeAgain } from '../domain/notice.ts';
import type { PlainId } from './languages/language.ts';
import { dayOf } from './languages/words-for.ts';
import { isForFamily, stepOf } from './phrases.ts';
import { writesAgain } from './told-dates.ts';
import { type Paragraph, sentences, type Told, type Words } from './words.ts';

/** What families read when something we told them is no longer true, or never was. */
export const correctionWords: Readonly<Record<string, Words>> = {
  'date-changed': (told) => [
    sentences(told.say('date-changed.changed'), told.say('often.sorry')),
    ...datesOf(told).map(([key, now]) =>
      changed(told, key, { was: told.statement.says[`was:${key}`] ?? null, now }),
    ),
    sentences(
      isOver(told) ? told.say('date-changed.do-not-know-why') : null,
      writesAgain(told, 'often.write-again-by'),
    ),
  ],

  'told-in-error': (told) => [
    sentences(
      wrote(told),
      told.say('told-in-error.wrong'),
      told.say('often.sorry'),
      told.say('told-in-error.no-notice'),
    ),
    sentences(told.say('told-in-error.letter-too')),
  ],
};

/** Whether no new date stands in place of the old: then the email has no right date to give. */
const isOver = (told: Told): boolean => datesOf(told).every(([, now]) => now === null);

/** The dates that changed: when we write again is no such date. */
const datesOf = ({ statement }: Told) =>
  Object.entries(statement.dates).filter(([name]) => name !== writeAgain);

function wrote({ statement, say }: Told): string {
  const { toldOn, aboutNotice } = statement.says;
  const subject = subjects[aboutNotice ?? ''];
  if (subject === undefined)
    return toldOn ? say('told-in-error.wrote-on', { on: dayOf(toldOn) }) : say('told-in-error.wrote');
  const about = say(subject);
  return toldOn
    ? say('told-in-error.wrote-about-on', { on: dayOf(toldOn), about })
    : say('told-in-error.wrote-about', { about });
}

type AboutId = Extract<PlainId, `about.${string}`>;

const subjects: Readonly<Record<string, AboutId>> = {
  'request-received': 'about.request',
  'will-assess': 'about.next-step',
  'will-assess-after-all': 'about.next-step',
  'decision-made': 'about.decision',
  'draft-ready': 'about.draft',
  'views-received': 'about.views',
  'request-withdrawn': 'about.stopped',
  'exception-claimed': 'about.longer',
  'review-arranged': 'about.meeting',
  'review-invited': 'about.meeting',
  'review-called-off': 'about.meeting',
  'review-held': 'about.meeting',
  'review-goes-on': 'about.next-step',
  'changes-proposed': 'about.draft',
  'changes-views-received': 'about.views',
  'late-forecast': 'about.late',
  'contact-changed': 'about.contact',
  'complaint-received': 'about.raised',
  'complaint-acknowledged': 'about.raised',
  'complaint-extended': 'about.more-time',
  'complaint-answered': 'about.answer',
  'complaint-next-stage': 'about.raised',
  'complaint-action-done': 'about.done',
  'complaint-withdrawn': 'about.stopped',
  'concern-received': 'about.raised',
  'concern-acknowledged': 'about.raised',
  'concern-closed': 'about.stopped',
  'concern-answered': 'about.answer',
  'enquiry-received': 'about.question',
  'mediation-asked': 'about.mediation',
  'agreement-reached': 'about.agreement',
  'appeal-heard': 'about.appeal',
  'appeal-step': 'about.appeal',
};

const messages = {
  ours: { was: 'date-changed.ours-was', is: 'date-changed.ours-is', told: 'date-changed.ours-told' },
  yours: { was: 'date-changed.yours-was', is: 'date-changed.yours-is', told: 'date-changed.yours-told' },
  expected: {
    was: 'date-changed.expected-was',
    is: 'date-changed.expected-is',
    told: 'date-changed.expected-told',
  },
  appeal: { was: 'date-changed.appeal-was', is: 'date-changed.appeal-is', told: 'date-changed.appeal-told' },
} as const;

const expectation = 'expected:';

/** Whose date it is, and what for; an appeal's day is only ever the earliest it can be. */
function subjectOf(key: string) {
  if (key === 'APPEAL') return { kind: 'appeal', step: null } as const;
  if (key.startsWith(expectation))
    return { kind: 'expected', step: stepOf(key.slice(expectation.length)) } as const;
  return { kind: isForFamily(key) ? 'yours' : 'ours', step: stepOf(key) } as const;
}

interface Change {
  readonly was: IsoDate | null;
  readonly now: IsoDate | null;
}

function changed(told: Told, key: string, { was, now }: Change): Paragraph {
  const { say } = told;
  const before = was === null ? null : dateOf(told, key, { on: was, tense: 'was' });
  if (now === null) return sentences(before ?? inAnEmail(told, key), say('date-changed.no-longer'));
  return sentences(
    before,
    before === null
      ? dateOf(told, key, { on: now, tense: 'is' })
      : say('date-changed.now', { on: dayOf(now) }),
    key === 'APPEAL' ? say('date-changed.check-letter') : null,
  );
}

interface When {
  readonly on: IsoDate;
  readonly tense: 'was' | 'is';
}

function dateOf({ say }: Told, key: string, { on, tense }: When): string {
  const { kind, step } = subjectOf(key);
  return step === null
    ? say(messages[kind][tense], { on: dayOf(on) })
    : say(messages[kind][tense], { on: dayOf(on), what: say(step) });
}

function inAnEmail({ say }: Told, key: string): string {
  const { kind, step } = subjectOf(key);
  return step === null ? say(messages[kind].told) : say(messages[kind].told, { what: say(step) });
}
