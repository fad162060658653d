/**
 * Nobody we know: the one error an authorizer throws on purpose. API Gateway answers 401 when the message is this word.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html
 */
export class Unauthorized extends Error {
  override readonly name = 'Unauthorized';

  /** `why` is a code for the log, never the token or what is in it. */
  constructor(why: string) {
    super('Unauthorized', { cause: new Error(why) });
  }
}
