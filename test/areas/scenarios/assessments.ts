import { fact, mother } from '../../domain/facts.ts';
import type { Scenario } from './scenario.ts';

const A1 = { assessmentId: 'A-1' };
const asked = (adviceId: string, kind: string) =>
  fact('advice.requested', 'Fri 2026-05-22', { ...A1, adviceId, kind, agency: `agency-${adviceId}` });

/** Assessments, their advice, and the plan they end in. */
export const assessments: readonly Scenario[] = [
  {
    says: 'an assessment that ends in a plan, after advice that was not good enough',
    until: 'Fri 2026-10-09',
    facts: [
      mother('Mon 2026-04-13'),
      fact('assessment.requested', 'Mon 2026-04-13', { ...A1, requestedBy: 'parent', kind: 'initial' }),
      fact('assessment.consideration-notified', 'Wed 2026-04-15', A1),
      fact('assessment.decided', 'Wed 2026-05-20', { ...A1, outcome: 'assess' }),
      asked('V-1', 'medical'),
      asked('V-2', 'educational'),
      asked('V-3', 'psychological'),
      fact('advice.received', 'Fri 2026-06-26', { adviceId: 'V-1' }),
      fact('advice.quality-rejected', 'Mon 2026-06-29', { adviceId: 'V-1', reasons: ['no-outcomes'] }),
      fact('assessment.draft-issued', 'Mon 2026-07-20', { ...A1, by: 'email' }),
      fact('assessment.setting-consulted', 'Mon 2026-07-20', { ...A1, settingId: 'school-1' }),
      fact('assessment.plan-issued', 'Fri 2026-08-28', { ...A1, settingId: 'school-1' }),
    ],
  },
  {
    says: 'a request for a new assessment',
    until: 'Fri 2026-05-29',
    facts: [
      fact('assessment.requested', 'Mon 2026-04-13', { ...A1, requestedBy: 'parent', kind: 'reassessment' }),
      fact('assessment.decided', 'Fri 2026-04-24', { ...A1, outcome: 'assess' }),
    ],
  },
  {
    says: 'a school consulted in the first months of the law, before the Code of 2015',
    until: 'Fri 2014-12-19',
    facts: [
      fact('assessment.requested', 'Mon 2014-09-08', { ...A1, requestedBy: 'parent', kind: 'initial' }),
      fact('assessment.setting-consulted', 'Mon 2014-12-01', { ...A1, settingId: 'school-1' }),
    ],
  },
];
