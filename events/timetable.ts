import * as z from 'zod';
import type { PathwayContract } from './contract.ts';
import { code, on, oneOf, yesNo } from './field.ts';

const id = { timetableId: code };
const kind = oneOf('health', 'exclusion', 'other');
const hours = z
  .number({ error: 'hours per week, 0 to 40' })
  .min(0, { error: 'hours per week, 0 to 40' })
  .max(40, { error: 'hours per week, 0 to 40' });
const schoolDays = z
  .int({ error: 'a whole number of school days, 1 to 200' })
  .min(1, { error: 'a whole number of school days, 1 to 200' })
  .max(200, { error: 'a whole number of school days, 1 to 200' });

/** Time out of school: one part-time timetable, or one absence, under one id. */
export const timetable = {
  pathway: 'timetable',
  idField: 'timetableId',
  facts: {
    started: {
      says: 'A part-time timetable began. It has an agreed end (`endsOn`).',
      data: z.object({
        ...id,
        startedOn: on,
        endsOn: on,
        hoursPerWeek: hours,
        agreedWithFamily: yesNo,
        hasPlan: yesNo,
      }),
      example: {
        timetableId: 'TT-1',
        startedOn: '2026-02-23',
        endsOn: '2026-05-01',
        hoursPerWeek: 12.5,
        agreedWithFamily: true,
        hasPlan: true,
      },
    },
    reviewed: {
      says: 'The timetable was reviewed with pupil and parents; the last end date counts.',
      data: z.object({ ...id, reviewedOn: on, endsOn: on }),
      example: { timetableId: 'TT-1', reviewedOn: '2026-03-27', endsOn: '2026-05-22' },
    },
    ended: {
      says: 'The pupil is back full time: the timetable, or the absence, is over.',
      data: z.object({ ...id, endedOn: on }),
      example: { timetableId: 'TT-1', endedOn: '2026-05-22' },
    },
    'absence-expected': {
      says: 'An absence that needs other education. For health, `clearOn` is the day from which it is clear that 15 school days will be missed; else it is the first school day missed.',
      data: z.object({ ...id, kind, clearOn: on }),
      example: { timetableId: 'TT-2', kind: 'health', clearOn: '2026-03-11' },
    },
    'absence-recorded': {
      says: 'How many school days of this absence have been missed so far.',
      data: z.object({ ...id, schoolDays, kind, recordedOn: on }),
      example: { timetableId: 'TT-2', schoolDays: 15, kind: 'health', recordedOn: '2026-03-20' },
    },
    'provision-arranged': {
      says: 'Other education was arranged for this absence.',
      data: z.object({ ...id, arrangedOn: on }),
      example: { timetableId: 'TT-2', arrangedOn: '2026-03-12' },
    },
  },
} as const satisfies PathwayContract;
