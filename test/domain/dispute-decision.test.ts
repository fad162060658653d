import { describe, expect, it } from 'vitest';
import { compacted, wakes } from '../../shared/domain/compact.ts';
import { decide } from '../../shared/domain/decide.ts';
import { explainClock } from '../../shared/domain/explain.ts';
import { disputing } from './dispute-facts.ts';
import { assessing, mother, officer, refusedToAssess, requested, willAssess } from './facts.ts';
import { alwaysLive, dated, given, standing, told } from './given.ts';
import { planning } from './plan-facts.ts';
import { arranged, decided, reviewing } from './review-facts.ts';
import { when } from './when.ts';

const asked = requested('A-1', 'Mon 2026-01-12');
const refused = refusedToAssess('A-1', 'Mon 2026-02-16');

/** When each time to appeal ends, by the pathway that decided. */
const windows = (stage: ReturnType<typeof given>, today: string) =>
  stage
    .clocks(today)
    .filter(({ clock }) => clock === 'APPEAL')
    .map((clock) => `${clock.pathwayId} ${standing(clock)}`);

describe('what a dispute is about', () => {
  it('is the last decision before it: an older one of the same assessment is not opened again', () => {
    const stage = given(
      asked,
      refused,
      assessing('plan-issued', 'Mon 2026-09-14'),
      disputing('certificate-issued', 'Mon 2026-11-02', { assessmentId: 'A-1' }),
    );
    expect(windows(stage, 'Tue 2026-11-03')).toEqual([
      'A-1 Thu 2026-04-16 met Thu 2026-04-16',
      // two months are Saturday 14 November; one month from the certificate is Wednesday 2 December
      'A-1#2 Wed 2026-12-02 running',
    ]);
  });

  it('explains the later day by the certificate that gave it', () => {
    const stage = given(asked, refused, disputing('certificate-issued', 'Wed 2026-04-01'));
    expect(explainClock(stage.clock('APPEAL', 'Wed 2026-04-01'))).toMatch(
      /2 months.*; later, 1 month.* after "mediation-certified" on Wednesday 1 April 2026 = Friday 1 May 2026;/,
    );
  });

  it('is the review of the plan it names, also when another decision came after', () => {
    const stage = given(
      planning('made', 'Mon 2025-09-15'),
      arranged('Mon 2026-01-12', 'Wed 2026-02-11'),
      reviewing('held', 'Wed 2026-02-11'),
      decided('Mon 2026-03-02', 'maintain'),
      planning('amended-outside-review', 'Mon 2026-03-09', { planId: 'PL-2' }),
      disputing('certificate-issued', 'Wed 2026-04-15', { planId: 'PL-1' }),
    );
    // 2 May 2026 is a Saturday and 4 May a bank holiday; one month from the certificate is Friday 15 May
    expect(windows(stage, 'Wed 2026-04-15')).toEqual([
      'R-1 Fri 2026-05-15 running',
      'PL-2 Mon 2026-05-11 running',
    ]);
  });

  it('is nothing we know when it names what has decided nothing, so that no wrong date is told', () => {
    const stage = given(
      asked,
      refused,
      disputing('certificate-issued', 'Wed 2026-04-01', { reviewId: 'R-9' }),
    );
    expect(windows(stage, 'Wed 2026-04-01')).toEqual(['A-1 Thu 2026-04-16 running']);
  });
});

