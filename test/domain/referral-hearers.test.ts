import { describe, expect, it } from 'vitest';
import { fact, father, mother, retracted } from './facts.ts';
import { given, told } from './given.ts';
import { lived } from './lived.ts';

type Data = Readonly<Record<string, unknown>>;

const made = (at: string, data: Data = {}) =>
  fact('referral.made', at, { referralId: 'REF-1', service: 'salt', ...data });
const then = (name: string, at: string, data: Data = {}) =>
  fact(`referral.${name}`, at, { referralId: 'REF-1', ...data });
const born = (bornInMonth: string) =>
  fact('people.child-registered', 'Mon 2026-01-05 08:00', { bornInMonth });
const parent = mother('Mon 2026-01-05 08:00');
const other = father('Mon 2026-01-05 08:00');
const youngPerson = mother('Mon 2026-01-05 08:00', {
  contactId: 'P-3',
  role: 'young-person',
  email: 'me@family.example',
});

/** Who hears, in the first two days, that a list was joined. */
const hearers = (...facts: Parameters<typeof lived>[1][]) =>
  lived('Tue 2026-01-06', ...facts)
    .emails.map((email) => email.slice(21))
    .sort();

describe('who may hear of a referral', () => {
  it('is every contact, for a child under 16 and a service other than CAMHS', () => {
    expect(hearers(parent, other, born('2017-09'), made('Mon 2026-01-05'))).toEqual([
      'P-1 joined-list',
      'P-2 joined-list',
    ]);
  });

  it('is nobody for CAMHS, unless the referring body says so', () => {
    const camhs = { service: 'camhs' };
    expect(hearers(parent, born('2017-09'), made('Mon 2026-01-05', camhs))).toEqual([]);
    expect(hearers(parent, born('2017-09'), made('Mon 2026-01-05', { ...camhs, mayTell: true }))).toEqual([
      'P-1 joined-list',
    ]);
  });

  it('is no parent of anyone who is 16, unless the referring body says so', () => {
    expect(hearers(parent, born('2009-11'), made('Mon 2026-01-05'))).toEqual([]);
    expect(hearers(parent, born('2009-11'), made('Mon 2026-01-05', { mayTell: true }))).toEqual([
      'P-1 joined-list',
    ]);
  });

  it('is no parent in the month of the sixteenth birthday: the day is not known', () => {
    expect(hearers(parent, born('2010-01'), made('Mon 2026-01-05'))).toEqual([]);
    expect(hearers(parent, born('2010-02'), made('Mon 2026-01-05'))).toEqual(['P-1 joined-list']);
  });

  it('is no parent while nobody said when the child was born', () => {
    expect(hearers(parent, made('Mon 2026-01-05'))).toEqual([]);
    expect(hearers(parent, made('Mon 2026-01-05', { mayTell: true }))).toEqual(['P-1 joined-list']);
  });

  it('is the young person of 16, and not one who is younger when it is CAMHS', () => {
    expect(hearers(parent, youngPerson, born('2009-11'), made('Mon 2026-01-05'))).toEqual([
      'P-3 joined-list',
    ]);
    const camhs = made('Mon 2026-01-05', { service: 'camhs' });
    expect(hearers(parent, youngPerson, born('2009-11'), camhs)).toEqual(['P-3 joined-list']);
    expect(hearers(parent, youngPerson, born('2012-11'), camhs)).toEqual([]);
  });

  it('is nobody at all when the referring body says no, whatever the service and the age', () => {
    const no = made('Mon 2026-01-05', { mayTell: false });
    expect(hearers(parent, youngPerson, born('2017-09'), no)).toEqual([]);
    expect(hearers(parent, youngPerson, born('2009-11'), no)).toEqual([]);
  });

  it('is only those who are named, where some are', () => {
    const named = { mayTell: true, mayTellContacts: ['P-2'] };
    expect(hearers(parent, other, born('2009-11'), made('Mon 2026-01-05', named))).toEqual([
      'P-2 joined-list',
    ]);
    const noneNamed = { mayTell: true, mayTellContacts: [] };
    expect(hearers(parent, other, born('2017-09'), made('Mon 2026-01-05', noneNamed))).toEqual([]);
  });

  it('is nobody once anybody said no, though others said yes before or say it after', () => {
    const facts = [
      parent,
      born('2017-09'),
      made('Mon 2026-01-05', { mayTell: true }),
      then('accepted', 'Mon 2026-01-12', { mayTell: false }),
      then('appointment-offered', 'Mon 2026-01-19', { mayTell: true }),
    ];
    expect(lived('Fri 2026-07-03', ...facts).emails).toEqual(['Mon 2026-01-05 10:00 P-1 joined-list']);
  });

  it('changes nothing about the clocks and the work of the service', () => {
    const camhs = made('Mon 2026-01-05', { service: 'autism', provider: 'trust', mayTell: false });
    const stage = given(parent, camhs);
    expect(stage.clocks('Mon 2026-01-05').filter(({ pathway }) => pathway === 'referral')).not.toEqual([]);
    stage.thenOwes();
  });
});

describe('what was queued, and may not be told any more', () => {
  it('is dropped before it goes', () => {
    given(parent, born('2017-09'), made('Mon 2026-01-05', { mayTell: true }))
      .when(then('accepted', 'Mon 2026-01-05 09:30', { mayTell: false }), 'Mon 2026-01-05 09:30')
      .thenDrops('joined-list held');
  });

  it('is no task for a person either: a call would say as much as an email', () => {
    const byPhone = mother('Mon 2026-01-05 08:00', { channel: 'phone' });
    const stage = given(byPhone, born('2017-09'), made('Mon 2026-01-05', { service: 'camhs' }));
    stage.thenOwes();
    expect(stage.clocks('Mon 2026-01-05').map(({ clock }) => clock)).not.toContain('TELL-2WD');
  });
});

describe('turning 16 while waiting', () => {
  const life = lived('Fri 2026-12-18', parent, born('2010-05'), made('Mon 2026-01-05'));

  it('ends what the parent hears on the first of that month, and takes nothing back', () => {
    life.expectEmail('Mon 2026-01-05 10:00', 'joined-list');
    life.expectEmail('Mon 2026-03-02 10:00', 'still-on-list');
    life.expectEmail('Mon 2026-04-27 10:00', 'still-on-list');
    life.expectNoMoreEmail();
  });
});

describe('a referral that was posted wrongly', () => {
  const first = made('Mon 2026-01-05', { mayTell: true });
  const start = given(parent, born('2009-11'), first).when(told('joined-list'), 'Mon 2026-01-05 10:00');

  it('is taken back to those who were told of it', () => {
    start.when(retracted(first, 'Tue 2026-01-06'), 'Tue 2026-01-06').thenOwes('P-1 told-in-error by email');
  });

  it('and posted again with a no is not: not one word more goes to them', () => {
    const again = made('Tue 2026-01-06 09:01', { mayTell: false });
    const stage = start
      .when(again, 'Tue 2026-01-06 09:01')
      .when(retracted(first, 'Tue 2026-01-06 09:02'), 'Tue 2026-01-06 09:02');
    stage.thenOwes();
    stage.when('tick', 'Wed 2026-01-07').thenOwes();
  });
});
