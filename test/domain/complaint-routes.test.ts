import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { fact } from './facts.ts';
import { dated, given, standing } from './given.ts';

const telling = (name: string, at: string, data = {}): Fact =>
  fact(`complaint.${name}`, at, { complaintId: 'K-1', ...data });
const due = (stage: ReturnType<typeof given>, clock: string, today: string) =>
  dated(stage.clock(clock, today).dueOn);
const own = (stage: ReturnType<typeof given>, today: string) =>
  stage.clocks(today).flatMap((clock) => (clock.pathway === 'complaint' ? [clock.clock] : []));

describe("a complaint about children's social care", () => {
  const logged = (at: string): Fact => telling('logged', at, { route: 'childrens-social-care' });
  const received = given(logged('Fri 2026-03-27'));

  // 30, 31 March, 1, 2 April, then Easter; 7, 8, 9, 10, 13, 14 April; the next ten end on the 28th.
  it('received on 27 March is answered ten working days after receipt, over Easter: by 14 April', () => {
    expect(due(received, 'COMPLAINT-STAGE1', 'Fri 2026-03-27')).toBe('Tue 2026-04-14');
    expect(received.clock('COMPLAINT-STAGE1', 'Fri 2026-03-27').kind).toBe('law');
  });

  it('may take twenty working days at most: until 28 April', () => {
    const stage = received.when(
      telling('extended', 'Mon 2026-04-13', { stage: '1', toOn: '2026-06-01', reason: 'advocate' }),
      'Mon 2026-04-13',
    );
    expect(due(stage, 'COMPLAINT-STAGE1', 'Mon 2026-04-13')).toBe('Tue 2026-04-28');
  });

  it('is counted from receipt whenever it is acknowledged, and no law sets a day for acknowledging', () => {
    const stage = received.when(telling('acknowledged', 'Wed 2026-04-01'), 'Wed 2026-04-01');
    expect(due(stage, 'COMPLAINT-STAGE1', 'Wed 2026-04-01')).toBe('Tue 2026-04-14');
    expect(own(stage, 'Wed 2026-04-01')).toEqual(['COMPLAINT-STAGE1']);
  });

  const second = given(
    logged('Fri 2026-03-27'),
    telling('responded', 'Tue 2026-04-14', { stage: '1' }),
    telling('escalated', 'Fri 2026-05-01', { toStage: '2' }),
  );

  it('is investigated in 25 working days of the request of 1 May: by 9 June, over two bank holidays', () => {
    expect(due(second, 'COMPLAINT-STAGE2', 'Fri 2026-05-01')).toBe('Tue 2026-06-09');
  });

  it('may take 65 working days at most: until 4 August', () => {
    const stage = second.when(
      telling('extended', 'Mon 2026-06-08', { stage: 2, toOn: '2026-12-31', reason: 'complex' }),
      'Mon 2026-06-08',
    );
    expect(due(stage, 'COMPLAINT-STAGE2', 'Mon 2026-06-08')).toBe('Tue 2026-08-04');
  });

  // 15-17 April (3), 20-24 (8), 27 April-1 May (13), 5-8 May (17), 11-13 May (20).
  it('gives the family about twenty working days to ask for more: answered on 14 April, until 13 May', () => {
    const stage = given(logged('Fri 2026-03-27'), telling('responded', 'Tue 2026-04-14', { stage: '1' }));
    const window = stage.clock('COMPLAINT-ASK-NEXT 1', 'Tue 2026-04-14');
    expect(window).toMatchObject({ window: true, ladder: null });
    expect(standing(window)).toBe('Wed 2026-05-13 running');
    expect(second.clock('COMPLAINT-ASK-NEXT 1', 'Fri 2026-05-01').state).toBe('cancelled');
  });

  const panel = second
    .when(telling('responded', 'Tue 2026-08-04', { stage: '2' }), 'Tue 2026-08-04')
    .when(telling('escalated', 'Mon 2026-08-17', { toStage: 'panel' }), 'Mon 2026-08-17');

  // 18-21 August (4), 24-28 (9), 1-4 September (13; 31 August is a bank holiday), 7-11 (18), 14-18 (23), 21-25 (28), 28, 29.
  it('comes before a panel in 30 working days of the request of 17 August: by 29 September', () => {
    expect(due(panel, 'COMPLAINT-PANEL', 'Mon 2026-08-17')).toBe('Tue 2026-09-29');
  });

  // Day 30 is 29 September; 5 more for the report: 6 October; 15 more for the answer: 27 October.
  it('shows the last day for the council’s answer from the start, as if each step took all its days', () => {
    expect(due(panel, 'COMPLAINT-PANEL-REPLY', 'Mon 2026-08-17')).toBe('Tue 2026-10-27');
  });

  it('has its report five working days after the panel met, and its answer fifteen after the report', () => {
    const met = panel.when(telling('panel-held', 'Thu 2026-09-10'), 'Thu 2026-09-10');
    expect(standing(met.clock('COMPLAINT-PANEL', 'Thu 2026-09-10'))).toBe(
      'Tue 2026-09-29 met Thu 2026-09-10',
    );
    expect(due(met, 'COMPLAINT-PANEL-REPORT', 'Thu 2026-09-10')).toBe('Thu 2026-09-17');
    expect(due(met, 'COMPLAINT-PANEL-REPLY', 'Thu 2026-09-10')).toBe('Thu 2026-10-08');
    const reported = met.when(telling('panel-reported', 'Tue 2026-09-15'), 'Tue 2026-09-15');
    expect(due(reported, 'COMPLAINT-PANEL-REPLY', 'Tue 2026-09-15')).toBe('Tue 2026-10-06');
    const answered = reported.when(
      telling('responded', 'Wed 2026-10-07', { stage: 'panel' }),
      'Wed 2026-10-07',
    );
    expect(standing(answered.clock('COMPLAINT-PANEL-REPLY', 'Wed 2026-10-07'))).toBe(
      'Tue 2026-10-06 met-late Wed 2026-10-07',
    );
    expect(answered.clock('COMPLAINT-PANEL-REPORT', 'Wed 2026-10-07').state).toBe('met');
  });
});

