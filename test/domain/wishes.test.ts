import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import { acknowledgementOf } from '../../shared/domain/ladder.ts';
import { peopleOf } from '../../shared/domain/person.ts';
import {
  acknowledged,
  adviceRequested,
  fact,
  mother,
  officer,
  requested,
  unconfirmed,
  updated,
} from './facts.ts';
import { alwaysLive, given, standing } from './given.ts';
import { lived } from './lived.ts';

const assigned = officer('Mon 2026-01-05 10:00');
const asked = requested('A-1', 'Mon 2026-01-12');
const wish = (name: string, at: string, data: object = {}) =>
  fact(`people.${name}`, at, { contactId: 'P-1', ...data });
const prefers = (at: string, data: object) => wish('preference-chosen', at, data);
const answers = (at: string, answer: string) =>
  wish('address-answered', at, { address: hashOf('mother@family.example'), answer });
const familyOf = (...facts: readonly Fact[]) => given(mother('Mon 2026-01-05'), assigned, ...facts);

describe('a contact who chooses how to be told', () => {
  it('by post is told by a person from then on', () => {
    familyOf(prefers('Tue 2026-01-06', { channel: 'post' }))
      .when(asked, 'Mon 2026-01-12')
      .thenOwes('P-1 request-received by person');
  });

  it('by email again, after a while, gets email', () => {
    familyOf(prefers('Tue 2026-01-06', { channel: 'post' }), prefers('Wed 2026-01-07', { channel: 'email' }))
      .when(asked, 'Mon 2026-01-12')
      .thenOwes('P-1 request-received by email');
  });

  it('by email, whom the council reaches by post alone, still gets none', () => {
    given(
      mother('Mon 2026-01-05', { channel: 'post' }),
      assigned,
      prefers('Tue 2026-01-06', { channel: 'email' }),
    )
      .when(asked, 'Mon 2026-01-12')
      .thenOwes('P-1 request-received by person');
  });

  it('by email, whom the council reaches by phone alone, has that checked by a person, and it is not lost', () => {
    const byPhone = mother('Mon 2026-01-05', { channel: 'phone' });
    const chosen = prefers('Tue 2026-01-06', { channel: 'email' });
    const stage = given(byPhone, assigned, chosen, prefers('Tue 2026-01-06 12:00', { channel: 'email' }));
    const tasks = stage
      .desk('case-officer')
      .flatMap(({ lines }) => lines.map(({ clock, task }) => [clock, task]));
    expect(tasks).toMatchObject([['CHANGE-5WD', { about: { contactId: 'P-1', wish: 'channel' } }]]);
    expect(familyOf(chosen).clocks('Tue 2026-01-06')).toEqual([]);
  });

  it('is told as the council says when the council says so later', () => {
    familyOf(prefers('Tue 2026-01-06', { channel: 'post' }), updated('Wed 2026-01-07', { channel: 'email' }))
      .when(asked, 'Mon 2026-01-12')
      .thenOwes('P-1 request-received by email');
  });

  it('in large print and another language has both remembered', () => {
    const { state } = familyOf(prefers('Tue 2026-01-06', { format: 'large-print', language: 'pl' }));
    expect(peopleOf(state).contacts).toMatchObject([{ format: 'large-print', language: 'pl' }]);
  });

  it('in braille is told by a person', () => {
    familyOf(prefers('Tue 2026-01-06', { format: 'braille' }))
      .when(asked, 'Mon 2026-01-12')
      .thenOwes('P-1 request-received by person');
  });
});

describe('a pause', () => {
  const paused = familyOf(prefers('Tue 2026-01-06', { pausedUntil: '2026-01-12' }));

  it('keeps email away up to its last day, and what is owed is told by a person', () => {
    paused.when(asked, 'Mon 2026-01-12').thenOwes('P-1 request-received by person');
  });

  it('ends by itself', () => {
    paused
      .when(requested('A-1', 'Tue 2026-01-13'), 'Tue 2026-01-13')
      .thenOwes('P-1 request-received by email');
  });

  it('lasts eight weeks at most', () => {
    const { state } = familyOf(prefers('Tue 2026-01-06', { pausedUntil: '2026-12-31' }));
    expect(peopleOf(state).contacts).toMatchObject([{ pausedUntil: '2026-03-03' }]);
  });
});

