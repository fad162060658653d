import type { Standard } from '../../domain/rules.ts';

const dfe = 'DfE, Working together to improve school attendance';
const since = '2012-01-01';
const schoolDays = 'counted as working days, the nearest count of school days and never later';
const health = 'DfE, Arranging education for children who cannot attend school because of health needs';
const excluded =
  'Education Act 1996 s19(3A)–(3B); SI 2007/1870: full-time education from the sixth school day of exclusion';
const missed = ['already-missed'];
const tell = 'the family and the school';

/** Education for a pupil out of school: Education Act 1996 s19. The 15 days are guidance, the sixth day is law. */
export const timetableLaw: readonly Standard[] = [
  {
    clock: 'S19-15D',
    kind: 'law',
    count: { daysBeginningWith: 1 },
    citation: `${excluded}; six school days were missed already`,
    when: { kind: ['exclusion'], basis: missed },
    tell,
    inForceFrom: '2007-09-01',
  },
  {
    clock: 'S19-15D',
    kind: 'practice',
    count: { daysBeginningWith: 1 },
    citation: `Education Act 1996 s19; ${health}: the school days were missed already`,
    when: { kind: ['health', 'other'], basis: missed },
    tell,
    inForceFrom: since,
  },
  {
    clock: 'S19-15D',
    kind: 'law',
    count: { workingDaysBeginningWith: 6 },
    citation: `${excluded}; ${schoolDays}`,
    when: { kind: ['exclusion'] },
    tell,
    inForceFrom: '2007-09-01',
  },
  {
    clock: 'S19-15D',
    kind: 'practice',
    count: { daysBeginningWith: 1 },
    citation: `Education Act 1996 s19; ${health}: as soon as it is clear that 15 days or more will be missed`,
    when: { kind: ['health'] },
    tell,
    inForceFrom: since,
  },
  {
    clock: 'S19-15D',
    kind: 'practice',
    count: { workingDaysBeginningWith: 6 },
    citation: `Education Act 1996 s19; practice: by the sixth school day, as for exclusion; ${schoolDays}`,
    when: { kind: ['other'] },
    tell,
    inForceFrom: since,
  },
];

/** Standards of ours for part-time timetables, where the area gives no number. */
export const timetableDefaults: readonly Standard[] = [
  {
    clock: 'TIMETABLE-REVIEW',
    kind: 'target',
    count: { weeks: 6 },
    citation: `${dfe}: formal regular review with pupil and parents; default local standard of 6 weeks`,
    tell,
    inForceFrom: since,
  },
  {
    clock: 'TIMETABLE-END',
    kind: 'target',
    count: { weeks: 6 },
    citation: `${dfe}: an agreed end date; none was given, so in 6 weeks, with the review`,
    when: { endsOn: [''] },
    tell,
    inForceFrom: since,
  },
  {
    clock: 'TIMETABLE-END',
    kind: 'target',
    count: { dateIn: 'endsOn' },
    citation: `${dfe}: for the shortest time, with an agreed end date`,
    tell,
    inForceFrom: since,
  },
];
