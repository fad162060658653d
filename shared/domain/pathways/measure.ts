import type { PathwayRules } from '../pathway.ts';

/** Figures about the whole area from reports elsewhere. The report's own rhythm is its standard; it has no clocks here. */
export const measure: PathwayRules = {
  pathway: 'measure',
  idField: null,
  withoutFamily: true,
  opens: [],
  once: [],
  clocks: [],
  notices: [],
};
