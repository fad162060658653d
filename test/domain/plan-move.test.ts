import { describe, expect, it } from 'vitest';
import { peopleOf } from '../../shared/domain/person.ts';
import { fact, father, from, lifted, mother, retracted } from './facts.ts';
import { dated, given, standing } from './given.ts';
import { lived } from './lived.ts';
import { planning, review } from './plan-facts.ts';

const made = planning('made', 'Mon 2025-09-15');
const confirmed = (contactId: string, at: string) =>
  fact('people.recipient-confirmed', at, { contactId, basis: 'receiving-authority' });

describe('a plan that leaves with the child', () => {
  const sentBy = (awareOn: string, data = {}) =>
    dated(given(made, planning('moved-out', awareOn, data)).clock('MOVE-OLD', awareOn).dueOn);

  it.each([
    ['Easter', 'Wed 2026-04-01', 'Thu 2026-04-23'],
    ['Christmas and New Year', 'Mon 2026-12-14', 'Wed 2027-01-06'],
    ['a Saturday and the bank holiday of August', 'Sat 2026-08-29', 'Mon 2026-09-21'],
  ])('goes within fifteen working days beginning with the day we knew, over %s', (_what, awareOn, last) => {
    expect(sentBy(awareOn)).toBe(last);
    expect(sentBy(awareOn, { movedOn: '2026-03-01' })).toBe(last);
  });

  it('goes on the day of the move when we knew of it well before', () => {
    expect(sentBy('Mon 2026-03-02', { movedOn: '2026-05-01' })).toBe('Fri 2026-05-01');
  });

  it('counts from the day we knew, not from the day it was entered', () => {
    const stage = given(made, planning('moved-out', 'Fri 2026-04-17', { awareOn: '2026-04-01' }));
    expect(dated(stage.clock('MOVE-OLD', 'Fri 2026-04-17').dueOn)).toBe('Thu 2026-04-23');
  });

  it('owes nothing here any more once it is sent', () => {
    const stage = given(
      made,
      planning('moved-out', 'Wed 2026-04-01'),
      planning('transferred', 'Thu 2026-04-23'),
    );
    expect(standing(stage.clock('MOVE-OLD', 'Thu 2026-04-23'))).toBe('Thu 2026-04-23 met Thu 2026-04-23');
    expect(stage.clock('AR-12M', 'Thu 2026-04-23').state).toBe('cancelled');
    expect(stage.clock('PROVISION-20WD', 'Thu 2026-04-23').state).toBe('cancelled');
  });
});

describe('a plan that comes with a child', () => {
  const movedIn = (data = {}) => given(planning('moved-in', 'Thu 2026-04-23', data));

  it('is spoken of with the family within six weeks', () => {
    expect(standing(movedIn().clock('MOVE-NEW-6W', 'Thu 2026-04-23'))).toBe('Thu 2026-06-04 running');
    const told = movedIn().when(planning('move-decided', 'Fri 2026-06-05'), 'Fri 2026-06-05');
    expect(standing(told.clock('MOVE-NEW-6W', 'Fri 2026-06-05'))).toBe(
      'Thu 2026-06-04 met-late Fri 2026-06-05',
    );
  });

  it('is no longer to be spoken of once its review was decided, which says all that', () => {
    const reviewed = given(planning('moved-in', 'Thu 2026-04-23'), ...review('R-1', 'Mon 2026-06-15'));
    expect(standing(reviewed.clock('MOVE-NEW-6W', 'Wed 2026-07-22'))).toBe(
      'Thu 2026-06-04 met-late Mon 2026-06-15',
    );
  });

  it.each([
    [
      'twelve months starting with the last review, when that is later',
      { lastReviewedOn: '2025-10-06' },
      'Mon 2026-10-05',
    ],
    [
      'three months starting with the transfer, when that is later',
      { lastReviewedOn: '2025-05-12' },
      'Wed 2026-07-22',
    ],
    ['three months starting with the transfer, when no review is known', {}, 'Wed 2026-07-22'],
    [
      'twelve months over 29 February',
      { lastReviewedOn: '2027-03-01', transferredOn: '2027-11-15' },
      'Tue 2028-02-29',
    ],
  ])('is reviewed within %s', (_what, data, last) => {
    expect(dated(movedIn(data).clock('MOVE-REVIEW', 'Thu 2026-04-23').dueOn)).toBe(last);
  });

  it('goes on in the yearly cycle after its first review here', () => {
    const stage = given(planning('moved-in', 'Thu 2026-04-23'), ...review('R-1', 'Wed 2026-07-22'));
    expect(stage.clock('MOVE-REVIEW', 'Wed 2026-07-22').state).toBe('met');
    expect(standing(stage.clock('AR-12M', 'Wed 2026-07-22'))).toBe('Wed 2027-07-21 running');
  });

  it('needs its support in place like a new one', () => {
    expect(standing(movedIn().clock('PROVISION-20WD', 'Thu 2026-04-23'))).toBe('Fri 2026-05-22 running');
  });
});

describe('a move', () => {
  const moved = given(
    mother('Mon 2026-03-02'),
    father('Mon 2026-03-02'),
    made,
    planning('moved-out', 'Wed 2026-04-01'),
  );
  const heldIn = (stage: typeof moved) => [...peopleOf(stage.state).heldContacts].sort();

  it('holds everybody’s mail until the authority confirms each', () => {
    expect(heldIn(moved)).toEqual(['P-1', 'P-2']);
    expect(heldIn(moved.when(confirmed('P-1', 'Wed 2026-04-08'), 'Wed 2026-04-08'))).toEqual(['P-2']);
  });

  it('is not undone for the mail by a confirmation from before, from elsewhere, or by taking it back', () => {
    const [move] = moved.state.facts.filter(({ name }) => name === 'moved-out');
    const before = given(
      mother('Mon 2026-03-02'),
      confirmed('P-1', 'Tue 2026-03-31'),
      planning('moved-out', 'Wed 2026-04-01'),
    );
    expect(heldIn(before)).toEqual(['P-1']);
    const elsewhere = from('trust', confirmed('P-1', 'Wed 2026-04-08'));
    expect(heldIn(moved.when(elsewhere, 'Wed 2026-04-08'))).toEqual(['P-1', 'P-2']);
    expect(move && heldIn(moved.when(retracted(move, 'Thu 2026-04-02'), 'Thu 2026-04-02'))).toEqual([
      'P-1',
      'P-2',
    ]);
  });

  it('holds nobody who became known after it, nor whom safeguarding frees by name', () => {
    const later = father('Wed 2026-04-08', { contactId: 'P-3', email: 'new@family.example' });
    expect(heldIn(moved.when(later, 'Wed 2026-04-08'))).toEqual(['P-1', 'P-2']);
    const freed = lifted('Wed 2026-04-08', { contactId: 'P-2' });
    expect(heldIn(moved.when(freed, 'Wed 2026-04-08'))).toEqual(['P-1']);
    expect(heldIn(moved.when(lifted('Wed 2026-04-08'), 'Wed 2026-04-08'))).toEqual(['P-1', 'P-2']);
  });

  it('lets the family hear of the plan from the new authority only after that', () => {
    const life = lived(
      'Fri 2026-04-24',
      mother('Mon 2026-04-13'),
      father('Mon 2026-04-13'),
      planning('moved-in', 'Thu 2026-04-16'),
      confirmed('P-2', 'Mon 2026-04-20'),
    );
    life.expectEmail('Mon 2026-04-20 10:00', 'moved-to-us', 'P-2');
    life.expectNoMoreEmail();
  });
});
