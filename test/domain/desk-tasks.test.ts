import { describe, expect, it } from 'vitest';
import type { Fact } from '../../shared/domain/fact.ts';
import { hashOf } from '../../shared/domain/hash.ts';
import { acknowledged, adviceRequested, fact, mother, officer, requested } from './facts.ts';
import { given, type Stage } from './given.ts';

const assigned = officer('Mon 2026-01-05 10:00');
const asked = requested('A-1', 'Mon 2026-01-12');
const familyOf = (...facts: readonly Fact[]) => given(mother('Mon 2026-01-05'), assigned, ...facts);
const lineOf = (stage: Stage, clock: string, role = 'case-officer') =>
  stage
    .desk(role)
    .flatMap((row) => row.lines)
    .find((line) => line.clock === clock);
const flags = (stage: Stage) => stage.desk('team-manager').flatMap((row) => row.flags);

describe('a task on the case officer’s desk', () => {
  it('to call names the contact and the event that closes it, and the manager sees that a family waits', () => {
    const wish = fact('people.call-wished', 'Fri 2026-01-09', { contactId: 'P-1' });
    const stage = familyOf(wish).when('tick', 'Fri 2026-01-09');
    expect(lineOf(stage, 'CALL-2WD')?.task).toMatchObject({
      about: { contactId: 'P-1', work: null },
      closedBy: ['send.people.contact-reached.v1'],
    });
    expect(lineOf(stage, 'CALL-2WD', 'team-manager')?.familyWaits).toBe(true);
  });

  it('to check a change says what is to change, and every event that settles it', () => {
    const wish = fact('people.change-wished', 'Fri 2026-01-09', { contactId: 'P-1', what: 'recipient' });
    expect(lineOf(familyOf(wish).when('tick', 'Fri 2026-01-09'), 'CHANGE-5WD')?.task).toMatchObject({
      about: { contactId: 'P-1', wish: 'recipient' },
      closedBy: [
        'send.people.contact-updated.v1',
        'send.people.recipient-confirmed.v1',
        'send.people.contact-reached.v1',
      ],
    });
  });

  it('to tell somebody by hand names the notice and its message', () => {
    const byPost = fact('people.preference-chosen', 'Tue 2026-01-06', { contactId: 'P-1', channel: 'post' });
    const stage = familyOf(byPost).when(asked, 'Mon 2026-01-12').when('tick', 'Tue 2026-01-13');
    const { task, familyWaits, instance } = lineOf(stage, 'TELL-2WD') ?? {};
    expect(task).toMatchObject({
      about: { contactId: 'P-1', notice: 'request-received', messageId: instance },
      closedBy: ['send.people.notice-delivered-otherwise.v1'],
    });
    expect(familyWaits).toBe(false);
  });

  it('to reach a contact is not closed by what we learn ourselves', () => {
    const notMine = fact('people.address-answered', 'Tue 2026-01-13', {
      ...{ contactId: 'P-1', answer: 'not-mine' },
      address: hashOf('mother@family.example'),
    });
    const stage = familyOf(asked, notMine).when('tick', 'Tue 2026-01-13');
    expect(lineOf(stage, 'REACH-2WD')?.task?.closedBy).toEqual(['send.people.contact-reached.v1']);
  });
});

describe('work that a school says is not theirs', () => {
  const about = { pathwayId: 'V-1', clock: 'ADVICE-6W' };
  const disowned = (at: string, data: object = {}) => fact('escalation.disowned', at, { ...about, ...data });
  const start = given(mother('Mon 2026-01-05'), asked, adviceRequested('V-1', 'Mon 2026-02-23'), assigned);
  const stage = start.when(disowned('Tue 2026-02-24', { by: 'Sam Senco' }), 'Tue 2026-02-24');

  it('is a task that names it and whom it was asked of', () => {
    const owner = start.clock('ADVICE-6W', 'Tue 2026-02-24').owner;
    expect(lineOf(stage, 'OWNER-2WD')?.task).toMatchObject({
      about: { work: { ...about, owner: `${owner.role}@${owner.organisation}` } },
      closedBy: ['send.escalation.owner-settled.v1', 'send.escalation.acknowledged.v1'],
    });
  });

  it('needs the manager, who sees of which line it is so, until it is settled', () => {
    expect(flags(stage)).toEqual(['no-owner']);
    expect(lineOf(stage, 'ADVICE-6W', 'team-manager')?.disowned).toEqual({
      ...{ on: '2026-02-24', by: 'Sam Senco' },
    });
    const settled = stage.when(fact('escalation.owner-settled', 'Wed 2026-02-25', about), 'Wed 2026-02-25');
    expect(flags(settled)).toEqual([]);
    expect(lineOf(settled, 'ADVICE-6W', 'team-manager')?.disowned).toBeNull();
  });

  it('is somebody’s again when it was taken on, and of another instance it was never said', () => {
    const taken = stage.when(
      acknowledged('Wed 2026-02-25', { ...about, promisedOn: '2026-03-04' }),
      'Wed 2026-02-25',
    );
    expect(lineOf(taken, 'ADVICE-6W', 'team-manager')?.disowned).toBeNull();
    const other = start.when(disowned('Tue 2026-02-24', { instance: '2' }), 'Tue 2026-02-24');
    expect(lineOf(other, 'ADVICE-6W', 'team-manager')?.disowned).toBeNull();
  });
});

describe('a family that waits for an answer', () => {
  const waits = (stage: Stage) =>
    stage
      .desk('team-manager')
      .flatMap((row) => row.lines)
      .filter((line) => line.familyWaits)
      .map((line) => line.clock)
      .sort();

  it.each([
    {
      name: 'to an enquiry',
      told: fact('enquiry.received', 'Fri 2026-01-09', {
        enquiryId: 'Q-1',
        channel: 'phone',
        receivedOn: '2026-01-09',
      }),
      clocks: ['ENQUIRY-REPLY'],
    },
    {
      name: 'to a complaint',
      told: fact('complaint.logged', 'Fri 2026-01-09', { complaintId: 'K-1', route: 'corporate' }),
      clocks: ['COMPLAINT-ACK', 'COMPLAINT-STAGE1'],
    },
    {
      name: 'to what it said in a survey',
      told: fact('feedback.received', 'Fri 2026-01-09', { surveyId: 's-1', scores: {}, wishesReply: true }),
      clocks: ['FEEDBACK-REPLY'],
    },
    {
      name: 'to its concern',
      told: fact('concern.raised', 'Fri 2026-01-09', { concernId: 'W-1', by: 'family', about: 'other' }),
      clocks: ['CONCERN-ACK', 'CONCERN-RESPOND'],
    },
    {
      name: 'and not a school to its own',
      told: fact('concern.raised', 'Fri 2026-01-09', { concernId: 'W-1', by: 'setting', about: 'other' }),
      clocks: [],
    },
  ])('is on the manager’s screen: $name', ({ told, clocks }) => {
    expect(waits(familyOf().when(told, 'Fri 2026-01-09'))).toEqual(clocks);
  });
});