describe('a contact who asks for something', () => {
  it('is called within two working days', () => {
    const stage = familyOf(wish('call-wished', 'Fri 2026-01-09'));
    expect(standing(stage.clock('CALL-2WD', 'Fri 2026-01-09'))).toBe('Tue 2026-01-13 running');
    const called = fact('people.contact-reached', 'Mon 2026-01-12', { contactId: 'P-1' });
    expect(standing(stage.when(called, 'Mon 2026-01-12').clock('CALL-2WD', 'Mon 2026-01-12'))).toBe(
      'Tue 2026-01-13 met Mon 2026-01-12',
    );
  });

  it('again and again has one task, and another once that is done', () => {
    const times = ['09:00', '09:01', '12:00'].map((time) => wish('call-wished', `Fri 2026-01-09 ${time}`));
    const calls = (stage: ReturnType<typeof familyOf>) =>
      stage.clocks('Tue 2026-01-13').flatMap((clock) => (clock.clock === 'CALL-2WD' ? [clock.state] : []));
    const stage = familyOf(...times);
    expect(calls(stage)).toEqual(['running']);
    const called = fact('people.contact-reached', 'Mon 2026-01-12', { contactId: 'P-1' });
    const other = fact('people.contact-reached', 'Mon 2026-01-12', { contactId: 'P-2' });
    const later = wish('call-wished', 'Mon 2026-01-12 15:00');
    expect(calls(familyOf(...times, called, later))).toEqual(['met', 'running']);
    expect(calls(familyOf(...times, other, later))).toEqual(['running']);
  });

  it('that is another change has another task', () => {
    const asks = (at: string, what: string) => wish('change-wished', at, { what });
    const stage = familyOf(asks('Fri 2026-01-09', 'address'), asks('Fri 2026-01-09 12:00', 'recipient'));
    expect(stage.clocks('Fri 2026-01-09').map(({ clock }) => clock)).toEqual(['CHANGE-5WD', 'CHANGE-5WD']);
  });

  it('has a change checked by a person, and nothing changes by itself', () => {
    const stage = familyOf(wish('change-wished', 'Fri 2026-01-09', { what: 'address' }));
    expect(standing(stage.clock('CHANGE-5WD', 'Fri 2026-01-09'))).toBe('Fri 2026-01-16 running');
    expect(stage.desk('case-officer').flatMap((row) => row.lines.map((line) => line.clock))).toContain(
      'CHANGE-5WD',
    );
    const moved = updated('Mon 2026-01-12', { email: 'new@family.example', emailConfirmedOn: '2026-01-12' });
    expect(standing(stage.when(moved, 'Mon 2026-01-12').clock('CHANGE-5WD', 'Mon 2026-01-12'))).toBe(
      'Fri 2026-01-16 met Mon 2026-01-12',
    );
  });
});

