import { GenerateMacCommand, type KMSClient } from '@aws-sdk/client-kms';
import type { Mac } from './month-keys.ts';
import { calling, TryAgain } from './try-again.ts';

/** Bytes made with a key that never leaves KMS. https://docs.aws.amazon.com/kms/latest/developerguide/hmac.html */
export const macBy =
  (kms: KMSClient, KeyId: string): Mac =>
  async (message) => {
    const command = new GenerateMacCommand({
      ...{ KeyId, MacAlgorithm: 'HMAC_SHA_256', Message: new TextEncoder().encode(message) },
    });
    const { Mac } = await calling('Making the key of the month', kms.send(command));
    if (Mac === undefined) throw new TryAgain('Making the key of the month');
    return Mac;
  };