describe('a step that an appeal asks for', () => {
  const appealed = [
    arranged('Mon 2026-01-12', 'Wed 2026-02-11'),
    reviewing('held', 'Wed 2026-02-11'),
    reviewing('amendment-notice-sent', 'Mon 2026-03-02'),
    reviewing('final-issued', 'Mon 2026-04-13'),
    disputing('appeal-registered', 'Mon 2026-06-01', { kind: 'contents', reviewId: 'R-1' }),
  ];

  it('is not met by the plan that is appealed against, when it is not opposed', () => {
    const conceded = given(...appealed, disputing('conceded', 'Mon 2026-06-08'));
    // 35 days after 8 June
    expect(standing(conceded.clock('UNOPPOSED-CONTENTS', 'Mon 2026-06-08'))).toBe('Mon 2026-07-13 running');
  });

  it('is not met by the plan that is appealed against, when mediation agrees on it', () => {
    const agreed = given(...appealed, disputing('agreement-made', 'Mon 2026-06-08', { agreed: 'amend' }));
    expect(standing(agreed.clock('MED-AGREED', 'Mon 2026-06-08'))).toBe('Mon 2026-07-13 running');
  });

  it('of each agreement has its own time', () => {
    const two = given(
      disputing('mediation-requested', 'Mon 2026-06-01'),
      disputing('agreement-made', 'Mon 2026-06-15'),
      disputing('order-step-done', 'Mon 2026-06-22', { step: 'agreed' }),
      disputing('agreement-made', 'Mon 2026-07-06'),
    );
    expect(standing(two.clock('MED-AGREED 1', 'Mon 2026-07-06'))).toBe('Mon 2026-06-29 met Mon 2026-06-22');
    expect(standing(two.clock('MED-AGREED 2', 'Mon 2026-07-06'))).toBe('Mon 2026-07-20 running');
  });

  it('was directed by the tribunal no more, once the appeal is not opposed', () => {
    const over = given(
      ...appealed,
      disputing('direction-made', 'Tue 2026-06-02', { what: 'hearing', dueOn: '2026-10-05' }),
      disputing('conceded', 'Mon 2026-06-08'),
    );
    expect(over.clock('DIRECTION hearing', 'Mon 2026-06-08').state).toBe('cancelled');
  });
});

describe('a hearing', () => {
  it('is a direction with the day of the hearing, and done when it was held', () => {
    const listed = given(
      disputing('appeal-registered', 'Mon 2026-07-06', { kind: 'contents' }),
      disputing('direction-made', 'Tue 2026-09-01', { what: 'hearing', dueOn: '2026-12-07' }),
    );
    expect(dated(listed.clock('DIRECTION hearing', 'Tue 2026-09-01').dueOn)).toBe('Mon 2026-12-07');
    const heard = listed.when(
      disputing('direction-met', 'Mon 2026-12-07', { what: 'hearing' }),
      'Mon 2026-12-07',
    );
    expect(heard.clock('DIRECTION hearing', 'Mon 2026-12-07').state).toBe('met');
  });
});

describe('a decision at rest', () => {
  const today = 'Mon 2026-08-03';
  const lived = given(
    mother('Mon 2026-01-05'),
    officer('Mon 2026-01-05 10:00'),
    asked,
    willAssess('A-1', 'Mon 2026-02-16'),
  )
    .when(assessing('plan-refused', 'Fri 2026-04-24'), 'Fri 2026-04-24')
    .when(told('decision-made'), 'Fri 2026-04-24 10:00')
    .when('tick', today);

  const asleep = compacted(lived.state, lived.view(today), when(today).on);
  const certificate = disputing('certificate-issued', today);

  it('has told its last day to appeal and rests once that has long passed', () => {
    expect(windows(lived, today)).toEqual(['A-1 Wed 2026-06-24 met Wed 2026-06-24']);
    expect(asleep).toMatchObject({ resting: ['A-1'], deeds: [] });
  });

  it('sleeps through what does not concern it', () => {
    const context = { rules: alwaysLive, today: when(today).on };
    expect(wakes(asleep, certificate, context)).toBe(true);
    expect(wakes(asleep, requested('A-2', today), context)).toBe(false);
    expect(wakes(asleep, mother('Mon 2026-01-05 08:00', { contactId: 'P-2' }), context)).toBe(true);
  });

  it('is woken by a late certificate, with its history, and puts right the day it told: once', () => {
    const woken = lived.when(certificate, today).thenOwes('P-1 date-changed by email');
    // 3 September 2026 is a Thursday
    expect(windows(woken, today)).toEqual(['A-1 Thu 2026-09-03 running']);
    const kept = compacted(woken.state, woken.view(today), when(today).on);
    expect(kept.resting).toEqual([]);
    const again = decide(kept, { kind: 'tick' }, { rules: alwaysLive, now: when(`${today} 09:30`) });
    expect(again.deeds).toEqual([]);
  });
});