describe('an address nobody confirmed', () => {
  const start = given(unconfirmed('Mon 2026-01-05'), assigned);

  it('is confirmed by its reader, who then hears what is owed', () => {
    lived(
      'Mon 2026-01-12',
      unconfirmed('Mon 2026-01-05'),
      answers('Tue 2026-01-06', 'mine'),
      asked,
    ).expectEmail('Mon 2026-01-05 10:00', 'confirm-address');
    start
      .when(answers('Tue 2026-01-06', 'mine'), 'Tue 2026-01-06')
      .when(asked, 'Mon 2026-01-12')
      .thenOwes('P-1 request-received by email');
  });

  it('is not confirmed by an answer about an older one', () => {
    const moved = updated('Tue 2026-01-06', { email: 'other@family.example' });
    const { state } = start
      .when(moved, 'Tue 2026-01-06')
      .when(answers('Wed 2026-01-07', 'mine'), 'Wed 2026-01-07');
    expect(peopleOf(state).contacts).toMatchObject([{ confirmedOn: null }]);
  });

  it('is not confirmed by a reader when one has said that it is not theirs', () => {
    const { state } = start
      .when(answers('Tue 2026-01-06', 'not-mine'), 'Tue 2026-01-06')
      .when(answers('Thu 2026-01-08', 'mine'), 'Thu 2026-01-08');
    expect(peopleOf(state)).toMatchObject({
      contacts: [{ confirmedOn: null }],
      failed: [{ contactId: 'P-1' }],
    });
  });
});

describe('an address whose reader says it is not theirs', () => {
  const stage = familyOf(asked).when(answers('Tue 2026-01-13', 'not-mine'), 'Tue 2026-01-13');

  it('is written to no more, and the contact is reached another way', () => {
    expect(standing(stage.clock('REACH-2WD', 'Tue 2026-01-13'))).toBe('Thu 2026-01-15 running');
    expect(peopleOf(stage.state).failed).toMatchObject([{ contactId: 'P-1' }]);
  });

  it('is used again once the council has confirmed it on a later day', () => {
    const again = updated('Fri 2026-01-16', { emailConfirmedOn: '2026-01-16' });
    expect(peopleOf(stage.when(again, 'Fri 2026-01-16').state).failed).toEqual([]);
  });
});

describe('work that whoever was asked says is not theirs', () => {
  const about = { pathwayId: 'V-1', clock: 'ADVICE-6W' };
  const disowned = (at: string, data: object = {}) => fact('escalation.disowned', at, { ...about, ...data });
  const start = given(asked, adviceRequested('V-1', 'Mon 2026-02-23'), assigned);

  it('is a task of the case officer, and its own clock runs on', () => {
    const stage = start.when(disowned('Tue 2026-02-24'), 'Tue 2026-02-24');
    expect(standing(stage.clock('OWNER-2WD', 'Tue 2026-02-24'))).toBe('Thu 2026-02-26 running');
    expect(standing(stage.clock('ADVICE-6W', 'Tue 2026-02-24'))).toMatch(/running$/);
  });

  it('is settled when somebody takes it on', () => {
    const stage = start
      .when(disowned('Tue 2026-02-24'), 'Tue 2026-02-24')
      .when(acknowledged('Wed 2026-02-25', { ...about, promisedOn: '2026-03-04' }), 'Wed 2026-02-25');
    expect(standing(stage.clock('OWNER-2WD', 'Wed 2026-02-25'))).toBe('Thu 2026-02-26 met Wed 2026-02-25');
  });

  it('is nobody’s again when it had been promised', () => {
    const promised = acknowledged('Tue 2026-02-24', { ...about, promisedOn: '2026-03-04' });
    const promise = (stage: typeof start, at: string) =>
      acknowledgementOf(stage.state, stage.clock('ADVICE-6W', at), alwaysLive);
    const taken = start.when(promised, 'Tue 2026-02-24');
    expect(promise(taken, 'Tue 2026-02-24')).toMatchObject({ promisedOn: '2026-03-04' });
    const returned = taken.when(disowned('Wed 2026-02-25'), 'Wed 2026-02-25');
    expect(promise(returned, 'Wed 2026-02-25')).toBeNull();
  });

  it('is meant alone when several clocks of its kind run', () => {
    const other = acknowledged('Tue 2026-02-24', { ...about, instance: '2', promisedOn: '2026-03-04' });
    const stage = start.when(other, 'Tue 2026-02-24');
    expect(acknowledgementOf(stage.state, stage.clock('ADVICE-6W', 'Tue 2026-02-24'), alwaysLive)).toBeNull();
  });
});
