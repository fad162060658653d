import { parseArgs } from 'node:util';
import { areas, practiceAreas } from '../shared/areas/rules-for.ts';
import { said } from './command-line.ts';

/** What `npm start` was asked for. */
export interface StartOptions {
  readonly seed: number;
  /** In all areas together. */
  readonly children: number;
  readonly weeks: number;
  readonly areas: readonly string[];
  /** The first of five ports in a row: inbox, DynamoDB, SQS and SNS, SES, the HTTPS door. */
  readonly port: number;
  /** Stop after the summary. */
  readonly exit: boolean;
}

/** The command line cannot be followed. The message is a sentence that says what to do. */
export class WrongArguments extends Error {
  override readonly name = 'WrongArguments';
}

export const startUsage = `npm start -- [--seed N] [--children N] [--weeks N] [--area ${areas.join('|')}]... [--port N] [--exit]

Lives through 26 weeks of all areas with 60 children, or as many as said, and stays up: inbox at port 8025, unless said,
and four services at the ports after it. --exit stops after the summary, with 1 when anything is overdue and unsent.`;

/** Reads the arguments of `npm start`. Throws `WrongArguments` for whatever cannot be followed. */
export function readStartOptions(args: readonly string[]): StartOptions {
  const values = parsed(args);
  const wanted = values.area?.flatMap((area) => area.split(',')) ?? areas;
  const unknown = wanted.find((area) => !areas.includes(area));
  if (unknown !== undefined && practiceAreas.includes(unknown)) {
    throw new WrongArguments(
      `--area: nobody lives in ${unknown}, so it has no story. It is there beside every area: start any, and post with "localarea": "${unknown}".`,
    );
  }
  if (unknown !== undefined) {
    throw new WrongArguments(`--area: expected one of ${areas.join(', ')}, got "${unknown}".`);
  }
  return {
    seed: whole('seed', values.seed, [0, 2 ** 31]),
    children: whole('children', values.children, [1, 10_000]),
    weeks: whole('weeks', values.weeks, [1, 104]),
    areas: areas.filter((area) => wanted.includes(area)),
    port: whole('port', values.port, [1024, 65_000]),
    exit: values.exit,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        seed: { type: 'string', default: '1' },
        children: { type: 'string', default: '60' },
        weeks: { type: 'string', default: '26' },
        area: { type: 'string', multiple: true },
        port: { type: 'string', default: '8025' },
        exit: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new WrongArguments(said(error));
  }
}

function whole(name: string, text: string, [least, most]: readonly [number, number]): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new WrongArguments(`--${name}: expected a whole number from ${least} to ${most}, got "${text}".`);
}
