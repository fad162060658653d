import { describe, expect, it } from 'vitest';
import { fact, mother } from './facts.ts';
import { alwaysLive, dated, given, givenIn, standing } from './given.ts';
import { lived } from './lived.ts';

const enquiring = (name: string, at: string, data = {}) =>
  fact(`enquiry.${name}`, at, { enquiryId: 'Q-1', ...data });
const worrying = (name: string, at: string, data = {}) =>
  fact(`concern.${name}`, at, { concernId: 'W-1', ...data });
const answering = (name: string, at: string, data = {}) =>
  fact(`feedback.${name}`, at, { surveyId: 'S-1', ...data });

describe('an enquiry', () => {
  const received = given(enquiring('received', 'Thu 2026-04-02', { channel: 'phone' }));

  // 3 and 6 April are Good Friday and Easter Monday: 7, 8, 9, 10, 13 April.
  it('is answered in five working days where the area has published no time: over Easter, by 13 April', () => {
    expect(standing(received.clock('ENQUIRY-REPLY', 'Thu 2026-04-02'))).toBe('Mon 2026-04-13 running');
    expect(received.clock('ENQUIRY-REPLY', 'Thu 2026-04-02')).toMatchObject({
      kind: 'promise',
      owner: { role: 'enquiries' },
    });
  });

  it('is answered in the time the area has published, where it has', () => {
    const ours = {
      ...alwaysLive,
      standards: [
        {
          ...{ clock: 'ENQUIRY-REPLY', kind: 'promise' as const, count: { workingDays: 2 } },
          ...{ citation: 'Published: two working days', inForceFrom: '2012-01-01' },
        },
        ...alwaysLive.standards,
      ],
    };
    const stage = givenIn(ours, enquiring('received', 'Thu 2026-04-02', { channel: 'phone' }));
    expect(standing(stage.clock('ENQUIRY-REPLY', 'Thu 2026-04-02'))).toBe('Wed 2026-04-08 running');
    expect(stage.clock('ENQUIRY-REPLY', 'Thu 2026-04-02').kind).toBe('promise');
  });

  it('is called back by the day promised, each promise by itself', () => {
    const stage = received
      .when(enquiring('call-back-promised', 'Tue 2026-04-07', { byOn: '2026-04-09' }), 'Tue 2026-04-07')
      .when(enquiring('answered', 'Fri 2026-04-10'), 'Fri 2026-04-10')
      .when(
        enquiring('call-back-promised', 'Fri 2026-04-10 11:00', { byOn: '2026-04-17' }),
        'Fri 2026-04-10 11:00',
      );
    expect(standing(stage.clock('ENQUIRY-CALLBACK 1', 'Mon 2026-04-13'))).toBe(
      'Thu 2026-04-09 met-late Fri 2026-04-10',
    );
    expect(standing(stage.clock('ENQUIRY-CALLBACK 2', 'Mon 2026-04-13'))).toBe('Fri 2026-04-17 running');
    expect(standing(stage.clock('ENQUIRY-REPLY', 'Mon 2026-04-13'))).toBe(
      'Mon 2026-04-13 met Fri 2026-04-10',
    );
    expect(stage.clock('ENQUIRY-CALLBACK 2', 'Mon 2026-04-13').kind).toBe('promise');
  });
});

describe('a family that was promised a call later than its answer was due', () => {
  const asked = [
    mother('Mon 2026-04-06'),
    enquiring('received', 'Mon 2026-04-06 09:00', { channel: 'phone' }),
    enquiring('call-back-promised', 'Tue 2026-04-07', { byOn: '2026-04-24' }),
  ];
  const told = (until: string) =>
    lived(until, ...asked)
      .family.flatMap(({ carries }) => carries.map(({ statement }) => statement))
      .filter(({ notice }) => notice !== 'enquiry-received')
      .map(({ notice, on, says }) => `${notice} ${on}, expected ${says.expectedOn}`);

  it('reads that day, not that there is no new date', () => {
    expect(told('Thu 2026-04-23')).toEqual(['late-forecast 2026-04-07, expected 2026-04-24']);
  });

  it('is told when that day has passed too', () => {
    expect(told('Tue 2026-04-28').at(-1)).toBe('late-now 2026-04-25, expected null');
  });
});

