import type { SendRequest } from './ses-request.ts';

/** What becomes of mail to an address, where it is not simply delivered. */
export type Trouble = 'permanent' | 'transient' | 'complaint';

/** An email as SES accepted it. `at` is an ISO instant. */
export interface SentEmail extends SendRequest {
  readonly at: string;
  readonly messageId: string;
  readonly outcome: 'delivered' | Trouble;
}

/** Something SES tells its event destinations, so many seconds after it accepted the email. */
export interface SesEvent {
  readonly afterSeconds: number;
  readonly type: 'SEND' | 'DELIVERY' | 'BOUNCE' | 'COMPLAINT';
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * All that SES will tell of one email, in order, in the shapes it publishes to SNS
 * (https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html).
 */
export function eventsOf(email: SentEmail): readonly SesEvent[] {
  const mail = mailObject(email);
  const event = (type: SesEvent['type'], afterSeconds: number, details: object): SesEvent => {
    const name = type.charAt(0) + type.slice(1).toLowerCase();
    return { type, afterSeconds, body: { eventType: name, mail, [name.toLowerCase()]: details } };
  };
  const send = event('SEND', 1, {});
  const delivery = event('DELIVERY', 4, deliveryObject(email, 4));
  switch (email.outcome) {
    case 'delivered':
      return [send, delivery];
    case 'complaint':
      return [send, delivery, event('COMPLAINT', 600, complaintObject(email, 600))];
    case 'permanent':
    case 'transient':
      return [send, event('BOUNCE', 6, bounceObject(email, email.outcome, 6))];
    default:
      return email.outcome satisfies never;
  }
}

function mailObject({ at, from, to, messageId, headers, subject, tags, configurationSet }: SentEmail) {
  const own = Object.entries(tags).map(([name, value]) => [name, [value]]);
  const set = configurationSet === undefined ? {} : { 'ses:configuration-set': [configurationSet] };
  return {
    timestamp: at,
    source: from,
    sendingAccountId: '000000000000',
    messageId,
    destination: to,
    headersTruncated: false,
    headers,
    commonHeaders: { from: [from], to, messageId, subject },
    tags: { ...set, 'ses:from-domain': [from.split('@')[1]], ...Object.fromEntries(own) },
  };
}

function deliveryObject({ at, to }: SentEmail, seconds: number) {
  return {
    timestamp: later(at, seconds),
    processingTimeMillis: seconds * 1000,
    recipients: to,
    smtpResponse: '250 2.6.0 Message received',
    reportingMTA: 'a1.smtp-out.amazonses.example',
  };
}

function bounceObject(email: SentEmail, kind: 'permanent' | 'transient', seconds: number) {
  const permanent = kind === 'permanent';
  const status = permanent ? '5.1.1' : '4.2.2';
  const diagnosticCode = permanent ? 'smtp; 550 5.1.1 user unknown' : 'smtp; 452 4.2.2 mailbox full';
  const recipient = (emailAddress: string) => ({ emailAddress, action: 'failed', status, diagnosticCode });
  return {
    feedbackId: `${email.messageId}-bounce`,
    bounceType: permanent ? 'Permanent' : 'Transient',
    bounceSubType: permanent ? 'General' : 'MailboxFull',
    bouncedRecipients: email.to.map(recipient),
    timestamp: later(email.at, seconds),
    reportingMTA: 'dsn; a1.smtp-out.amazonses.example',
  };
}

function complaintObject(email: SentEmail, seconds: number) {
  return {
    feedbackId: `${email.messageId}-complaint`,
    complaintSubType: null,
    complainedRecipients: email.to.map((emailAddress) => ({ emailAddress })),
    timestamp: later(email.at, seconds),
    complaintFeedbackType: 'abuse',
    arrivalDate: later(email.at, seconds),
  };
}

function later(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString();
}
