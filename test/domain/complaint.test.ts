import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { fact, retracted } from './facts.ts';
import { dated, given, standing } from './given.ts';

const telling = (name: string, at: string, data = {}): Fact =>
  fact(`complaint.${name}`, at, { complaintId: 'K-1', ...data });
const logged = (at: string, data = {}): Fact => telling('logged', at, { route: 'corporate', ...data });
const due = (stage: ReturnType<typeof given>, clock: string, today: string) =>
  dated(stage.clock(clock, today).dueOn);

describe("a complaint by the council's own road", () => {
  const received = given(logged('Thu 2026-12-17'));

  it('received on 17 December is acknowledged in five working days: 18, 21, 22, 23, 24 December', () => {
    expect(standing(received.clock('COMPLAINT-ACK', 'Thu 2026-12-24'))).toBe('Thu 2026-12-24 running');
    expect(standing(received.clock('COMPLAINT-ACK', 'Fri 2026-12-25'))).toBe('Thu 2026-12-24 breached');
  });

  // After 24 December: 29, 30, 31 December, 4, 5, 6, 7, 8, 11, 12 January; 25 and 28 December and 1 January are bank holidays.
  it('is answered ten working days after the acknowledgement of 24 December: on 12 January', () => {
    const stage = received.when(telling('acknowledged', 'Thu 2026-12-24'), 'Thu 2026-12-24');
    expect(due(stage, 'COMPLAINT-STAGE1', 'Thu 2026-12-24')).toBe('Tue 2027-01-12');
    expect(stage.clock('COMPLAINT-STAGE1', 'Thu 2026-12-24').citation).toContain('6.3');
  });

  it('counts from the last day for acknowledging while nothing says that it was acknowledged', () => {
    expect(due(received, 'COMPLAINT-STAGE1', 'Thu 2026-12-17')).toBe('Tue 2027-01-12');
  });

  it('counts from the acknowledgement itself, sooner when it comes sooner: 18 December + 10 is 6 January', () => {
    const stage = received.when(telling('acknowledged', 'Fri 2026-12-18'), 'Fri 2026-12-18');
    expect(due(stage, 'COMPLAINT-STAGE1', 'Fri 2026-12-18')).toBe('Wed 2027-01-06');
    expect(standing(stage.clock('COMPLAINT-ACK', 'Fri 2026-12-18'))).toBe(
      'Thu 2026-12-24 met Fri 2026-12-18',
    );
  });

  it('counts from a late acknowledgement too, and the acknowledgement was late', () => {
    const stage = received.when(telling('acknowledged', 'Wed 2026-12-30'), 'Wed 2026-12-30');
    expect(due(stage, 'COMPLAINT-STAGE1', 'Wed 2026-12-30')).toBe('Thu 2027-01-14');
    expect(standing(stage.clock('COMPLAINT-ACK', 'Wed 2026-12-30'))).toBe(
      'Thu 2026-12-24 met-late Wed 2026-12-30',
    );
  });

  // 18, 21, 22, 23, 24, 29, 30, 31 December, 4, 5 January.
  it('shows beside it the stricter reading, ten working days of receipt, which only warns', () => {
    const stricter = received.clock('COMPLAINT-STAGE1-RECEIPT', 'Thu 2026-12-17');
    expect(dated(stricter.dueOn)).toBe('Tue 2027-01-05');
    expect(stricter).toMatchObject({ kind: 'practice', ladder: 'task' });
  });

  it('may take ten working days more, and no more, whatever day is named', () => {
    const stage = received.when(telling('acknowledged', 'Thu 2026-12-24'), 'Thu 2026-12-24');
    const to = (toOn: string) =>
      due(
        stage.when(
          telling('extended', 'Mon 2027-01-11', { stage: 1, toOn, reason: 'records' }),
          'Mon 2027-01-11',
        ),
        'COMPLAINT-STAGE1',
        'Mon 2027-01-11',
      );
    expect(to('2027-01-20')).toBe('Wed 2027-01-20');
    expect(to('2027-01-26')).toBe('Tue 2027-01-26');
    expect(to('2027-03-31')).toBe('Tue 2027-01-26');
    expect(to('2027-01-05')).toBe('Tue 2027-01-12');
  });

  it('is answered on the last day or late the day after', () => {
    const answeredOn = (at: string) =>
      standing(
        given(
          logged('Thu 2026-12-17'),
          telling('acknowledged', 'Thu 2026-12-24'),
          telling('responded', at, { stage: '1' }),
        ).clock('COMPLAINT-STAGE1', 'Mon 2027-02-01'),
      );
    expect(answeredOn('Tue 2027-01-12')).toBe('Tue 2027-01-12 met Tue 2027-01-12');
    expect(answeredOn('Wed 2027-01-13')).toBe('Tue 2027-01-12 met-late Wed 2027-01-13');
  });

  it('answered or settled at once is acknowledged by that', () => {
    const stage = given(logged('Mon 2026-06-01'), telling('resolved', 'Wed 2026-06-03', { upheld: true }));
    expect(standing(stage.clock('COMPLAINT-ACK', 'Thu 2026-06-04'))).toBe(
      'Mon 2026-06-08 met Wed 2026-06-03',
    );
    expect(standing(stage.clock('COMPLAINT-STAGE1', 'Thu 2026-06-04'))).toBe(
      'Mon 2026-06-22 met Wed 2026-06-03',
    );
  });

  it('goes back to the last day for acknowledging when the acknowledgement is taken back', () => {
    const wrong = telling('acknowledged', 'Fri 2026-12-18');
    const stage = given(logged('Thu 2026-12-17'), wrong, retracted(wrong, 'Mon 2026-12-21'));
    expect(due(stage, 'COMPLAINT-STAGE1', 'Mon 2026-12-21')).toBe('Tue 2027-01-12');
  });

  it('was good practice before the Ombudsman used the Code on 1 April 2026, and is by the Code since', () => {
    const kind = (at: string) => given(logged(at)).clock('COMPLAINT-ACK', at).kind;
    expect(kind('Tue 2026-03-31')).toBe('practice');
    expect(kind('Wed 2026-04-01')).toBe('code');
  });

  // Easter 2027: Good Friday is 26 March, Easter Monday 29 March. 23, 24, 25, 30, 31 March; then 1 to 14 April.
  it('goes over Easter: received on 22 March 2027, acknowledged by the 31st, answered by 14 April', () => {
    const stage = given(logged('Mon 2027-03-22'));
    expect(due(stage, 'COMPLAINT-ACK', 'Mon 2027-03-22')).toBe('Wed 2027-03-31');
    expect(due(stage, 'COMPLAINT-STAGE1', 'Mon 2027-03-22')).toBe('Wed 2027-04-14');
  });

  it('counts 29 February as the working day it is: received on 24 February 2028, acknowledged by 2 March', () => {
    expect(due(given(logged('Thu 2028-02-24')), 'COMPLAINT-ACK', 'Thu 2028-02-24')).toBe('Thu 2028-03-02');
  });

  it('names a stage neither the answer nor the acknowledgement has to: it is the one reached by then', () => {
    const stage = given(
      logged('Mon 2026-06-01'),
      telling('acknowledged', 'Wed 2026-06-03'),
      telling('responded', 'Mon 2026-06-15'),
      telling('escalated', 'Mon 2026-06-22', { toStage: 2 }),
      telling('acknowledged', 'Wed 2026-06-24'),
      telling('responded', 'Wed 2026-07-15'),
    );
    const own = stage.clocks('Thu 2026-07-16').filter((clock) => clock.pathway === 'complaint');
    const states = own.map((clock) => `${clock.clock} ${standing(clock)}`);
    // 3 June + 10 is 17 June; 24 June + 20 is 22 July.
    expect(states).toEqual([
      'COMPLAINT-ACK Mon 2026-06-08 met Wed 2026-06-03',
      'COMPLAINT-STAGE1 Wed 2026-06-17 met Mon 2026-06-15',
      'COMPLAINT-STAGE1-RECEIPT Mon 2026-06-15 met Mon 2026-06-15',
      'COMPLAINT-STAGE2-ACK Mon 2026-06-29 met Wed 2026-06-24',
      'COMPLAINT-STAGE2 Wed 2026-07-22 met Wed 2026-07-15',
    ]);
  });
});