describe('a concern', () => {
  const raised = (data = {}) =>
    given(worrying('raised', 'Fri 2026-12-18', { by: 'family', about: 'provision-not-delivered', ...data }));

  // 21-24 December (4), 29 (5), 30, 31 (7), 4-8 January (12), 11, 12, 13 (15).
  it('is acknowledged in five and answered in fifteen working days, over Christmas', () => {
    expect(dated(raised().clock('CONCERN-ACK', 'Fri 2026-12-18').dueOn)).toBe('Tue 2026-12-29');
    expect(dated(raised().clock('CONCERN-RESPOND', 'Fri 2026-12-18').dueOn)).toBe('Wed 2027-01-13');
  });

  it('is met by an acknowledgement and an answer, and the answer spares an acknowledgement', () => {
    const both = raised()
      .when(worrying('acknowledged', 'Mon 2026-12-21'), 'Mon 2026-12-21')
      .when(worrying('responded', 'Thu 2027-01-14'), 'Thu 2027-01-14');
    expect(standing(both.clock('CONCERN-ACK', 'Fri 2027-01-15'))).toBe('Tue 2026-12-29 met Mon 2026-12-21');
    expect(standing(both.clock('CONCERN-RESPOND', 'Fri 2027-01-15'))).toBe(
      'Wed 2027-01-13 met-late Thu 2027-01-14',
    );
    const atOnce = raised().when(worrying('responded', 'Mon 2026-12-21'), 'Mon 2026-12-21');
    expect(atOnce.clock('CONCERN-ACK', 'Mon 2026-12-21').state).toBe('cancelled');
  });

  it('that is closed is owed nothing more', () => {
    const stage = raised().when(worrying('closed', 'Mon 2026-12-21'), 'Mon 2026-12-21');
    const own = stage.clocks('Fri 2027-01-15').filter((clock) => clock.pathway === 'concern');
    expect(own.map((clock) => clock.state)).toEqual(['cancelled', 'cancelled']);
  });

  it('about provision climbs like a legal date; about the toolkit it is the inclusion officer’s', () => {
    expect(raised().clock('CONCERN-RESPOND', 'Fri 2026-12-18').ladder).toBe('case');
    const toolkit = raised({ about: 'toolkit-not-applied' }).clock('CONCERN-RESPOND', 'Fri 2026-12-18');
    expect(toolkit).toMatchObject({ owner: { role: 'inclusion-officer' }, ladder: 'case' });
    expect(raised({ about: 'other' }).clock('CONCERN-RESPOND', 'Fri 2026-12-18').ladder).toBe('task');
  });
});

describe('an answer to a survey', () => {
  const received = (at: string, wishesReply: boolean) =>
    answering('received', at, { scores: { listened: 4 }, wishesReply });

  // 27, 28, 29 May, 1, 2 June; 25 May is a bank holiday and behind it.
  it('that wishes for a reply has one in five working days', () => {
    const stage = given(received('Tue 2026-05-26', true));
    expect(standing(stage.clock('FEEDBACK-REPLY', 'Tue 2026-05-26'))).toBe('Tue 2026-06-02 running');
    const replied = stage.when(answering('replied', 'Tue 2026-06-02'), 'Tue 2026-06-02');
    expect(standing(replied.clock('FEEDBACK-REPLY', 'Wed 2026-06-03'))).toBe(
      'Tue 2026-06-02 met Tue 2026-06-02',
    );
  });

  it('that wishes for none owes none', () => {
    expect(given(received('Tue 2026-05-26', false)).clocks('Tue 2026-05-26')).toEqual([]);
  });

  it('of two parents to the same survey are two wishes', () => {
    const stage = given(received('Tue 2026-05-26', true), received('Wed 2026-05-27', true));
    expect(dated(stage.clock('FEEDBACK-REPLY 2', 'Wed 2026-05-27').dueOn)).toBe('Wed 2026-06-03');
  });
});
