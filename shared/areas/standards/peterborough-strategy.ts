import type { ProfileStandard } from '../../domain/profile.ts';
import { quoting } from '../quoted.ts';

const { promise, target } = quoting('Cambridgeshire and Peterborough SEND strategy 2019-2024');

/** "How will we recognise success?": the joint strategy that Peterborough shares with Cambridgeshire. */
export const peterboroughStrategyStandards: readonly ProfileStandard[] = [
  promise('STORY-ONCE', 'survey', {
    what: 'families tell their story once',
    says: 'families and carers feel they only need to tell their story once',
  }),
  promise('SURVEY-YEARLY', 'survey', {
    ...{ what: 'a yearly survey shows growing confidence', rhythm: 'annual' },
    says: 'year on year parents/carers have increasing confidence in the system',
  }),
  promise('TRANSITION-CONFIDENCE', 'survey', {
    what: 'families are confident when services or schools change',
    says: 'Parents/carers report increased confidence at transition points between services',
  }),
  promise('CONTRACTS-YEARLY', 'report', {
    ...{ what: 'joint contracts are monitored each year', rhythm: 'annual' },
    says: 'Annual monitoring of joint commissioning contracts',
  }),
  promise('HEALTHY-CHILD-QUARTERLY', 'report', {
    ...{ what: 'the healthy child programme reports each quarter', rhythm: 'quarterly' },
    says: 'Healthy child programme quarterly report shows all checks carried out note SEND issues',
  }),
  promise('EHCP-AUDIT-TERMLY', 'report', {
    shownIn: 'ehcp-audit-meeting',
    ...{ what: 'plans are audited each term', rhythm: 'termly' },
    says: 'A termly audit of EHCPs and other plans related to SEND',
  }),
  target('CREATIVE-PACKAGES', 'measure', {
    ...{ what: 'more creative packages of support, counted each quarter', rhythm: 'quarterly' },
    says: 'show an increase in the number of creative, collaborative and flexible packages of support',
  }),
  target('PERSONAL-BUDGETS', 'measure', {
    ...{ what: 'more personal budgets each year', share: 'more each year', rhythm: 'annual' },
    says: 'year on year increase in the take up of personal budgets particularly by young people post 16',
  }),
  target('EXCLUSIONS', 'measure', {
    ...{ what: 'fewer exclusions each year', share: 'fewer each year', rhythm: 'annual' },
    says: 'reduction year on year in the number of fixed term and permanent exclusions',
  }),
  target('TRAVEL', 'measure', {
    what: 'less travel, and fewer incidents during it',
    says: 'a reduction in travel time and number of reported incidents during travel',
  }),
  target('OUT-OF-COUNTY', 'measure', {
    what: 'fewer places out of the county',
    says: 'needs met locally, reducing reliance on out of county places',
  }),
  target('MAINSTREAM', 'measure', {
    ...{ what: 'share of pupils with a plan in mainstream', share: 'in line with neighbours' },
    says: 'the balance of those with an EHCP in mainstream is in line with national, regional and statistical neighbours',
  }),
  target('CONFLICT', 'measure', {
    what: 'fewer appeals; a fall alone is never shown as good',
    says: 'Data shows less conflict in the system e.g. number of Tribunals registered, number of appeals',
  }),
  target('NEET', 'measure', {
    what: 'fewer with a plan are without education, work or training',
    says: 'there is a drop in numbers of those with EHCP who are not in education, employment or training',
  }),
  target('MENTAL-HEALTH-TREATED', 'measure', {
    what: 'more children with a mental health condition are treated, as the NHS aims',
    says: 'with a diagnosable mental health condition receiving treatment increases in line with NHS targets',
  }),
  promise('INPUT-MEASURED', 'measure', {
    what: 'timeliness and quality of what every agency gives to plans is measured',
    says: 'appropriate measurement of the timeliness and quality of input to EHCP processes',
  }),
];
