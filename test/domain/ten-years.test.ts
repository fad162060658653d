import { describe, expect, it } from 'vitest';
import { packed } from '../../shared/aws/case-row.ts';
import type { Case } from '../../shared/domain/case.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { dateOf, type IsoDate } from '../../shared/domain/moment.ts';
import { fact, father, mother, officer } from './facts.ts';
import { alwaysLive, dated } from './given.ts';
import { moment, stored } from './stored.ts';

type Data = Readonly<Record<string, unknown>>;

/** A fact told at nine so many days after a date. */
const after =
  (date: IsoDate, days: number) =>
  (type: string, data: Data = {}): Fact =>
    fact(type, `${dated(dateOf(date).add({ days }).toString())} 09:00`, data);

const assessed = (id: string, from: IsoDate): readonly Fact[] => {
  const at = (days: number, name: string, data: Data = {}) =>
    after(from, days)(`assessment.${name}`, { assessmentId: id, ...data });
  const advice = ['medical', 'psychological', 'educational', 'social-care'].flatMap((kind, index) => {
    const adviceId = `${id}-V${index}`;
    return [
      after(from, 36)('advice.requested', { adviceId, assessmentId: id, kind, agency: 'trust' }),
      after(from, 60 + 8 * index)('advice.received', { adviceId }),
    ];
  });
  return [
    at(0, 'requested', { requestedBy: 'parent', kind: 'initial' }),
    at(3, 'consideration-notified'),
    at(35, 'decided', { outcome: 'assess' }),
    ...advice,
    at(100, 'draft-issued', { by: 'email' }),
    at(100, 'setting-consulted', { settingId: 'school-3' }),
    at(112, 'setting-replied', { settingId: 'school-3' }),
    at(118, 'representations-received'),
    at(137, 'plan-issued', { settingId: 'school-3' }),
  ];
};

const reviewed = (year: number, amend: boolean): readonly Fact[] => {
  const at = (days: number, name: string, data: Data = {}) =>
    after(`${year}-01-11`, days)(`review.${name}`, { reviewId: `R-${year}`, ...data });
  return [
    at(0, 'arranged', { planId: 'PL-1', meetingOn: `${year}-03-08`, settingId: 'school-3' }),
    at(30, 'invited'),
    at(40, 'papers-sent'),
    at(57, 'held'),
    at(68, 'report-sent'),
    at(80, 'decided', { outcome: amend ? 'amend' : 'maintain' }),
    ...(amend ? [at(80, 'amendment-notice-sent', { by: 'post' }), at(90, 'representations-received')] : []),
    ...(amend ? [at(130, 'final-issued')] : []),
  ];
};

/** What else a busy year brings. */
const around = (year: number): readonly Fact[] => {
  const at = after(`${year}-04-06`, 0);
  const later = (days: number) => after(`${year}-04-06`, days);
  const id = { referralId: `REF-${year}` };
  return [
    at('enquiry.received', { enquiryId: `Q-${year}`, channel: 'phone' }),
    later(6)('enquiry.answered', { enquiryId: `Q-${year}` }),
    later(20)('referral.made', { ...id, service: 'salt', provider: 'trust' }),
    later(90)('referral.first-seen', id),
    later(150)('referral.closed', id),
    later(160)('plan.provision-confirmed', { planId: 'PL-1', by: 'setting', inPlace: 'yes' }),
    later(170)('plan.shared', { planId: 'PL-1' }),
    later(200)('advice.requested', {
      adviceId: `V-${year}`,
      assessmentId: 'A-1',
      kind: 'medical',
      agency: 'trust',
    }),
    later(235)('advice.received', { adviceId: `V-${year}` }),
  ];
};

const complained = (year: number): readonly Fact[] => {
  const at = (days: number, name: string, data: Data = {}) =>
    after(`${year}-09-07`, days)(`complaint.${name}`, { complaintId: `K-${year}`, ...data });
  return [
    at(0, 'logged', { route: 'corporate', themes: ['communication'] }),
    at(4, 'acknowledged'),
    at(21, 'responded', { stage: '1' }),
    at(30, 'escalated', { toStage: '2' }),
    at(33, 'acknowledged', { stage: '2' }),
    at(60, 'responded', { stage: '2' }),
    at(61, 'action-agreed', { actionId: `K-${year}-a`, dueOn: `${year}-12-01` }),
    at(80, 'action-done', { actionId: `K-${year}-a` }),
  ];
};

const appealed = (year: number): readonly Fact[] => {
  const at = (days: number, name: string, data: Data = {}) =>
    after(`${year}-05-04`, days)(`dispute.${name}`, { disputeId: `X-${year}`, ...data });
  return [
    at(0, 'certificate-due', { adviserId: 'mediation-service' }),
    at(2, 'certificate-issued'),
    at(30, 'appeal-registered', { kind: 'contents', planId: 'PL-1' }),
    at(40, 'direction-made', { what: 'bundle', dueOn: `${year}-08-03` }),
    at(70, 'response-sent'),
    at(80, 'direction-met'),
    at(120, 'order-made', { kind: 'amend' }),
    after(`${year}-05-04`, 150)('plan.amended-outside-review', { planId: 'PL-1' }),
  ];
};

const years = Array.from({ length: 10 }, (_, index) => 2017 + index);

const life: readonly Fact[] = [
  fact('people.child-registered', 'Mon 2016-01-04', { bornInMonth: '2010-11' }),
  mother('Mon 2016-01-04'),
  father('Mon 2016-01-04 10:00'),
  officer('Mon 2016-01-04 11:00'),
  ...assessed('A-1', '2016-01-11'),
  after('2016-05-27', 0)('plan.made', { planId: 'PL-1' }),
  ...years.flatMap((year) => [...reviewed(year, year % 3 === 0), ...around(year)]),
  ...[2018, 2021, 2024].flatMap(complained),
  ...[2019, 2023].flatMap(appealed),
  after('2020-06-08', 0)('plan.transfer-due', { planId: 'PL-1', phase: 'primary-to-secondary', year: 2021 }),
  officer('Mon 2022-01-10', 'Sam Reed'),
  after('2027-01-04', 0)('plan.moved-out', { planId: 'PL-1' }),
  after('2027-01-04', 14)('plan.transferred', { planId: 'PL-1' }),
].toSorted((a, b) => (a.at < b.at ? -1 : 1));

describe('the snapshot of a case of ten years', () => {
  it('with its reviews, appeals, complaints, referrals and emails stays under 8 kB', () => {
    const sizes = new Map<number, number>();
    const measure = ({ facts, deeds, resting }: Case): void => {
      if (sizes.has(facts.length)) return;
      sizes.set(facts.length, packed({ facts: [...facts], deeds: [...deeds], resting: [...resting] }).length);
    };
    const reaching = life.map((told) => ({ fact: told, now: moment(told.at) }));
    const { deeds } = stored(reaching, { rules: alwaysLive, compact: true, seen: measure });
    expect(life.length).toBeGreaterThan(200);
    expect(deeds.length).toBeGreaterThan(600);
    expect(Math.max(...sizes.values())).toBeLessThan(8_000);
  });
});