describe('a complaint about the NHS', () => {
  const received = given(telling('logged', 'Wed 2026-12-23', { route: 'nhs', handledBy: 'trust' }));

  it('is acknowledged in three working days: received on 23 December, by the 30th (24, 29, 30)', () => {
    expect(due(received, 'COMPLAINT-ACK', 'Wed 2026-12-23')).toBe('Wed 2026-12-30');
  });

  it('has no fixed day for its answer, but is explained after six months beginning with its receipt', () => {
    const clock = received.clock('COMPLAINT-NHS-6M', 'Wed 2026-12-23');
    expect(dated(clock.dueOn)).toBe('Tue 2027-06-22');
    expect(own(received, 'Wed 2026-12-23')).toEqual(['COMPLAINT-ACK', 'COMPLAINT-NHS-6M']);
  });

  it('is owed by the body that handles it', () => {
    expect(received.clock('COMPLAINT-ACK', 'Wed 2026-12-23').owner).toEqual({
      role: 'complaints-officer',
      organisation: 'trust',
    });
  });

  it('may take longer where that was agreed, without a limit', () => {
    const stage = received.when(
      telling('extended', 'Mon 2027-06-21', { toOn: '2027-08-31', reason: 'agreed' }),
      'Mon 2027-06-21',
    );
    expect(due(stage, 'COMPLAINT-NHS-6M', 'Mon 2027-06-21')).toBe('Tue 2027-08-31');
  });

  it('ends its six months with its answer', () => {
    const stage = received.when(telling('responded', 'Mon 2027-03-01'), 'Mon 2027-03-01');
    expect(standing(stage.clock('COMPLAINT-NHS-6M', 'Mon 2027-03-01'))).toBe(
      'Tue 2027-06-22 met Mon 2027-03-01',
    );
  });
});
