import type { PathwayRules } from '../pathway.ts';

/** What people say to the ladder: it halts and resumes the climbing of other clocks. Its own is for work without an owner. */
export const escalation: PathwayRules = {
  pathway: 'escalation',
  idField: null,
  opens: [],
  once: [],
  clocks: [
    {
      id: 'OWNER-2WD',
      what: 'settle whose this is: whoever was asked says that it is not theirs',
      start: { fact: 'disowned' },
      each: { field: 'pathwayId', again: true },
      stop: [{ fact: 'owner-settled' }, { fact: 'acknowledged' }],
      owner: { role: 'case-officer', at: 'authority' },
      ladder: 'task',
      task: true,
      needsManager: 'no-owner',
    },
  ],
  notices: [],
};
