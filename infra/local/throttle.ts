/** How much may be asked: requests a second over time, how many at once, and how many a day (of UTC). */
export interface Limits {
  readonly perSecond: number;
  readonly atOnce: number;
  readonly perDay: number;
}

/** Keeps to the limits of one API key, or of all. */
export interface Throttle {
  /** Takes room for one request, or says what is used up. */
  take(): 'ok' | 'throttled' | 'quota';
}

/**
 * A token bucket with a daily count (https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html).
 * `now` is in milliseconds since 1970, of the real clock: requests come in real time.
 */
export function createThrottle({ perSecond, atOnce, perDay }: Limits, now: () => number): Throttle {
  let tokens = atOnce;
  let filledAt = now();
  let day = dayOf(filledAt);
  let today = 0;
  return {
    take: () => {
      const at = now();
      if (dayOf(at) !== day) [day, today] = [dayOf(at), 0];
      tokens = Math.min(atOnce, tokens + (Math.max(0, at - filledAt) / 1000) * perSecond);
      filledAt = at;
      if (today >= perDay) return 'quota';
      if (tokens < 1) return 'throttled';
      tokens -= 1;
      today += 1;
      return 'ok';
    },
  };
}

const DAY_MS = 86_400_000;
const dayOf = (at: number): number => Math.floor(at / DAY_MS);
