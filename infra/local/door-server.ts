import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AnswerType, GatewayAnswers, HttpReply } from './gateway-answers.ts';
import { type ReadRequest, readRequest } from './http-read.ts';

export interface DoorServerOptions {
  readonly port: number;
  /** What is answered before there is a request, or when something of ours breaks. */
  readonly answers: GatewayAnswers;
  readonly handle: (request: ReadRequest) => Promise<HttpReply>;
  readonly onFault: (error: unknown) => void;
  /** How long a request may take to come whole, in milliseconds of the machine; 30 seconds unless said. */
  readonly patienceMs?: number;
}

/** The HTTP server before the gateway. */
export interface DoorServer {
  readonly url: string;
  stop(): Promise<void>;
}

// What API Gateway takes: https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
const BODY_BYTES = 10 * 1024 * 1024;
const HEADER_BYTES = 10_240;

// Of the machine's time: somebody who sends this slowly has gone.
const PATIENCE_MS = 30_000;

/**
 * Listens on loopback, and answers whatever comes: broken requests, headers and bodies that are too large or never end.
 * None of them ends the server, and none is a 5xx.
 */
export async function startDoorServer(options: DoorServerOptions): Promise<DoorServer> {
  const { patienceMs: requestTimeout = PATIENCE_MS } = options;
  const timeouts = { headersTimeout: requestTimeout, requestTimeout, connectionsCheckingInterval: 500 };
  const server = createServer({ ...timeouts, maxHeaderSize: HEADER_BYTES });
  const answer = (incoming: IncomingMessage, response: ServerResponse): void => {
    void answered(incoming, response, options);
  };
  server.on('request', answer);
  server.on('checkContinue', (incoming: IncomingMessage, response: ServerResponse) => {
    if (Number(incoming.headers['content-length'] ?? 0) <= BODY_BYTES) {
      response.writeContinue();
      return answer(incoming, response);
    }
    // The body is still to come: said no to now, it need not be.
    send(response, { ...options.answers('REQUEST_TOO_LARGE', randomUUID()) }, true);
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuse(error, socket, options.answers));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${options.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answered(
  incoming: IncomingMessage,
  response: ServerResponse,
  { handle, answers, onFault }: DoorServerOptions,
): Promise<void> {
  response.on('error', () => {});
  try {
    const request = await readRequest(incoming, BODY_BYTES);
    if (request === 'gone') return;
    const tooLarge = request === 'too-large';
    send(response, tooLarge ? answers('REQUEST_TOO_LARGE', randomUUID()) : await handle(request), tooLarge);
  } catch (error) {
    onFault(error);
    if (!response.headersSent) send(response, answers('INTERNAL_ERROR', randomUUID()), true);
    else response.destroy();
  }
}

function send(response: ServerResponse, { status, headers, body }: HttpReply, last: boolean): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('content-length', Buffer.byteLength(body));
  if (last) response.setHeader('connection', 'close');
  response.writeHead(status);
  response.end(body);
}

/** Answers what could not be read as HTTP at all. */
function refuse(error: NodeJS.ErrnoException, socket: Duplex, answers: GatewayAnswers): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const { status, headers, body } = answers(typeOf(error.code), randomUUID());
  const lines = Object.entries({
    ...headers,
    'content-length': Buffer.byteLength(body),
    connection: 'close',
  });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...lines.map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${String(body)}`);
}

function typeOf(code: string | undefined): AnswerType {
  if (code === 'HPE_HEADER_OVERFLOW') return 'HEADERS_TOO_LARGE';
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'REQUEST_TIMEOUT' : 'BAD_REQUEST';
}
