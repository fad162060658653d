import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** A sign-in provider that says what a test has it say. */
export interface TestProvider {
  readonly issuer: string;
  /** What its next tokens say besides, or instead. */
  claims: JWTPayload;
  /** Whether it signs with the key that it publishes. */
  signsWell: boolean;
  /** Where it ends sessions; null for one that cannot. A provider is asked for it once. */
  endsAt: string | null;
  /** Forms that were posted for tokens. */
  readonly asked: URLSearchParams[];
  /** Goes where the sign-in leads, and gives the address that the browser is sent back to. */
  readonly answersTo: (url: string) => string;
  readonly stop: () => Promise<void>;
}

/** Starts one on a free port of this machine. Its time is the machine's, as is that of whoever reads its tokens. */
export async function startProvider(): Promise<TestProvider> {
  const [own, foreign] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const nonces = new Map<string, { readonly nonce: string; readonly client: string }>();
  const server = createServer(async (request, response) => {
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const { issuer } = provider;
    if (request.url?.endsWith('/openid-configuration'))
      return send(200, {
        ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
        ...{ jwks_uri: `${issuer}/keys`, id_token_signing_alg_values_supported: ['RS256'] },
        ...{ response_types_supported: ['code'], subject_types_supported: ['public'] },
        ...(provider.endsAt === null ? {} : { end_session_endpoint: provider.endsAt }),
      });
    if (request.url === '/keys')
      return send(200, {
        keys: [{ ...(await exportJWK(own.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' }],
      });
    const form = new URLSearchParams(await text(request));
    provider.asked.push(form);
    const begun = nonces.get(form.get('code') ?? '');
    if (begun === undefined) return send(400, { error: 'invalid_grant' });
    const at = Math.floor(Date.now() / 1000);
    const said = {
      ...{ iss: issuer, sub: 'somebody', aud: begun.client, nonce: begun.nonce, iat: at, exp: at + 300 },
      ...{ email: 'Manager@hull.example', email_verified: true, ...provider.claims },
    };
    const key = provider.signsWell ? own.privateKey : foreign.privateKey;
    const id_token = await new SignJWT(said).setProtectedHeader({ alg: 'RS256', kid: 'k' }).sign(key);
    return send(200, { access_token: 'a', token_type: 'Bearer', expires_in: 300, id_token });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const provider: TestProvider = {
    issuer: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ...{ claims: {}, signsWell: true, endsAt: null, asked: [] },
    answersTo: (url) => {
      const { searchParams: asked } = new URL(url);
      const code = randomUUID();
      nonces.set(code, { nonce: asked.get('nonce') ?? '', client: asked.get('client_id') ?? '' });
      return `${asked.get('redirect_uri')}?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`;
    },
    stop: () => new Promise((done) => void server.close(() => done())),
  };
  return provider;
}
