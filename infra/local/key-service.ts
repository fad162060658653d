import { createHmac } from 'node:crypto';
import * as z from 'zod';
import type { HttpReply } from './gateway-answers.ts';
import type { ReadRequest } from './http-read.ts';
import { json } from './token-issuer.ts';

/** The path that stands for KMS. */
export const KEY_SERVICE = '/local/kms/';

const Asked = z.object({ KeyId: z.string(), Message: z.base64(), MacAlgorithm: z.literal('HMAC_SHA_256') });

/**
 * The one call of KMS that the system makes, with a key that everybody knows.
 * https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateMac.html
 */
export function keyService(request: ReadRequest): HttpReply {
  const target = request.header('x-amz-target') ?? '';
  if (target !== 'TrentService.GenerateMac')
    return json(400, { __type: 'UnknownOperationException', message: `The local run has no ${target}.` });
  const asked = Asked.safeParse(JSON.parse(request.body.toString()));
  if (!asked.success)
    return json(400, { __type: 'ValidationException', message: z.prettifyError(asked.error) });
  const { KeyId, Message, MacAlgorithm } = asked.data;
  const mac = createHmac('sha256', `local ${KeyId}`).update(Buffer.from(Message, 'base64'));
  return json(200, { KeyId, MacAlgorithm, Mac: mac.digest('base64') });
}
