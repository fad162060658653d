import type { SentEmail, Trouble } from './ses-events.ts';
import type { Counts } from './tally.ts';
import type { Arrival, RunUntilOptions } from './timeline.ts';

export interface LocalOptions {
  /** Where `cdk synth` wrote: `cdk.out`. */
  readonly templateDir: string;
  /** The inbox listens here, DynamoDB on the next port, then SQS and SNS, SES, and the HTTPS door. */
  readonly port: number;
  /** Simulated time at the start, an ISO instant. */
  readonly startAt: string;
  /** Addresses that mail does not simply reach, in lower case. */
  readonly bounces?: Readonly<Record<string, Trouble>>;
  /** Copies of a function, by the service name of its log lines or its logical id. */
  readonly workers?: Readonly<Record<string, number>>;
  /** Every line a function logs, and why an invocation failed. */
  readonly onLog?: (label: string, line: string) => void;
  /** Called whenever simulated time has moved, with the new ISO instant. */
  readonly onTime?: (now: string) => void;
}

/** The deployed system, running on this machine in simulated time. Instants are ISO text. */
export interface LocalRun {
  readonly urls: {
    readonly inbox: string;
    readonly dynamodb: string;
    readonly messages: string;
    /** Where partners post over HTTPS: here over plain HTTP. */
    readonly door: string;
    /** The url of each queue, by its name. */
    readonly queues: Readonly<Record<string, string>>;
  };
  readonly region: string;
  /** The first table of the template. */
  readonly tableName: string;
  now(): string;
  /**
   * Takes the arrivals (sorted by `at`) and whatever falls due, up to and including the instant. Time moves only when the queues are
   * empty and no function is busy, and then to the next instant at which something happens. Calls take turns with those of `settle`.
   */
  runUntil(instant: string, arrivals?: Iterable<Arrival>, options?: RunUntilOptions): Promise<void>;
  /** Does whatever waits now, without moving time. */
  settle(): Promise<void>;
  /** When the next row of the due index is due, as it is written there. */
  nextDueAt(): Promise<string | undefined>;
  /** Resolves when anybody, a function included, next posts to a queue over HTTP. */
  nextPost(): Promise<void>;
  /** Every email that was accepted for sending, in order. */
  sentEmails(): readonly SentEmail[];
  counts(): Counts;
  /** Ends everything, the JVM included. */
  stop(): Promise<void>;
}
