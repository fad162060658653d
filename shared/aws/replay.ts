import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { maxBodyBytes, parseEvent } from '../../events/index.ts';
import type { Partner } from '../areas/partners.ts';
import { isPractice, posterOf } from '../areas/practice.ts';
import type { IsoInstant } from '../domain/moment.ts';
import { answerQueuedAgain } from './answers.ts';
import { asSqsTakesIt, sendToDoor } from './door-queue.ts';
import { eventNameIn, localAreaIn } from './event-name.ts';
import { partnerPartition } from './keys.ts';
import { post, type Queue } from './queue.ts';
import { messageIdOf, type Refused } from './refusals.ts';
import type { Table } from './table.ts';
import { calling, TryAgain } from './try-again.ts';

/** Where the refused events of a partner go when they are posted again: its own queue, or the door queue. */
export interface Replaying {
  readonly table: Table;
  readonly partner: Partner;
  readonly queue: Queue;
  readonly at: IsoInstant;
}

/** Why a refused body cannot be posted again, and what to do instead; null when it can be. */
export function whyNotReplayed({ body, cut, bodyHash }: Refused, { contact }: Partner): string | null {
  const ask = `ask ${contact}`;
  if (cut) {
    const kept = `Only its first ${maxBodyBytes / 1024} kB are kept (SHA-256 of the whole: ${bodyHash})`;
    return `${kept}, and no event may be larger: ${ask} to post it again, smaller.`;
  }
  if (body === '')
    return `It was nested too deeply to be kept: ${ask} to post it again, as the contract has it.`;
  const json = jsonOf(body);
  if (Array.isArray(json))
    return `It is a list that was refused as a whole: ${ask} to post its events again.`;
  // Nothing that we put right makes an event of it, and it may hold characters that no queue takes.
  if (typeof json !== 'object' || json === null)
    return `It is not one JSON object, as every event is: ${ask} to post it again, as the contract has it.`;
  return null;
}

/**
 * Why a body would only be refused again, by the register and the contract of this release; null when it would be taken.
 * Whether its time lies ahead is for the other side to say, by its clock.
 */
export function whyRefusedAgain({ body }: Refused, partner: Partner): string | null {
  const read = parseEvent(body, posterOf(partner), Number.POSITIVE_INFINITY);
  if (read.ok) return null;
  const reasons = read.reasons.map(
    ({ field, expected, got }) => `${field}: expected ${expected}, got ${got}`,
  );
  return `By the register and the contract here it would be refused again: ${reasons.join('; ')}.`;
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/**
 * Posts a refused body again, just as it came, in the name of its partner: for when the register or the contract was
 * wrong. Notes that it was. Throws an Error for one that cannot be posted again, `TryAgain` when it did not work.
 */
export async function replay(refused: Refused, { table, partner, queue, at }: Replaying): Promise<void> {
  const why = whyNotReplayed(refused, partner);
  if (why !== null) throw new Error(why);
  if (partner.signIn.kind === 'sqs') await post(queue, refused.body);
  else {
    const [messageId] = await sendToDoor(queue, partner.id, [asSqsTakesIt(refused.body)]);
    if (!messageId) throw new TryAgain('Posting to the door queue');
  }
  await tellQueued(table, partner.id, refused);
  await noteReplayed(table, { partner: partner.id, messageId: messageIdOf(refused), at });
}

/** Tells the partner who asks that its event is no longer refused but on its way. */
async function tellQueued(table: Table, partner: string, refused: Refused): Promise<void> {
  const { body } = refused;
  const name = eventNameIn(body);
  if (name === null) return;
  const isPractised = isPractice(localAreaIn(body));
  await answerQueuedAgain(table, { partner, ...name, isPractice: isPractised }, messageIdOf(refused));
}

/** Should it be refused again, that is a refusal of its own: this one no longer waits. */
async function noteReplayed(
  table: Table,
  { partner, messageId, at }: { readonly partner: string; readonly messageId: string; readonly at: string },
): Promise<void> {
  const command = new UpdateCommand({
    TableName: table.name,
    Key: { pk: partnerPartition(partner), sk: `REFUSED#${messageId}` },
    UpdateExpression: 'SET replayedAt = :at',
    ExpressionAttributeValues: { ':at': at },
  });
  await calling('Noting that something was posted again', table.db.send(command));
}
