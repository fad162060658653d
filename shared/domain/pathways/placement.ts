import type { PathwayRules, Trigger } from '../pathway.ts';
import { learnedOfPlacements } from './placement-learned.ts';

const needed = (kind: string) =>
  ({ fact: 'needed', on: 'since', when: { kind: [kind] } }) as const satisfies Trigger;
const outside = { kind: ['out-of-area'] } as const;
const started = { fact: 'started', on: 'startedOn' } as const satisfies Trigger;
const monitored = { fact: 'monitored', on: 'on' } as const satisfies Trigger;
const ended = { fact: 'ended', on: 'endedOn' } as const satisfies Trigger;
const inclusion = { role: 'inclusion-officer', at: 'authority' } as const;

/** A place for a child who has none, and the watch over places outside the area: local standards. */
export const placement: PathwayRules = {
  pathway: 'placement',
  idField: 'placementId',
  opens: ['needed'],
  once: ['needed', 'started', 'ended'],
  neverAfter: [{ after: ended, never: ['offered', 'started', 'monitored'] }],
  learns: learnedOfPlacements,
  clocks: [
    {
      id: 'PLACEMENT-NO-PLACE',
      what: 'find a place',
      start: needed('no-place'),
      stop: [started],
      cancel: [ended],
      owner: inclusion,
      ladder: 'case',
      needsManager: 'no-place',
    },
    {
      id: 'PLACEMENT-NEW-IN-AREA',
      what: 'find a place for a child who is new in the area',
      start: needed('new-in-area'),
      stop: [started],
      cancel: [ended],
      owner: inclusion,
      ladder: 'case',
      needsManager: 'no-place',
    },
    {
      id: 'PLACEMENT-MONITOR',
      what: 'look at the placement outside the area and its contract',
      start: [
        { ...started, when: outside },
        { ...monitored, when: outside },
      ],
      each: 'occurrence',
      stop: [monitored],
      cancel: [ended],
      owner: { role: 'case-officer', at: 'authority' },
      ladder: 'task',
    },
  ],
  notices: [
    {
      notice: 'place-search',
      when: { fact: 'needed', on: 'since', when: { kind: ['no-place', 'new-in-area'] } },
      until: [started, ended],
    },
    {
      notice: 'still-searching',
      when: { fact: 'still-searching' },
      everyTime: true,
      passing: true,
      says: ['since', 'offeredOn', 'nextUpdateOn'],
    },
    {
      notice: 'search-over',
      when: { ...ended, when: { kind: ['no-place', 'new-in-area'] } },
      until: [started],
    },
  ],
};
