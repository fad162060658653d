import { fact } from '../../domain/facts.ts';
import type { Scenario } from './scenario.ts';

const dispute = (name: string, at: string, { disputeId = 'D-1', ...data }: Record<string, unknown> = {}) =>
  fact(`dispute.${name}`, at, { disputeId, ...data });

/** The same thing once for each kind, each in a dispute of its own. */
const on1June = (name: string, field: string, kinds: readonly string[]) =>
  kinds.map((kind) => dispute(name, 'Mon 2026-06-01', { disputeId: `D-${kind}`, [field]: kind }));

const ordered = ['assess', 'reassess', 'make-plan', 'amend', 'name-school', 'continue', 'cease'];
const appealed = ['assess', 'reassess', 'plan', 'contents', 'placement', 'not-amend', 'cease'];

/** Mediation, appeals, orders, and letters before a claim. */
export const disputes: readonly Scenario[] = [
  {
    says: 'mediation about health, with an agreement on a date',
    until: 'Fri 2026-07-31',
    facts: [
      dispute('mediation-requested', 'Tue 2026-05-05', { healthIssue: true }),
      dispute('mediation-held', 'Mon 2026-06-01'),
      dispute('agreement-made', 'Mon 2026-06-01', { dueOn: '2026-06-30' }),
    ],
  },
  {
    says: 'a certificate without mediation',
    until: 'Fri 2026-05-08',
    facts: [dispute('certificate-due', 'Tue 2026-05-05', { adviserId: 'adviser-1' })],
  },
  {
    says: 'agreements on what a tribunal could have ordered, and one on something else',
    until: 'Fri 2026-06-12',
    facts: [
      ...on1June('agreement-made', 'agreed', ordered),
      dispute('agreement-made', 'Mon 2026-06-01', { disputeId: 'D-else' }),
    ],
  },
  {
    says: 'an appeal, with a direction, a recommendation, and a date in the letter',
    until: 'Fri 2026-06-12',
    facts: [
      dispute('appeal-registered', 'Tue 2026-05-05', { kind: 'contents' }),
      dispute('appeal-registered', 'Tue 2026-05-05', {
        ...{ disputeId: 'D-2', kind: 'placement', responseDueOn: '2026-06-22' },
      }),
      dispute('direction-made', 'Tue 2026-05-19', { what: 'bundle', dueOn: '2026-07-03' }),
      dispute('recommendation-made', 'Mon 2026-06-08', { to: 'health', bodyId: 'icb-1' }),
    ],
  },
  {
    says: 'letters before a claim, with and without a day for the reply',
    until: 'Fri 2026-05-08',
    facts: [
      dispute('pre-action-letter', 'Tue 2026-05-05'),
      dispute('pre-action-letter', 'Tue 2026-05-05', { disputeId: 'D-2', replyDueOn: '2026-05-12' }),
    ],
  },
  {
    says: 'orders of every kind',
    until: 'Fri 2026-06-12',
    facts: on1June('order-made', 'kind', ordered),
  },
  {
    says: 'appeals of every kind that are not opposed, and one of which nobody knows what it was about',
    until: 'Fri 2026-06-12',
    facts: [
      ...on1June('conceded', 'kind', appealed),
      dispute('conceded', 'Mon 2026-06-01', { disputeId: 'D-unknown' }),
    ],
  },
  {
    says: 'an appeal about the contents of a plan that was not opposed before the law changed in 2015',
    until: 'Fri 2015-03-20',
    facts: [dispute('conceded', 'Mon 2015-03-02', { kind: 'contents' })],
  },
];
