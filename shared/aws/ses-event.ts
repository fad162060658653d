import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { type IsoInstant, isoInstant } from '../domain/moment.ts';

const timestamp = z.string().transform((text) => isoInstant(Temporal.Instant.from(text)));

const mail = z.object({
  timestamp,
  messageId: z.string(),
  /** Each tag with its values; ours and SES's own. */
  tags: z.record(z.string(), z.array(z.string())).default({}),
});

/**
 * What SES publishes about an email, as far as we read it. Recipients are left out: the email knows its own.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
const sesEvent = z.discriminatedUnion('eventType', [
  z.object({ eventType: z.literal('Send'), mail }),
  z.object({ eventType: z.literal('Delivery'), mail, delivery: z.object({ timestamp }) }),
  z.object({
    eventType: z.literal('Bounce'),
    mail,
    bounce: z.object({ timestamp, bounceType: z.enum(['Permanent', 'Transient', 'Undetermined']) }),
  }),
  z.object({ eventType: z.literal('Complaint'), mail, complaint: z.object({ timestamp }) }),
  z.object({ eventType: z.literal('Reject'), mail }),
  z.object({ eventType: z.literal('Rendering Failure'), mail }),
  z.object({ eventType: z.literal('DeliveryDelay'), mail, deliveryDelay: z.object({ timestamp }) }),
]);

type SesEvent = z.infer<typeof sesEvent>;

/** What became of an email. `passing` is trouble that SES still tries to overcome, or that says nothing of the address. */
export type Became = 'sent' | 'delivered' | 'bounced' | 'complained' | 'failed' | 'passing';

/** News of one email. */
export interface News {
  /** Our own name for it; null for an email that carries none, which is not ours. */
  readonly emailId: string | null;
  readonly sesMessageId: string;
  /** When SES took the email. */
  readonly takenAt: IsoInstant;
  readonly became: Became;
  /** When it became so. */
  readonly at: IsoInstant;
}

/** Reads one event of SES as SNS delivers it raw. Throws for what is not one: it is then parked for a person. */
export function newsOf(body: string): News {
  const event = sesEvent.parse(JSON.parse(body));
  const { messageId, timestamp: takenAt, tags } = event.mail;
  const emailId = tags.emailId?.[0] ?? null;
  return { emailId, sesMessageId: messageId, takenAt, ...becameOf(event) };
}

function becameOf(event: SesEvent): Pick<News, 'became' | 'at'> {
  switch (event.eventType) {
    case 'Send':
      return { became: 'sent', at: event.mail.timestamp };
    case 'Delivery':
      return { became: 'delivered', at: event.delivery.timestamp };
    case 'Bounce':
      return {
        became: event.bounce.bounceType === 'Permanent' ? 'bounced' : 'passing',
        at: event.bounce.timestamp,
      };
    case 'Complaint':
      return { became: 'complained', at: event.complaint.timestamp };
    case 'Reject':
    case 'Rendering Failure':
      return { became: 'failed', at: event.mail.timestamp };
    case 'DeliveryDelay':
      return { became: 'passing', at: event.deliveryDelay.timestamp };
    default:
      return event satisfies never;
  }
}
