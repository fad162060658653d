import type { Profile } from '../domain/profile.ts';
import { statementOfAction as document } from './standards/peterborough.ts';

/** Who sees what the ladders leave unsolved, lowest first. The statement prints six rhythms; the others are assumed. */
export const peterboroughBoards: Profile['boards'] = [
  {
    ...{ id: 'remedial-action-plan-meeting', name: 'Mental health remedial action plan meeting' },
    ...{ rhythm: 'two-weekly', stated: true, shows: ['counts'] },
    source: {
      document,
      phrase: '2 weekly remedial action plan meetings to monitor progress of reduction in waiting times',
    },
  },
  {
    ...{ id: 'kpi-contract-meeting', name: 'Health contract meeting', rhythm: 'monthly', stated: true },
    shows: ['counts'],
    source: { document, phrase: 'Monitor KPIS via monthly contract meetings' },
  },
  {
    ...{ id: 'send-partnership-group', name: 'Peterborough SEND Partnership Group' },
    ...{ rhythm: 'monthly', stated: true, shows: ['counts', 'actions', 'scorecard'] },
    source: { document, phrase: 'Monthly reports to the SEND partnership group are used to track progress' },
  },
  {
    ...{
      id: 'chief-operating-team-report',
      name: 'SEND report to the CCG Chief Operating Team',
      rhythm: 'quarterly',
      stated: true,
    },
    shows: ['counts', 'actions'],
    source: { document, phrase: 'quarterly and annual reports to the CPCCG COT on progress of SEND' },
  },
  {
    ...{ id: 'ehcp-audit-meeting', name: 'Termly audit of plans', rhythm: 'termly', stated: true },
    shows: ['scorecard'],
    source: {
      document: 'Cambridgeshire and Peterborough SEND strategy 2019-2024',
      phrase: 'A termly audit of EHCPs and other plans related to SEND',
    },
  },
  {
    ...{ id: 'complex-health-deep-dive', name: 'Deep dive into plans with complex health needs' },
    ...{ rhythm: 'six-monthly', stated: true, shows: ['scorecard'] },
    source: { document, phrase: "the 6 monthly 'deep dive' EHCP audits" },
  },
  {
    ...{ id: 'send-executive-board', name: 'Joint SEND Executive Board', rhythm: 'bi-monthly', stated: true },
    shows: ['counts', 'actions', 'scorecard'],
    source: { document, phrase: 'Action plan progress monitored at bi-monthly SEND Executive Board' },
  },
  {
    ...{ id: 'child-health-executive-board', name: 'Child Health Executive Board' },
    ...{ rhythm: 'quarterly', stated: false, shows: ['counts', 'actions'] },
    source: { document, phrase: 'The Commissioning Board is supported by the Child Health Executive Board' },
  },
  {
    id: 'commissioning-board',
    name: 'Child Health and Well-Being Commissioning Board',
    ...{ rhythm: 'quarterly', stated: false, shows: ['counts', 'actions'] },
    source: {
      document,
      phrase:
        'has responsibility for the commissioning of integrated services to support children and young adults',
    },
  },
  {
    ...{ id: 'health-and-wellbeing-board', name: 'Health and Well-Being Board' },
    ...{ rhythm: 'six-monthly', stated: false, shows: ['counts', 'actions'] },
    source: { document, phrase: 'These Boards report to the Health and Well-Being Board.' },
  },
];
