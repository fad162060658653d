import { describe, expect, it } from 'vitest';
import type { MessageDeed } from '../../shared/domain/deed.ts';
import { fact, father, mother, officer, requested, retracted, updated, willAssess } from './facts.ts';
import { delivery, given, standing, told } from './given.ts';
import { lived } from './lived.ts';

const asked = requested('A-1', 'Mon 2026-01-12');
const assigned = officer('Mon 2026-01-05 10:00');
const isMessage = (deed: { kind: string }): deed is MessageDeed => deed.kind === 'message';

describe('a contact who does not want email', () => {
  const stage = given(mother('Mon 2026-01-05', { channel: 'post' }), assigned).when(asked, 'Mon 2026-01-12');

  it('is told by a person within two working days', () => {
    stage.thenOwes('P-1 request-received by person');
    expect(standing(stage.clock('TELL-2WD', 'Mon 2026-01-12'))).toBe('Wed 2026-01-14 running');
  });

  it('never gets one', () => {
    lived(
      'Fri 2026-03-06',
      mother('Mon 2026-01-05', { channel: 'post' }),
      assigned,
      asked,
      willAssess('A-1', 'Mon 2026-02-09'),
    ).expectNoMoreEmail();
  });

  it('is on the desk of the one person the family can call', () => {
    const rows = stage.desk('case-officer');
    expect(rows.map((row) => row.desk.holder?.name)).toEqual(['Jo Marsh']);
    expect(rows.flatMap((row) => row.lines.map((line) => line.clock))).toContain('TELL-2WD');
  });

  it('has been told when somebody says that the notice was delivered', () => {
    const message = stage.state.deeds.find(isMessage)?.key;
    const delivered = fact('people.notice-delivered-otherwise', 'Tue 2026-01-13', {
      messageId: message,
      channel: 'post',
    });
    const done = stage.when(delivered, 'Tue 2026-01-13');
    expect(standing(done.clock('TELL-2WD', 'Tue 2026-01-13'))).toBe('Wed 2026-01-14 met Tue 2026-01-13');
  });

  it('is not to be told what was taken back meanwhile: the task ends', () => {
    const takenBack = stage.when(retracted(asked, 'Mon 2026-01-12 12:00'), 'Mon 2026-01-12 12:00');
    const open = takenBack.clocks('Tue 2026-01-13').filter(({ state }) => state === 'running');
    expect(open.map((clock) => clock.clock)).toEqual([]);
  });

  it('and was told a date by a person is told by a person when it changes', () => {
    const message = stage.state.deeds.find(isMessage)?.key;
    const delivered = { messageId: message, channel: 'phone' };
    stage
      .when(fact('people.notice-delivered-otherwise', 'Tue 2026-01-13', delivered), 'Tue 2026-01-13')
      .when(retracted(asked, 'Wed 2026-01-14 09:00'), 'Wed 2026-01-14 09:00')
      .when(requested('A-1', 'Wed 2026-01-14 09:01', { receivedOn: '2026-01-09' }), 'Wed 2026-01-14 09:01')
      .thenOwes('P-1 date-changed by person');
  });

  it('climbs to the team manager when nobody told them in time', () => {
    stage.when('tick', 'Thu 2026-01-15').thenSteps('TELL-2WD breach');
  });

  it.each(['audio', 'braille'])('and needs %s is told by a person too', (format) => {
    given(mother('Mon 2026-01-05', { format }))
      .when(asked, 'Mon 2026-01-12')
      .thenOwes('P-1 request-received by person');
  });

  it('and has no address is told by a person', () => {
    const noAddress = fact('people.contact-registered', 'Mon 2026-01-05', {
      ...{
        contactId: 'P-1',
        role: 'carer',
        language: 'en',
        format: 'standard',
        channel: 'email',
        mayReceive: true,
      },
    });
    given(noAddress).when(asked, 'Mon 2026-01-12').thenOwes('P-1 request-received by person');
  });
});

describe('a case in which nobody is known', () => {
  it('asks somebody to reach the family once an email would be stale', () => {
    const stage = given(asked);
    const flags = (at: string) =>
      stage
        .when('tick', at)
        .desk('team-manager')
        .flatMap((row) => row.flags);
    expect(flags('Mon 2026-01-19')).toEqual([]);
    expect(flags('Tue 2026-01-20')).toEqual(['unreachable']);
  });
});

