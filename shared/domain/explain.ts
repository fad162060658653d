import type { Clock } from './clock.ts';
import { inWords } from './moment.ts';

/** Why a clock is due when it is: the event, the rule with its citation, and the days counted. One sentence. */
export function explainClock(clock: Clock): string {
  const started = `${clock.because.fact} on ${inWords(clock.startedOn)} (${clock.because.event})`;
  if (clock.dueOn === null) return `${started}; ${clock.citation}; no number of days.`;
  return `${started} + ${clock.because.counted} = ${inWords(clock.dueOn)}; ${clock.citation}.`;
}
