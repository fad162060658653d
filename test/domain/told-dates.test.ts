import { describe, expect, it } from 'vitest';
import { pathways } from '../../shared/domain/pathways/all.ts';
import { disputing } from './dispute-facts.ts';
import {
  adviceRequested,
  advising,
  assessing,
  fact,
  father,
  mother,
  officer,
  requested,
  willAssess,
} from './facts.ts';
import { lived } from './lived.ts';

const registered = [mother('Mon 2026-01-05'), officer('Mon 2026-01-05 10:00')];
// Sixteen weeks end on Monday 4 May; ten working days before that is Monday 20 April.
const asked = requested('A-1', 'Mon 2026-01-12');
const agreed = willAssess('A-1', 'Mon 2026-02-09');
const advice = adviceRequested('V-1', 'Mon 2026-02-09 11:00');
const told = (emails: readonly string[]) =>
  emails.filter((email) => !email.endsWith('survey')).map((email) => email.replace(' 10:00 P-1', ''));

describe('a date that a family was told', () => {
  it('is never let pass in silence, but for a meeting at which they are and a question to them', () => {
    const silent = pathways.flatMap(({ clocks, notices }) =>
      clocks
        .filter(({ id, window }) => !window && notices.some(({ dates }) => dates?.includes(id)))
        .flatMap(({ id, tellLate }) => (tellLate === 'never' ? [id] : [])),
    );
    expect(silent).toEqual(['RECIPIENT-16', 'AR-MEETING']);
  });
});

describe('the day by which a draft is aimed at', () => {
  it('is said to be in danger ten working days ahead, while advice is still to come', () => {
    const life = lived('Fri 2026-05-08', ...registered, asked, agreed, advice);
    expect(told(life.emails).slice(2)).toEqual(['Mon 2026-04-20 late-likely']);
  });

  it('is not in danger once all advice is in, or is not needed any more', () => {
    const second = adviceRequested('V-2', 'Mon 2026-02-09 12:00');
    const life = lived(
      'Mon 2026-05-04',
      ...[...registered, asked, agreed, advice, second],
      advising('received', 'Fri 2026-03-20'),
      fact('advice.not-needed', 'Fri 2026-03-20 12:00', { adviceId: 'V-2' }),
    );
    expect(told(life.emails).slice(2)).toEqual([]);
  });

  it('is said to have passed on the next day, where nothing could be foreseen', () => {
    const life = lived('Fri 2026-05-08', ...registered, asked, agreed);
    expect(told(life.emails).slice(2)).toEqual(['Tue 2026-05-05 late-now']);
  });

  it('is not spoken of when the draft is out', () => {
    const draft = assessing('draft-issued', 'Mon 2026-05-04', { by: 'email' });
    const life = lived('Fri 2026-05-08', ...registered, asked, agreed, draft);
    expect(told(life.emails).slice(2)).toEqual(['Tue 2026-05-05 draft-ready']);
  });

  it('shares one promise to write again with the plan that is late too', () => {
    const life = lived('Fri 2026-07-03', ...registered, asked, agreed, advice);
    expect(told(life.emails).slice(2)).toEqual([
      'Mon 2026-04-20 late-likely',
      'Fri 2026-05-15 late-likely',
      'Mon 2026-06-15 still-waiting',
    ]);
  });

  it('is not written about to anybody who is held', () => {
    const hold = fact('people.mail-held', 'Wed 2026-04-15', { scope: 'case', heldBy: 'safeguarding' });
    const life = lived('Fri 2026-05-29', ...registered, asked, agreed, advice, hold);
    expect(told(life.emails).slice(2)).toEqual([]);
  });
});

