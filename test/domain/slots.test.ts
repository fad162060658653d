import { describe, expect, it } from 'vitest';
import { assessing, mother, officer, requested, willAssess } from './facts.ts';
import { lived } from './lived.ts';

const emailsAfter = (asked: string, until: string) =>
  lived(until, mother(asked), officer(asked), requested('A-1', asked)).family.map(({ at }) => at);

describe('families are written to at ten and at three on working days', () => {
  it.each([
    ['Mon 2026-01-12 09:00', 'Mon 2026-01-12', '2026-01-12T10:00:00Z'],
    ['Mon 2026-01-12 10:30', 'Mon 2026-01-12', '2026-01-12T15:00:00Z'],
    ['Mon 2026-01-12 15:01', 'Tue 2026-01-13', '2026-01-13T10:00:00Z'],
    ['Sat 2026-01-17 09:00', 'Mon 2026-01-19', '2026-01-19T10:00:00Z'],
    ['Thu 2026-04-02 16:00', 'Tue 2026-04-07', '2026-04-07T09:00:00Z'], // over Easter
    ['Fri 2026-03-27 15:30', 'Mon 2026-03-30', '2026-03-30T09:00:00Z'], // the clocks go forward on Sunday
    ['Fri 2026-03-27 14:30', 'Fri 2026-03-27', '2026-03-27T15:00:00Z'],
    ['Fri 2026-10-23 15:30', 'Mon 2026-10-26', '2026-10-26T10:00:00Z'], // the clocks go back on Sunday
    ['Thu 2026-12-24 15:30', 'Mon 2027-01-04', '2027-01-04T10:00:00Z'], // Hull's offices close for Christmas
    ['Mon 2026-12-28 09:00', 'Mon 2027-01-04', '2027-01-04T10:00:00Z'],
  ])('what happens on %s goes out on %s', (at, until, expected) => {
    expect(emailsAfter(at, until)).toEqual([expected]);
  });
});

describe('one email carries what is new for one contact', () => {
  it('several things in one slot go together', () => {
    const life = lived(
      'Mon 2026-02-09',
      mother('Mon 2026-01-05'),
      officer('Mon 2026-01-05'),
      ...[requested('A-1', 'Mon 2026-02-09 08:00'), officer('Mon 2026-02-09 08:30', 'Sam Reed')],
    );
    expect(life.emails).toHaveLength(1);
    expect(life.family[0]?.carries.map(({ statement }) => statement.notice).sort()).toEqual([
      'contact-changed',
      'request-received',
    ]);
  });

  it('what is no longer true when it would go is not sent', () => {
    const life = lived(
      'Fri 2026-02-13',
      mother('Mon 2026-01-05'),
      requested('A-1', 'Mon 2026-01-12'),
      willAssess('A-1', 'Mon 2026-02-09 16:00'),
      assessing('withdrawn', 'Mon 2026-02-09 17:00'),
    );
    life.expectEmail('Mon 2026-01-12 10:00', 'request-received');
    expect(life.emails.at(-1)).toMatch(/request-withdrawn/);
  });
});

describe('desks are mailed at seven on working mornings', () => {
  it('the morning after something on them changed, and every Monday in full', () => {
    const life = lived('Mon 2026-01-26', officer('Wed 2026-01-14'), requested('A-1', 'Wed 2026-01-14 12:00'));
    const times = life.desks
      .filter(({ desk }) => desk.role === 'case-officer')
      .map(({ at, full }) => `${at}${full ? ' full' : ''}`);
    expect(times).toEqual(['2026-01-15T07:00:00Z', '2026-01-19T07:00:00Z full', '2026-01-26T07:00:00Z full']);
  });

  it('in summer at seven by the clock on the wall', () => {
    const life = lived('Tue 2026-06-02', officer('Mon 2026-06-01'), requested('A-1', 'Mon 2026-06-01 12:00'));
    expect(life.desks.find(({ desk }) => desk.role === 'case-officer')?.at).toBe('2026-06-02T06:00:00Z');
  });

  it('on Tuesday in full after a bank holiday Monday', () => {
    const life = lived('Wed 2026-05-27', officer('Wed 2026-05-20'), requested('A-1', 'Wed 2026-05-20 12:00'));
    const full = life.desks.filter((mail) => mail.full && mail.desk.role === 'case-officer');
    expect(full.map(({ at }) => at)).toEqual(['2026-05-26T06:00:00Z']);
  });
});
