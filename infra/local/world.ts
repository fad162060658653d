import { createAnnouncements } from './announcements.ts';
import type { Assembly } from './assembly.ts';
import { createClock } from './clock.ts';
import { createDispatcher } from './dispatcher.ts';
import { publisherOf, sesAccountOf } from './event-destinations.ts';
import { createFirings } from './firings.ts';
import { startPool } from './function-pool.ts';
import { functionSpecs } from './function-specs.ts';
import type { LocalOptions } from './local-run.ts';
import type { Plan } from './plan.ts';
import type { Ports } from './ports.ts';
import { startSesFront } from './ses-front.ts';
import type { Signal } from './signal.ts';
import type { StandIns } from './stand-ins.ts';
import type { Stops } from './stops.ts';
import { createTally } from './tally.ts';
import { mappingsOf, schedulesOf } from './wiring.ts';

/** What is known before anything has started. */
export interface Preparation {
  readonly options: LocalOptions;
  readonly assembly: Assembly;
  readonly ports: Ports;
  readonly plan: Plan;
  readonly stops: Stops;
}

/** Everything that moves: the clock, the functions, what brings them their events, and SES. */
export async function startWorld(preparation: Preparation, standIns: StandIns, activity: Signal) {
  const { options, assembly, ports, plan, stops } = preparation;
  const { messages, dynamodb, inbox } = standIns;
  const { region } = assembly;
  const startAt = Date.parse(options.startAt);
  const { onLog = () => {} } = options;
  const clock = createClock(startAt);
  clock.onMove(inbox.setClock);
  clock.onMove((now) => options.onTime?.(new Date(now).toISOString()));
  const announcements = createAnnouncements();
  const announce = publisherOf(plan);
  const front = await startSesFront({
    port: ports.ses,
    inboxUrl: inbox.url,
    account: sesAccountOf(plan),
    bounces: options.bounces ?? {},
    now: clock.now,
    onAccepted: (email) => announcements.add(announce(email)),
  });
  stops.add(front, () => front.stop());
  const endpoints = {
    ...{ dynamodb: standIns.dynamodbUrl, messages: messages.endpoint, ses: front.endpoint },
    door: `http://127.0.0.1:${ports.door}`,
  };
  const specs = functionSpecs(plan, { assembly, endpoints, workers: options.workers ?? {} });
  const pools = specs.map((spec) => stops.add(startPool(spec, onLog), (pool) => pool.stop()));
  const tally = createTally();
  const mappings = mappingsOf(plan, pools);
  const dispatcher = createDispatcher({ messages, mappings, region, now: clock.now, tally, activity, onLog });
  const schedules = schedulesOf(plan, pools);
  const firings = createFirings({ startAt, dispatcher, dynamodb, schedules, region });
  return {
    front,
    tally,
    schedules,
    pools,
    timeline: { clock, dispatcher, firings, announcements, messages },
  };
}
