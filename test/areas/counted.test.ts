import { describe, expect, it } from 'vitest';
import { coveredByArea, coveredByLaw } from '../../bin/areas-coverage.ts';
import { livedThrough, livesIn } from '../../bin/areas-lived.ts';
import { northshire } from '../../docs/examples/new-area.ts';
import { rulesOf } from '../../shared/areas/rules-for.ts';
import type { Fact } from '../../shared/domain/fact.ts';
import { fact, held, mother, requested } from '../domain/facts.ts';
import { when } from '../domain/when.ts';

const rules = { ...rulesOf(northshire), liveFrom: null };

/** How often each standard of Northshire was put to use by one case, and by nothing else. */
function uses(until: string, facts: readonly Fact[], failing: readonly string[] = []) {
  const told = facts.map((each) => ({ fact: each, at: each.at }));
  const life = { ref: 'C-1', told, until: when(`${until} 23:59`).at, failing: new Set(failing) };
  const period = {
    lived: livedThrough(rules, [life]),
    ...{ from: when('Mon 2026-04-13').at, until: when(`${until} 23:59`).at },
  };
  const rows = [...coveredByArea(rules, period), ...coveredByLaw(rules, period)];
  return (id: string) => rows.filter((row) => row.id === id).map(({ times }) => times);
}

const referred = (service: string) =>
  fact('referral.made', 'Tue 2026-05-05', { referralId: 'REF-1', service });

describe('what counts as put to use', () => {
  it('a clock that ran by the number of the standard, and no clock of another start', () => {
    expect(uses('Fri 2026-05-08', [referred('salt')])('SPEECH-10W')).toEqual([1]);
    expect(uses('Fri 2026-05-08', [referred('autism')])('SPEECH-10W')).toEqual([0]);
  });

  it('the rule that a clock ran by, not another of the same clock: six weeks for a school, by the Code', () => {
    const school = fact('advice.requested', 'Tue 2026-05-05', {
      ...{ adviceId: 'V-1', assessmentId: 'A-1', agency: 'school-1', kind: 'educational' },
    });
    // First the regulations, for health and others; then the Code, for schools and the council's own.
    expect(uses('Fri 2026-05-08', [school])('ADVICE-6W')).toEqual([0, 1]);
  });

  it('a share, when its figure was reported under its code, or a clock of it ran', () => {
    const figure = (measure: string) =>
      fact('measure.reported', 'Wed 2026-06-10', {
        ...{ measure, period: '2026-05', value: 61, of: 90, source: 'SEND data set' },
      });
    expect(uses('Fri 2026-06-12', [figure('ehc-70')])('EHC-70')).toEqual([1]);
    expect(uses('Fri 2026-06-12', [figure('ehc-71')])('EHC-70')).toEqual([0]);
    expect(uses('Fri 2026-04-17', [requested('A-1', 'Mon 2026-04-13')])('EHC-70')).toEqual([1]);
  });

  it('a survey, when it reached a family, and not when a hold kept it back', () => {
    const facts = [
      mother('Mon 2026-04-13'),
      requested('A-1', 'Mon 2026-04-13'),
      fact('assessment.plan-issued', 'Fri 2026-08-28', { assessmentId: 'A-1' }),
    ];
    expect(uses('Fri 2026-09-18', facts)('ASKED-AFTER-THE-PLAN')).toEqual([1]);
    expect(uses('Fri 2026-09-18', [...facts, held('Mon 2026-08-31')])('ASKED-AFTER-THE-PLAN')).toEqual([0]);
  });

  // The first working days of May, June and July 2026.
  it('a report, for each time it was due', () => {
    expect(uses('Fri 2026-07-03', [])('BOARD-MONTHLY')).toEqual([3]);
  });

  it('an address that fails, when an email to it came back', () => {
    const facts = [mother('Mon 2026-04-13'), requested('A-1', 'Mon 2026-04-13')];
    expect(uses('Fri 2026-04-17', facts, ['mother@family.example'])('REACH-2WD')).toEqual([1]);
    expect(uses('Fri 2026-04-17', facts)('REACH-2WD')).toEqual([0]);
  });

  it('only bodies that the contract takes: a case each, in the order they arrive', () => {
    const body = (id: string, subject: string, type: string) =>
      JSON.stringify({
        ...{ specversion: '1.0', id, source: '/northshire/case-system', type, subject },
        ...{ time: '2026-05-05T08:00:00Z', localarea: 'northshire' },
        data: { enquiryId: 'E-1', channel: 'phone' },
      });
    const posts = [
      { at: '2026-05-05T08:10:00Z', body: body('1', 'N-1', 'send.enquiry.received.v1') },
      { at: '2026-05-05T08:20:00Z', body: body('2', 'N-2', 'send.enquiry.received.v1') },
      { at: '2026-05-05T08:30:00Z', body: body('3', 'N-3', 'send.enquiry.invented.v1') },
      { at: '2026-05-05T08:40:00Z', body: 'no JSON' },
    ];
    const lives = livesIn('northshire', posts, { until: '2026-05-08T00:00:00Z', failing: new Set() });
    expect(lives.map(({ ref, told }) => [ref, told.map(({ at }) => at)])).toEqual([
      ['N-1', ['2026-05-05T08:10:00Z']],
      ['N-2', ['2026-05-05T08:20:00Z']],
    ]);
  });
});
