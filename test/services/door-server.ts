import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { HttpAnswer } from '../../shared/aws/problem.ts';
import { type At, askOf, postTo } from './door-world.ts';

/** Something the server does once instead of answering as the door does. */
export type Trouble =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | 'hangs-up';

/** The HTTPS door on a port of this machine, with a gateway before it that checks keys, signatures and tokens. */
export interface DoorServer {
  readonly url: string;
  /** The bodies that came to the door, and what the tokens were that were given. */
  readonly posted: string[];
  readonly tokens: string[];
  /** What goes wrong with the next requests, in order; null for one that goes well. */
  readonly troubles: (Trouble | null)[];
  /** Called with the number of requests that have been posted; each is answered only once that has ended. */
  onPost: (count: number) => Promise<void>;
  at: At;
  /** Ends once nothing is being answered, also to those who have gone meanwhile. */
  settled(): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts it. The IAM partner is `trust` with the secret `local`; the OAuth partner is `mis` with the secret `s`. */
export async function startDoorServer(port: number, at: At): Promise<DoorServer> {
  let answering: readonly Promise<void>[] = [];
  const server = createServer((request, response) => {
    answering = [...answering, serve(request, response)];
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const world: DoorServer = {
    ...{ url: `http://127.0.0.1:${port}`, posted: [], tokens: [], troubles: [], onPost: async () => {}, at },
    settled: () => Promise.allSettled(answering),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return world;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const trouble = request.url === '/token' ? null : (world.troubles.shift() ?? null);
    if (trouble === 'hangs-up') return void response.destroy();
    const answer =
      trouble !== null
        ? { statusCode: trouble.status, headers: trouble.headers ?? {}, body: '{"message":"trouble"}' }
        : await answerTo(world, { request, body });
    response.writeHead(answer.statusCode, answer.headers).end(answer.body);
  }
}

interface Came {
  readonly request: IncomingMessage;
  readonly body: string;
}

const refused = (statusCode: number, detail: string): HttpAnswer => ({
  ...{
    statusCode,
    headers: { 'content-type': 'application/problem+json' },
    body: JSON.stringify({ detail }),
  },
});

async function answerTo(world: DoorServer, { request, body }: Came): Promise<HttpAnswer> {
  const { method = '', url = '', headers } = request;
  if (url === '/token') return tokenFor(world, body);
  if (headers['x-api-key'] !== 'key') return refused(403, 'The API key is missing or wrong.');
  const isOauth = url.startsWith('/oauth/');
  const by = isOauth ? 'mis' : 'trust';
  const token = world.tokens.at(-1);
  if (isOauth && (token === undefined || headers.authorization !== `Bearer ${token}`))
    return refused(401, 'The token is not good any more.');
  if (!isOauth && !isSigned({ request, body }, 'local')) return refused(403, 'The signature does not match.');
  if (method === 'GET') return askOf(world.at, url, by);
  world.posted.push(body);
  await world.onPost(world.posted.length);
  return postTo(world.at, { body, by, headers: { 'Content-Type': headers['content-type'] ?? '' } });
}

function tokenFor(world: DoorServer, body: string): HttpAnswer {
  const form = new URLSearchParams(body);
  const isGood = form.get('grant_type') === 'client_credentials' && form.get('client_secret') === 's';
  if (!isGood) return { statusCode: 401, headers: {}, body: '{"error":"invalid_client"}' };
  const token = `token-${world.tokens.length + 1}`;
  world.tokens.push(token);
  const given = JSON.stringify({ access_token: token, token_type: 'Bearer', expires_in: 300 });
  return { statusCode: 200, headers: { 'content-type': 'application/json' }, body: given };
}

/**
 * Whether a request is signed with this secret, worked out here from the words of AWS and not with its library:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
function isSigned({ request, body }: Came, secret: string): boolean {
  const { authorization = '' } = request.headers;
  const [, scope = '', names = '', signature = ''] =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/([^,]+), SignedHeaders=([^,]+), Signature=(.+)$/.exec(
      authorization,
    ) ?? [];
  const path = (request.url ?? '').split('/').map(encodeURIComponent).join('/');
  const signed = names.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`);
  const canonical = [request.method, path, '', signed.join(''), names, sha256(body)].join('\n');
  const at = String(request.headers['x-amz-date']);
  const toSign = ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<Buffer | string>((before, part) => hmac(before, part), `AWS4${secret}`);
  const isNamed = ['host', 'x-amz-date', 'x-api-key'].every((name) => names.split(';').includes(name));
  return isNamed && scope.includes('/execute-api/') && hmac(key, toSign).toString('hex') === signature;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: Buffer | string, text: string): Buffer => createHmac('sha256', key).update(text).digest();
