import { SESClient, type SESClientConfig, SendRawEmailCommand } from '@aws-sdk/client-ses';
import * as z from 'zod';

/** How an email leaves: the client, and what SES is told with every one. */
export interface Ses {
  readonly client: SESClient;
  readonly configurationSet: string;
  /** The one address we send from. */
  readonly sender: string;
}

/** One email to one recipient, ready to go. */
export interface RawEmail {
  readonly to: string;
  readonly mime: Uint8Array;
  readonly tags: Readonly<Record<string, string>>;
}

/** What SES did with an email: took it, refused it for certain, or we cannot know. */
export type Handed =
  | { readonly kind: 'taken'; readonly sesMessageId: string }
  | { readonly kind: 'refused'; readonly error: unknown }
  | { readonly kind: 'unknown'; readonly error: unknown };

/**
 * A client that asks once: `SendRawEmail` has no idempotency token, so a second try could be a second email. Slow
 * answers are given up while the function still has time to say so. It finds its place in the environment, unless said.
 */
export const sesClient = (
  place: Pick<SESClientConfig, 'endpoint' | 'region' | 'credentials'> = {},
): SESClient =>
  new SESClient({
    ...place,
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
  });

/**
 * Hands one email to SES. An answer of 4xx is a definite refusal, throttling included, and so is a connection that
 * never came about; no answer, a late one, or the service's own fault leaves open whether the email went. Tags may hold only letters, digits, `-` and `_`, and come
 * back with every event of the email (https://docs.aws.amazon.com/ses/latest/APIReference/API_MessageTag.html).
 */
export async function handOver({ client, configurationSet, sender }: Ses, email: RawEmail): Promise<Handed> {
  const command = new SendRawEmailCommand({
    Source: sender,
    Destinations: [email.to],
    RawMessage: { Data: email.mime },
    ConfigurationSetName: configurationSet,
    Tags: Object.entries(email.tags).map(([Name, Value]) => ({ Name, Value })),
  });
  try {
    const { MessageId } = await client.send(command);
    return { kind: 'taken', sesMessageId: MessageId ?? '' };
  } catch (error) {
    return { kind: isRefusal(error) ? 'refused' : 'unknown', error };
  }
}

const neverLeft = z.object({ code: z.enum(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']) });
const answered = z.object({ $metadata: z.object({ httpStatusCode: z.number() }) });
const requestTimeout = 408;

function isRefusal(error: unknown): boolean {
  if (neverLeft.safeParse(error).success) return true;
  const { success, data } = answered.safeParse(error);
  if (!success) return false;
  const status = data.$metadata.httpStatusCode;
  return status >= 400 && status < 500 && status !== requestTimeout;
}
