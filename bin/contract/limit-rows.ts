import {
  maxBatchBytes,
  maxBatchEvents,
  maxBodyBytes,
  maxIdBytes,
  maxLevels,
  maxMinutesAhead,
  mediaTypes,
  tryAgainAfterSeconds,
} from '../../events/index.ts';
import { partnerLimits } from '../../shared/areas/door-limits.ts';

/** One limit of the doors. */
export interface LimitRow {
  readonly what: string;
  readonly limit: string;
}

const grouped = (bytes: number): string => bytes.toLocaleString('en-GB');

/** The limits that partners meet. */
export const limitRows: readonly LimitRow[] = [
  { what: 'One event', limit: `${grouped(maxBodyBytes)} bytes of UTF-8` },
  {
    what: 'One request over HTTPS',
    limit: `1 to ${maxBatchEvents} events, and ${grouped(maxBatchBytes)} bytes`,
  },
  { what: 'One message on a queue', limit: 'one event' },
  {
    what: 'Media types',
    limit: Object.values(mediaTypes)
      .map((type) => `\`${type}\``)
      .join(', '),
  },
  { what: 'Levels of arrays and objects', limit: `${maxLevels}` },
  {
    what: 'Requests over HTTPS',
    limit: `${partnerLimits.perSecond} a second over time, ${partnerLimits.atOnce} at once, ${grouped(partnerLimits.perDay)} a day; the backlog of others does not use up yours`,
  },
  { what: 'Encoding', limit: 'UTF-8, not compressed' },
  { what: 'CloudEvents', limit: '1.0, structured mode: the whole event in the body' },
  {
    what: '`time`',
    limit: `from 2012 to 2033, at most nine decimals, at most ${maxMinutesAhead} minutes after we receive it`,
  },
  { what: 'Dates', limit: 'from 2012 to 2033' },
  { what: '`id`', limit: `1 to 256 characters, and ${maxIdBytes} bytes of UTF-8` },
  { what: '`source`', limit: '1 to 256 characters' },
  { what: '`subject`', limit: '1 to 64 letters, digits, dots, underscores or hyphens' },
  { what: '`sequence`', limit: '1 to 20 digits, as text' },
  { what: 'Codes and references', limit: '1 to 64 characters' },
  { what: 'Trying again', limit: `after \`Retry-After\`, usually ${tryAgainAfterSeconds} seconds` },
  { what: 'What is refused', limit: 'kept for 30 days with its reasons, then gone' },
  {
    what: 'Asking what became of an event',
    limit: 'for as long as its case lives; of one refused, for 30 days',
  },
];
