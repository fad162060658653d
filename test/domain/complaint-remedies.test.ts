import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { fact } from './facts.ts';
import { given, standing } from './given.ts';

const telling = (name: string, at: string, data = {}): Fact =>
  fact(`complaint.${name}`, at, { complaintId: 'K-1', ...data });
const logged = (at: string): Fact => telling('logged', at, { route: 'corporate' });

describe('what was agreed', () => {
  const agreed = given(
    logged('Mon 2026-06-01'),
    telling('action-agreed', 'Mon 2026-06-15', { actionId: 'a', dueOn: '2026-07-31' }),
    telling('action-agreed', 'Mon 2026-06-15 10:00', { actionId: 'b', dueOn: '2026-08-31' }),
  );

  it('is due on the day agreed, each thing by itself, until it is done', () => {
    const stage = agreed.when(telling('action-done', 'Mon 2026-08-03', { actionId: 'a' }), 'Mon 2026-08-03');
    expect(standing(stage.clock('COMPLAINT-ACTION a', 'Mon 2026-08-03'))).toBe(
      'Fri 2026-07-31 met-late Mon 2026-08-03',
    );
    expect(standing(stage.clock('COMPLAINT-ACTION b', 'Mon 2026-08-03'))).toBe('Mon 2026-08-31 running');
  });

  it('stays owed when the complaint is taken back, which ends everything else', () => {
    const stage = agreed.when(telling('withdrawn', 'Tue 2026-06-16'), 'Tue 2026-06-16');
    const open = stage
      .clocks('Tue 2026-06-16')
      .filter((clock) => clock.pathway === 'complaint' && clock.state === 'running');
    expect(open.map((clock) => clock.clock)).toEqual(['COMPLAINT-ACTION', 'COMPLAINT-ACTION']);
    expect(stage.clock('COMPLAINT-STAGE1', 'Tue 2026-06-16').state).toBe('cancelled');
  });

  it('without a name is done when something agreed is said to be done', () => {
    const stage = given(
      logged('Mon 2026-06-01'),
      telling('action-agreed', 'Mon 2026-06-15', { dueOn: '2026-07-31' }),
      telling('action-done', 'Thu 2026-07-30'),
    );
    expect(standing(stage.clock('COMPLAINT-ACTION', 'Fri 2026-07-31'))).toBe(
      'Fri 2026-07-31 met Thu 2026-07-30',
    );
  });
});

describe('the Ombudsman', () => {
  it('is answered by the date in its letter, each enquiry by itself', () => {
    const stage = given(
      logged('Mon 2026-06-01'),
      telling('ombudsman-enquiry', 'Mon 2026-10-05', { replyDueOn: '2026-11-02' }),
      telling('responded', 'Mon 2026-11-02', { stage: 'ombudsman' }),
      telling('ombudsman-enquiry', 'Mon 2026-11-09', { replyDueOn: '2026-11-23' }),
    );
    expect(standing(stage.clock('OMBUDSMAN-ENQUIRY 1', 'Tue 2026-11-24'))).toBe(
      'Mon 2026-11-02 met Mon 2026-11-02',
    );
    expect(standing(stage.clock('OMBUDSMAN-ENQUIRY 2', 'Tue 2026-11-24'))).toBe('Mon 2026-11-23 breached');
    expect(stage.clock('OMBUDSMAN-ENQUIRY 1', 'Tue 2026-11-24').owner.role).toBe('complaints-officer');
  });

  it('has its remedy done by the date agreed, beside what the authority agreed itself', () => {
    const stage = given(
      logged('Mon 2026-06-01'),
      telling('ombudsman-remedy', 'Tue 2026-12-01', { actionId: 'r1', dueOn: '2027-01-04' }),
      telling('action-done', 'Mon 2027-01-04', { actionId: 'r1' }),
    );
    expect(standing(stage.clock('OMBUDSMAN-REMEDY', 'Mon 2027-01-11'))).toBe(
      'Mon 2027-01-04 met Mon 2027-01-04',
    );
  });
});
