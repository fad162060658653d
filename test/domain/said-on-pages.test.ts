import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import { taskWords } from '../../shared/notices/desk-task.ts';
import {
  died,
  fact,
  father,
  held,
  mother,
  officer,
  refusedToAssess,
  requested,
  updated,
  willAssess,
} from './facts.ts';
import { alwaysLive, given } from './given.ts';
import { lived } from './lived.ts';

const assigned = officer('Mon 2026-01-05 10:00');
const asked = requested('A-1', 'Mon 2026-01-12');
const agreed = willAssess('A-1', 'Mon 2026-02-09');
const parents = [mother('Mon 2026-01-05'), father('Mon 2026-01-05')];
const says = (name: string, at: string, data: object = {}) =>
  fact(`people.${name}`, at, { contactId: 'P-1', ...data });
const holdOf = (contactId: string, at = 'Tue 2026-01-06') => held(at, { scope: 'contact', contactId });

describe('what is said on a page', () => {
  const link = { address: hashOf('mother@family.example') };
  const saidOn = (at: string) => [
    says('preference-chosen', at, { channel: 'email', pausedUntil: '2026-01-07' }),
    says('address-answered', at, { ...link, answer: 'mine' }),
    says('call-wished', at),
    says('change-wished', at, { what: 'recipient' }),
    fact('feedback.received', at, { surveyId: 's-1', scores: {}, wishesReply: true }),
  ];

  it.each<[string, Fact]>([
    ['the case is held', held('Tue 2026-01-06')],
    ['their own mail is held', holdOf('P-1')],
    ['they may not receive', updated('Tue 2026-01-06', { mayReceive: false })],
    ['the child has died', died('Tue 2026-01-06')],
    ['the child has moved', fact('plan.moved-in', 'Tue 2026-01-06', { planId: 'PL-1' })],
  ])('leads to no email when %s', (_, stops) => {
    lived(
      'Thu 2026-04-30',
      mother('Mon 2026-01-05'),
      assigned,
      stops,
      ...saidOn('Wed 2026-01-07'),
      asked,
      agreed,
    ).expectNoMoreEmail();
  });

  it('after a death still reaches a person, who sees first that the child has died', () => {
    const taken = fact('people.contact-reached', 'Wed 2026-01-07', { contactId: 'P-2' });
    const asks = says('call-wished', 'Mon 2026-02-16');
    const stage = given(mother('Mon 2026-01-05'), assigned, died('Tue 2026-01-06'), taken, asks);
    const [row] = stage.desk('case-officer');
    expect(row?.lines.map(({ clock }) => clock)).toEqual(['CALL-2WD']);
    expect(row?.flags).toEqual(['died']);
  });

  it('by somebody who is held is a task that says so, for whoever would call them', () => {
    const stage = given(...parents, assigned, holdOf('P-1'), says('call-wished', 'Wed 2026-01-07'));
    const tasks = stage.desk('case-officer').flatMap(({ lines }) => lines.map(({ task }) => task));
    expect(tasks).toMatchObject([{ about: { contactId: 'P-1', held: true } }]);
    expect(taskWords(tasks[0] ?? null, alwaysLive.profile)[0]).toBe(
      'Contact: P-1. Their mail is held: ask safeguarding before you call or write',
    );
  });

  const tasksFor = (...facts: readonly Fact[]) =>
    given(...parents, assigned, ...facts)
      .desk('enquiries')
      .flatMap(({ lines }) => lines.map(({ task }) => taskWords(task, alwaysLive.profile)[0]));
  const wishesReply = (data: object = {}) =>
    fact('feedback.received', 'Wed 2026-01-07', { surveyId: 's-1', scores: {}, wishesReply: true, ...data });

  it('in a survey is a task that says who is to be answered, and whether they may be written to', () => {
    const from = (contactId: string) => wishesReply({ contactId });
    expect(tasksFor(from('P-1'))).toEqual(['Contact: P-1']);
    expect(tasksFor(holdOf('P-1'), from('P-1'))).toEqual([
      'Contact: P-1. Their mail is held: ask safeguarding before you call or write',
    ]);
    expect(tasksFor(holdOf('P-1'), from('P-2'))).toEqual(['Contact: P-2']);
    expect(tasksFor(updated('Tue 2026-01-06', { channel: 'phone' }), from('P-1'))).toEqual([
      'Contact: P-1. Do not write by email: asked for phone',
    ]);
  });

  it('in a survey before contacts were named is a task that says whether the whole case is held', () => {
    expect(tasksFor(held('Tue 2026-01-06'), wishesReply())[0]).toBe(
      'Their mail is held: ask safeguarding before you call or write',
    );
    expect(tasksFor(wishesReply())[0]).toMatch(/^To close it/);
  });

  it('by one contact changes nothing for another', () => {
    const chosen = says('preference-chosen', 'Wed 2026-01-07', { channel: 'post', format: 'large-print' });
    given(
      ...parents,
      assigned,
      chosen,
      says('address-answered', 'Wed 2026-01-07', { ...link, answer: 'not-mine' }),
    )
      .when(asked, 'Mon 2026-01-12')
      .thenOwes('P-1 request-received by person', 'P-2 request-received by email');
  });

  it.each([
    { channel: 'phone' },
    { channel: 'post' },
    { format: 'audio' },
    { format: 'braille' },
    { pausedUntil: '2026-02-20' },
  ])('silences no decision: %j leaves it to a person', (chosen) => {
    given(mother('Mon 2026-01-05'), assigned, asked, says('preference-chosen', 'Tue 2026-02-03', chosen))
      .when(refusedToAssess('A-1', 'Mon 2026-02-09'), 'Mon 2026-02-09')
      .thenOwes('P-1 decision-made by person');
  });
});
