import type { Messages, ReceivedMessage } from './messages.ts';

/** Of one queue: what waits, and how much of each group is being worked on. */
interface Turns {
  readonly groups: Map<string, ReceivedMessage[]>;
  readonly inFlight: Map<string, number>;
  readonly groupOf: Map<string, string>;
}

type Queues = Pick<Messages, 'depths' | 'receive' | 'remove' | 'release'>;

const mostInOneCall = 10;

/**
 * The queues as SQS keeps them fair, which fauxqs does not do: of all that waits, a message of the group that has the
 * fewest being worked on goes next, and of equals the one that came first. A message without a group is a group of its
 * own. SQS weighs groups by its own measures, and only once one is noisy
 * (https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues.html).
 */
export function fairly(queues: Queues): Queues {
  const all = new Map<string, Turns>();
  const turnsOf = (queue: string): Turns => {
    const turns = all.get(queue) ?? { groups: new Map(), inFlight: new Map(), groupOf: new Map() };
    all.set(queue, turns);
    return turns;
  };
  return {
    depths: async () => {
      const depths = new Map(await queues.depths());
      for (const [queue, { groups }] of all) {
        const held = [...groups.values()].reduce((sum, waiting) => sum + waiting.length, 0);
        depths.set(queue, (depths.get(queue) ?? 0) + held);
      }
      return depths;
    },
    receive: async (queue, most) => {
      const turns = turnsOf(queue);
      let came = await queues.receive(queue, mostInOneCall);
      while (came.length > 0) {
        for (const message of came) wait(turns, message);
        came = await queues.receive(queue, mostInOneCall);
      }
      return Array.from({ length: most }, () => next(turns)).filter((message) => message !== undefined);
    },
    remove: async (queue, receipts) => {
      for (const receipt of receipts) done(turnsOf(queue), receipt);
      await queues.remove(queue, receipts);
    },
    release: async (queue, receipt) => {
      done(turnsOf(queue), receipt);
      await queues.release(queue, receipt);
    },
  };
}

function wait({ groups }: Turns, message: ReceivedMessage): void {
  const group = message.groupId ?? message.MessageId;
  groups.set(group, [...(groups.get(group) ?? []), message]);
}

/** Takes the next message out. A map keeps the order in which its groups came. */
function next({ groups, inFlight, groupOf }: Turns): ReceivedMessage | undefined {
  const busy = (group: string): number => inFlight.get(group) ?? 0;
  const [first, ...others] = groups.keys();
  if (first === undefined) return undefined;
  const chosen = others.reduce((best, group) => (busy(group) < busy(best) ? group : best), first);
  const [message, ...rest] = groups.get(chosen) ?? [];
  groups.delete(chosen);
  if (message === undefined) return undefined;
  if (rest.length > 0) groups.set(chosen, rest);
  inFlight.set(chosen, busy(chosen) + 1);
  groupOf.set(message.ReceiptHandle, chosen);
  return message;
}

function done({ inFlight, groupOf }: Turns, receipt: string): void {
  const group = groupOf.get(receipt);
  if (group === undefined) return;
  groupOf.delete(receipt);
  const left = (inFlight.get(group) ?? 1) - 1;
  if (left > 0) inFlight.set(group, left);
  else inFlight.delete(group);
}
