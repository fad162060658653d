import { fact, mother } from '../../domain/facts.ts';
import type { Scenario } from './scenario.ts';

const referral = (name: string, at: string, data: Readonly<Record<string, unknown>>) =>
  fact(`referral.${name}`, at, data);
const referred = (service: string, at: string, priority = 'routine') =>
  referral('made', at, { ...{ referralId: `REF-${service}`, service, priority }, mayTell: true });

/** Referrals to the services for whose waits the law's guidance or an area prints a number, or follows stage by stage. */
export const waits: readonly Scenario[] = [
  {
    says: 'a referral to each service that keeps children waiting',
    until: 'Fri 2026-05-29',
    facts: ['salt', 'camhs', 'social-communication', 'autism', 'adhd', 'adult-social-care'].map((service) =>
      referred(service, 'Tue 2026-05-05'),
    ),
  },
  {
    says: 'a routine mental health referral in the years of the first number of Peterborough',
    areas: ['peterborough'],
    until: 'Fri 2020-06-12',
    facts: [referred('camhs', 'Mon 2020-06-01')],
  },
  {
    says: 'equipment that a family was given',
    until: 'Fri 2026-06-12',
    facts: [
      mother('Tue 2026-05-05'),
      referred('equipment', 'Tue 2026-05-05'),
      referral('treatment-started', 'Mon 2026-06-01', { referralId: 'REF-equipment' }),
    ],
  },
];
