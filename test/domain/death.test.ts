import { describe, expect, it } from 'vitest';
import { died, fact, lifted, mother, officer, requested, retracted, willAssess } from './facts.ts';
import { given, standing } from './given.ts';
import { lived } from './lived.ts';

const registered = [mother('Mon 2026-01-05'), officer('Mon 2026-01-05 10:00')];
const asked = requested('A-1', 'Mon 2026-01-12');

describe('when the child has died', () => {
  it('nothing goes out any more, not even what was waiting', () => {
    const life = lived(
      'Thu 2026-12-31',
      ...registered,
      asked,
      died('Mon 2026-01-12 09:30'),
      willAssess('A-1', 'Mon 2026-02-09'),
    );
    life.expectNoMoreEmail();
  });

  it('everything queued is dropped, every clock ends, and one task is left for a person', () => {
    const stage = given(...registered, asked)
      .when(died('Mon 2026-01-12 09:30'), 'Mon 2026-01-12 09:30')
      .thenDrops('request-received held');
    const open = stage
      .clocks('Mon 2026-06-15')
      .filter(({ state }) => state === 'running' || state === 'breached');
    expect(open.map((clock) => clock.clock)).toEqual(['BEREAVED-2WD']);
    expect(stage.desk('case-officer').flatMap((row) => row.flags)).toEqual(['died']);
  });

  it('the task is not done because somebody was reached about something else before', () => {
    const earlier = fact('people.contact-reached', 'Tue 2026-01-06', { contactId: 'P-1' });
    const stage = given(...registered, asked, earlier, died('Mon 2026-02-16'));
    expect(standing(stage.clock('BEREAVED-2WD', 'Mon 2026-02-16'))).toBe('Wed 2026-02-18 running');
    const reached = fact('people.contact-reached', 'Tue 2026-02-17', { contactId: 'P-1' });
    expect(standing(stage.when(reached, 'Tue 2026-02-17').clock('BEREAVED-2WD', 'Tue 2026-02-17'))).toBe(
      'Wed 2026-02-18 met Tue 2026-02-17',
    );
  });

  it('a task that waited for a person goes too: the letters are not sent', () => {
    const stage = given(mother('Mon 2026-01-05', { channel: 'post' }), asked, died('Tue 2026-01-13'));
    const open = stage
      .clocks('Mon 2026-02-16')
      .filter(({ state }) => state === 'running' || state === 'breached');
    expect(open.map((clock) => clock.clock)).toEqual(['BEREAVED-2WD']);
  });

  it('the ladders of its clocks end', () => {
    const stage = given(...registered, asked, died('Mon 2026-01-12 09:30')).when('tick', 'Mon 2026-03-30');
    expect(
      stage.decision?.deeds.filter((deed) => deed.kind === 'step' && deed.clock !== 'BEREAVED-2WD'),
    ).toEqual([]);
  });

  it('no fact that comes later starts anything', () => {
    const stage = given(
      ...registered,
      asked,
      died('Mon 2026-01-12 09:30'),
      requested('A-2', 'Tue 2026-01-20'),
    );
    expect(
      stage.clocks('Mon 2026-06-15').filter(({ state }) => state === 'running' || state === 'breached'),
    ).toHaveLength(1);
  });

  it('entered in error, it is undone only by taking it back and lifting the hold', () => {
    const wrong = died('Tue 2026-01-06');
    lived(
      'Fri 2026-02-13',
      ...registered,
      wrong,
      retracted(wrong, 'Wed 2026-01-07'),
      asked,
    ).expectNoMoreEmail();
    lived('Fri 2026-02-13', ...registered, wrong, lifted('Wed 2026-01-07'), asked).expectNoMoreEmail();
    const undone = lived(
      'Fri 2026-01-16',
      ...registered,
      wrong,
      retracted(wrong, 'Wed 2026-01-07'),
      lifted('Thu 2026-01-08'),
      asked,
    );
    expect(undone.emails).toEqual(['Mon 2026-01-12 10:00 P-1 request-received']);
  });

  it('nobody is asked who should be written to at sixteen', () => {
    const born = fact('people.child-registered', 'Mon 2025-09-01', { bornInMonth: '2010-05' });
    const stage = given(mother('Mon 2025-09-01'), born, died('Mon 2025-10-06'));
    expect(stage.clock('RECIPIENT-16', 'Mon 2026-01-05').state).toBe('cancelled');
  });

  it('on the first day the contract accepts, the task is left all the same', () => {
    expect(given(died('Sun 2012-01-01')).clock('BEREAVED-2WD', 'Sun 2012-01-01').state).toBe('running');
  });
});
