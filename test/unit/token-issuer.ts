import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export const issuer = 'https://issuer.example';
export const audience = 'send-events';

const madeAt = Date.parse('2026-04-20T09:00:00Z') / 1000;

/** One key of an issuer: it makes tokens, and its public half is what the issuer publishes. */
export interface SigningKey {
  readonly published: object;
  /** A token made on Monday 20 April 2026, at nine; it runs out so many seconds later, or never. */
  sign(claims: JWTPayload, seconds?: number | null): Promise<string>;
}

/** Makes a key, of RSA unless said. */
export async function newKey(kid: string, alg: string = 'RS256'): Promise<SigningKey> {
  const { publicKey, privateKey } = await generateKeyPair(alg);
  return {
    published: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' },
    sign: (claims, seconds = 3600) => {
      const lasts = seconds === null ? {} : { exp: madeAt + seconds };
      return new SignJWT({ iss: issuer, aud: audience, iat: madeAt, ...lasts, ...claims })
        .setProtectedHeader({ alg, kid })
        .sign(privateKey);
    },
  };
}

/** Where an issuer publishes its keys. Counts how often it is asked. */
export interface KeyServer {
  readonly url: string;
  readonly asked: () => number;
  /** From now on it publishes these, or answers with this status. */
  publish(what: readonly SigningKey[] | number): void;
  stop(): Promise<void>;
}

/** Starts the server on a free port of this machine. */
export async function startKeyServer(): Promise<KeyServer> {
  let published: readonly SigningKey[] | number = [];
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    const keys = typeof published === 'number' ? [] : published.map((key) => key.published);
    response.writeHead(typeof published === 'number' ? published : 200, {
      'content-type': 'application/json',
    });
    response.end(JSON.stringify({ keys }));
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/jwks.json`,
    asked: () => asked,
    publish: (what) => {
      published = what;
    },
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('Expected a port, found none.');
  return address.port;
}
