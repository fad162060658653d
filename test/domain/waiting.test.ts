import { describe, expect, it } from 'vitest';
import { fact, mother, retracted } from './facts.ts';
import { lived } from './lived.ts';

type Data = Readonly<Record<string, unknown>>;

const made = (at: string, data: Data = {}) =>
  fact('referral.made', at, { referralId: 'REF-1', service: 'salt', ...data });
const then = (name: string, at: string, data: Data = {}) =>
  fact(`referral.${name}`, at, { referralId: 'REF-1', ...data });
const family = [
  mother('Mon 2026-01-05 08:00'),
  fact('people.child-registered', 'Mon 2026-01-05 08:00', { bornInMonth: '2017-09' }),
];

describe('somebody on a waiting list', () => {
  it('hears when they joined, and then every eight weeks that they are still on it', () => {
    const life = lived('Fri 2026-07-03', ...family, made('Mon 2026-01-05'));
    life.expectEmail('Mon 2026-01-05 10:00', 'joined-list');
    const first = life.expectEmail('Mon 2026-03-02 10:00', 'still-on-list').carries[0]?.statement;
    expect(first?.says).toMatchObject({ joinedOn: '2026-01-05', nextUpdateOn: '2026-04-27' });
    life.expectEmail('Mon 2026-04-27 10:00', 'still-on-list');
    life.expectEmail('Mon 2026-06-22 10:00', 'still-on-list');
    life.expectNoMoreEmail();
  });

  it('hears on the Thursday before Easter what was promised by Good Friday', () => {
    // 6 February + 22 days of February + 31 of March + 3 of April = 56 days.
    const life = lived('Tue 2026-04-07', ...family, made('Fri 2026-02-06'));
    life.expectEmail('Fri 2026-02-06 10:00', 'joined-list');
    const word = life.expectEmail('Thu 2026-04-02 10:00', 'still-on-list').carries[0]?.statement;
    expect(word?.says.nextUpdateOn).toBe('2026-05-29');
    life.expectNoMoreEmail();
  });

  it('hears what the service last said of the wait, and of a date offered', () => {
    const life = lived(
      'Tue 2026-04-28',
      ...family,
      made('Mon 2026-01-05', { mostWait: { fromWeeks: 8, toWeeks: 20 } }),
      then('accepted', 'Mon 2026-01-12', {
        mostWait: { fromWeeks: 10, toWeeks: 26 },
        offerByMonth: '2026-06',
      }),
      then('appointment-offered', 'Mon 2026-04-20', { appointmentOn: '2026-05-11' }),
    );
    const [, first, second] = life.family.map(({ carries }) => carries[0]?.statement.says);
    expect(first).toMatchObject({ fromWeeks: '10', toWeeks: '26', offerByMonth: '2026-06', offeredOn: null });
    expect(second).toMatchObject({ offeredOn: '2026-04-20' });
  });

  it('hears of no offer that was missed', () => {
    const life = lived(
      'Tue 2026-03-03',
      ...family,
      made('Mon 2026-01-05'),
      then('appointment-offered', 'Mon 2026-01-12'),
      then('did-not-attend', 'Mon 2026-02-02'),
    );
    expect(life.family.at(-1)?.carries[0]?.statement.says.offeredOn).toBeNull();
  });

  it.each(['first-seen', 'assessed', 'treatment-started', 'allocated'])(
    'hears no more that they wait after "%s"',
    (name) => {
      const life = lived('Fri 2026-07-03', ...family, made('Mon 2026-01-05'), then(name, 'Mon 2026-02-16'));
      expect(life.emails).toEqual(['Mon 2026-01-05 10:00 P-1 joined-list']);
    },
  );

  it('hears once that they are not on it any more, when it was rejected and then closed', () => {
    const rejected = then('rejected', 'Mon 2026-02-16', { reason: 'other-service-fits' });
    const life = lived(
      'Fri 2026-07-03',
      ...family,
      made('Mon 2026-01-05'),
      rejected,
      then('closed', 'Mon 2026-02-23'),
    );
    life.expectEmail('Mon 2026-01-05 10:00', 'joined-list');
    life.expectEmail('Mon 2026-02-16 10:00', 'left-list');
    life.expectNoMoreEmail();
  });

  it('hears so too when it was closed before anybody saw the child, and not when it was closed after', () => {
    const closed = then('closed', 'Mon 2026-02-23');
    const unseen = lived('Tue 2026-02-24', ...family, made('Mon 2026-01-05'), closed);
    expect(unseen.emails.at(-1)).toBe('Mon 2026-02-23 10:00 P-1 left-list');
    // The day they joined tells one list from another.
    expect(unseen.family.at(-1)?.carries[0]?.statement.says.since).toBe('2026-01-05');
    const seen = then('first-seen', 'Mon 2026-02-16');
    const done = lived('Tue 2026-02-24', ...family, made('Mon 2026-01-05'), seen, closed);
    expect(done.emails).toEqual(['Mon 2026-01-05 10:00 P-1 joined-list']);
  });

  it('is told that a word was wrong only when the referral itself was', () => {
    const referral = made('Mon 2026-01-05');
    const seen = then('first-seen', 'Mon 2026-03-09', { seenOn: '2026-02-27' });
    const late = lived('Fri 2026-03-20', ...family, referral, seen);
    expect(late.emails.filter((email) => email.includes('told-in-error'))).toEqual([]);
    const wrong = lived('Fri 2026-03-20', ...family, referral, retracted(referral, 'Mon 2026-03-09'));
    expect(wrong.emails.at(-1)).toBe('Mon 2026-03-09 10:00 P-1 told-in-error');
  });

  it('is never told which service it is', () => {
    const life = lived('Tue 2026-03-03', ...family, made('Mon 2026-01-05', { service: 'continence' }));
    expect(life.emails).toHaveLength(2);
    for (const { carries } of life.family)
      for (const { statement } of carries) expect(JSON.stringify(statement)).not.toContain('continence');
  });
});

describe('a family without a place', () => {
  const needed = fact('placement.needed', 'Mon 2026-01-05', { placementId: 'PL-1', kind: 'no-place' });

  it('hears that we look, and every four weeks that we still do, until a place begins', () => {
    const began = fact('placement.started', 'Mon 2026-03-09', { placementId: 'PL-1' });
    const life = lived('Fri 2026-06-05', ...family, needed, began);
    life.expectEmail('Mon 2026-01-05 10:00', 'place-search');
    life.expectEmail('Mon 2026-02-02 10:00', 'still-searching');
    life.expectEmail('Mon 2026-03-02 10:00', 'still-searching');
    life.expectNoMoreEmail();
  });

  it('hears nothing of a placement outside the area', () => {
    const outside = fact('placement.needed', 'Mon 2026-01-05', { placementId: 'PL-1', kind: 'out-of-area' });
    lived('Fri 2026-03-06', ...family, outside).expectNoMoreEmail();
  });
});
