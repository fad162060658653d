import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SESClient } from '@aws-sdk/client-ses';
import { type ParsedMail, simpleParser } from 'mailparser';
import { sesClient } from '../../shared/aws/ses.ts';

/** What SES does with the next emails. `takes-silently`: it takes the email and the answer is lost. */
export type SesMood = 'takes' | 'takes-silently' | 'dies' | 'faults' | 'rejects' | 'throttles';

/** An email as SES took it. */
export interface Taken {
  readonly to: readonly string[];
  readonly from: string;
  readonly configurationSet: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly raw: string;
  readonly read: ParsedMail;
}

/** SES on loopback, in a mood of the test's choosing. */
export interface Ses {
  readonly client: SESClient;
  readonly taken: Taken[];
  /** How often it was asked, whatever it did then. */
  asked: number;
  mood: SesMood;
  stop(): Promise<void>;
}

/** Starts it on any free port. */
export async function startSes(): Promise<Ses> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    ses.asked += 1;
    if (ses.mood === 'takes' || ses.mood === 'takes-silently') ses.taken.push(await takenOf(form));
    if (ses.mood === 'dies' || ses.mood === 'takes-silently') {
      request.socket.destroy();
      return;
    }
    const { status, body } = answers[ses.mood];
    response.writeHead(status, { 'content-type': 'text/xml' }).end(body(`ses-${ses.taken.length}`));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const ses: Ses = {
    client: sesClient({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'eu-west-2',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    }),
    taken: [],
    asked: 0,
    mood: 'takes',
    stop: () =>
      new Promise((resolve) => {
        ses.client.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return ses;
}

const refusal = (code: string) => () =>
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>parent@family.example</Message></Error></ErrorResponse>`;

const answers = {
  takes: {
    status: 200,
    body: (id: string) =>
      `<SendRawEmailResponse><SendRawEmailResult><MessageId>${id}</MessageId></SendRawEmailResult></SendRawEmailResponse>`,
  },
  rejects: { status: 400, body: refusal('MessageRejected') },
  throttles: { status: 400, body: refusal('Throttling') },
  faults: { status: 500, body: refusal('InternalFailure') },
} as const;

async function takenOf(form: URLSearchParams): Promise<Taken> {
  const list = (name: string) =>
    [...form].filter(([key]) => new RegExp(`^${name}\\.member\\.\\d+(\\.|$)`).test(key));
  const raw = Buffer.from(form.get('RawMessage.Data') ?? '', 'base64').toString();
  const tags = list('Tags');
  return {
    to: list('Destinations').map(([, value]) => value),
    from: form.get('Source') ?? '',
    configurationSet: form.get('ConfigurationSetName') ?? '',
    tags: Object.fromEntries(
      tags
        .filter(([key]) => key.endsWith('.Name'))
        .map(([key, name]) => [name, form.get(key.replace(/Name$/, 'Value')) ?? '']),
    ),
    raw,
    read: await simpleParser(raw),
  };
}
