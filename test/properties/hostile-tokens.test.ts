import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorize } from '../../functions/authorize.ts';
import { tokensOf } from '../../shared/aws/token.ts';
import { Unauthorized } from '../../shared/aws/unauthorized.ts';
import { doorPartners, invocationAt } from '../services/messages.ts';
import {
  audience,
  issuer,
  type KeyServer,
  newKey,
  type SigningKey,
  startKeyServer,
} from '../unit/token-issuer.ts';
import { fuzzRuns } from './holds.ts';
import { hostileJson, hostileText } from './hostile-text.ts';

const monday = '2026-04-20T09:00:00Z';
const methodArn = 'arn:aws:execute-api:eu-west-2:111111111111:api1234567/live/POST/oauth/events';

let server: KeyServer;
let key: SigningKey;
let readToken: ReturnType<typeof tokensOf>;
beforeAll(async () => {
  server = await startKeyServer();
  key = await newKey('k-1');
  server.publish([key]);
  readToken = tokensOf({ issuer, audience, keysUrl: server.url });
});
afterAll(() => server?.stop());

/** Who a token speaks for; `Unauthorized` for nobody. Anything else that goes wrong is thrown on. */
async function told(authorizationToken: string): Promise<string> {
  try {
    const given = { ...invocationAt(monday), partners: doorPartners, readToken };
    return (await authorize({ methodArn, authorizationToken }, given)).principalId;
  } catch (error) {
    if (error instanceof Unauthorized) return error.name;
    throw error;
  }
}

const part = (text: string) => Buffer.from(text).toString('base64url');

/** The head of a token, or what stands in its place: every field of it may be anything. */
const head = fc
  .array(
    fc.tuple(fc.constantFrom('alg', 'kid', 'typ', 'jwk', 'jku', 'x5c', 'crit', 'b64', 'zip'), hostileJson),
    { maxLength: 4 },
  )
  .map((fields) => {
    const all = [['alg', '"RS256"'], ['kid', '"k-1"'], ...fields];
    return `{${all.map(([name, value]) => `"${name}":${value}`).join(',')}}`;
  });

describe('whatever stands where a token should', () => {
  it('speaks for nobody, and is no trouble of ours', async () => {
    const good = await key.sign({ client_id: 'mis-client' });
    const [, claims = '', signature = ''] = good.split('.');
    const token = fc.oneof(
      hostileText,
      fc.tuple(head, hostileJson).map(([one, two]) => `${part(one)}.${part(two)}.${signature}`),
      head.map((one) => `${part(one)}.${claims}.${signature}x`),
      fc.tuple(hostileText, hostileText, hostileText).map((parts) => parts.map(part).join('.')),
    );
    await fc.assert(
      fc.asyncProperty(token, async (text) => {
        expect(await told(`Bearer ${text}`)).toBe('Unauthorized');
      }),
      fuzzRuns(200),
    );
  });

  it('speaks for a partner only by its client, whatever else its claims hold', async () => {
    const claim = fc.constantFrom(
      'client_id',
      'azp',
      'sub',
      'iss',
      'aud',
      'exp',
      'nbf',
      'iat',
      'partner',
      'scope',
    );
    const claims = fc.dictionary(claim, fc.oneof(fc.jsonValue({ maxDepth: 2 }), hostileText));
    await fc.assert(
      fc.asyncProperty(claims, async (given) => {
        const [named] = [given.client_id, given.azp, given.sub].filter((one) => one !== undefined);
        const expected = named === 'mis-client' ? ['mis'] : ['nobody', 'Unauthorized'];
        expect(expected).toContain(await told(`Bearer ${await key.sign(given)}`));
      }),
      fuzzRuns(60),
    );
  });
});
