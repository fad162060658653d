import { SQSClient } from '@aws-sdk/client-sqs';
import { Stop, said } from './stop.ts';

/** Which credentials of AWS: of this profile or, when null, those of the environment; and for which region. */
export interface AwsAsked {
  readonly profile: string | null;
  readonly region: string;
  /** Where the service is asked. */
  readonly endpoint: string;
}

/**
 * A client of SQS with the credentials that were found: it also knows them for whatever else is to be signed. Throws
 * `Stop` with what to do when there are none.
 */
export async function awsClient({ profile, region, endpoint }: AwsAsked): Promise<SQSClient> {
  const client = new SQSClient({ region, endpoint, maxAttempts: 1, ...(profile !== null && { profile }) });
  try {
    await client.config.credentials();
    return client;
  } catch (error) {
    client.destroy();
    const where = profile === null ? 'the environment' : `the profile ${profile}`;
    throw new Stop(
      `No credentials of AWS were found in ${where} (${said(error).replace(/\.$/, '')}). Set AWS_ACCESS_KEY_ID and ` +
        `AWS_SECRET_ACCESS_KEY, say --profile NAME, or say --token-url URL if you sign in with a client id and a secret.`,
    );
  }
}

/** The region an address of AWS names; else the one that was asked for, or that of the environment, or London. */
export function regionOf(url: string, asked: string | null, env: NodeJS.ProcessEnv): string {
  const named = /^(?:sqs|[a-z0-9-]+\.execute-api)\.([a-z]{2}(?:-[a-z]+)+-\d)\./.exec(
    new URL(url).hostname,
  )?.[1];
  return asked ?? named ?? env.AWS_REGION ?? 'eu-west-2';
}
