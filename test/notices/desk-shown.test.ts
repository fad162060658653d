import { describe, expect, it } from 'vitest';
import { deskEmail } from '../../shared/notices/desk-email.ts';
import type { DeskInput } from '../../shared/notices/desk-input.ts';
import { advice, busyRows, deskOf, desks, line, row } from './desk-sample.ts';

const emailOf = (input: DeskInput) => {
  const email = deskEmail(input);
  if (email === null) throw new Error('Expected an email, found nothing to say.');
  return email;
};
const refsIn = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\bSMP-\d+\b/g)].map(([ref]) => ref))].sort();

describe('An email to a desk', () => {
  it.each([
    ['a case officer', { desk: desks.officer }],
    ['a case officer, in full', { desk: desks.officer, full: true }],
    ['a team manager', { desk: desks.manager }],
    ['a head of service', { desk: desks.head }],
    ['a school', { desk: desks.school }],
  ])('to %s says of itself which cases it shows, all of them and no other', (_, parts) => {
    const { text, shown } = emailOf(deskOf(busyRows, parts));
    expect(shown.map(({ ref }) => ref).sort()).toEqual(refsIn(text));
    expect(shown.length).toBeGreaterThan(0);
  });

  it('says under which part each stands, and what is asked there', () => {
    const rows = [row('SMP-1', [advice(), line({ dueOn: '2026-04-24' })], { flags: ['held'] })];
    expect(emailOf(deskOf(rows)).shown).toEqual([
      {
        ref: 'SMP-1',
        under: [
          ...['Look at these first', 'Overdue: send the advice'],
          'Due in the next 10 working days: send the final plan',
        ],
      },
    ]);
  });

  it('does not count as shown what it only counts', () => {
    const many = Array.from({ length: 30 }, (_, index) => row(`SMP-${100 + index}`, [line({})]));
    const { text, shown } = emailOf(deskOf(many, { desk: desks.manager }));
    expect(shown).toHaveLength(10);
    expect(shown.map(({ ref }) => ref).sort()).toEqual(refsIn(text));
  });

  it('shows no case where it tells of a desk', () => {
    const note = row('Mailbox of senco at school-12', [], { of: 'desk', flags: ['mailbox-failed'] });
    expect(emailOf(deskOf([note], { desk: desks.manager })).shown).toEqual([]);
  });
});
