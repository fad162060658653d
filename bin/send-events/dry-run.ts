import { rulesFor } from '../../shared/areas/rules-for.ts';
import { inBrief } from '../timeline-in-brief.ts';
import { type Timeline, timelineOf } from '../timeline-of.ts';
import { harmless } from './refusal-table.ts';

/**
 * What the clocks would do with these events alone, by area (bodies by area, as they were read), up to the end of the
 * London day `until`; null for 26 weeks after the last event.
 */
export const timelinesOf = (
  bodies: ReadonlyMap<string, readonly string[]>,
  until: string | null,
): readonly Timeline[] =>
  [...bodies].map(([area, own]) =>
    timelineOf(own.map((body) => JSON.stringify(JSON.parse(body))).join('\n'), rulesFor(area), until),
  );

/** The same for people. */
export const timelinesInWords = (timelines: readonly Timeline[]): string =>
  timelines
    .map((timeline) => `${harmlessLines(inBrief(timeline))}\n`)
    .concat('Nothing was posted. These are the clocks of what stands in these files, and of nothing else.\n')
    .join('');

const harmlessLines = (text: string): string => text.split('\n').map(harmless).join('\n');
