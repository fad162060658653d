import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { fact, mother, officer, requested, unconfirmed, updated, willAssess } from './facts.ts';
import { given, standing } from './given.ts';
import { arriving, lived } from './lived.ts';

const asked = requested('A-1', 'Mon 2026-01-12');
const assigned = officer('Mon 2026-01-05 10:00');

describe('an address nobody has confirmed', () => {
  it('gets one neutral question and nothing else', () => {
    const life = lived(
      'Thu 2026-12-31',
      unconfirmed('Mon 2026-01-05'),
      assigned,
      asked,
      willAssess('A-1', 'Mon 2026-02-09'),
    );
    life.expectEmail('Mon 2026-01-05 10:00', 'confirm-address');
    life.expectNoMoreEmail();
  });

  it('is written to about what is still news as soon as it is confirmed', () => {
    const confirmed = updated('Wed 2026-01-14', { emailConfirmedOn: '2026-01-14' });
    const life = lived('Fri 2026-01-23', unconfirmed('Mon 2026-01-05'), assigned, asked, confirmed);
    life.expectEmail('Mon 2026-01-05 10:00', 'confirm-address');
    life.expectEmail('Wed 2026-01-14 10:00', 'request-received');
    life.expectNoMoreEmail();
  });

  it('leaves a task for a person when the news has become five working days old', () => {
    const stage = given(unconfirmed('Mon 2026-01-05'), assigned, asked);
    stage.when('tick', 'Mon 2026-01-19').thenOwes();
    const stale = stage.when('tick', 'Tue 2026-01-20').thenOwes('P-1 request-received by person');
    expect(standing(stale.clock('TELL-2WD', 'Tue 2026-01-20'))).toBe('Thu 2026-01-22 running');
  });

  it('is asked anew when it changes to another unconfirmed one', () => {
    const life = lived(
      'Fri 2026-01-30',
      unconfirmed('Mon 2026-01-05'),
      updated('Mon 2026-01-26', { email: 'new@family.example' }),
    );
    life.expectEmail('Mon 2026-01-05 10:00', 'confirm-address');
    life.expectEmail('Mon 2026-01-26 10:00', 'confirm-address');
    life.expectNoMoreEmail();
  });

  it('follows a confirmed one that is changed without a confirmation', () => {
    const changed = updated('Fri 2026-01-09', { email: 'new@family.example' });
    const life = lived('Fri 2026-01-16', mother('Mon 2026-01-05'), changed, asked);
    life.expectEmail('Fri 2026-01-09 10:00', 'confirm-address');
    life.expectNoMoreEmail();
  });

  it('that changes while an email waits: the email does not go to it', () => {
    const changed = updated('Mon 2026-01-12 09:30', { email: 'new@family.example' });
    const life = lived('Mon 2026-01-12', mother('Mon 2026-01-05'), asked, changed);
    life.expectEmail('Mon 2026-01-12 10:00', 'confirm-address');
    life.expectNoMoreEmail();
  });
});

describe('the one person the family can call', () => {
  it('is not announced when first named, and is when it changes', () => {
    const life = lived(
      'Fri 2026-01-30',
      mother('Mon 2026-01-05'),
      assigned,
      officer('Mon 2026-01-19', 'Sam Reed'),
    );
    life.expectEmail('Mon 2026-01-19 10:00', 'contact-changed');
    life.expectNoMoreEmail();
  });

  it('is announced once when the same change reaches us late and twice', () => {
    const changed = officer('Mon 2026-01-19', 'Sam Reed');
    const life = lived(
      'Fri 2026-01-30',
      mother('Mon 2026-01-05'),
      assigned,
      arriving(changed, 'Tue 2026-01-20'),
      arriving(changed, 'Thu 2026-01-22'),
    );
    life.expectEmail('Tue 2026-01-20 10:00', 'contact-changed');
    life.expectNoMoreEmail();
  });
});

describe('a child who turns sixteen', () => {
  // Born in May 2010: compulsory school age ends on Friday 26 June 2026; six months before is 26 December 2025.
  const born = fact('people.child-registered', 'Mon 2025-09-01', { bornInMonth: '2010-05' });

  it('leaves a task, six months before, to settle who should be written to', () => {
    const stage = given(mother('Mon 2025-09-01'), born);
    expect(stage.view('Thu 2025-12-25').clocks.map((clock) => clock.clock)).toEqual([]);
    expect(stage.decision?.nextDueAt?.slice(0, 10)).toBe('2025-12-26');
    expect(standing(stage.clock('RECIPIENT-16', 'Fri 2025-12-26'))).toBe('Fri 2026-06-26 running');
  });

  it('is done when it was settled', () => {
    const settled = fact('people.recipient-confirmed', 'Mon 2026-03-02', {
      contactId: 'P-1',
      basis: 'young-person-agrees',
    });
    expect(
      standing(given(mother('Mon 2025-09-01'), born, settled).clock('RECIPIENT-16', 'Mon 2026-03-02')),
    ).toBe('Fri 2026-06-26 met Mon 2026-03-02');
  });

  it('is not done because an address was confirmed after a move years before', () => {
    const earlier = fact('people.recipient-confirmed', 'Mon 2019-03-04', {
      contactId: 'P-1',
      basis: 'moved-here',
    });
    const stage = given(mother('Mon 2019-03-04'), born, earlier);
    expect(standing(stage.clock('RECIPIENT-16', 'Mon 2026-01-05'))).toBe('Fri 2026-06-26 running');
  });

  it('is asked about once, and never again when it was settled', () => {
    const plan = requested('A-1', 'Mon 2025-11-03');
    const family = [mother('Mon 2025-09-01'), officer('Mon 2025-09-01 10:00'), born, plan];
    const asked = (...facts: readonly Fact[]) =>
      lived('Fri 2026-02-27', ...family, ...facts).emails.filter((email) => email.includes('turning-16'));
    expect(asked()).toEqual(['Mon 2025-12-29 10:00 P-1 turning-16']);
    const settled = { contactId: 'P-1', basis: 'young-person-agrees' };
    expect(asked(fact('people.recipient-confirmed', 'Mon 2025-12-01', settled))).toEqual([]);
  });

  it('is asked about when the family first has something to know of', () => {
    const life = lived('Fri 2026-03-06', mother('Mon 2025-09-01'), born, requested('A-1', 'Mon 2026-03-02'));
    expect(life.emails).toEqual([
      'Mon 2026-03-02 10:00 P-1 request-received',
      'Tue 2026-03-03 10:00 P-1 turning-16',
    ]);
  });

  it('is no question to a parent who may know of no more than a referral, or of nothing', () => {
    const made = { referralId: 'R-1', service: 'camhs', madeOn: '2025-11-03', receivedOn: '2025-11-03' };
    const referred = fact('referral.made', 'Mon 2025-11-03', {
      ...made,
      priority: 'routine',
      mayTell: false,
    });
    lived('Fri 2026-02-27', mother('Mon 2025-09-01'), born, referred).expectNoMoreEmail();
    lived('Fri 2026-02-27', mother('Mon 2025-09-01'), born).expectNoMoreEmail();
  });

  it('switches nothing by itself, and cuts nobody off', () => {
    const life = lived('Tue 2026-09-01', mother('Mon 2025-09-01'), born, requested('A-1', 'Mon 2026-08-17'));
    expect(life.emails).toEqual(['Mon 2026-08-17 10:00 P-1 request-received']);
  });
});
