import { added, progress } from '../../domain/action-facts.ts';
import { died, fact, mother, requested } from '../../domain/facts.ts';
import type { Scenario } from './scenario.ts';

const concern = (concernId: string, about: string) =>
  fact('concern.raised', 'Tue 2026-05-05', { concernId, by: 'family', about });
const placed = (placementId: string, kind: string) =>
  fact('placement.needed', 'Tue 2026-05-05', { placementId, kind });
const timetable = (name: string, timetableId: string, data: object) =>
  fact(`timetable.${name}`, 'Tue 2026-05-05', { timetableId, ...data });
const partTime = { hoursPerWeek: 12, agreedWithFamily: true, hasPlan: true };

/** Questions, concerns, places, time out of school, people, and actions of a plan. */
export const dailyLife: readonly Scenario[] = [
  {
    says: 'questions and concerns of a family, and a wish for a reply',
    until: 'Fri 2026-05-15',
    facts: [
      fact('enquiry.received', 'Tue 2026-05-05', { enquiryId: 'E-1', channel: 'phone' }),
      fact('enquiry.call-back-promised', 'Tue 2026-05-05', { enquiryId: 'E-1', byOn: '2026-05-08' }),
      concern('N-1', 'provision-not-delivered'),
      concern('N-2', 'toolkit-not-applied'),
      fact('feedback.received', 'Tue 2026-05-05', { surveyId: 'S-1', scores: [4], wishesReply: true }),
    ],
  },
  {
    says: 'children without a place, new in the area, and placed outside it',
    until: 'Fri 2026-05-29',
    facts: [
      placed('L-1', 'no-place'),
      placed('L-2', 'new-in-area'),
      placed('L-3', 'out-of-area'),
      fact('placement.started', 'Mon 2026-05-18', { placementId: 'L-3' }),
    ],
  },
  {
    says: 'part-time timetables with and without an agreed end',
    until: 'Fri 2026-05-08',
    facts: [
      timetable('started', 'T-1', { ...partTime, endsOn: '2026-06-19' }),
      timetable('started', 'T-2', partTime),
    ],
  },
  {
    says: 'pupils who will be, or have been, out of school for long',
    until: 'Fri 2026-05-08',
    facts: [
      ...['health', 'exclusion', 'other'].map((kind) =>
        timetable('absence-expected', `T-${kind}`, { kind, clearOn: '2026-05-05' }),
      ),
      ...['health', 'exclusion'].map((kind) =>
        timetable('absence-recorded', `T-${kind}-missed`, { kind, schoolDays: 16 }),
      ),
    ],
  },
  {
    says: 'a family whose email comes back',
    until: 'Fri 2026-04-17',
    facts: [mother('Mon 2026-04-13'), requested('A-1', 'Mon 2026-04-13')],
    failing: ['mother@family.example'],
  },
  {
    says: 'a family that asked for post',
    until: 'Fri 2026-04-17',
    facts: [mother('Mon 2026-04-13', { channel: 'post' }), requested('A-1', 'Mon 2026-04-13')],
  },
  {
    says: 'a family that asks for a call and a change, and work whose owner says it is not theirs',
    until: 'Fri 2026-04-24',
    facts: [
      mother('Mon 2026-04-13'),
      requested('A-1', 'Mon 2026-04-13'),
      fact('people.call-wished', 'Tue 2026-04-14', { contactId: 'P-1' }),
      fact('people.change-wished', 'Tue 2026-04-14', { contactId: 'P-1', what: 'address' }),
      fact('escalation.disowned', 'Tue 2026-04-14', { pathwayId: 'A-1', clock: 'ASSESS-6W' }),
    ],
  },
  {
    says: 'a death',
    until: 'Fri 2026-04-17',
    facts: [requested('A-1', 'Mon 2026-04-13'), died('Tue 2026-04-14')],
  },
  {
    says: 'a young person who is about to be old enough to be written to',
    until: 'Fri 2026-04-17',
    facts: [fact('people.child-registered', 'Mon 2026-04-13', { bornInMonth: '2010-03' })],
  },
  {
    says: 'an action of a plan that is due, and one that is only to be reviewed',
    until: 'Fri 2026-06-05',
    facts: [
      added('Mon 2026-04-13', { due: 'May-26', asOf: '2026-04-13' }),
      progress('Mon 2026-05-11', 'On track no concerns'),
    ],
  },
  {
    says: 'an action of a plan that is only to be reviewed',
    until: 'Fri 2026-04-17',
    facts: [added('Mon 2026-04-13', { due: 'Review August 2026', asOf: '2026-04-13' })],
  },
];
