import * as z from 'zod';
import type { PathwayContract } from './contract.ts';
import { code, on, oneOf } from './field.ts';

const id = { placementId: code };

/** A place at a school, college or provider: the search for one, and the watch over one outside the area. */
export const placement = {
  pathway: 'placement',
  idField: 'placementId',
  facts: {
    needed: {
      says: 'A place is needed: there is none, the child is new in the area, or it must be outside the area.',
      data: z.object({ ...id, since: on, kind: oneOf('no-place', 'new-in-area', 'out-of-area') }),
      example: { placementId: 'PL-1', since: '2026-03-02', kind: 'no-place' },
    },
    offered: {
      says: 'A place was offered. The search goes on until it begins.',
      data: z.object({ ...id, offeredOn: on }),
      example: { placementId: 'PL-1', offeredOn: '2026-03-13' },
    },
    started: {
      says: 'The child or young person began at the place.',
      data: z.object({ ...id, startedOn: on }),
      example: { placementId: 'PL-1', startedOn: '2026-03-23' },
    },
    monitored: {
      says: 'A placement outside the area, and its contract, were looked at.',
      data: z.object({ ...id, on }),
      example: { placementId: 'PL-1', on: '2026-09-21' },
    },
    ended: {
      says: 'The placement ended, or is not needed any more.',
      data: z.object({ ...id, endedOn: on }),
      example: { placementId: 'PL-1', endedOn: '2027-07-20' },
    },
  },
} as const satisfies PathwayContract;
