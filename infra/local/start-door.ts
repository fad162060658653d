import { createCalls } from './calls.ts';
import { type DoorServer, startDoorServer } from './door-server.ts';
import type { FunctionPool } from './function-pool.ts';
import { createGateway } from './gateway.ts';
import { answersOf } from './gateway-answers.ts';
import { gatewayOf } from './gateway-plan.ts';
import { LOCAL_BASE, localControl } from './local-control.ts';
import type { Plan } from './plan.ts';
import { createSignIn } from './sign-in.ts';
import type { Tally } from './tally.ts';
import type { Timeline } from './timeline.ts';
import { createTokenIssuer, type TokenIssuer } from './token-issuer.ts';

export interface DoorOptions {
  readonly port: number;
  readonly region: string;
  readonly plan: Plan;
  readonly pools: readonly FunctionPool[];
  readonly timeline: Timeline;
  readonly tally: Tally;
  readonly moveTo: (instant: string) => Promise<void>;
  readonly onLog: (label: string, line: string) => void;
}

/** Opens the HTTPS door of the template on loopback, with what only the local run has beside it, under `/local/`. */
export async function startDoor(options: DoorOptions): Promise<DoorServer> {
  const { port, region, plan, pools, timeline, tally, moveTo, onLog } = options;
  const { now } = timeline.clock;
  const spec = gatewayOf(plan, pools);
  const call = createCalls({ now, tally, during: timeline.dispatcher.during, onLog });
  const gateway = spec && createGateway({ spec, region, now, wall: Date.now, call });
  const signIn = createSignIn({ door: `http://127.0.0.1:${port}`, now });
  const control = { issuer: issuerOf(pools, now), signIn, now, moveTo };
  return startDoorServer({
    port,
    answers: spec?.answers ?? answersOf([]),
    handle: (request) =>
      gateway === undefined || request.path.startsWith(LOCAL_BASE)
        ? localControl(request, control)
        : gateway(request),
    onFault: (error) =>
      onLog('gateway', error instanceof Error ? (error.stack ?? error.message) : String(error)),
  });
}

/** The stand-in for the issuer that a function is told to trust. */
function issuerOf(pools: readonly FunctionPool[], now: () => number): TokenIssuer | undefined {
  for (const { spec } of pools) {
    const { TOKEN_ISSUER: issuer, TOKEN_AUDIENCE: audience } = spec.environment;
    if (issuer !== undefined && audience !== undefined) return createTokenIssuer({ issuer, audience, now });
  }
  return undefined;
}
