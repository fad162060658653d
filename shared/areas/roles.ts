import type { Profile } from '../domain/profile.ts';

type Roles = Profile['roles'];

/** The roles every authority has under these names; an area gives its own titles where its documents print them. */
export const councilRoles: Roles = {
  'case-officer': { title: 'Case officer', desk: 'list' },
  'team-manager': { title: 'SEND team manager', desk: 'screen' },
  'head-of-service': { title: 'Head of Service (SEND)', desk: 'counts' },
  'assistant-director': { title: 'Assistant Director (SEND)', desk: 'counts' },
  'designated-clinical-officer': { title: 'Designated Clinical Officer', desk: 'counts' },
  'service-lead': { title: 'Lead for health and care waits', desk: 'list' },
  'complaints-officer': { title: 'Complaints officer', desk: 'list' },
  'complaints-manager': { title: 'Complaints manager', desk: 'list' },
  'tribunal-officer': { title: 'Tribunal and mediation officer', desk: 'list' },
  'inclusion-officer': { title: 'Inclusion officer', desk: 'list' },
  'transitions-officer': { title: 'Transitions officer', desk: 'list' },
  enquiries: { title: 'SEND enquiries', desk: 'list' },
};

/**
 * Owners of actions in the plan, by role and printed title: each sees a list of its own. Somebody whose rung of a ladder
 * shows counts only, such as a director, has a role of its own for it.
 */
export const actionOwners = (titles: Readonly<Record<string, string>>): Roles =>
  Object.fromEntries(Object.entries(titles).map(([role, title]) => [role, { title, desk: 'list' }]));

/** Boards as somebody to write to: they are shown counts, never a child's case. */
export const boardRoles = (boards: Profile['boards']): Roles =>
  Object.fromEntries(boards.map(({ id, name }) => [id, { title: name, desk: 'counts' }]));
