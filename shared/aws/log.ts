import { Logger } from '@aws-lambda-powertools/logger';

/** Every line we log: its level and its sentence. Personal data never goes into a line; a case is `area/ref`. */
const catalogue = {
  'event-queued': ['info', 'A partner event was taken at the HTTPS door, and is on its way to its case.'],
  'caller-unknown': ['warn', 'Somebody signed in well whom the partner register does not know.'],
  'token-refused': ['warn', 'Somebody asked with a token that does not count, or with none.'],
  'event-taken': ['info', 'A partner event was taken in.'],
  'event-known': ['info', 'A partner event had been taken in before; nothing changed.'],
  'event-refused': ['warn', 'A partner event was refused, and kept with the reasons.'],
  'tick-done': ['info', 'A case was looked at because the time had come.'],
  'deed-taken': ['info', 'Something we did or learned was added to a case.'],
  'deed-known': ['info', 'A deed had been added before; nothing changed.'],
  'case-unknown': ['warn', 'A tick or a deed came for a case that is not there; nothing was done.'],
  'case-conflict': ['info', 'Somebody else changed the case meanwhile; it is decided again.'],
  'try-again': ['warn', 'Something did not work this time; it will be tried again.'],
  bug: ['error', 'Something that must not happen has happened.'],
  'sweep-done': ['info', 'What is due was handed to the queues.'],
  'sweep-unfinished': ['warn', 'There was more due than one sweep has time for; the next one goes on.'],
  'due-parked': ['error', 'A due row was tried too often and is parked; it waits for a person.'],
  'message-parked': ['error', 'A message failed every time and is parked; it waits for a person.'],
  'email-sent': ['info', 'An email was handed to SES.'],
  'email-resolved': ['info', 'An email whose claim had run out was found to be sent.'],
  'email-refused': ['error', 'SES refused an email for good.'],
  'mail-nothing': ['info', 'There was nothing left to say; no email was sent.'],
  'address-unwanted': [
    'info',
    'An address was not written to: its reader said in another case that it is not theirs.',
  ],
  'mail-waits': ['info', 'An email waits: another sender has it, or its feedback may still come.'],
  'words-missing': ['warn', 'A message is missing in a language, or will not do; English stands in.'],
  'report-done': ['info', 'A report went to all who get it, and waits for its next time.'],
  'report-waits': ['warn', 'Somebody did not get a report yet; it is looked at again.'],
  'report-case-unread': ['error', 'A case could not be counted; the reports of its area leave it out.'],
  'partner-unreached': ['warn', 'An email to the contact of a partner failed; see the partner register.'],
  'page-answered': ['info', 'Somebody answered on a page of ours; it is on its way to its case.'],
  'manager-looked': ['info', 'Somebody who is signed in looked at a page of managers.'],
  'manager-unknown': [
    'warn',
    'Somebody signed in whom the directory does not name for the pages of managers.',
  ],
  'sign-in-failed': ['warn', 'A sign-in to the pages of managers did not count.'],
  'feedback-taken': ['info', 'What became of an email was noted.'],
  'feedback-known': ['info', 'What became of an email had been noted before.'],
  'feedback-unknown': ['warn', 'Feedback came for an email that is not ours; it was left.'],
} as const satisfies Readonly<Record<string, readonly ['info' | 'warn' | 'error', string]>>;

export type LogCode = keyof typeof catalogue;

/** What a line is about. Nothing else may be logged: no names, no addresses, nothing a partner posted. */
export interface About {
  /** `area/ref`. */
  readonly case?: string;
  readonly outcome?: string;
  readonly partner?: string;
  readonly message?: string;
  readonly email?: string;
  readonly count?: number;
  readonly row?: string;
  /** A language and the key of one of its messages. */
  readonly language?: string;
  readonly key?: string;
  readonly error?: unknown;
}

/** Writes one line of the catalogue. */
export type Log = (code: LogCode, about?: About) => void;

/** The logger behind `log`, for the middleware that adds the invocation to each line. */
export const logger = new Logger();

/** The log of the running function, in JSON. */
export const log: Log = (code, { error, ...about } = {}) => {
  const [level, message] = catalogue[code];
  logger[level]({ ...about, message, code }, error === undefined ? {} : { error: errorOf(error) });
};

const errorOf = (error: unknown): Error =>
  error instanceof Error ? error : new Error(`Expected an Error, found ${typeof error}.`);