describe('other dates of ours', () => {
  it('a concern of a family that nobody acknowledged is said to be late, and one of a school is not', () => {
    const raised = (by: string) =>
      fact('concern.raised', 'Mon 2026-03-02', { concernId: 'W-1', by, about: 'attendance' });
    expect(told(lived('Wed 2026-03-11', ...registered, raised('family')).emails)).toEqual([
      'Mon 2026-03-02 concern-received',
      'Tue 2026-03-10 late-now',
    ]);
    expect(lived('Wed 2026-03-11', ...registered, raised('setting')).emails).toEqual([]);
  });

  it('the reply to the tribunal that they were told of, and that was not sent', () => {
    const appeal = disputing('appeal-registered', 'Mon 2026-03-02', {
      ...{ kind: 'contents', responseDueOn: '2026-04-15' },
    });
    const life = lived('Fri 2026-04-17', ...registered, appeal);
    expect(told(life.emails).slice(1)).toEqual(['Thu 2026-04-16 late-now']);
  });

  it('the day that an exception was expected to take to', () => {
    const exception = assessing('exception-recorded', 'Mon 2026-04-13', {
      ...{ ground: 'E3', appliesTo: 'FINAL-20W', evidence: 'EV-1', setBy: 'head', expectedOn: '2026-06-24' },
    });
    const draft = assessing('draft-issued', 'Mon 2026-04-20', { by: 'email' });
    const life = lived('Fri 2026-06-26', ...registered, asked, agreed, exception, draft);
    expect(told(life.emails).slice(-2)).toEqual(['Tue 2026-06-02 late-now', 'Thu 2026-06-25 late-now']);
  });
});

