import { readAssembly } from './assembly.ts';
import { earliestDue } from './due-index.ts';
import { enact, queueName } from './enact.ts';
import type { LocalOptions, LocalRun } from './local-run.ts';
import { ACCOUNT } from './messages.ts';
import { planOf } from './plan.ts';
import { portsFrom } from './ports.ts';
import { globalTable, queue, table } from './resource-kinds.ts';
import { createSignal } from './signal.ts';
import { startStandIns } from './stand-ins.ts';
import { startDoor } from './start-door.ts';
import { createStops } from './stops.ts';
import { runTimeline } from './timeline.ts';
import { createTurns } from './turns.ts';
import { type Preparation, startWorld } from './world.ts';

/**
 * Starts the synthesized template on local services. Throws `CannotStart` when Java is missing or a port is taken, and an error that names
 * resource, type and property when the template holds something that the local run neither enacts nor leaves out on purpose.
 */
export async function startLocal(options: LocalOptions): Promise<LocalRun> {
  const stops = createStops();
  try {
    const assembly = readAssembly(options.templateDir);
    const ports = portsFrom(options.port);
    const plan = planOf(assembly.template, {
      region: assembly.region,
      queueUrl: (name) => `http://127.0.0.1:${ports.messages}/${ACCOUNT}/${name}`,
    });
    return await startAll({ options, assembly, ports, plan, stops });
  } catch (error) {
    await stops.all();
    throw error;
  }
}

async function startAll(preparation: Preparation): Promise<LocalRun> {
  const { options, assembly, ports, plan, stops } = preparation;
  const { region } = assembly;
  const startAt = Date.parse(options.startAt);
  const [posts, activity] = [createSignal(), createSignal()];
  const onPost = (): void => {
    posts.fire();
    activity.fire();
  };
  const standIns = await startStandIns({ ports, region, startAt, onPost }, stops);
  await enact(plan, standIns.dynamodb, standIns.messages);
  const world = await startWorld(preparation, standIns, activity);
  const sweeps = world.schedules.flatMap((schedule) => schedule.sweeps ?? []);
  const { clock, dispatcher } = world.timeline;
  const inTurn = createTurns();
  const runUntil: LocalRun['runUntil'] = (instant, arrivals = [], until = {}) =>
    inTurn(() => runTimeline(world.timeline, Date.parse(instant), { arrivals, ...until }));
  const { onLog = () => {} } = options;
  const opening = { ...world, plan, region, port: ports.door, moveTo: runUntil, onLog };
  const door = stops.add(await startDoor(opening), (opened) => opened.stop());
  return {
    urls: {
      inbox: standIns.inbox.url,
      dynamodb: standIns.dynamodbUrl,
      messages: standIns.messages.endpoint,
      door: door.url,
      queues: Object.fromEntries(plan.of(queue).map(({ ref }) => [queueName(ref), ref])),
    },
    region,
    tableName: [...plan.of(table), ...plan.of(globalTable)][0]?.ref ?? '',
    now: () => new Date(clock.now()).toISOString(),
    runUntil,
    settle: () => inTurn(dispatcher.settle),
    nextDueAt: async () => {
      const instants = await Promise.all(sweeps.map((index) => earliestDue(standIns.dynamodb, index)));
      return instants.filter((instant) => instant !== undefined).sort()[0];
    },
    nextPost: posts.next,
    sentEmails: () => world.front.sent,
    counts: world.tally.counts,
    stop: stops.all,
  };
}
