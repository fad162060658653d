import { type IsoDate, inWords } from '../domain/moment.ts';
import { isForFamily, phraseFor } from './phrases.ts';
import { type Paragraph, sentences, type Words } from './words.ts';

/** What families read when something we told them is no longer true, or never was. */
export const correctionWords: Readonly<Record<string, Words>> = {
  'date-changed': ({ statement }) => [
    sentences('We told you a date, and it has changed.', 'We are sorry.'),
    ...Object.entries(statement.dates).map(([key, now]) =>
      changed(key, { was: statement.says[`was:${key}`] ?? null, now }),
    ),
    sentences('We write so that you have the right dates.'),
  ],

  'told-in-error': ({ statement }) => {
    const { toldOn, aboutNotice } = statement.says;
    const about = subjects[aboutNotice ?? ''] ?? '';
    return [
      sentences(
        toldOn ? `On ${inWords(toldOn)} we wrote to you${about}.` : `We wrote to you${about}.`,
        'That email was wrong.',
        'We are sorry.',
        'Please take no notice of it.',
      ),
      sentences('If we sent you a letter too, or you have acted on the email, please call us.'),
    ];
  },
};

const subjects: Readonly<Record<string, string>> = {
  'request-received': ' about a request',
  'will-assess': ' about the next step',
  'decision-made': ' about a decision',
  'draft-ready': ' about a draft',
  'views-received': ' about your views',
  'request-withdrawn': ' to say we had stopped',
  'exception-claimed': ' to say we might take longer',
  'review-arranged': ' about a meeting',
  'review-invited': ' about a meeting',
  'review-called-off': ' about a meeting',
  'review-held': ' about a meeting',
  'review-goes-on': ' about the next step',
  'changes-proposed': ' about a draft',
  'changes-views-received': ' about your views',
  'late-forecast': ' to say we would be late',
  'contact-changed': ' about your contact',
  'complaint-received': ' about what you raised with us',
  'complaint-acknowledged': ' about what you raised with us',
  'complaint-extended': ' to say we need more time',
  'complaint-answered': ' about an answer',
  'complaint-next-stage': ' about what you raised with us',
  'complaint-action-done': ' about something we said we had done',
  'complaint-withdrawn': ' to say we had stopped',
  'concern-received': ' about what you raised with us',
  'concern-acknowledged': ' about what you raised with us',
  'concern-answered': ' about an answer',
  'enquiry-received': ' about a question',
  'mediation-asked': ' about mediation',
  'agreement-reached': ' about an agreement',
  'appeal-heard': ' about an appeal',
  'appeal-step': ' about an appeal',
};

const expectation = 'expected:';

/** What a date was of, as the subject of a sentence; an appeal's day is only ever the earliest it can be. */
function subjectOf(key: string): string {
  if (key === 'APPEAL') return 'The earliest your last day to appeal can be';
  if (key.startsWith(expectation)) return `The day we expect to ${phraseFor(key.slice(expectation.length))}`;
  return isForFamily(key) ? `Your last day to ${phraseFor(key)}` : `The date for us to ${phraseFor(key)}`;
}

function changed(key: string, { was, now }: { was: IsoDate | null; now: IsoDate | null }): Paragraph {
  const subject = subjectOf(key);
  const before = was === null ? null : `${subject} was ${inWords(was)}.`;
  if (now === null) return sentences(before ?? `${subject} was in an email.`, 'That date no longer stands.');
  return sentences(
    before,
    before === null ? `${subject} is now ${inWords(now)}.` : `It is now ${inWords(now)}.`,
    key === 'APPEAL' ? 'Please check the letter.' : null,
  );
}
