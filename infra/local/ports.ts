import { createServer } from 'node:net';
import { CannotStart } from './cannot-start.ts';

/** Where each local service listens, counted from the port that the person chose for the inbox. */
export interface Ports {
  readonly inbox: number;
  readonly dynamodb: number;
  readonly messages: number;
  readonly ses: number;
  /** The HTTPS door, which here speaks plain HTTP on loopback. */
  readonly door: number;
}

/** The five ports of a local run, of which the first is `base`. */
export function portsFrom(base: number): Ports {
  return { inbox: base, dynamodb: base + 1, messages: base + 2, ses: base + 3, door: base + 4 };
}

/**
 * Finds out, before anything starts, that every port is free: aws-ses-v2-local says nothing on a taken one.
 * Throws `CannotStart` naming the port.
 */
export async function assertPortsFree(ports: Ports): Promise<void> {
  for (const port of Object.values(ports)) {
    if (!(await isFree(port))) {
      throw new CannotStart(
        `Port ${port} is taken by another program. Stop that program, or choose other ports with --port ` +
          `(the local run uses the port you give and the four after it).`,
      );
    }
  }
}

/** Both the loopback address and all addresses are tried: a listener on either would be in the way. */
async function isFree(port: number): Promise<boolean> {
  return (await canListen(port, '127.0.0.1')) && (await canListen(port, '0.0.0.0'));
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}
