import { planEvents, planOwners } from '../../shared/areas/plans/plan-events.ts';
import { londonTime } from '../../shared/domain/london.ts';
import { isoInstant } from '../../shared/domain/moment.ts';
import type { StatusMeaning } from '../../shared/domain/profile.ts';
import type { Place } from './directory.ts';
import type { Told } from './life.ts';
import type { Posting, Span } from './posting.ts';
import { secondsOf } from './posting.ts';
import { courseOf, dayIn, type Line, type Thread, tellerOf } from './thread.ts';

/** The published plan of the area as it is posted on the first morning. */
export function publishedPlan({
  area,
  from,
  authority,
}: Span & { readonly authority: string }): readonly Posting[] {
  const at = londonTime(from, '08:15');
  return planEvents(area, isoInstant(at)).map((event) => ({
    at: secondsOf(at) + 60,
    by: authority,
    event,
  }));
}

type Means = (wanted: StatusMeaning) => string;
type Fate = (plan: Means, thread: Pick<Thread, 'begins'>) => readonly Line[];

const report = (days: number, status: string, what: object = {}): Line => [
  'progress-reported',
  days,
  'reportedOn',
  { status, ...what },
];

/** A month as plans print it, "Jul-26". */
const printed = (thread: Pick<Thread, 'begins'>, days: number): string => {
  const day = dayIn(thread, days);
  return `${day.toLocaleString('en-GB', { month: 'short' }).slice(0, 3)}-${String(day.year).slice(2)}`;
};

/** What becomes of actions: news in time, none, late, done with evidence and without, dated anew, handed up. */
const fates: readonly Fate[] = [
  (means) => [
    report(16, means('on-track'), {
      whatWeDid: 'Two more people began.',
      whatNext: 'Agree the summer cover.',
    }),
    report(45, means('on-track')),
    report(74, means('on-track'), { impact: 'More families were answered within a week.' }),
    report(103, means('on-track')),
    report(132, means('on-track')),
  ],
  (means, thread) => [
    ['re-dated', 9, 'redatedOn', { due: printed(thread, 50), reason: 'recovery-plan' }],
    report(31, means('on-track')),
  ],
  (means, thread) => [
    ['re-dated', 10, 'redatedOn', { due: printed(thread, 85), reason: 'supplier-late' }],
    report(58, means('behind')),
    ['completed', 79, 'on', { evidence: 'DOC-4411' }],
    ['embedded', 156, 'embeddedOn', { evidence: 'QA-Q3' }],
  ],
  (means) => [report(24, means('embedded'))],
  (means) => [report(38, means('not-started-or-risk')), ['escalated', 66, 'escalatedOn', { to: 'board' }]],
  (_means, thread) => [
    ['re-dated', 12, 'redatedOn', { due: printed(thread, 24), reason: 'recovery-plan' }],
    ['completed', 93, 'on', { evidence: 'DOC-4470' }],
  ],
];

/** What is told of some of the plan's actions after it was published, and of the themes SENDIAS raised. */
export function progressIn(place: Place, thread: Thread): readonly Told[] {
  const { area, profile } = place;
  const actions = planEvents(area, '').filter(({ type }) => type === 'send.action.added.v1');
  const says: Means = (wanted) =>
    (profile.statuses.words.find(({ means }) => means === wanted) ?? profile.statuses.words[0])?.says ?? '';
  const board = profile.boards.at(-1)?.id ?? '';
  const told = (subject: string, lines: readonly Line[]): Told => ({
    ...{ name: subject, subject },
    facts: courseOf(thread, tellerOf(thread, 'action', {}), lines.map(namingBoard(board))),
  });
  const step = Math.max(1, Math.floor(actions.length / fates.length));
  return [
    ...fates.flatMap((fate, index) => {
      const action = actions[index * step];
      return action === undefined ? [] : [told(action.subject, fate(says, thread))];
    }),
    ...mitigations(place, thread).map(([subject, lines]) => told(subject, lines)),
  ];
}

const namingBoard =
  (board: string) =>
  ([name, days, dated, data = {}]: Line): Line => [
    name,
    days,
    dated,
    name === 'escalated' ? { ...data, to: board } : data,
  ];

/** Where a board is shown the themes SENDIAS raised: one was done, one handed up, one is neither. */
function mitigations(
  place: Place,
  thread: Thread,
): readonly (readonly [subject: string, lines: readonly Line[]])[] {
  if (!place.profile.boards.some(({ shows }) => shows.includes('sendias'))) return [];
  const ownerRole = planOwners(place.area)[0]?.role ?? 'head-of-service';
  const plan = `${place.area}-sendias`;
  const ends: readonly (readonly Line[])[] = [
    [['completed', 64, 'on', { evidence: 'DOC-4502' }]],
    [['escalated', 88, 'escalatedOn', { to: 'board' }]],
    [],
  ];
  const themes = ['Families hear from us late', 'Reviews are put off', 'Plans reach the school late'];
  return themes.map((title, index) => {
    const ref = `S${index + 1}`;
    const added: Line = [
      'added',
      22,
      'asOf',
      {
        plan,
        ref,
        title,
        ownerRole,
        workstream: 'SENDIAS themes',
        tags: ['SENDIAS'],
        due: printed(thread, 100),
      },
    ];
    return [`${plan}.${ref}`, [added, ...(ends[index] ?? [])]] as const;
  });
}
