import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { SentEmail, Trouble } from './ses-events.ts';
import { readSendRequest, type SesAccount, SesRefusal } from './ses-request.ts';

/** Amazon SES of the local run, as the functions see it. */
export interface SesFront {
  readonly endpoint: string;
  /** Every email it accepted, in order. */
  readonly sent: readonly SentEmail[];
  stop(): Promise<void>;
}

export interface SesFrontOptions {
  readonly port: number;
  readonly inboxUrl: string;
  readonly account: SesAccount;
  readonly bounces: Readonly<Record<string, Trouble>>;
  /** Simulated time, in milliseconds since 1970. */
  readonly now: () => number;
  readonly onAccepted: (email: SentEmail) => void;
}

/**
 * Takes `SendRawEmail` calls on loopback, keeps what the inbox would forget (tags, configuration set, headers), shows the email in the
 * inbox, and says through `onAccepted` what will become of it.
 */
export async function startSesFront(options: SesFrontOptions): Promise<SesFront> {
  const sent: SentEmail[] = [];
  const server = createServer((request, response) => {
    bodyOf(request)
      .then((body) => accept(new URLSearchParams(body), sent, options))
      .then(
        (messageId) => response.writeHead(200, XML).end(accepted(messageId)),
        (error) => response.writeHead(error instanceof SesRefusal ? 400 : 500, XML).end(refused(error)),
      );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  return { endpoint: `http://127.0.0.1:${options.port}`, sent, stop: () => close(server) };
}

const XML = { 'content-type': 'text/xml' };

async function accept(form: URLSearchParams, sent: SentEmail[], options: SesFrontOptions): Promise<string> {
  const request = readSendRequest(form, options.account);
  const at = new Date(options.now()).toISOString();
  const number = sent.length;
  const messageId = `0102${createHash('sha256').update(`${at} ${number}`).digest('hex').slice(0, 28)}-000000`;
  const trouble = request.to.map((address) => options.bounces[address.toLowerCase()]).find((found) => found);
  const email: SentEmail = { ...request, at, messageId, outcome: trouble ?? 'delivered' };
  sent.push(email);
  await showInInbox(form, options.inboxUrl);
  options.onAccepted(email);
  return messageId;
}

async function showInInbox(form: URLSearchParams, inboxUrl: string): Promise<void> {
  const headers = { authorization: 'AWS4-HMAC-SHA256 local' };
  const answer = await fetch(inboxUrl, { method: 'POST', headers, body: form });
  if (!answer.ok) throw new Error(`The inbox refused an email: ${await answer.text()}`);
  await answer.arrayBuffer();
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function accepted(messageId: string): string {
  return (
    '<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult>' +
    `<MessageId>${messageId}</MessageId></SendRawEmailResult></SendRawEmailResponse>`
  );
}

function refused(error: unknown): string {
  const code = error instanceof SesRefusal ? error.code : 'InternalFailure';
  const message = error instanceof Error ? error.message : String(error);
  const escaped = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return (
    '<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type>' +
    `<Code>${code}</Code><Message>${escaped}</Message></Error><RequestId>local</RequestId></ErrorResponse>`
  );
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
