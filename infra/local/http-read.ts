import type { IncomingMessage } from 'node:http';

/** A request over HTTP, read whole. */
export interface ReadRequest {
  readonly method: string;
  /** As it was sent, still percent-encoded, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string[]>>;
  /** As they were sent, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The values of a header, by its name in small letters, with commas between them. */
  header(name: string): string | undefined;
  readonly body: Buffer;
  readonly sourceIp: string;
}

/** Somebody who sends more than this is not read to the end. */
const DRAINED_BYTES = 64 * 1024 * 1024;

/** Reads a request whole; a body of more than `limit` bytes is read and let go. `gone` is one that broke off. */
export async function readRequest(
  incoming: IncomingMessage,
  limit: number,
): Promise<ReadRequest | 'too-large' | 'gone'> {
  const body = await bodyOf(incoming, limit);
  if (typeof body === 'string') return body;
  const { method = 'GET', url = '/', rawHeaders, headers, socket } = incoming;
  const [path = '/', search = ''] = splitAt(url, '?');
  const pairs = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : [],
  );
  return {
    method,
    path,
    query: queryOf(search),
    headers: pairs,
    header: (name) => {
      const found = headers[name];
      return Array.isArray(found) ? found.join(',') : found;
    },
    body,
    sourceIp: socket.remoteAddress ?? '127.0.0.1',
  };
}

function bodyOf(incoming: IncomingMessage, limit: number): Promise<Buffer | 'too-large' | 'gone'> {
  return new Promise((resolve) => {
    let chunks: Buffer[] = [];
    let bytes = 0;
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= limit) chunks.push(chunk);
      else chunks = [];
      if (bytes > DRAINED_BYTES) incoming.destroy();
    });
    incoming.once('end', () => resolve(bytes > limit ? 'too-large' : Buffer.concat(chunks)));
    incoming.once('error', () => resolve('gone'));
    incoming.once('close', () => resolve('gone'));
  });
}

function splitAt(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function queryOf(search: string): Record<string, string[]> {
  const names = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(search))
    names.set(name, [...(names.get(name) ?? []), value]);
  return Object.fromEntries(names);
}
