import { describe, expect, it } from 'vitest';
import { fact, held, lifted, mother, officer, requested, retracted, willAssess } from './facts.ts';
import { lived } from './lived.ts';

const registered = [mother('Mon 2026-01-05'), officer('Mon 2026-01-05 10:00')];
const telling = (name: string, at: string, data = {}) =>
  fact(`complaint.${name}`, at, { complaintId: 'K-1', ...data });
const logged = (at: string, route = 'corporate') => telling('logged', at, { route });
const worrying = (name: string, at: string, data = {}) =>
  fact(`concern.${name}`, at, { concernId: 'W-1', ...data });

describe('what a family that complained is told', () => {
  const life = lived(
    'Fri 2026-07-31',
    ...registered,
    logged('Mon 2026-06-01'),
    telling('acknowledged', 'Wed 2026-06-03'),
    telling('responded', 'Mon 2026-06-15', { stage: '1' }),
    telling('action-agreed', 'Mon 2026-06-15 09:30', { actionId: 'a', dueOn: '2026-07-31' }),
    telling('escalated', 'Mon 2026-06-22', { toStage: '2' }),
    telling('acknowledged', 'Wed 2026-06-24'),
    telling('responded', 'Wed 2026-07-15', { stage: '2' }),
    telling('action-done', 'Mon 2026-07-27', { actionId: 'a' }),
  );

  it('each stage when it happens, with the dates that are sure, and nothing else', () => {
    const dates = (at: string, notice: string) => life.expectEmail(at, notice).carries[0]?.statement.dates;
    expect(dates('Mon 2026-06-01 10:00', 'complaint-received')).toEqual({ 'COMPLAINT-ACK': '2026-06-08' });
    expect(dates('Wed 2026-06-03 10:00', 'complaint-acknowledged')).toEqual({
      'COMPLAINT-STAGE1': '2026-06-17',
    });
    expect(dates('Mon 2026-06-15 10:00', 'complaint-answered')).toEqual({});
    expect(dates('Mon 2026-06-22 10:00', 'complaint-next-stage')).toEqual({
      'COMPLAINT-STAGE2-ACK': '2026-06-29',
    });
    expect(dates('Wed 2026-06-24 10:00', 'complaint-acknowledged')).toEqual({
      'COMPLAINT-STAGE2': '2026-07-22',
    });
    life.expectEmail('Wed 2026-07-15 10:00', 'complaint-answered');
    life.expectEmail('Mon 2026-07-27 10:00', 'complaint-action-done');
    life.expectNoMoreEmail();
  });
});

describe('an answer that needs more time', () => {
  it('is said once, with the reason and the new date', () => {
    const life = lived(
      'Fri 2026-06-19',
      ...registered,
      logged('Mon 2026-06-01'),
      telling('acknowledged', 'Wed 2026-06-03'),
      telling('extended', 'Fri 2026-06-12', { stage: '1', toOn: '2026-06-26', reason: 'staff-absence' }),
    );
    const email = life.family.at(-1);
    expect(life.emails.at(-1)).toBe('Fri 2026-06-12 10:00 P-1 complaint-extended');
    const extended = email?.carries[0]?.statement;
    expect(extended?.dates).toEqual({ 'COMPLAINT-STAGE1': '2026-06-26' });
    expect(extended?.says).toMatchObject({ reason: 'staff-absence' });
  });

  it('is told late on the day after, when no new date was given', () => {
    const life = lived(
      'Thu 2026-06-18',
      ...registered,
      logged('Mon 2026-06-01'),
      telling('acknowledged', 'Wed 2026-06-03'),
    );
    expect(life.emails.at(-1)).toBe('Thu 2026-06-18 10:00 P-1 late-now');
  });
});

describe('a complaint about children’s social care', () => {
  it('is told with the day of its answer, which no acknowledgement moves', () => {
    const life = lived('Mon 2026-03-30', ...registered, logged('Fri 2026-03-27', 'childrens-social-care'));
    const email = life.expectEmail('Fri 2026-03-27 10:00', 'complaint-received');
    expect(email.carries[0]?.statement.dates).toEqual({ 'COMPLAINT-STAGE1': '2026-04-14' });
  });
});

describe('a concern', () => {
  const raised = (by: string) =>
    lived(
      'Fri 2026-05-29',
      ...registered,
      worrying('raised', 'Mon 2026-05-11', { by, about: 'other' }),
      worrying('acknowledged', 'Wed 2026-05-13'),
      worrying('responded', 'Wed 2026-05-27'),
    ).emails;

  it('of the family is told step by step', () => {
    expect(raised('family')).toEqual([
      'Mon 2026-05-11 10:00 P-1 concern-received',
      'Wed 2026-05-13 10:00 P-1 concern-acknowledged',
      'Wed 2026-05-27 10:00 P-1 concern-answered',
    ]);
  });

  it('that is closed without an answer is told, for an answer was promised', () => {
    const raised = worrying('raised', 'Mon 2026-05-11', { by: 'family', about: 'attendance' });
    const life = lived(
      'Fri 2026-07-31',
      mother('Mon 2026-05-11'),
      raised,
      worrying('closed', 'Wed 2026-05-13'),
    );
    life.expectEmail('Mon 2026-05-11 10:00', 'concern-received');
    life.expectEmail('Wed 2026-05-13 10:00', 'concern-closed');
    life.expectNoMoreEmail();
  });

  it('of a school or an agency is not told to the family', () => {
    expect(raised('setting')).toEqual([]);
    expect(raised('agency')).toEqual([]);
  });
});

describe('surveys', () => {
  const asked = [requested('A-1', 'Mon 2026-01-12'), willAssess('A-1', 'Mon 2026-02-09')];
  const surveysOf = (...facts: readonly ReturnType<typeof fact>[]) =>
    lived('Thu 2026-06-04', ...registered, ...asked, ...facts)
      .emails.filter((email) => email.endsWith('survey'))
      .map((email) => email.slice(0, 14));

  it('go at weeks 6, 16 and 20 of an assessment to a family that never complained, and give way to lateness', () => {
    expect(surveysOf()).toEqual(['Mon 2026-02-23', 'Wed 2026-05-06', 'Mon 2026-06-01']);
  });

  it('stop with a complaint in the same case, about whatever it is', () => {
    expect(surveysOf(logged('Mon 2026-03-02', 'nhs'))).toEqual(['Mon 2026-02-23']);
  });

  it('never start again after the complaint was settled or taken back by the family', () => {
    const settled = telling('resolved', 'Mon 2026-03-09');
    expect(surveysOf(logged('Mon 2026-03-02'), settled)).toEqual(['Mon 2026-02-23']);
    const withdrawn = telling('withdrawn', 'Tue 2026-03-03');
    expect(surveysOf(logged('Mon 2026-03-02'), withdrawn)).toEqual(['Mon 2026-02-23']);
  });

  it('go on when the complaint was entered in error', () => {
    const wrong = logged('Mon 2026-03-02');
    expect(surveysOf(wrong, retracted(wrong, 'Tue 2026-03-03'))).toHaveLength(3);
  });

  it('never go again after mail was held, though the hold was lifted', () => {
    expect(surveysOf(held('Mon 2026-03-02'), lifted('Mon 2026-03-09'))).toEqual(['Mon 2026-02-23']);
  });
});
