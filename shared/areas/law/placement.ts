import type { Standard } from '../../domain/rules.ts';

const ours = { kind: 'target', inForceFrom: '2012-01-01' } as const;

/** Standards of ours where an area says nothing about how soon a place is found, or how often one is looked at. */
export const placementDefaults: readonly Standard[] = [
  {
    ...ours,
    clock: 'PLACEMENT-NO-PLACE',
    count: { workingDays: 15 },
    citation: 'Default local standard: a place within 15 school days, counted as working days, the nearest',
    tell: 'the family, every four weeks while we look',
  },
  {
    ...ours,
    clock: 'PLACEMENT-NEW-IN-AREA',
    count: { workingDays: 15 },
    citation: 'Default local standard: a place within 15 school days, counted as working days, the nearest',
    tell: 'the family, every four weeks while we look',
  },
  {
    ...ours,
    clock: 'PLACEMENT-MONITOR',
    count: { months: 6 },
    citation: 'Default local standard: placements outside the area are looked at every 6 months',
    tell: 'the placement and its commissioner',
  },
];