describe('an address that failed', () => {
  const sent = given(mother('Mon 2026-01-05'), assigned, asked).when(
    told('request-received'),
    'Mon 2026-01-12 10:00',
  );
  const bounced = sent.when(delivery('P-1', 'bounced'), 'Mon 2026-01-12 10:05');

  it('is a task to reach them another way within two working days, on the named contact’s desk', () => {
    expect(standing(bounced.clock('REACH-2WD', 'Mon 2026-01-12'))).toBe('Wed 2026-01-14 running');
    const [row] = bounced.desk('case-officer');
    expect(row?.desk.holder?.name).toBe('Jo Marsh');
    expect(row?.lines.map((line) => line.clock)).toContain('REACH-2WD');
    expect(row?.flags).toContain('unreachable');
  });

  it('is not used again: the next notice is for a person', () => {
    bounced.when(willAssess('A-1', 'Mon 2026-02-09'), 'Mon 2026-02-09').thenOwes('P-1 will-assess by person');
  });

  it('drops what waits for it, and leaves that to a person', () => {
    given(mother('Mon 2026-01-05'), asked)
      .when(delivery('P-1', 'bounced'), 'Mon 2026-01-12 09:30')
      .thenDrops('request-received not-reachable')
      .thenOwes('P-1 request-received by person');
  });

  it('a complaint counts the same', () => {
    sent
      .when(delivery('P-1', 'complained'), 'Mon 2026-01-12 10:05')
      .when(willAssess('A-1', 'Mon 2026-02-09'), 'Mon 2026-02-09')
      .thenOwes('P-1 will-assess by person');
  });

  it('stays failed when a delivery is reported after it', () => {
    bounced
      .when(delivery('P-1', 'delivered'), 'Mon 2026-01-12 10:10')
      .when(willAssess('A-1', 'Mon 2026-02-09'), 'Mon 2026-02-09')
      .thenOwes('P-1 will-assess by person');
  });

  it('is of this contact only', () => {
    given(mother('Mon 2026-01-05'), father('Mon 2026-01-05'), asked)
      .when(told('request-received'), 'Mon 2026-01-12 10:00')
      .when(delivery('P-1', 'bounced'), 'Mon 2026-01-12 10:05')
      .when(willAssess('A-1', 'Mon 2026-02-09'), 'Mon 2026-02-09')
      .thenOwes('P-1 will-assess by person', 'P-2 will-assess by email');
  });

  it('ends with a new, confirmed one: email again, and the task is done', () => {
    const renewed = bounced.when(
      updated('Tue 2026-01-13', { email: 'new@family.example', emailConfirmedOn: '2026-01-13' }),
      'Tue 2026-01-13',
    );
    expect(standing(renewed.clock('REACH-2WD', 'Tue 2026-01-13'))).toBe('Wed 2026-01-14 met Tue 2026-01-13');
    renewed.when(willAssess('A-1', 'Mon 2026-02-09'), 'Mon 2026-02-09').thenOwes('P-1 will-assess by email');
  });

  it('is not ended when the same address comes again with the old day of its confirmation', () => {
    const again = { email: 'mother@family.example', emailConfirmedOn: '2026-01-05', language: 'pl' };
    const stage = bounced.when(updated('Tue 2026-01-13', again), 'Tue 2026-01-13');
    expect(stage.clock('REACH-2WD', 'Tue 2026-01-13').state).toBe('running');
  });

  it('ends when the same address is confirmed anew on a later day', () => {
    const stage = bounced.when(
      updated('Tue 2026-01-13', { emailConfirmedOn: '2026-01-13' }),
      'Tue 2026-01-13',
    );
    expect(stage.clock('REACH-2WD', 'Tue 2026-01-13').state).toBe('met');
    stage.when(willAssess('A-1', 'Mon 2026-02-09'), 'Mon 2026-02-09').thenOwes('P-1 will-assess by email');
  });

  it('is not ended by a new one nobody has confirmed', () => {
    const changed = bounced.when(
      updated('Tue 2026-01-13', { email: 'new@family.example' }),
      'Tue 2026-01-13',
    );
    expect(changed.clock('REACH-2WD', 'Tue 2026-01-13').state).toBe('running');
    changed.thenOwes('P-1 confirm-address by email');
  });

  it('is done when the contact was reached another way', () => {
    const reached = bounced.when(
      fact('people.contact-reached', 'Wed 2026-01-14', { contactId: 'P-1' }),
      'Wed 2026-01-14',
    );
    expect(standing(reached.clock('REACH-2WD', 'Fri 2026-01-16'))).toBe('Wed 2026-01-14 met Wed 2026-01-14');
  });

  it('is not done when another contact was reached', () => {
    const reached = bounced.when(
      fact('people.contact-reached', 'Wed 2026-01-14', { contactId: 'P-2' }),
      'Wed 2026-01-14',
    );
    expect(reached.clock('REACH-2WD', 'Wed 2026-01-14').state).toBe('running');
  });
});
