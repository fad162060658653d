import type { buildApp } from 'fauxqs';
import * as z from 'zod';

const Entry = z.object({
  Id: z.string().optional(),
  MessageGroupId: z.string().optional(),
  DelaySeconds: z.number().optional(),
});
const Posted = Entry.extend({ Entries: z.array(Entry).optional() });
const Answered = z.object({
  MessageId: z.string().optional(),
  Successful: z.array(z.object({ Id: z.string(), MessageId: z.string() })).optional(),
});

/** The group each message was posted with, which fauxqs accepts on standard queues and forgets. */
export interface GroupIds {
  of(messageId: string): string | undefined;
}

/** Listens to what is posted to `app` from now on. A post with a delay is refused: fauxqs would count it in real time. */
export function groupIdsOf(app: ReturnType<typeof buildApp>): GroupIds {
  const groups = new Map<string, string>();
  app.addHook('preHandler', async (request, reply) => {
    if (isPost(request) && entriesOf(request.body).some((entry) => (entry.DelaySeconds ?? 0) > 0)) {
      const message = 'DelaySeconds is not simulated in the local run';
      return reply.status(400).send({ __type: 'com.amazonaws.sqs#UnsupportedOperation', message });
    }
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (isPost(request) && reply.statusCode === 200 && typeof payload === 'string') {
      remember(groups, entriesOf(request.body), Answered.parse(JSON.parse(payload)));
    }
    return payload;
  });
  return { of: (messageId) => groups.get(messageId) };
}

function isPost(request: { readonly headers: Readonly<Record<string, unknown>> }): boolean {
  return String(request.headers['x-amz-target']).startsWith('AmazonSQS.SendMessage');
}

function entriesOf(body: unknown): readonly z.infer<typeof Entry>[] {
  const posted = Posted.safeParse(body);
  return posted.success ? (posted.data.Entries ?? [posted.data]) : [];
}

function remember(
  groups: Map<string, string>,
  entries: readonly z.infer<typeof Entry>[],
  answer: z.infer<typeof Answered>,
): void {
  const keep = (entry: z.infer<typeof Entry> | undefined, messageId: string) => {
    if (entry?.MessageGroupId !== undefined) groups.set(messageId, entry.MessageGroupId);
  };
  if (answer.MessageId !== undefined) keep(entries[0], answer.MessageId);
  for (const { Id, MessageId } of answer.Successful ?? []) {
    keep(
      entries.find((entry) => entry.Id === Id),
      MessageId,
    );
  }
}
