import type { PathwayRules, Trigger } from '../pathway.ts';
import { learnedOfTimetables } from './timetable-learned.ts';

const started = { fact: 'started', on: 'startedOn' } as const satisfies Trigger;
const reviewed = { fact: 'reviewed', on: 'reviewedOn' } as const satisfies Trigger;
const ended = { fact: 'ended', on: 'endedOn' } as const satisfies Trigger;
const owner = { role: 'inclusion-officer', at: 'authority' } as const;

/** Time out of school: DfE guidance on part-time timetables; Education Act 1996 s19 on education otherwise. */
export const timetable: PathwayRules = {
  pathway: 'timetable',
  idField: 'timetableId',
  opens: ['started', 'absence-expected', 'absence-recorded'],
  once: ['started', 'ended'],
  neverAfter: [{ after: ended, never: ['reviewed'] }],
  learns: learnedOfTimetables,
  clocks: [
    {
      id: 'TIMETABLE-REVIEW',
      what: 'review the part-time timetable with the school, the pupil and the parents',
      start: [started, reviewed],
      each: 'occurrence',
      stop: [reviewed],
      cancel: [ended],
      owner,
      ladder: 'task',
    },
    {
      // A review that sets another end, or keeps it, starts the clock of that end: the last one counts.
      id: 'TIMETABLE-END',
      what: 'end the part-time timetable, or review it and agree another end',
      start: [started, reviewed],
      each: 'occurrence',
      stop: [ended, reviewed],
      owner,
      ladder: 'task',
    },
    {
      id: 'S19-15D',
      what: 'arrange education for a pupil who is out of school',
      start: [
        { fact: 'absence-expected', on: 'clearOn' },
        { fact: 'absence-has-lasted', on: 'recordedOn' },
      ],
      each: 'occurrence',
      stop: [{ fact: 'provision-arranged', on: 'arrangedOn' }],
      cancel: [ended],
      owner,
      ladder: 'case',
      needsManager: 'no-place',
    },
  ],
  notices: [],
};