describe("the second stage of the council's own road", () => {
  const asked = given(
    logged('Mon 2026-11-02'),
    telling('acknowledged', 'Tue 2026-11-03'),
    telling('responded', 'Mon 2026-11-16', { stage: '1' }),
    telling('escalated', 'Mon 2026-12-07', { toStage: '2' }),
  );

  it('is acknowledged in five working days: asked on 7 December, by the 14th', () => {
    expect(due(asked, 'COMPLAINT-STAGE2-ACK', 'Mon 2026-12-07')).toBe('Mon 2026-12-14');
  });

  // After 14 December: 15-18 (4), 21-24 (8), 29-31 (11), 4-8 January (16), 11-14 January (20).
  it('is answered twenty working days after that, over Christmas: by 14 January', () => {
    expect(due(asked, 'COMPLAINT-STAGE2', 'Mon 2026-12-07')).toBe('Thu 2027-01-14');
    const acknowledged = asked.when(telling('acknowledged', 'Wed 2026-12-09'), 'Wed 2026-12-09');
    expect(due(acknowledged, 'COMPLAINT-STAGE2', 'Wed 2026-12-09')).toBe('Mon 2027-01-11');
  });

  // 14 January is day 20; then 15 (21), 18-22 (26), 25-29 (31), 1-5 February (36), 8-11 February (40).
  it('may take twenty working days more: at most until 11 February', () => {
    const stage = asked
      .when(telling('acknowledged', 'Mon 2026-12-14'), 'Mon 2026-12-14')
      .when(
        telling('extended', 'Tue 2027-01-12', { stage: '2', toOn: '2027-06-30', reason: 'records' }),
        'Tue 2027-01-12',
      );
    expect(due(stage, 'COMPLAINT-STAGE2', 'Tue 2027-01-12')).toBe('Thu 2027-02-11');
  });

  it('ends a first stage that was never answered', () => {
    const stage = given(logged('Mon 2026-11-02'), telling('escalated', 'Mon 2026-12-07', { toStage: '2' }));
    expect(stage.clock('COMPLAINT-STAGE1', 'Mon 2026-12-07').state).toBe('cancelled');
  });
});

describe('an answer told with two dates', () => {
  it('stands by the first, and is a finding', () => {
    const stage = given(
      logged('Mon 2026-06-01'),
      telling('responded', 'Mon 2026-06-15', { stage: '1' }),
      telling('responded', 'Mon 2026-06-22', { stage: '1' }),
    );
    expect(dated(stage.clock('COMPLAINT-STAGE1', 'Mon 2026-06-22').stoppedOn)).toBe('Mon 2026-06-15');
    const notes = [...stage.desk('complaints-officer'), ...stage.desk('case-officer')].flatMap(
      (row) => row.findings,
    );
    expect(notes.join()).toMatch(/"responded" was told with different dates/);
  });
});

describe('the stage of a complaint', () => {
  it('may be a number or a word, and is refused by name when it is neither', () => {
    expect(telling('responded', 'Mon 2026-06-15', { stage: 2 }).data.stage).toBe('2');
    expect(telling('escalated', 'Mon 2026-06-15', { toStage: 'panel' }).data.toStage).toBe('panel');
    expect(() => telling('responded', 'Mon 2026-06-15', { stage: 3 })).toThrow(/data\.stage.*panel/);
  });
});
