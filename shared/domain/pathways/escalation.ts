import type { PathwayRules } from '../pathway.ts';

/** What people say to the ladder. It has no clocks of its own: it halts and resumes the climbing of others. */
export const escalation: PathwayRules = {
  pathway: 'escalation',
  idField: null,
  opens: [],
  once: [],
  clocks: [],
  notices: [],
};