describe('the day by which we said that we write again', () => {
  const draft = assessing('draft-issued', 'Thu 2026-04-30', { by: 'email' });
  const forecast = (at: string, data: object) =>
    assessing('delay-forecast', at, { clock: 'FINAL-20W', reasonCode: 'advice-awaited', ...data });
  const first = forecast('Wed 2026-05-06', { expectedOn: '2026-06-19', nextUpdateOn: '2026-06-04' });
  const since = (life: ReturnType<typeof lived>) => told(life.emails).slice(3);
  const before = [...registered, asked, agreed, draft, first];

  it('is kept by a correction that goes the day before, and names the next', () => {
    const second = forecast('Wed 2026-06-03', { expectedOn: '2026-07-10', nextUpdateOn: '2026-07-03' });
    const life = lived('Fri 2026-07-03', ...before, second);
    expect(since(life)).toEqual([
      'Wed 2026-05-06 late-forecast',
      'Wed 2026-06-03 date-changed',
      'Fri 2026-07-03 still-waiting',
    ]);
    const corrected = life.family.flatMap(({ carries }) => carries).map(({ statement }) => statement);
    expect(corrected.find(({ notice }) => notice === 'date-changed')?.says).toMatchObject({
      'was:expected:FINAL-20W': '2026-06-19',
      nextUpdateOn: '2026-07-03',
    });
  });

  it('is kept by one email when the new date comes on that very morning', () => {
    const second = forecast('Thu 2026-06-04', { expectedOn: '2026-07-10', nextUpdateOn: '2026-07-03' });
    const life = lived('Mon 2026-06-15', ...before, second);
    expect(since(life)).toEqual(['Wed 2026-05-06 late-forecast', 'Thu 2026-06-04 date-changed']);
  });

  it('is kept when the new date comes after it, and by its own email', () => {
    const second = forecast('Thu 2026-06-04 16:00', { expectedOn: '2026-07-10' });
    const life = lived('Mon 2026-06-15', ...before, second);
    expect(since(life)).toEqual([
      'Wed 2026-05-06 late-forecast',
      'Thu 2026-06-04 still-waiting',
      'Fri 2026-06-05 date-changed',
    ]);
  });

  it('follows the rhythm of the area where the new forecast names none', () => {
    const life = lived('Fri 2026-07-03', ...before, forecast('Wed 2026-06-03', { expectedOn: '2026-07-10' }));
    expect(since(life).slice(1)).toEqual(['Wed 2026-06-03 date-changed', 'Wed 2026-07-01 still-waiting']);
  });

  it('is kept by the word that the expected day has passed: no second email on the next day', () => {
    const near = forecast('Wed 2026-05-06', { expectedOn: '2026-06-10', nextUpdateOn: '2026-06-12' });
    const life = lived('Thu 2026-07-09', ...registered, asked, agreed, draft, near);
    expect(since(life)).toEqual([
      'Wed 2026-05-06 late-forecast',
      'Thu 2026-06-11 late-now',
      'Thu 2026-07-09 still-waiting',
    ]);
  });

  it('is not put off, and nothing is said twice, by a new forecast that changes no date', () => {
    const long = forecast('Wed 2026-05-06', { expectedOn: '2026-09-01', nextUpdateOn: '2026-06-04' });
    const same = forecast('Wed 2026-06-10', { expectedOn: '2026-09-01', nextUpdateOn: '2026-08-03' });
    const news = advising('received', 'Thu 2026-06-11');
    const life = lived('Thu 2026-07-16', ...registered, asked, agreed, advice, draft, long, same, news);
    expect(told(life.emails).slice(-3)).toEqual([
      'Wed 2026-05-06 late-forecast',
      'Thu 2026-06-04 still-waiting',
      'Thu 2026-07-02 still-waiting',
    ]);
    const thatDay = forecast('Thu 2026-06-04 08:30', {
      expectedOn: '2026-06-19',
      nextUpdateOn: '2026-08-03',
    });
    expect(since(lived('Fri 2026-06-05', ...before, thatDay)).slice(1)).toEqual([
      'Thu 2026-06-04 still-waiting',
    ]);
    const early = forecast('Wed 2026-06-10', { expectedOn: '2026-06-19', nextUpdateOn: '2026-06-16' });
    expect(since(lived('Fri 2026-06-19', ...before, early)).slice(1)).toEqual([
      'Thu 2026-06-04 still-waiting',
      'Tue 2026-06-16 still-waiting',
    ]);
  });

  it('was made by a warning, and binds after a forecast too that says nothing of when we write', () => {
    const warned = [...registered, asked, agreed, advice];
    const life = lived('Fri 2026-06-19', ...warned, forecast('Fri 2026-06-12', { expectedOn: '2026-07-10' }));
    expect(told(life.emails).slice(2)).toEqual([
      'Mon 2026-04-20 late-likely',
      'Fri 2026-05-15 late-likely',
      'Fri 2026-06-12 late-forecast',
    ]);
  });

  it('stands for a contact who was not told of the change', () => {
    const second = forecast('Wed 2026-06-03', { expectedOn: '2026-07-10', nextUpdateOn: '2026-07-03' });
    const away = fact('people.preference-chosen', 'Tue 2026-06-02', {
      ...{ contactId: 'P-2', pausedUntil: '2026-06-03' },
    });
    const life = lived('Thu 2026-06-04', ...[...before, father('Mon 2026-01-05 09:30')], away, second);
    expect(life.emails.filter((email) => email.includes('P-2')).at(-1)).toBe(
      'Thu 2026-06-04 10:00 P-2 still-waiting',
    );
    expect(since(lived('Thu 2026-06-04', ...before, second)).at(-1)).toBe('Wed 2026-06-03 date-changed');
  });

  it('is never lost, though the change was taken back before anything went out', () => {
    const second = forecast('Thu 2026-06-04 08:30', { expectedOn: '2026-07-10', nextUpdateOn: '2026-07-03' });
    const undone = fact('event.retracted', 'Thu 2026-06-04 09:30', {
      ...{ eventId: second.key.slice(second.key.indexOf('#') + 1), reason: 'entered-in-error' },
    });
    const life = lived('Fri 2026-06-05', ...before, second, undone);
    expect(since(life)).toEqual(['Wed 2026-05-06 late-forecast', 'Thu 2026-06-04 still-waiting']);
  });
});
